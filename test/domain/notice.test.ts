import { expect, test } from 'vitest';
import { legalEffect, type NoticePeriod } from '../../src/domain/notice.ts';

const months = (count: number): NoticePeriod => ({ unit: 'months', count });

test.each<readonly [string, string, NoticePeriod | null, string | null]>([
  ['six months', '2031-06-27', months(6), '2031-12-27'],
  ['six months into a shorter month', '2031-08-31', months(6), '2032-02-29'],
  ['a year', '2031-01-29', { unit: 'years', count: 1 }, '2032-01-29'],
  ['two years from a leap day', '2032-02-29', { unit: 'years', count: 2 }, '2034-02-28'],
  ['150 days', '2031-01-01', { unit: 'days', count: 150 }, '2031-05-31'],
  ['no notice at all', '2031-01-01', 'none', '2031-01-01'],
  ['an unknown clause', '2031-01-01', null, null],
])('a withdrawal takes effect after %s', (_, day, clause, expected) => {
  expect(legalEffect(day, clause)).toBe(expected);
});
