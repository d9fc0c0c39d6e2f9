import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/pool.pg.ts';
import type { StateTables } from './tables.pg.ts';

/** When an article is to be read (again), and how often it could not be. */
export interface Reading {
  readonly tries: number;
  readonly firstTryAt: Date;
  /** Times it was read again to notice silent edits. */
  readonly rechecks: number;
}

export class Readings {
  readonly #db: Kysely<StateTables>;

  constructor(database: Database) {
    this.#db = database.db as Kysely<unknown> as Kysely<StateTables>;
  }

  async of(articleId: string): Promise<Reading | null> {
    const row = await this.#db
      .selectFrom('demarche_state.readings')
      .selectAll()
      .where('article_id', '=', articleId)
      .executeTakeFirst();
    return row ? { tries: row.tries, firstTryAt: new Date(row.first_try_at), rechecks: row.rechecks } : null;
  }

  /** It could not be read; `error` is kept for people to see. */
  async failed(articleId: string, now: Date, nextReadAt: Date, error: string): Promise<void> {
    await this.#db
      .insertInto('demarche_state.readings')
      .values({ article_id: articleId, tries: 1, first_try_at: now, next_read_at: nextReadAt, error })
      .onConflict((conflict) =>
        conflict.column('article_id').doUpdateSet({
          tries: sql`demarche_state.readings.tries + 1`,
          next_read_at: nextReadAt,
          error,
        }),
      )
      .execute();
  }

  /** It was read. `nextReadAt` null: it need not be read again. */
  async read(articleId: string, now: Date, rechecks: number, nextReadAt: Date | null): Promise<void> {
    const row = { tries: 0, rechecks, next_read_at: nextReadAt, error: null };
    await this.#db
      .insertInto('demarche_state.readings')
      .values({ article_id: articleId, first_try_at: now, ...row })
      .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
      .execute();
  }

  /** Articles that are to be read again now. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('demarche_state.readings')
      .select('article_id')
      .where('next_read_at', '<=', now.toISOString())
      .orderBy('next_read_at')
      .limit(limit)
      .execute();
    return rows.map((row) => row.article_id);
  }

  /** Of these articles, those which the log does not know. */
  async unknown(articleIds: readonly string[]): Promise<string[]> {
    const { rows } = await sql<{ article_id: string }>`
      select asked.article_id::text as article_id
      from unnest(${articleIds}::uuid[]) with ordinality as asked(article_id, place)
      where not exists (select 1 from demarche_log.events where events.article_id = asked.article_id)
      order by asked.place`.execute(this.#db);
    return rows.map((row) => row.article_id);
  }

  /** Articles that the log has as discovered and neither as scraped nor as unavailable, and that aren't waiting for a later try. */
  async unread(now: Date, limit: number): Promise<string[]> {
    const { rows } = await sql<{ article_id: string }>`
      select found.article_id::text as article_id
      from demarche_log.events found
      left join demarche_state.readings on readings.article_id = found.article_id
      where found.type = 'ArticleDiscovered'
        and coalesce(readings.next_read_at <= ${now}, true)
        and not exists (
          select 1 from demarche_log.events done
          where done.article_id = found.article_id and done.type in ('ArticleScraped', 'ArticleUnavailable'))
      order by found.position limit ${limit}`.execute(this.#db);
    return rows.map((row) => row.article_id);
  }

  /** Texts that the log has as scraped or revised and not as analyzed under any version. */
  async unanalyzed(limit: number): Promise<{ readonly articleId: string; readonly contentHash: string }[]> {
    const { rows } = await sql<{ article_id: string; content_hash: string }>`
      select read.article_id::text as article_id, read.data ->> 'contentHash' as content_hash
      from demarche_log.events read
      where read.type in ('ArticleScraped', 'ArticleRevised')
        and not exists (
          select 1 from demarche_log.events done
          where done.article_id = read.article_id and done.type = 'ArticleAnalyzed'
            and done.data ->> 'contentHash' = read.data ->> 'contentHash')
      order by read.position limit ${limit}`.execute(this.#db);
    return rows.map((row) => ({ articleId: row.article_id, contentHash: row.content_hash }));
  }
}
