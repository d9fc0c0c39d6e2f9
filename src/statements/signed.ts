import { type Attribution, partOf, SAYING } from './attribution.ts';
import { type Frame, type Item, wordsIn } from './frames.ts';
import { hasFinite } from './verbs.ts';

const DASH = /^(?:–|—|―|-|--|~)$/;
const TITLE =
  /^(?:pm|president|prime|minister|foreign|defence|defense|sen\.?|rep\.?|gov\.?|mr\.?|mrs\.?|ms\.?|dr\.?|secretary|general|chancellor|king|queen|ambassador|spokesman|spokeswoman|spokesperson|of|the|,|’s|'s|and)$/;

const isName = (item: Item): boolean =>
  (item.pos === 'PROPN' && /^\p{Lu}/u.test(item.text)) || TITLE.test(item.lower);
const isNamed = (items: readonly Item[]): boolean =>
  items.length > 0 &&
  items.length <= 8 &&
  items.every(isName) &&
  items.some(({ text, lower }) => /^\p{Lu}\p{L}+/u.test(text) && !TITLE.test(lower));

function attribution(
  frame: number,
  cue: Item,
  speaker: readonly Item[],
  part: readonly [number, number] | null,
): Attribution[] {
  if (part === null) return [];
  return [
    {
      cue: cue.lower === ':' ? [cue.start, cue.end] : null,
      speaker: [speaker[0]!.start, speaker.at(-1)!.end],
      parts: [part],
      frame,
      ...SAYING,
      lemma: cue.lower === ':' ? ':' : '',
    },
  ];
}

/**
 * A line that ends with the name of who said it: `“…” –PM Bell`, `Return is impossible – Bell`.
 */
export function signedLine({ items }: Frame, index: number): Attribution[] {
  for (let at = items.length - 2; at >= Math.max(1, items.length - 9); at--) {
    if (!DASH.test(items[at]!.lower) || !isNamed(items.slice(at + 1))) continue;
    const isTied = items[at]!.start === items[at - 1]!.end && items[at]!.end === items[at + 1]!.start;
    const said = items.slice(0, at);
    const isSaid =
      said.some(({ quote }) => quote !== null && wordsIn(quoteText(quote, items)) >= 2) ||
      (said.length >= 3 && hasFinite(said, 0, said.length));
    return isTied || !isSaid ? [] : attribution(index, items[at]!, items.slice(at + 1), partOf(items, 0, at));
  }
  return [];
}

const quoteText = (quote: NonNullable<Item['quote']>, items: readonly Item[]): string =>
  items.find((item) => item.quote === quote)!.text;

/** Words of a signature: a name's capitals and particles. */
const PART_OF_NAME = /^(?:\p{Lu}[\p{L}.'’-]*|de|da|del|von|van|der|al|bin|,|-|\.)$/u;

/** A quotation whose signature stands in a sentence of its own: `“No.” ― Ann Bell`. */
export function signatureBehind(quote: Frame, next: Frame, index: number): Attribution[] {
  const [dash, ...name] = next.items;
  const isSigned =
    dash !== undefined &&
    DASH.test(dash.lower) &&
    name.length > 0 &&
    name.length <= 8 &&
    /^\p{Lu}\p{L}/u.test(name[0]!.text) &&
    name.every(({ text }) => PART_OF_NAME.test(text));
  if (!isSigned) return [];
  const to = name.at(-1)!.lower === '.' ? name.length - 1 : name.length;
  return attribution(index, dash, name.slice(0, to), partOf(quote.items, 0, quote.items.length));
}

/** `Bell: “…”`, and `BELL: We will see` where a transcript gives who speaks. */
export function namedLine({ items }: Frame, index: number): Attribution[] {
  const colon = items.slice(0, 9).findIndex(({ lower }) => lower === ':');
  if (colon < 1 || colon + 1 >= items.length) return [];
  const name = items.slice(0, colon);
  const isTranscript = name.every(({ text }) => text === text.toUpperCase()) && name.length <= 4;
  if (!isNamed(name) || !(items[colon + 1]!.quote || isTranscript)) return [];
  return attribution(index, items[colon]!, name, partOf(items, colon + 1, items.length));
}

/** Who speaks in a transcript that stands in marks: `"BELL: We will see.` */
const INSIDE = /^(["“]\s*)(\p{Lu}[\p{Lu}.'’ -]{1,40}):\s+(?=\S)/u;

/** A transcript's turn within marks. */
export function turnInMarks({ items }: Frame, index: number): Attribution[] {
  const [first] = items;
  const turn = first?.quote ? INSIDE.exec(first.text) : null;
  if (!turn) return [];
  const from = first!.start + turn[1]!.length;
  const colon = from + turn[2]!.length;
  return [
    {
      cue: [colon, colon + 1],
      speaker: [from, colon],
      parts: [[first!.start + turn[0].length, first!.quote!.innerEnd]],
      frame: index,
      ...SAYING,
      lemma: ':',
    },
  ];
}
