import { EVENT_NOUNS, TIME_OPENER, WHOSE_EVENT } from '../language/event-nouns.ts';
import type { Item } from './frames.ts';
import { OCCASIONS } from './lexicon.ts';

/** Items [from, to) of a frame. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const CORE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM']);
const LINKS: ReadonlySet<string> = new Set(["'s", '’s', "'", '’', '-', '–', '&', '/', '#']);
const POSSESSIVE = /^(?:his|her|its|their|our|my|your|whose)$/;
const PERSONAL =
  /^(?:he|she|they|it|we|i|you|who|which|that|this|these|those|everyone|everybody|someone|somebody|nobody|anyone|many|some|others?|both|all|most|few|several|none)$/;
/** Prepositions that tie a noun to the one before it. */
const TIES: ReadonlySet<string> = new Set([
  'of',
  'for',
  'in',
  'at',
  'from',
  'with',
  'on',
  'to',
  'by',
  'near',
  'against',
  'about',
  'behind',
  'within',
  'among',
  'like',
  'including',
  'between',
  'than',
  'inside',
  'outside',
  'across',
  'around',
  'under',
  'as',
  'over',
]);
/** "In April Bell said": "may" and "march" are words too, and told apart by their tags. */
const MONTHS = /^(?:january|february|april|june|july|august|september|october|november|december)$/;
const isMonthName = (item: Item | undefined): boolean =>
  item !== undefined &&
  /^\p{Lu}/u.test(item.text) &&
  (MONTHS.test(item.lower) || /^(?:may|march)$/.test(item.lower));
const TIMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|later|earlier|recently|also)$/;

/** Whether an item stands for a noun by itself: "he", "who", "many". */
export const isPronoun = (item: Item | undefined): boolean => item !== undefined && PERSONAL.test(item.lower);
const isDeterminer = (item: Item): boolean =>
  item.pos === 'DET' ||
  POSSESSIVE.test(item.lower) ||
  /^(?:no|every|each|another|some|any|many|both|all|most|several)$/.test(item.lower);
const isCore = (item: Item | undefined): boolean =>
  item !== undefined && CORE.has(item.pos) && !/^[―•·▪●]$/.test(item.lower) && !TIMES.test(item.lower);
const isLink = (item: Item | undefined): boolean => item !== undefined && LINKS.has(item.lower);
/** A nickname or a title in marks stands within a name. */
const isShortQuote = (item: Item | undefined): boolean =>
  item?.quote != null && item.text.length < 30 && !/[.,!?]/.test(item.text);

/** "In recent months Bell said", "in both events Armenia asked": a plural before a name ends what stands before it. */
const isApart = (before: Item, name: Item | undefined, inside: boolean): boolean =>
  inside &&
  before.pos === 'NOUN' &&
  name?.pos === 'PROPN' &&
  (/[^s]s$/.test(before.lower) || OCCASIONS.has(before.lower));

/** "Two years after its return Peru announced": a clause's time, told by what happened, ends before a name. */
const isAfterEvent = (items: readonly Item[], at: number): boolean =>
  EVENT_NOUNS.has(items[at - 1]!.lower) &&
  items[at]?.pos === 'PROPN' &&
  WHOSE_EVENT.test(items[at - 2]?.lower ?? '') &&
  TIME_OPENER.test(items[at - 3]?.lower ?? '');

/** "In 2022 Armenia asked": a year is no part of a name behind it. */
const isYear = ({ lower }: Item): boolean => /^(?:19|20)\d\d$/.test(lower);

const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/;

