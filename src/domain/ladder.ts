/** The ladder of leaving, its tracks, and the ways in which a rung can be spoken of. */

export const RUNGS = [
  'affirmation',
  'criticism',
  'non-participation',
  'review',
  'suspension',
  'threat',
  'intent',
  'decision',
  'notice',
  'exit',
] as const;

/** A named step on the way out. */
export type Rung = (typeof RUNGS)[number];

/** A rung's number: 0 (affirmation) to 9 (exit). */
export function levelOf(rung: Rung): number {
  return RUNGS.indexOf(rung);
}

/** Words and deeds are counted apart: a threat outranks a freeze and would swallow it. */
export type Track = 'word' | 'deed';

const WORDS: ReadonlySet<Rung> = new Set<Rung>(['criticism', 'review', 'threat', 'intent']);

/** The track on which a rung is counted; an affirmation, which is a way back, counts as a deed. */
export function trackOf(rung: Rung): Track {
  return WORDS.has(rung) ? 'word' : 'deed';
}

/** The forms that a rung comes in, in rising order; a rung that is not here has none. */
export const FORMS: Readonly<Partial<Record<Rung, readonly Form[]>>> = {
  affirmation: ['support', 'reversal'],
  suspension: ['de-facto', 'formal'],
  intent: ['declared', 'irreversible'],
  decision: ['announced', 'adopted'],
};

export type Form =
  | 'support'
  | 'reversal'
  | 'de-facto'
  | 'formal'
  | 'declared'
  | 'irreversible'
  | 'announced'
  | 'adopted';

/** Place of a form among those of its rung, from 0; 0 also for none. */
export function formRank(rung: Rung, form: Form | null): number {
  return form === null ? 0 : Math.max(0, FORMS[rung]?.indexOf(form) ?? 0);
}

/** Rungs that are acts in law. */
export function isFormalAct(rung: Rung): boolean {
  return levelOf(rung) >= 7;
}

export const MODALITIES = [
  'asserted',
  'conditional',
  'possible',
  'hypothetical',
  'permission',
  'denied',
  'question',
  'historical',
] as const;
export type Modality = (typeof MODALITIES)[number];

/** Whose word it is: the actor's own, the other side's, or anybody else's. */
export const STANDINGS = ['self', 'counterparty', 'third-party'] as const;
export type Standing = (typeof STANDINGS)[number];
