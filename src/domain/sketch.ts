/** Estimated Jaccard resemblance of two texts from their MinHash sketches, 0 to 1; 0 where one is too short to have any. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, i) => value === b[i]).length / a.length;
}
