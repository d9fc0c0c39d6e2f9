import { type Day, dayNumber } from '../../domain/days.ts';
import type { Modality } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { areOthersToo } from '../who/several.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';
import { TODAY } from './looking-back.ts';
import { NEWS_LENGTH } from './news-spans.ts';

const WEEKDAYS = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];
const ON_A_DAY = /\b(thursday|friday|saturday|sunday|monday|tuesday|wednesday)\b/;

/** How many days before publication the first weekday lies that some words name, from 0 to 6; null where they name none. */
function weekdayAge(words: string, publishedOn: Day | null): number | null {
  const [, day] = ON_A_DAY.exec(words) ?? [];
  if (day === undefined || publishedOn === null) return null;
  // 1 January 1970 was a Thursday.
  return (dayNumber(publishedOn) - WEEKDAYS.indexOf(day) + 700_000) % 7;
}

/** Characters within which an article tells what is new. */
const LEAD_LENGTH = 150;

/**
 * "Togo has handed in its notice, the minister said on Friday; cabinet took the decision on Wednesday, he added": a decision that no
 * body is named for, of an earlier day than what the article began with.
 */
const isOfEarlierDay = (clause: Clause, { kind, start, context: { publishedOn } }: RecordedStatement) =>
  kind !== 'direct' &&
  start > LEAD_LENGTH &&
  clause.match.rule.rung === 'decision' &&
  clause.match.rule.follows &&
  clause.match.body === null &&
  (weekdayAge(phraseOf(clause.tokens.slice(clause.from, clause.to)), publishedOn) ?? 0) > 1;

const IN_DAYS = /\bwithin (?:hours|days|weeks|months)\b/;
const SAID_SO = /^(?:announced|declared|said|vowed|promised|pledged|indicated|signalled|signaled|voted)\b/;

/** "Ghana moved first. Within days Togo and Chad announced that they were going as well", far behind the news of Ghana: what followed it then. */
function isInItsWake(
  { tokens, match }: Clause,
  { kind, start, cue, context }: RecordedStatement,
  modality: Modality,
): boolean {
  if (kind === 'direct' || start < NEWS_LENGTH || modality !== 'asserted') return false;
  const words = phraseOf(tokens);
  const [main] = context.about.states;
  const isOthers = !tokens.some(({ entity }) => entity?.kind === 'state' && entity.id === main);
  const isPast = kind === 'narrated' ? isFinitePast(tokens[match.from]!) : SAID_SO.test(cue?.text ?? '');
  if (!isOthers || !isPast || TODAY.test(words)) return false;
  return IN_DAYS.test(phraseOf(tokens.slice(0, match.from))) || areOthersToo(tokens, main);
}

const WAS = /^(?:was|were|became|took)$/;

/** "Was filed a week before Kenya's exit took effect", "until the day on which it ceased to be a party": of which something else is told. */
function isBeforeExit({ tokens, match, from }: Clause): boolean {
  const opener = tokens[from - 1]?.lower ?? '';
  const isBefore = opener === 'before' || (opener === 'which' && tokens[from - 2]?.lower === 'on');
  const own = tokens.slice(match.from, match.to);
  return (
    match.rule.rung === 'exit' &&
    isBefore &&
    own.some((token) => isFinitePast(token) || WAS.test(token.lower))
  );
}

const AFTER_NOTICE =
  /^(?:exactly |only |just )?(?:an?|one|two|three|six|nine|ten|twelve|eighteen|\d+) (?:days?|weeks?|months?|years?) (?:to the day )?(?:after|from)\b[^,;]*\b(?:notif|notice|letter|inform|deposit|told|wrote|announce)/;

/** "The exit took effect a year after Togo had notified the bloc": how long it took, and not that it is out today. */
const isTermOfExit = ({ tokens, match }: Clause): boolean =>
  match.rule.rung === 'exit' && AFTER_NOTICE.test(phraseOf(tokens.slice(match.to, match.to + 20)));

/** "Peru and Chile made known at the weekend that they were leaving", far down in a paper of Thursday: known by then. */
function isOfPastWeekend(
  { tokens, from, to }: Clause,
  { kind, start, context: { publishedOn } }: RecordedStatement,
): boolean {
  if (kind === 'direct' || start < NEWS_LENGTH || publishedOn === null) return false;
  const daysSinceSunday = weekdayAge('sunday', publishedOn) ?? 0;
  const first = tokens[from - 1]?.lower === 'that' ? 0 : from;
  return (
    daysSinceSunday > 1 && /\b(?:at|over|on|during) the weekend\b/.test(phraseOf(tokens.slice(first, to)))
  );
}

/** Why what a clause tells lies behind the article's news; null where nothing says so. */
export function behindTheNews(
  clause: Clause,
  statement: RecordedStatement,
  modality: Modality,
): string | null {
  if (isTermOfExit(clause)) return 'how long it took';
  if (isBeforeExit(clause)) return 'something else was done before it';
  if (isOfEarlierDay(clause, statement)) return 'decided on an earlier day';
  if (modality === 'asserted' && isOfPastWeekend(clause, statement)) return 'of the weekend, behind the news';
  return isInItsWake(clause, statement, modality) ? 'what followed it then' : null;
}
