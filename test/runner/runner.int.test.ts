import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { migrate } from '../../src/database/migrate.pg.ts';
import type { Database } from '../../src/database/pool.pg.ts';
import { openEventLog, type PgEventLog } from '../../src/events/log.pg.ts';
import { defineEvent } from '../../src/events/types/define.ts';
import { defineProjection, type Projection } from '../../src/projection.ts';
import { allCheckpoints } from '../../src/runner/checkpoints.pg.ts';
import { rebuild } from '../../src/runner/rebuild.pg.ts';
import { foldOnce, type Runner, startRunner } from '../../src/runner.pg.ts';
import { emptyDatabase } from '../support/database.ts';

const Counted = defineEvent({
  type: 'Counted',
  version: 1,
  data: z.object({ name: z.string(), n: z.number() }),
  stream: ({ name }) => `count-${name}`,
  identity: ({ name, n }) => [name, n],
  example: { name: 'a', n: 1 },
});
type Data = z.output<typeof Counted.data>;

/** Sums by name; 13 is poison where `poison` is set. */
function sums(version: number, poison = false): Projection {
  return defineProjection({
    name: 'sums',
    version,
    comment: 'Sums.',
    columns: [
      { name: 'name', type: 'text', comment: 'Whose.' },
      { name: 'total', type: 'integer', comment: 'How much.' },
    ],
    reads: ['name', 'n'],
    key: ({ data }) => (data as Data).name,
    start: (key) => ({ name: key, total: 0 }),
    on: {
      Counted: (row, { data }) => {
        const { n } = data as Data;
        if (poison && n === 13) throw new Error('thirteen');
        return { ...row, total: row.total + n * version };
      },
    },
  });
}
const others = () =>
  ({
    ...sums(1),
    name: 'others',
    tables: sums(1).tables.map((table) => ({ ...table, name: 'others' })),
    wants: (events: never) =>
      sums(1)
        .wants(events)
        .map((wanted) => ({ ...wanted, table: 'others' })),
    fold: (events: never, rows: Record<string, never>) => ({
      others: sums(1).fold(events, { sums: rows.others ?? [] }).sums ?? [],
    }),
  }) as unknown as Projection;

let database: Database;
let log: PgEventLog;
const runners: Runner[] = [];
const errors: Error[] = [];

beforeEach(async () => {
  database = await emptyDatabase();
  await migrate(database.pool);
  log = openEventLog(database, { types: [Counted] });
  errors.length = 0;
});
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop();
  await log.close();
});

const deps = () => ({ database, log, onError: (error: Error) => errors.push(error) });
const count = (name: string, n: number) => log.append(`count-${name}`, [Counted.make({ name, n })]);
function run(...projections: Projection[]): Runner {
  const runner = startRunner(deps(), projections);
  runners.push(runner);
  return runner;
}
async function totals(view = 'sums'): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<{ name: string; total: number }>(
    `select name, total from demarche.${view} order by name`,
  );
  return Object.fromEntries(rows.map(({ name, total }) => [name, total]));
}

test('a projection follows the log', async () => {
  const runner = run(sums(1));
  await count('a', 1);
  await count('b', 2);
  await count('a', 3);
  await runner.settled();
  expect(await totals()).toEqual({ a: 4, b: 2 });
});

test('folding again what was folded changes nothing', async () => {
  await count('a', 1);
  await foldOnce(deps(), [sums(1)]);
  await foldOnce(deps(), [sums(1)]);
  expect(await totals()).toEqual({ a: 1 });
});

test('a crash between fold and commit leaves neither rows nor checkpoint: the next one folds it, once', async () => {
  await count('a', 1);
  await foldOnce(deps(), [sums(1)]);
  await count('a', 2);
  const { pool } = database;
  const dying = {
    pool: {
      query: pool.query.bind(pool),
      async connect() {
        const client = await pool.connect();
        const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
        const onCommit = () => query('select pg_terminate_backend(pg_backend_pid())');
        client.query = ((...args: unknown[]) =>
          args[0] === 'commit' ? onCommit() : query(...args)) as typeof client.query;
        return client;
      },
    },
  } as unknown as Database;
  await expect(foldOnce({ ...deps(), database: dying }, [sums(1)])).rejects.toThrow(/terminat/);
  expect(await totals()).toEqual({ a: 1 });
  await foldOnce(deps(), [sums(1)]);
  expect(await totals()).toEqual({ a: 3 });
});

