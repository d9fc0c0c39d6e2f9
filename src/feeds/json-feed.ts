import { z } from 'zod';
import { resolveUrl } from '../domain/urls.ts';
import { feedDate } from './dates.ts';
import { type Feed, type FeedItem, MAX_ITEMS } from './feed.ts';

const text = z.string().optional().catch(undefined);
const Author = z.object({ name: text }).catch({});
const Item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: text,
  external_url: text,
  title: text,
  date_published: text,
  date_modified: text,
  summary: text,
  content_html: text,
  content_text: text,
  author: Author.optional(),
  authors: z.array(Author).optional().catch(undefined),
});
const Document = z.object({
  version: z.string().regex(/^https?:\/\/(www\.)?jsonfeed\.org\/version\//),
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()),
});

const escapeHtml = (plain: string) =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function itemOf(raw: unknown, base: string | null): FeedItem | null {
  const parsed = Item.safeParse(raw);
  if (!parsed.success) return null;
  const item = parsed.data;
  return {
    guid: item.id ?? null,
    url: resolveUrl(item.url ?? item.external_url, base),
    title: item.title?.trim() || null,
    publishedAt: feedDate(item.date_published) ?? feedDate(item.date_modified),
    author: item.authors?.[0]?.name ?? item.author?.name ?? null,
    summaryHtml: item.summary === undefined ? null : escapeHtml(item.summary),
    contentHtml:
      item.content_html ?? (item.content_text === undefined ? null : escapeHtml(item.content_text)),
  };
}

/** @see JSON Feed 1.1. Null where it is no JSON Feed. */
export function readJsonFeed(json: string, base: string | null): Feed | null {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = Document.safeParse(raw);
  if (!parsed.success) return null;
  const { title, home_page_url, language, items } = parsed.data;
  const read = items.slice(0, MAX_ITEMS).map((item) => itemOf(item, base));
  const bad = read.filter((item) => item === null).length;
  return {
    feed: {
      title: title ?? null,
      link: resolveUrl(home_page_url, base),
      language: language ?? null,
      ttlSeconds: null,
    },
    items: read.filter((item) => item !== null),
    problems: bad > 0 ? [{ code: 'feed.item', message: `${bad} items are no objects` }] : [],
  };
}
