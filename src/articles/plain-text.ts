import type { Article, ArticleInput } from '../domain/article.ts';
import { cleanText, oneLine, wordCount } from './clean.ts';
import { bylineOf, isBiography, isFurniture, isSyndicationNote, syndicationOf } from './furniture.ts';
import { languageOf } from './language.ts';

const SENTENCE_END = /[.!?…]["”’')\]]*$/;

/** Blocks between blank lines; where there are none, each line is one. Lines wrapped by hand come together again. */
function blocksOf(text: string): string[] {
  const blocks = text.split(/\n[ \t\u00a0]*\n\s*/);
  return blocks.flatMap((block) => {
    const lines = block
      .split('\n')
      .map(oneLine)
      .filter((line) => line !== '' && !isFurniture(line));
    return isWrapped(lines) ? [lines.join(' ')] : lines;
  });
}

/** Lines of a like, short width whose ends are mostly no ends of sentences were wrapped by hand. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  const inner = lines.slice(0, -1);
  const open = inner.filter((line) => !SENTENCE_END.test(line)).length;
  const widest = Math.max(...lines.map((line) => line.length));
  return widest <= 100 && open / inner.length > 0.5 && inner.every((line) => line.length > widest * 0.6);
}

const isProse = (line: string) => wordCount(line) >= 12 && /[.!?…"”’)]$/.test(line);

/** A short line without an end, all of it names or a caption: where prose stands on both sides it may be a subheading and stays. */
const isLabel = (line: string) => wordCount(line) <= 6 && !SENTENCE_END.test(line);

const OFFICE = 'PM|President|(?:\\p{Lu}\\p{L}+ )?Minister|Chancellor|King|Queen|Secretary|Sen\\.|Gov\\.';
const SIGNATURE = new RegExp(`\\S ?[–—―] ?(?:${OFFICE})(?: \\p{Lu}[\\p{L}.'’-]+){1,3}$`, 'u');

/** A pull quote with who said it: "Return is impossible – PM Bell". It is words of the article; a headline may end with an outlet's name. */
const isSigned = (line: string) => wordCount(line) >= 4 && SIGNATURE.test(line);

/** How many of the first lines stand above the prose; the headline is the best of them. */
function headOf(lines: readonly string[]): {
  readonly title: string | null;
  readonly rest: readonly string[];
  readonly byline: string | null;
} {
  const first = lines.findIndex((line) => isProse(line) && !isBiography(line));
  if (first <= 0) return { title: null, rest: lines, byline: null };
  const above = lines.slice(0, first);
  const candidates = above.filter(
    (line) => !SENTENCE_END.test(line) && !isSigned(line) && wordCount(line) >= 4 && wordCount(line) <= 40,
  );
  const title = candidates[0] ?? null;
  const byline = above.map(bylineOf).find((name) => name !== null) ?? null;
  const standfirst = above.filter(
    (line) =>
      line !== title &&
      (SENTENCE_END.test(line) || isSigned(line)) &&
      !isBiography(line) &&
      wordCount(line) >= 3,
  );
  return { title, byline, rest: [...standfirst, ...lines.slice(first)] };
}

/** Labels that appear twice, or next to another label, are captions and menus. */
function withoutLabels(lines: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const line of lines) seen.set(line, (seen.get(line) ?? 0) + 1);
  return lines.filter((line, i) => {
    if (!isLabel(line)) return true;
    const isLast = lines.slice(i + 1).every(isLabel);
    return !isLast && seen.get(line) === 1;
  });
}

/**
 * Plain text, perhaps with leftovers of the page around it → article. All prose is kept; what goes is known furniture:
 * menus, image names, biographies, bylines, notes of syndication, captions told twice.
 */
export function articleOfText(input: ArticleInput): Article {
  const lines = blocksOf(cleanText(input.text ?? ''));
  const syndicatedFrom =
    lines
      .map((line) => (isSyndicationNote(line) ? syndicationOf(line) : null))
      .find((name) => name !== null) ?? null;
  const told = lines.filter((line) => !isSyndicationNote(line));
  const head =
    input.title === null
      ? headOf(told)
      : {
          title: null,
          rest: told.filter((line, i) => i > 0 || oneLine(input.title!) !== line),
          byline: null,
        };
  const paragraphs = withoutLabels(head.rest.filter((line) => bylineOf(line) === null && !isBiography(line)));
  const text = paragraphs.join('\n\n');
  return {
    text,
    title: input.title ?? head.title,
    byline: head.byline,
    siteName: null,
    publishedAt: input.publishedAt,
    language: languageOf(text),
    canonicalUrl: input.url,
    syndicatedFrom,
  };
}
