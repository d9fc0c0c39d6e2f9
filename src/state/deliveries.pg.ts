import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/pool.pg.ts';
import type { StateTables } from './tables.pg.ts';

export interface DeliveryState {
  readonly state: 'pending' | 'delivered' | 'failed';
  readonly tries: number;
  readonly raisedAt: Date;
}

export interface DueDelivery {
  readonly alertId: string;
  readonly endpointId: string;
}

/** Which alert is still owed to which endpoint. A row is made when the alert is raised, and only then: an endpoint added later gets no old alerts. */
export class Deliveries {
  readonly #db: Kysely<StateTables>;

  constructor(database: Database) {
    this.#db = database.db as Kysely<unknown> as Kysely<StateTables>;
  }

  async owe(alertId: string, endpointIds: readonly string[], raisedAt: Date): Promise<void> {
    if (endpointIds.length === 0) return;
    await this.#db
      .insertInto('demarche_state.deliveries')
      .values(
        endpointIds.map((id) => ({
          alert_id: alertId,
          endpoint_id: id,
          state: 'pending' as const,
          next_try_at: raisedAt,
          raised_at: raisedAt,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async of({ alertId, endpointId }: DueDelivery): Promise<DeliveryState | null> {
    const row = await this.#db
      .selectFrom('demarche_state.deliveries')
      .selectAll()
      .where('alert_id', '=', alertId)
      .where('endpoint_id', '=', endpointId)
      .executeTakeFirst();
    return row ? { state: row.state, tries: row.tries, raisedAt: new Date(row.raised_at) } : null;
  }

  async due(now: Date, limit: number): Promise<DueDelivery[]> {
    const rows = await this.#db
      .selectFrom('demarche_state.deliveries')
      .select(['alert_id', 'endpoint_id'])
      .where('state', '=', 'pending')
      .where('next_try_at', '<=', now.toISOString())
      .orderBy('next_try_at')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ alertId: row.alert_id, endpointId: row.endpoint_id }));
  }

  /** How many are still owed. */
  async pending(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('demarche_state.deliveries')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', '=', 'pending')
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async settle(due: DueDelivery, state: 'delivered' | 'failed'): Promise<void> {
    await this.#db
      .updateTable('demarche_state.deliveries')
      .set({ state, tries: sql`tries + 1` })
      .where('alert_id', '=', due.alertId)
      .where('endpoint_id', '=', due.endpointId)
      .execute();
  }

  async tryAgainAt(due: DueDelivery, nextTryAt: Date): Promise<void> {
    await this.#db
      .updateTable('demarche_state.deliveries')
      .set({ next_try_at: nextTryAt, tries: sql`tries + 1` })
      .where('alert_id', '=', due.alertId)
      .where('endpoint_id', '=', due.endpointId)
      .execute();
  }
}
