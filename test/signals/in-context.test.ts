import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { loadPacks } from '../../src/packs.files.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);

/** What stands for what in a short article: each signal from rung 2 up, in order, once. */
function read(text: string, title: string | null): string[] {
  const article = { id: 'x', url: null, html: null, publishedAt: '2024-06-15T12:00:00Z', title, text };
  const { signals } = analyze(article, packs);
  const told = signals
    .filter(({ level }) => level >= 2)
    .map(
      ({ actor, target, rung, modality, standing, recount }) =>
        `${actor} ${target} ${rung} ${modality} ${standing}${recount ? ' recount' : ''}`,
    );
  return [...new Set(told)];
}

/** What a sentence means by what stands around it: invented facts. */
test.each([
  [
    'in what a state says "the country" is that state, whichever was named before',
    null,
    'Ghana was the first to go in June, and Togo said on Monday that the country plans to leave the African Union.',
    ['TGO AU intent asserted self'],
  ],
  [
    '"its government" likewise',
    null,
    'Ghana sits in the African Union, and Togo said its government would leave the African Union.',
    ['TGO AU intent asserted self'],
  ],
] as const)('%s', (_, title, text, signals) => {
  expect(read(text, title)).toEqual(signals);
});
