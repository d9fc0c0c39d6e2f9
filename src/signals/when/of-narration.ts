import { dayNumber } from '../../domain/days.ts';
import type { Modality } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { areOthersToo } from '../who/several.ts';
import type { Clause } from '../words/clause.ts';
import { ageDays, datingWords } from './dated.ts';
import { type FoundRecount, news, recount } from './found.ts';
import { AHEAD, EARLIER, LATE_IN_THE_YEAR, TODAY } from './looking-back.ts';
import { LEAD_LENGTH, NEWS_DAYS, NEWS_LENGTH } from './news-spans.ts';
import { isMadeKnown, isPerfect, isPluperfect, isToCome } from './tense.ts';

/** "Cabinet last week ordered the withdrawal", in the first lines of what came out today: no earlier week's news. */
export const ofNews = (words: string, { start }: RecordedStatement): string =>
  start < NEWS_LENGTH ? words.replace(/\blast week\b/g, ' ') : words;

/**
 * "The three declared on Sunday that they were leaving", far behind Tuesday's news; the step that is not even named ("Lima served
 * notice on Tuesday") is known behind Wednesday's, and what is told of last week's Saturday is known from the second paragraph on.
 */
export function isOlderNews(
  { match }: Clause,
  { start, saidOn, context: { publishedOn } }: RecordedStatement,
): boolean {
  if (publishedOn === null || saidOn?.basis !== 'stated') return false;
  const days = dayNumber(publishedOn) - dayNumber(saidOn.to);
  // "The government announced the move on Thursday", below Friday's news of how it was taken
  if (start > LEAD_LENGTH && match.rule.follows && match.body === null && days > 0) return true;
  return start > NEWS_LENGTH
    ? days > (match.rule.follows && match.body === null ? 0 : 1)
    : start > LEAD_LENGTH && days > NEWS_DAYS;
}

/** What an article tells in its own voice counts as its news, unless its day, its tense or its adverbs look back. */
export function recountOfNarration(
  clause: Clause,
  statement: RecordedStatement,
  modality: Modality,
): FoundRecount {
  const { publishedOn, about } = statement.context;
  const words = datingWords(clause);
  const [main] = about.states;
  // "Confirmed that it will do so in July": what stands behind "will" lies ahead.
  const [told = ''] = words.split(AHEAD);
  const age = ageDays(told, publishedOn);
  // "In December it said that it would leave on 1 January": the next one.
  const isNextYear = age !== null && age > LATE_IN_THE_YEAR && (isToCome(clause) || isPerfect(clause));
  if (age !== null && age > NEWS_DAYS && !isNextYear && !isMadeKnown(clause))
    return recount('an earlier day');
  if (isPluperfect(clause, modality)) return recount('had');
  // A notice is news of its own, whoever else has left.
  if (
    clause.match.rule.rung === 'decision' &&
    statement.start >= NEWS_LENGTH &&
    !TODAY.test(words) &&
    areOthersToo(clause.tokens, main)
  )
    return recount('as well');
  if (modality === 'asserted' && isOlderNews(clause, statement))
    return recount('some days ago, behind the news');
  // "Has not informed the UN so far": so it is today.
  const past = modality === 'denied' ? words.replace(/\bso far\b/g, ' ') : words;
  const earlier = EARLIER.exec(ofNews(past, statement));
  return earlier ? recount(earlier[0]) : news('told as news');
}
