import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { loadPacks } from '../../src/packs.files.ts';
import { read } from './read-narrated.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);

/** Each signal of an article: who, what, how far, how, and whether it is told as background. */
const analyzed = (text: string) =>
  analyze(
    { id: 'a', url: null, html: null, title: null, publishedAt: '2024-05-06T00:00:00Z', text },
    packs,
  ).signals.map(
    ({ actor, target, rung, modality, recount }) =>
      `${actor} ${target} ${rung} ${modality}${recount ? ' recount' : ''}`,
  );

test.each([
  ['told with "had"', 'The African Union had become useless, the president of Ghana said.', 'GHA AU'],
  [
    'of a step of long ago',
    'To join the Andean Community four years ago was a mistake, the president of Peru said.',
    'PER CAN',
  ],
  [
    'where sitting in such a body is denied',
    '“We will not sit in a body that does not work,” the president of Ghana told the African Union.',
    'GHA AU',
  ],
])('criticism %s is what the speaker thinks now', (_, text, pair) => {
  expect(analyzed(text)).toContain(`${pair} criticism asserted`);
});

test('what a body says of others is no criticism of the body', () => {
  expect(analyzed('The African Union said that the vote in Ghana was unfair.')).toEqual([]);
});

test('a decree that suspends a membership is the state’s', () => {
  expect(
    read('A decree of Fiji’s president suspends the country’s membership of the Pacific Islands Forum.'),
  ).toEqual(['FJI PIF suspension asserted']);
});

test.each([
  [
    'in years counted from when it left',
    'Fiji gave up the Commonwealth in 1987. It rejoined the Commonwealth ten years later.',
    'FJI COMMONWEALTH affirmation historical recount',
  ],
  [
    'with a day of its own behind "and"',
    'Fiji left the Commonwealth in 2009 and joined again in March of this year.',
    'FJI COMMONWEALTH affirmation asserted recount',
  ],
  [
    'as what its leaving is told with',
    'Ghana quit the Commonwealth in 1972 and was taken back in six years later.',
    'GHA COMMONWEALTH affirmation historical recount',
  ],
])('a return is told %s', (_, text, signal) => {
  expect(analyzed(text)).toContain(signal);
});

test.each([
  [
    'Nepal remains a member of the World Trade Organization and would keep its envoy there for a year, it said.',
  ],
  ['The cabinet of Nepal is fully committed to the World Trade Organization, its trade minister said.'],
])('what is said of staying is meant: %s', (text) => {
  expect(analyzed(text)).toContain('NPL WTO affirmation asserted');
});
