/** A quotation in marks: from the first mark to behind the last, and what stands between them. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“', '‟': '”' };
const MAX_QUOTES = 20_000;

/** Where the quotation that opens at `at` closes, or -1. */
function closeOf(text: string, at: number, end: number): number {
  const closer = PAIRS[text[at]!]!;
  const close = text.indexOf(closer, at + 1);
  if (close >= 0 && close < end) return close;
  // „…“ is closed by ” in texts set by English hands.
  const other = text[at] === '„' ? text.indexOf('”', at + 1) : -1;
  return other >= 0 && other < end ? other : -1;
}

/** Quotations of one paragraph. An opening mark that is not closed runs to its end, as where a quotation goes over several. */
function quotesIn(text: string, start: number, end: number): Quote[] {
  const quotes: Quote[] = [];
  for (let at = start; at < end && quotes.length < MAX_QUOTES; at++) {
    if (!(text[at]! in PAIRS)) continue;
    const close = closeOf(text, at, end);
    if (close < 0 && text[at] === '"' && at > start) break;
    const innerEnd = close < 0 ? end : close;
    quotes.push({ start: at, end: close < 0 ? end : close + 1, innerStart: at + 1, innerEnd });
    if (close < 0) break;
    at = close;
  }
  return quotes.filter(({ innerStart, innerEnd }) => innerEnd > innerStart);
}

/** All quotations in marks, in order, none overlapping another; none goes beyond its paragraph. */
export function quotesOf(text: string): Quote[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((match) =>
    quotesIn(text, match.index, match.index + match[0].length),
  );
}
