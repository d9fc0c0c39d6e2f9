import { WEEKDAY } from '../language/calendar.ts';
import { pattern } from '../language/pattern.ts';
import { type Item, wordsIn } from './frames.ts';
import {
  ADDRESSED,
  CARRIERS,
  CLAUSE,
  INFINITIVE,
  NEEDS_THAT,
  NOUNS,
  OBJECT,
  OCCASIONS,
  PREPOSITION,
  SPEECH,
} from './lexicon.ts';
import { chunkAfter, isPronoun, nounsAfter } from './phrases.ts';
import { hasFinite, isCueVerb, verbGroup } from './verbs.ts';

/** What a cue governs: items [from, to) of its frame, and where the cue's own words end. */
export interface Complement {
  readonly from: number;
  readonly cueTo: number;
  /** A clause or quotation is what was said; an object or infinitive what it was about. */
  readonly kind: 'clause' | 'object';
}

const QUESTION = /^(?:whether|if|how|why|what|where|who|when|which)$/;
const TIME = pattern`
  ^(?:
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|recently|later|
    earlier|last|this|in|on|at|during|after|before|via|through|to|with|by|from|for|as|over|while|when|
    again|publicly|repeatedly|over|\d{1,4}
  )$`;
const STOP = /^(?:[.;!?]|,|–|—)$/;
const NEXT: ReadonlySet<string> = new Set([
  'DET',
  'NOUN',
  'PROPN',
  'ADJ',
  'PRON',
  'NUM',
  'QUOTE',
  'SYM',
  'ADV',
]);

/** Index of a "that", colon or quotation behind adjuncts ("said on Monday in Rome that"), or -1. */
function behindAdjuncts(items: readonly Item[], from: number, ceiling: number): number {
  for (let i = from; i < Math.min(ceiling, from + 22); i++) {
    const { lower, quote, pos } = items[i]!;
    const next = items[i + 1];
    if (lower === 'that' && next !== undefined) {
      const isRelative = i > from && /^(?:VERB|AUX)$/.test(next.pos) && items[i - 1]!.pos !== 'ADV';
      return isRelative ? -1 : i;
    }
    if (lower === ':' && next !== undefined) return i + 1;
    if (quote && (i === from || /^[,:]$/.test(items[i - 1]!.lower) || quote.innerEnd - quote.innerStart > 40))
      return i;
    if (lower === ',' && next !== undefined) {
      if (next.quote || next.lower === 'that') continue;
      const close = asideEnd(items, i, ceiling);
      if (close > i) {
        i = close;
        continue;
      }
    }
    if (STOP.test(lower) || pos === 'AUX' || (pos === 'VERB' && !/ing$|ed$/.test(lower))) return -1;
  }
  return -1;
}

const DAY = new RegExp(`^${WEEKDAY}$`);

/** Behind the day, and an aside: "agreed on Monday, after long talks, to go". */
function behindDay(items: readonly Item[], from: number, ceiling: number): number {
  const day = items[from]?.lower === 'on' ? from + 1 : from;
  if (!DAY.test(items[day]?.lower ?? '')) return from;
  if (items[day + 1]?.lower !== ',') return day + 1;
  const close = items.findIndex(
    ({ lower }, i) => i > day + 1 && i < Math.min(ceiling, day + 14) && lower === ',',
  );
  return close < 0 ? from : close + 1;
}

/** ", in a statement, that", ", before he was sworn in, that": the comma at which an aside ends before "that" or a quotation, or -1. */
function asideEnd(items: readonly Item[], comma: number, ceiling: number): number {
  const isDoing = items[comma + 1]!.pos === 'VERB'; // "…, adding later, “B”" is a saying of its own
  const close = items.findIndex(
    ({ lower }, i) => i > comma && i < Math.min(ceiling, comma + 14) && lower === ',',
  );
  const next = items[close + 1];
  return close > 0 && (next?.lower === 'that' || (!isDoing && next?.quote != null)) ? close : -1;
}

/** Where a clause without "that" begins behind a cue, over a time or place: "said Friday the treaty is dead". -1 where none does. */
function bareClause(items: readonly Item[], from: number, ceiling: number): number {
  let at = from;
  const isLate = (i: number) =>
    /^(?:late|early)$/.test(items[i]!.lower) && /^on$|day$/.test(items[i + 1]?.lower ?? '');
  for (let turn = 0; turn < 3 && at < ceiling && (isLate(at) || TIME.test(items[at]!.lower)); turn++) {
    if (isLate(at)) at += 1;
    if (/day$|^(?:recently|later|earlier|again|publicly|repeatedly|today|tonight)$/.test(items[at]!.lower))
      at += 1;
    else if (/day$/.test(items[at + 1]?.lower ?? ''))
      at += 2; // "said on Friday the treaty is dead", "late Monday"
    else {
      const end = chunkAfter(items, at + 1, ceiling);
      // "said in Rome he": the place is an adjunct; "said on balance": nothing follows it, so all is the clause.
      if (end <= at + 1 || !startsClause(items, end, ceiling)) break;
      at = end;
    }
  }
  return startsClause(items, at, ceiling) ? at : -1;
}

