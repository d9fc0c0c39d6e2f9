import { type Day, type DaySpan, dayIn, dayNumber, spansTouch } from '../../domain/days.ts';
import { formRank, isFormalAct, levelOf, type Track, trackOf } from '../../domain/ladder.ts';
import { relationshipOf } from '../../domain/signal.ts';
import type { Act, ActKey } from '../act.ts';
import type { Step } from './relationship-state.ts';

/** Calendar day, in UTC, on which an act was read. */
export function readDay({ readAt }: Act): Day {
  return dayIn(readAt);
}

/** Whether an act is announced for a case only. A threat is conditional by nature and counts as made. */
export function isForCase({ signal }: Act): boolean {
  return signal.modality === 'conditional' && signal.rung !== 'threat';
}

/** An act as a step to be remembered. A live act without a date of its own was done when it was read. */
export function stepOf(act: Act): Step {
  const { rung, form, organ, standing, saidOn, effectiveOn, recount, heads } = act.signal;
  const readOn = readDay(act);
  const day = recount ? null : readOn;
  return {
    rung,
    form,
    organ: isFormalAct(rung) ? organ : null,
    conditional: isForCase(act),
    standing,
    from: saidOn?.from ?? day,
    to: saidOn?.to ?? day,
    readOn,
    articleId: act.articleId,
    speaker: act.speaker?.name ?? null,
    quoted: act.nearness === 'quotation' || act.nearness === 'mixed',
    effectiveOn,
    heads,
  };
}

/** The act's name in the ledger. */
export function keyOf(act: Act, reversals: number): ActKey {
  const { rung, form, organ, conditional, to } = stepOf(act);
  return { relationship: relationshipOf(act.signal), rung, form, organ, conditional, day: to, reversals };
}

function spanOf({ from, to }: Step): DaySpan | null {
  return from === null || to === null ? null : { from, to, basis: 'stated' };
}

/** Whether two steps come within some days of each other; also where nothing tells when one was. */
export function isWithin(a: Step, b: Step, days: number): boolean {
  const [one, other] = [spanOf(a), spanOf(b)];
  return one === null || other === null || spansTouch(one, other, days);
}

/** Whether the second tells the first again, whenever: rung and form, and the organ as far as both tell. */
export function isSameKind(a: Step, b: Step): boolean {
  return (
    a.rung === b.rung &&
    (a.form === b.form || a.form === null || b.form === null) &&
    a.conditional === b.conditional &&
    (a.organ === b.organ || a.organ === null || b.organ === null)
  );
}

/** Days from the last reading of a step to another day. */
export function daysSince({ readOn }: Step, day: Day): number {
  return dayNumber(day) - dayNumber(readOn);
}

/** Whether others governed than at an earlier step: nobody who did then does now, as far as both are known. */
export function isOtherGovernment({ heads: now = [] }: Step, { heads: then = [] }: Step): boolean {
  return now.length > 0 && then.length > 0 && !now.some((name) => then.includes(name));
}

const height = ({ rung, form }: Pick<Step, 'rung' | 'form'>) => levelOf(rung) * 10 + formRank(rung, form);

/** The highest of some steps on a track, or null. Affirmations are no height. */
export function highest(steps: readonly Step[], track: Track): Step | null {
  const on = steps.filter(({ rung }) => rung !== 'affirmation' && trackOf(rung) === track);
  return on.reduce<Step | null>((best, step) => (best && height(best) >= height(step) ? best : step), null);
}

/** Positive where the first is higher, by level and then by form. */
export function compareHeight(a: Pick<Step, 'rung' | 'form'>, b: Pick<Step, 'rung' | 'form'> | null): number {
  return b === null ? 1 : height(a) - height(b);
}
