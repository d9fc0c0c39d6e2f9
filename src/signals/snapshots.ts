import type { Act } from './act.ts';
import { isLate } from './novelty.ts';
import type { RelationshipState } from './relationship-state.ts';

/** What a relationship was judged to be after some article: where judging may go on from. Plain JSON. */
export interface Snapshot {
  /** Articles judged up to it. */
  readonly articles: number;
  readonly state: RelationshipState;
}

/** The last snapshot that an act comes after; null where it must be judged from the start. */
export function snapshotBefore<Kept extends Snapshot>(snapshots: readonly Kept[], act: Act): Kept | null {
  return snapshots.findLast(({ state }) => !isLate(act, state)) ?? null;
}

/** Distances at which snapshots are kept grow by this factor: some dozen for a hundred thousand articles. */
const FACTOR = 4;

/**
 * The snapshots to keep once there is a newer one, oldest first: the further back, the fewer, so that an act that is late by
 * n articles is judged again together with some 4 n of them, and never with all.
 *
 * @param snapshots oldest first; those that `head` does not come after are dropped
 */
export function withSnapshot<Kept extends Snapshot>(snapshots: readonly Kept[], head: Kept): Kept[] {
  const older = snapshots.filter(({ articles }) => articles < head.articles);
  const kept: Kept[] = [head];
  let distance = 1;
  for (let i = older.length - 1; i >= 0; i--) {
    const next = head.articles - (older[i - 1]?.articles ?? 0);
    if (next <= FACTOR * distance) continue;
    kept.unshift(older[i]!);
    distance = head.articles - older[i]!.articles;
  }
  return kept;
}
