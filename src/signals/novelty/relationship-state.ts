import type { Day } from '../../domain/days.ts';
import type { Form, Rung, Standing } from '../../domain/ladder.ts';
import type { Organ } from '../../packs/rules.ts';

/** A step that was seen, live or in retrospect. */
export interface Step {
  readonly rung: Rung;
  readonly form: Form | null;
  readonly organ: Organ | null;
  readonly conditional: boolean;
  readonly standing: Standing;
  /** The days on which it can have been done; null where nothing tells. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Day on which it was read. */
  readonly readOn: Day;
  readonly articleId: string;
  readonly speaker: string | null;
  readonly quoted: boolean;
  readonly effectiveOn: Day | null;
  /** Who governed then; missing in what older versions kept. */
  readonly heads?: readonly string[];
}

/**
 * What one relationship is judged against, besides the articles that may be copied: plain JSON. Steps before the last way back are dropped, except that their
 * number is kept, so its size is bounded by distinct steps, not by articles.
 */
export interface RelationshipState {
  /** Place of the last article judged; null before the first. */
  readonly last: { readonly readAt: string; readonly source: string; readonly articleId: string } | null;
  /** The actor's own live steps since the last way back, one for each act. */
  readonly steps: readonly Step[];
  /** Steps told as background, one for each rung and form. */
  readonly recounts: readonly Step[];
  /** Hedged steps of the actor's own, one for each rung and form. */
  readonly hedges: readonly Step[];
  /** What the actor or the other side denied, one for each rung, form and side. */
  readonly denials: readonly Step[];
  /** Watches raised since the last live step that was new. */
  readonly watched: readonly string[];
  readonly reversals: number;
  /** Day of the last way back. */
  readonly reversedOn: Day | null;
}

export const START: RelationshipState = {
  last: null,
  steps: [],
  recounts: [],
  hedges: [],
  denials: [],
  watched: [],
  reversals: 0,
  reversedOn: null,
};
