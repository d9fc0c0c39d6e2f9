import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { brotliDecompress, gunzip, type InputType, inflate } from 'node:zlib';
import { Agent, type Dispatcher, request } from 'undici';
import { FetchError } from '../domain/errors.ts';
import { isPublicAddress } from './addresses.ts';
import type { GetOptions, Http, HttpAnswer } from './http.ts';
import { retryAfterMs } from './retry-after.ts';
import { RobotsCache } from './robots.ts';
import { Turns } from './turns.ts';

export interface ClientSettings {
  readonly userAgent: string;
  /** Of one body, as sent and unpacked. */
  readonly maxBytes: number;
  readonly perHostConcurrency: number;
  readonly perHostDelayMs: number;
  readonly allowPrivateAddresses: boolean;
  readonly now: () => Date;
  /** How names become addresses; the system's way otherwise. */
  readonly lookup?: LookupFunction;
}

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const ACCEPT =
  'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

class AddressRefused extends Error {
  readonly code = 'EADDRESS';
}

/** Checks each address at the moment of connecting: a name may mean another address than a moment ago. */
function guardedLookup(lookup: LookupFunction): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const addresses = Array.isArray(found) ? found : [];
      const open = addresses.filter(({ address }) => isPublicAddress(address));
      const first = open[0];
      if (!first)
        return callback(new AddressRefused(`${host} is ${addresses[0]?.address ?? 'nowhere'}`), '', 0);
      if (options.all) callback(null, open as never);
      else callback(null, first.address, first.family);
    });
  };
}

function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  return cause === undefined || cause === null ? '' : codeOf(cause);
}

const WORDS: Readonly<Record<string, readonly [code: string, words: string]>> = {
  EADDRESS: [
    'fetch.address',
    'its address is not public; set fetch.allowPrivateAddresses where that is meant',
  ],
  ENOTFOUND: ['fetch.dns', 'no such host; check the address'],
  EAI_AGAIN: ['fetch.dns', 'the name server does not answer; it will be tried again'],
  ECONNREFUSED: ['fetch.refused', 'nothing listens there; it will be tried again'],
  ECONNRESET: ['fetch.refused', 'the connection was cut; it will be tried again'],
  UND_ERR_SOCKET: ['fetch.refused', 'the connection was cut; it will be tried again'],
  UND_ERR_CONNECT_TIMEOUT: ['fetch.timeout', 'no connection in time; it will be tried again'],
  UND_ERR_HEADERS_TIMEOUT: ['fetch.timeout', 'no answer in time; it will be tried again'],
  UND_ERR_BODY_TIMEOUT: ['fetch.timeout', 'the answer stopped in the middle; it will be tried again'],
  UND_ERR_ABORTED: ['fetch.timeout', 'it took too long; it will be tried again'],
  ABORT_ERR: ['fetch.timeout', 'it took too long; it will be tried again'],
  ERR_BUFFER_TOO_LARGE: ['fetch.too-large', 'it unpacks to more than fetch.maxBytes'],
};

function failure(url: string, error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const name = (error as Error).name === 'TimeoutError' ? 'ABORT_ERR' : codeOf(error);
  const [code, words] = WORDS[name] ?? ['fetch.failed', (error as Error).message];
  return new FetchError(code, `fetching ${url} failed: ${words}`, {
    cause: error,
    ...(code === 'fetch.address' ? { retry: 'never' } : {}),
  });
}

