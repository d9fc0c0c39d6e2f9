import { type CheerioAPI, load } from 'cheerio';
import type { Article, ArticleInput } from '../domain/article.ts';
import { InputError } from '../domain/errors.ts';
import { oneLine, wordCount } from './clean.ts';
import { isSyndicationNote, syndicationOf } from './furniture.ts';
import { languageOf } from './language.ts';
import { metadataOf } from './metadata.ts';
import { articleOfText } from './plain-text.ts';
import { paragraphsOf, strip } from './prose.ts';

const MAX_CHARS = 8_000_000;
/** Deeper nesting is no page that anybody reads, and whoever walks such a tree runs out of stack. */
const MAX_DEPTH = 600;
/** Start tags without an end that are never parsed: real pages leave hundreds open (in scripts, of `<font>`), no page tens of thousands. */
const MAX_OPEN_TAGS = 20_000;
/** Fewer words are a login page, a list of links or an error, not an article. */
const MIN_WORDS = 25;

/** Void elements, and those whose end tags are commonly left out, don't nest. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|tr|th|dd|dt|option)$/i;

/** Whether so many tags stay open that parsing alone would be costly. */
function leavesOpen(html: string): boolean {
  let open = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (FLAT.test(name!)) continue;
    open = Math.max(0, open + (close === '/' ? -1 : 1));
    if (open > MAX_OPEN_TAGS) return true;
  }
  return false;
}

interface Branch {
  readonly children: readonly unknown[];
}

const isBranch = (node: unknown): node is Branch =>
  typeof node === 'object' && node !== null && 'children' in node;

/** Whether the parsed tree is deeper than anybody can walk by recursion. */
function isTooDeep($: CheerioAPI): boolean {
  let level: readonly Branch[] = $.root().toArray();
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap(({ children }) => children.filter(isBranch));
  }
  return false;
}

const nameOf = ({ url, id }: ArticleInput): string => url ?? id;

function articleOfHtml(input: ArticleInput, html: string, selector: string | null): Article {
  const refuse = () =>
    new InputError(
      'input.no-article',
      `${nameOf(input)} is no article: its elements nest more than ${MAX_DEPTH} deep`,
    );
  if (leavesOpen(html)) throw refuse();
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  if (isTooDeep($)) throw refuse();
  const metadata = metadataOf($, input.url);
  strip($);
  const all = paragraphsOf($, selector);
  const note = all.find(isSyndicationNote);
  const title = metadata.title ?? input.title;
  const paragraphs = all.filter((text) => text !== note && oneLine(title ?? '') !== text);
  const text = paragraphs.join('\n\n');
  return {
    ...metadata,
    text,
    title,
    publishedAt: metadata.publishedAt ?? input.publishedAt,
    language: metadata.language ?? languageOf(text),
    syndicatedFrom: note === undefined ? null : syndicationOf(note),
  };
}

/**
 * A page, or text with leftovers of one, as an article.
 *
 * @param selector CSS selector of the prose, where the general way fails
 * @throws InputError `input.no-article` where hardly any prose is found, `input.too-large` above 8 million characters
 */
export function extractArticle(input: ArticleInput, selector: string | null = null): Article {
  const source = input.html ?? input.text;
  if (source === null)
    throw new InputError('input.empty', `${nameOf(input)} has neither html nor text; give one of them`);
  if (source.length > MAX_CHARS)
    throw new InputError(
      'input.too-large',
      `${nameOf(input)} has ${source.length} characters, expected at most ${MAX_CHARS}`,
    );
  if (input.html === null) {
    const article = articleOfText(input);
    if (article.text === '')
      throw new InputError('input.no-article', `${nameOf(input)} has no prose, expected at least a sentence`);
    return article;
  }
  const article = articleOfHtml(input, input.html, selector);
  const words = wordCount(article.text);
  if (words < MIN_WORDS)
    throw new InputError(
      'input.no-article',
      `${nameOf(input)} is no article: ${words} words of prose found, expected at least ${MIN_WORDS}; a CSS selector under "content" may help`,
    );
  return article;
}
