import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OriginIndex } from '../../src/signals/novelty/copies.ts';
import { judge } from '../../src/signals/novelty/novelty.ts';
import { START } from '../../src/signals/novelty/relationship-state.ts';
import {
  judgeOn,
  type Snapshot,
  snapshotsBefore,
  withSnapshot,
} from '../../src/signals/novelty/snapshots.ts';
import { NOVELTY } from '../../src/signals/settings.ts';
import { act } from './acts.ts';

const at = (articles: number): Snapshot => ({ articles, state: START });

test('a hundred thousand articles leave a dozen snapshots, the nearer the denser', () => {
  let kept: Snapshot[] = [];
  for (let n = 1; n <= 100_000; n++) kept = withSnapshot(kept, at(n));
  expect(kept.length).toBeLessThan(16);
  expect(kept.at(-1)!.articles).toBe(100_000);
  const distances = kept.map(({ articles }) => 100_000 - articles).reverse();
  for (const [i, distance] of distances.entries())
    expect((distances[i + 1] ?? 100_000) / Math.max(1, distance)).toBeLessThanOrEqual(5);
});

test('judging on from a snapshot is judging all', () => {
  const acts = fc.array(
    fc
      .record({
        day: fc.integer({ min: 10, max: 28 }),
        rung: fc.constantFrom('review' as const, 'intent' as const, 'decision' as const),
      })
      .map(({ day, rung }) => act({ article: `a${day}`, day: `2031-01-${day}`, rung })),
    { minLength: 1, maxLength: 20 },
  );
  const keep = ({ state }: { readonly state: Snapshot['state'] }, articles: number) => ({ articles, state });
  fc.assert(
    fc.property(acts, fc.integer({ min: 10, max: 28 }), (all, day) => {
      const [before, rest] = [
        all.filter(({ articleId }) => articleId < `a${day}`),
        all.filter(({ articleId }) => articleId >= `a${day}`),
      ];
      if (rest.length === 0) return;
      const origins = new OriginIndex();
      const first = judgeOn<Snapshot>([], before, NOVELTY, origins, keep);
      const from = snapshotsBefore(first.snapshots, rest[0]!);
      const second = judgeOn<Snapshot>(from, rest, NOVELTY, origins, keep);
      expect(second.snapshots.at(-1)!.state).toEqual(judge(all, NOVELTY).state);
      expect([...first.verdicts, ...second.verdicts]).toEqual(judge(all, NOVELTY).verdicts);
    }),
  );
});
