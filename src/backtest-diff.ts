import type { AlertVerdict } from './domain/signal.ts';

/** An alert that both packs raise for one act. */
export interface Moved<Alert> {
  readonly from: Alert;
  readonly to: Alert;
}

/** What a changed pack would do otherwise. */
export interface BacktestDiff<Alert> {
  readonly kept: readonly Moved<Alert>[];
  readonly added: readonly Alert[];
  readonly lost: readonly Alert[];
  /** The same act on another rung, by another article, on another day, or no longer of the same kind. */
  readonly moved: readonly Moved<Alert>[];
}

type Likeness = (a: AlertVerdict, b: AlertVerdict) => boolean;

const isSameStep: Likeness = (a, b) =>
  a.relationship === b.relationship && a.rung === b.rung && a.form === b.form && a.reason === b.reason;

/** From alike in all that a reader sees to alike in what it is about: an alert takes the first that is free. */
const SAME: Likeness = (a, b) => isSameStep(a, b) && a.articleId === b.articleId && a.kind === b.kind;
const MOVED: readonly Likeness[] = [
  (a, b) => isSameStep(a, b) && a.articleId === b.articleId,
  (a, b) => a.relationship === b.relationship && a.articleId === b.articleId && a.track === b.track,
  (a, b) => isSameStep(a, b) && a.kind === b.kind,
  (a, b) => a.relationship === b.relationship && a.rung === b.rung && a.kind === b.kind,
  (a, b) => a.relationship === b.relationship && a.articleId === b.articleId,
];

/** Takes out of both lists the pairs that are alike, in order. */
function pairs<Alert extends AlertVerdict>(from: Alert[], to: Alert[], isLike: Likeness): Moved<Alert>[] {
  const found: Moved<Alert>[] = [];
  for (const one of [...from]) {
    const at = to.findIndex((other) => isLike(one, other));
    if (at < 0) continue;
    found.push({ from: one, to: to[at]! });
    to.splice(at, 1);
    from.splice(from.indexOf(one), 1);
  }
  return found;
}

/**
 * What the alerts of a changed pack have more, fewer and otherwise than those of the pack in force.
 *
 * @param live and `changed`: of the same articles
 */
export function diffAlerts<Alert extends AlertVerdict>(
  live: readonly Alert[],
  changed: readonly Alert[],
): BacktestDiff<Alert> {
  const [lost, added] = [[...live], [...changed]];
  const kept = pairs(lost, added, SAME);
  const moved = MOVED.flatMap((isLike) => pairs(lost, added, isLike));
  return { kept, added, lost, moved };
}

/** Of an alert that was raised: whether a changed pack raises it too; `neither`: not even the pack in force does by now. */
export type Fate = 'kept' | 'moved' | 'gone' | 'neither';

/** The same alert among those of a backtest; its kind may differ, since there nothing is old when it is read. */
function among<Alert extends AlertVerdict>(alert: AlertVerdict, of: readonly Alert[]): Alert | null {
  const isOne: Likeness = (a, b) => isSameStep(a, b) && a.articleId === b.articleId;
  return of.find((other) => isOne(alert, other)) ?? null;
}

/** What becomes of an alert that was raised under a changed pack; `to` is what stands for it there. */
export function fateOf<Alert extends AlertVerdict>(
  alert: AlertVerdict,
  { kept, moved, lost, added }: BacktestDiff<Alert>,
): { readonly fate: Fate; readonly to: Alert | null } {
  const pairOf = (all: readonly Moved<Alert>[]) => {
    const from = among(
      alert,
      all.map((pair) => pair.from),
    );
    return from === null ? null : (all.find((pair) => pair.from === from)?.to ?? null);
  };
  const same = pairOf(kept) ?? among(alert, added);
  if (same) return { fate: 'kept', to: same };
  const other = pairOf(moved);
  if (other) return { fate: 'moved', to: other };
  return { fate: among(alert, lost) ? 'gone' : 'neither', to: null };
}
