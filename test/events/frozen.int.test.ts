import { afterAll, expect, test } from 'vitest';
import { openEventLog } from '../../src/events/log.pg.ts';
import { compiled, ended, nextLine, until } from '../support/compiled.ts';
import { freshDatabase } from '../support/database.ts';
import { noted } from './noted.ts';
import { writer } from './writers.ts';

const database = await freshDatabase();
const log = openEventLog(database);
afterAll(() => log.close());
const code = compiled();

const sessions = async (where: string): Promise<number> => {
  const { rows } = await database.pool.query<{ count: number }>(
    `select count(*) from pg_stat_activity where datname = current_database() and ${where}`,
  );
  return rows[0]!.count;
};

test('a process frozen in the middle of its appends stops no other writer', async () => {
  for (let round = 0; round < 5; round++) {
    const frozen = code.run(writer(database.url, `frozen${round}`, 1_000_000));
    await nextLine(frozen);
    const before = await log.head();
    await until(async () => (await log.head()) > before + 20 * round);
    frozen.kill('SIGSTOP');
    const answer = await log.append('article-other', [noted('other', `round ${round}`)]);
    expect(answer).toMatchObject({ kind: 'appended', revision: round + 1 });
    frozen.kill('SIGKILL');
    await ended(frozen);
  }
  const positions = (await log.read(0)).map(({ position }) => position);
  expect(positions).toEqual(positions.map((_, index) => index + 1));
}, 60_000);

test('no lock is held between two appends', async () => {
  await log.append('article-other', [noted('other', 'last')]);
  const { rows } = await database.pool.query(
    "select pid from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
  );
  expect(rows).toEqual([]);
  expect(await sessions("state like 'idle in transaction%'")).toBe(0);
});

test('an append whose session is cut is sent again, and counts once', async () => {
  const cut = database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'demarche append' and datname = current_database()",
  );
  const answers = await Promise.all([
    ...Array.from({ length: 20 }, (_, index) =>
      log.append(`article-cut-${index}`, [noted('cut', `${index}`)], 0),
    ),
    cut,
  ]);
  expect(answers).toHaveLength(21);
  for (let index = 0; index < 20; index++)
    expect(await log.readStream(`article-cut-${index}`)).toHaveLength(1);
});
