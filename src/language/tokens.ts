import type { Token } from './doc.ts';
import { type Tagged, tag } from './tagger.ts';

/** A token, and whether the tagger lets a sentence begin with it. */
export interface Begun {
  readonly token: Token;
  readonly begins: boolean;
}

/** Longer words are kept from the tagger, whose time grows with the square of their length. */
const LONG_WORD = /\S{101,}/g;

/** All but what the tagger leaves as it is: it parts words at Latin letters beyond Latin-1, and composes or drops other characters. */
const STRANGE = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff‘’“”„‟–—…€£\u0386-\u1dff\u1f00-\u1fff]/g;

/** Latin letters that Unicode doesn't take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  Đ: 'D',
  đ: 'd',
  Ł: 'L',
  ł: 'l',
  ı: 'i',
  Œ: 'O',
  œ: 'o',
  Ħ: 'H',
  ħ: 'h',
  Ə: 'A',
  ə: 'a',
};

/** What the tagger is given for a character: the plain letter, so that "Erdoğan" stays one word and a name. */
function plain(unit: string): string {
  if (/\s|\u200b|\ufeff/u.test(unit)) return ' ';
  const [base = ''] = unit.normalize('NFD');
  if (/[A-Za-z]/.test(base)) return base;
  if (!/\p{L}|\p{M}/u.test(unit)) return '*';
  return PLAIN[unit] ?? (/\p{Lu}/u.test(unit) ? 'X' : 'x');
}

/** The paragraph in characters that the tagger keeps, each in its place: every offset stays what it was. */
function safe(paragraph: string): string {
  return paragraph.replace(LONG_WORD, (word) => ' '.repeat(word.length)).replace(STRANGE, plain);
}

/** Words parted by spaces alone, for what the tagger won't take. */
function crude(paragraph: string): Tagged[] {
  return [...paragraph.matchAll(/\S+/g)].map(([text], i) => ({
    text,
    lemma: text.toLowerCase(),
    pos: 'X',
    begins: i === 0,
  }));
}

/** A word in lower case; the World Health Organization is no pronoun. */
export const lowerOf = (word: string): string => (word === 'WHO' ? 'w.h.o.' : word.toLowerCase());

const tokenOf = (text: string, start: number, end: number, lemma: string, pos: string): Token => {
  const words = text.slice(start, end);
  const named = words === 'WHO';
  return {
    start,
    end,
    text: words,
    lower: lowerOf(words),
    lemma: named ? lowerOf(words) : lemma,
    pos: named ? 'PROPN' : pos,
  };
};

/** Puts the tagger's tokens where they stand; null where one can't be found again. */
function place(text: string, offset: number, read: string, tagged: readonly Tagged[]): Begun[] | null {
  const placed: Begun[] = [];
  let at = 0;
  for (const { text: word, lemma, pos, begins } of tagged) {
    while (read[at] === ' ') at += 1;
    if (word === '' || !read.startsWith(word, at)) return null;
    placed.push({ token: tokenOf(text, offset + at, offset + at + word.length, lemma, pos), begins });
    at += word.length;
  }
  return placed;
}

function longWords(text: string, offset: number, paragraph: string): Begun[] {
  return [...paragraph.matchAll(LONG_WORD)].map(({ index, 0: word }) => ({
    token: tokenOf(text, offset + index, offset + index + word.length, word.slice(0, 40).toLowerCase(), 'X'),
    begins: false,
  }));
}

/**
 * Tokens of the paragraph `[start, end)` of a text; each one's `text` is exactly what stands at its place, and only
 * white space stands between them. Time grows linearly with the paragraph.
 */
export function tokensIn(text: string, start: number, end: number): Begun[] {
  const paragraph = text.slice(start, end);
  const read = safe(paragraph);
  const placed = place(text, start, read, tag(read)) ?? place(text, start, read, crude(read)) ?? [];
  const long = longWords(text, start, paragraph);
  return long.length === 0 ? placed : [...placed, ...long].sort((a, b) => a.token.start - b.token.start);
}
