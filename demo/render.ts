import type { WireArticle } from './articles.ts';
import type { Outlet } from './outlets.ts';

/** An article with the words that its page shows now. */
export type Shown = Pick<
  WireArticle,
  'path' | 'publishedAt' | 'title' | 'byline' | 'section' | 'syndicatedFrom' | 'paragraphs'
>;

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const rfc822 = (iso: string) => new Date(iso).toUTCString();

function rss({ name }: Outlet, base: string, items: readonly Shown[]): string {
  const entries = items.map(
    (item) =>
      `<item><title>${escapeXml(item.title)}</title><link>${base}${item.path}?utm_source=rss</link><guid isPermaLink="false">${item.path}</guid><pubDate>${rfc822(item.publishedAt)}</pubDate><description>${escapeXml(item.paragraphs[0] ?? '')}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${escapeXml(name)}</title><link>${base}/</link><description>News</description><language>en</language>${entries.join('')}</channel></rss>`;
}

function atom({ name }: Outlet, base: string, items: readonly Shown[]): string {
  const entries = items.map(
    (item) =>
      `<entry><title>${escapeXml(item.title)}</title><link href="${item.path}"/><id>tag:${name.toLowerCase().replaceAll(' ', '-')},2024:${item.path}</id><published>${item.publishedAt}</published><updated>${item.publishedAt}</updated><summary>${escapeXml(item.paragraphs[0] ?? '')}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${base}/"><title>${escapeXml(name)}</title><link href="/"/><id>${base}/</id><updated>${items[0]?.publishedAt ?? '2024-01-01T00:00:00Z'}</updated>${entries.join('')}</feed>`;
}

function rdf({ name }: Outlet, base: string, items: readonly Shown[]): string {
  const entries = items.map(
    (item) =>
      `<item rdf:about="${base}${item.path}"><title>${escapeXml(item.title)}</title><link>${base}${item.path}</link><dc:date>${item.publishedAt}</dc:date><dc:creator>${escapeXml(item.byline ?? name)}</dc:creator></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${base}/"><title>${escapeXml(name)}</title><link>${base}/</link></channel>${entries.join('')}</rdf:RDF>`;
}

function json({ name }: Outlet, base: string, items: readonly Shown[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: `${base}/`,
    items: items.map((item) => ({
      id: item.path,
      url: base + item.path,
      title: item.title,
      date_published: item.publishedAt,
      summary: item.paragraphs[0],
    })),
  });
}

const FEEDS = { rss, atom, rdf, json };
const TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  rdf: 'application/rdf+xml',
  json: 'application/feed+json',
};

/** An outlet's feed, the newest item first. */
export function renderFeed(
  outlet: Outlet,
  base: string,
  items: readonly Shown[],
): { readonly type: string; readonly body: string } {
  return { type: `${TYPES[outlet.feed]}; charset=utf-8`, body: FEEDS[outlet.feed](outlet, base, items) };
}

const paragraphsHtml = (paragraphs: readonly string[], tag: string) =>
  paragraphs.map((text) => `<${tag}>${escapeXml(text)}</${tag}>`).join('\n');

function note({ syndicatedFrom }: Shown): string {
  return syndicatedFrom ? `<p><em>This article first appeared in ${escapeXml(syndicatedFrom)}.</em></p>` : '';
}

function head(outlet: Outlet, base: string, item: Shown): string {
  const meta = `<meta property="og:title" content="${escapeXml(item.title)}"><meta property="og:site_name" content="${escapeXml(outlet.name)}"><meta property="article:published_time" content="${item.publishedAt}"><meta name="author" content="${escapeXml(item.byline ?? '')}">`;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: item.title,
    datePublished: item.publishedAt,
    author: { '@type': 'Person', name: item.byline ?? outlet.name },
    publisher: { '@type': 'Organization', name: outlet.name },
  };
  const ld = `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
  return `<meta charset="utf-8"><title>${escapeXml(item.title)} | ${escapeXml(outlet.name)}</title><link rel="canonical" href="${base}${item.path}">${outlet.page === 'json-ld' ? ld + meta : meta}`;
}

function bodyOf(outlet: Outlet, item: Shown): string {
  const text = paragraphsHtml(item.paragraphs, 'p') + note(item);
  const byline = `<p class="byline">By ${escapeXml(item.byline ?? outlet.name)}</p>`;
  if (outlet.page === 'nested')
    return `<div class="page"><div class="col"><div class="story"><h1>${escapeXml(item.title)}</h1>${byline}<div class="story-text">${text}</div></div></div><div class="sidebar"><h3>Most read</h3><ul><li><a href="/a">Harvest begins early this year</a></li></ul></div></div>`;
  if (outlet.page === 'plain')
    return `<h1>${escapeXml(item.title)}</h1>${byline}${text}<p class="newsletter">Sign up for our newsletter and get the news in your inbox.</p>`;
  return `<main><article><header><h1>${escapeXml(item.title)}</h1>${byline}</header>${text}<aside class="related"><h3>Related stories</h3><p><a href="/b">Fog delays morning flights again</a></p></aside></article></main>`;
}

/** An article's page, with what surrounds articles on pages. */
export function renderPage(outlet: Outlet, base: string, item: Shown): string {
  return `<!doctype html><html lang="en"><head>${head(outlet, base, item)}</head><body><nav><a href="/">${escapeXml(outlet.name)}</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>${bodyOf(outlet, item)}<section class="comments"><h3>Comments</h3><p>Be the first to leave a comment on this story.</p></section><footer><p>© ${escapeXml(outlet.name)}. All rights reserved.</p></footer></body></html>`;
}
