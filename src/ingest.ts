import type { Analyzer } from './deps.ts';
import type { ArticleInput } from './domain/article.ts';
import { idOf, sha256 } from './domain/ids.ts';
import { normaliseUrl } from './domain/urls.ts';
import type { EventLog } from './events/log.ts';
import { ArticleRevised, ArticleScraped } from './events/types/index.ts';
import { knownArticle } from './known-article.ts';
import { analysisEvents } from './workers/analyze-article.ts';

export interface IngestDeps {
  readonly log: EventLog;
  readonly analyzer: Analyzer;
  readonly now: () => Date;
}

/** `known`: the log has this text of this article already. */
export interface Ingested {
  readonly kind: 'scraped' | 'revised' | 'known';
  readonly articleId: string;
  readonly title: string | null;
  readonly statements: number;
}

/**
 * Takes one page or text from a file into the log, analyzed. Twice the same is once.
 *
 * @throws InputError where it is no article
 */
export async function ingest(input: ArticleInput, { log, analyzer, now }: IngestDeps): Promise<Ingested> {
  const article = analyzer.extract(input, null);
  const contentHash = sha256(article.text);
  const url = input.url === null ? null : normaliseUrl(input.url);
  const articleId = url === null ? idOf('article', 'text', contentHash) : idOf('article', url);
  const stream = `article-${articleId}`;
  const known = knownArticle(await log.readStream(stream));
  const content = { articleId, sourceId: null, url, contentHash, ...article };
  const metadata = { fetchedAt: now().toISOString() };
  const previousHash = known?.lastHash ?? null;
  if (previousHash === contentHash) return { kind: 'known', articleId, title: article.title, statements: 0 };
  const read =
    previousHash === null
      ? ArticleScraped.make(content, metadata)
      : ArticleRevised.make({ ...content, previousHash }, metadata);
  const analysis = analysisEvents({ content, fetchedAt: metadata.fetchedAt }, analyzer);
  await log.append(stream, [read, ...analysis], known?.revision ?? 0);
  const kind = previousHash === null ? 'scraped' : 'revised';
  return { kind, articleId, title: article.title, statements: analysis.length - 1 };
}
