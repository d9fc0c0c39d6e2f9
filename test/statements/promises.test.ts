import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/statements/frames.ts';
import { quotesOf } from '../../src/statements/quotes.ts';
import { statementsIn } from './read.ts';

/** News as a broken page could hold it. */
const piece = fc.oneof(
  fc.constantFrom(
    '“',
    '”',
    '"',
    "''",
    '‘',
    '’',
    '«',
    '»',
    '„',
    ', ',
    '. ',
    '\n\n',
    ' – ',
    ': ',
    '(',
    ')',
    ' ',
  ),
  fc.constantFrom(
    'Pashinyan',
    'he',
    'Armenia',
    'the CSTO',
    'said',
    'told reporters',
    'that',
    'according to',
    'adding',
    'would leave',
    'on Monday',
    'its',
    'we',
    'is expected to',
    'who',
    'and',
    'vowed to',
    'the minister',
    'In March',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(' '));

describe('whatever a text holds', () => {
  test('every span lies within it and says what stands there; parts come in order and none overlaps another', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const one of statementsIn(words)) {
          for (const span of [one, one.speaker, one.cue])
            if (span) {
              expect(words.slice(span.start, span.end)).toBe(span.text);
              expect(span.end).toBeGreaterThan(span.start);
            }
          let at = one.start;
          for (const [start, end] of one.parts) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(one.end);
          const { context } = one;
          expect(words.slice(context.start, context.start + context.text.length)).toBe(context.text);
          for (const [start, end] of [
            ...context.sentences,
            ...context.tokens,
            ...context.entities.map((e) => [e.start, e.end] as const),
          ]) {
            expect(start).toBeGreaterThanOrEqual(context.start);
            expect(end).toBeLessThanOrEqual(context.start + context.text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the same text gives the same statements, and each has an id of its own', () => {
    fc.assert(
      fc.property(text, (words) => {
        const found = statementsIn(words);
        expect(statementsIn(words)).toEqual(found);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
    );
  });

  test('quotations come in order, within one paragraph, none overlapping another', () => {
    fc.assert(
      fc.property(text, (words) => {
        let at = 0;
        for (const { start, end, innerStart, innerEnd } of quotesOf(words)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(innerStart).toBeGreaterThan(start);
          expect(innerEnd).toBeGreaterThan(innerStart);
          expect(end).toBeGreaterThanOrEqual(innerEnd);
          expect(words.slice(start, end)).not.toContain('\n');
          at = end;
        }
      }),
    );
  });
});

test('a paragraph at the end changes no statement before it', () => {
  const before = 'Pashinyan said on Wednesday that Armenia would leave the CSTO.\n\n“It is over,” he said.';
  const outline = (words: string) =>
    statementsIn(words).map(({ start, end, parts, speaker, cue, kind }) => ({
      start,
      end,
      parts,
      speaker,
      cue,
      kind,
    }));
  const longer = outline(`${before}\n\nThe weather was fine in the capital.`);
  expect(longer.slice(0, outline(before).length)).toEqual(outline(before));
});

test.each([
  ['one word of a million characters', 'a'.repeat(1_000_000)],
  ['a hundred thousand opening marks', '“'.repeat(100_000)],
  ['a hundred thousand marks in pairs', '“a” '.repeat(50_000)],
  ['marks within marks', `${'“‘'.repeat(50_000)}${'’”'.repeat(50_000)}`],
  ['cues without end', 'he said '.repeat(20_000)],
  ['a sentence without end', 'Armenia said that the bloc would leave and it '.repeat(3_000)],
  ['pronouns without end', 'its '.repeat(50_000)],
])('%s is read within seconds', (_, words) => {
  const begun = performance.now();
  statementsIn(words);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('what goes along with statements grows no faster than the text', () => {
  const carried = (times: number) =>
    statementsIn('Armenia said that the bloc would leave and it '.repeat(times)).reduce(
      (sum, { context }) => sum + context.text.length,
      0,
    );
  expect(carried(800)).toBeLessThan(3 * carried(400));
});

test('words are counted by letters and digits, not by marks', () => {
  expect(wordsIn('“We – all 3 – leave.”')).toBe(4);
});
