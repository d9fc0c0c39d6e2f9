import { resolve } from 'node:path';
import { analyze } from '../../src/analyze.ts';
import { loadPacks } from '../../src/packs.files.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);

/** What stands for what in a short article, of Wednesday, 12 June 2024, or of another day: each signal from rung 2 up, or from another, in order, once. */
export function read(
  text: string,
  title: string | null = 'News in brief',
  day = '2024-06-12',
  lowest = 2,
): string[] {
  const article = { id: 'x', url: null, html: null, publishedAt: `${day}T12:00:00Z`, title, text };
  const { signals } = analyze(article, packs);
  return [
    ...new Set(
      signals
        .filter(({ level }) => level >= lowest)
        .map(
          ({ actor, target, rung, modality, standing, recount }) =>
            `${actor} ${target} ${rung} ${modality} ${standing}${recount ? ' recount' : ''}`,
        ),
    ),
  ];
}
