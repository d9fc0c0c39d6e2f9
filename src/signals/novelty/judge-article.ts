import { isFormalAct, levelOf, trackOf } from '../../domain/ladder.ts';
import type { AlertReason } from '../../domain/signal.ts';
import type { Act } from '../act.ts';
import type { NoveltySettings } from '../settings.ts';
import { type OriginIndex, originFrom } from './copies.ts';
import { type Finding, judgeLive } from './judge-live.ts';
import { judgeOther, watchOnce } from './judge-other.ts';
import type { Judged } from './novelty.ts';
import type { RelationshipState, Step } from './relationship-state.ts';
import { daysSince, highest, isWithin, keyOf, readDay, stepOf } from './steps.ts';
import type { Verdict } from './verdict.ts';

/** What an act is judged in: the state so far, the article's other acts, whether it is the relationship's first article. */
export interface Setting {
  readonly state: RelationshipState;
  readonly acts: readonly Act[];
  readonly isFirst: boolean;
  readonly settings: NoveltySettings;
  /** The article that this one is a copy of. */
  readonly copyOf: string | null;
}

function verdictOf(act: Act, setting: Setting, { kind, reason }: Omit<Finding, 'state'>): Verdict {
  const { state, copyOf } = setting;
  const track = trackOf(act.signal.rung);
  const reached = highest(state.steps, track);
  return {
    act,
    kind,
    reason,
    track,
    previousLevel: reached && levelOf(reached.rung),
    disputed: isFormalAct(act.signal.rung) && isDisputed(act, setting),
    key: keyOf(act, state.reversals),
    copyOf,
  };
}

/** Denials of formal acts that are known when an act is judged, those of its own article included. */
function formalDenials({ denials }: RelationshipState, acts: readonly Act[]): Step[] {
  const told = acts.filter(
    ({ signal }) => signal.modality === 'denied' && signal.standing !== 'third-party' && !signal.recount,
  );
  return [...denials, ...told.map(stepOf)].filter(({ rung }) => isFormalAct(rung));
}

/** Denied, as this act or as one that it presupposes, by the actor or by the other side, within the days of one act. */
function isDisputed(act: Act, { state, acts, settings }: Setting): boolean {
  const step = stepOf(act);
  return formalDenials(state, acts).some(
    (denial) => levelOf(denial.rung) <= levelOf(step.rung) && isWithin(denial, step, settings.sameActDays),
  );
}

/** A formal act that the other side confirms and the actor does not deny is as good as the actor's own. */
function isConfirmed(act: Act, { acts, state, settings }: Setting): boolean {
  const { signal } = act;
  if (signal.standing !== 'counterparty' || signal.modality !== 'asserted') return false;
  const isBack = signal.rung === 'affirmation' && signal.form === 'reversal';
  if (!signal.granted && !isBack && !isFormalAct(signal.rung)) return false;
  return !formalDenials(state, acts).some(
    (denial) => denial.standing === 'self' && daysSince(denial, readDay(act)) <= settings.denialDays,
  );
}

/** Whether the speaker is of a tier that may wake somebody; where no tier is told, the standing has decided. */
function mayWake({ tier }: Act, { settings }: Setting): boolean {
  return tier === null || tier === 'none' || settings.tiers.includes(tier);
}

/** What would wake somebody, had another said it: a watch, once, and nothing is reached by it. */
function judgeLesser(act: Act, setting: Setting): Finding {
  const { kind, reason } = judgeLive(act, setting);
  const { rung, form } = act.signal;
  const quiet: Finding = { kind: 'quiet', reason: 'lesser', state: setting.state };
  if (kind === 'quiet') return { ...quiet, reason };
  return watchOnce(reason as AlertReason, `lesser ${rung} ${form}`, setting.state) ?? quiet;
}

/** Where the article tells of a way back, steps that it tells besides are those that are taken back. */
function isUndone({ signal }: Act, { acts }: Setting): boolean {
  return (
    levelOf(signal.rung) >= 3 &&
    acts.some(
      ({ signal: { form, modality, standing, recount, rung } }) =>
        rung === 'affirmation' &&
        form === 'reversal' &&
        modality === 'asserted' &&
        standing === 'self' &&
        !recount,
    )
  );
}

function judgeAct(act: Act, setting: Setting): Finding {
  const { standing, modality, recount, rung } = act.signal;
  const isOwn = standing === 'self' || isConfirmed(act, setting);
  const isFirm = modality === 'asserted' || (modality === 'conditional' && levelOf(rung) >= 3);
  if (isOwn && isFirm && !recount) {
    if (isUndone(act, setting)) return { kind: 'quiet', reason: 'recount', state: setting.state };
    return mayWake(act, setting) ? judgeLive(act, setting) : judgeLesser(act, setting);
  }
  return judgeOther(act, setting, isOwn, isFirm);
}

/** Judges one article's acts on one relationship, in the order of their places. */
export function judgeArticle(
  start: RelationshipState,
  acts: readonly Act[],
  settings: NoveltySettings,
  origins: OriginIndex,
): Judged {
  const [first] = acts;
  if (!first) return { state: start, verdicts: [] };
  const { readAt, source, articleId } = first;
  const last = { readAt, source, articleId };
  const copyOf = origins.originOf(first, settings)?.articleId ?? null;
  const base = { acts, isFirst: start.last === null, settings, copyOf };
  if (copyOf !== null) {
    const setting = { ...base, state: start };
    const verdicts = acts.map((act) => verdictOf(act, setting, { kind: 'quiet', reason: 'copy' }));
    return { state: { ...start, last }, verdicts };
  }
  const verdicts: Verdict[] = [];
  let state = start;
  for (const act of acts) {
    const setting = { ...base, state };
    const { state: next, ...finding } = judgeAct(act, setting);
    verdicts.push(verdictOf(act, setting, finding));
    state = next;
  }
  origins.add(originFrom(first), settings);
  return { state: { ...state, last }, verdicts };
}