async function readBody(url: string, body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new FetchError(
        'fetch.too-large',
        `fetching ${url} failed: it is larger than fetch.maxBytes (${maxBytes})`,
        { retry: 'never' },
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Unpack = (
  bytes: InputType,
  options: { maxOutputLength: number },
  done: (error: Error | null, out: Buffer) => void,
) => void;
const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  br: brotliDecompress,
  deflate: inflate,
};

async function unpack(bytes: Uint8Array, encoding: string | null, maxBytes: number): Promise<Uint8Array> {
  const way = UNPACK[encoding?.trim().toLowerCase() ?? ''];
  if (!way) return bytes;
  return new Promise((resolve, reject) => {
    way(bytes, { maxOutputLength: maxBytes }, (error, out) => (error ? reject(error) : resolve(out)));
  });
}

const headerOf = (headers: Dispatcher.ResponseData['headers'], name: string): string | null => {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

class HttpClient implements Http {
  readonly #settings: ClientSettings;
  readonly #agent: Agent;
  readonly #turns: Turns;
  readonly #robots: RobotsCache;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
    const lookup = settings.lookup ?? (systemLookup as LookupFunction);
    this.#agent = new Agent({
      connect: { lookup: settings.allowPrivateAddresses ? lookup : guardedLookup(lookup), timeout: 10_000 },
      keepAliveTimeout: 4000,
    });
    this.#turns = new Turns({
      concurrency: settings.perHostConcurrency,
      delayMs: settings.perHostDelayMs,
      nowMs: Date.now,
    });
    this.#robots = new RobotsCache(settings.userAgent, settings.now, (url) =>
      this.get(url, { robots: false, timeoutMs: 10_000 }),
    );
  }

  async get(url: string, options: GetOptions): Promise<HttpAnswer> {
    const signal = AbortSignal.timeout(options.timeoutMs);
    let at = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      this.#check(at, url);
      if (options.robots && !(await this.#robots.allows(at))) return { kind: 'disallowed' };
      const answer = await this.#turns
        .take(new URL(at).host, () => this.#once(at, options, signal))
        .catch((error: unknown) => {
          throw failure(at, error);
        });
      if (answer.kind !== 'moved') return answer;
      at = answer.to;
    }
    throw new FetchError('fetch.redirects', `fetching ${url} failed: more than ${MAX_REDIRECTS} redirects`, {
      retry: 'never',
    });
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  /** A host that is written as an address never goes through a look-up, so it is checked here. */
  #check(at: string, from: string): void {
    const { protocol, hostname } = new URL(at);
    if (protocol !== 'http:' && protocol !== 'https:') {
      throw new FetchError(
        'fetch.address',
        `fetching ${from} failed: it leads to ${at}, expected http or https`,
        { retry: 'never' },
      );
    }
    const literal = hostname.replace(/^\[|\]$/g, '');
    const isLiteral = /^[\d.]+$/.test(literal) || literal.includes(':');
    if (isLiteral && !this.#settings.allowPrivateAddresses && !isPublicAddress(literal))
      throw failure(at, new AddressRefused(literal));
  }

  async #once(
    url: string,
    options: GetOptions,
    signal: AbortSignal,
  ): Promise<HttpAnswer | { kind: 'moved'; to: string }> {
    const { etag = null, lastModified = null } = options.validators ?? {};
    const answer = await request(url, {
      dispatcher: this.#agent,
      signal,
      headers: {
        'user-agent': this.#settings.userAgent,
        accept: ACCEPT,
        'accept-encoding': 'gzip, br, deflate',
        ...(etag === null ? {} : { 'if-none-match': etag }),
        ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
      },
    });
    const location = headerOf(answer.headers, 'location');
    if (answer.statusCode === 200) return this.#fresh(url, answer);
    await answer.body.dump({ limit: 65_536 });
    if (answer.statusCode === 304) return { kind: 'unchanged' };
    if (REDIRECTS.has(answer.statusCode) && location && URL.canParse(location, url))
      return { kind: 'moved', to: new URL(location, url).href };
    if (answer.statusCode === 404 || answer.statusCode === 410) return { kind: 'gone' };
    throw new FetchError(
      'fetch.status',
      `fetching ${url} failed: the server answered ${answer.statusCode}; it will be tried again`,
      {
        retryAfterMs: retryAfterMs(headerOf(answer.headers, 'retry-after'), this.#settings.now()),
      },
    );
  }

  async #fresh(url: string, answer: Dispatcher.ResponseData): Promise<HttpAnswer> {
    const { maxBytes } = this.#settings;
    const packed = await readBody(url, answer.body, maxBytes);
    return {
      kind: 'fresh',
      bytes: await unpack(packed, headerOf(answer.headers, 'content-encoding'), maxBytes),
      contentType: headerOf(answer.headers, 'content-type'),
      finalUrl: url,
      validators: {
        etag: headerOf(answer.headers, 'etag'),
        lastModified: headerOf(answer.headers, 'last-modified'),
      },
    };
  }
}

/** Opens the web for workers: polite to hosts, closed to what is not public, bounded in time and size. */
export function openHttp(settings: ClientSettings): Http {
  return new HttpClient(settings);
}
