import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { decideOnce } from '../../src/decider.pg.ts';
import { idOf } from '../../src/domain/ids.ts';
import type { PgEventLog } from '../../src/events/log.pg.ts';
import { ArticleDiscovered } from '../../src/events/types/index.ts';
import { ingest } from '../../src/ingest.ts';
import { openStore, type Store } from '../../src/main/store.ts';
import { configFor, start, stop } from '../support/app.ts';
import { emptyDatabase } from '../support/database.ts';
import { type PressArticle, startPress } from '../support/press.ts';

const press = await startPress();
const clock = { now: new Date('2024-05-02T13:00:00Z') };
const NEWS: PressArticle = {
  path: '/news',
  title: 'Estonia leaves energy pact',
  publishedAt: '2024-05-02T09:00:00Z',
  paragraphs: [
    'Estonia’s government has decided to withdraw from the Energy Charter Treaty, Foreign Minister Margus Tsahkna said on Thursday.',
  ],
};

const stores: Store[] = [];
const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  press.hanging.clear();
  press.hooks.length = 0;
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function openOn(url: string): Promise<Store> {
  const store = await openStore({
    config: configFor(press, url),
    now: () => clock.now,
    onError: () => {},
  });
  stores.push(store);
  return store;
}

const typesIn = async (log: PgEventLog) => (await log.read(0)).map(({ type }) => type);
const countOf = (types: readonly string[], type: string) => types.filter((one) => one === type).length;

test('what the queue lost comes back from the log: an article that was only discovered is read, one only scraped is analyzed', async () => {
  const { url } = await emptyDatabase();
  const store = await openOn(url);
  press.articles = [NEWS];
  const address = `${press.url}/news`;
  await store.log.append(`article-${idOf('article', address)}`, [
    ArticleDiscovered.make({
      articleId: idOf('article', address),
      sourceId: 'press',
      url: address,
      title: null,
      publishedAt: null,
      guid: null,
    }),
  ]);
  const text =
    'Latvia will not leave the Energy Charter Treaty, President Edgars Rinkevics said on Wednesday. Deputies had asked for it all week.';
  const scrapedOnly: PgEventLog = {
    ...store.log,
    append: (stream, events, expected) => store.log.append(stream, events.slice(0, 1), expected),
  };
  await ingest(
    { id: 'a', url: null, html: null, text, title: null, publishedAt: '2024-05-02' },
    { log: scrapedOnly, analyzer: store.analyzer, now: () => clock.now },
  );
  expect(countOf(await typesIn(store.log), 'ArticleAnalyzed')).toBe(0);

  const app = await start(configFor(press, url, { sources: [] }), clock);
  await app.enqueue('reconcile', {});
  await expect
    .poll(async () => countOf(await typesIn(app.store.log), 'ArticleAnalyzed'), { timeout: 15_000 })
    .toBe(2);
});

test('a worker killed in the middle of a job: another takes the job over, and the article is read once', async () => {
  const { url } = await emptyDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'demarche-killed-'));
  folders.push(folder);
  const prefix = `killed-${process.pid}`;
  writeFileSync(
    join(folder, 'demarche.yaml'),
    JSON.stringify({
      sources: [{ id: 'press', url: `${press.url}/feed`, every: '1s' }],
      fetch: { allowPrivateAddresses: true, perHostDelay: '0s' },
      workers: { dueEvery: '1s' },
      queue: { prefix },
    }),
  );
  press.articles = [NEWS];
  press.hanging.add('/news');
  press.asked.length = 0;
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../bin/demarche.js'), 'run'], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'ignore',
  });
  children.push(child);
  await expect.poll(() => press.asked, { timeout: 30_000 }).toContain('/news');
  child.kill('SIGKILL');
  press.hanging.clear();

  const app = await start(configFor(press, url, { queue: { prefix } }), clock);
  await expect
    .poll(async () => countOf(await typesIn(app.store.log), 'ArticleAnalyzed'), { timeout: 60_000 })
    .toBe(1);
  const types = await typesIn(app.store.log);
  expect(countOf(types, 'ArticleDiscovered')).toBe(1);
  expect(countOf(types, 'ArticleScraped')).toBe(1);
}, 100_000);

async function decided(store: Store): Promise<void> {
  await ingest(
    {
      id: 'a',
      url: 'https://press.example/news',
      html: null,
      text: `${NEWS.paragraphs[0]}\n\nThe vote came after a long debate in the chamber.`,
      title: NEWS.title,
      publishedAt: NEWS.publishedAt,
    },
    { log: store.log, analyzer: store.analyzer, now: () => clock.now },
  );
}

/** The process ends at a point of the decider's way: from there on nothing it asks of the log or of the deliveries answers. */
test.each(['before', 'after'] as const)(
  'killed %s the alert was appended: the next process tells it, once',
  async (when) => {
    const { url } = await emptyDatabase();
    const store = await openOn(url);
    await decided(store);
    const dying: PgEventLog = {
      ...store.log,
      append: async (stream, events, expected) => {
        if (when === 'after') await store.log.append(stream, events, expected);
        throw new Error('killed');
      },
    };
    await expect(decideOnce({ ...store.decider, log: dying })).rejects.toThrow('killed');
    expect(countOf(await typesIn(store.log), 'AlertRaised')).toBe(when === 'after' ? 1 : 0);

    const app = await start(configFor(press, url, { sources: [] }), clock);
    await expect.poll(() => press.hooks.length, { timeout: 15_000 }).toBe(1);
    await pollQuiet(app);
    expect(press.hooks).toHaveLength(1);
    expect(countOf(await typesIn(app.store.log), 'AlertRaised')).toBe(1);
    await stop(app);
  },
);

const pollQuiet = async (app: Awaited<ReturnType<typeof start>>) => {
  await app.settled();
  await expect.poll(() => app.store.deliveries.pending(), { timeout: 5000 }).toBe(0);
};
