import { expect, test } from 'vitest';
import { numberIn } from '../../src/language/number-words.ts';

test.each([
  ['six', 6],
  ['Twelve', 12],
  ['40', 40],
  ['several', null],
  ['zero', null],
  ['', null],
])('%s says %s', (word, number) => {
  expect(numberIn(word)).toBe(number);
});
