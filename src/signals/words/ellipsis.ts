import { MONTH, WEEKDAY } from '../../language/calendar.ts';
import { wordSet } from '../../language/word-set.ts';
import { phraseOf } from './clause.ts';
import { afterEntity, type ViewToken } from './view.ts';

const IS_MONTH = new RegExp(`^${MONTH}$`);
const IS_WEEKDAY = new RegExp(`^${WEEKDAY}$`);
const SPANS = wordSet('day night week month year decade spring summer autumn fall winter');
const DISTANCE = /^(?:later|earlier|before|after|ago)$/;
/** Tokens of the first clause between its step and the second one's state. */
const REACH = 14;

/** Where "in 2019", "since 2020", "last May", "last night", "yesterday", "a year later", "the year after" at a token ends; -1 where no such time stands there. */
function afterTime(tokens: readonly ViewToken[], at: number): number {
  const [first, second, third] = [0, 1, 2].map((i) => tokens[at + i]);
  const isMonth = IS_MONTH.test(second?.lower ?? '');
  const isYear = /^(?:19|20)\d\d$/.test(second?.lower ?? '');
  if (/^(?:in|since)$/.test(first?.lower ?? '') && isYear) return at + 2;
  if (/^(?:today|yesterday)$/.test(first?.lower ?? '')) return at + 1;
  // "On 8 May", "on May 8", "on Monday"
  if (first?.lower === 'on' && IS_MONTH.test(third?.lower ?? '') && /^\d/.test(second!.lower)) return at + 3;
  if (first?.lower === 'on' && isMonth && /^\d/.test(third?.lower ?? '')) return at + 3;
  if (first?.lower === 'on' && IS_WEEKDAY.test(second?.lower ?? '')) return at + 2;
  if (first?.lower === 'in' && isMonth) return /^(?:19|20)\d\d$/.test(third?.lower ?? '') ? at + 3 : at + 2;
  const isSpan = SPANS.has(second?.lemma ?? '');
  if (first?.lower === 'last' && (isMonth || isSpan)) return at + 2;
  if (!isSpan || !DISTANCE.test(third?.lower ?? '')) return -1;
  // "Ten years before that"
  return /^(?:that|then)$/.test(tokens[at + 3]?.lower ?? '') ? at + 4 : at + 3;
}

/** "As Peru had done in 2022", "as Peru did before" */
const DONE = /^(?:(?:had|has) done|did)\b/;

const HOUSE = /^(?:parliament|senate|assembly|chamber|house|legislature|congress|cabinet|\p{Lu}.*)$/u;
const WHICH_HOUSE = /^(?:lower|upper|national|federal|full)$/;

/** Where a state at a token ends, with the seat that is told behind it: "the Sejm in Warsaw". */
function afterSeat(tokens: readonly ViewToken[], at: number): number {
  const house = afterHouse(tokens, at + 1);
  const end = !isItsHouse(tokens, at)
    ? afterEntity(tokens, at)
    : house > at + 1
      ? house
      : afterEntity(tokens, at + 1);
  const isSeat =
    tokens[end]?.lower === 'in' && tokens[end + 1]?.pos === 'PROPN' && !IS_MONTH.test(tokens[end + 1]!.lower);
  return isSeat ? end + 2 : end;
}

/** Where "senate", "lower house" at a token ends; the token itself where no house is named. */
function afterHouse(tokens: readonly ViewToken[], at: number): number {
  const noun = WHICH_HOUSE.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const isHouse = HOUSE.test(tokens[noun]?.text ?? '') && tokens[noun]!.entity === null;
  return isHouse ? noun + 1 : at;
}

/** Whether "the Chilean senate", "the Polish Sejm" at a token stands for the state. */
const isItsHouse = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens[at]?.entity?.via === 'demonym' &&
  (afterHouse(tokens, at + 1) > at + 1 || isByName(tokens, at + 1, tokens[at]!.entity!.id));

/** Whether a house of the state stands at a token under a name of its own. */
const isByName = (tokens: readonly ViewToken[], at: number, state: string): boolean =>
  tokens[at]?.begins === true && tokens[at]!.entity?.kind === 'state' && tokens[at]!.entity!.id === state;

/** A state by name at a token, over its article and its house: "Chad", "the assembly in Santiago", "the Chilean senate". */
function stateAt(tokens: readonly ViewToken[], at: number): number {
  const the = tokens[at]?.lower === 'the' ? at + 1 : at;
  if (the > at && isItsHouse(tokens, the)) return the;
  const house = afterHouse(tokens, the);
  const isHouse = the > at && house > the && tokens[house]?.lower === 'in';
  const first = isHouse ? house + 1 : the;
  const { entity, begins, pos } = tokens[first] ?? {};
  const isName = entity?.kind === 'state' && entity.via !== 'anaphor' && entity.via !== 'demonym';
  return isName && begins && pos !== 'ADJ' ? first : -1;
}

/** A state that shares the verb of another, and where it stands. */
export interface Sharer {
  readonly id: string;
  readonly at: number;
}

/**
 * The states of clauses without a verb that share the one before them: "Peru left in 2019 and Chile a year later",
 * "…, as had Nepal", "…, as Nepal had done in 2016", "and Nepal followed in May". What has another verb of its own is no such clause.
 */
export function sharersOf(tokens: readonly ViewToken[], from: number): readonly Sharer[] {
  const found: Sharer[] = [];
  // "Went in 2015 and": an "and" that the words take in
  const first = /^(?:and|,)$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from;
  let start = first;
  for (let at = first; at < tokens.length && at < start + REACH; at++) {
    const { lower, pos, text } = tokens[at]!;
    const isAs = lower === 'as' && /^(?:had|did|have)$/.test(tokens[at + 1]?.lower ?? '');
    const alike = lower === 'as' && !isAs ? stateAt(tokens, at + 1) : -1;
    if (alike >= 0 && DONE.test(phraseOf(tokens.slice(afterEntity(tokens, alike)).slice(0, 3))))
      return [...found, { id: tokens[alike]!.entity!.id, at: alike }];
    const state = isAs ? stateAt(tokens, at + 2) : /^(?:and|,)$/.test(lower) ? stateAt(tokens, at + 1) : -1;
    if (state < 0) {
      if (text === ';' || /^(?:VERB|AUX)$/.test(pos)) break;
      continue;
    }
    const end = afterSeat(tokens, state);
    const isFollowing = tokens[end]?.lower === 'followed';
    const time = afterTime(tokens, isFollowing ? end + 1 : end);
    const isEnd = /^(?:PUNCT|CCONJ)$/.test(tokens[time < 0 ? end : time]?.pos ?? 'PUNCT');
    if (!isEnd || (time < 0 && !isAs)) break;
    found.push({ id: tokens[state]!.entity!.id, at: state });
    start = time < 0 ? end : time;
    at = start - 1;
  }
  return found;
}
