import { readdirSync } from 'node:fs';
import type pg from 'pg';
import { DemarcheError } from '../domain/errors.ts';

/** Runs SQL, several statements if need be, inside the migration's transaction. */
export type RunSql = (sql: string) => Promise<unknown>;

/** One step forward of the schema: the default export of `migrations/NNNN-name.ts`. */
export interface Migration {
  readonly up: (run: RunSql) => Promise<void>;
}

/** Declares a migration. Once released it is never changed: a mistake is mended by the next one. */
export function defineMigration(up: Migration['up']): Migration {
  return { up };
}

/** What a run found and did, names in order. */
export interface Migrated {
  readonly before: readonly string[];
  readonly applied: readonly string[];
}

export interface MigrateOptions {
  /** The folder of migrations; the project's own where absent. */
  readonly folder?: URL;
  /** Stop after this one; for tests of the state before. */
  readonly upTo?: string;
}

/** Key of the advisory lock under which migrations run; "demarche" in bytes. */
const LOCK = '7234297431478626405';
const OWN_FOLDER = new URL('../../migrations/', import.meta.url);

/**
 * Names of the migrations in a folder, in order: `0001-event-log`, …
 *
 * @throws DemarcheError `database.migrations` where two have the same number
 */
export function migrationNames(folder: URL = OWN_FOLDER): string[] {
  const names = readdirSync(folder)
    .flatMap((file) => /^(\d{4}-[a-z0-9-]+)\.[jt]s$/.exec(file)?.[1] ?? [])
    .sort();
  const twice = names.find((name, index) => names[index - 1]?.slice(0, 4) === name.slice(0, 4));
  if (twice !== undefined)
    throw new DemarcheError(
      'database.migrations',
      `two migrations have the number of ${twice}; give it the next`,
    );
  return names;
}

async function load(folder: URL, name: string): Promise<Migration> {
  const extension = readdirSync(folder).includes(`${name}.ts`) ? 'ts' : 'js';
  const module: { default: Migration } = await import(new URL(`${name}.${extension}`, folder).href);
  return module.default;
}

async function recorded(client: pg.PoolClient): Promise<string[]> {
  await client.query(`
    create schema if not exists demarche_state;
    create table if not exists demarche_state.migrations (
      name text primary key,
      applied_at timestamptz not null default clock_timestamp()
    )`);
  const { rows } = await client.query<{ name: string }>(
    'select name from demarche_state.migrations order by name',
  );
  return rows.map(({ name }) => name);
}

function refuseNewer(before: readonly string[], names: readonly string[]): void {
  const unknown = before.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new DemarcheError(
      'database.newer',
      `the database has ${unknown.join(', ')}, which this demarche does not know: a newer one has migrated it; install that, migrations only go forward`,
    );
}

async function applyOne(client: pg.PoolClient, folder: URL, name: string): Promise<void> {
  const migration = await load(folder, name);
  await client.query('begin');
  try {
    await migration.up((sql) => client.query(sql));
    await client.query('insert into demarche_state.migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new DemarcheError(
      'database.migration',
      `migration ${name} failed and was rolled back: ${(cause as Error).message}`,
      { cause },
    );
  }
}

async function migrateLocked(client: pg.PoolClient, options: MigrateOptions): Promise<Migrated> {
  const folder = options.folder ?? OWN_FOLDER;
  const names = migrationNames(folder);
  const before = await recorded(client);
  refuseNewer(before, names);
  const upTo = options.upTo;
  const applied = names.filter((name) => !before.includes(name) && (upTo === undefined || name <= upTo));
  for (const name of applied) await applyOne(client, folder, name);
  return { before, applied };
}

/**
 * Brings the schema to what the code expects: runs the migrations that are not recorded yet, in order, each in a
 * transaction of its own, under an advisory lock. Twice, or by several processes at once, is once.
 *
 * @throws DemarcheError `database.newer` where a newer demarche has migrated it, `database.migration` where one fails
 */
export async function migrate(pool: pg.Pool, options: MigrateOptions = {}): Promise<Migrated> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    return await migrateLocked(client, options);
  } finally {
    // Ended, not given back: with the session goes the lock, whatever state we are in.
    client.release(true);
  }
}
