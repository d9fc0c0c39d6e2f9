import type { Item } from './frames.ts';
import { NOUN_TIES, NOUNS } from './lexicon.ts';
import { nounsAfter, nounsBefore, type Phrase } from './phrases.ts';

/** A noun of saying with whose it is and what it says, as items of its frame. */
export interface NounCue {
  readonly at: number;
  /** First item of the noun's own words, its article included. */
  readonly cueFrom: number;
  readonly speaker: Phrase;
  readonly from: number;
  readonly to: number;
}

const OWN = /^(?:his|her|its|their)$/;
const GENITIVE = /^(?:['’]s|['’])$/;

/** Who owns the noun at `at`: "Lind's warning", "his repeated claim"; null where nobody is said to. */
function owner(
  items: readonly Item[],
  at: number,
): { readonly speaker: Phrase; readonly cueFrom: number } | null {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const { lower, pos } = items[i]!;
    if (OWN.test(lower)) return { speaker: { from: i, to: i + 1 }, cueFrom: i + 1 };
    if (GENITIVE.test(lower)) {
      const noun = nounsBefore(items, 0, i);
      return noun && { speaker: ownerOnly(items, noun), cueFrom: i + 1 };
    }
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'ADV' && pos !== 'NUM' && pos !== 'VERB') return null;
  }
  return null;
}

/** The last chunk of a tied noun phrase owns: "comments of Lind's" aside, "in response to Lind" names Lind. */
function ownerOnly(items: readonly Item[], { from, to }: Phrase): Phrase {
  for (let i = to - 1; i > from; i--)
    if (/^(?:to|in|on|at|from|with|by|for|about|over)$/.test(items[i]!.lower)) return { from: i + 1, to };
  return { from, to };
}

/** "The claim that … was made by Berg". */
function maker(
  items: readonly Item[],
  from: number,
): { readonly speaker: Phrase; readonly to: number } | null {
  for (let i = from; i + 2 < items.length; i++) {
    if (
      !/^(?:made|raised|issued|given|repeated|voiced|expressed)$/.test(items[i]!.lower) ||
      items[i + 1]!.lower !== 'by'
    )
      continue;
    const to = nounsAfter(items, i + 2, items.length);
    return to > i + 2 ? { speaker: { from: i + 2, to }, to: items[i - 1]!.pos === 'AUX' ? i - 1 : i } : null;
  }
  return null;
}

/** Where the clause behind "that" ends: before a second verb with a tense that takes the whole noun as its subject. */
function clauseEnd(items: readonly Item[], from: number): number {
  let verbs = 0;
  for (let i = from; i < items.length; i++) {
    const { lower, pos } = items[i]!;
    if (/^[,;]$/.test(lower) && verbs > 0) return i;
    if (/^(?:and|but|or|who|which|that|if|when|because|to)$/.test(lower)) {
      if (verbs > 0 && lower !== 'to') verbs = 0;
      continue;
    }
    const isTensed =
      pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing') && items[i - 1]!.lower !== 'to');
    if (
      !isTensed ||
      items[i - 1]!.pos === 'AUX' ||
      items[i - 1]!.pos === 'PART' ||
      items[i - 1]!.pos === 'ADV'
    )
      continue;
    verbs += 1;
    if (verbs === 2 && /^(?:NOUN|PROPN|VERB)$/.test(items[i - 1]!.pos)) return i;
  }
  return items.length;
}

/** The noun of saying at `at` with its owner and what it says, or null. */
export function nounCueAt(items: readonly Item[], at: number): NounCue | null {
  const { lemma, pos } = items[at]!;
  if (pos !== 'NOUN' && pos !== 'VERB' && pos !== 'ADJ') return null;
  const tie = items[at + 1]?.lower;
  if (tie === undefined) return null;
  const isClause = tie === 'that' && NOUNS.has(lemma);
  if (!isClause && !(Object.hasOwn(NOUN_TIES, lemma) && NOUN_TIES[lemma]!.has(tie))) return null;
  const owned = owner(items, at);
  if (isClause) {
    const made = owned ? null : maker(items, at + 2);
    if (owned) return { at, ...owned, from: at + 1, to: clauseEnd(items, at + 2) };
    return made && { at, cueFrom: at, speaker: made.speaker, from: at + 1, to: made.to };
  }
  const to = tie === 'to' ? clauseEnd(items, at + 2) : nounsAfter(items, at + 2, items.length);
  return owned && to > at + 2 ? { at, ...owned, from: at + 2, to } : null;
}
