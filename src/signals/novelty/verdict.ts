import type { Track } from '../../domain/ladder.ts';
import type { AlertReason } from '../../domain/signal.ts';
import type { Act, ActKey } from '../act.ts';

/** Why an act wakes nobody. */
export type QuietReason =
  | 'copy' // the article is a near copy of one already read
  | 'not-own' // another voice than the actor's
  | 'not-asserted' // hypothetical, a question, a denial of nothing known
  | 'lesser' // the speaker's tier may not wake anybody
  | 'same-act' // told before: one more source
  | 'recount' // told as background
  | 'outworded' // a quotation of the same saying says less
  | 'below' // no higher than what was reached
  | 'minor'; // below rung 3

/** What novelty says of one act, judged against what came before it only. */
export interface Verdict {
  readonly act: Act;
  readonly kind: 'alert' | 'watch' | 'quiet';
  readonly reason: AlertReason | QuietReason;
  readonly track: Track;
  /** Level reached on its track before it; null where none was. */
  readonly previousLevel: number | null;
  /** Sources contradict each other about a formal act. */
  readonly disputed: boolean;
  readonly key: ActKey;
  /** The article that this one is a copy of; null where it is none. */
  readonly copyOf: string | null;
}
