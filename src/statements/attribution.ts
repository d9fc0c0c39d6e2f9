import type { Frame, Item } from './frames.ts';
import { CLAUSE, INFINITIVE, LONE, SPEECH } from './lexicon.ts';
import type { Phrase } from './phrases.ts';
import type { VerbGroup } from './verbs.ts';

/** Who says what by which words: spans into the text, before names are resolved. */
export interface Attribution {
  readonly cue: readonly [number, number] | null;
  readonly speaker: readonly [number, number] | null;
  readonly parts: readonly (readonly [number, number])[];
  /** Index of the frame with the cue. */
  readonly frame: number;
  /** A saying proper; a stance ("criticised the bloc"); or a deed of its speaker ("refused to"), which the article tells in its own voice too. */
  readonly manner: 'speech' | 'stance' | 'deed';
  /** What is spoken of follows, and no clause: "announced its exit". */
  readonly ofObject: boolean;
  /** Who says it is hidden on purpose ("is expected to"). */
  readonly isHidden: boolean;
  /** Lemma of the cue; empty where there is none. */
  readonly lemma: string;
}

/** A plain saying, unless it is told otherwise: somebody says a clause or a quotation. */
export const SAYING = { manner: 'speech', ofObject: false, isHidden: false } as const;

const EDGE = /^(?:[,;:.!?]|–|—|―|--|-)$/;

/** Where items [from, to) stand in the text. */
export const textSpan = (items: readonly Item[], from: number, to: number): readonly [number, number] => [
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

/** With the cue's place among the items of its frame. */
export interface Found extends Attribution {
  readonly at: number;
}

/** What the passes over one frame have found so far; they add to it. */
export interface Reading {
  readonly frame: Frame;
  readonly index: number;
  readonly found: Found[];
  /** Items already part of what somebody says. */
  readonly taken: Uint8Array;
}

/** One way to read the words around a cue: who would say what, as items of the frame. */
export interface Candidate {
  /** The cue's head. */
  readonly at: number;
  /** How what is said hangs on the cue: "that", "to", a preposition, an object. */
  readonly tie: string;
  readonly group: VerbGroup | null;
  readonly cue: readonly [number, number];
  readonly speaker: Phrase | null;
  readonly ranges: readonly (readonly [number, number])[];
  readonly rest: Partial<Attribution>;
  /** Which of several ends and subjects it takes: 0 are those that the rules would. */
  readonly variant: string;
}

/** Which of the ways to read the words around one cue the article means, if any. */
export type Judge = (reading: Reading, candidates: readonly Candidate[]) => Candidate | null;

/** Verbs of doing that say what somebody wants of others. */
const DEEDS = /^(?:request|push|press|appeal|vote|call|balk|look|focus)$/;

/** What a lemma tells of where nothing else decides: a saying, a stance or a deed. */
export function mannerOf(lemma: string): Attribution['manner'] {
  if (SPEECH.has(lemma) || CLAUSE.has(lemma)) return 'speech';
  return INFINITIVE.has(lemma) || LONE.has(lemma) || DEEDS.test(lemma) ? 'deed' : 'stance';
}

/** Adds what is said in item ranges to the reading, and takes these items from later passes; nothing where they are marks alone. */
export function add(
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
    manner: mannerOf(lemma),
    ofObject: false,
    isHidden: false,
    lemma,
    at,
    ...rest,
  });
}

/** Whom somebody else quotes, null where it is the subject of a passive, and the first item behind "as saying". */
export interface Carried {
  readonly speaker: Phrase | null;
  readonly end: number;
}

/** "the agency quoted Bell as saying": the one quoted speaks. */
export function quotedAs(items: readonly Item[], at: number): Carried | null {
  if (!/^(?:quote|cite)$/.test(items[at]!.lemma)) return null;
  const saying = (from: number, to: number) =>
    items.findIndex(
      (item, i) => i >= from && i < to && item.lower === 'as' && items[i + 1]?.lower === 'saying',
    );
  // "Bell was quoted by the agency as saying"
  const as = saying(at + 1, at + 12);
  if (/^(?:is|are|was|were|been)$/.test(items[at - 1]?.lower ?? ''))
    return as < 0 ? null : { speaker: null, end: as + 2 };
  return as > at + 1 ? { speaker: { from: at + 1, to: as }, end: as + 2 } : null;
}
