import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadPacks } from '../../src/packs.files.ts';
import { saidIn, statementsIn } from './read.ts';

const mentionsIn = (text: string, of: ReturnType<typeof statementsIn>[number]) =>
  of.context.entities.map(({ start, end, id, via }) => `${text.slice(start, end)} = ${id} (${via})`);

test('rules get the statement’s sentence and the one before it', () => {
  const text = 'It rained. The CSTO met in Moscow. Pashinyan said Armenia would leave.';
  const [said] = saidIn(text);
  expect(said!.context.text).toBe('The CSTO met in Moscow. Pashinyan said Armenia would leave.');
  expect(said!.context.sentences).toEqual([
    [11, 34],
    [35, 70],
  ]);
  expect(said!.context.publishedOn).toBe('2024-06-13');
  expect(said!.context.about).toEqual({ bodies: ['CSTO'], states: ['ARM'], leaving: true, later: [] });
});

test('a body whose id is a state’s too is a body', () => {
  const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]).gazetteer;
  const text = 'Peru will remain in the Andean Community. The Andean Community has four members.';
  expect(statementsIn(text, '1997-06-28', null, packs)[0]!.context.about).toMatchObject({
    bodies: ['CAN'],
    states: ['PER'],
  });
});

test('a body that is named once is meant from its paragraph on, one named again from the paragraph before', () => {
  const later = (end: string) =>
    statementsIn(`Armenia has withdrawn.\n\nIt rained in Yerevan.\n\n${end}`).map(
      ({ context }) => context.about.later,
    );
  expect(later('Ministers of the CSTO meet today.')).toEqual([['CSTO'], ['CSTO'], []]);
  expect(later('Ministers of the CSTO meet today. The CSTO has six members.')).toEqual([
    ['CSTO'],
    [],
    [],
    [],
  ]);
});

test('an article is about what its title names, and about where it was written only where nothing else is named', () => {
  const aboutOf = (text: string, title: string | null) =>
    statementsIn(text, '2024-06-13', title)[0]?.context.about.states;
  expect(aboutOf('Russia and Hungary met. Nikol Pashinyan said the CSTO is late.', 'Armenia waits')).toEqual([
    'ARM',
    'RUS',
    'HUN',
  ]);
  expect(aboutOf('MOSCOW — The prime minister said the CSTO is late in Hungary.', null)).toEqual([
    'HUN',
    'RUS',
  ]);
  expect(aboutOf('MOSCOW — The prime minister said the CSTO is late.', null)).toEqual(['RUS']);
});

test('who keeps a treaty is not whom the article is about', () => {
  const text =
    'The depositary of the treaty, the Government of Hungary, has a letter. Armenia will leave the CSTO.';
  expect(statementsIn(text)[0]?.context.about.states).toEqual(['ARM']);
});

test('an article is of leaving where its title or beginning speaks of it', () => {
  const isOfLeaving = (text: string, title: string) =>
    statementsIn(text, '2024-06-13', title)[0]?.context.about.leaving;
  const text = 'Nikol Pashinyan said the CSTO is late.';
  expect(isOfLeaving(text, 'Armenia to quit CSTO')).toBe(true);
  expect(isOfLeaving(text, 'Armenia waits')).toBe(false);
  const long = `${text} ${'It rained all day in the capital. '.repeat(20)}Nobody would leave.`;
  expect(isOfLeaving(long, 'Armenia waits')).toBe(false);
});

test('"we" and "the country" are whom the speaker speaks for', () => {
  const text = 'Pashinyan said the country was free. “We will leave the CSTO,” he said.';
  const all = saidIn(text).flatMap((one) => mentionsIn(text, one));
  expect(all).toContain('the country = ARM (anaphor)');
  expect(all).toContain('We = ARM (anaphor)');
});

test('"its membership" is the state’s, and "leave it" is the body', () => {
  const text = 'Armenia belongs to the CSTO. It froze its membership and will leave it.';
  const last = statementsIn(text).at(-1)!;
  expect(mentionsIn(text, last)).toEqual(
    [
      'Armenia = ARM (name)',
      'the CSTO = CSTO (name)',
      'It = ARM (anaphor)',
      'its = ARM (anaphor)',
      'it = CSTO (anaphor)',
    ].map((line) => line.replace('the CSTO', 'CSTO')),
  );
});

test('an "it" that opens a paragraph is the subject of the paragraph before', () => {
  const text = 'Armenia met Russia at the CSTO.\n\nIt will leave it soon.\n\nIn the end it will.';
  const last = statementsIn(text).at(-1)!;
  expect(mentionsIn(text, last)).toContain('It = ARM (anaphor)');
});

test('a headline is as near as a headline', () => {
  const text =
    'Armenia Freezes Its Part in CSTO\n\nArmenia froze its part in the CSTO on Thursday, the government said, and it gave no day for its return to the table.';
  expect(statementsIn(text).map(({ nearness }) => nearness)).toContain('headline');
  expect(statementsIn(text)[0]!.nearness).toBe('headline');
});
