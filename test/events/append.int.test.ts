import { afterAll, expect, test } from 'vitest';
import { openEventLog } from '../../src/events/log.pg.ts';
import { freshDatabase } from '../support/database.ts';
import { noted } from './noted.ts';

const database = await freshDatabase();
const log = openEventLog(database);
afterAll(() => log.close());

test('what is appended is read back, in order, with its place', async () => {
  const answer = await log.append('article-1', [noted('a', 'one'), noted('a', 'two')], 0);
  expect(answer).toEqual({ kind: 'appended', revision: 2, position: 2 });
  const events = await log.readStream('article-1');
  expect(events.map(({ position, revision, data }) => [position, revision, data])).toEqual([
    [1, 1, { key: 'a', text: 'one' }],
    [2, 2, { key: 'a', text: 'two' }],
  ]);
});
