import { type Day, dayNumber } from '../../domain/days.ts';
import { isFormalAct, levelOf, trackOf } from '../../domain/ladder.ts';
import type { AlertReason } from '../../domain/signal.ts';
import type { Act } from '../act.ts';
import type { Setting } from './judge-article.ts';
import type { RelationshipState, Step } from './relationship-state.ts';
import {
  compareHeight,
  daysSince,
  highest,
  isOtherGovernment,
  isSameKind,
  isWithin,
  readDay,
  stepOf,
} from './steps.ts';
import type { Verdict } from './verdict.ts';

/** What one act came out as, and the state after it. */
export interface Finding {
  readonly kind: Verdict['kind'];
  readonly reason: Verdict['reason'];
  readonly state: RelationshipState;
}

const quiet = (reason: Verdict['reason'], state: RelationshipState): Finding => ({
  kind: 'quiet',
  reason,
  state,
});

/** One step for each kind: the later reading stands for both, an effective day once known stays known. */
function withStep(steps: readonly Step[], step: Step): Step[] {
  const same = steps.find((other) => isSameKind(other, step) && other.form === step.form);
  const kept = steps.filter((other) => other !== same);
  return [...kept, { ...step, effectiveOn: step.effectiveOn ?? same?.effectiveOn ?? null }];
}

const MIN_LEVEL = 3;

/** "Announced withdrawal" in the outlet's words, where the speaker is quoted with "we will leave": the quotation counts. */
function isOutworded(act: Act, { acts, state, settings }: Setting): boolean {
  const { rung, form, organ } = act.signal;
  const step = stepOf(act);
  if (rung !== 'decision' || form !== 'announced' || organ !== null || step.quoted) return false;
  const quotes = [...acts.filter(isQuotedIntent).map(stepOf), ...state.steps.filter(isQuoted)];
  return quotes.some(
    (quote) =>
      isWithin(quote, step, settings.sameActDays) &&
      (step.speaker === null ? act.nearness === 'headline' : quote.speaker === step.speaker),
  );
}

const isQuoted = ({ rung, quoted }: Step) => rung === 'intent' && quoted;
const isQuotedIntent = (act: Act) =>
  act.signal.modality === 'asserted' && !act.signal.recount && isQuoted(stepOf(act));

/** Why a live step is new; null where it is not. */
function reasonOf(act: Act, step: Step, { state, settings }: Setting): AlertReason | null {
  const track = trackOf(step.rung);
  const deed = highest(state.steps, 'deed');
  if (track === 'word' && deed && levelOf(deed.rung) >= 7) return null;
  const told = state.steps.filter(({ conditional }) => !conditional || step.conditional);
  const reached = highest(told, track);
  if (compareHeight(step, reached) > 0) {
    return reached && reached.rung === step.rung ? 'harder-form' : 'new-rung';
  }
  if (step.conditional) return null;
  if (isFormalAct(step.rung) || act.signal.granted) return furtherAct(step, { state, settings });
  return isDateMoved(step, { state, settings }) ? 'new-date' : null;
}

/**
 * Whether a step sets another day than those that were known: of itself, and of any formal act for a formal act, as all of
 * them count towards one day of leaving. The first day to be told is a detail of the step, no new date.
 */
function isDateMoved(step: Step, { state, settings }: Pick<Setting, 'state' | 'settings'>): boolean {
  const { effectiveOn } = step;
  if (effectiveOn === null) return false;
  const known = state.steps
    .filter((other) => (isFormalAct(step.rung) ? isFormalAct(other.rung) : isSameKind(other, step)))
    .flatMap((other) => other.effectiveOn ?? []);
  const isFar = (day: Day) => Math.abs(dayNumber(day) - dayNumber(effectiveOn)) > settings.sameActDays;
  return known.length > 0 && known.every(isFar);
}

