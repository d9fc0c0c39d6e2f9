import { expect, test } from 'vitest';
import { migrate, migrationNames } from '../../src/database/migrate.pg.ts';
import { connect, type Database } from '../../src/database/pool.pg.ts';
import { openEventLog } from '../../src/events/log.pg.ts';
import { noted } from '../events/noted.ts';
import { emptyDatabase } from '../support/database.ts';

const names = migrationNames();

/** Every relation, column, routine, trigger, index and constraint of our schemas, as text. */
async function schemaOf({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(`
    select line from (
      select format('%s.%s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable) as line
      from information_schema.columns where table_schema like 'demarche%'
      union all select format('routine %s', oid::regprocedure) from pg_proc where pronamespace::regnamespace::text like 'demarche%'
      union all select format('index %s', indexdef) from pg_indexes where schemaname like 'demarche%'
      union all select format('trigger %s on %s', tgname, tgrelid::regclass) from pg_trigger t join pg_class c on c.oid = tgrelid
        where relnamespace::regnamespace::text like 'demarche%' and not tgisinternal
      union all select format('constraint %s %s', conname, pg_get_constraintdef(oid)) from pg_constraint
        where connamespace::regnamespace::text like 'demarche%'
    ) all_of_it order by line`);
  return rows.map(({ line }) => line);
}

async function recorded({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'select name from demarche_state.migrations order by name',
  );
  return rows.map(({ name }) => name);
}

test('running twice is running once', async () => {
  const database = await emptyDatabase();
  expect(await migrate(database.pool)).toEqual({ before: [], applied: names });
  const schema = await schemaOf(database);
  expect(await migrate(database.pool)).toEqual({ before: names, applied: [] });
  expect(await schemaOf(database)).toEqual(schema);
});

test('several processes at once run each migration once', async () => {
  const database = await emptyDatabase();
  const others = await Promise.all([1, 2, 3].map(() => connect(database.url)));
  const runs = await Promise.all([database, ...others].map(({ pool }) => migrate(pool)));
  for (const other of others) await other.close();
  expect(runs.flatMap(({ applied }) => applied).sort()).toEqual(names);
  expect(await recorded(database)).toEqual(names);
});

test('a database that a newer demarche has migrated is refused, by name', async () => {
  const database = await emptyDatabase();
  await migrate(database.pool);
  await database.pool.query("insert into demarche_state.migrations (name) values ('9999-from-the-future')");
  await expect(migrate(database.pool)).rejects.toMatchObject({
    code: 'database.newer',
    message: expect.stringContaining('9999-from-the-future'),
  });
});

test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
  const database = await emptyDatabase();
  const folder = new URL('./migrations/', import.meta.url);
  await expect(migrate(database.pool, { folder })).rejects.toMatchObject({
    code: 'database.migration',
    message: expect.stringContaining('0002-broken'),
  });
  expect(await recorded(database)).toEqual(['0001-fine']);
  expect(await schemaOf(database)).toContain('demarche_state.fine id integer YES');
  expect((await schemaOf(database)).filter((line) => line.includes('half'))).toEqual([]);
});

test('the numbers of the migrations are each used once', () => {
  expect(names[0]).toBe('0001-event-log');
  expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
});

// Every migration, a new one too, is run on a database as the one before it left it, with events in the log.
test.each(names.map((name, index) => [name, names[index - 1]] as const))(
  '%s runs on the state before it',
  async (name, before) => {
    const database = await emptyDatabase();
    if (before !== undefined) {
      await migrate(database.pool, { upTo: before });
      const log = openEventLog(database);
      await log.append('article-1', [noted('a', 'one'), noted('a', 'two')]);
      await log.close();
    }
    const events = before === undefined ? [] : await eventsOf(database);
    expect((await migrate(database.pool, { upTo: name })).applied).toEqual([name]);
    expect(await eventsOf(database)).toEqual(events);
    expect((await recorded(database)).at(-1)).toBe(name);
  },
);

async function eventsOf({ pool }: Database): Promise<unknown[]> {
  return (await pool.query('select * from demarche_log.events order by position')).rows;
}

test('step by step and all at once give the same schema', async () => {
  const [steps, once] = [await emptyDatabase(), await emptyDatabase()];
  for (const name of names) await migrate(steps.pool, { upTo: name });
  await migrate(once.pool);
  expect(await schemaOf(steps)).toEqual(await schemaOf(once));
});
