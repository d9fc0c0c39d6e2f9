import { afterAll, expect, test } from 'vitest';
import { openEventLog } from '../../src/events/log.pg.ts';
import { freshDatabase } from '../support/database.ts';
import { noted } from './noted.ts';

const database = await freshDatabase();
const log = openEventLog(database);
afterAll(() => log.close());

/** Deeper JSON than can be written. */
function deep(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

test('a conflict of one append leaves those that were committed with it alone', async () => {
  await log.append('article-taken', [noted('taken', 'one')]);
  await log.append('article-same', [noted('same', 'one')]);
  const [left, revision, identity, right] = await Promise.allSettled([
    log.append('article-left', [noted('left', 'one'), noted('left', 'two')], 0),
    log.append('article-taken', [noted('taken', 'two')], 0),
    log.append('article-same', [{ ...noted('same', 'one'), data: { key: 'same', text: 'other' } }]),
    log.append('article-right', [noted('right', 'one')], 0),
  ]);
  expect(left).toMatchObject({ status: 'fulfilled', value: { kind: 'appended', revision: 2 } });
  expect(revision).toMatchObject({ status: 'rejected', reason: { code: 'log.revision' } });
  expect(identity).toMatchObject({ status: 'rejected', reason: { code: 'log.identity' } });
  expect(right).toMatchObject({ status: 'fulfilled', value: { kind: 'appended', revision: 1 } });
  const events = await log.read(0);
  expect(events.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  expect(events.map(({ stream }) => stream).sort()).toEqual(
    ['left', 'left', 'right', 'same', 'taken'].map((name) => `article-${name}`),
  );
});

test('an append that no database could hold fails alone', async () => {
  const [good, bad, also] = await Promise.allSettled([
    log.append('article-good', [noted('good', 'one')]),
    log.append('article-bad', [{ ...noted('bad', 'one'), data: deep(100_000) }]),
    log.append('article-also', [noted('also', 'one')]),
  ]);
  expect(good).toMatchObject({ status: 'fulfilled' });
  expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'log.event', retry: 'never' } });
  expect(also).toMatchObject({ status: 'fulfilled' });
});

test('a batch that conflicts adds none of its events', async () => {
  const before = await log.head();
  const twice = { ...noted('same', 'one'), data: 'other' };
  await expect(log.append('article-whole', [noted('whole', 'one'), twice])).rejects.toMatchObject({
    code: 'log.identity',
  });
  expect(await log.readStream('article-whole')).toEqual([]);
  expect(await log.head()).toBe(before);
});
