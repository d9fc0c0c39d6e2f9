import { expect, test } from 'vitest';
import { feedDate } from '../../src/feeds/dates.ts';
import { backoffMs, nextPollDelayMs } from '../../src/feeds/next-poll.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

test.each([
  ['Thu, 02 May 2024 09:30:00 GMT', '2024-05-02T09:30:00.000Z'],
  ['Thu, 2 May 24 09:30 EDT', '2024-05-02T13:30:00.000Z'],
  ['02 May 2024 09:30:00 +0530', '2024-05-02T04:00:00.000Z'],
  ['2024-05-02T09:30:00+02:00', '2024-05-02T07:30:00.000Z'],
  ['2024-05-02', '2024-05-02T00:00:00.000Z'],
  ['Thu May 2 09:30:00 2024', '2024-05-02T09:30:00.000Z'],
])('%s is read', (text, expected) => {
  expect(feedDate(text)).toBe(expected);
});

test.each(['', 'yesterday', '31 Feb 2024 10:00:00 GMT', '2024-13-01', null])('%j is no date', (text) => {
  expect(feedDate(text)).toBeNull();
});

test.each([
  ['nobody asks for more', 5 * MINUTE, [], 5 * MINUTE],
  ['the server asks for more', 5 * MINUTE, [9 * MINUTE], 9 * MINUTE],
  ['a broken ttl asks for a century', 5 * MINUTE, [100 * 365 * DAY], DAY],
])('a source is left alone long enough when %s', (_, own, asked, expected) => {
  expect(nextPollDelayMs(own, asked)).toBe(expected);
});

test('a wait that is none is a bug and says so', () => {
  expect(() => nextPollDelayMs(MINUTE, [-1])).toThrow(RangeError);
});

test('the pause after failures doubles, up to a day', () => {
  expect([1, 2, 3].map((failures) => backoffMs(5 * MINUTE, failures))).toEqual([
    5 * MINUTE,
    10 * MINUTE,
    20 * MINUTE,
  ]);
  expect(backoffMs(60 * MINUTE, 50)).toBe(DAY);
});
