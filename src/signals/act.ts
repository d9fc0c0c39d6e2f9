import type { Day } from '../domain/days.ts';
import type { Signal } from '../domain/signal.ts';
import type { Nearness, SpeakerTier } from '../domain/statement.ts';
import type { Organ } from '../packs/rules.ts';

/** A signal with what rules know of it beyond the contract's shape. */
export interface ReadSignal extends Signal {
  /** Null where the words don't tell. */
  readonly organ: Organ | null;
  /** A day on which the step is to take effect, or a deadline, where the clause states one. */
  readonly effectiveOn: Day | null;
  /** A suspension that the body grants at the actor's own wish. */
  readonly granted: boolean;
  /** The other side says that nothing formal has come. */
  readonly noNotice: boolean;
  /** Who governed the actor when it was published; none where the gazetteer knows nobody. */
  readonly heads: readonly string[];
  /** Why each field came out as it did, for `explain`. */
  readonly reasons: Readonly<
    Record<'rung' | 'target' | 'actor' | 'modality' | 'standing' | 'recount', string>
  >;
}

/**
 * One signal as novelty takes it: with its place in the order of reading and what it needs of its article.
 * Plain JSON, so that a row can hold it.
 */
export interface Act {
  readonly articleId: string;
  /** Host of the article's address, or the outlet's name; null where unknown. */
  readonly outlet: string | null;
  /** ISO 8601: publication, at most the fetch; the fetch where publication is unknown. */
  readonly readAt: string;
  /** What orders articles of one reading time: the source's id, the order of input. Compared as text. */
  readonly source: string;
  /** The signal's start in its article. */
  readonly offset: number;
  readonly signal: ReadSignal;
  readonly speaker: {
    readonly name: string | null;
    readonly role: string | null;
    readonly actor: string | null;
  } | null;
  readonly tier: SpeakerTier | null;
  readonly nearness: Nearness;
  /** MinHash of the article; empty where it is short. */
  readonly sketch: readonly number[];
  readonly syndicatedFrom: string | null;
}

/** What an act is known by in the ledger. `day` is the last on which it can have been done; null where nothing tells. */
export interface ActKey {
  readonly relationship: string;
  readonly rung: Signal['rung'];
  readonly form: Signal['form'];
  readonly organ: Organ | null;
  readonly day: Day | null;
  /** Announced for a case only; the step itself is another act. */
  readonly conditional: boolean;
  /** How many ways back the relationship had seen before it. */
  readonly reversals: number;
}

type Place = Pick<Act, 'readAt' | 'source' | 'articleId'>;

/** Order of reading: reading time, source, article. */
export function comparePlaces(a: Place, b: Place): number {
  return (
    Date.parse(a.readAt) - Date.parse(b.readAt) ||
    compareText(a.source, b.source) ||
    compareText(a.articleId, b.articleId)
  );
}

/** Order of judging: that of reading, then the place in the article. */
export function compareActs(a: Act, b: Act): number {
  return comparePlaces(a, b) || a.offset - b.offset || compareText(a.signal.id, b.signal.id);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
