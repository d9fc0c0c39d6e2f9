import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { loadPacks } from '../../src/packs.files.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);

const read = (title: string, text: string) => {
  const article = { id: 'a', url: null, publishedAt: '2024-05-14T00:00:00Z', title, html: null, text };
  return analyze(article, packs).signals.map(
    ({ actor, target, rung, recount }) => `${actor} ${target} ${rung}${recount ? ' recount' : ''}`,
  );
};

test('another state that has left is mentioned without a day', () => {
  const text = [
    'OSLO – Norway said on Tuesday that it has decided to withdraw from the Energy Charter Treaty, which it joined long ago.',
    'The minister told parliament that fees and lawsuits had become too much for a small country. Portugal has quit.',
  ].join('\n\n');
  const signals = read('Norway to withdraw from Energy Charter Treaty', text);
  expect(signals).toContain('NOR ECT decision');
  expect(signals).toContain('PRT ECT decision recount');
});

test('"the court" is the one that the article is about, whichever was named in passing', () => {
  const text = [
    'BANJUL – Gambia said on Tuesday that it had decided to withdraw from the International Criminal Court.',
    'Its lawyers prefer institutions such as the African Court of Human and Peoples’ Rights. Burundi has also said it will quit the court.',
  ].join('\n\n');
  const signals = read('Gambia to withdraw from International Criminal Court', text);
  expect(signals).toContain('GMB ICC-ROME-STATUTE decision');
  expect(signals.filter((signal) => signal.includes('AFRICAN-COURT'))).toEqual([]);
});

test('what a title says is left is what the article is about, and not those who answer together', () => {
  const text = 'Norway’s withdrawal was completed at midnight, said the ministry. NATO was told.';
  expect(read('Norway out of OSCE, NATO states unmoved', text)).toContain('NOR OSCE exit');
  expect(read('NATO unmoved as Norway leaves OSCE', text)).toContain('NOR OSCE exit');
});
