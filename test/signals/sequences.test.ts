import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Backtest } from '../../src/backtest.ts';
import { loadPacks } from '../../src/packs.files.ts';

interface Told {
  readonly on: string;
  readonly title?: string;
  readonly text: string;
  /** `ACTOR→TARGET rung`, in any order. */
  readonly alerts: readonly string[];
  /** The same; not compared where it is left out. */
  readonly watches?: readonly string[];
}
interface Sequence {
  readonly name: string;
  readonly articles: readonly Told[];
}

const folder = resolve(import.meta.dirname, 'sequences');
const packs = loadPacks([resolve(import.meta.dirname, '../../packs'), join(folder, 'pack')]);
const sequences = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as Sequence[]);

describe('stories about invented states and bodies', () => {
  test('there are thirty of them and more', () => {
    expect(sequences.length).toBeGreaterThanOrEqual(30);
  });

  test.each(sequences.map((one) => [one.name, one] as const))('%s', (_, { articles }) => {
    const backtest = new Backtest(packs);
    const raised = articles.map(({ on, title = null, text }, i) =>
      backtest.next({ id: `${i}`, url: null, publishedAt: `${on}T18:00:00Z`, html: null, title, text }),
    );
    const of = (kind: string) =>
      raised.map((all) =>
        all
          .filter((one) => one.kind === kind)
          .map(({ relationship, rung }) => `${relationship} ${rung}`)
          .sort(),
      );
    expect(of('alert')).toEqual(articles.map(({ alerts }) => [...alerts].sort()));
    const watched = articles.map(({ watches }) => watches && [...watches].sort());
    expect(of('watch').map((all, i) => watched[i] && all)).toEqual(watched);
  });
});
