import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { adopt, isChanged, reanalyze } from '../../src/reanalyze.ts';
import { recordedAnalyses } from '../../src/recorded.pg.ts';
import { configFor, pollOnce, start, stop } from '../support/app.ts';
import { runCli } from '../support/cli.ts';
import { until } from '../support/compiled.ts';
import { emptyDatabase } from '../support/database.ts';
import { startPress, told } from '../support/press.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-reanalyze-'));
afterAll(() => rmSync(folder, { recursive: true }));
const packs = join(folder, 'names');
mkdirSync(join(packs, 'gazetteer'), { recursive: true });

/** A treaty that the product doesn't know. */
const HARBOUR = {
  id: 'HARBOUR-COMPACT',
  kind: 'treaty',
  names: ['Suva Harbour Compact'],
  acronyms: [],
  nouns: ['compact', 'treaty'],
  organs: [],
  depositary: null,
  secretariat: null,
  clause: { text: 'not known here', noticeMonths: null, source: 'invented' },
  members: '',
  membersSource: 'invented',
};

const NEWS = [
  told(
    '/known',
    '2024-05-02T08:00:00Z',
    'Estonia’s government has decided to withdraw from the Energy Charter Treaty, Foreign Minister Margus Tsahkna said on Thursday.',
  ),
  told(
    '/unknown',
    '2024-05-02T09:00:00Z',
    'Fiji’s government has decided to withdraw from the Suva Harbour Compact, Prime Minister Sitiveni Rabuka said on Thursday.',
  ),
];

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}

test('texts are read again beside the old, also by a pass that was stopped; they are used from the adoption on, and nobody is alerted', async () => {
  const press = await startPress();
  const databaseUrl = (await emptyDatabase()).url;
  const config = configFor(press, databaseUrl, { packs: [packs] });
  const clock = { now: new Date('2024-05-01T00:00:00Z') };
  const first = await start(config, clock);
  const oldVersion = first.store.analyzer.version;
  press.articles = NEWS;
  clock.now = new Date('2024-05-02T10:00:00Z');
  await pollOnce(first);
  await until(() => press.hooks.length === 1);
  await stop(first);

  writeFileSync(join(packs, 'gazetteer', 'bodies-own.json'), JSON.stringify([HARBOUR]));
  clock.now = new Date('2024-05-02T11:00:00Z');
  const second = await start(config, clock);
  const { log, analyzer, views, database, decider } = second.store;
  expect(analyzer.version).not.toBe(oldVersion);
  const deps = { log, analyzer, signals: decider.signals };
  const signals = (relationship: string) => views.signals({ relationship, limit: 10 });
  const versions = async () => {
    const { rows } = await database.pool.query<{ version: string }>(
      'select distinct analysis_version as version from demarche.statements',
    );
    return rows.map(({ version }) => version);
  };

  const head = await log.head();
  const dry = await all(reanalyze(deps, true));
  expect(await log.head()).toBe(head);
  for await (const _ of reanalyze(deps, false)) break; // stopped after the first text
  const outcomes = await all(reanalyze(deps, false));
  expect(outcomes).toEqual(dry);
  expect(outcomes).toHaveLength(2);
  const changed = outcomes.filter(isChanged);
  expect(changed).toEqual([
    expect.objectContaining({
      difference: expect.objectContaining({
        found: expect.objectContaining({ signals: ['FJI→HARBOUR-COMPACT decision asserted self'] }),
      }),
    }),
  ]);
  await second.settled();
  expect(await versions()).toEqual([oldVersion]);
  expect(await signals('FJI→HARBOUR-COMPACT')).toEqual([]);

  await adopt(deps);
  const missed: string[] = [];
  await until(async () => {
    if ((await signals('EST→ECT')).length !== 1) missed.push('a reader found the live view without its row');
    return (await signals('FJI→HARBOUR-COMPACT')).length > 0;
  });
  expect(missed).toEqual([]);
  await second.settled();
  expect(await versions()).toEqual([analyzer.version]);
  expect(await all(reanalyze(deps, false))).toEqual([]);
  const recorded = await all(recordedAnalyses(database, log));
  expect(
    recorded.flatMap(({ statements }) => statements.flatMap(deps.signals)).map(({ target }) => target),
  ).toEqual(expect.arrayContaining(['ECT', 'HARBOUR-COMPACT']));
  expect(recorded).toHaveLength(2);
  const alerts = await views.alerts({ relationship: null, limit: 10 });
  expect(alerts.map(({ relationship }) => relationship)).toEqual(['EST→ECT']);
  expect(press.hooks).toHaveLength(1);

  await pollOnce(second); // else a poll under way could take the feed as it was for that of the later hour
  press.articles = [
    ...NEWS,
    told(
      '/later',
      '2024-05-02T12:00:00Z',
      'Latvia’s government has decided to withdraw from the Energy Charter Treaty, Prime Minister Evika Siliņa said on Thursday.',
    ),
  ];
  clock.now = new Date('2024-05-02T12:30:00Z');
  await pollOnce(second);
  await until(() => press.hooks.length === 2);
  expect(await signals('LVA→ECT')).not.toEqual([]);
});

test('the command shows what differs, then has nothing left to do', async () => {
  const env = { DATABASE_URL: (await emptyDatabase()).url, REDIS_URL: process.env.REDIS_URL };
  const cwd = mkdtempSync(join(folder, 'desk-'));
  const run = (...args: string[]) => runCli(args, { env, cwd });
  for (const [i, { paragraphs }] of NEWS.entries()) {
    const page = join(cwd, `${i}.txt`);
    writeFileSync(page, `${paragraphs[0]}\n\nNothing else was said that day.`);
    await run('ingest', page, '--published', '2024-05-02');
  }
  expect((await run('reanalyze')).out).toMatch(/^every text is read by analysis \w+ already\n$/);

  writeFileSync(join(packs, 'gazetteer', 'bodies-own.json'), JSON.stringify([HARBOUR]));
  writeFileSync(join(cwd, 'demarche.yaml'), `packs: [${JSON.stringify(packs)}]\n`);
  const dry = (await run('reanalyze', '--dry-run')).out;
  expect(dry).toContain('    + signal FJI→HARBOUR-COMPACT decision asserted self\n');
  expect(dry).toMatch(
    /2 texts read again by analysis \w+, 1 with another result, 0 failed; nothing was written\n$/,
  );
  const { out, err } = await run('reanalyze', '--json');
  expect(err).toBe('');
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatchObject({ read: 2, changed: 1, failed: 0, dryRun: false });
  expect(lines[2].adopted).toBeGreaterThan(0);
  expect((await run('relationships', '--json')).lines).toContainEqual(
    expect.objectContaining({ relationship: 'FJI→HARBOUR-COMPACT', deed_rung: 'decision' }),
  );
  expect((await run('alerts')).out).toBe('No alert yet\n');
  expect((await run('reanalyze')).out).toMatch(/^every text/);
});
