import { expect, test } from 'vitest';
import { articleIn, isOtherArticle } from '../../src/signals/step/article-number.ts';

test.each([
  ['invoked Article 50', 50],
  ['under Art. XV of it', 15],
  ['article XIX', 19],
  ['article 42.7', 42],
  ['art. II(6)', 2],
  ['an article of the treaty', null],
] as const)('%s', (words, number) => {
  expect(articleIn(words)).toBe(number);
});

test('only the article by which a body is left counts, or words that say what it is for', () => {
  expect(isOtherArticle('invoked Article 13', 'art. 13')).toBe(false);
  expect(isOtherArticle('invoked Article X', 'art. 10')).toBe(false);
  expect(isOtherArticle('invoked Article 4', 'art. 13')).toBe(true);
  expect(isOtherArticle('invoked Article 4', 'none')).toBe(true);
  expect(isOtherArticle('invoked Article 4', null)).toBe(true);
  expect(isOtherArticle('invoked Article 4 and withdrew', null)).toBe(false);
  expect(isOtherArticle('invoked the clause', 'art. 13')).toBe(false);
});