/** A formal act by another organ, or one done anew after years; the same told again is not new. */
function furtherAct(
  step: Step,
  { state, settings }: Pick<Setting, 'state' | 'settings'>,
): AlertReason | null {
  const earlier = state.steps.filter((other) => isSameKind(other, step));
  if (earlier.length === 0) {
    // A decision told after the notice is how the notice came about, unless an organ is named that had not decided yet.
    const isBackground = step.rung === 'decision' && step.organ === null;
    return isBackground ? null : 'formal-act';
  }
  if (earlier.every((other) => daysSince(other, step.readOn) > settings.renewedDays)) return 'formal-act';
  return isDateMoved(step, { state, settings }) ? 'new-date' : null;
}

const STAYS = /\b(?:will|would|shall|to) (?:remain|stay)\b|\b(?:stays|stands by)\b/i;

/** "Has revoked its notice", "stays after all": the words themselves say that there was a step. */
const UNDOES = /\/affirmation\.(?:undone|after-all)$/;

/** The way back: new where there is something to come back from; it clears both tracks. */
function judgeBack(act: Act, { state, acts, settings }: Setting): Finding {
  const readOn = readDay(act);
  const known = [...state.steps, ...state.recounts, ...acts.map(stepOf)];
  const isKnown = known.some(({ rung }) => levelOf(rung) >= MIN_LEVEL) || UNDOES.test(act.signal.rule);
  const isTold = state.reversedOn !== null && isRecent(state.reversedOn, readOn, settings.denialDays);
  if (isTold) return quiet('same-act', state);
  if (!isKnown) return quiet('minor', state);
  const cleared = { steps: [], recounts: [], hedges: [], denials: [], watched: [] };
  const next = { ...state, ...cleared, reversals: state.reversals + 1, reversedOn: readOn };
  return { kind: 'alert', reason: 'reversal', state: next };
}

const isRecent = (day: string, readOn: string, days: number) =>
  Date.parse(readOn) - Date.parse(day) <= days * 86_400_000;

/** "Will stay until then", "remains a member for now": no way back. */
const FOR_NOW = /\b(?:until|till|for now|for the (?:moment|present|time being)|as long as|still)\b/i;

/** A way back by its words; or that the state stays, once it had decided to go. */
function isBack({ signal }: Act, { state, acts }: Setting): boolean {
  if (signal.form === 'reversal') return true;
  const known = [...state.steps, ...state.recounts, ...acts.map(stepOf)];
  const isLeaving = known.some(({ rung }) => rung === 'decision' || rung === 'notice');
  const isOut = known.some(({ rung }) => rung === 'exit');
  return STAYS.test(signal.text) && !FOR_NOW.test(signal.text) && isLeaving && !isOut;
}

/** Judges a live step of the actor's own: asserted, or announced for a case. */
export function judgeLive(act: Act, setting: Setting): Finding {
  const { state, settings } = setting;
  const step = stepOf(act);
  if (step.rung === 'affirmation') {
    return isBack(act, setting) && !step.conditional ? judgeBack(act, setting) : quiet('minor', state);
  }
  if (isOutworded(act, setting)) return quiet('outworded', state);
  const same = state.steps.find(
    (other) => isSameKind(other, step) && isWithin(other, step, settings.sameActDays),
  );
  const next = { ...state, steps: withStep(state.steps, step) };
  if (same && compareHeight(step, same) <= 0) return quiet('same-act', next);
  if (levelOf(step.rung) < MIN_LEVEL) return quiet('minor', next);
  const reason = reasonOf(act, step, setting);
  if (reason) return { kind: 'alert', reason, state: { ...next, watched: [] } };
  const last = state.steps.filter((other) => isSameKind(other, step));
  const isAnew = (other: Step) =>
    daysSince(other, step.readOn) > settings.renewedDays || isOtherGovernment(step, other);
  return last.length > 0 && last.every(isAnew)
    ? { kind: 'watch', reason: 'renewed', state: next }
    : quiet('below', next);
}
