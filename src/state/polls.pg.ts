import type { Kysely } from 'kysely';
import type { Database } from '../database/pool.pg.ts';
import type { StateTables } from './tables.pg.ts';

/** What is remembered between two polls of a source. */
export interface PollState {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lastKind: string | null;
  readonly toldAt: Date | null;
  /** Polls in a row that brought no answer. */
  readonly failures: number;
}

const NEVER: PollState = { etag: null, lastModified: null, lastKind: null, toldAt: null, failures: 0 };

export class Polls {
  readonly #db: Kysely<StateTables>;

  constructor(database: Database) {
    this.#db = database.db as Kysely<unknown> as Kysely<StateTables>;
  }

  /** Of these sources, those whose next poll is due, never polled ones included. */
  async due(sourceIds: readonly string[], now: Date): Promise<string[]> {
    if (sourceIds.length === 0) return [];
    const waiting = await this.#db
      .selectFrom('demarche_state.source_polls')
      .select('source_id')
      .where('source_id', 'in', sourceIds)
      .where('next_poll_at', '>', now.toISOString())
      .execute();
    const later = new Set(waiting.map((row) => row.source_id));
    return sourceIds.filter((id) => !later.has(id));
  }

  async of(sourceId: string): Promise<PollState> {
    const row = await this.#db
      .selectFrom('demarche_state.source_polls')
      .selectAll()
      .where('source_id', '=', sourceId)
      .executeTakeFirst();
    if (!row) return NEVER;
    return {
      etag: row.etag,
      lastModified: row.last_modified,
      lastKind: row.last_kind,
      toldAt: row.told_at === null ? null : new Date(row.told_at),
      failures: row.failures,
    };
  }

  async remember(sourceId: string, state: PollState, nextPollAt: Date): Promise<void> {
    const row = {
      next_poll_at: nextPollAt,
      etag: state.etag,
      last_modified: state.lastModified,
      last_kind: state.lastKind,
      told_at: state.toldAt,
      failures: state.failures,
    };
    await this.#db
      .insertInto('demarche_state.source_polls')
      .values({ source_id: sourceId, ...row })
      .onConflict((conflict) => conflict.column('source_id').doUpdateSet(row))
      .execute();
  }
}
