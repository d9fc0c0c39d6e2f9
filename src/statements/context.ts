import type { Day } from '../domain/days.ts';
import type { EntityMention, StatementContext } from '../domain/statement.ts';
import type { Doc } from '../language/doc.ts';
import { firstAfter, within } from './mentions.ts';

/** How much of a sentence goes along on each side of a statement, in UTF-16 units: sentences have no bound. */
const REACH = 1500;
/** No statement's context is longer than this, whatever was said. */
const LONGEST = 24_000;

/**
 * What rules get of the article for the span [start, end): the sentences it stands in and the one before them, cut to
 * whole tokens where a sentence is endless.
 */
export function contextOf(
  doc: Doc,
  mentions: readonly EntityMention[],
  about: StatementContext['about'],
  publishedOn: Day | null,
  start: number,
  end: number,
): StatementContext {
  const stop = Math.min(end, start + LONGEST);
  const first = Math.max(0, firstAfter(doc.sentences, start));
  let last = first;
  while (last + 1 < doc.sentences.length && doc.sentences[last + 1]!.start < stop) last += 1;
  const [low, high] = [start - REACH, stop + REACH];
  const tokenFrom = firstAfter(doc.tokens, Math.max(0, low));
  const from = Math.max(doc.sentences[Math.max(0, first - 1)]?.start ?? 0, doc.tokens[tokenFrom]?.start ?? 0);
  const tokens = within(doc.tokens, from, Math.min(doc.sentences[last]?.end ?? stop, high));
  const to = tokens.at(-1)?.end ?? stop;
  return {
    start: from,
    text: doc.text.slice(from, to),
    sentences: doc.sentences
      .slice(Math.max(0, first - 1), last + 1)
      .map((one) => [Math.max(one.start, from), Math.min(one.end, to)] as const)
      .filter(([a, b]) => a < b),
    tokens: tokens.map((token) => [token.start, token.end, token.lemma, token.pos] as const),
    entities: within(mentions, from, to),
    about,
    publishedOn,
  };
}