/** "In late April Bell said", "on January 8 Bell said", "at the start of May Bell said": where the name begins behind a date at `at`. */
function afterDate(items: readonly Item[], at: number, to: number): number {
  const from = /^(?:early|late|mid|last)$/.test(items[at]?.lower ?? '') ? at + 1 : at;
  const isOf =
    items[at - 1]?.lower === 'of' &&
    /^(?:start|beginning|end|middle|turn|close)$/.test(items[at - 2]?.lower ?? '');
  const isTime =
    isOf ||
    /^(?:in|since|by|until|on)$/.test(items[at - 1]?.lower ?? '') ||
    (from > at && items[at]!.lower === 'last');
  if (!isTime) return at;
  const [first = '', second = ''] = [items[from]?.lower, items[from + 1]?.lower];
  const isDated = DAY.test(first) || DAY.test(second);
  const isMonth = (word: string) => MONTHS.test(word) || (isDated && /^(?:may|march)$/.test(word));
  const dayFirst = DAY.test(first) && isMonth(second) ? 2 : 0;
  const monthFirst = isMonth(first) ? (DAY.test(second) ? 2 : 1) : 0;
  const length = dayFirst || monthFirst;
  return length > 0 && from + length < to ? from + length : at;
}

/** Start of the noun chunk that ends before `to`; `to` itself where there is none. */
function chunkStart(items: readonly Item[], floor: number, to: number): number {
  let at = to;
  while (at > floor) {
    const before = items[at - 1]!;
    if (before.lower === ')' && at > floor + 2) {
      let open = at - 2;
      while (open > floor && items[open]!.lower !== '(') open -= 1;
      if (items[open]!.lower !== '(') break;
      at = open;
    } else if (isApart(before, items[at], at < to) || (isYear(before) && at < to)) break;
    else if (at < to && isAfterEvent(items, at)) break;
    else if (isDeterminer(before)) {
      at -= 1;
      if (
        !/^(?:the|a|an|his|her|their|its|our|my)$/.test(before.lower) &&
        items[at - 1]?.pos === 'DET' &&
        at > floor
      )
        at -= 1;
      break;
    } else if (
      isCore(before) ||
      (isLink(before) && at < to) ||
      (isShortQuote(before) && at < to && isCore(items[at - 2]))
    )
      at -= 1;
    else if (isLink(before) && isCore(items[at - 2])) at -= 1;
    else if (
      before.pos === 'ADV' &&
      at < to &&
      items[at]?.pos === 'ADJ' &&
      /ly$|^(?:more|most|very)$/.test(before.lower)
    )
      at -= 1;
    else break;
  }
  while (at < to && isLink(items[at])) at += 1;
  at = afterDate(items, at, to);
  // "On Monday (20) Bell said": what is in brackets belongs to the day.
  if (items[at]?.lower === '(') {
    const close = items.findIndex(({ lower }, i) => i > at && i < to && lower === ')');
    if (close > at) at = close + 1;
  }
  return at;
}

const TERM = /^(?:week|weekend|month|year|decade|century|morning|evening|night|afternoon)$/;

/** "Took the step last week and Togo has said": behind the "and" at `at` another clause begins, and not the second of two subjects. */
function beginsClause(items: readonly Item[], at: number, to: number): boolean {
  const [before, first] = [items[at - 1]!, items[at + 1]!];
  if (TERM.test(before.lemma) || MONTHS.test(before.lower)) return true;
  const isOne = /^(?:has|is|was)$/.test(items[to]?.lower ?? '');
  return isOne && before.pos === 'NOUN' && (first.pos === 'PROPN' || first.lower === 'the');
}

/** Chunks tied to the one before by a preposition or "and": "a spokesman for the ministry", "Ann Bell and Carl Roe". */
function withTies(items: readonly Item[], floor: number, from: number, to: number): number {
  let at = from;
  for (let turn = 0; turn < 5 && at - 2 >= floor; turn++) {
    const tie = items[at - 1]!;
    const isAnd = tie.lower === 'and' || tie.lower === 'or';
    if (!isAnd && !(TIES.has(tie.lower) && tie.pos !== 'SCONJ')) break;
    const end = at - 1;
    if (end <= floor || (isAnd && beginsClause(items, end, to))) break;
    const start = isPronoun(items[end - 1]) && !isAnd ? end - 1 : chunkStart(items, floor, end);
    if (start >= end) break;
    const before = items[start - 1];
    if (
      isAnd &&
      before !== undefined &&
      start > floor &&
      (before.pos === 'VERB' || (before.pos === 'ADP' && !TIES.has(before.lower)))
    )
      break;
    at = start;
  }
  return at;
}

