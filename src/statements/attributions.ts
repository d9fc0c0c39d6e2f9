import { complementEnd, complementOf, isClause } from './complement.ts';
import type { Frame, Item } from './frames.ts';
import { CLAUSE, HIDDEN, LONE, OBJECT, SPEECH } from './lexicon.ts';
import { nounCueAt } from './noun-cues.ts';
import { isPronoun, nounsAfter, nounsBefore, type Phrase, subjectBefore } from './phrases.ts';
import { hasFinite, isCueVerb, isVerb, type VerbGroup, verbGroup } from './verbs.ts';

/** Who says what by which words: spans into the text, before names are resolved. */
export interface Attribution {
  readonly cue: readonly [number, number] | null;
  readonly speaker: readonly [number, number] | null;
  readonly parts: readonly (readonly [number, number])[];
  /** Index of the frame with the cue. */
  readonly frame: number;
  /** A saying proper; false for a wish, a stance, a plan. */
  readonly isSpeech: boolean;
  /** Who says it is hidden on purpose ("is expected to"). */
  readonly isHidden: boolean;
  /** Lemma of the cue; empty where there is none. */
  readonly lemma: string;
}

const EDGE = /^(?:[,;:.!?]|–|—|―|--|-)$/;
const textSpan = (items: readonly Item[], from: number, to: number): readonly [number, number] => [
  items[from]!.start,
  items[to - 1]!.end,
];

/** A part of what was said, without marks and conjunctions at its edges; null where nothing is left. */
export function partOf(items: readonly Item[], from: number, to: number): readonly [number, number] | null {
  let [a, b] = [from, to];
  while (a < b && EDGE.test(items[a]!.lower)) a += 1;
  while (
    b > a &&
    EDGE.test(items[b - 1]!.lower) &&
    !(items[b - 1]!.lower === '.' && items[b - 1]!.text.length > 1)
  )
    b -= 1;
  return a < b ? textSpan(items, a, b) : null;
}

interface Reading {
  readonly frame: Frame;
  readonly index: number;
  readonly found: Found[];
  /** Items already part of what somebody says. */
  readonly taken: Uint8Array;
}

interface Found extends Attribution {
  readonly at: number;
}

/** Whether nothing but adjuncts and whom it is told stand behind a cue, up to a mark, a quotation or the end. */
function endsHere(items: readonly Item[], at: number): number {
  for (let i = at + 1; i < items.length; i++) {
    const { lower, pos, quote } = items[i]!;
    if (quote || /^(?:[,.;:!?]|–|—|--)$/.test(lower)) return i;
    if (lower === 'that' || pos === 'AUX') return -1;
    if (lower === 'who' || lower === 'which') return -1;
    if (pos === 'VERB' && !/ing$|ed$/.test(lower))
      return items[i - 1]!.lower === 'to' || items[i - 1]!.lower === 'as' ? i : -1;
  }
  return items.length;
}

/** The end of an inverted subject: "said Ann Bell, who chairs the committee, …". */
function invertedEnd(items: readonly Item[], from: number): number {
  let at = nounsAfter(items, from, items.length);
  if (at === from) return from;
  if (
    items[at]?.lower === ',' &&
    /^(?:who|whose|DET|NOUN|PROPN|ADJ|NUM)$/.test(
      /^who/.test(items[at + 1]?.lower ?? '') ? 'who' : (items[at + 1]?.pos ?? ''),
    )
  ) {
    let end = at + 1;
    while (
      end < items.length &&
      !items[end]!.quote &&
      !/^(?:[.;:]|–|—)$/.test(items[end]!.lower) &&
      !(items[end]!.lower === ',' && items[end + 1]?.lower.endsWith('ing'))
    )
      end += 1;
    if (items[end - 1]?.lower === ',') end -= 1;
    at = end;
  }
  return at;
}

interface Sayer {
  readonly speaker: Phrase;
  /** First item that belongs to speaker and cue together. */
  readonly from: number;
}

