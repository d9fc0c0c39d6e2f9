/** Hash functions in a sketch: the estimate's standard error is about 1/√64 = 0.125 in the worst place, 0.05 at 0.8. */
const SIZE = 64;
const SHINGLE_WORDS = 5;
const MIN_WORDS = 30;
const MAX_WORDS = 20_000;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Spreads a hash by a seed: the finaliser of MurmurHash3. */
function mix(hash: number, seed: number): number {
  let h = hash ^ Math.imul(seed + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * MinHash of a text's shingles of five words: 64 numbers of 32 bits; empty for a text of under 30 words.
 *
 * @see Broder, On the resemblance and containment of documents, 1997
 */
export function sketchOf(text: string): number[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
  if (words.length < MIN_WORDS) return [];
  const least = new Array<number>(SIZE).fill(0xffffffff);
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    const hash = hashOf(words.slice(i, i + SHINGLE_WORDS).join(' '));
    for (let seed = 0; seed < SIZE; seed++) {
      const mixed = mix(hash, seed);
      if (mixed < least[seed]!) least[seed] = mixed;
    }
  }
  return least;
}
