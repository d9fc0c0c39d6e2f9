import { afterAll, expect, test } from 'vitest';
import { openEventLog } from '../../src/events/log.pg.ts';
import type { RecordedEvent } from '../../src/events/types/define.ts';
import { compiled, ended, until } from '../support/compiled.ts';
import { freshDatabase } from '../support/database.ts';
import { noted } from './noted.ts';
import { writer } from './writers.ts';

const database = await freshDatabase();
const log = openEventLog(database);
afterAll(() => log.close());
const code = compiled();

const WRITERS = ['anna', 'boris', 'clara'];
const EACH = 400;

/** Follows from a position until `count` events came. */
async function followed(after: number, count: number, options = {}): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of log.follow(after, new AbortController().signal, options)) {
    events.push(...batch);
    if (events.length >= count) break;
  }
  return events;
}

test('followers never miss, repeat or reorder an event while three processes write', async () => {
  const total = WRITERS.length * EACH;
  const slow = followed(0, total, { batch: 7, pollMs: 60_000 });
  const quick = followed(0, total, { pollMs: 1 });
  const processes = WRITERS.map((name) => code.run(writer(database.url, name, EACH)));
  const [a, b] = await Promise.all([slow, quick]);
  await Promise.all(processes.map(ended));
  const expected = Array.from({ length: total }, (_, index) => index + 1);
  expect(a.map(({ position }) => position)).toEqual(expected);
  expect(b).toEqual(a);
  const streams = new Set(a.map(({ stream }) => stream));
  for (const stream of streams) {
    const revisions = a.filter((event) => event.stream === stream).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.map((_, index) => index + 1));
  }
}, 60_000);

test('a follower is woken at once by an append, without a poll', async () => {
  const head = await log.head();
  const next = followed(head, 1, { pollMs: 600_000 });
  await log.append('article-woken', [noted('woken', 'one')]);
  expect((await next).map(({ stream }) => stream)).toEqual(['article-woken']);
});

test('a follower whose wakes are lost finds what came by its poll', async () => {
  const head = await log.head();
  const next = followed(head, 1, { pollMs: 50 });
  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'demarche listen'",
  );
  await log.append('article-polled', [noted('polled', 'one')]);
  expect((await next).map(({ stream }) => stream)).toEqual(['article-polled']);
});

test('after a lost session the follower listens again', async () => {
  const listening = async (): Promise<boolean> => {
    const { rows } = await database.pool.query<{ count: number }>(
      "select count(*) from pg_stat_activity where application_name = 'demarche listen' and datname = current_database()",
    );
    return rows[0]!.count === 1;
  };
  const controller = new AbortController();
  const batches = log.follow(await log.head(), controller.signal, { pollMs: 600_000 });
  const end = batches.next();
  await until(listening);
  controller.abort();
  expect(await end).toEqual({ done: true, value: undefined });
});

test('a follower of one type passes over the others', async () => {
  const head = await log.head();
  await log.append('article-types', [noted('types', 'one'), { ...noted('types', 'two'), type: 'Rare' }]);
  expect((await followed(head, 1, { types: ['Rare'] })).map(({ type }) => type)).toEqual(['Rare']);
});

test('scanning in batches of any size gives the same', async () => {
  const whole = await log.read(0);
  for (const batch of [1, 100, 1201, 5000]) {
    const events: RecordedEvent[] = [];
    for await (const part of log.scan(1100, { batch })) events.push(...part);
    expect(events).toEqual(whole.slice(1100));
  }
});

test('closing the log ends its followers', async () => {
  const other = openEventLog(database);
  const batches = other.follow(await other.head(), new AbortController().signal, { pollMs: 600_000 });
  const end = batches.next();
  await other.close();
  expect(await end).toEqual({ done: true, value: undefined });
});
