import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ConfigError, DemarcheError } from '../domain/errors.ts';
import { findNativePackage, installBinaries, type NativePackage } from './binaries.ts';
import { type Home, openHome } from './home.ts';
import { withFileLock } from './lock.ts';
import {
  clearForeignPidFile,
  initialise,
  mayBeOurs,
  type Running,
  readPassword,
  readRunning,
  SUPERUSER,
  shutDown,
  start,
} from './server.ts';

/** The database that Demarche uses on an embedded server. */
const DATABASE = 'demarche';

export interface EmbeddedOptions {
  /** The folder that the server belongs to: `.demarche`. Made where it is missing. */
  readonly folder: string;
  /** False lets a crash of the machine lose data: for tests only. */
  readonly durable?: boolean;
  /** Where homes lie that can't be below the folder; the default is `/var/lib/demarche`. */
  readonly elsewhere?: readonly string[];
  /** PostgreSQL's programs; found among the installed packages where absent. */
  readonly programs?: NativePackage;
}

export interface Embedded {
  readonly url: string;
  /** True where the server ran already: another process started it, or one that died left it. */
  readonly adopted: boolean;
  /** Says that we no longer use it; the last one to say so stops the server. Call it after the work is drained. */
  stop(): Promise<void>;
}

/** Key of the advisory lock that every process holds, shared, while it uses the server. */
const PRESENCE = '7165318301';
const LOCK_MS = 120_000;

function urlOf(password: string, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Our presence: one idle session. It ends with our process however that ends, so nobody leaves a stale one behind. */
interface Presence {
  readonly client: pg.Client;
  readonly url: string;
  readonly running: Running;
}

/** Connects and makes sure that it is this folder's server: it knows the password and serves these data. */
async function enter(home: Home, running: Running): Promise<Presence> {
  const password = await readPassword(home);
  const connectionString = urlOf(password, running.port, 'postgres');
  const client = new pg.Client({
    connectionString,
    application_name: 'demarche presence',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined); // the server went away; stop() will see
  await client.connect();
  const { rows } = await client.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  );
  if (rows[0]?.folder !== home.data) {
    await client.end();
    throw new Error(`port ${running.port} serves ${rows[0]?.folder}`);
  }
  await client.query(`select pg_advisory_lock_shared(${PRESENCE})`);
  await ensureDatabase(client);
  socketOf(client).unref();
  return { client, url: urlOf(password, running.port, DATABASE), running };
}

/** The session's socket: unreferenced while idle, so that our presence alone keeps no process from ending. */
function socketOf(client: pg.Client): { ref(): void; unref(): void } {
  const { connection } = client as unknown as { connection: { stream: { ref(): void; unref(): void } } };
  return connection.stream;
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (rows.length === 0) await client.query(`create database ${DATABASE}`);
}

/** A server that is starting or stopping is asked again; one that never answers is no server of ours. */
async function adopt(home: Home): Promise<Presence | null> {
  let cause: unknown;
  for (let tries = 0; tries < 200; tries++) {
    const running = readRunning(home);
    if (running === null || !mayBeOurs(home, running)) return null;
    if (running.state === 'ready') {
      try {
        return await enter(home, running);
      } catch (error) {
        cause = error;
        // Neither refused nor shutting down: it will not get better.
        if (!['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'].includes(codeOf(error)) && tries > 20) break;
      }
    }
    await sleep(50);
  }
  throw new DemarcheError(
    'database.adopt',
    `a server runs on ${home.data} (process ${readRunning(home)?.pid}) but can't be used: ${String(cause)}; stop it with SIGINT and start again`,
    { cause },
  );
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '');

/** What the file system refuses, in words with a remedy; other errors as they are. */
function explain(home: Home, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new DemarcheError(
        'database.disk-full',
        `starting embedded PostgreSQL in ${home.folder} failed: the disk is full; make room and start again`,
        { cause: error, retry: 'later' },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ConfigError(
        'config.embedded-home',
        `embedded PostgreSQL can't use ${home.folder}: ${(error as Error).message}; run as its owner, make it writable, or set DATABASE_URL`,
        { cause: error },
      );
    default:
      return error;
  }
}

async function open(home: Home, options: EmbeddedOptions): Promise<{ presence: Presence; adopted: boolean }> {
  const found = await adopt(home);
  if (found !== null) return { presence: found, adopted: true };
  clearForeignPidFile(home);
  const programs = await installBinaries(options.programs ?? (await findNativePackage()), home.folder);
  const durable = options.durable ?? true;
  await initialise(home, programs, durable);
  const running = await start(home, programs, { durable });
  return { presence: await enter(home, running), adopted: false };
}

/** Gives up our presence. True where nobody else holds the lock: nobody else uses the server. */
async function leave({ client }: Presence): Promise<boolean> {
  socketOf(client).ref();
  await client.query(`select pg_advisory_unlock_shared(${PRESENCE})`);
  const { rows } = await client.query<{ last: boolean }>(`select pg_try_advisory_lock(${PRESENCE}) as last`);
  return rows[0]?.last === true;
}

async function stopIfLast(home: Home, presence: Presence): Promise<void> {
  let current: Presence | null = presence;
  try {
    const last = await leave(presence).catch(async () => {
      // Our session is gone. The server may be too, or it has restarted itself and somebody must still stop it.
      current = await adopt(home);
      return current !== null && leave(current);
    });
    if (last && current !== null) await shutDown(current.running.pid);
  } finally {
    for (const { client } of new Set([presence, current ?? presence]))
      await client.end().catch(() => undefined);
  }
}

/**
 * Starts the embedded PostgreSQL of a folder, or adopts the one that runs there already: started by another process,
 * or left by one that was killed. Whoever stops last stops the server. Starting and stopping take turns under
 * a lock file, so two processes never make or end one server at once.
 *
 * @throws ConfigError `config.platform`, `config.platform-package`, `config.embedded-home`, `config.embedded-data`
 * @throws DemarcheError `database.start`, `database.disk-full`, `database.adopt`, `database.locked`
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const home = await openHome(options.folder, options.elsewhere);
  const lock = join(home.folder, 'lifecycle.lock');
  const { presence, adopted } = await withFileLock(lock, LOCK_MS, () => open(home, options)).catch(
    (error) => {
      throw explain(home, error);
    },
  );
  let stopped: Promise<void> | null = null;
  return {
    url: presence.url,
    adopted,
    stop() {
      stopped ??= withFileLock(lock, LOCK_MS, () => stopIfLast(home, presence));
      return stopped;
    },
  };
}
