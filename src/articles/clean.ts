/** What Windows-1252 puts where Latin-1 has control characters: one unit for one, so that no offset moves. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text with what no database or terminal should get replaced, one unit for one: NUL and lone surrogates by U+FFFD,
 * Windows-1252 leftovers by the characters they mean, odd line ends by line feeds, other control characters by spaces.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0080-\u009f]/g, (char) => C1[char.charCodeAt(0) - 0x80]!)
    .replace(/\u0000/g, '\ufffd')
    .replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029]/g, ' ')
    .toWellFormed();
}

/** White space of any kind as single spaces, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/** Scripts that put no spaces between words; two letters of them are about a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Words in a text, counted by the spaces between them; where the script has none, by two letters a word. */
export function wordCount(text: string): number {
  let unspaced = 0;
  const spaced = text.replace(UNSPACED, () => {
    unspaced += 1;
    return ' ';
  });
  return spaced.split(/\s+/).filter((word) => word !== '').length + Math.ceil(unspaced / 2);
}
