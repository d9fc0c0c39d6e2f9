import { z } from 'zod';
import type { Analyzer, Deps } from '../deps.ts';
import { InputError } from '../domain/errors.ts';
import type { NewEvent, RecordedEvent } from '../events/types/define.ts';
import { ArticleAnalyzed, ArticleRevised, ArticleScraped, StatementRecorded } from '../events/types/index.ts';
import { defineWorker } from '../worker.ts';

const Payload = z.object({ articleId: z.uuid(), contentHash: z.string() });
type Text = z.output<typeof Payload>;
type Content = z.output<typeof ArticleScraped.data>;

export interface Reading {
  readonly content: Content;
  readonly fetchedAt: string | null;
}

/** The first reading of the article that had this text. */
export function readingOf(stream: readonly RecordedEvent[], contentHash: string): Reading | null {
  for (const event of stream) {
    if (event.type !== ArticleScraped.type && event.type !== ArticleRevised.type) continue;
    const content = ArticleScraped.data.parse(event.data);
    if (content.contentHash === contentHash) return { content, fetchedAt: event.metadata.fetchedAt ?? null };
  }
  return null;
}

function outletOf({ siteName, url }: Content): string | null {
  return siteName ?? (url === null ? null : new URL(url).host);
}

/** The analysis of a text under the version in force, as one append: what was found, and first of all that it was looked for. */
export function analysisEvents({ content, fetchedAt }: Reading, analyzer: Analyzer): NewEvent[] {
  const { articleId, contentHash, url, title, publishedAt, syndicatedFrom } = content;
  const { statements, sketch, unsupported } = analyzer.analyze(content);
  const analysisVersion = analyzer.version;
  const analyzed = ArticleAnalyzed.make({
    articleId,
    contentHash,
    analysisVersion,
    article: { url, title, outlet: outletOf(content), publishedAt, fetchedAt, syndicatedFrom },
    language: content.language,
    statements: statements.length,
    sketch: [...sketch],
    unsupported,
  });
  const recorded = statements.map((statement) =>
    StatementRecorded.make(
      { articleId, contentHash, analysisVersion, statement },
      { causation: analyzed.id },
    ),
  );
  return [analyzed, ...recorded];
}

/** Works out who said what in one text and appends it. Run twice, it appends once. */
export default defineWorker<Deps, typeof Payload>({
  job: 'analyze-article',
  payload: Payload,
  sameAs: ({ articleId, contentHash }: Text) => `${articleId}-${contentHash}`,
  async run({ articleId, contentHash }, { log, analyzer }) {
    const stream = `article-${articleId}`;
    const reading = readingOf(await log.readStream(stream), contentHash);
    if (reading === null) {
      throw new InputError(
        'input.unknown-text',
        `article ${articleId} has no text with hash ${contentHash}; nothing to analyze`,
      );
    }
    await log.append(stream, analysisEvents(reading, analyzer));
  },
});
