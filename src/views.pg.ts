import type { QueryConfig } from 'pg';
import type { Database } from './database/pool.pg.ts';

/** A row of a view in schema `demarche`: what docs/sql.md describes. */
export type ViewRow = Readonly<Record<string, unknown>>;

export interface RelationshipFilter {
  readonly relationship: string | null;
  readonly limit: number;
  /** Of alerts, only those without a person's verdict. */
  readonly open?: boolean;
}

/** The views as people see them, for the commands and the API: the same rows that SQL gives. */
export class Views {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Where each relationship stands, the furthest first. */
  relationships({ relationship, limit }: RelationshipFilter): Promise<ViewRow[]> {
    return this.#rows(
      `select * from demarche.relationships where $1::text is null or relationship = $1
       order by greatest(word_level, deed_level) desc nulls last, relationship limit $2`,
      [relationship, limit],
    );
  }

  /** Signals, the newest first. */
  signals({ relationship, limit }: RelationshipFilter): Promise<ViewRow[]> {
    return this.#rows(
      `select * from demarche.signals where $1::text is null or relationship = $1
       order by read_at desc, article_id, start limit $2`,
      [relationship, limit],
    );
  }

  /** Alerts and watches, the newest first. */
  alerts({ relationship, limit, open = false }: RelationshipFilter): Promise<ViewRow[]> {
    return this.#rows(
      `select * from demarche.alerts where ($1::text is null or relationship = $1) and (not $3 or verdict is null)
       order by raised_at desc, alert_id limit $2`,
      [relationship, limit, open],
    );
  }

  /** Any query, in a read-only transaction, as the role that sees nothing but the views, for at most 30 s. */
  async query(text: string): Promise<ViewRow[]> {
    const client = await this.#database.pool.connect();
    try {
      await client.query('begin read only');
      await client.query(
        `set local role demarche_reader; set local statement_timeout = '30s'; set local search_path = demarche`,
      );
      // The extended protocol takes one statement only: a second one could end the transaction and the role with it.
      const { rows } = await client.query<Record<string, unknown>>({
        text,
        queryMode: 'extended',
      } as QueryConfig);
      return rows;
    } finally {
      await client.query('rollback').catch(() => undefined);
      client.release();
    }
  }

  async #rows(text: string, values: readonly unknown[]): Promise<ViewRow[]> {
    const { rows } = await this.#database.pool.query<Record<string, unknown>>(text, [...values]);
    return rows;
  }
}
