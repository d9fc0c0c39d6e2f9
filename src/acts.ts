import type { RecordedStatement } from './domain/statement.ts';
import type { Act, ReadSignal } from './signals/act.ts';

/** What acts need of their article. */
export interface ArticleFacts {
  readonly articleId: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly fetchedAt: string | null;
  readonly syndicatedFrom: string | null;
  readonly sketch: readonly number[];
}

/** When an article counts as read: at publication, at most at the fetch; at the fetch where publication is unknown. */
export function readingTime({
  publishedAt,
  fetchedAt,
}: Pick<ArticleFacts, 'publishedAt' | 'fetchedAt'>): string | null {
  if (publishedAt === null) return fetchedAt;
  const published = new Date(publishedAt).toISOString();
  return fetchedAt !== null && fetchedAt < published ? fetchedAt : published;
}

/**
 * Statements with the signals read in them, as novelty takes them.
 *
 * @param signals of a statement, as rules read them
 */
export function actsOf(
  facts: ArticleFacts,
  statements: readonly RecordedStatement[],
  signals: (statement: RecordedStatement) => readonly ReadSignal[],
): Act[] {
  const readAt = readingTime(facts);
  if (readAt === null) return [];
  const { articleId, outlet, sketch, syndicatedFrom, url } = facts;
  return statements.flatMap((statement) => {
    const { speaker, tier, nearness } = statement;
    const who = speaker && { name: speaker.name, role: speaker.role, actor: speaker.actor };
    return signals(statement).map(
      (signal): Act => ({
        articleId,
        outlet,
        readAt,
        source: url ?? articleId,
        offset: signal.start,
        signal,
        speaker: who,
        // Lawmakers who pass the bill are the chamber.
        tier:
          signal.organ === 'chamber' && tier === 'party' && signal.standing === 'self' ? 'parliament' : tier,
        nearness,
        sketch,
        syndicatedFrom,
      }),
    );
  });
}
