import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resemblance } from '../../src/domain/sketch.ts';
import type { Act } from '../../src/signals/act.ts';
import { OriginIndex, originFrom } from '../../src/signals/novelty/copies.ts';
import { NOVELTY } from '../../src/signals/settings.ts';
import { act } from './acts.ts';

const SIZE = 64;
const SKETCH = Array.from({ length: SIZE }, (_, i) => i);
const told = (article: string, day: string, sketch: readonly number[], rest: Partial<Act> = {}): Act => ({
  ...act({ article, day, rung: 'review', sketch }),
  ...rest,
});

/** A sketch that differs from the first in these places. */
const changed = (places: readonly number[], by: number) =>
  SKETCH.map((value, i) => (places.includes(i) ? value + by : value));

test('the index finds the copies that comparing with every article finds', () => {
  const sketches = fc.array(
    fc.record({ places: fc.uniqueArray(fc.nat(SIZE - 1)), by: fc.constantFrom(1000, 2000, 3000) }),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(sketches, (list) => {
      const acts = list.map(({ places, by }, i) => told(`a${i}`, '2031-01-10', changed(places, by)));
      const index = new OriginIndex();
      for (const [i, one] of acts.entries()) {
        const pairwise = acts
          .slice(0, i)
          .find(({ sketch }) => resemblance(sketch, one.sketch) >= NOVELTY.copyResemblance);
        expect(index.originOf(one, NOVELTY)?.articleId ?? null).toBe(pairwise?.articleId ?? null);
        index.add(originFrom(one), NOVELTY);
      }
    }),
  );
});

test('two edited stories of one agency are one origin, though its own was never read', () => {
  const index = new OriginIndex();
  const from = { syndicatedFrom: 'Basin Press Agency' };
  index.add(originFrom(told('a', '2031-01-10', SKETCH, from)), NOVELTY);
  const edited = changed([...Array(30).keys()], 1000);
  expect(index.originOf(told('b', '2031-01-10', edited, from), NOVELTY)?.articleId).toBe('a');
  expect(index.originOf(told('c', '2031-01-10', edited), NOVELTY)).toBeNull();
});

test('an article is a copy of what was read within the days that are remembered, and no longer', () => {
  const index = new OriginIndex();
  index.add(originFrom(told('a', '2031-01-10', SKETCH)), NOVELTY);
  expect(index.originOf(told('b', '2031-02-24', SKETCH), NOVELTY)?.articleId).toBe('a');
  expect(index.originOf(told('b', '2031-02-25', SKETCH), NOVELTY)).toBeNull();
});

test('the index forgets what is too old: its size is bounded by the days, not by the log', () => {
  const index = new OriginIndex();
  for (let i = 0; i < 3000; i++) {
    const day = new Date(Date.UTC(2031, 0, 1 + i)).toISOString().slice(0, 10);
    index.add(originFrom(told(`a${i}`, day, changed([...Array(SIZE).keys()], i * 1000))), NOVELTY);
  }
  expect(index.origins.length).toBeLessThan(600);
});
