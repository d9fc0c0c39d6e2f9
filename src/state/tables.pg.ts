import type { ColumnType, Generated } from 'kysely';

/** A time that goes in as a Date and comes back as ISO 8601. */
type Instant = ColumnType<string, Date, Date>;
type MaybeInstant = ColumnType<string | null, Date | null, Date | null>;

/** Working state: rows that say how far the work has got. None of it is a fact; all of it may be lost but the ledger. */
export interface StateTables {
  'demarche_state.source_polls': {
    source_id: string;
    next_poll_at: Instant;
    etag: string | null;
    last_modified: string | null;
    last_kind: string | null;
    /** When an event about it was last appended. */
    told_at: MaybeInstant;
    failures: Generated<number>;
  };
  'demarche_state.readings': {
    article_id: string;
    tries: Generated<number>;
    /** Null: not again. */
    next_read_at: MaybeInstant;
    first_try_at: Instant;
    rechecks: Generated<number>;
    error: string | null;
  };
  'demarche_state.deliveries': {
    alert_id: string;
    endpoint_id: string;
    state: 'pending' | 'delivered' | 'failed';
    tries: Generated<number>;
    next_try_at: Instant;
    raised_at: Instant;
  };
}