function startsClause(items: readonly Item[], at: number, ceiling: number): boolean {
  const first = items[at];
  if (
    first === undefined ||
    at >= ceiling ||
    STOP.test(first.lower) ||
    first.pos === 'VERB' ||
    first.pos === 'CCONJ'
  )
    return false;
  if (first.lower === 'to') return false;
  for (let i = at; i < Math.min(ceiling, at + 40); i++) {
    const { pos, lower } = items[i]!;
    if (/^[.;]$/.test(lower)) return false;
    if (
      lower === ',' &&
      (items[i + 1]?.quote || (items[i + 1]?.pos === 'VERB' && items[i + 1]!.lower.endsWith('ing')))
    )
      return false;
    if (i > at && items[i]!.quote && wordsIn(items[i]!.text) >= 3) return true;
    if (
      i > at &&
      (pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing') && items[i - 1]!.lower !== 'to'))
    )
      return true;
    if (i > at && /^['’](?:s|re|m|ll|d|ve)$/.test(lower) && isPronoun(items[i - 1])) return true;
  }
  return false;
}

/** Somebody told, behind the cue: "reporters in the capital". */
function behindAddressee(items: readonly Item[], lemma: string, from: number, ceiling: number): number {
  if (!ADDRESSED.has(lemma) || items[from]?.lower === 'that' || items[from]?.quote) return from;
  return chunkAfter(items, from, ceiling);
}

/** What the verb at `at` governs on its right, or null. */
export function complementOf(items: readonly Item[], at: number, ceiling: number): Complement | null {
  const { lemma } = items[at]!;
  let next = at + 1;
  while (
    next < ceiling &&
    items[next]!.pos === 'ADV' &&
    !QUESTION.test(items[next]!.lower) &&
    items[next]!.lower !== 'out' &&
    items[next + 1]?.lower !== 'of'
  )
    next += 1;
  const item = items[next];
  if (item === undefined || next >= ceiling) return null;
  const carried = CARRIERS.has(lemma) ? nounThat(items, next, ceiling) : -1;
  if (carried >= 0) return { from: carried, cueTo: carried, kind: 'clause' };
  if (CLAUSE.has(lemma)) {
    const told = behindAddressee(items, lemma, next, ceiling);
    const isPlain =
      told > next ||
      TIME.test(item.lower) ||
      /^(?:that|:|,|“)$/.test(item.lower) ||
      (lemma === 'point' && item.lower === 'out') ||
      items.slice(next, next + 5).some(({ lower }) => lower === 'ago' || lower === 'earlier');
    const marked = isPlain ? behindAdjuncts(items, told, ceiling) : -1;
    if (marked >= 0 && !(items[marked]!.lower === 'that' && isNoun(items, marked, ceiling)))
      return { from: marked, cueTo: at + 1, kind: 'clause' };
    if (
      QUESTION.test(items[told]?.lower ?? '') &&
      !(lemma !== 'ask' && lemma !== 'wonder' && /^(?:when|if|who|which)$/.test(items[told]!.lower))
    )
      return { from: told, cueTo: at + 1, kind: 'clause' };
  }
  const to = INFINITIVE.has(lemma) ? behindDay(items, next, ceiling) : next;
  if (INFINITIVE.has(lemma) && items[to]?.lower === 'to' && items[to + 1] !== undefined)
    return { from: to + 1, cueTo: to + 1, kind: 'object' };
  if (
    Object.hasOwn(PREPOSITION, lemma) &&
    PREPOSITION[lemma]!.has(item.lower) &&
    !DAY.test(items[next + 1]?.lower ?? '') &&
    next + 1 < ceiling &&
    (NEXT.has(items[next + 1]!.pos) ||
      items[next + 1]!.pos === 'VERB' ||
      QUESTION.test(items[next + 1]!.lower))
  )
    return { from: next + 1, cueTo: next + 1, kind: 'object' };
  if (CLAUSE.has(lemma) && !NEEDS_THAT.has(lemma)) {
    const told = behindAddressee(items, lemma, next, ceiling);
    const bare = bareClause(items, told, ceiling);
    if (bare >= 0 && !(OBJECT.has(lemma) && !SPEECH.has(lemma) && !isClauseHere(items, bare, ceiling)))
      return { from: bare, cueTo: at + 1, kind: 'clause' };
    if (lemma === 'tell' && told > next && items[told]?.lower === 'to')
      return { from: told, cueTo: at + 1, kind: 'clause' };
  }
  if (
    OBJECT.has(lemma) &&
    (NEXT.has(item.pos) || (item.pos === 'VERB' && item.lower.endsWith('ing'))) &&
    item.lower !== 'that' &&
    !/^(?:himself|herself|themselves|itself)$/.test(item.lower)
  )
    return { from: next, cueTo: at + 1, kind: 'object' };
  return null;
}

/** What any verb at all might govern, where no list of cues knows it: a clause with "that", a quotation, an infinitive, a tied or bare noun. */
export function anyComplement(items: readonly Item[], at: number, ceiling: number): Complement | null {
  let next = at + 1;
  while (next < ceiling && items[next]!.pos === 'ADV' && !QUESTION.test(items[next]!.lower)) next += 1;
  const item = items[next];
  if (item === undefined || next + 1 >= ceiling) return null;
  const after = items[next + 1]!;
  if (item.lower === 'that' || QUESTION.test(item.lower) || item.quote)
    return { from: next, cueTo: at + 1, kind: 'clause' };
  if (item.lower === 'to' && after.pos === 'VERB') return { from: next + 1, cueTo: next + 1, kind: 'object' };
  if (item.pos === 'ADP' && (NEXT.has(after.pos) || after.pos === 'VERB'))
    return { from: next + 1, cueTo: next + 1, kind: 'object' };
  if (!NEXT.has(item.pos) && !(item.pos === 'VERB' && item.lower.endsWith('ing'))) return null;
  return { from: next, cueTo: at + 1, kind: isClauseHere(items, next, ceiling) ? 'clause' : 'object' };
}

/** "a belief that": index of "that" behind a noun of saying, or -1. */
function nounThat(items: readonly Item[], from: number, ceiling: number): number {
  if (NOUNS.has(items[from]!.lemma) && items[from + 1]?.lower === 'that' && from + 1 < ceiling)
    return from + 1;
  const end = chunkAfter(items, from, ceiling);
  return end > from && items[end]?.lower === 'that' && NOUNS.has(items[end - 1]!.lemma) ? end : -1;
}

/** "that" as a word by itself: "said that on Monday" without a verb to come. */
function isNoun(items: readonly Item[], that: number, ceiling: number): boolean {
  return (STOP.test(items[that + 1]?.lower ?? '.') && items[that + 1]?.lower !== ',') || that + 1 >= ceiling;
}

/** Whether the noun phrase at `at` is a clause's subject: a verb with a tense stands right behind it. */
function isClauseHere(items: readonly Item[], at: number, ceiling: number): boolean {
  const end = nounsAfter(items, at, ceiling);
  for (let i = end; i < Math.min(ceiling, end + 3); i++) {
    const { pos, lower } = items[i]!;
    if (pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))) return true;
    if (pos !== 'ADV') return false;
  }
  return false;
}

const TURN = /^(?:but|while|though|although|and|as|whereas|yet|who)$/;

/** Whether a new saying begins behind `at`, a comma or semicolon: ", but Costa said". */
function isNewSaying(items: readonly Item[], at: number, ceiling: number): boolean {
  const first = items[at + 1];
  if (first === undefined) return false;
  const isMark = items[at]!.lower === ';';
  if (!isMark && !TURN.test(first.lower)) return false;
  for (let i = at + 2; i < Math.min(ceiling, at + 16); i++) {
    if (/^[,;]$/.test(items[i]!.lower) || items[i]!.lower === 'that' || items[i]!.quote) return false;
    if (!isCueVerb(items, i)) continue;
    return SPEECH.has(items[i]!.lemma) && !items[i]!.lower.endsWith('ing');
  }
  return false;
}

/** How a cue is in time, so that only its equals are joined to it; "is telling" is of the present as "tells" is. */
const tense = ({ lower }: Item, before?: Item): string =>
  /s$/.test(lower) || (/ing$/.test(lower) && /^(?:is|['’]s)$/.test(before?.lower ?? ''))
    ? 's'
    : /ing$/.test(lower)
      ? 'ing'
      : /ed$|^(?:said|told|wrote|swore)$/.test(lower)
        ? 'past'
        : 'plain';

/** Whether "and" at `at` joins a second cue to the first: "praised … and vowed". */
function isSecondCue(
  items: readonly Item[],
  at: number,
  cue: number,
  kind: Complement['kind'],
  ceiling: number,
): boolean {
  let next = at + 1;
  while (next < ceiling && /^(?:ADV|AUX)$/.test(items[next]!.pos)) next += 1;
  if (
    next >= ceiling ||
    !isCueVerb(items, next) ||
    tense(items[next]!, items[next - 1]) !== tense(items[cue]!, items[cue - 1])
  )
    return false;
  if (kind === 'clause' && !SPEECH.has(items[next]!.lemma) && !items[at - 1]!.quote) return false;
  return verbGroup(items, at + 1, next).form !== 'passive';
}

const OPENER = /^(?:after|when|since|while|once|because|although|though|before)$/;

/** "Two months after Chad told it to stay, Peru left": whether a cue stands in a clause that opens the sentence. */
function isInOpening(items: readonly Item[], cue: number): boolean {
  const opener = items.slice(0, 5).findIndex(({ lower }) => OPENER.test(lower));
  if (opener < 0 || opener > cue) return false;
  const isFirst = items.slice(0, opener).every(({ pos }) => /^(?:NUM|NOUN|ADV|ADJ|DET)$/.test(pos));
  return isFirst && !items.slice(opener, cue).some(({ lower }) => lower === ',');
}

/** Where the complement that begins at `from` ends: before another saying, or with its sentence. */
export function complementEnd(
  items: readonly Item[],
  cue: number,
  { from, kind }: Complement,
  ceiling: number,
): number {
  const isOpening = isInOpening(items, cue);
  for (let i = from + 1; i < ceiling; i++) {
    const { lower } = items[i]!;
    if (lower === ',' && isOpening && startsClause(items, i + 1, ceiling)) return i;
    if ((lower === ',' || lower === ';') && isNewSaying(items, i, ceiling)) return i;
    if (lower === ',' && isContinuation(items, i + 1)) return i;
    if (items[i - 1]!.quote && (isContinuation(items, i) || endsWithin(items, i))) return i;
    if (lower === ',' && items[i + 1]?.lower === 'according' && items[i + 2]?.lower === 'to') return i;
    if ((lower === 'and' || lower === 'but') && isSecondCue(items, i, cue, kind, ceiling))
      return items[i - 1]!.lower === ',' ? i - 1 : i;
    if (kind === 'object' && endsObject(items, i, from, ceiling)) return i;
  }
  return ceiling;
}

/** A quotation that ends with a comma, and the sentence's own verb or "but" behind it: "who called it “reckless,” voted no". */
function endsWithin(items: readonly Item[], at: number): boolean {
  const { pos, lower } = items[at]!;
  return (
    /,["”’'»]*$/.test(items[at - 1]!.text) &&
    (pos === 'AUX' || lower === 'but' || (pos === 'VERB' && !lower.endsWith('ing')))
  );
}

/** Whether what is spoken of ends here: a dash, a clause of time or reason, an occasion, a comma that parts no list. */
function endsObject(items: readonly Item[], at: number, from: number, ceiling: number): boolean {
  const { lower, pos } = items[at]!;
  if (/^(?:–|—|--)$/.test(lower)) return true;
  if (/^(?:since|while|when|after|before|because|although|though|until)$/.test(lower))
    return !STOP.test(items[at + 1]?.lower ?? '.'); // "has threatened to leave before" tells no time
  if (lower === ',') return !isList(items, at, ceiling);
  if (pos !== 'ADP' || !/^(?:in|on|at|during|over|this|last)$/.test(lower) || items[from]!.pos === 'VERB')
    return false;
  const end = chunkAfter(items, at + 1, ceiling);
  return end > at + 1 && OCCASIONS.has(items[end - 1]!.lower.replace(/s$/, ''));
}

/** "Bell, Roe and Lee": behind this comma stands another noun and then a comma, "and" or "or". */
function isList(items: readonly Item[], comma: number, ceiling: number): boolean {
  if (/^(?:and|or)$/.test(items[comma + 1]?.lower ?? ''))
    return chunkAfter(items, comma + 2, ceiling) > comma + 2 && items[comma + 2]!.pos !== 'PRON';
  if (/^(?:who|which|whose|as)$/.test(items[comma + 1]?.lower ?? '') || items[comma + 1]?.pos === 'PRON')
    return false;
  const end = nounsAfter(items, comma + 1, ceiling);
  return (
    end > comma + 1 &&
    (/^(?:,|and|or)$/.test(items[end]?.lower ?? '') ||
      items.slice(comma + 1, end).some(({ lower }) => lower === 'and'))
  );
}

/** "adding that", "saying": a participle that goes on with the speaker before. */
export function isContinuation(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || !item.lower.endsWith('ing') || !SPEECH.has(item.lemma) || !isCueVerb(items, at))
    return false;
  return complementOf(items, at, items.length) !== null;
}

/** Whether [from, to) can stand as a sentence by itself. */
export function isClause(items: readonly Item[], from: number, to: number): boolean {
  if (to - from < 1) return false;
  for (let i = from; i < to; i++) if (items[i]!.quote && wordsIn(items[i]!.text) >= 4) return true;
  return to - from >= 3 && hasFinite(items, from, to);
}
