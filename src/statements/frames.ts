import type { Doc, Token } from '../language/doc.ts';
import { isCueLemma } from './lexicon.ts';
import type { Quote } from './quotes.ts';

/** A token outside quotation marks, or a whole quotation as one word of the sentence around it. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Index of the token, or of the quotation's first one. */
  readonly at: number;
  readonly lower: string;
  readonly lemma: string;
  /** Universal part of speech; `QUOTE` for a quotation. */
  readonly pos: string;
  readonly text: string;
  readonly quote: Quote | null;
}

/** A sentence as the article's author wrote it: what is in quotation marks counts as one word, however many sentences it holds. */
export interface Frame {
  readonly items: readonly Item[];
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

const MAX_ITEMS = 400;

const isStop = (item: Item | undefined): boolean => item !== undefined && /^[.!?]$/.test(item.lower);
const BE = /^(?:is|are|was|were|be|been|'s|’s|'re|’re)$/;

/** A participle's verb: promising → promise, planning → plan; which of the forms it is only a dictionary knows, so all are given. */
function stemsOf(lower: string): string[] {
  const stem = lower.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1')];
}

/** Mends what taggers get wrong around cues: a surname taken for a verb, "is promising" taken for an adjective. */
function mended({ lower, lemma, pos, text }: Token, before: Item | undefined): Pick<Item, 'lemma' | 'pos'> {
  if (pos === 'VERB' && before !== undefined && /^\p{Lu}\p{Ll}/u.test(text) && !isStop(before))
    return { lemma, pos: 'PROPN' };
  if (
    (pos === 'NOUN' || pos === 'ADJ') &&
    lower.endsWith('ing') &&
    before !== undefined &&
    BE.test(before.lower) &&
    before.pos !== 'PART'
  ) {
    const verb = stemsOf(lower).find(isCueLemma);
    if (verb !== undefined) return { lemma: verb, pos: 'VERB' };
  }
  return { lemma, pos };
}

function itemOf(token: Token, at: number, before: Item | undefined): Item {
  const { start, end, lower, text } = token;
  return { start, end, at, lower, ...mended(token, before), text, quote: null };
}

function quoteItem(doc: Doc, quote: Quote, at: number): Item {
  const text = doc.text.slice(quote.start, quote.end);
  return { start: quote.start, end: quote.end, at, lower: '“', lemma: '“', pos: 'QUOTE', text, quote };
}

/** Words in a quotation. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/**
 * The text's sentences, each quotation in them one item; a sentence's end within a quotation is none. Longer ones than
 * 400 items are cut, so that no later step meets an endless one.
 */
export function framesOf(doc: Doc, quotes: readonly Quote[]): Frame[] {
  const frames: Frame[] = [];
  let items: Item[] = [];
  let paragraph = 0;
  let next = 0; // the first quotation that does not end before the token
  const close = () => {
    if (items.length > 0) frames.push({ items, paragraph, start: items[0]!.start, end: items.at(-1)!.end });
    items = [];
  };
  for (const sentence of doc.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = doc.tokens[i]!;
      while (next < quotes.length && quotes[next]!.end <= token.start) next += 1;
      const quote = quotes[next];
      const isInside = quote !== undefined && token.start >= quote.start;
      const isBegun = isInside && items.at(-1)?.quote === quote;
      const isNew = (i === sentence.from && !isBegun) || (isInside && !isBegun && isStop(items.at(-1)));
      if (isNew || items.length >= MAX_ITEMS) close();
      if (i === sentence.from && !isBegun) paragraph = sentence.paragraph;
      if (!isInside) items.push(itemOf(token, i, items.at(-1)));
      else if (!isBegun) items.push(quoteItem(doc, quote, i));
    }
  }
  close();
  return frames;
}