/** Speaker of a cue that stands behind what was said: "…, Bell said", "…, said Bell". */
function sayerBehind(items: readonly Item[], group: VerbGroup): (Sayer & { readonly to: number }) | null {
  const isBreak = (i: number) =>
    i >= 0 && (items[i]!.quote !== null || /^(?:,|–|—|--|―)$/.test(items[i]!.lower));
  const left = nounsBefore(items, 0, group.from);
  if (left && isBreak(left.from - 1)) return { speaker: left, from: left.from, to: group.at + 1 };
  if (isBreak(group.from - 1)) {
    const end = invertedEnd(items, group.at + 1);
    const next = items[end];
    if (end > group.at + 1 && (next === undefined || (next.pos !== 'VERB' && next.pos !== 'AUX')))
      return { speaker: { from: group.at + 1, to: end }, from: group.from, to: end };
    const apposed = subjectBefore(items, 0, group.from);
    if (apposed && isBreak(apposed.from - 1))
      return { speaker: apposed, from: apposed.from, to: group.at + 1 };
  }
  return null;
}

/** "the agency quoted Bell as saying": the one quoted speaks. */
function quotedAs(items: readonly Item[], at: number): Phrase | null {
  if (!/^(?:quote|cite)$/.test(items[at]!.lemma)) return null;
  const end = nounsAfter(items, at + 1, items.length);
  for (const stop of [end, nounsAfter(items, at + 1, items.length)])
    if (items[stop]?.lower === 'as' && items[stop + 1]?.lower === 'saying') return { from: at + 1, to: stop };
  const as = items.findIndex(
    (item, i) => i > at && i < at + 12 && item.lower === 'as' && items[i + 1]?.lower === 'saying',
  );
  return as > at + 1 ? { from: at + 1, to: as } : null;
}

function add(
  { frame, index, found, taken }: Reading,
  at: number,
  cue: readonly [number, number],
  speaker: Phrase | null,
  ranges: readonly (readonly [number, number])[],
  rest: Partial<Attribution> = {},
): void {
  const { items } = frame;
  const parts = ranges.map(([from, to]) => partOf(items, from, to)).filter((part) => part !== null);
  if (parts.length === 0) return;
  for (const [from, to] of ranges) taken.fill(1, from, to);
  const lemma = items[at]!.lemma;
  found.push({
    cue: textSpan(items, cue[0], cue[1]),
    speaker: speaker && textSpan(items, speaker.from, speaker.to),
    parts,
    frame: index,
    isSpeech: SPEECH.has(lemma) || CLAUSE.has(lemma),
    isHidden: false,
    lemma,
    at,
    ...rest,
  });
}

/** First pass: cues behind or amid what was said. They come first since what precedes them may hold cues of its own. */
function behind(reading: Reading): void {
  const { items } = reading.frame;
  let floor = 0;
  for (let at = 1; at < items.length; at++) {
    const isPlain = isCueVerb(items, at);
    const afterQuote = !isPlain && isVerb(items, at) && isQuoteNear(items, at);
    if (!isPlain && !afterQuote) continue;
    const { lemma } = items[at]!;
    if (isPlain && !CLAUSE.has(lemma) && !isQuoteNear(items, at)) continue;
    const group = verbGroup(items, floor, at);
    if (group.form === 'participle' || group.form === 'infinitive') continue;
    const sayer = sayerBehind(items, group);
    if (!sayer || sayer.from <= floor) continue;
    const carried = quotedAs(items, at);
    const cueEnd = carried ? carried.to + 2 : sayer.to;
    const isFirm = endsQuotation(items, sayer.from);
    const stop = isFirm ? markAfter(items, cueEnd) : endsHere(items, cueEnd - 1);
    if (stop < 0) continue;
    const isInverted = sayer.speaker.from > at;
    if (
      !isFirm &&
      !isInverted &&
      !carried &&
      complementOf(items, at, items.length)?.kind === 'clause' &&
      !items[stop]?.quote &&
      !isParenthesis(items, sayer.from, stop)
    )
      continue;
    const quoteBefore = items[sayer.from - 1]!.quote
      ? sayer.from - 1
      : items[sayer.from - 2]?.quote
        ? sayer.from - 2
        : -1;
    const start = startOfSaid(items, floor, sayer.from);
    if (quoteBefore < 0 && !isClause(items, start, sayer.from) && !isParenthesis(items, sayer.from, stop))
      continue;
    const ranges: [number, number][] = [[start, sayer.from]];
    const more = afterwards(items, stop, quoteBefore >= 0, isClause(items, start, sayer.from));
    if (more > stop) ranges.push([stop, more]);
    const speaker = carried ?? sayer.speaker;
    add(reading, at, carried ? [at, at + 1] : [group.from, at + 1], speaker, ranges);
    reading.taken.fill(1, sayer.from, stop);
    floor = Math.max(more, stop);
  }
}

