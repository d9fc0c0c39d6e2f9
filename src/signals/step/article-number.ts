/** "Article 50", "Art. XV", "article 42.7": the number of an article, as words name it. */
const ARTICLE = /\b(?:article|art\.?)\s+(\d{1,3}|[ivxlc]{1,7})\b/i;
/** Words that say themselves what the article is for. */
const LEAVES =
  /\b(?:withdr\w+|leav\w+|left|exit\w*|denounc\w+|denunciation|quit\w*|terminat\w+|depart\w*|pull\w*)\b/i;

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function numberOf(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  const digits = [...numeral.toLowerCase()].map((letter) => ROMAN[letter]!);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** The number of the first article that words name; null where they name none. */
export function articleIn(words: string): number | null {
  const found = ARTICLE.exec(words);
  return found ? numberOf(found[1]!) : null;
}

/**
 * Whether words name an article that is not the one by which the body is left: "invoked Article 4". Where the clause is
 * not known, only words that speak of leaving themselves will do.
 *
 * @param clause the gazetteer's text of the clause ("art. 13"); null where it has none
 */
export function isOtherArticle(words: string, clause: string | null): boolean {
  const named = articleIn(words);
  if (named === null || LEAVES.test(words)) return false;
  return clause === null || articleIn(clause) !== named;
}
