import type { Day } from '../../domain/days.ts';
import { MONTH } from '../../language/calendar.ts';
import { pattern } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import { type Clause, hasWord, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';
import { TO_NOTIFY, WILL_BE_SENT } from './to-come.ts';

const AHEAD = wordSet("will shall 'll would");

const IN_TIME =
  /\b(?:in|within|after) (?:\S+ ){1,2}(?:days?|weeks?|months?|years?)\b|\bnext \w+|\btomorrow\b/;
const PRESENT = wordSet('is are becomes takes comes');

/** "withdrawal will have taken effect in May", "in a year our withdrawal is complete": the notice runs, nothing has ended yet. */
export function isAhead(
  { tokens, match, to }: Clause,
  publishedOn: Day | null,
  effectiveOn: Day | null,
): boolean {
  const own = tokens.slice(match.from, match.to);
  if (hasWord(own, AHEAD)) return true;
  const isNow = own.some(
    ({ lower, lemma, pos }) => PRESENT.has(lower) || (pos === 'VERB' && lower === `${lemma}s`),
  );
  if (isNow && publishedOn !== null && effectiveOn !== null && effectiveOn > publishedOn) return true;
  return own.some(({ lower }) => PRESENT.has(lower)) && IN_TIME.test(phraseOf(tokens.slice(0, to)));
}

/** A notice that was given, by what was done with its letter. */
export const GAVE_NOTICE = pattern`
  \b(?:
    gave|given|gives?|served?|sent|handed|lodged|submitted|delivered|deposited|filed
  )\b[^.]{0,60}\b(?:notice|notification|letter|note|instrument|paper|document)s?\b|
  \b(?:letter|note|instrument|notification|paper|document)s?\b[^.]{0,60}\b(?:
    by which|in which|which reached|reached|arrived|gives? notice|denounc\w+|withdraw\w*|
    (?:was|were|been) (?:sent|handed|lodged|submitted|delivered|deposited|filed)
  )\b|\bnotified\b`;

/** "Will be outside from 3 May", "would stop being a member a year from now" */
const LEAVES_LATER = new RegExp(
  String.raw`\b(?:will|shall|would|is to|are to)\b.*? (?:(?:from|on|as of|as from|after|by|in) (?:the )?(?:\d|${MONTH}|next|mid|early|late|an? year|(?:six|twelve|ninety|three) (?:months|days)|that day)|(?:years?|months|days) (?:from now|later|hence)|next (?:year|month|\w+)|at the end of)`,
);
/** "As soon as the letter has been deposited" */
const ONCE_SENT =
  /\b(?:once|as soon as|until|when|before|if|unless)\b[^.;]{0,60}\b(?:is|are|has|have) (?:been )?(?:sent|handed|deposited|received|submitted|given|delivered|lodged|notified)\b/;

/** Whether the tokens tell of a notice that has been given. */
function tellsOfNotice(tokens: readonly ViewToken[]): boolean {
  const words = phraseOf(tokens);
  const isToCome = [TO_NOTIFY, WILL_BE_SENT, ONCE_SENT].some((yet) => yet.test(words));
  return GAVE_NOTICE.test(words) && !isToCome;
}

/** "The instrument was delivered on Friday. It will be outside the treaty from 27 December": the notice runs. */
export const isRunningOut = ({ tokens, match, from, to, before }: Clause): boolean =>
  (match.rule.rung === 'intent' || match.rule.rung === 'exit') &&
  LEAVES_LATER.test(phraseOf(tokens.slice(from, Math.max(to, match.to + 8)))) &&
  (tellsOfNotice([...tokens.slice(0, from), ...tokens.slice(match.to)]) ||
    (before !== null && tellsOfNotice(before.tokens)));
