import { afterAll, expect, test } from 'vitest';
import { openEventLog } from '../../src/events/log.pg.ts';
import { freshDatabase } from '../support/database.ts';
import { noted } from './noted.ts';

const database = await freshDatabase();
const log = openEventLog(database);
afterAll(() => log.close());

test('the same again answers with the old place and adds nothing, whatever revision is expected', async () => {
  const events = [noted('a', 'one'), noted('a', 'two')];
  const first = await log.append('article-a', events, 0);
  await log.append('article-a', [noted('a', 'three')]);
  for (const expected of [0, 2, 'any'] as const)
    expect(await log.append('article-a', events, expected)).toEqual({ ...first, kind: 'known' });
  expect(await log.readStream('article-a')).toHaveLength(3);
});

test('metadata differ between two tries and are not compared', async () => {
  await log.append('article-b', [noted('b', 'one', { fetchedAt: '2025-01-01T00:00:00Z' })]);
  const again = await log.append('article-b', [noted('b', 'one', { fetchedAt: '2025-01-02T00:00:00Z' })]);
  expect(again.kind).toBe('known');
  expect((await log.readStream('article-b'))[0]!.metadata).toEqual({ fetchedAt: '2025-01-01T00:00:00Z' });
});

test('the order of keys makes no difference', async () => {
  const event = noted('c', 'one');
  await log.append('article-c', [event]);
  expect((await log.append('article-c', [{ ...event, data: { text: 'one', key: 'c' } }])).kind).toBe('known');
});

test.each([
  ['other data', 'article-d', { data: { key: 'd', text: 'changed' } }],
  ['another type', 'article-d', { type: 'Renamed' }],
  ['another stream', 'article-elsewhere', {}],
])('the same id with %s is an error', async (_, stream, change) => {
  await log.append('article-d', [noted('d', 'one')]);
  await expect(log.append(stream, [{ ...noted('d', 'one'), ...change }])).rejects.toMatchObject({
    code: 'log.identity',
    message: expect.stringContaining(noted('d', 'one').id),
  });
});

test('a batch that is partly known is completed at the end of its stream', async () => {
  await log.append('article-e', [noted('e', 'two')], 0);
  const answer = await log.append(
    'article-e',
    [noted('e', 'one'), noted('e', 'two'), noted('e', 'three')],
    1,
  );
  expect(answer).toMatchObject({ kind: 'appended', revision: 3, position: await log.head() });
  const texts = (await log.readStream('article-e')).map(({ data }) => (data as { text: string }).text);
  expect(texts).toEqual(['two', 'one', 'three']);
});

test('a batch that is partly known still needs the revision it expects', async () => {
  await log.append('article-f', [noted('f', 'one')], 0);
  await expect(log.append('article-f', [noted('f', 'one'), noted('f', 'two')], 0)).rejects.toMatchObject({
    actual: 1,
  });
});

test('an event given twice in one batch counts once', async () => {
  expect(await log.append('article-g', [noted('g', 'one'), noted('g', 'one')])).toMatchObject({
    revision: 1,
  });
});

test('two writers at once with the same event: one appends it, the other knows it', async () => {
  const other = openEventLog(database);
  const answers = await Promise.all(
    [log, other].map((writer) => writer.append('article-h', [noted('h', 'one')], 0)),
  );
  await other.close();
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['appended', 'known']);
  expect(answers[0]!.position).toBe(answers[1]!.position);
});

test('texts that Postgres cannot hold come back safe, unit for unit, and the same again is known', async () => {
  const text = 'a\u0000b\ud83dc \\u0000 \\ud83d 😀';
  const event = noted('i', text);
  await log.append('article-i', [event]);
  const [stored] = await log.readStream('article-i');
  const safe = (stored!.data as { text: string }).text;
  expect(safe).toBe('a\ufffdb\ufffdc \\u0000 \\ud83d 😀');
  expect(safe).toHaveLength(text.length);
  expect((await log.append('article-i', [event])).kind).toBe('known');
  const replaced = { ...event, data: { key: 'i', text: safe } };
  await expect(log.append('article-i', [replaced])).rejects.toMatchObject({ code: 'log.identity' });
});
