import { Webhook } from 'standardwebhooks';
import { beforeEach, expect, test } from 'vitest';
import { rebuild } from '../../src/runner/rebuild.pg.ts';
import { analysisEvents } from '../../src/workers/analyze-article.ts';
import { configFor, pollOnce, SECRET, start, stop } from '../support/app.ts';
import { emptyDatabase } from '../support/database.ts';
import { type PressArticle, startPress } from '../support/press.ts';

const press = await startPress();
const clock = { now: new Date('2024-05-01T00:00:00Z') };
let databaseUrl: string;

// A threat and then a decision of a government towards a treaty, in words of our own.
const OLD: PressArticle = {
  path: '/old',
  title: 'Finland keeps its treaties',
  publishedAt: '2024-04-20T10:00:00Z',
  paragraphs: [
    'Finland has decided to withdraw from the Energy Charter Treaty, Prime Minister Petteri Orpo said on Saturday.',
  ],
};
const NEW: PressArticle = {
  path: '/new',
  title: 'Estonia leaves energy pact',
  publishedAt: '2024-05-02T09:00:00Z',
  paragraphs: [
    'Estonia’s government has decided to withdraw from the Energy Charter Treaty, Foreign Minister Margus Tsahkna said on Thursday.',
  ],
};
const AGAIN: PressArticle = {
  path: '/again',
  title: 'Estonia and the charter',
  publishedAt: '2024-05-02T12:00:00Z',
  paragraphs: [
    'Foreign Minister Margus Tsahkna told reporters on Thursday that Estonia has decided to withdraw from the Energy Charter Treaty.',
    'Opposition deputies asked for a debate before the summer.',
  ],
};

beforeEach(async () => {
  Object.assign(press, { articles: [], feedStatus: 200, hookStatuses: [] });
  press.hooks.length = 0;
  press.asked.length = 0;
  press.pageStatus.clear();
  press.hanging.clear();
  press.slow.clear();
  clock.now = new Date('2024-05-01T00:00:00Z');
  databaseUrl = (await emptyDatabase()).url;
});

const hooked = () => press.hooks.map(({ body }) => JSON.parse(body).data);

test('a feed is polled, its article scraped, its statements appended, and the desk alerted with a signed webhook', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T10:00:00Z');
  press.articles = [NEW];
  await pollOnce(app);
  await expect.poll(() => press.hooks.length, { timeout: 10_000 }).toBe(1);
  const { headers, body } = press.hooks[0]!;
  expect(() => new Webhook(SECRET).verify(body, headers as Record<string, string>)).not.toThrow();
  expect(JSON.parse(body)).toMatchObject({
    type: 'alert.raised',
    data: {
      kind: 'alert',
      relationship: 'EST→ECT',
      rung: 'decision',
      speaker: { name: 'Margus Tsahkna' },
      saidOn: { from: '2024-05-02', to: '2024-05-02' },
    },
  });
  const types = async () => (await app.store.log.read(0)).map(({ type }) => type);
  await expect.poll(types, { timeout: 5000 }).toContain('AlertDelivered');
  const told = [
    'ArticleDiscovered',
    'SourcePolled',
    'ArticleScraped',
    'ArticleAnalyzed',
    'StatementRecorded',
    'AlertRaised',
  ];
  expect(await types()).toEqual(expect.arrayContaining(told));
});

test('what an alert rests on can be followed back to article, hash, span, rule and event', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T10:00:00Z');
  press.articles = [NEW];
  await pollOnce(app);
  await expect.poll(() => press.hooks.length, { timeout: 10_000 }).toBe(1);
  const { provenance, evidence } = hooked()[0];
  const stream = await app.store.log.readStream(`article-${provenance.articleId}`);
  const scraped = stream.find(({ type }) => type === 'ArticleScraped')!.data as {
    contentHash: string;
    text: string;
  };
  expect(scraped.contentHash).toBe(provenance.contentHash);
  expect(scraped.text.slice(provenance.span.start, provenance.span.end)).toBe(evidence);
  expect(stream.map(({ position }) => position)).toContain(provenance.analyzedAtPosition);
});

