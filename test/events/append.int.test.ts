import { afterAll, expect, test } from 'vitest';
import { RevisionConflict } from '../../src/domain/errors.ts';
import { openEventLog } from '../../src/events/log.pg.ts';
import { freshDatabase } from '../support/database.ts';
import { noted } from './noted.ts';

const database = await freshDatabase();
const log = openEventLog(database);
afterAll(() => log.close());

test('what is appended is read back, in order, with its place', async () => {
  const first = { ...noted('a', 'one', { causation: 'c' }), occurredAt: '2024-02-22T10:00:00.123Z' };
  const answer = await log.append('article-1', [first, noted('a', 'two')], 0);
  expect(answer).toEqual({ kind: 'appended', revision: 2, position: 2 });
  const events = await log.readStream('article-1');
  expect(events).toMatchObject([
    { ...first, stream: 'article-1', position: 1, revision: 1 },
    { ...noted('a', 'two'), stream: 'article-1', position: 2, revision: 2, occurredAt: null },
  ]);
  expect(Math.abs(Date.parse(events[0]!.recordedAt) - Date.now())).toBeLessThan(60_000);
  expect(await log.read(1)).toEqual(events.slice(1));
  expect(await log.head()).toBe(2);
});

test('an append at another revision than expected is refused, with both numbers, and adds nothing', async () => {
  await log.append('article-2', [noted('b', 'one')]);
  const refused = log.append('article-2', [noted('b', 'two')], 0);
  await expect(refused).rejects.toThrow(RevisionConflict);
  await expect(refused).rejects.toMatchObject({ code: 'log.revision', retry: 'at-once', actual: 1 });
  await expect(refused).rejects.toThrow('it is at revision 1, expected 0');
  expect(await log.readStream('article-2')).toHaveLength(1);
});

test('without an expectation an append goes to the end, whatever that is', async () => {
  await log.append('article-3', [noted('c', 'one')]);
  expect(await log.append('article-3', [noted('c', 'two')])).toMatchObject({ kind: 'appended', revision: 2 });
});

test('appends to one stream that nobody awaits keep the order in which they were asked for', async () => {
  const texts = Array.from({ length: 50 }, (_, index) => `text ${index}`);
  await Promise.all(texts.map((text, index) => log.append('article-4', [noted('d', text)], index)));
  expect((await log.readStream('article-4')).map(({ data }) => (data as { text: string }).text)).toEqual(
    texts,
  );
});

test('an append of nothing tells where the stream stands', async () => {
  expect(await log.append('article-none', [])).toEqual({ kind: 'known', revision: 0, position: 0 });
  expect(await log.append('article-1', [])).toEqual({ kind: 'known', revision: 2, position: 2 });
});

test('a stream that is not there is empty', async () => {
  expect(await log.readStream("article-'; drop table x; --")).toEqual([]);
});

test('reading by type and limit gives only those, in order', async () => {
  await log.append('article-5', [{ ...noted('e', 'other'), type: 'Other' }]);
  expect((await log.read(0, { types: ['Other'] })).map(({ stream }) => stream)).toEqual(['article-5']);
  expect(await log.read(0, { types: ["it's none"] })).toEqual([]);
  expect(await log.read(0, { types: [] })).toEqual([]);
  expect((await log.read(1, { limit: 2 })).map(({ position }) => position)).toEqual([2, 3]);
});

test('the article and the source of an event stand in columns of their own', async () => {
  const articleId = '0b0f3c52-9d0a-4a52-8d0a-3d1d6e0b7a11';
  await log.append('source-apa', [
    { ...noted('f', 'x'), data: { articleId, sourceId: 'apa' } },
    { ...noted('f', 'y'), data: { articleId: 'not a uuid', sourceId: 7 } },
  ]);
  const { rows } = await database.pool.query(
    "select article_id, source_id from demarche_log.events where stream = 'source-apa' order by revision",
  );
  expect(rows).toEqual([
    { article_id: articleId, source_id: 'apa' },
    { article_id: null, source_id: null },
  ]);
});
