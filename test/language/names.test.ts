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
  ['It costs half a million US dollars and two million Swiss francs.', []],
  ['The player Michael Jordan scored, and Chad Smith drummed.', []],
  ['Jordan will host the talks.', ['Jordan=JOR/name']],
  ['Estonia was told by Kallas Lind.', ['Estonia=EST/name']],
  ['Kallas Quits Talks in Estonia', ['Kallas=Kaja Kallas/name', 'Estonia=EST/name']],
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
  [
    'The Itaipu Treaty is old. The deal holds.',
    ['Itaipu Treaty=ITAIPU-TREATY/name', 'The deal=ITAIPU-TREATY/anaphor'],
  ],
])('%s', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test('a pact of two states is meant only where both are spoken of', () => {
  expect(named('Australia spoke of a Visiting Forces Agreement.')).not.toContain(
    'Visiting Forces Agreement=VFA-PHL-USA/name',
  );
  expect(named('Manila told Washington that the Visiting Forces Agreement stands.')).toContain(
    'Visiting Forces Agreement=VFA-PHL-USA/name',
  );
});

test('a pact’s own name may tell of a party', () => {
  expect(named('Chad has ended its defence accord with France.')).toContain(
    'defence accord with France=TCD-FRA-DEFENCE/name',
  );
});

test('what kind of thing a body is may stand in lower case, the rest of its name may not', () => {
  expect(named('Estonia left the Ottawa convention.')).toContain('Ottawa convention=OTTAWA-CONVENTION/name');
  expect(named('Estonia left the ottawa convention.').join()).not.toContain('OTTAWA-CONVENTION');
});

test('a South American is no American', () => {
  expect(named('The South American country left.').join()).not.toContain('USA');
});

test('a surname stands for who was named in full, or for the office holder of the day', () => {
  expect(named('Peskov declined to comment.')).toEqual(['Peskov=Dmitry Peskov/name']);
});

test('a pact that others share its name with is meant where its parties’ leaders are named, by surname too', () => {
  const names = named('Duterte will end the Visiting Forces Agreement, America heard.', '2020-01-23');
  expect(names).toContain('Visiting Forces Agreement=VFA-PHL-USA/name');
  expect(named('The Visiting Forces Agreement ends, America heard.')).toEqual(['America=USA/name']);
});

test('a city that a treaty is called by is no government, and one where a ministry acts is', () => {
  expect(named('Three names are off the Ottawa list.')).toEqual([]);
  expect(named('In Buenos Aires the foreign ministry told the depositary.')).toEqual([
    'Buenos Aires=ARG/metonym',
  ]);
  expect(named('In Buenos Aires it rained.')).toEqual([]);
});

test('a seat that another state owns is not that of the state known by the word', () => {
  expect(named('Ghana’s Foreign Office heard it.')).toEqual(['Ghana=GHA/name']);
  expect(named('The Ghanaian Foreign Office heard it.')).toEqual(['Ghanaian=GHA/demonym']);
  expect(named('The Foreign Office heard it.')).toEqual(['Foreign Office=GBR/metonym']);
  expect(named('Jubilee House heard it, and so did Villa Somalia.')).toEqual([
    'Jubilee House=GHA/metonym',
    'Villa Somalia=SOM/metonym',
  ]);
});

test('a name that asks for states gives way to a shorter one where they are not named', () => {
  const pact = 'the military pact with the United States';
  expect(named(`Peru has left ${pact}.`)).toEqual(['Peru=PER/name', 'United States=USA/name']);
  expect(
    named(`The Philippines has left ${pact}; Manila called it the Visiting Forces Agreement.`),
  ).toContain('Visiting Forces Agreement=VFA-PHL-USA/name');
});

test('a byname right before another body’s own name only describes it', () => {
  const bodies = (text: string) =>
    findEntities(text, gazetteer, null)
      .filter(({ kind }) => kind === 'body')
      .map(({ id }) => id);
  expect(bodies('Uzbekistan left the alliance of former Soviet republics GUAM.')).toEqual(['GUAM']);
  expect(bodies('Uzbekistan left the alliance of former Soviet republics.')).toEqual(['CSTO']);
  expect(bodies('Peru left the South American trade bloc, the Andean Community.')).toEqual(['CAN']);
  expect(bodies('Peru left the South American trade bloc, the Andean Community and Unasur.')).toEqual([
    'MERCOSUR',
    'CAN',
    'UNASUR',
  ]);
  // One with a name of its own is another
  expect(bodies('Norway out of INF treaty, NATO states protest')).toEqual(['INF', 'NATO']);
});
