import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayOfEffect } from '../../src/packs/notice.ts';
import { loadPacks } from '../../src/packs.files.ts';

const { gazetteer } = loadPacks([join(import.meta.dirname, '..', '..', 'packs')]);
const effectOf = (body: string, day: string) => dayOfEffect(gazetteer.bodies.get(body)!.clause!, day);

// Notices of the record, and the days on which they took effect.
test.each([
  ['six months', 'OTTAWA-CONVENTION', '2025-06-27', '2025-12-27'],
  ['a year', 'ICC-ROME-STATUTE', '2016-10-27', '2017-10-27'],
  ['a year', 'PARIS-AGREEMENT', '2019-11-04', '2020-11-04'],
  ['a year', 'WHO', '2025-01-22', '2026-01-22'],
  ['two years', 'OAS', '2021-11-19', '2023-11-19'],
  ['six months', 'INF', '2019-02-02', '2019-08-02'],
  ['the start of the next year', 'OPEC', '2023-12-21', '2024-01-01'],
  ['the end of the next year', 'UNESCO', '2017-10-12', '2018-12-31'],
  ['June after the first of January', 'IWC', '2018-12-26', '2019-06-30'],
  ['the month after three months', 'ISTANBUL-CONVENTION', '2021-03-22', '2021-07-01'],
  ['the start of the next year, if by July', 'SINGLE-CONVENTION', '2011-06-29', '2012-01-01'],
  ['at once', 'IMF', '2020-05-05', '2020-05-05'],
  ['a year', 'MOON-AGREEMENT', '2023-01-05', '2024-01-05'],
])('notice takes effect after %s: %s', (_, body, given, effect) => {
  expect(effectOf(body, given)).toBe(effect);
});

test('a centre that follows UNESCO is left as UNESCO is', () => {
  expect(effectOf('ICCROM', '2026-01-07')).toBe('2027-12-31');
});

test('the last quarter’s notice to the Council of Europe waits a year longer', () => {
  expect(effectOf('COE', '2022-03-15')).toBe('2022-12-31');
  expect(effectOf('COE', '2022-10-01')).toBe('2023-12-31');
});

test('days are counted where the treaty counts days, and a short month ends the period', () => {
  expect(effectOf('CFE', '2023-06-09')).toBe('2023-11-06');
  expect(effectOf('ITTO', '2026-01-07')).toBe('2026-04-07');
  expect(dayOfEffect({ text: 'art. 1', noticeMonths: 6, source: null }, '2023-08-31')).toBe('2024-02-29');
});

test('a month that lacks the day ends with its last, and what is no day has no effect', () => {
  const clause = { text: 'art. 1', noticeMonths: 24, source: null };
  expect(dayOfEffect(clause, '2032-02-29')).toBe('2034-02-28');
  expect(dayOfEffect(clause, 'soon')).toBeNull();
});

test('no period is made up where the clause has none', () => {
  expect(effectOf('UN', '2025-01-01')).toBeNull();
  expect(effectOf('JCPOA', '2018-05-08')).toBeNull();
});