/** A clause's adverbial, not its subject: "On Monday", "In a statement". */
const isAdverbial = (item: Item): boolean =>
  item.pos === 'ADP' || item.pos === 'SCONJ' || item.pos === 'ADV' || item.pos === 'CCONJ';

const OFFICE = /^(?:minister|ministry|secretary|department|commissioner|ministers)$/;

/** "The minister of mines, oil and gas announced": where an office begins whose portfolio is a list that goes on at `from`; else `from`. */
function withPortfolio(items: readonly Item[], floor: number, from: number): number {
  // "After talks with the secretary of state, Marco Rubio, the president said": no part of what she is secretary of
  if (items[from - 1]?.lower !== ',' || isDeterminer(items[from]!)) return from;
  for (let at = from - 2; at > floor; at--) {
    const { pos, lower } = items[at]!;
    if (/^(?:of|for)$/.test(lower) && OFFICE.test(items[at - 1]!.lower)) return chunkStart(items, floor, at);
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(pos) && lower !== ',' && lower !== '-') return from;
  }
  return from;
}

const AGO = /^(?:ago|earlier|before|later)$/;
const SPAN = /^(?:days?|weeks?|months?|years?|decades?)$/;

/** "Which two years ago had", "and in March had": where the time begins that stands between a subject and its verb at `to`; `to` where none does. */
function timeStart(items: readonly Item[], floor: number, to: number): number {
  const at = AGO.test(items[to - 1]?.lower ?? '') ? to - 2 : to - 1;
  const isAgo = SPAN.test(items[at]?.lower ?? '') && AGO.test(items[at + 1]?.lower ?? '');
  if (isAgo && at - 1 > floor && /^(?:NUM|DET|ADJ)$/.test(items[at - 1]!.pos)) return at - 1;
  const month = isYear(items[to - 1]!) ? to - 2 : to - 1;
  const isMonth = /^(?:in|since|last)$/.test(items[month - 1]?.lower ?? '') && isMonthName(items[month]);
  return isMonth && month - 1 > floor ? month - 1 : to;
}

/** The subject that ends before `to` with no comma between, not beyond `floor`; null where there is none. */
export function nounsBefore(items: readonly Item[], floor: number, to: number): Phrase | null {
  const last = items[to - 1];
  if (last === undefined || to <= floor) return null;
  const time = timeStart(items, floor, to);
  if (time < to) return nounsBefore(items, floor, time);
  if (isPronoun(last)) return { from: to - 1, to };
  const from = chunkStart(items, floor, to);
  if (from >= to) return null;
  if (items.slice(from, to).every(({ pos }) => pos === 'NUM' || pos === 'PUNCT'))
    return items[from - 1]?.lower === 'in' ? nounsBefore(items, floor, from - 1) : null; // "who in 2010 said"
  const tied = withTies(items, floor, from, to);
  return { from: withPortfolio(items, floor, tied), to };
}

/** What describes the noun before it and is no subject by itself: "the Republican attorney general". */
const isDescription = (item: Item): boolean =>
  isDeterminer(item) || item.pos === 'NUM' || item.pos === 'NOUN';

