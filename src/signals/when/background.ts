import { WEEKDAY } from '../../language/calendar.ts';
import { isLikeOthers, isRanked } from '../who/only-one.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';
import { isNoReason } from './taken-for-known.ts';
import { isPresent } from './tense.ts';

const DURATION = /^(?:days?|weeks?|months?|years?|decades?|long|soon|shortly)$/;
const BACKGROUND_OPENER = /^(?:after|following|since)$/;

/** "After a stormy debate the cabinet ordered it": behind the noun somebody else begins, without a comma. */
const isPhraseOver = (tokens: readonly ViewToken[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ pos }, i, own) => i > 0 && pos === 'NOUN' && own[i + 1]?.lower === 'the');

/** "After Peru, Chile and Bolivia announced": a comma of the list opens the clause. */
function isListAfter(tokens: readonly ViewToken[], from: number): boolean {
  if (tokens[from - 1]?.text !== ',') return false;
  let at = from - 1;
  while (at > 0 && (tokens[at]!.text === ',' || tokens[at]!.entity?.kind === 'state')) at -= 1;
  return at < from - 1 && BACKGROUND_OPENER.test(tokens[at]!.lower);
}

/** "Days after the minister of the day, Ann Lind, promised": an apposition stands between. */
function isBehindApposition(tokens: readonly ViewToken[], from: number): boolean {
  if (tokens[from - 1]?.text !== ',') return false;
  const open = tokens.findLastIndex(({ text }, i) => text === ',' && i < from - 1 && i > from - 10);
  if (open < 0) return false;
  const words = tokens.slice(Math.max(0, open - 10), open);
  const opener = words.findLastIndex(({ lower }) => BACKGROUND_OPENER.test(lower));
  return (
    opener > 0 &&
    DURATION.test(words[opener - 1]!.lower) &&
    !words.slice(opener).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  );
}

/** "A month has passed since a note from Lima informed the bloc" */
const PASSED_SINCE =
  /\b(?:days?|weeks?|months?|years?|fortnight) (?:has |have |had )?(?:now )?(?:passed|gone by|elapsed|went by) since (?:[\w'’-]+ ){0,9}$/;

/** "Although Peru announced that it would leave, it is in no hurry": what is granted before the point is known. */
const isConceded = ({ tokens, match, from }: Clause): boolean =>
  /^(?:although|though)$/.test(tokens[from - 1]?.lower ?? '') &&
  (isFinitePast(tokens[match.from]!) || isFinitePast(tokens[match.from - 1]!));

/** "When Peru informed the court that it is leaving": whether the words of a step tell of the past, or the first verb before them does. */
function isToldInPast({ tokens, match, from }: Clause): boolean {
  const first = tokens[match.from]!;
  const verb = tokens.slice(from, match.nucleus + 1).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return first.lower.endsWith('ed') || isFinitePast(first) || (verb !== undefined && isFinitePast(verb));
}

const OF_THESE_DAYS = new RegExp(
  String.raw`\b(?:today|yesterday|overnight|(?:on|late|early) ${WEEKDAY}|(?:at|over|this) (?:the )?weekend|this (?:week|morning))\b`,
);

/** What was so when something happened. */
const THEN_WAS = /^(?:[^,.;]{0,60})?, (?:[\w'’-]+ ){1,5}?(?:was|were|had)\b/;

const MEANWHILE = /\b(?:prepares|readies(?: itself)?|gets ready|gears up|heads|braces)\b/;

/** "having frozen its seat", "months after freezing its seat": what went before the news. */
export function isBackground(clause: Clause): boolean {
  const { tokens, match, from } = clause;
  const opener = tokens[from - 1]?.lower ?? '';
  const first = tokens[from]?.lower ?? '';
  const near = phraseOf(tokens.slice(Math.max(from, match.nucleus - 5), match.nucleus));
  if (isRanked(clause, near) || isLikeOthers(clause) || isConceded(clause)) return true;
  if (PASSED_SINCE.test(`${phraseOf(tokens.slice(0, match.from))} `)) return true;
  if (isNoReason(clause, near)) return true;
  if (/\b(?:is|are|will|has|have)\b/.test(near)) return false;
  // "Having handed in its letter at the weekend": of these days
  if (first === 'having' || tokens[match.nucleus - 1]?.lower === 'having')
    return !OF_THESE_DAYS.test(phraseOf(tokens.slice(match.from, clause.to)));
  if (opener === 'after' && DURATION.test(tokens[from - 2]?.lower ?? '')) return true;
  // "Set it going on his first day, when he ordered the ministry to serve notice"
  if (opener === 'when' && tokens[from - 2]?.text === ',' && isToldInPast(clause)) return true;
  // "When the Americans walked out, the agency was twice as large"
  if (
    opener === 'when' &&
    from < 3 &&
    isToldInPast(clause) &&
    THEN_WAS.test(phraseOf(tokens.slice(match.to)))
  )
    return true;
  // "Rows with its neighbour as Peru prepares to leave": what goes on meanwhile is known
  if (opener === 'as' && MEANWHILE.test(phraseOf(tokens.slice(from, match.nucleus)))) return true;
  // "When it first threatened to leave"
  if (opener === 'when' && isFinitePast(tokens[match.from]!) && tokens[match.from - 1]?.lower === 'first')
    return true;
  // "Has taken back the note with which it intended to leave", "by which it ended the pact"
  const isPast = isFinitePast(tokens[match.from]!);
  if (opener === 'which' && isPast && /^(?:with|by)$/.test(tokens[from - 2]?.lower ?? '')) return true;
  const isWhen = opener === 'which' && /^(?:in|for|during)$/.test(tokens[from - 2]?.lower ?? '');
  if (isWhen && !isPresent(clause)) return true;
  const isAfter =
    ((BACKGROUND_OPENER.test(opener) || BACKGROUND_OPENER.test(first)) &&
      !isPhraseOver(tokens, from, match.from)) ||
    isListAfter(tokens, from) ||
    isBehindApposition(tokens, from);
  const nucleus = tokens[match.nucleus]!;
  // "A week has gone by since Peru voted to leave": an "after" may well tell the news itself.
  if (opener === 'since' && tokens.slice(match.from, match.to).some(isFinitePast)) return true;
  // "After Lima had gone public with its intention to leave"
  const hasHad = opener === 'after' && tokens.slice(from, match.nucleus).some(({ lower }) => lower === 'had');
  const isDone = nucleus.lower.endsWith('ing') || isFinitePast(nucleus) || isFinitePast(tokens[match.from]!);
  return hasHad || (isAfter && isDone);
}
