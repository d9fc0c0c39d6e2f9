import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { loadPacks } from '../../src/packs.files.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);

const read = (title: string, text: string) => {
  const article = { id: 'a', url: null, publishedAt: '2024-05-14T00:00:00Z', title, html: null, text };
  return analyze(article, packs).signals.map(
    ({ actor, target, rung, modality, recount }) =>
      `${actor} ${target} ${rung} ${modality}${recount ? ' recount' : ''}`,
  );
};

test('a treaty that was suspended years ago still is, and a membership that was is an episode', () => {
  const lead =
    'OSLO – Norway said on Tuesday that it has decided to withdraw from the Energy Charter Treaty.';
  const frozen = read('Norway to leave treaty', `${lead}\n\nIt suspended the treaty in 2015.`);
  expect(frozen).toContain('NOR ECT suspension asserted recount');
  const left = read(
    'Ghana to leave African Union',
    'ACCRA – Ghana said on Tuesday that it has decided to withdraw from the African Union.\n\nIt suspended its membership in 1992.',
  );
  expect(left).toContain('GHA AU suspension historical recount');
});

test('what was announced long ago is told as the decision that it was', () => {
  const text =
    'LIMA – Peru said on Tuesday that it will stay in the Andean Community.\n\nChile announced in May 1976 that it was leaving the Andean Community.';
  expect(read('Peru to stay in Andean Community', text)).toContain('CHL CAN decision historical recount');
});

test('a day long ago that opens the sentence holds for its second verb as well', () => {
  const text =
    'Fifty years ago Chile adopted a new flag and on the same day withdrew from the Andean Community. A museum in Lima recalls it.';
  expect(read('A museum in Lima', text)).toContain('CHL CAN exit historical recount');
});

test('the day of a saying tells how long ago its words were meant', () => {
  const text =
    'LIMA – Peru said on Tuesday that it will stay in the Andean Community.\n\nOn 7 January 1976 a general told a rally that Chile was leaving the Andean Community.';
  expect(read('Peru to stay in Andean Community', text)).toContain('CHL CAN decision historical recount');
});

test('a law that the cabinet or parliament passed is told although the sentence names nobody', () => {
  const lead =
    'OSLO – Norway has given notice of its withdrawal from the Energy Charter Treaty, the depositary said on Tuesday.';
  const law = read('Norway leaves treaty', `${lead}\n\nParliament adopted the law in February.`);
  expect(law).toContain('NOR ECT decision asserted recount');
  const bill = read('Norway leaves treaty', `${lead}\n\nThe bill was adopted by the cabinet in January.`);
  expect(bill).toContain('NOR ECT decision asserted recount');
});

test('"it" is never the United Nations, where another body is left', () => {
  const text = [
    'ACCRA – Ghana said on Tuesday that it has decided to withdraw from the African Union.',
    'The United Nations has regretted the step. Chad had its own quarrel: its government suspended it in January 2023.',
  ].join('\n\n');
  const signals = read('Ghana to leave African Union', text);
  expect(signals.filter((signal) => signal.includes(' UN '))).toEqual([]);
});

test('what remembers goes on with the day that it last named', () => {
  const text = [
    'Fifty years ago today a general in Lima made up his mind. On 14 May 1974 he told a rally that Peru was leaving the Andean Community.',
    'The same evening Peru notified the secretariat of the Andean Community that it was withdrawing.',
  ].join('\n\n');
  const signals = read('On this day: Peru turns its back on the Andean Community', text);
  expect(signals).toContain('PER CAN decision historical recount');
  expect(signals).toContain('PER CAN notice historical recount');
});

test('a notice that is taken back was given before', () => {
  const text =
    'ACCRA – Ghana is not leaving the African Union after all. It has revoked the notice it gave the bloc last October, the foreign ministry said on Tuesday.';
  const signals = read('Ghana stays', text);
  expect(signals).toContain('GHA AU notice asserted recount');
  expect(signals).toContain('GHA AU affirmation asserted');
});

test('the United Nations is what background is told of, where the article is about leaving it and names no treaty', () => {
  const text = [
    'NEW YORK – Nepal said on Tuesday that it will not leave the United Nations.',
    'The United Nations lost a member once before. In January 1990 Fiji informed the secretary-general that it was withdrawing.',
  ].join('\n\n');
  expect(read('Nepal will not leave the United Nations', text)).toContain('FJI UN notice historical recount');
});

test('a piece that weighs the news tells none, whatever day it names', () => {
  const text = [
    'The pact was once the pride of a continent.',
    'On Sunday the ministers of Ghana and Togo announced that they plan to take their countries out of the African Union. Is it wise?',
    'They say that they have waited long enough.',
  ];
  const plans = (words: readonly string[]) => read('Pride and pacts', words.join('\n\n'));
  const recounts = ['GHA AU intent asserted recount', 'TGO AU intent asserted recount'];
  expect(plans(['Essay', ...text])).toEqual(recounts);
  expect(plans([...text, 'The author teaches law in Lima.'])).toEqual(recounts);
  expect(plans(text)).toEqual(['GHA AU intent asserted', 'TGO AU intent asserted']);
});
