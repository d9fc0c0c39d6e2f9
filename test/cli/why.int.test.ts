import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/database/pool.pg.ts';
import { openEventLog } from '../../src/events/log.pg.ts';
import { ArticleScraped } from '../../src/events/types/index.ts';
import type { AlertChain } from '../../src/why/chain.ts';
import { configFor, pollOnce, start, stop } from '../support/app.ts';
import { runCli } from '../support/cli.ts';
import { until } from '../support/compiled.ts';
import { emptyDatabase } from '../support/database.ts';
import { type PressArticle, startPress } from '../support/press.ts';

const press = await startPress();
const databaseUrl = (await emptyDatabase()).url;
const folder = mkdtempSync(join(tmpdir(), 'demarche-why-'));
afterAll(() => rmSync(folder, { recursive: true }));

const article = (path: string, publishedAt: string, ...paragraphs: readonly string[]): PressArticle => ({
  path,
  title: `About ${path.slice(1)}`,
  publishedAt,
  paragraphs,
});

// A government, its treaty and what others say of it, in words of our own.
const OLD = article(
  '/old',
  '2024-04-20T10:00:00Z',
  'Finland has decided to withdraw from the Energy Charter Treaty, Prime Minister Petteri Orpo said on Saturday.',
);
const NEW = article(
  '/new',
  '2024-05-02T09:00:00Z',
  'Estonia’s government has decided to withdraw from the Energy Charter Treaty, Foreign Minister Margus Tsahkna said on Thursday.',
);
const AGAIN = article(
  '/again',
  '2024-05-02T12:00:00Z',
  'Foreign Minister Margus Tsahkna told reporters on Thursday that Estonia has decided to withdraw from the Energy Charter Treaty.',
  'Opposition deputies asked for a debate before the summer.',
);
const ANALYST = article(
  '/analyst',
  '2024-05-02T12:30:00Z',
  'Latvia will leave the Energy Charter Treaty within a year, the analyst Peeter Kask of a think tank in Tallinn predicted on Thursday.',
);
const WEATHER = article(
  '/weather',
  '2024-05-02T12:40:00Z',
  '“Rain will come over the islands by noon,” a meteorologist said on Thursday.',
);
const IMAGINED = article(
  '/imagined',
  '2024-05-02T12:45:00Z',
  'If Lithuania quit the Energy Charter Treaty, prices would rise, a weekly in Vilnius wrote on Thursday.',
);
const GONE = article('/gone', '2024-05-02T12:50:00Z', 'Nothing of this is ever read.');
const BROKEN = article('/broken', '2024-05-02T12:55:00Z', 'Nothing of this is read today.');

const run = (...args: readonly string[]) =>
  runCli(args, {
    env: { DATABASE_URL: databaseUrl, REDIS_URL: process.env.REDIS_URL },
    cwd: folder,
    now: () => new Date('2024-05-02T15:00:00Z'),
  });
const whyNot = async (path: string) => (await run('why-not', `${press.url}${path}`, '--json')).lines[0]!;
let id = '';

beforeAll(async () => {
  writeFileSync(
    join(folder, 'demarche.yaml'),
    JSON.stringify({ sources: [{ id: 'press', url: `${press.url}/feed` }] }),
  );
  const clock = { now: new Date('2024-05-01T00:00:00Z') };
  const app = await start(configFor(press, databaseUrl), clock);
  press.pageStatus.set('/gone', 410).set('/broken', 503);
  press.articles = [OLD, NEW];
  clock.now = new Date('2024-05-02T10:00:00Z');
  await pollOnce(app);
  press.articles = [OLD, NEW, AGAIN, ANALYST, WEATHER, IMAGINED, GONE, BROKEN];
  clock.now = new Date('2024-05-02T13:00:00Z');
  await pollOnce(app);
  await until(async () => (await app.store.deliveries.pending()) === 0);
  await stop(app);
  id = String((await run('alerts', 'EST->ECT', '--json')).lines[0]?.alert_id);
});

