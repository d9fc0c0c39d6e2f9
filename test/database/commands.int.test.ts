import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationNames } from '../../src/database/migrate.pg.ts';
import { connect } from '../../src/database/pool.pg.ts';
import { compiled, ended } from '../support/compiled.ts';
import { emptyDatabase } from '../support/database.ts';

const code = compiled();

/** What the command line prints, and its exit status. */
async function run(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ out: string; status: number | null }> {
  const child = code.run(`const { main } = await from('cli/main'); await main(${JSON.stringify(args)});`, {
    env: { ...process.env, ...env },
  });
  let out = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  await ended(child);
  return { out, status: child.exitCode };
}

test('migrate tells what it did, and the second time that there was nothing to do', async () => {
  const { url } = await emptyDatabase();
  const names = migrationNames();
  const first = await run(['migrate'], { DATABASE_URL: url });
  expect(first.status).toBe(0);
  for (const name of names) expect(first.out).toContain(`applied ${name}\n`);
  expect(first.out).not.toContain(new URL(url).password);
  expect((await run(['migrate'], { DATABASE_URL: url })).out).toContain(`up to date at ${names.at(-1)}\n`);
});

const WORKLOAD = `
  export function makeEvents(count, batch) {
    return Array.from({ length: count }, (_, i) => ({
      streamId: 'article-' + Math.floor(i / (batch * 5)), position: (i % (batch * 5)) + 1,
      id: '00000000-0000-4000-8000-' + String(i).padStart(12, '0'), type: 'Counted',
      data: { source: 'A', target: i % 2 ? 'B' : 'C', day: '2026-01-0' + (1 + (i % 3)), severity: i % 11 },
      metadata: { schema: 1 },
    }));
  }`;

test('bench eventstore tells each phase once, in order, and its table holds the fold of all events', async () => {
  const { url } = await emptyDatabase();
  const workload = join(code.folder, 'workload.mjs');
  writeFileSync(workload, WORKLOAD);
  const { out, status } = await run(
    ['bench', 'eventstore', '--json', '--events', '660', '--batch', '20', '--concurrency', '8'],
    { DATABASE_URL: url, EVENTSTORE_WORKLOAD: workload },
  );
  expect(status).toBe(0);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.slice(0, -1)).toEqual(
    ['append', 'read', 'rebuild'].flatMap((phase) => [
      { phase, state: 'begin' },
      { phase, state: 'end' },
    ]),
  );
  const result = lines.at(-1)!;
  for (const rate of ['appendEventsPerSec', 'readEventsPerSec', 'rebuildEventsPerSec'])
    expect(result[rate]).toBeGreaterThan(0);
  const database = await connect(url);
  const { rows } = await database.pool.query(
    `select count(*) as rows, sum(n)::int as n, sum(sum)::int as sum, sum(max)::int as max from ${result.rebuildTable}`,
  );
  await database.close();
  // 660 events: 60 rounds of the severities 0 to 10 (sum 55); two targets, three days, 10 the highest in each.
  expect(rows).toEqual([{ rows: 6, n: 660, sum: 3300, max: 60 }]);
});
