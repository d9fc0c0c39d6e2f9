import type { Act } from '../act.ts';
import { compareActs } from '../act.ts';
import type { NoveltySettings } from '../settings.ts';
import type { OriginIndex } from './copies.ts';
import { articlesOf, isLate, type Judged, judge } from './novelty.ts';
import type { RelationshipState } from './relationship-state.ts';
import type { Verdict } from './verdict.ts';

/** What a relationship was judged to be after some article: where judging may go on from. Plain JSON. */
export interface Snapshot {
  /** Articles judged up to it. */
  readonly articles: number;
  readonly state: RelationshipState;
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

/** Acts judged from where a relationship stood, with what is to be kept of it now. */
export interface JudgedOn<Kept extends Snapshot> {
  readonly snapshots: readonly Kept[];
  readonly verdicts: readonly Verdict[];
}

/**
 * Judges acts from a snapshot on, article by article, and keeps snapshots on the way.
 *
 * @param snapshots up to the one to go on from, oldest first; none: from the start
 * @param acts all that come after it
 * @param origins the articles up to it that these may be copies of; is added to
 * @param keep what is to be kept after an article, given what was kept before it
 */
export function judgeOn<Kept extends Snapshot>(
  snapshots: readonly Kept[],
  acts: readonly Act[],
  settings: NoveltySettings,
  origins: OriginIndex,
  keep: (judged: Judged, articles: number, before: Kept | null) => Kept,
): JudgedOn<Kept> {
  let kept: readonly Kept[] = snapshots;
  const verdicts: Verdict[] = [];
  for (const article of articlesOf([...acts].sort(compareActs))) {
    const before = kept.at(-1) ?? null;
    const judged = judge(article, settings, before?.state, origins);
    kept = withSnapshot(kept, keep(judged, (before?.articles ?? 0) + 1, before));
    verdicts.push(...judged.verdicts);
  }
  return { snapshots: kept, verdicts };
}

/** The snapshots up to the last that an act comes after. */
export function snapshotsBefore<Kept extends Snapshot>(snapshots: readonly Kept[], act: Act): Kept[] {
  return snapshots.slice(0, snapshots.findLastIndex(({ state }) => !isLate(act, state)) + 1);
}
