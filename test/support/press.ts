import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface PressArticle {
  readonly path: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly paragraphs: readonly string[];
}

export interface Request {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One outlet on loopback and a webhook endpoint beside it; what they answer can be changed at any time. */
export interface Press {
  readonly url: string;
  articles: PressArticle[];
  /** Status that the feed answers with; 200 gives the feed. */
  feedStatus: number;
  /** Statuses that pages answer with before they are given, by path. */
  readonly pageStatus: Map<string, number>;
  /** Pages that are asked for and never come. */
  readonly hanging: Set<string>;
  /** Pages that come late, ms. */
  readonly slow: Map<string, number>;
  /** Statuses that the endpoint answers with, one each; 204 when none is left. */
  hookStatuses: number[];
  readonly hooks: Request[];
  readonly asked: string[];
}

const FILLER =
  'Nothing else was said that day, and the session moved on to the budget, which deputies debated for the rest of the afternoon without a vote.';

function page({ title, publishedAt, paragraphs }: PressArticle): string {
  const text = [...paragraphs, FILLER].map((words) => `<p>${words}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Press"><meta property="article:published_time" content="${publishedAt}"></head><body><article><h1>${title}</h1>${text}</article></body></html>`;
}

/** An article of one paragraph. */
export const told = (path: string, publishedAt: string, text: string): PressArticle => ({
  path,
  title: `About ${path.slice(1)}`,
  publishedAt,
  paragraphs: [text],
});

function feed(base: string, articles: readonly PressArticle[]): string {
  const items = articles.map(
    ({ path, title, publishedAt }) =>
      `<item><title>${title}</title><link>${base}${path}</link><pubDate>${new Date(publishedAt).toUTCString()}</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>The Press</title>${[...items].reverse().join('')}</channel></rss>`;
}

/** Starts one; it ends with the test file. */
export async function startPress(): Promise<Press> {
  const press: Press = {
    url: '',
    articles: [],
    feedStatus: 200,
    pageStatus: new Map(),
    hanging: new Set(),
    slow: new Map(),
    hookStatuses: [],
    hooks: [],
    asked: [],
  };
  const answer = (path: string, headers: Request['headers'], body: string): [number, string] => {
    press.asked.push(path);
    if (path === '/hook') {
      press.hooks.push({ path, headers, body });
      return [press.hookStatuses.shift() ?? 204, ''];
    }
    if (path === '/feed')
      return [press.feedStatus, press.feedStatus === 200 ? feed(press.url, press.articles) : ''];
    const article = press.articles.find((one) => one.path === path);
    const status = press.pageStatus.get(path) ?? (article ? 200 : 404);
    return [status, status === 200 && article ? page(article) : ''];
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const [status, text] = answer(request.url ?? '/', request.headers, body);
      if (press.hanging.has(request.url ?? '/')) return;
      const give = () =>
        response.writeHead(status, { 'content-type': 'text/html' }).end(status === 204 ? undefined : text);
      setTimeout(give, press.slow.get(request.url ?? '/') ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  (press as { url: string }).url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return press;
}