/** The subject before `to`, over an insertion between commas: "Ann Bell, the minister, said", "Bell, speaking in Rome, said". */
export function subjectBefore(items: readonly Item[], floor: number, to: number, depth = 0): Phrase | null {
  const direct = nounsBefore(items, floor, to);
  if (direct !== null) return direct;
  const mark = items[to - 1];
  if (mark === undefined || !/^[,–—-]+$/.test(mark.lower)) return null;
  for (let open = to - 2; open > floor && open > to - 40; open--) {
    if (items[open]!.quote && items[open]!.text.length > 40) return null;
    if (items[open]!.lower !== mark.lower) continue;
    const head = nounsBefore(items, floor, open);
    if (head === null || isAdverbial(items[head.from]!)) continue;
    if (
      head.from > floor &&
      /^(?:ADP|VERB)$/.test(items[head.from - 1]!.pos) &&
      !isSubjectStart(items, floor, head.from)
    )
      continue;
    const first = items[open + 1]!;
    const isApposition =
      !/^(?:last|this|yesterday|earlier|late|early|today|tonight|next)$/.test(first.lower) &&
      !TIMES.test(first.lower) &&
      (isCore(first) || isDeterminer(first) || /^(?:who|whose|which|whom|one)$/.test(first.lower));
    const end = isApposition ? to - 1 : head.to;
    const isPlace = /\.$/.test(items[head.to - 1]!.text); // "Ann Bell, 59, of Ashton, Md., who …"
    const owner =
      depth < 3 && (isPlace || isDescription(items[head.from]!)) && items[head.from - 1]?.lower === ','
        ? subjectBefore(items, floor, head.from, depth + 1)
        : null;
    return { from: owner?.from ?? head.from, to: end };
  }
  // A comma that nothing opened: "On Monday, Gov. Ann Bell, said".
  const lone = mark.lower === ',' ? nounsBefore(items, floor, to - 1) : null;
  return lone !== null && items[to - 2]!.pos === 'PROPN' && isSubjectStart(items, floor, lone.from)
    ? lone
    : null;
}

function isSubjectStart(items: readonly Item[], floor: number, at: number): boolean {
  return at === floor || /^[,;:–—]$/.test(items[at - 1]!.lower);
}

/** "the Rev. Peter Lind": a stop within a sentence, before a name. */
const isShortened = (items: readonly Item[], at: number): boolean =>
  items[at]!.lower === '.' && items[at - 1]!.end === items[at]!.start && items[at + 1]?.pos === 'PROPN';

/** End of the noun phrase that begins at `from`, prepositional ties included; `from` where there is none. */
export function nounsAfter(items: readonly Item[], from: number, ceiling: number): number {
  if (from >= ceiling) return from;
  if (isPronoun(items[from]) && !isCore(items[from + 1])) return from + 1;
  let at = from;
  while (at < ceiling) {
    const item = items[at]!;
    const isTie =
      at > from &&
      (TIES.has(item.lower) || item.lower === 'and') &&
      at + 1 < ceiling &&
      (isCore(items[at + 1]) || isDeterminer(items[at + 1]!));
    if (
      isCore(item) ||
      (at === from && isDeterminer(item)) ||
      isTie ||
      (at > from && (isLink(item) || isShortQuote(item) || isShortened(items, at)))
    )
      at += 1;
    else if (
      isDeterminer(item) &&
      at > from &&
      (TIES.has(items[at - 1]!.lower) || items[at - 1]!.lower === 'and')
    )
      at += 1;
    else if (item.lower === '(') {
      while (at < ceiling && items[at]!.lower !== ')') at += 1;
      at += 1;
    } else break;
  }
  return Math.min(at, ceiling);
}

/** The chunk alone, without ties: whom a thing is told ("reporters"). */
export function chunkAfter(items: readonly Item[], from: number, ceiling: number): number {
  if (
    isPronoun(items[from]) ||
    /^(?:me|him|her|us|them|himself|herself|themselves)$/.test(items[from]?.lower ?? '')
  )
    return from + 1;
  let at = from;
  while (
    at < ceiling &&
    (isCore(items[at]) ||
      (at === from && isDeterminer(items[at]!)) ||
      (at > from && (isLink(items[at]) || (items[at]!.lower === 'and' && isCore(items[at + 1])))))
  )
    at += 1;
  return at;
}
