import { expect, test } from 'vitest';
import { read as readOn } from './read-article.ts';

/** What stands for what in a short article of Saturday, 15 June 2024. */
const read = (text: string, title: string | null = 'News in brief') => readOn(text, title, '2024-06-15');

/** The same step in words that other reporters choose: invented facts. */
test.each([
  [
    'the founding treaty is that of the organisation that the article is about',
    'Ghana has long been unhappy in the African Union. On Friday its cabinet decided to withdraw from the constituent treaty.',
    ['GHA AU decision asserted self'],
  ],
  [
    'so is the act that constituted it',
    'Ghana has long been unhappy in the African Union. The government denounced the constitutive act on Friday.',
    ['GHA AU notice asserted self'],
  ],
  [
    'an assembly or a charter of something else is none',
    'Ghana has long been unhappy in the African Union. It has suspended the constituent assembly and the founding charter of a bank.',
    [],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
