/** Latin letters that Unicode doesn't take apart, which English papers write without their mark. */
const UNMARKED: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o' };

/** A name's word as all spellings have it: "İstanbul" and "Istanbul", "Peru" and "Perú". */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłđø]/g, (letter) => UNMARKED[letter]!);
}
