import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analysisOf, inReadingOrder } from '../../src/decider/analysis.ts';
import { idOf } from '../../src/domain/ids.ts';
import type { RecordedEvent } from '../../src/events/types/define.ts';
import { ArticleAnalyzed } from '../../src/events/types/index.ts';

/** An analysis that stands in the log at a position, of an article that came out at a time. */
function analyzed(
  position: number,
  name: string,
  publishedAt: string | null,
  fetchedAt: string | null = null,
) {
  const { example } = ArticleAnalyzed;
  const articleId = idOf('test', name);
  const made = ArticleAnalyzed.make({
    ...example,
    articleId,
    article: { ...example.article, url: `https://${name}.example/`, publishedAt, fetchedAt },
  });
  const event = { ...made, position, revision: position, stream: `article-${articleId}` };
  return event as unknown as RecordedEvent;
}

const orderOf = (events: readonly RecordedEvent[]) =>
  inReadingOrder(events.map((event) => analysisOf(event, [event]))).map(({ event }) => event.position);

const DAY = '2031-03-04';

test('analyses are ordered by publication, then by address', () => {
  const events = [
    analyzed(1, 'b', `${DAY}T10:00:00Z`),
    analyzed(2, 'a', `${DAY}T10:00:00Z`),
    analyzed(3, 'c', `${DAY}T09:00:00Z`),
  ];
  expect(orderOf(events)).toEqual([3, 2, 1]);
});

test('an article without a date counts as read at its fetch; one from the future at its fetch, too', () => {
  const events = [
    analyzed(1, 'future', '2031-03-05T00:00:00.000Z', `${DAY}T12:00:00.000Z`),
    analyzed(2, 'undated', null, `${DAY}T11:00:00.000Z`),
    analyzed(3, 'noon', `${DAY}T11:30:00.000Z`, `${DAY}T13:00:00.000Z`),
  ];
  expect(orderOf(events)).toEqual([2, 3, 1]);
});

test('two texts of one article stay as they stand in the log', () => {
  const events = [analyzed(7, 'a', `${DAY}T10:00:00Z`), analyzed(9, 'a', `${DAY}T10:00:00Z`)];
  expect(orderOf(events)).toEqual([7, 9]);
});

test('the order is the same however they came in, with times missing or not', () => {
  const times = fc.option(fc.integer({ min: 0, max: 5 }).map((hour) => `${DAY}T0${hour}:00:00Z`));
  fc.assert(
    fc.property(
      fc.array(times, { maxLength: 12 }).chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(
            all.map((_, n) => n),
            { minLength: all.length },
          ),
        ),
      ),
      ([all, shuffled]) => {
        const event = (n: number) => analyzed(n, `n${n}`, all[n]!);
        expect(orderOf(shuffled.map(event))).toEqual(orderOf(all.map((_, n) => event(n))));
      },
    ),
  );
});

test('a text is analyzed for the first time once, whatever else its article had', () => {
  const first = analyzed(1, 'a', null);
  const again = analyzed(2, 'a', null);
  expect(analysisOf(first, [first, again]).isFirst).toBe(true);
  expect(analysisOf(again, [first, again]).isFirst).toBe(false);
});
