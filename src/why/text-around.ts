/** The words of evidence within the sentences that they stand in. */
export interface TextAround {
  /** Where the sentences begin in the article's text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Longest piece that is shown on each side where a sentence has no end in sight, UTF-16 units. */
const MOST = 400;

/**
 * The sentences around a span of an article's text.
 *
 * @param sentences spans of sentences near it; the span alone is shown where none touches it
 */
export function textAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  sentences: readonly (readonly [number, number])[],
): TextAround {
  const touching = sentences.filter(([from, to]) => from < end && start < to);
  const from = Math.max(Math.min(start, ...touching.map(([first]) => first)), start - MOST);
  const to = Math.min(Math.max(end, ...touching.map(([, last]) => last)), end + MOST);
  return {
    start: from,
    end: to,
    before: text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to),
  };
}
