import { expect, test } from 'vitest';
import { pattern, patternOf } from '../../src/language/pattern.ts';

test('line breaks and indentation are no part of a pattern, other spaces and escapes are', () => {
  const leaving = pattern`
    \b(?:
      walk(?:s|ed)? out|
      is going
    )(?: \d+)?$`;
  expect(leaving.source).toBe(String.raw`\b(?:walk(?:s|ed)? out|is going)(?: \d+)?$`);
  expect(leaving.test('it walked out 2')).toBe(true);
  expect(leaving.test('it is  going')).toBe(false);
});

test('flags are given before', () => {
  expect(patternOf('gi')`a|
    b`).toEqual(/a|b/gi);
});
