import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/statements/dates.ts';
import { saidIn, statementsIn } from './read.ts';

describe('a time named in an article looks back from publication', () => {
  test.each([
    // 13 June 2024 was a Thursday.
    ['on Wednesday', '2024-06-13', '2024-06-12', '2024-06-12'],
    ['on Thursday', '2024-06-13', '2024-06-13', '2024-06-13'],
    ['on Friday', '2024-06-13', '2024-06-07', '2024-06-07'],
    ['last September', '2024-06-13', '2023-09-01', '2023-09-30'],
    ['in March', '2024-06-13', '2024-03-01', '2024-03-31'],
    ['in March', '2024-02-20', '2023-03-01', '2023-03-31'],
    ['in February this year', '2024-06-13', '2024-02-01', '2024-02-29'],
    ['an early May briefing', '2024-05-13', '2024-05-01', '2024-05-10'],
    ['in late 2023', '2024-06-13', '2023-09-01', '2023-12-31'],
    ['on December 4', '2024-12-12', '2024-12-04', '2024-12-04'],
    ['on December 4', '2024-06-13', '2023-12-04', '2023-12-04'],
    ['on 4 December 2022', '2024-06-13', '2022-12-04', '2022-12-04'],
    ['last fall', '2024-09-19', '2023-09-01', '2023-11-30'],
    ['last summer', '2024-11-19', '2024-06-01', '2024-08-31'],
    ['earlier this month', '2024-09-19', '2024-09-01', '2024-09-19'],
    ['this week', '2024-06-13', '2024-06-07', '2024-06-13'],
    ['yesterday', '2024-03-01', '2024-02-29', '2024-02-29'],
    ['two weeks ago', '2024-06-13', '2024-05-27', '2024-06-02'],
    ['in 1999', '2024-06-13', '1999-01-01', '1999-12-31'],
  ])('%s, read on %s', (words, published, from, to) => {
    expect(datesIn(`It was so ${words}.`, 0, published).map((one) => [one.from, one.to])).toEqual([
      [from, to],
    ]);
  });

  test('what is put in behind a day takes the day from no saying', () => {
    const spans = (text: string) => statementsIn(text, '2024-06-13').map(({ saidOn }) => saidOn?.from);
    const inserted = 'On Monday, after the court had ruled, Armenia said that it would go.';
    expect(spans(inserted).at(-1)).toBe('2024-06-10');
    const other = 'On Monday the court ruled against the plan, and Armenia said that it would go.';
    expect(spans(other).at(-1)).toBe('2024-06-12');
  });

  test('what is yet to come is no time of saying', () => {
    const spans = (text: string) => statementsIn(text, '2024-06-13').map(({ saidOn }) => saidOn);
    const inferred = [{ from: '2024-06-12', to: '2024-06-13', basis: 'inferred' }];
    expect(spans('Armenia leaves the CSTO, and that takes effect on 30 May next year.')).toEqual(inferred);
    expect(spans('Armenia stays in the CSTO until the last duties fall in 2030.')).toEqual(inferred);
  });

  test.each(['It may be so.', 'They march on.', 'The second round', 'He may leave'])(
    '%s names none',
    (text) => {
      expect(datesIn(text, 0, '2024-06-13')).toEqual([]);
    },
  );
});

const daysOf = (text: string, day?: string) =>
  saidIn(text, day).map(({ saidOn }) => saidOn && [saidOn.from, saidOn.to, saidOn.basis]);

describe('when it was said', () => {
  test('is the day that stands with the cue', () => {
    expect(daysOf('On December 4, Pashinyan said it was over.', '2024-12-12')).toEqual([
      ['2024-12-04', '2024-12-04', 'stated'],
    ]);
  });

  test('is not the day of what is told', () => {
    expect(daysOf('Pashinyan said the talks of March 3 had failed.', '2024-06-13')).toEqual([
      ['2024-06-12', '2024-06-13', 'inferred'],
    ]);
  });

  test('holds on for the same speaker', () => {
    const text =
      'Speaking on December 4, Pashinyan said it was over. He also criticised the CSTO for its silence.';
    expect(daysOf(text, '2024-12-12')).toEqual([
      ['2024-12-04', '2024-12-04', 'stated'],
      ['2024-12-04', '2024-12-04', 'stated'],
    ]);
  });

  test('is lent by the same speaker’s dated saying behind it', () => {
    const text =
      'Peskov said Armenia was free to go.\n\n“We do not mind,” Peskov said at an early May briefing.';
    expect(daysOf(text, '2024-05-13')[0]).toEqual(['2024-05-01', '2024-05-10', 'stated']);
  });

  test('is unknown in an undated article', () => {
    expect(saidIn('Pashinyan said it was over on Monday.', null).map(({ saidOn }) => saidOn)).toEqual([null]);
  });
});

