import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { datelineLength } from '../../src/language/dateline.ts';
import { readDoc } from '../../src/language/doc.ts';
import { loadPacks } from '../../src/packs.files.ts';

test.each([
  'LIMA — ',
  'PORT MORESBY, Papua New Guinea (AB) — ',
  'SUVA, Sept 26 (Agency) - ',
  'GENEVA/BERN, 6 March – ',
  'QUITO: ',
  'OSLO. ',
  'OSLO—',
  'Accra, June 13 (Wire) - ',
  'La Paz, January 25 – ',
  'KYIV, May 19. /Wire/. ',
  'The Hague - ',
])('%s', (head) => {
  expect(datelineLength(`${head}The minister spoke.`)).toBe(head.length);
});

test.each([
  'Peru is leaving - the minister said so.',
  'Bell: “We are leaving.”',
  'A. Bell spoke.',
  'Carl Bell - President of Peru - spoke.',
  'Lima - a city of ten million - slept.',
  'NATO is leaving us, the minister said.',
  'The LIMA - QUITO flight was late.',
  'EU: talks go on.',
])('%s has none', (text) => {
  expect(datelineLength(text)).toBe(0);
});

test('where an article was written is told apart from whom it names', () => {
  const { gazetteer } = loadPacks([resolve(import.meta.dirname, '../../packs')]);
  const { entities, dateline } = readDoc('A line.\nLIMA — Chile was late, Lima said.', gazetteer, null);
  expect(dateline.map(({ id }) => id)).toEqual(['PER']);
  expect(entities.map(({ id, start }) => [id, start])).toEqual([
    ['CHL', 15],
    ['PER', 31],
  ]);
});
