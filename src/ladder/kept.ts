import { type Day, dayNumber } from '../domain/days.ts';
import { isFormalAct } from '../domain/ladder.ts';
import type { Clause } from '../packs/gazetteer.ts';
import { dayOfEffect } from '../packs/notice.ts';
import type { Act } from '../signals/act.ts';
import type { Snapshot } from '../signals/novelty/snapshots.ts';
import type { Verdict } from '../signals/novelty/verdict.ts';
import { NOVELTY } from '../signals/settings.ts';
import { actDay, answerOf, isHigher, type Stage, stageOf, standingOn, urlOf } from './stage.ts';

/** The clock of a notice period, and the day of leaving that was claimed beside it. */
export interface Clock {
  /** Null where no notice is known, or sources contradict each other about it. */
  readonly noticeOn: Day | null;
  readonly noticeArticleId: string | null;
  readonly noticeUrl: string | null;
  /** By the body's clause; null where no notice or no clause is known. */
  readonly legal: Day | null;
  /** As it was said last. */
  readonly claimed: Day | null;
}

/** What the ladder keeps of a relationship after some article: plain JSON, bounded by distinct steps. */
export interface LadderSnapshot extends Snapshot {
  readonly reversals: number;
  /** Steps since the last way back, it included, in order. */
  readonly stages: readonly Stage[];
  readonly clock: Clock;
  /** The other side's statements since the last way back. */
  readonly answers: number;
  readonly lastReadAt: string;
  /** On the last snapshot alone: the steps that earlier ways back ended, for a late article that undoes such a way back. */
  readonly past?: readonly Ended[];
}

/** Steps that a way back ended, and how many ways back there had been before. */
export interface Ended {
  readonly stages: readonly Stage[];
  readonly reversals: number;
}

export const NO_CLOCK: Clock = {
  noticeOn: null,
  noticeArticleId: null,
  noticeUrl: null,
  legal: null,
  claimed: null,
};

type Kept = Pick<LadderSnapshot, 'reversals' | 'stages' | 'clock' | 'answers'>;

const NOTHING: Kept = { reversals: 0, stages: [], clock: NO_CLOCK, answers: 0 };

/** A step that was reached: the actor's own, live and firm, or what the other side confirms of a formal act. */
function isReached({ act: { signal }, kind, reason, copyOf }: Verdict): boolean {
  if (signal.recount || copyOf !== null || signal.level < 1) return false;
  if (signal.modality !== 'asserted' && signal.rung !== 'threat') return false;
  if (kind === 'alert') return true;
  if (kind === 'watch') return reason === 'renewed';
  return signal.standing === 'self' && (reason === 'same-act' || reason === 'below' || reason === 'minor');
}

/** Every step that still stands ends where another takes its place. */
const ended = (stages: readonly Stage[], until: Day, isOver: (stage: Stage) => boolean): Stage[] =>
  stages.map((stage) => (stage.until === null && isOver(stage) ? { ...stage, until } : stage));

/** Steps with one more: a higher one ends those below it, a further formal act stands beside them. */
function withStage(stages: readonly Stage[], verdict: Verdict): readonly Stage[] {
  const stage = stageOf(verdict.act, verdict.track, verdict.disputed);
  const now = standingOn(stages, stage.track);
  const isKnown = stages.some(
    ({ track, rung, form, organ }) =>
      track === stage.track && rung === stage.rung && form === stage.form && organ === stage.organ,
  );
  if (isHigher(stage, now))
    return [
      ...ended(stages, stage.since, (one) => one.track === stage.track || one.rung === 'affirmation'),
      stage,
    ];
  return verdict.reason === 'formal-act' && !isKnown ? [...stages, stage] : stages;
}

/** The clock after a formal act; a notice that sources contradict each other about starts none. */
function withFormalAct(clock: Clock, { act, disputed }: Verdict, clause: Clause | null): Clock {
  const claimed = act.signal.effectiveOn ?? clock.claimed;
  if (act.signal.rung !== 'notice' || disputed || clock.noticeOn !== null) return { ...clock, claimed };
  const noticeOn = actDay(act);
  return {
    noticeOn,
    noticeArticleId: act.articleId,
    noticeUrl: urlOf(act),
    legal: clause && dayOfEffect(clause, noticeOn),
    claimed,
  };
}

/** Whether an act denies, within its days, the notice that a clock runs from. */
function isAgainstNotice({ signal, ...act }: Act, { noticeOn }: Clock): boolean {
  if (noticeOn === null || signal.modality !== 'denied' || signal.standing === 'third-party') return false;
  if (!isFormalAct(signal.rung) || signal.rung === 'exit' || signal.recount) return false;
  const days = dayNumber(actDay({ ...act, signal })) - dayNumber(noticeOn);
  return Math.abs(days) <= NOVELTY.sameActDays;
}

/** What the other side says after a step is its answer; the first one counts, and all are counted. */
function withAnswer(kept: Kept, act: Act): Kept {
  const last = kept.stages.findLast(({ rung }) => rung !== 'affirmation');
  if (!last || actDay(act) < last.since) return kept;
  const stages = last.answer
    ? kept.stages
    : kept.stages.map((stage) => (stage === last ? { ...stage, answer: answerOf(act, last) } : stage));
  return { ...kept, stages, answers: kept.answers + 1 };
}

function withVerdict(kept: Kept, verdict: Verdict, clause: Clause | null): Kept {
  const { act, reason, kind, copyOf } = verdict;
  const { standing, recount } = act.signal;
  if (reason === 'reversal' && kind === 'alert')
    return { ...NOTHING, reversals: kept.reversals + 1, stages: [stageOf(act, 'deed', false)] };
  if (isReached(verdict)) {
    const clock = isFormalAct(act.signal.rung) ? withFormalAct(kept.clock, verdict, clause) : kept.clock;
    return { ...kept, clock, stages: withStage(kept.stages, verdict) };
  }
  const clock = isAgainstNotice(act, kept.clock) ? { ...NO_CLOCK, claimed: kept.clock.claimed } : kept.clock;
  const next = { ...kept, clock };
  return standing === 'counterparty' && !recount && copyOf === null ? withAnswer(next, act) : next;
}

/**
 * A relationship after one more article.
 *
 * @param clause the body's clause on withdrawal; null where it is not known
 * @param onReversal told of the steps that a way back ends, with how many ways back there had been before
 */
export function keptAfter(
  before: LadderSnapshot | null,
  { articles, state }: Snapshot,
  verdicts: readonly Verdict[],
  clause: Clause | null,
  onReversal: (stages: readonly Stage[], reversals: number) => void,
): LadderSnapshot {
  let kept: Kept = before ?? NOTHING;
  for (const verdict of verdicts) {
    const next = withVerdict(kept, verdict, clause);
    if (next.reversals > kept.reversals)
      onReversal(
        ended(kept.stages, actDay(verdict.act), () => true),
        kept.reversals,
      );
    kept = next;
  }
  const { reversals, stages, clock, answers } = kept;
  const lastReadAt = verdicts.at(-1)!.act.readAt;
  return { articles, state, reversals, stages, clock, answers, lastReadAt };
}
