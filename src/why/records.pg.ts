import type { LedgerEntry } from '../alerts/decide.ts';
import type { Database } from '../database/pool.pg.ts';
import type { Act } from '../signals/act.ts';

/** How an alert fared at an endpoint. */
export interface DeliveryRow {
  readonly endpoint: string;
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly at: string;
}

/** What is remembered of an article that could not be read yet. */
export interface TryRow {
  readonly tries: number;
  readonly error: string | null;
  readonly nextReadAt: string | null;
}

/** An article's address, as far as it is known. */
export interface AddressRow {
  readonly articleId: string;
  readonly url: string;
  readonly title: string | null;
  readonly status: string;
}

/** A source as its view tells of it. */
export interface SourceRow {
  readonly sourceId: string;
  /** How it last answered: fresh, unchanged, gone or failed. */
  readonly lastKind: string | null;
  readonly lastToldAt: string | null;
  readonly lastError: string | null;
}

/** What questions about one alert or article look up besides the log: read-only, and as it is now. */
export class Records {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Ids of alerts that begin so, at most three. */
  async alertsFrom(beginning: string): Promise<string[]> {
    const rows = await this.#rows<{ id: string }>(
      'select alert_id::text as id from demarche.alerts where starts_with(alert_id::text, $1) order by 1 limit 3',
      [beginning.toLowerCase()],
    );
    return rows.map(({ id }) => id);
  }

  /** Alerts and watches that an article raised, the highest first. */
  async alertsOf(articleId: string): Promise<{ id: string; kind: string; relationship: string }[]> {
    return this.#rows(
      'select alert_id::text as id, kind, relationship from demarche.alerts where article_id = $1 order by level desc',
      [articleId],
    );
  }

  /** Alerts that an article is a further source of. */
  async toldBy(articleId: string): Promise<string[]> {
    const rows = await this.#rows<{ id: string }>(
      `select data ->> 'alertId' as id from demarche_log.events where article_id = $1 and type = 'AlertCorroborated' order by position`,
      [articleId],
    );
    return rows.map(({ id }) => id);
  }

  deliveries(alertId: string): Promise<DeliveryRow[]> {
    return this.#rows(
      `select endpoint_id as endpoint, state, attempts, last_error as error, last_at as at
       from demarche.deliveries where alert_id = $1 order by last_at`,
      [alertId],
    );
  }

  /** Acts on a relationship that were decided about, of articles whose analysis stands at a position of the log or before it. */
  async actsOn(relationship: string, until: number): Promise<Act[]> {
    const rows = await this.#rows<{ act: Act }>(
      `select act from demarche_state.acts where relationship = $1 and exists (
         select 1 from demarche_log.events
         where events.article_id = acts.article_id and type = 'ArticleAnalyzed' and position <= $2)`,
      [relationship, until],
    );
    return rows.map(({ act }) => act);
  }

  /** Acts that were decided about, of one article. */
  async actsIn(articleId: string): Promise<Act[]> {
    const rows = await this.#rows<{ act: Act }>('select act from demarche_state.acts where article_id = $1', [
      articleId,
    ]);
    return rows.map(({ act }) => act);
  }

  /** The ledger of one relationship, in order. */
  async ledger(relationship: string): Promise<LedgerEntry[]> {
    const rows = await this.#rows<{ entry: LedgerEntry }>(
      'select entry from demarche_state.ledger where relationship = $1 order by number',
      [relationship],
    );
    return rows.map(({ entry }) => entry);
  }

  /** What the rules in force read in an article, as acts. */
  async signalsIn(articleId: string): Promise<Act[]> {
    const rows = await this.#rows<{ act: Act }>(
      'select act from demarche.signals where article_id = $1 order by start',
      [articleId],
    );
    return rows.map(({ act }) => act);
  }

  /** The instant before which everything published was recorded in silence; null where none was set. */
  async baseline(): Promise<string | null> {
    const rows = await this.#rows<{ baseline: string | null }>(
      'select baseline from demarche_state.decider',
      [],
    );
    return rows[0]?.baseline ?? null;
  }

  /** Null where it was never tried. */
  async tries(articleId: string): Promise<TryRow | null> {
    const rows = await this.#rows<TryRow>(
      'select tries, error, next_read_at as "nextReadAt" from demarche_state.readings where article_id = $1',
      [articleId],
    );
    return rows[0] ?? null;
  }

  /** Where articles were found or say that they belong, by any of these addresses. */
  async articlesAt(urls: readonly string[]): Promise<string[]> {
    const rows = await this.#rows<{ id: string }>(
      `select article_id::text as id from demarche.articles where url = any($1)
       union
       select article_id::text from demarche_log.events
       where type in ('ArticleScraped', 'ArticleRevised') and data ->> 'canonicalUrl' = any($1)`,
      [urls],
    );
    return rows.map(({ id }) => id);
  }

  /** The newest articles of a host, at most so many. */
  articlesOfHost(host: string, limit: number): Promise<AddressRow[]> {
    return this.#rows(
      `select article_id::text as "articleId", url, title, status from demarche.articles
       where split_part(split_part(url, '://', 2), '/', 1) = any($1)
       order by published_at desc nulls last limit $2`,
      [[host, `www.${host}`], limit],
    );
  }

  sources(): Promise<SourceRow[]> {
    return this.#rows(
      `select source_id as "sourceId", last_kind as "lastKind", last_told_at as "lastToldAt", last_error as "lastError"
       from demarche.sources`,
      [],
    );
  }

  async #rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.#database.pool.query(text, [...values]);
    return rows as Row[];
  }
}
