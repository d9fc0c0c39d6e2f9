import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { emptyDatabase } from '../support/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { DATABASE_URL: (await emptyDatabase()).url, REDIS_URL: process.env.REDIS_URL };
const run = (...args: string[]) => runCli(args, { env, cwd: folder });

const page = join(folder, 'page.txt');
writeFileSync(
  page,
  'Estonia has decided to withdraw from the Energy Charter Treaty, Foreign Minister Margus Tsahkna said on Thursday.\n\nNothing else was said that day.',
);

test('a local text is taken in, shown in the views, and alerts nobody', async () => {
  const { out, err } = await run('ingest', page, '--published', '2024-05-02');
  expect(err).toBe('');
  expect(out).toMatch(/^scraped/);
  expect((await run('relationships', '--json')).lines).toEqual([
    expect.objectContaining({ relationship: 'EST→ECT', deed_rung: 'decision' }),
  ]);
  expect((await run('signals', 'EST->ECT', '--json')).lines.length).toBeGreaterThan(0);
  expect((await run('alerts')).out).toBe('No alert yet\n');
});

test('the same text again is known', async () => {
  expect((await run('ingest', page, '--published', '2024-05-02')).out).toMatch(/^known/);
});

test('a file that is no article, or isn’t there, is named; the others are taken', async () => {
  const empty = join(folder, 'empty.html');
  writeFileSync(empty, '<html><body><form></form></body></html>');
  const { err, out, status } = await run(
    'ingest',
    empty,
    join(folder, 'none.txt'),
    page,
    '--published',
    '2024-05-02',
  );
  expect(err).toMatch(/empty\.html is no article/);
  expect(err).toMatch(/none\.txt can't be read \(ENOENT\)/);
  expect(out).toMatch(/known/);
  expect(status).toBe(1);
});

test('sql reads the views and can neither write nor see what lies beneath', async () => {
  expect((await run('sql', 'select relationship from relationships', '--json')).lines).toEqual([
    { relationship: 'EST→ECT' },
  ]);
  expect((await run('sql', 'select * from demarche_log.events')).err).toMatch(/permission denied/);
  expect((await run('sql', 'delete from relationships')).status).toBe(1);
  expect((await run('sql', 'select 1; select 2')).status).toBe(1);
});

test('rebuild folds anew, gives the same rows and alerts nobody', async () => {
  const before = (await run('signals', '--json')).lines;
  const { out, err } = await run('rebuild');
  expect(err).toBe('');
  expect(out).toMatch(/rebuilt ladder up to position \d+/);
  expect((await run('signals', '--json')).lines).toEqual(before);
  expect((await run('alerts')).out).toBe('No alert yet\n');
  expect((await run('rebuild', 'nonsense')).err).toMatch(/no projection "nonsense"; known are alerts/);
});

test('status tells how far every projection is, and doctor what is wrong', async () => {
  expect((await run('status')).out).toMatch(/ladder\s+live/);
  const { out, status } = await run('doctor');
  expect(out).toMatch(/ok\s+database/);
  expect(out).toMatch(/warning\s+sources\s+none listed/);
  expect(status).toBe(0);
});

test('a database that is down is named with its remedy, and its password is not shown', async () => {
  const { err, status } = await runCli(['status'], {
    env: { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/db' },
    cwd: folder,
  });
  expect(status).toBe(1);
  expect(err).toMatch(/127\.0\.0\.1:1.*nothing listens there/);
  expect(err).not.toContain('hunter2');
});

test('a relationship that nobody spoke of is named, with the way to those there are', async () => {
  for (const view of ['relationships', 'signals', 'alerts'])
    expect((await run(view, 'EST->NATO')).out).toMatch(/^Nothing on EST->NATO; .* relationships/);
});

test('what is taken in and what is rebuilt is told as JSON Lines where that is asked', async () => {
  expect((await run('ingest', page, '--published', '2024-05-02', '--json')).lines).toEqual([
    expect.objectContaining({ file: page, kind: 'known', statements: 0 }),
  ]);
  expect((await run('rebuild', 'ladder', '--json')).lines).toEqual([
    { projection: 'ladder', position: expect.any(Number), ms: expect.any(Number) },
  ]);
});

test('a poll that brought nothing says which source failed and why, and fails itself', async () => {
  await run('source', 'add', 'http://127.0.0.1:9/feed', '--id', 'down');
  const { err, lines, status } = await run('poll', '--once', '--json');
  expect(lines).toEqual([expect.objectContaining({ sources: 1, failed: 1 })]);
  expect(err).toMatch(/source down: fetching http:\/\/127\.0\.0\.1:9\/feed failed/);
  expect(status).toBe(1);
});

test('a feed list that can’t be read is one line, not a stack', async () => {
  const { err, status } = await run('source', 'import', 'none.opml');
  expect(err).toBe(
    "demarche: none.opml can't be read (ENOENT); give the path of an OPML list [input.file]\n",
  );
  expect(status).toBe(1);
});
