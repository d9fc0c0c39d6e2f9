import { dayNumber } from '../../domain/days.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import { isDeed } from './deed.ts';

/** Days for which a notice or an exit that is told with its day is news wherever an article tells it: papers tell of deposits late. */
const FRESH_DAYS = 10;
const LOOKS_BACK =
  /\b(?:had|ago|earlier|already|previously|after|since|following|last (?:week|month|year))\b/;

/** "Slovenia notified the depositary on 13 October", in a digest of the 16th. */
export function isFreshlyDated(
  { tokens, match }: Clause,
  { kind, saidOn, context }: RecordedStatement,
): boolean {
  const { rung } = match.rule;
  if (kind !== 'narrated' || (rung !== 'notice' && rung !== 'exit')) return false;
  if (saidOn?.basis !== 'stated' || saidOn.from !== saidOn.to || context.publishedOn === null) return false;
  const age = dayNumber(context.publishedOn) - dayNumber(saidOn.to);
  return age >= 0 && age <= FRESH_DAYS && !LOOKS_BACK.test(phraseOf(tokens));
}

/** Days for which a notice or an exit that an article opens with is its news: law firms and depositaries tell of them late. */
const OPENING_DAYS = 31;
/** How far the first words of an article reach, behind a line that names its author or place. */
const OPENING_LENGTH = 100;

/** "The "unsigning" is complete.": a few words of today before the news. */
const isHeading = (words: string): boolean =>
  /^[^.!?]*$/.test(words) || (words.length < 60 && /^[^.!?]{3,40} (?:is|are) [^.!?]{3,30} \.$/.test(words));

/** "On 2 May Norway served written notice", in the first words of a paper of the 24th: so late it is told. */
export function isOpeningNews(clause: Clause, statement: RecordedStatement): boolean {
  const { tokens, match, before } = clause;
  const { kind, start, saidOn, context } = statement;
  const { rung } = match.rule;
  const isOwn = kind === 'narrated' || (kind === 'indirect' && isDeed(clause, statement));
  if (!isOwn || (rung !== 'notice' && rung !== 'exit') || start > OPENING_LENGTH) return false;
  const isFirst = before === null || isHeading(phraseOf(before.tokens));
  if (!isFirst || saidOn?.basis !== 'stated' || saidOn.from !== saidOn.to || context.publishedOn === null)
    return false;
  const age = dayNumber(context.publishedOn) - dayNumber(saidOn.to);
  return age >= 0 && age <= OPENING_DAYS && !LOOKS_BACK.test(phraseOf(tokens));
}

const NOW = /^(?:is|are|has|have|will)$/;

/**
 * "The freeze, imposed in January of last year, is lifted", "Nothing will come of the withdrawal announced in May", "Having decided in
 * May to leave, the cabinet revoked that decision": the days are those of what is undone.
 */
export function isUndoneNow({ tokens, match }: Clause): boolean {
  if (match.rule.rung !== 'affirmation') return false;
  const own = tokens.slice(match.from, match.to).map(({ lower }) => lower);
  const verb = own.findLastIndex((lower) => NOW.test(lower));
  return own[0] === 'having' || own[verb] === 'will' || verb > 5;
}