describe('a recount', () => {
  test.each([
    ['told months before the news', 'In March, Pashinyan said the country would leave.', true],
    ['told with "repeatedly"', 'Pashinyan has repeatedly said the country would leave.', true],
    ['told in the past perfect', 'Pashinyan had said the country would leave.', true],
    ['told for yesterday', 'On Wednesday, Pashinyan said the country would leave.', false],
    ['told without a time', 'Pashinyan said the country would leave.', false],
  ])('is what is %s', (_, text, expected) => {
    expect(saidIn(text).map(({ recount }) => recount)).toEqual([expected]);
  });

  test.each([
    ['already', 'Armenia has already suspended its part in the CSTO.', true],
    ['a year long past', 'Armenia joined the CSTO in 1992.', true],
    ['news', 'Armenia has frozen its membership in the CSTO.', false],
    [
      'news, the worst since a year',
      'Armenia has left the CSTO, in the worst quarrel since it joined in 2015.',
      false,
    ],
    [
      'news before a clause of what had gone before',
      'Armenia left the CSTO on Wednesday, a year after it had left the games.',
      false,
    ],
  ])('in the article’s own voice is told by %s', (_, text, expected) => {
    expect(statementsIn(text).map(({ recount }) => recount)).toEqual([expected]);
  });

  test('is what an article that explains tells without a day', () => {
    const text = 'Pashinyan said the country would leave. On Wednesday, Pashinyan said it was over.';
    const told = (title: string) => statementsIn(text, '2024-06-13', title).map(({ recount }) => recount);
    expect(told('Explainer: Armenia and the CSTO')).toEqual([true, false]);
    expect(told('Will Armenia leave the CSTO?')).toEqual([true, false]);
    expect(told('Armenia to leave the CSTO')).toEqual([false, false]);
    const old = 'On May 31, Pashinyan said the country would leave.';
    const dated = (title: string) => statementsIn(old, '2024-06-10', title).map(({ recount }) => recount);
    expect(dated('Explainer: Armenia and the CSTO')).toEqual([true]);
    expect(dated('Armenia to leave the CSTO')).toEqual([false]);
  });

  test('hangs on to the sentence before', () => {
    const text =
      'In March, he mentioned it.\n\nArmenia left the drills last year. Additionally, its envoy left the CSTO council.';
    expect(
      statementsIn(text)
        .filter(({ kind }) => kind === 'narrated')
        .map(({ recount }) => recount),
    ).toEqual([true, true]);
  });
});

test('the day is the speaker’s: past midnight in Yerevan, and not yet in Budapest', () => {
  const at = '2024-06-12T20:30:00Z';
  const saidOn = (text: string) => saidIn(text, at).map(({ saidOn: span }) => span?.to);
  expect(saidOn('Prime Minister Nikol Pashinyan said it was over.')).toEqual(['2024-06-13']);
  expect(saidOn('The foreign minister of Hungary said it was over.')).toEqual(['2024-06-12']);
  expect(saidOn('Prime Minister Nikol Pashinyan said on Wednesday it was over.')).toEqual(['2024-06-12']);
});

test('what was said on the eve of the news, far below it, is background', () => {
  const text =
    'Hungary will stay, Foreign Minister Anna Kelemen said on Wednesday.\n\nIt was cold.\n\nArmenia announced on Tuesday that it would leave.';
  expect(saidIn(text, '2024-06-12').map(({ recount }) => recount)).toEqual([false, true]);
});

test('what was said the day before something is background', () => {
  const text = 'It was cold.\n\nThe day before the vote, Armenia said that it would leave.';
  expect(saidIn(text, '2024-06-12').map(({ recount }) => recount)).toEqual([true]);
});

test('a deed that ends what began a year ago is news, and so is one of minutes ago', () => {
  const told = (text: string) => statementsIn(text, '2024-06-12').map(({ recount }) => recount);
  expect(
    told('Armenia left the CSTO on Tuesday, completing a process launched more than a year ago.'),
  ).toEqual([false]);
  expect(told('Armenia left the CSTO a few minutes ago.')).toEqual([false]);
  expect(told('Armenia left the CSTO a year ago.')).toEqual([true]);
});

test('"when he ordered", behind a comma, is told of an earlier day', () => {
  const text =
    'It was cold.\n\nArmenia set it going in spring, when Nikol Pashinyan ordered the ministry to leave.';
  expect(saidIn(text, '2024-06-12').map(({ recount }) => recount)).toEqual([true]);
});

test('a title that counts the years of a membership looks back on nothing', () => {
  const told = (title: string) =>
    statementsIn('Armenia says it is leaving the CSTO.', '2024-06-12', title).map(({ recount }) => recount);
  expect(told('Armenia leaves alliance after 30 years after row')).toEqual([false]);
  expect(told('30 years after the treaty')).toEqual([true]);
});
