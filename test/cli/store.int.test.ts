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
