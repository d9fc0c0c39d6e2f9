const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number that a word or digits say, from one on; null where they say none, or one above twelve in letters. */
export function numberIn(word: string): number | null {
  const digits = Number(word);
  if (Number.isInteger(digits) && digits > 0) return digits;
  const at = NUMBERS.indexOf(word.toLowerCase());
  return at > 0 ? at : null;
}
