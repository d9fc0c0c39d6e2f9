import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findEntities } from '../../src/language/names.ts';
import { loadPacks } from '../../src/packs.files.ts';

const { gazetteer } = loadPacks([join(import.meta.dirname, '..', '..', 'packs')]);
const named = (text: string, day: string | null = '2024-05-01') =>
  findEntities(text, gazetteer, day).map(
    ({ start, end, id, via }) => `${text.slice(start, end)}=${id}/${via}`,
  );

test.each([
  ['Armenia spoke with the CSTO.', ['Armenia=ARM/name', 'CSTO=CSTO/name']],
  ['The Armenian minister is late.', ['Armenian=ARM/demonym']],
  ['Yerevan answered the Kremlin.', ['Yerevan=ARM/metonym', 'Kremlin=RUS/metonym']],
  ['The congress met in Moscow.', []],
  ['Niger and Nigeria differ.', ['Niger=NER/name', 'Nigeria=NGA/name']],
  ['He asked who was there; the WHO did not say.', ['WHO=WHO/name']],
  ['The player Michael Jordan scored, and Chad Smith drummed.', []],
  ['Jordan will host the talks.', ['Jordan=JOR/name']],
  ['The ruling party lost Georgia and its capital Atlanta.', []],
  [
    'Georgia left the Commonwealth of Independent States.',
    ['Georgia=GEO/name', 'Commonwealth of Independent States=CIS/name'],
  ],
  [
    'The International Criminal Court opened. The court is in session.',
    ['International Criminal Court=ICC-ROME-STATUTE/name', 'The court=ICC-ROME-STATUTE/anaphor'],
  ],
  ['NATO met. The alliance agreed.', ['NATO=NATO/name', 'The alliance=NATO/anaphor']],
  ['The alliance of green parties agreed.', []],
])('%s', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test('a pact of two states is meant only where both are spoken of', () => {
  expect(named('India spoke of the Indus Waters Treaty.')).not.toContain(
    'Indus Waters Treaty=INDUS-WATERS-TREATY/name',
  );
  expect(named('India told Pakistan that the Indus Waters Treaty stands.')).toContain(
    'Indus Waters Treaty=INDUS-WATERS-TREATY/name',
  );
});

test('a surname stands for who was named in full, or for the office holder of the day', () => {
  expect(named('Peskov declined to comment.')).toEqual(['Peskov=Dmitry Peskov/name']);
});
