import type { LedgerEntry } from '../alerts/decide.ts';
import type { Day } from '../domain/days.ts';
import { type Form, formRank, levelOf, type Rung, type Track, trackOf } from '../domain/ladder.ts';
import type { Act } from '../signals/act.ts';
import { compareActs } from '../signals/act.ts';
import { judge } from '../signals/novelty/novelty.ts';
import type { RelationshipState, Step } from '../signals/novelty/relationship-state.ts';
import { NOVELTY } from '../signals/settings.ts';

/** A step that was known before, with where it was first told. */
export interface EarlierStep {
  readonly rung: Rung;
  readonly level: number;
  readonly form: Form | null;
  /** Announced for a case only: it doesn't count as reached. */
  readonly conditional: boolean;
  /** The day on which it was said or done, as far as told; else the day of reading. */
  readonly day: Day;
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly articleId: string;
  readonly words: string | null;
  /** The alert that it raised; null where it raised none or was decided in silence. */
  readonly alertId: string | null;
}

/** Acts that were read before an article, in the order of reading. */
export function actsBefore(acts: readonly Act[], articleId: string): Act[] {
  const sorted = [...acts].sort(compareActs);
  const at = sorted.findIndex((act) => act.articleId === articleId);
  return at < 0 ? sorted : sorted.slice(0, at);
}

/** What was known of a relationship before an article was read: the state that its acts were judged against. */
export function stateBefore(acts: readonly Act[], articleId: string): RelationshipState {
  return judge(actsBefore(acts, articleId), NOVELTY).state;
}

const isTold =
  (step: Step, since: Day | null) =>
  ({ signal, readAt }: Act): boolean =>
    signal.rung === step.rung &&
    signal.form === step.form &&
    signal.standing !== 'third-party' &&
    !signal.recount &&
    (signal.modality === 'asserted' || signal.modality === 'conditional') &&
    (since === null || readAt.slice(0, 10) >= since);

function earlierStep(
  step: Step,
  acts: readonly Act[],
  ledger: readonly LedgerEntry[],
  since: Day | null,
): EarlierStep {
  const first = acts.find(isTold(step, since));
  const entry = ledger.find(
    ({ rung, form, silent, kind, articleId }) =>
      rung === step.rung &&
      form === step.form &&
      !silent &&
      kind === 'alert' &&
      acts.some((act) => act.articleId === articleId),
  );
  return {
    rung: step.rung,
    level: levelOf(step.rung),
    form: step.form,
    conditional: step.conditional,
    day: first?.signal.saidOn?.to ?? first?.readAt.slice(0, 10) ?? step.readOn,
    speaker: first?.speaker?.name ?? null,
    outlet: first?.outlet ?? null,
    articleId: first?.articleId ?? step.articleId,
    words: first?.signal.text ?? null,
    alertId: entry?.alertId ?? null,
  };
}

/**
 * The steps of a track that were known when an article was read, the highest first: each as it was first told since the
 * last way back.
 *
 * @param acts of the relationship that were in the log when the article was decided about
 * @param ledger of the relationship
 */
export function earlierSteps(
  acts: readonly Act[],
  ledger: readonly LedgerEntry[],
  articleId: string,
  track: Track,
): EarlierStep[] {
  const before = actsBefore(acts, articleId);
  const { steps, reversedOn } = judge(before, NOVELTY).state;
  return steps
    .filter(({ rung }) => trackOf(rung) === track)
    .map((step) => earlierStep(step, before, ledger, reversedOn))
    .sort((a, b) => b.level - a.level || formRank(b.rung, b.form) - formRank(a.rung, a.form));
}
