import { expect, test } from 'vitest';
import { openEventLog } from '../../src/events/log.pg.ts';
import { freshDatabase } from '../support/database.ts';
import { noted } from './noted.ts';

const database = await freshDatabase();
const log = openEventLog(database);
await log.append('article-1', [noted('a', 'one')]);
await log.close();

/** The message with which one session refuses these statements. */
async function refusal(...statements: readonly string[]): Promise<string> {
  const client = await database.pool.connect();
  try {
    for (const sql of statements) await client.query(sql);
    return 'done';
  } catch (error) {
    return (error as Error).message;
  } finally {
    client.release(true);
  }
}

test.each([
  ['UPDATE', "update demarche_log.events set data = '{}'"],
  ['UPDATE', 'update demarche_log.events set position = 9 where false'],
  ['DELETE', 'delete from demarche_log.events'],
  ['DELETE', 'delete from demarche_log.events where false'],
  ['TRUNCATE', 'truncate demarche_log.events'],
])('the database refuses %s, also to the owner: %s', async (word, sql) => {
  const message = `${word} of demarche_log.events refused: the log is append-only`;
  expect(await refusal(sql)).toBe(message);
  expect(await refusal("set session_replication_role = 'replica'", sql)).toBe(message);
});

test('a merge or an upsert is no way around', async () => {
  const upsert = `insert into demarche_log.events select * from demarche_log.events
    on conflict (position) do update set data = '{}'`;
  expect(await refusal(upsert)).toContain('append-only');
  expect(
    await refusal(`merge into demarche_log.events e using (select 1) s on true when matched then delete`),
  ).toContain('append-only');
});

test('after all that the event is as it was', async () => {
  const { rows } = await database.pool.query('select position, data from demarche_log.events');
  expect(rows).toEqual([{ position: 1, data: { key: 'a', text: 'one' } }]);
});
