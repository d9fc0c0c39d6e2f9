import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { DemarcheError } from '../domain/errors.ts';

/** An open database: the pool, and Kysely upon it. */
export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly db: Kysely<unknown>;
  /** Ends every session; pending queries finish first. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Sessions at most; 10. */
  readonly max?: number;
  /** How long a server that does not answer yet is asked again, ms; 15 s. */
  readonly waitMs?: number;
  /** Further settings of each session, as `-c name=value`. */
  readonly options?: string;
  readonly applicationName?: string;
}

const { builtins } = pg.types;
const timestamps: ReadonlySet<number> = new Set([builtins.TIMESTAMPTZ, builtins.TIMESTAMP]);

/**
 * How values come back: `bigint` as a number (positions stay below 2^53), a timestamp as ISO 8601 in UTC with
 * milliseconds, a date as `YYYY-MM-DD`; the rest as pg does it.
 */
function parserFor(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format !== 'binary') {
    if (oid === builtins.INT8) return Number;
    if (oid === builtins.DATE) return (text) => text;
    if (timestamps.has(oid)) return (text) => new Date(text).toISOString();
  }
  return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
}

/** Value parsers for pool and clients; see `parserFor`. */
export const types = { getTypeParser: parserFor } as unknown as pg.CustomTypesConfig;

/** Where a connection goes, without the password: `demarche on db.example:5432 as app`. */
export function describeUrl(url: string): string {
  const { hostname, port, pathname, username } = new URL(url);
  return `${decodeURIComponent(pathname.slice(1)) || username || 'postgres'} on ${hostname || 'localhost'}:${port || 5432}${username ? ` as ${decodeURIComponent(username)}` : ''}`;
}

/** What is worth asking again for: not there yet, starting, stopping, or full for the moment. */
const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EAI_AGAIN', '57P03', '57P01', '53300']);

const REMEDY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; start PostgreSQL, or mend host and port in DATABASE_URL',
  ENOTFOUND: 'no such host; mend it in DATABASE_URL',
  '28P01': 'the password is wrong; mend it in DATABASE_URL',
  '28000': 'the server does not let this user in; see its pg_hba.conf',
  '3D000': 'no such database; create it, or mend its name in DATABASE_URL',
};

function unreachable(url: string, error: unknown): DemarcheError {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const remedy = REMEDY[code] ?? 'check that PostgreSQL runs there and DATABASE_URL is right';
  return new DemarcheError(
    'database.unreachable',
    `connecting to database ${describeUrl(url)} failed: ${message || code}; ${remedy}`,
    { cause: error, retry: PASSING.has(code) ? 'later' : 'never' },
  );
}

function parseUrl(url: string): void {
  try {
    if (/^postgres(ql)?:$/.test(new URL(url).protocol)) return;
  } catch {
    // said below, without the value: it may hold a password
  }
  throw new DemarcheError(
    'database.url',
    'DATABASE_URL is no address of a database; expected postgres://user:password@host:5432/database',
  );
}

async function waitForServer(pool: pg.Pool, url: string, waitMs: number): Promise<void> {
  for (let pauseMs = 50, until = Date.now() + waitMs; ; pauseMs = Math.min(pauseMs * 2, 1000)) {
    try {
      await pool.query('select 1');
      return;
    } catch (error) {
      const passing = PASSING.has(String((error as { code?: unknown }).code));
      if (!passing || Date.now() + pauseMs > until) throw unreachable(url, error);
      await sleep(pauseMs);
    }
  }
}

/**
 * Opens a pool and makes sure that the database answers, asking again for `waitMs` while it may be starting.
 *
 * @throws DemarcheError `database.url`, `database.unreachable` with host, database and remedy, never the password
 */
export async function connect(url: string, options: ConnectOptions = {}): Promise<Database> {
  parseUrl(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'demarche',
    connectionTimeoutMillis: 10_000,
    types,
    ...(options.options === undefined ? {} : { options: options.options }),
  });
  // An idle session that the server ends is dropped by the pool; the next query opens another.
  pool.on('error', () => undefined);
  // A session lost while it is in use fails the query that was asked, or the next; unheard, its own event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await waitForServer(pool, url, options.waitMs ?? 15_000);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  // Not db.destroy(): Kysely ends the pool only if it was itself used.
  let closed: Promise<void> | null = null;
  return {
    url,
    pool,
    db,
    close() {
      closed ??= pool.end();
      return closed;
    },
  };
}
