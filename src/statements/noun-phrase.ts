import type { Token } from '../language/doc.ts';

const INSIDE = new Set(['PROPN', 'NOUN', 'ADJ', 'DET', 'NUM', 'PRON']);
const LINKS = new Set(['of', 'for', "'s", '’s', '-', '–', '&', "'", '’']);
const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'who',
  'which',
  'that',
  'this',
  'these',
  'those',
  'him',
  'her',
  'them',
]);

/** Tokens [from, to) of a noun phrase. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const isLink = (token: Token | undefined): boolean => token !== undefined && LINKS.has(token.lower);
const isInside = (token: Token | undefined): boolean =>
  token !== undefined && INSIDE.has(token.pos) && !/^(?:that|who|which|what|there)$/.test(token.lower);

/** The noun phrase that ends before `to`, not beyond `from`; null where there is none. */
export function phraseBefore(tokens: readonly Token[], from: number, to: number): Phrase | null {
  const last = tokens[to - 1];
  if (to <= from || last === undefined) return null;
  if (PRONOUNS.has(last.lower))
    return /^(?:that|which|who|this|these|those)$/.test(last.lower) ? null : { from: to - 1, to };
  if (!isInside(last)) return null;
  let start = to - 1;
  while (start > from) {
    const before = tokens[start - 1];
    if (isInside(before) && !PRONOUNS.has(before!.lower)) start -= 1;
    else if (isLink(before) && (isInside(tokens[start - 2]) || before!.lower === '-') && start - 2 >= from)
      start -= 2;
    else break;
  }
  return { from: start, to };
}

/** The noun phrase that begins at `from`, not beyond `to`. */
export function phraseAfter(tokens: readonly Token[], from: number, to: number): Phrase | null {
  const first = tokens[from];
  if (first === undefined || from >= to) return null;
  if (PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  let end = from;
  while (
    end < to &&
    (isInside(tokens[end]) || (isLink(tokens[end]) && isInside(tokens[end + 1]) && end > from))
  )
    end += 1;
  return end > from ? { from, to: end } : null;
}

/** Words that stand between a subject and its verb: auxiliaries, adverbs, negation. */
export function isBetween(token: Token): boolean {
  return (
    token.pos === 'AUX' ||
    token.pos === 'ADV' ||
    (token.pos === 'PART' && token.lower !== "'s" && token.lower !== '’s')
  );
}
