import type { Modality, Standing } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';
import type { Rule } from '../../packs/rules.ts';

/** Whose word it is, and why. */
export interface FoundStanding {
  readonly standing: Standing;
  readonly reason: string;
}

export const of = (standing: Standing, reason: string): FoundStanding => ({ standing, reason });

/** What whose word it is hangs on. */
export interface Asked {
  readonly statement: RecordedStatement;
  readonly actor: string;
  readonly target: string;
  readonly modality: Modality;
  /** Which reads the step: a remark of whoever watches, a chamber's act, or a threat in so many words. */
  readonly rule: Pick<
    Rule,
    'tells' | 'observed' | 'organ' | 'modality' | 'rung' | 'recount' | 'noNotice' | 'granted'
  >;
  /** Of the clause before the step: who is said to take it. */
  readonly words: string;
  /** Whether the step is told as background. */
  readonly isRecount: boolean;
  readonly gazetteer: Gazetteer;
  /** Those who take the step at once, the actor among them: one of them speaks for all. */
  readonly together: readonly string[];
}