test('an act told again by another article is one more source and no second alert', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T13:00:00Z');
  press.articles = [NEW];
  await pollOnce(app);
  press.articles = [NEW, AGAIN];
  clock.now = new Date('2024-05-02T14:00:00Z');
  await pollOnce(app);
  const alerts = await app.store.views.alerts({ relationship: 'EST→ECT', limit: 10 });
  expect(alerts.map(({ kind, articles, told }) => [kind, articles, told])).toEqual([
    ['alert', 2, '1 outlet, 1 origin'], // both are of the one outlet
  ]);
});

test('articles of one poll are decided in the order in which they came out, whichever page is the first to arrive', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T13:00:00Z');
  press.articles = [NEW, AGAIN];
  press.slow.set(NEW.path, 1500);
  await pollOnce(app);
  const types = (await app.store.log.read(0)).map(({ type }) => type);
  expect(types.filter((type) => type === 'ArticleAnalyzed')).toHaveLength(2);
  const alerts = await app.store.views.alerts({ relationship: 'EST→ECT', limit: 10 });
  expect(alerts.map(({ url, articles }) => [url, articles])).toEqual([[`${press.url}${NEW.path}`, 2]]);
});

test('a page that does not come holds no decision up for longer than is set', async () => {
  const config = configFor(press, databaseUrl);
  const app = await start({ ...config, alerts: { ...config.alerts, hold: 500 } }, clock);
  clock.now = new Date('2024-05-02T13:00:00Z');
  press.articles = [NEW, AGAIN];
  press.hanging.add(AGAIN.path);
  await app.enqueue('poll-source', { sourceId: 'press' });
  await expect.poll(() => press.hooks.length, { timeout: 4500 }).toBe(1); // the request is given up after five seconds
  expect(await app.queue.isAtWork(['scrape-article'])).toBe(true);
});

test('a first run on an archive delivers nothing', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  press.articles = [OLD];
  await pollOnce(app);
  expect(await app.store.views.alerts({ relationship: null, limit: 10 })).toEqual([]);
  const signals = await app.store.views.signals({ relationship: 'FIN→ECT', limit: 10 });
  expect(signals.map(({ rung }) => rung)).toContain('decision');
  expect(press.hooks).toEqual([]);
});

test('polling, a rebuild and a restart alert nobody a second time', async () => {
  const config = configFor(press, databaseUrl);
  const app = await start(config, clock);
  clock.now = new Date('2024-05-02T10:00:00Z');
  press.articles = [NEW];
  await pollOnce(app);
  await expect.poll(() => press.hooks.length, { timeout: 10_000 }).toBe(1);
  clock.now = new Date('2024-05-02T11:00:00Z');
  await pollOnce(app);
  for (const projection of app.store.projections) await rebuild(app.store.runner, projection, 'again');
  await stop(app);
  const second = await start(config, clock);
  clock.now = new Date('2024-05-02T12:00:00Z');
  await pollOnce(second);
  expect(press.hooks).toHaveLength(1);
  expect(await second.store.views.alerts({ relationship: null, limit: 10 })).toHaveLength(1);
});

test('a rebuilt projection has the same rows as the live one had', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T13:00:00Z');
  press.articles = [OLD, NEW, AGAIN];
  await pollOnce(app);
  const rows = async () => ({
    signals: await app.store.views.query('select * from signals order by signal_id'),
    relationships: await app.store.views.query('select * from relationships order by relationship'),
    claims: await app.store.views.query('select * from claims order by claim_id'),
    articles: await app.store.views.query('select * from articles order by article_id'),
  });
  const before = await rows();
  expect(before.signals.length).toBeGreaterThan(0);
  for (const projection of app.store.projections) await rebuild(app.store.runner, projection, 'again');
  expect(await rows()).toEqual(before);
});

