import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findEntities } from '../../src/language/names.ts';
import { readGazetteer } from '../../src/packs/gazetteer-data.ts';
import { buildGazetteer } from '../../src/packs/gazetteer-index.ts';
import { loadPacks } from '../../src/packs.files.ts';

const STATES = [
  ['GHA', 'Ghana', 'Ghanaian'],
  ['PER', 'Peru', 'Peruvian'],
  ['FJI', 'Fiji', 'Fijian'],
  ['NPL', 'Nepal', 'Nepali'],
].map(([id, name, demonym]) => ({
  id,
  names: [name],
  demonyms: [demonym],
  capital: null,
  metonyms: [],
  timeZone: 'UTC',
  in: {},
}));

const body = (id: string, kind: string, names: string[], nouns: string[], about: object[]) => ({
  id,
  kind,
  names,
  acronyms: [],
  nouns,
  organs: [],
  about,
  depositary: null,
  clause: null,
  members: '',
  in: {},
});

const BODIES = [
  body(
    'KITE',
    'treaty',
    ['Suva Kite Convention'],
    ['convention'],
    [{ words: ['kite', 'ban|bans|banning|forb*', '!paper'] }],
  ),
  body(
    'SHELL',
    'treaty',
    ['Lima Accord'],
    ['accord'],
    [{ words: ['shell', 'shar*|divid*'], with: ['PER', 'FJI'] }],
  ),
  body(
    'TEA',
    'organisation',
    ['World Tea Office'],
    ['office'],
    [{ words: ['tea', 'price', 'world*|global'] }],
  ),
  body('TEA-TRADE', 'treaty', ['Tea Trade Treaty'], ['treaty'], [{ words: ['tea', 'trade'] }]),
  body(
    'TEA-TAX',
    'treaty',
    ['Tea Tax Treaty'],
    ['treaty'],
    [{ words: ['tea', 'tax'] }, { words: ['tea', 'trade', 'tax'] }],
  ),
  body('TEA-TOLL', 'treaty', ['Tea Toll Treaty'], ['treaty'], [{ words: ['tea', 'toll'] }]),
];

const gazetteerOf = (bodies: readonly object[]) =>
  buildGazetteer(
    readGazetteer([
      { name: 'states', kind: 'states', data: STATES },
      { name: 'bodies', kind: 'bodies', data: bodies },
    ]),
  );
const invented = gazetteerOf(BODIES);
const bodiesIn = (text: string, gazetteer = invented) =>
  findEntities(text, gazetteer, null)
    .filter(({ kind }) => kind === 'body')
    .map(({ start, end, id, via }) => `${text.slice(start, end)}=${id}/${via}`);

test.each([
  ['Ghana left the convention that bans kites.', 'the convention=KITE'],
  ['Ghana left the treaty of 1990, which forbids the flying of kites.', 'the treaty=KITE'],
  ['Ghana left a pact against kites that bans their sale.', 'a pact=KITE'],
  ['Ghana quits pact banning kites', 'pact=KITE'],
  ['Ghana left the treaty, signed in Suva, that forbids kites.', 'the treaty=KITE'],
  ['Peru left the deal by which it and Fiji share their shells.', 'the deal=SHELL'],
  ['Nepal left the body that sets the price of tea for the world.', 'the body=TEA'],
  ["Nepal left the world's agency for the price of tea.", "world's agency=TEA"],
  ['Nepal left the treaty on trade in tea and the tax on it.', 'the treaty=TEA-TAX'],
])('described: %s', (text, expected) => {
  expect(bodiesIn(text)).toEqual([`${expected}/metonym`]);
});

test('what stands right before a body’s own name only describes it', () => {
  expect(bodiesIn('Ghana left the treaty that bans old kites Lima Accord on Monday.')).toEqual([
    'Lima Accord=SHELL/name',
  ]);
});

test.each([
  ['too little is told', 'Ghana left the convention that praises kites.'],
  ['a word speaks against it', 'Ghana left the convention that bans paper kites.'],
  ['a party is not named', 'Peru left the deal by which it and others share their shells.'],
  ['another sentence', 'Ghana left the convention of 1990. It bans kites.'],
  ['another clause', 'Ghana left the treaty on toys, and Peru bans kites.'],
  ['the sentence’s own verb', 'The treaty of 1990 was praised, as Ghana bans kites.'],
  ['a firm', 'Ghana left the deal with a firm on banning kites.'],
  ['a draft', 'Ghana left the draft treaty that bans kites.'],
  ['part of another name', 'Ghana left the Kumasi treaty that bans kites.'],
  ['not described', 'Ghana left the treaty; kites are under a ban.'],
  ['another kind of noun', 'Ghana left the firm that bans kites.'],
  ['two fit', 'Nepal left the treaty on the tax and the toll on tea.'],
])('nothing is described where there is %s', (_, text) => {
  expect(bodiesIn(text)).toEqual([]);
});

test('a noun that explains a name means what was named', () => {
  expect(bodiesIn('Ghana left the Lima Accord, the accord that bans kites.')).toEqual([
    'Lima Accord=SHELL/name',
    'the accord=SHELL/anaphor',
  ]);
});

test('what was described is pointed back to', () => {
  expect(bodiesIn('Ghana left a convention that bans kites. The convention is old.').at(-1)).toBe(
    'The convention=KITE/anaphor',
  );
});

test('a description takes two words or more, and states that are known', () => {
  const withAbout = (about: object) => () =>
    gazetteerOf([body('KITE', 'treaty', ['Kite Pact'], [], [about])]);
  expect(withAbout({ words: ['kite', '!paper'] })).toThrow(/two lists of words/);
  expect(withAbout({ words: ['kite', 'b*'] })).toThrow(/about\.0\.words\.1/);
  expect(withAbout({ words: ['kite', 'ban'], with: ['NOR'] })).toThrow(/NOR/);
});

test('the time that descriptions take grows with the text alone', () => {
  const text = 'Ghana left the treaty of the pact that the agency of the body bans for kites, '.repeat(5000);
  const begun = performance.now();
  findEntities(text, invented, null);
  expect(performance.now() - begun).toBeLessThan(5000);
});

const { gazetteer } = loadPacks([join(import.meta.dirname, '..', '..', 'packs')]);

test.each([
  ['The North answered South Korea.', 'The North=PRK South Korea=KOR'],
  ['Pyongyang spoke; the South did not.', 'Pyongyang=PRK the South=KOR'],
  ['South Korea sails the North Sea, and it rains in the North.', 'South Korea=KOR'],
  ['Ghana trades with the North and the South.', 'Ghana=GHA'],
])('the two Koreas by their side: %s', (text, expected) => {
  const found = findEntities(text, gazetteer, null);
  expect(found.map(({ start, end, id }) => `${text.slice(start, end)}=${id}`).join(' ')).toBe(expected);
});

test('every body’s descriptions ask for parties that it has', () => {
  for (const { id, about = [], members } of gazetteer.bodies.values())
    for (const state of about.flatMap((one) => one.with))
      expect(members.length === 0 || members.some((one) => one.state === state), `${id}: ${state}`).toBe(
        true,
      );
});
