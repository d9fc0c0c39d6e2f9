/** A quotation in marks: from the first mark to behind the last, and what stands between them. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** It has no closing mark in its paragraph, so that the next one may go on with it. */
  readonly isOpen: boolean;
  /** It goes on with the quotation that the paragraph before left open. */
  readonly isCarried: boolean;
}

/** Opening mark → marks that may close it, the usual one first. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"', "''"],
  '"': ['"', '”', '“'],
  "''": ["''", '"'],
  '``': ["''", '``'],
  '«': ['»'],
  '„': ['“', '”', '"'],
  '‟': ['”'],
};
const SINGLE: Readonly<Record<string, readonly string[]>> = { '‘': ['’'] };
const MARK = /''|``|["“”„‟«»]/g;
const SINGLE_MARK = /(?<![\p{L}\p{N}])‘|(?<=[\p{L}\p{N}.,!?…])’(?![\p{L}\p{N}])/gu;

/** "…, Bell told the assembly." at the end of a paragraph whose quotation goes on in the next. */
const INSERTED =
  /,\s+(?:he|she|they|(?:\p{Lu}[\p{L}.'’-]*\s){0,4}?\p{Lu}[\p{L}'’-]+)\s(?:said|says|told|added|wrote|asked|continued|argued|explained)\b[^.“”"]{0,80}\.?\s*$/u;

interface Mark {
  readonly at: number;
  readonly text: string;
}

/** The mark that closes the one at `from`: the first of its usual closers, or else any other that may. */
function closerOf(marks: readonly Mark[], from: number, closers: readonly string[]): number {
  let fallback = -1;
  for (let i = from + 1; i < Math.min(marks.length, from + 40); i++) {
    if (marks[i]!.text === closers[0]) return i;
    if (fallback < 0 && closers.includes(marks[i]!.text)) fallback = i;
  }
  return fallback;
}

/** Inches and seconds: 6'2". */
const isMeasure = (text: string, { at, text: mark }: Mark) =>
  (mark === '"' || mark === "''") &&
  /\d/.test(text[at - 1] ?? '') &&
  /['′’]\d{1,2}$/.test(text.slice(Math.max(0, at - 4), at));

function quotesIn(text: string, start: number, end: number, carried: boolean): Quote[] {
  const line = text.slice(start, end);
  const double = [...line.matchAll(MARK)].map(({ index, 0: mark }): Mark => ({ at: index, text: mark }));
  const usesSingle = double.length === 0 && line.includes('‘');
  const marks = usesSingle
    ? [...line.matchAll(SINGLE_MARK)].map(({ index, 0: mark }): Mark => ({ at: index, text: mark }))
    : double;
  const pairs = usesSingle ? SINGLE : CLOSERS;
  const quotes: Quote[] = [];
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!;
    const closers = pairs[open.text];
    if (!closers || isMeasure(line, open)) continue;
    const close = closerOf(marks, i, closers);
    const first = line.slice(0, open.at).trim() === '';
    // A lone mark in the midst of a line is a slip of the pen; only a quotation that goes over paragraphs stays open.
    if (close < 0 && !first && !/[:,]\s*$/.test(line.slice(0, open.at))) continue;
    const innerStart = start + open.at + open.text.length;
    const inserted = close < 0 ? (INSERTED.exec(line.slice(-160))?.[0].length ?? 0) : 0;
    const innerEnd = close < 0 ? Math.max(innerStart, end - inserted) : start + marks[close]!.at;
    if (text.slice(innerStart, innerEnd).trim() !== '')
      quotes.push({
        start: start + open.at,
        end: close < 0 ? innerEnd : innerEnd + marks[close]!.text.length,
        innerStart,
        innerEnd,
        isOpen: close < 0,
        isCarried: carried && first,
      });
    if (close < 0) break;
    i = close;
  }
  return quotes;
}

/**
 * All quotations in marks (straight, curly, `''…''`, «…», „…“; single ones where a paragraph has no others), in order,
 * none overlapping another, each within its paragraph. Time grows linearly with the text.
 */
export function quotesOf(text: string): Quote[] {
  const quotes: Quote[] = [];
  let carried = false;
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    const found = quotesIn(text, index, index + line.length, carried);
    for (const quote of found) quotes.push(quote);
    carried = found.at(-1)?.isOpen ?? false;
  }
  return quotes;
}
