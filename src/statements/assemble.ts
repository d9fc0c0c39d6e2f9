import type { Doc } from '../language/doc.ts';
import { type Attribution, clauseBefore, trim } from './attributions.ts';
import type { Quote } from './quotes.ts';

/** A statement's words before its speaker and time are known. */
export interface Draft {
  readonly attribution: Attribution | null;
  readonly parts: readonly (readonly [number, number])[];
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** A name that signs a quotation from behind: "–PM Pashinyan". */
  readonly signature: readonly [number, number] | null;
}

type Span = readonly [number, number];

const inner = ({ innerStart, innerEnd }: Quote): Span => [innerStart, innerEnd];
const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
const wordsIn = (text: string, [start, end]: Span) => text.slice(start, end).split(/\s+/).length;

/** A few words in marks within a sentence are a choice of words, no saying of their own. */
const isScare = (text: string, quote: Quote) =>
  wordsIn(text, inner(quote)) <= 4 && !/[.!?,…]$/.test(text.slice(quote.innerStart, quote.innerEnd));

function kindOf(parts: readonly Span[], quotes: readonly Quote[]): Draft['kind'] {
  const quoted = quotes.reduce(
    (sum, quote) =>
      sum +
      parts.reduce(
        (n, [start, end]) => n + Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start)),
        0,
      ),
    0,
  );
  const share = quoted / Math.max(1, lengthOf(parts));
  return share >= 0.9 ? 'direct' : share > 0 ? 'mixed' : 'indirect';
}

/** The quotations that stand free in a sentence: whole sayings, not words chosen within another's clause. */
function freeQuotes(doc: Doc, quotes: readonly Quote[], start: number, end: number): Quote[] {
  return quotes.filter((quote) => quote.end > start && quote.start < end && !isScare(doc.text, quote));
}

/** Quotations of the next sentences of the paragraph in which nothing else is said: `“A,” he said. “B.”` */
function following(doc: Doc, quotes: readonly Quote[], sentence: number): Span[] {
  const { paragraph } = doc.sentences[sentence]!;
  const found: Span[] = [];
  for (let i = sentence + 1; i < doc.sentences.length; i++) {
    const next = doc.sentences[i]!;
    const quote = quotes.find(
      ({ start, end }) => start <= next.start && end >= next.end - 2 && end > next.start,
    );
    if (next.paragraph !== paragraph || !quote) break;
    if (found.at(-1)?.[0] !== quote.innerStart) found.push(inner(quote));
  }
  return found;
}

function partsOf(doc: Doc, attribution: Attribution, quotes: readonly Quote[], used: Set<Quote>): Span[] {
  const { cue, sentence } = attribution;
  const { start, end } = doc.sentences[sentence]!;
  const free = freeQuotes(doc, quotes, start, end).filter((quote) => !used.has(quote));
  const [indirect] = attribution.parts;
  if (indirect) {
    const after = free.filter((quote) => quote.start >= cue.end);
    const [head] = after;
    for (const quote of after) used.add(quote);
    // "said in a speech: “…”": the quotation is the statement, and what leads to it is not.
    const lead = head ? doc.text.slice(indirect[0], head.start).trim() : '';
    if (head && (lead === '' || /[,:]$/.test(lead)) && !/^that\b/.test(lead) && lead.split(/\s+/).length < 9)
      return after.map(inner);
    return [indirect];
  }
  for (const quote of free) used.add(quote);
  const before = clauseBefore(doc, attribution);
  const quoted = free.map(inner);
  const clause =
    before && !free.some((quote) => quote.end <= before[1] + 2 && quote.start <= before[0]) ? [before] : [];
  return [...clause, ...quoted].sort((a, b) => a[0] - b[0]);
}

function merge(parts: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...parts].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Cues of a sentence with the words that belong to each. */
export function draftsOf(
  doc: Doc,
  attributions: readonly Attribution[],
  quotes: readonly Quote[],
  used: Set<Quote>,
): Draft[] {
  return attributions.flatMap((attribution, i): Draft[] => {
    const next = attributions[i + 1];
    const own = partsOf(doc, attribution, quotes, used).map(([start, end]): Span => {
      // Where the same speaker goes on ("…, adding that …") the first statement ends.
      const stop =
        next && next.speaker === null && next.cue.start > start && next.cue.start < end
          ? next.cue.start
          : end;
      return trim(doc.text, start, stop);
    });
    const isLast = i === attributions.length - 1;
    const isQuoted = own.some(([start]) =>
      quotes.some((quote) => quote.innerStart === start || (quote.start <= start && start < quote.end)),
    );
    const more =
      isLast && (isQuoted || own.length === 0)
        ? following(doc, quotes, attribution.sentence).filter(([start]) => markUsed(quotes, used, start))
        : [];
    const parts = merge([...own, ...more]).filter(([start, end]) => end - start > 1);
    return parts.length === 0 ? [] : [{ attribution, parts, kind: kindOf(parts, quotes), signature: null }];
  });
}

function markUsed(quotes: readonly Quote[], used: Set<Quote>, start: number): boolean {
  const quote = quotes.find(({ innerStart }) => innerStart === start);
  if (!quote || used.has(quote)) return false;
  used.add(quote);
  return true;
}

const SIGNATURE = /^[ \t]*[-–—]{1,2}[ \t]*((?:\p{Lu}[\p{L}.'’-]*[ \t]*){1,5})/u;

/** Quotations that no cue claims: signed from behind, or a paragraph of their own, which whoever spoke last goes on with. */
export function orphanDrafts(doc: Doc, quotes: readonly Quote[], used: ReadonlySet<Quote>): Draft[] {
  return quotes.flatMap((quote): Draft[] => {
    if (used.has(quote) || wordsIn(doc.text, inner(quote)) < 5) return [];
    const behind = doc.text.slice(quote.end, quote.end + 80).match(SIGNATURE);
    const start = behind ? quote.end + behind[0].indexOf(behind[1]!) : 0;
    const signature: Span | null = behind ? [start, start + behind[1]!.trimEnd().length] : null;
    return [{ attribution: null, parts: [inner(quote)], kind: 'direct', signature }];
  });
}