test('a delivery that failed is tried again, after a restart too, under the same webhook-id', async () => {
  const config = configFor(press, databaseUrl);
  const app = await start(config, clock);
  clock.now = new Date('2024-05-02T10:00:00Z');
  press.articles = [NEW];
  press.hookStatuses = [500];
  await pollOnce(app);
  await expect.poll(() => press.hooks.length, { timeout: 10_000 }).toBe(1);
  await stop(app);
  const second = await start(config, clock);
  await expect.poll(() => press.hooks.length, { timeout: 20_000 }).toBe(2);
  await expect.poll(() => second.store.deliveries.pending(), { timeout: 5000 }).toBe(0);
  const ids = press.hooks.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(1);
  expect(press.hooks[0]!.body).toBe(press.hooks[1]!.body);
});

test('an endpoint that answers 410 is not tried again', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T10:00:00Z');
  press.articles = [NEW];
  press.hookStatuses = [410];
  await pollOnce(app);
  await expect.poll(() => app.store.deliveries.pending(), { timeout: 10_000 }).toBe(0);
  const failed = (await app.store.log.readStream('endpoint-desk')).map(({ type, data }) => [
    type,
    (data as { final: boolean }).final,
  ]);
  expect(failed).toEqual([['AlertDeliveryFailed', true]]);
});

test('reading an article again under another version alerts nobody', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T10:00:00Z');
  press.articles = [NEW];
  await pollOnce(app);
  const stream = await app.store.log.readStream(
    (await app.store.log.read(0, { types: ['ArticleScraped'] }))[0]!.stream,
  );
  const scraped = stream.find(({ type }) => type === 'ArticleScraped')!;
  const reading = { content: scraped.data as never, fetchedAt: scraped.metadata.fetchedAt ?? null };
  await app.store.log.append(
    scraped.stream,
    analysisEvents(reading, { ...app.store.analyzer, version: 'another' }),
  );
  await app.settled();
  expect(await app.store.views.alerts({ relationship: null, limit: 10 })).toHaveLength(1);
});

test('an article that is edited in silence is read again and both texts are kept', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T10:00:00Z');
  press.articles = [NEW];
  await pollOnce(app);
  press.articles = [
    {
      ...NEW,
      paragraphs: [
        'Estonia’s government is considering withdrawal from the Energy Charter Treaty, Foreign Minister Margus Tsahkna said on Thursday.',
      ],
    },
  ];
  clock.now = new Date('2024-05-02T12:00:00Z');
  await expect
    .poll(() => press.asked.filter((path) => path === '/new').length, { timeout: 10_000 })
    .toBeGreaterThan(1);
  await pollOnce(app);
  const [{ revisions } = {}] = await app.store.views.query(
    `select revisions from articles where url like '%/new'`,
  );
  expect(revisions).toBe(2);
});

test('a feed that is no feed is told as a failure and asked again later; nothing else suffers', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  press.feedStatus = 500;
  await pollOnce(app);
  const [row] = await app.store.views.query('select last_kind, failures_in_a_row from sources');
  expect(row?.last_kind).toBe('failed');
  expect(Number(row?.failures_in_a_row)).toBeGreaterThanOrEqual(1);
  press.feedStatus = 200;
  press.articles = [NEW];
  clock.now = new Date('2024-05-02T10:00:00Z');
  await pollOnce(app);
  const [after] = await app.store.views.query('select last_kind, failures_in_a_row, articles from sources');
  expect(after).toEqual({ last_kind: 'fresh', failures_in_a_row: 0, articles: 1 });
});

test('a page that is gone is told as unavailable, and its neighbours are read', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T13:00:00Z');
  press.pageStatus.set('/new', 410);
  press.articles = [NEW, AGAIN];
  await pollOnce(app);
  const rows = await app.store.views.query('select status from articles order by url');
  expect(rows.map(({ status }) => status)).toEqual(['analyzed', 'unavailable']);
});

test('a page whose server fails for a while is read once it is back', async () => {
  const app = await start(configFor(press, databaseUrl), clock);
  clock.now = new Date('2024-05-02T10:00:00Z');
  press.pageStatus.set('/new', 503);
  press.articles = [NEW];
  await pollOnce(app);
  press.pageStatus.clear();
  clock.now = new Date('2024-05-02T10:05:00Z');
  await expect
    .poll(async () => (await app.store.views.query('select status from articles'))[0]?.status, {
      timeout: 15_000,
    })
    .toBe('analyzed');
});
