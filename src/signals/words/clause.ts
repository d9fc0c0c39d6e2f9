import { WEEKDAY } from '../../language/calendar.ts';
import { EVENT_NOUNS, TIME_OPENER, WHOSE_EVENT } from '../../language/event-nouns.ts';
import type { Match } from './match.ts';
import { isWall, type SentenceView, type ViewToken } from './view.ts';

/** A match with the clause that it stands in, by token. */
export interface Clause {
  readonly tokens: readonly ViewToken[];
  readonly match: Match;
  /** First token of the clause, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** Sentence before it in the statement's context. */
  readonly before: SentenceView | null;
}

const OPENERS = new Set(
  'that but while whereas because since although though which who whom whose if unless when after before until as so'.split(
    ' ',
  ),
);
const MARKS = new Set([',', '"', '“', '”', '(', ')']);

/** Commas and brackets of a name part nothing: "the Fund for Trade, Transport and Tourism (FTTT)". */
const isOfName = ({ entity, begins }: ViewToken) => entity?.kind === 'body' && !begins;

const parts = (token: ViewToken) =>
  !isOfName(token) && (isWall(token) || MARKS.has(token.text) || OPENERS.has(token.lower));

/** "So far only Peru has left": no clause begins there. */
const isSoFar = (tokens: readonly ViewToken[], at: number) =>
  tokens[at]!.lower === 'so' && tokens[at + 1]?.lower === 'far';

/** "Two years after its return Peru announced": the clause begins behind what only tells when. */
const isBehindEvent = (tokens: readonly ViewToken[], at: number) =>
  tokens[at]!.begins &&
  /^(?:state|person)$/.test(tokens[at]!.entity!.kind) &&
  EVENT_NOUNS.has(tokens[at - 1]?.lower ?? '') &&
  WHOSE_EVENT.test(tokens[at - 2]?.lower ?? '') &&
  TIME_OPENER.test(tokens[at - 3]?.lower ?? '');

/** The clause around a match: from the last opener or mark before it to the first after it. */
export function clauseOf(sentence: SentenceView, match: Match, before: SentenceView | null): Clause {
  const { tokens } = sentence;
  // "If Peru refuses, we are out": a comma that the words begin with parts them from what goes before.
  let from = MARKS.has(tokens[match.from]!.text) ? match.from + 1 : match.from;
  while (from > 0 && (!parts(tokens[from - 1]!) || isSoFar(tokens, from - 1)) && !isBehindEvent(tokens, from))
    from -= 1;
  let to = match.to;
  while (to < tokens.length && !parts(tokens[to]!)) to += 1;
  return { tokens, match, from, to, before };
}

/** Tokens of a sentence from `from` to `to`, both within it. */
export function slice({ tokens }: Clause, from: number, to: number): readonly ViewToken[] {
  return tokens.slice(Math.max(0, from), Math.max(0, to));
}

const DAYS = new RegExp(`^(?:today|yesterday|${WEEKDAY})$`);

/** "The Union Thursday announced", "Peru on Monday gave notice": what tells the day between a subject and its verb. */
const isWhen = (tokens: readonly ViewToken[], at: number): boolean =>
  DAYS.test(tokens[at]!.lower) || (tokens[at]!.lower === 'on' && DAYS.test(tokens[at + 1]?.lower ?? ''));

/** A verb that tells of the past: "left", "ended". */
export const isFinitePast = ({ lower, lemma, pos }: ViewToken): boolean =>
  pos === 'VERB' && lower !== lemma && !lower.endsWith('s') && !lower.endsWith('ing');

/** "The agreement will be terminated": a body is the subject, which somebody else would end. */
export const isBodyEnded = ({ tokens, match }: Clause): boolean =>
  match.rule.rung === 'intent' &&
  tokens[match.from]!.entity?.kind === 'body' &&
  tokens[match.nucleus - 1]?.lower === 'be';

/** Where the words before a verb at `from` end, over its auxiliaries, adverbs and the day: its subject, or what joins it to one. */
export function beforeVerb(tokens: readonly ViewToken[], from: number): number {
  let at = from - 1;
  while (at > 0 && (/^(?:AUX|ADV|PART)$/.test(tokens[at]!.pos) || isWhen(tokens, at))) at -= 1;
  return at;
}

/** Whether one of the words opens what a noun at `at` begins, an article or none between: "whether Nepal", "that the United States". */
export function isOpenedBy(tokens: readonly ViewToken[], at: number, words: RegExp): boolean {
  const opener = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  return words.test(tokens[opener]?.lower ?? '');
}

/** Whether one of the words stands among the tokens, as form or lemma. */
export function hasWord(tokens: readonly ViewToken[], words: ReadonlySet<string>): boolean {
  return tokens.some(({ lower, lemma }) => words.has(lower) || words.has(lemma));
}

/** The tokens' lower-case words, a space between them: for short phrases. */
export function phraseOf(tokens: readonly ViewToken[]): string {
  return tokens.map(({ lower }) => lower).join(' ');
}