/** Whether a quotation that ends as speech does stands right before the speaker: `“…,” Bell said`. */
function endsQuotation(items: readonly Item[], at: number): boolean {
  const last = items[at - 1]?.quote
    ? items[at - 1]!
    : /^[,–—-]+$/.test(items[at - 1]?.lower ?? '')
      ? items[at - 2]
      : undefined;
  if (!last?.quote) return false;
  return items[at - 1] !== last || /[,.!?…–—-]['’]?$/.test(last.text.replace(/["”»“']+$/, ''));
}

/** The next mark, quotation or end. */
function markAfter(items: readonly Item[], from: number): number {
  let at = from;
  while (at < items.length && !items[at]!.quote && !/^(?:[,.;:!?]|–|—|--)$/.test(items[at]!.lower)) at += 1;
  return at;
}

const isQuoteNear = (items: readonly Item[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--)
    if (items[i]!.quote)
      return (
        items[i]!.quote!.innerEnd - items[i]!.quote!.innerStart > 12 &&
        /[,.!?…–—-]['’]?.?.?$/.test(items[i]!.text.slice(-4))
      );
  return false;
};

/** Between two marks of one kind: "The state, Marin said, had never …". */
const isParenthesis = (items: readonly Item[], from: number, to: number): boolean =>
  from > 0 &&
  to < items.length &&
  items[from - 1]!.lower === items[to]!.lower &&
  /^(?:,|–|—|--)$/.test(items[to]!.lower);

/** Where what was said begins: behind a conjunction, or with the quotation where only an adjunct stands before it. */
function startOfSaid(items: readonly Item[], floor: number, end: number): number {
  let start = floor;
  while (start < end && EDGE.test(items[start]!.lower)) start += 1;
  const quote = items.findIndex((item, i) => i >= start && i < end && item.quote !== null);
  if (quote > start && !hasFinite(items, start, quote) && items[quote - 1]!.lower === ',') return quote;
  return start;
}

/** End of what goes on behind an inserted "Bell said": a quotation, or the rest of a clause that it broke. */
function afterwards(items: readonly Item[], stop: number, wasQuote: boolean, wasClause: boolean): number {
  const next = items[stop]?.quote ? stop : stop + 1;
  const item = items[next];
  if (item === undefined || /^[.;!?]$/.test(items[stop]!.lower)) return stop;
  if (item.quote) {
    let end = next + 1;
    while (end < items.length && !isStop(items, end)) end += 1;
    return end;
  }
  if (wasQuote || (item.lower.endsWith('ing') && item.pos === 'VERB')) return stop;
  if (
    wasClause &&
    /^(?:who|which|when|as|in|on|at|during|after|before|citing|but|while|a|an|the)$/.test(item.lower)
  )
    return stop;
  return items.length;
}

const isStop = (items: readonly Item[], i: number): boolean =>
  /^[.;]$/.test(items[i]!.lower) ||
  (items[i]!.lower === ',' && (items[i + 1]?.lower.endsWith('ing') ?? false));

/** "According to the ministry, …" and "…, according to the ministry". */
function accordingTo(reading: Reading): void {
  const { items } = reading.frame;
  for (let at = 0; at + 2 < items.length; at++) {
    if (items[at]!.lower !== 'according' || items[at + 1]!.lower !== 'to' || reading.taken[at]) continue;
    let end = nounsAfter(items, at + 2, items.length);
    const isFirst = at < 3;
    while (end < items.length && !/^[,.;:]$/.test(items[end]!.lower) && !(isFirst && items[end]!.quote))
      end += 1;
    if (end <= at + 2) continue;
    const speaker = { from: at + 2, to: end };
    if (isFirst) add(reading, at, [at, at + 2], speaker, [[end, items.length]], { isSpeech: true });
    else {
      const floor = reading.found.filter((one) => one.at < at).length > 0 ? freeBefore(reading, at) : 0;
      const rest =
        items[end]?.lower === ',' && end + 1 < items.length && !isClause(items, floor, at)
          ? items.length
          : end;
      add(
        reading,
        at,
        [at, at + 2],
        speaker,
        rest > end
          ? [
              [floor, at],
              [end, rest],
            ]
          : [[floor, at]],
        { isSpeech: true },
      );
    }
    reading.taken.fill(1, at, end);
  }
}

function freeBefore({ taken }: Reading, at: number): number {
  let floor = at;
  while (floor > 0 && !taken[floor - 1]) floor -= 1;
  return floor;
}

/** The verb with a tense that stands nearest before `at`, with its subject: whose doing a participle or "and added" goes on with. */
function earlierSubject(
  { frame, found, taken }: Reading,
  at: number,
): Phrase | readonly [number, number] | null {
  const last = found
    .filter((one) => one.at < at && one.speaker)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (last?.speaker) return last.speaker;
  const { items } = frame;
  for (let i = 0; i < at; i++) {
    if (taken[i] || (items[i]!.pos !== 'VERB' && items[i]!.pos !== 'AUX') || items[i]!.lower.endsWith('ing'))
      continue;
    if (items[i - 1]?.lower === 'to') continue;
    const group = verbGroup(items, 0, i);
    const subject = subjectBefore(items, 0, items[i]!.pos === 'AUX' ? i : group.from);
    if (subject && !/^(?:that|which)$/.test(items[subject.to - 1]!.lower)) return subject;
  }
  return null;
}

/** Subject of a participle that opens its sentence: "Speaking in Rome, Bell …". */
function laterSubject(items: readonly Item[], at: number): Phrase | null {
  for (let i = at + 1; i < items.length; i++)
    if (
      (items[i]!.pos === 'VERB' || items[i]!.pos === 'AUX') &&
      !items[i]!.lower.endsWith('ing') &&
      items[i - 1]!.lower !== 'to'
    ) {
      const subject = nounsBefore(items, at + 1, verbGroup(items, at + 1, i).from);
      if (subject && items[subject.from - 1]?.lower === ',') return subject;
    }
  return null;
}

function subjectOf(reading: Reading, group: VerbGroup): Phrase | readonly [number, number] | null {
  const { items } = reading.frame;
  if (group.form === 'participle') {
    const before = items[group.from - 1]?.lower;
    if (group.from === 0) return laterSubject(items, group.at);
    const near =
      before !== undefined && !/^(?:,|by|while|in|of|after|before|and|without|when|for|–|—)$/.test(before)
        ? nounsBefore(items, 0, group.from)
        : null;
    return near ?? earlierSubject(reading, group.at);
  }
  if (group.form === 'infinitive') return earlierSubject(reading, group.at);
  const direct = subjectBefore(items, 0, group.from);
  if (direct) return direct;
  const before = items[group.from - 1]?.lower;
  return before === 'and' || before === 'but' || before === ',' || before === 'or' || before === 'then'
    ? earlierSubject(reading, group.at)
    : null;
}

const asPhrase = (items: readonly Item[], subject: Phrase | readonly [number, number]): Phrase | null => {
  if ('from' in subject) return subject;
  const from = items.findIndex(({ start }) => start === subject[0]);
  const to = items.findIndex(({ end }) => end === subject[1]);
  return from >= 0 && to >= from ? { from, to: to + 1 } : null;
};

/** "is expected to leave", "it is believed that …": nobody is named as saying so. */
function hidden(reading: Reading, group: VerbGroup): boolean {
  const { items } = reading.frame;
  const { lemma } = items[group.at]!;
  if (group.form !== 'passive' || !HIDDEN.has(lemma)) return false;
  const next = items[group.at + 1]?.lower;
  const subject = subjectBefore(items, 0, group.from);
  const end = complementEnd(
    items,
    group.at,
    { from: group.at + 1, cueTo: group.at + 1, kind: 'object' },
    items.length,
  );
  if (next === 'that' && subject && isPronoun(items[subject.from]))
    add(reading, group.at, [subject.from, group.at + 1], null, [[group.at + 1, end]], { isHidden: true });
  else if (
    subject &&
    (next === 'to' || next === 'as' || next === 'a' || next === 'the' || next === 'an' || next === 'of')
  )
    add(
      reading,
      group.at,
      [group.from, group.at + (next === 'to' || next === 'as' || next === 'of' ? 2 : 1)],
      null,
      [
        [subject.from, subject.to],
        [group.at + (next === 'to' || next === 'as' || next === 'of' ? 2 : 1), end],
      ],
      { isHidden: true },
    );
  else return false;
  return true;
}

/** A noun of saying with its owner; a refusal that stands by itself. */
function ownWords(reading: Reading, at: number): boolean {
  const { items } = reading.frame;
  const noun = nounCueAt(items, at);
  if (noun) {
    add(reading, at, [noun.cueFrom, noun.from], noun.speaker, [[noun.from, noun.to]], { isSpeech: true });
    return true;
  }
  if (!LONE.has(items[at]!.lemma) || !/^[.,;]?$/.test(items[at + 1]?.lower ?? '') || !isVerb(items, at))
    return false;
  const group = verbGroup(items, 0, at);
  const subject = group.form === 'finite' ? nounsBefore(items, 0, group.from) : null;
  if (subject === null) return false;
  add(reading, at, [group.from, at + 1], subject, [[group.from, at + 1]], { isSpeech: false, cue: null });
  return true;
}

/** Second pass, left to right: cues before what is said. A cue within what another says is part of that. */
function before(reading: Reading): void {
  const { items } = reading.frame;
  for (let at = 0; at < items.length; at++) {
    if (reading.taken[at] || ownWords(reading, at) || !isCueVerb(items, at)) continue;
    const group = verbGroup(items, 0, at);
    if (hidden(reading, group)) continue;
    const limit = reading.taken.indexOf(1, at + 1);
    const ceiling = limit < 0 ? items.length : limit;
    const carried = quotedAs(items, at);
    if (carried) {
      add(
        reading,
        at,
        [at, at + 1],
        carried,
        [
          [
            carried.to + 2,
            complementEnd(items, at, { from: carried.to + 2, cueTo: at + 1, kind: 'clause' }, ceiling),
          ],
        ],
        { isSpeech: true },
      );
      continue;
    }
    if (group.form === 'passive') continue;
    const complement = complementOf(items, at, ceiling);
    if (complement === null || (complement.kind === 'object' && group.form === 'infinitive')) continue;
    const subject = subjectOf(reading, group);
    if (subject === null) continue;
    const speaker = asPhrase(items, subject);
    if (speaker === null) continue;
    const end = complementEnd(items, at, complement, ceiling);
    add(reading, at, [group.from, complement.cueTo], speaker, [[complement.from, end]], {
      isSpeech:
        complement.kind === 'clause'
          ? CLAUSE.has(items[at]!.lemma)
          : OBJECT.has(items[at]!.lemma) && SPEECH.has(items[at]!.lemma),
    });
  }
}

/** Everything that the words of one frame attribute to somebody, in the order of its cues. */
export function attributionsIn(
  frame: Frame,
  index: number,
): { readonly attributions: Attribution[]; readonly taken: Uint8Array } {
  const reading: Reading = { frame, index, found: [], taken: new Uint8Array(frame.items.length) };
  behind(reading);
  accordingTo(reading);
  before(reading);
  return { attributions: reading.found.sort((a, b) => a.at - b.at), taken: reading.taken };
}
