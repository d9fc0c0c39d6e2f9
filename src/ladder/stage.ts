import { type Day, dayIn, dayNumber } from '../domain/days.ts';
import { idOf } from '../domain/ids.ts';
import { type Form, formRank, type Rung, type Track } from '../domain/ladder.ts';
import type { SpeakerTier } from '../domain/statement.ts';
import type { Organ } from '../packs/rules.ts';
import type { Act } from '../signals/act.ts';

/** The other side's first answer to a step. */
export interface Answer {
  readonly on: Day;
  /** Days from the step to it. */
  readonly days: number;
  readonly by: string | null;
  readonly text: string;
  readonly articleId: string;
}

/** A step that a relationship stood on: plain JSON. */
export interface Stage {
  readonly track: Track;
  readonly rung: Rung;
  readonly level: number;
  readonly form: Form | null;
  readonly organ: Organ | null;
  readonly since: Day;
  /** When a higher step or a way back took its place; null while it stands. */
  readonly until: Day | null;
  readonly by: string | null;
  readonly role: string | null;
  readonly tier: SpeakerTier | null;
  readonly evidence: string;
  readonly articleId: string;
  readonly url: string | null;
  readonly disputed: boolean;
  readonly answer: Answer | null;
}

/** The day of an act: the last on which it can have been done, or else of reading. */
export function actDay({ signal, readAt }: Act): Day {
  return signal.saidOn?.to ?? dayIn(readAt);
}

/** The address of an act's article, where it has one. */
export function urlOf({ source }: Act): string | null {
  return source.startsWith('http') ? source : null;
}

/** The step that an act takes. */
export function stageOf(act: Act, track: Track, disputed: boolean): Stage {
  const { rung, level, form, organ, text } = act.signal;
  return {
    track,
    rung,
    level,
    form,
    organ,
    since: actDay(act),
    until: null,
    by: act.speaker?.name ?? null,
    role: act.speaker?.role ?? null,
    tier: act.tier,
    evidence: text,
    articleId: act.articleId,
    url: urlOf(act),
    disputed,
    answer: null,
  };
}

/** Whether the first is the higher step. A way back is no height. */
export function isHigher(a: Pick<Stage, 'rung' | 'level' | 'form'>, b: Stage | null): boolean {
  if (b === null || b.rung === 'affirmation') return true;
  return a.level !== b.level ? a.level > b.level : formRank(a.rung, a.form) > formRank(b.rung, b.form);
}

/** The highest step on a track that still stands; null where there is none. */
export function standingOn(stages: readonly Stage[], track: Track): Stage | null {
  const open = stages.filter((stage) => stage.track === track && stage.until === null);
  return open.reduce<Stage | null>(
    (best, stage) => (stage.rung !== 'affirmation' && isHigher(stage, best) ? stage : best),
    null,
  );
}

/** An act of the other side as the answer to a step. */
export function answerOf(act: Act, { since }: Stage): Answer {
  const on = actDay(act);
  return {
    on,
    days: Math.max(0, dayNumber(on) - dayNumber(since)),
    by: act.speaker?.name ?? act.speaker?.role ?? act.speaker?.actor ?? null,
    text: act.signal.text,
    articleId: act.articleId,
  };
}

/** Named after the step within its count of ways back, so that it is the same whenever it is found. */
export function stageIdOf(
  relationship: string,
  reversals: number,
  { track, rung, form, organ }: Stage,
): string {
  return idOf('step', relationship, reversals, track, rung, form, organ);
}
