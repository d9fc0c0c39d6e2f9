import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asOf, loadArticles, type WireArticle } from './articles.ts';
import { OUTLETS, type Outlet } from './outlets.ts';
import { renderFeed, renderPage } from './render.ts';

export interface WireSource {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** A bundled news wire on loopback: each outlet a server of its own, articles coming out scene by scene. */
export interface Wire {
  readonly sources: readonly WireSource[];
  readonly articles: readonly WireArticle[];
  /** The scene that is on, from 0: before the first, nothing is out. */
  readonly scene: () => number;
  readonly scenes: number;
  /** The wire's clock: an hour after the last article of the scene. */
  readonly now: () => Date;
  /** Begins the next scene; false where there is none. */
  advance(): boolean;
  /** Whether every feed was asked since the scene began. */
  isRead(): boolean;
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;

interface Site {
  readonly outlet: Outlet;
  readonly articles: readonly WireArticle[];
  base: string;
  asked: number;
}

function send(request: IncomingMessage, response: ServerResponse, type: string, body: string): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(200, { 'content-type': type, etag }).end(body);
}

/** What a path of a site gives in a scene; null where there is nothing. */
function documentAt(
  site: Site,
  scene: number,
  pathname: string,
): { readonly type: string; readonly body: string } | null {
  const out = site.articles.filter((article) => article.scene <= scene);
  if (pathname === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nDisallow: /private/\n' };
  if (pathname === site.outlet.feedPath) {
    site.asked = scene;
    if (scene <= site.outlet.brokenUntil)
      return { type: 'text/html', body: '<html><body>Database error</body></html>' };
    const items = out.map((article) => ({ ...article, ...asOf(article, scene) })).reverse();
    return renderFeed(site.outlet, site.base, items);
  }
  const article = out.find(({ path }) => path === pathname);
  if (!article) return null;
  const body = renderPage(site.outlet, site.base, { ...article, ...asOf(article, scene) });
  return { type: 'text/html; charset=utf-8', body };
}

function answer(site: Site, scene: number, request: IncomingMessage, response: ServerResponse): void {
  const found = documentAt(site, scene, new URL(request.url ?? '/', site.base).pathname);
  if (found) send(request, response, found.type, found.body);
  else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts the wire. Nothing is out until `advance`. */
export async function startWire(): Promise<Wire> {
  const articles = loadArticles();
  const scenes = Math.max(...articles.map(({ scene }) => scene));
  const sites: Site[] = OUTLETS.map((outlet) => ({
    outlet,
    articles: articles.filter((article) => article.outlet === outlet.id),
    base: '',
    asked: 0,
  }));
  let scene = 0;
  const servers = sites.map((site) =>
    createServer((request, response) => answer(site, scene, request, response)),
  );
  for (const [i, server] of servers.entries()) sites[i]!.base = await listen(server);
  const first = Date.parse(articles[0]!.publishedAt) - HOUR_MS;
  return {
    sources: sites.map(({ outlet, base }) => ({
      id: outlet.id,
      name: outlet.name,
      url: base + outlet.feedPath,
    })),
    articles,
    scenes,
    scene: () => scene,
    now: () =>
      new Date(
        Math.max(
          first,
          ...articles
            .filter((article) => article.scene <= scene)
            .map(({ publishedAt }) => Date.parse(publishedAt) + HOUR_MS),
        ),
      ),
    advance() {
      if (scene >= scenes) return false;
      scene += 1;
      return true;
    },
    isRead: () => sites.every(({ asked }) => asked === scene),
    async stop() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
