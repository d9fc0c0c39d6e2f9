import { isFormalAct, levelOf, trackOf } from '../../domain/ladder.ts';
import type { AlertReason } from '../../domain/signal.ts';
import type { Act } from '../act.ts';
import type { Setting } from './judge-article.ts';
import type { Finding } from './judge-live.ts';
import type { RelationshipState, Step } from './relationship-state.ts';
import { compareHeight, daysSince, highest, isSameKind, stepOf } from './steps.ts';

const quiet = (reason: Finding['reason'], state: RelationshipState): Finding => ({
  kind: 'quiet',
  reason,
  state,
});

const remember = (list: readonly Step[], step: Step): Step[] => [
  ...list.filter(
    (other) => !isSameKind(other, step) || other.form !== step.form || other.standing !== step.standing,
  ),
  step,
];

/** A watch, once until the next live step that is new; null where it was raised already. */
export function watchOnce(reason: AlertReason, tag: string, state: RelationshipState): Finding | null {
  const name = `${reason} ${tag}`;
  if (state.watched.includes(name)) return null;
  return { kind: 'watch', reason, state: { ...state, watched: [...state.watched, name] } };
}

/** The other side, or anybody else: first permission or no-notice is a watch. */
function judgeForeign({ signal, ...act }: Act, { state }: Setting): Finding {
  if (signal.standing !== 'counterparty' || signal.recount) return quiet('not-own', state);
  const full = { ...act, signal };
  if (signal.modality === 'denied' && (signal.noNotice || isFormalAct(signal.rung))) {
    const next = { ...state, denials: remember(state.denials, stepOf(full)) };
    return (signal.noNotice ? watchOnce('no-notice', '', next) : null) ?? quiet('not-own', next);
  }
  if (signal.modality === 'permission') {
    return watchOnce('permission', '', state) ?? quiet('not-own', state);
  }
  return quiet('not-own', state);
}

const WATCHED_LEVEL = 6;
const DENIED_LEVEL = 5;

/** The actor's own, but hedged, denied or only imagined. */
function judgeSoft(act: Act, { state, acts, settings }: Setting): Finding {
  const { modality, recount } = act.signal;
  const step = stepOf(act);
  if (recount) return quiet('not-asserted', state);
  if (modality === 'possible' && levelOf(step.rung) >= WATCHED_LEVEL) {
    const isBelow = compareHeight(step, highest(state.steps, trackOf(step.rung))) <= 0;
    const next = { ...state, hedges: remember(state.hedges, step) };
    return (
      (isBelow ? null : watchOnce('hedged', `${step.rung} ${step.form}`, next)) ?? quiet('not-asserted', next)
    );
  }
  if (modality === 'denied' && levelOf(step.rung) >= DENIED_LEVEL) {
    const next = { ...state, denials: remember(state.denials, step) };
    const live = acts.filter(
      ({ signal }) => signal.standing === 'self' && signal.modality === 'asserted' && !signal.recount,
    );
    const answers = [...state.steps, ...live.map(stepOf)].some(
      (other) => levelOf(other.rung) >= DENIED_LEVEL && daysSince(other, step.readOn) <= settings.denialDays,
    );
    return (answers ? watchOnce('denial', step.rung, next) : null) ?? quiet('not-asserted', next);
  }
  return quiet('not-asserted', state);
}

/** Whether a step that is told in retrospect lies after every live one of its relationship; false where nothing dates it. */
function isLaterThan(step: Step, steps: readonly Step[]): boolean {
  const { from } = step;
  return from !== null && steps.every(({ to }) => to === null || from > to);
}

/** A step told as background: remembered, and a watch where it is above all that was seen and later than the last step. */
function judgeRecount(act: Act, { state, isFirst }: Setting): Finding {
  const step = stepOf(act);
  const next = { ...state, recounts: remember(state.recounts, step) };
  if (isFirst || act.signal.modality === 'historical' || levelOf(step.rung) < 3)
    return quiet('recount', next);
  const seen = highest([...state.steps, ...state.recounts], trackOf(step.rung));
  const isMissed = compareHeight(step, seen) > 0 && isLaterThan(step, state.steps);
  return isMissed ? { kind: 'watch', reason: 'backfill', state: next } : quiet('recount', next);
}

/** Judges whatever is not a live step of the actor's own. */
export function judgeOther(act: Act, setting: Setting, isOwn: boolean, isFirm: boolean): Finding {
  const { standing, modality } = act.signal;
  if (!isOwn && standing !== 'self') return judgeForeign(act, setting);
  if (isFirm || modality === 'historical') return judgeRecount(act, setting);
  return judgeSoft(act, setting);
}
