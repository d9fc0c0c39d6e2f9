/** Estimated Jaccard resemblance of two texts from their MinHash sketches, 0 to 1; 0 where one is too short to have any. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let alike = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) alike += 1;
  return alike / a.length;
}

const BAND_ROWS = 2;

/**
 * Names of a sketch's bands of two numbers each: what an index finds likely copies by; none of an empty sketch.
 * Two sketches that agree in more than half of their places share a band for certain, as some pair must agree whole;
 * at 0.4, the least that is ever asked for, one in about 20,000 pairs would share none.
 *
 * @returns integers of 32 bits, signed
 * @see Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, §3.4
 */
export function bandsOf(sketch: readonly number[]): number[] {
  const bands: number[] = [];
  for (let at = 0; at + BAND_ROWS <= sketch.length; at += BAND_ROWS) {
    let hash = Math.imul(at + 1, 0x9e3779b1);
    for (let i = at; i < at + BAND_ROWS; i++)
      hash = Math.imul(hash ^ (sketch[i]! | 0), 0x01000193) ^ (hash >>> 13);
    bands.push(hash | 0);
  }
  return bands;
}
