import type { DaySpan } from './days.ts';
import type { Form, Modality, Rung, Standing, Track } from './ladder.ts';

/** A rule's reading of a statement. */
export interface Signal {
  readonly id: string;
  readonly statementId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rung: Rung;
  readonly level: number;
  readonly form: Form | null;
  /** Who would leave, and what: alpha-3 or a body's id. */
  readonly actor: string;
  readonly target: string;
  readonly modality: Modality;
  readonly standing: Standing;
  readonly saidOn: DaySpan | null;
  readonly recount: boolean;
  /** `pack/rung.rule`. */
  readonly rule: string;
}

/** `ARM→CSTO`. */
export function relationshipOf(signal: { readonly actor: string; readonly target: string }): string {
  return `${signal.actor}→${signal.target}`;
}

export type AlertKind = 'alert' | 'watch';

export type AlertReason =
  | 'reversal'
  | 'new-rung'
  | 'harder-form'
  | 'formal-act'
  | 'new-date'
  | 'hedged'
  | 'permission'
  | 'no-notice'
  | 'denial'
  | 'backfill'
  | 'renewed';

/** What can be wrong with an alert, in the words of whoever looked at it. */
export const DISMISSALS = [
  'not-new',
  'wrong-actor',
  'wrong-target',
  'wrong-rung',
  'not-asserted',
  'background',
  'bad-source',
] as const;
export type Dismissal = (typeof DISMISSALS)[number];

/** What `backtest` prints, and the heart of what a webhook receives. */
export interface AlertVerdict {
  readonly articleId: string;
  readonly kind: AlertKind;
  readonly relationship: string;
  readonly rung: Rung;
  readonly level: number;
  readonly form: Form | null;
  readonly track: Track;
  readonly previousLevel: number | null;
  readonly reason: AlertReason;
  readonly modality: Modality;
  readonly disputed: boolean;
  readonly saidOn: DaySpan | null;
  readonly evidence: { readonly start: number; readonly end: number; readonly text: string };
  readonly rule: string;
}