test('why leads from an alert back to the words, the bytes and their places in the log', async () => {
  const [chain] = (await run('why', id, '--json')).lines as unknown as [AlertChain];
  expect(chain).toMatchObject({
    alert: { alertId: id, relationship: 'EST→ECT', rung: 'decision', isNot: [expect.any(String)] },
    novelty: { reason: 'new-rung', previousLevel: null, before: [], track: 'deed' },
    rule: { isSameVersion: true, packHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    signal: { actor: 'EST', target: 'ECT', standing: 'self', modality: 'asserted' },
    statement: { speaker: { name: 'Margus Tsahkna' }, cue: { text: 'said' }, saidOn: { to: '2024-05-02' } },
    article: {
      url: `${press.url}/new`,
      outlet: 'The Press',
      fetchedAt: '2024-05-02T10:00:00.000Z',
      revision: 1,
      revisions: 1,
    },
  });
  expect(chain.rule.inForce).toMatchObject({
    name: chain.rule.name,
    file: 'packs/rules/decision.yaml',
    reads: expect.any(String),
  });
  const { discovered, scraped, analyzed, statement, raised } = chain.positions;
  const inOrder = [discovered, scraped, analyzed, statement, raised].map(Number);
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  const { before, words, after } = chain.text!;
  expect(words).toBe(chain.alert.evidence.text);
  expect(`${before}${words}${after}`).toBe(NEW.paragraphs[0]);
});

test('why tells who else told it, and what came after', async () => {
  const [chain] = (await run('why', id, '--json')).lines as unknown as [AlertChain];
  expect(chain.sources).toMatchObject([
    { url: `${press.url}/new`, isOrigin: true },
    { url: `${press.url}/again`, isOrigin: true },
  ]);
  expect(chain.later.map(({ type }) => type).toSorted()).toEqual(['AlertCorroborated', 'delivery']);
});

test('why in words fits a terminal and names each part', async () => {
  const { out } = await run('why', id.slice(0, 6));
  for (const part of ['What made it new', 'The rule that read it', 'Who said it', 'Where it stands'])
    expect(out).toContain(`\n${part}\n`);
  expect(out).toMatch(/^ALERT [0-9a-f]{8} {2}EST→ECT {2}7 decision/);
  expect(out).toContain('Who tells it: 2 articles, 1 outlet, 2 origins');
  expect(out.split('\n').filter((line) => line.length > 130)).toEqual([]);
});

test('an id that begins no alert’s is refused with what to do', async () => {
  const { err, status } = await run('why', 'fffffffff');
  expect(err).toMatch(/no alert's id begins with "fffffffff"; demarche alerts lists them/);
  expect(status).toBe(1);
});

test('why-not of an article that did alert says so and names the alert', async () => {
  expect(await whyNot('/new')).toMatchObject({
    discoveredBy: 'press',
    outcome: { stage: 'alerted', alerts: [{ id: id, kind: 'alert' }] },
  });
  expect((await run('why-not', `${press.url}/new`)).out).toMatch(
    /^IT DID ALERT: alert [0-9a-f]{8} on EST→ECT/,
  );
});

test('why-not of a second telling names the alert that told it first', async () => {
  expect(await whyNot('/again')).toMatchObject({
    alsoTells: [id],
    outcome: {
      stage: 'near-misses',
      misses: [{ stopped: 'same-act', alertId: id, articleUrl: `${press.url}/new` }],
    },
  });
});

test.each([
  ['somebody else’s guess', '/analyst', { stage: 'near-misses', misses: [{ stopped: 'third-party' }] }],
  [
    'what was published before the first run',
    '/old',
    { stage: 'near-misses', misses: [{ stopped: 'baseline' }] },
  ],
  ['the weather', '/weather', { stage: 'nothing-about-leaving', unheeded: [] }],
  [
    'what is only imagined',
    '/imagined',
    {
      stage: 'nothing-about-leaving',
      unheeded: [{ rule: expect.any(String), why: expect.stringContaining('nobody takes it') }],
    },
  ],
  ['a page that is gone', '/gone', { stage: 'unavailable', code: 'input.gone' }],
  [
    'a page whose server fails',
    '/broken',
    { stage: 'not-read', tries: { error: expect.stringContaining('503') } },
  ],
  ['a page that nobody listed', '/nowhere', { stage: 'never-discovered', sources: [{ id: 'press' }] }],
])('why-not of %s names the stage', async (_, path, outcome) => {
  expect(await whyNot(path)).toMatchObject({ outcome });
});

test('an address in another spelling finds the same article', async () => {
  const asked = `${press.url}/weather/?utm_source=letter#top`;
  expect((await run('why-not', asked, '--json')).lines[0]).toMatchObject({ url: `${press.url}/weather` });
});

test('what is neither address nor id is refused', async () => {
  expect((await run('why-not', 'the weather')).err).toMatch(/"the weather" is no article/);
});

test('a text in a language that is not read is said to be so', async () => {
  const page = join(folder, 'de.txt');
  writeFileSync(
    page,
    'Die Regierung hat am Donnerstag beschlossen, aus dem Vertrag auszutreten, sagte der Minister in der Hauptstadt. Die Abgeordneten werden im Herbst darüber abstimmen, und die Opposition ist dagegen.',
  );
  await run('ingest', page, '--url', 'https://zeitung.example/1', '--published', '2024-05-02');
  expect((await run('why-not', 'https://zeitung.example/1', '--json')).lines[0]).toMatchObject({
    discoveredBy: null,
    outcome: { stage: 'unsupported', language: expect.stringMatching(/^de/) },
  });
});

test('a text that waits for its analysis is said to be read and not analyzed', async () => {
  const database = await connect(databaseUrl);
  const log = openEventLog(database);
  const content = { ...ArticleScraped.example, articleId: '0b1f2c3d-0000-5000-8000-00000000abcd' };
  await log.append(`article-${content.articleId}`, [
    ArticleScraped.make(content, { fetchedAt: '2024-05-02T14:00:00.000Z' }),
  ]);
  await log.close();
  await database.close();
  expect((await run('why-not', content.articleId, '--json')).lines[0]).toMatchObject({
    outcome: { stage: 'not-analyzed', readAt: '2024-05-02T14:00:00.000Z' },
  });
});

test('a verdict given twice is once; another one is a further event and the last one counts', async () => {
  const shown = async () => (await run('alerts', 'EST->ECT', '--json')).lines[0];
  expect((await run('alerts', '--open', '--json')).lines.map(({ alert_id }) => alert_id)).toContain(id);
  expect((await run('alerts', 'confirm', id.slice(0, 8), '--by', 'Night desk')).out).toBe(
    `${id} is confirmed\n`,
  );
  expect((await run('alerts', 'confirm', id, '--by', 'Night desk')).out).toBe(
    `${id} was confirmed already\n`,
  );
  expect(await shown()).toMatchObject({
    verdict: 'confirmed',
    verdict_reason: null,
    verdict_by: 'Night desk',
  });
  await run(
    'alerts',
    'dismiss',
    id,
    '--reason',
    'not-new',
    '--by',
    'Day desk',
    '--note',
    'known since March',
  );
  const dismissed = {
    verdict: 'dismissed',
    verdict_reason: 'not-new',
    verdict_by: 'Day desk',
    verdict_note: 'known since March',
  };
  expect(await shown()).toMatchObject(dismissed);
  const events = (await run('why', id, '--json')).lines[0] as unknown as { later: { type: string }[] };
  expect(events.later.map(({ type }) => type).filter((type) => /Confirmed|Dismissed/.test(type))).toEqual([
    'AlertConfirmed',
    'AlertDismissed',
  ]);
  expect((await run('alerts', '--open', '--json')).lines).toEqual([]);
  await run('rebuild', 'alerts');
  expect(await shown()).toMatchObject(dismissed);
  await run('alerts', 'confirm', id, '--by', 'Night desk');
  expect(await shown()).toMatchObject({ verdict: 'confirmed', verdict_reason: null, verdict_note: null });
});

test('a backtest of a changed pack over the log shows what is lost, judges the desk’s verdicts and writes nothing', async () => {
  mkdirSync(join(folder, 'next', 'rules'), { recursive: true });
  // The whole file of decisions gives way to one that reads none of this.
  writeFileSync(
    join(folder, 'next', 'rules', 'decision.yaml'),
    'pack: membership\nrules:\n  - id: sealed\n    rung: decision\n    form: adopted\n    pattern: "sealed [its] exit from ~6 {body}"\n    must:\n      - Fiji has sealed its exit from the Pacific Islands Forum.\n',
  );
  const head = async () => (await run('sql', 'select count(*) from statements', '--json')).lines;
  const before = await head();
  const { lines } = await run('rules', 'backtest', '--pack', join(folder, 'next'), '--json');
  expect(lines).toContainEqual(
    expect.objectContaining({
      change: 'lost',
      alert: expect.objectContaining({ relationship: 'EST→ECT', rung: 'decision', url: `${press.url}/new` }),
    }),
  );
  expect(lines).toContainEqual(expect.objectContaining({ alertId: id, verdict: 'confirmed', fate: 'gone' }));
  expect(lines.at(-1)).toMatchObject({ isGazetteerChanged: false, added: 0 });
  expect(await head()).toEqual(before);
  const same = await run('rules', 'backtest', '--pack', join(import.meta.dirname, '../../packs'));
  expect(same.out).toMatch(/0 added, 0 lost, 0 moved, \d+ as before/);
});
