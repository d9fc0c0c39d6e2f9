import type { z } from 'zod';
import { type ArticleFacts, readingTime } from '../acts.ts';
import { statementsIn } from '../adoption.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import type { RecordedEvent } from '../events/types/define.ts';
import { ArticleAnalyzed } from '../events/types/index.ts';
import { comparePlaces } from '../signals/act.ts';

type Analyzed = z.output<typeof ArticleAnalyzed.data>;

/** An analysis with what the decider needs of its article's stream. */
export interface Analysis {
  readonly event: RecordedEvent;
  readonly data: Analyzed;
  /** They stand behind it in the log. */
  readonly statements: readonly RecordedStatement[];
  /** False where this text was analyzed before: only a text's first analysis can wake anybody. */
  readonly isFirst: boolean;
}

/** @param stream the article's, up to the analysis at least */
export function analysisOf(event: RecordedEvent, stream: readonly RecordedEvent[]): Analysis {
  const data = ArticleAnalyzed.data.parse(event.data);
  const isFirst = !stream.some(
    (other) =>
      other.type === ArticleAnalyzed.type &&
      other.revision < event.revision &&
      (other.data as Analyzed).contentHash === data.contentHash,
  );
  return { event, data, statements: statementsIn(stream, data), isFirst };
}

export function factsOf({ data }: Analysis): ArticleFacts {
  return { articleId: data.articleId, sketch: data.sketch, ...data.article };
}

/** Nothing is read in an article that has no time: wherever it stands, it decides nothing. */
const NO_TIME = new Date(0).toISOString();

/** Analyses by when their articles count as read, as novelty takes them; those of one article as they stand in the log. */
export function inReadingOrder(analyses: readonly Analysis[]): Analysis[] {
  const placed = analyses.map((analysis) => {
    const facts = factsOf(analysis);
    const { articleId, url } = facts;
    return {
      analysis,
      place: { readAt: readingTime(facts) ?? NO_TIME, source: url ?? articleId, articleId },
    };
  });
  return placed.sort((a, b) => comparePlaces(a.place, b.place)).map(({ analysis }) => analysis);
}
