import type { CheerioAPI } from 'cheerio';
import { normaliseUrl, resolveUrl } from '../domain/urls.ts';
import { oneLine } from './clean.ts';

/** What a page says of itself outside its prose. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly canonicalUrl: string | null;
}

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;
const MAX_JSON = 1_000_000;

type Json = Readonly<Record<string, unknown>>;

/** Every object of a JSON-LD value, at most a few levels in. */
function objectsIn(value: unknown, depth = 0): Json[] {
  if (value === null || typeof value !== 'object' || depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((inner) => objectsIn(inner, depth + 1));
  const own = value as Json;
  return [own, ...objectsIn(own['@graph'], depth + 1), ...objectsIn(own.mainEntity, depth + 1)];
}

/** The page's schema.org article, or an empty object. */
function structured($: CheerioAPI): Json {
  for (const script of $('script[type="application/ld+json"]').toArray().slice(0, 20)) {
    const json = $(script).text();
    if (json.length > MAX_JSON) continue;
    try {
      const found = objectsIn(JSON.parse(json)).find((one) =>
        [one['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type))),
      );
      if (found) return found;
    } catch {
      // Broken JSON-LD is common, and the page says the same elsewhere.
    }
  }
  return {};
}

const string = (value: unknown): string | null =>
  typeof value === 'string' && oneLine(value) !== '' ? oneLine(value) : null;

function namesOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .map((one) => string(typeof one === 'object' && one !== null ? (one as Json).name : one));
  return names.filter((name) => name !== null).join(', ') || null;
}

/** ISO 8601 in UTC; a bare day stays a day. Null for what is no date, or none that a web page can have. */
function dateOf(value: string | null): string | null {
  if (value === null) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const ms = Date.parse(value);
  const isLikely = ms > Date.UTC(1990, 0) && ms < Date.UTC(2100, 0);
  return isLikely ? new Date(ms).toISOString() : null;
}

/** "Minister resigns | Example News" → "Minister resigns", where the last part is the site's name or short. */
function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(/\s+[|–—·»-]\s+/);
  const last = parts.at(-1) ?? '';
  const isSite = siteName !== null && last.toLowerCase() === siteName.toLowerCase();
  if (parts.length < 2 || !(isSite || (title.includes(' | ') && last.split(' ').length <= 4))) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·»-]\s+$/, '');
}

const cleanByline = (text: string | null): string | null =>
  text
    ?.replace(/^by:?\s+/i, '')
    .replace(/\s*[|,]\s*\S+@\S+$/, '')
    .trim() || null;

/** Metadata by JSON-LD, then Open Graph and friends, then the markup. */
export function metadataOf($: CheerioAPI, url: string | null): Metadata {
  const data = structured($);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = string(
        $(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`).first().attr('content'),
      );
      if (found !== null) return found;
    }
    return null;
  };
  const publisher = data.publisher as Json | undefined;
  const siteName = meta('og:site_name') ?? string(publisher?.name) ?? meta('application-name');
  const heading = $('h1').length === 1 ? string($('h1').text()) : null;
  const title =
    meta('og:title', 'twitter:title') ??
    string(data.headline) ??
    heading ??
    string($('title').first().text());
  const author = namesOf(data.author) ?? meta('author', 'article:author', 'parsely-author', 'dc.creator');
  const marked = string($('[rel="author"], [itemprop="author"], .byline, .author-name').first().text());
  const published =
    string(data.datePublished) ??
    meta('article:published_time', 'datePublished', 'date', 'dc.date', 'parsely-pub-date', 'pubdate');
  const canonical = resolveUrl($('link[rel="canonical"]').attr('href') ?? meta('og:url'), url);
  const language = string($('html').attr('lang')) ?? meta('og:locale', 'language')?.replace('_', '-') ?? null;
  const isAddress = author !== null && /^https?:/.test(author);
  return {
    title: title === null ? null : withoutSite(title, siteName),
    byline: cleanByline(isAddress ? marked : (author ?? marked)),
    siteName,
    publishedAt: dateOf(published) ?? dateOf(string($('time[datetime]').first().attr('datetime'))),
    language,
    canonicalUrl: canonical === null ? (url === null ? null : normaliseUrl(url)) : normaliseUrl(canonical),
  };
}
