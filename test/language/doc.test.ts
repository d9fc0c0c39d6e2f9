import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDoc } from '../../src/language/doc.ts';
import { buildGazetteer } from '../../src/packs/gazetteer-index.ts';

const EMPTY = buildGazetteer({ states: [], bodies: [], offices: [], outlets: [], regions: [] });
const read = (text: string) => readDoc(text, EMPTY, null);
const sentencesIn = (text: string) => read(text).sentences.map(({ start, end }) => text.slice(start, end));

/** Texts as a hostile page could have them: any code units, marks, composed letters, spaces, newlines. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '“',
        '”',
        '"',
        "''",
        '«',
        '»',
        '\n',
        '\n\n',
        ' ',
        '\u00a0',
        '\u200b',
        'e\u0301',
        'ﬁ',
        '😀',
        '\ud800',
        '\u0000',
      ),
      fc.constantFrom('Armenia', 'said', 'that', 'U.S.', "don't", 'hasn’t', 'he', ',', '.', '10.5%'),
      fc.constant('w'.repeat(150)),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('a read text', () => {
  test('has every token exactly where it says, in order, with nothing but white space between', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let at = 0;
        for (const token of read(text).tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).toMatch(/^[\s\u200b\ufeff]*$/);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\u200b\ufeff]*$/);
      }),
      { numRuns: 300 },
    );
  });

  test('has every token in one sentence and no sentence over two paragraphs', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { tokens, sentences } = read(text);
        let at = 0;
        for (const { from, to, start, end } of sentences) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          expect([tokens[from]!.start, tokens[to - 1]!.end]).toEqual([start, end]);
          expect(text.slice(start, end)).not.toContain('\n');
          at = to;
        }
        expect(at).toBe(tokens.length);
      }),
    );
  });

  test('reads the same before a further paragraph as without it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { tokens, sentences } = read(text);
        const longer = read(`${text}\n\nOne more paragraph stands here.`);
        expect(longer.tokens.slice(0, tokens.length)).toEqual(tokens);
        expect(longer.sentences.slice(0, sentences.length)).toEqual(sentences);
      }),
    );
  });
});

test.each([
  [
    'abbreviated titles',
    'Sen. Ann Bell met Gov. Carl Roe. They spoke.',
    ['Sen. Ann Bell met Gov. Carl Roe.', 'They spoke.'],
  ],
  ['a mark behind the stop', '“It is over.” He left.', ['“It is over.”', 'He left.']],
  [
    'a quotation that goes on in lower case',
    '“Is it over?” he asked. Nobody knew.',
    ['“Is it over?” he asked.', 'Nobody knew.'],
  ],
  ['paragraphs without a stop', 'A heading\n\nThe text begins.', ['A heading', 'The text begins.']],
])('sentences are told apart at %s', (_, text, expected) => {
  expect(sentencesIn(text)).toEqual(expected);
});

test.each([
  ['one word of a million characters', 'a'.repeat(1_000_000)],
  ['a hundred thousand quotation marks', '“"'.repeat(50_000)],
  ['words just short enough for the tagger', `${'a.b-'.repeat(24)} `.repeat(5_000)],
])('%s is read within seconds', (_, text) => {
  const begun = performance.now();
  read(text);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test.each([
  'Siliņa',
  'Erdoğan',
  'Šefčovič',
  'Łukasz',
  'Vučić',
  'Nausėda',
  'Şimşek',
  'Țoiu',
  'Đukanović',
  'Əliyev',
  'Nguyễn',
])('a name with letters beyond Latin-1 is one word, and a name: %s', (name) => {
  const { tokens } = read(`The minister, Ann ${name}, said on Thursday that it would stay.`);
  expect(tokens.find(({ text }) => text === name)?.pos).toBe('PROPN');
});

test.each([
  ['re-examining', 're-examine'],
  ['re-evaluated', 're-evaluate'],
  ['co-operating', 'co-operate'],
  ['ex-minister', 'ex-minister'],
])('a verb with a prefix has the lemma of the verb: %s', (word, lemma) => {
  const { tokens } = read(`Norway is ${word} the pact.`);
  expect(tokens.find(({ text }) => text === word)?.lemma).toBe(lemma);
});