test('two runners: one leads, and every event is folded once', async () => {
  const [first, second] = [run(sums(1)), run(sums(1))];
  for (let n = 1; n <= 50; n++) await count('a', n);
  await first.settled();
  await second.settled();
  expect(await totals()).toEqual({ a: 1275 });
});

test('a poisoned event stops its own projection with its position, and no other', async () => {
  const runner = run(sums(1, true), others());
  await count('a', 1);
  await count('a', 13);
  await count('a', 2);
  await runner.settled();
  expect(await totals('others')).toEqual({ a: 16 });
  const stopped = (await allCheckpoints(database.pool)).find(({ name }) => name === 'sums');
  expect(stopped?.error).toMatch(/position 2: thirteen/);
});

test('another version is rebuilt beside the live one and swapped in', async () => {
  await count('a', 1);
  await foldOnce(deps(), [sums(1)]);
  await count('a', 2);
  await foldOnce(deps(), [sums(10)]);
  expect(await totals()).toEqual({ a: 30 });
  expect((await allCheckpoints(database.pool)).map(({ version, state }) => [version, state])).toEqual([
    ['10', 'live'],
  ]);
});

test('several processes that rebuild the same version at once swap it in once, with every event folded once', async () => {
  await log.append(
    'count-a',
    Array.from({ length: 2000 }, (_, n) => Counted.make({ name: 'a', n })),
  );
  await foldOnce(deps(), [sums(1)]);
  await log.append('count-b', [Counted.make({ name: 'b', n: 1 })]);
  await Promise.all(Array.from({ length: 4 }, () => foldOnce(deps(), [sums(10)])));
  expect(await totals()).toEqual({ a: 19_990_000, b: 10 });
  expect((await allCheckpoints(database.pool)).map(({ version, state }) => [version, state])).toEqual([
    ['10', 'live'],
  ]);
});

test('a generation that another process builds is waited for: nothing of it goes into the old tables', async () => {
  await count('a', 1);
  await foldOnce(deps(), [sums(1)]);
  const reader = await database.pool.connect();
  await reader.query('begin');
  await reader.query('select * from demarche.sums');
  const both = Promise.all([foldOnce(deps(), [sums(10)]), foldOnce(deps(), [sums(10)])]);
  await count('a', 2);
  await sleep(300);
  expect((await reader.query('select total from demarche.sums')).rows).toEqual([{ total: 1 }]);
  await reader.query('commit');
  reader.release();
  await both;
  await foldOnce(deps(), [sums(10)]);
  expect(await totals()).toEqual({ a: 30 });
});

test('a forced rebuild gives the rows that the live one had', async () => {
  for (let n = 1; n <= 30; n++) await count(`k${n % 3}`, n);
  await foldOnce(deps(), [sums(1)]);
  const before = await totals();
  await rebuild(deps(), sums(1), 'again');
  expect(await totals()).toEqual(before);
});

test('a reader that is idle in a transaction delays the swap, and never an append', async () => {
  await count('a', 1);
  await foldOnce(deps(), [sums(1)]);
  const reader = await database.pool.connect();
  await reader.query('begin');
  await reader.query('select * from demarche.sums');
  let swapped = false;
  const swapping = rebuild(deps(), sums(2), '').then(() => {
    swapped = true;
  });
  await sleep(400);
  expect(swapped).toBe(false);
  await count('a', 5);
  expect((await reader.query('select total from demarche.sums')).rows).toEqual([{ total: 1 }]);
  await reader.query('commit');
  reader.release();
  await swapping;
  await foldOnce(deps(), [sums(2)]);
  expect(await totals()).toEqual({ a: 12 });
});

test('a view and each of its columns carry their comments in the database', async () => {
  await foldOnce(deps(), [sums(1)]);
  const { rows } = await database.pool.query<{ view: string; columns: string[] }>(
    `select obj_description(c.oid, 'pg_class') as view,
       (select array_agg(col_description(c.oid, attnum) order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0) as columns
     from pg_class c where c.oid = 'demarche.sums'::regclass`,
  );
  expect(rows).toEqual([{ view: 'Sums.', columns: ['Whose.', 'How much.'] }]);
});

test('the reader role sees the views and nothing else', async () => {
  await count('a', 1);
  await foldOnce(deps(), [sums(1)]);
  const client = await database.pool.connect();
  await client.query('set role demarche_reader');
  expect((await client.query('select total from demarche.sums')).rows).toEqual([{ total: 1 }]);
  await expect(client.query('select * from demarche_log.events')).rejects.toThrow(/permission denied/);
  await expect(client.query('select * from demarche_state.decider')).rejects.toThrow(/permission denied/);
  await client.query('reset role');
  client.release();
});
