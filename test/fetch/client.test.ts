import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FetchError } from '../../src/domain/errors.ts';
import { openHttp } from '../../src/fetch/client.http.ts';
import type { GetOptions } from '../../src/fetch/http.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let base = '';
let answers: Record<string, Answer> = {};
let asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  const answer = answers[request.url ?? ''];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  answers = {};
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const settings = {
  userAgent: 'demarche-test',
  maxBytes: 10_000,
  perHostConcurrency: 2,
  perHostDelayMs: 0,
  allowPrivateAddresses: true,
  now: () => new Date('2024-05-01T00:00:00Z'),
};

async function get(path: string, options: Partial<GetOptions> = {}, own: Partial<typeof settings> = {}) {
  const http = openHttp({ ...settings, ...own });
  try {
    return await http.get(path.startsWith('http') ? path : base + path, {
      robots: false,
      timeoutMs: 2000,
      ...options,
    });
  } finally {
    await http.close();
  }
}

const send =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

async function code(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FetchError)) throw error ?? new Error('it was answered');
  return error.code;
}

test('a page comes with its bytes, type and validators', async () => {
  answers['/a'] = send(200, 'hello', {
    'content-type': 'text/plain',
    etag: '"1"',
    'last-modified': 'Wed, 01 May 2024 00:00:00 GMT',
  });
  const answer = await get('/a');
  expect(answer).toMatchObject({
    kind: 'fresh',
    contentType: 'text/plain',
    finalUrl: `${base}/a`,
    validators: { etag: '"1"' },
  });
  expect(answer.kind === 'fresh' && Buffer.from(answer.bytes).toString()).toBe('hello');
});

test('validators are sent, and a server that knows them says that nothing changed', async () => {
  answers['/a'] = (request, response) => {
    response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
  };
  expect(await get('/a', { validators: { etag: '"1"', lastModified: null } })).toEqual({ kind: 'unchanged' });
});

test.each([404, 410])('%i means gone', async (status) => {
  answers['/a'] = send(status);
  expect(await get('/a')).toEqual({ kind: 'gone' });
});

test('a redirect is followed and its end told', async () => {
  answers['/a'] = send(302, '', { location: '/b' });
  answers['/b'] = send(200, 'there');
  expect(await get('/a')).toMatchObject({ kind: 'fresh', finalUrl: `${base}/b` });
});

test('redirects in a circle end in an error', async () => {
  answers['/a'] = send(302, '', { location: '/a' });
  expect(await code(get('/a'))).toBe('fetch.redirects');
});

test('a redirect to another kind of address is refused', async () => {
  answers['/a'] = send(302, '', { location: 'file:///etc/passwd' });
  expect(await code(get('/a'))).toBe('fetch.address');
});

test('a body beyond the limit is refused, packed or not', async () => {
  answers['/plain'] = send(200, 'x'.repeat(20_000));
  answers['/bomb'] = send(200, gzipSync('x'.repeat(5_000_000)), { 'content-encoding': 'gzip' });
  expect(await code(get('/plain'))).toBe('fetch.too-large');
  expect(await code(get('/bomb'))).toBe('fetch.too-large');
});

test('a packed body is unpacked', async () => {
  answers['/a'] = send(200, gzipSync('packed'), { 'content-encoding': 'gzip' });
  const answer = await get('/a');
  expect(answer.kind === 'fresh' && Buffer.from(answer.bytes).toString()).toBe('packed');
});

test('a server that never ends its answer is left after the time that was given', async () => {
  answers['/a'] = (_, response) => {
    response.writeHead(200).write('a');
  };
  expect(await code(get('/a', { timeoutMs: 300 }))).toBe('fetch.timeout');
});

test('an overloaded server is tried later, when it says so', async () => {
  answers['/a'] = send(503, '', { 'retry-after': '120' });
  const error = await get('/a').catch((thrown: FetchError) => thrown);
  expect(error).toMatchObject({ code: 'fetch.status', retry: 'later', retryAfterMs: 120_000 });
});

test('nothing listens there: the error names the address', async () => {
  const error = (await get('http://127.0.0.1:1/x').catch((thrown: FetchError) => thrown)) as FetchError;
  expect(error.code).toBe('fetch.refused');
  expect(error.message).toContain('http://127.0.0.1:1/x');
});

test.each([
  'http://127.0.0.1:9/',
  'http://[::1]:9/',
  'http://169.254.169.254/',
  'http://10.0.0.1/',
  'http://[::ffff:127.0.0.1]:9/',
])('an address that is not public is refused: %s', async (url) => {
  expect(await code(get(url, {}, { allowPrivateAddresses: false }))).toBe('fetch.address');
});

test('a name that means a private address is refused when it is connected', async () => {
  const lookup = (
    _: string,
    __: unknown,
    callback: (error: null, found: { address: string; family: number }[]) => void,
  ) => callback(null, [{ address: '127.0.0.1', family: 4 }]);
  const own = { allowPrivateAddresses: false, lookup } as unknown as Partial<typeof settings>;
  expect(await code(get('http://rebound.example/', {}, own))).toBe('fetch.address');
  expect(asked).toEqual([]);
});

test('what robots.txt forbids is not asked for', async () => {
  answers['/robots.txt'] = send(200, 'User-agent: *\nDisallow: /private/');
  answers['/private/a'] = send(200, 'secret');
  answers['/b'] = send(200, 'open');
  expect(await get('/private/a', { robots: true })).toEqual({ kind: 'disallowed' });
  expect(await get('/b', { robots: true })).toMatchObject({ kind: 'fresh' });
  expect(asked).not.toContain('/private/a');
});

test('a host without robots.txt forbids nothing', async () => {
  answers['/b'] = send(200, 'open');
  expect(await get('/b', { robots: true })).toMatchObject({ kind: 'fresh' });
});

test('a host gets no more requests at a time than is set', async () => {
  let now = 0;
  let most = 0;
  answers['/a'] = (_, response) => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => {
      now -= 1;
      response.end('ok');
    }, 30);
  };
  const http = openHttp(settings);
  await Promise.all(
    Array.from({ length: 8 }, () => http.get(`${base}/a`, { robots: false, timeoutMs: 5000 })),
  );
  await http.close();
  expect(most).toBe(2);
});
