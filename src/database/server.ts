import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError, DemarcheError } from '../domain/errors.ts';
import type { Home } from './home.ts';
import { isAlive } from './lock.ts';

/** The superuser of an embedded server. */
export const SUPERUSER = 'demarche';

/** What `postmaster.pid` tells of a running server (PostgreSQL, "Server Programs"; lines 1, 4 and 8). */
export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly state: string;
}

const DISK_FULL = /No space left on device|ENOSPC/;
/** initdb wants the user's name; containers run with bare numbers may have none. */
const NO_NAME = /could not look up effective user ID \d+/;
const PORT_TAKEN = /could not bind|Address already in use/;

/** The last lines of the server's output, for messages. */
function lastOutput(home: Home): string {
  if (!existsSync(home.output)) return '';
  return readFileSync(home.output, 'utf8').trim().split('\n').slice(-6).join(' | ');
}

function failure(what: string, home: Home, output: string, cause?: unknown): DemarcheError {
  if (DISK_FULL.test(output))
    return new DemarcheError(
      'database.disk-full',
      `${what} in ${home.folder} failed: the disk is full; make room and start again`,
      { cause, retry: 'later' },
    );
  if (NO_NAME.test(output))
    return new ConfigError(
      'config.embedded-user',
      `${what} in ${home.folder} failed: ${NO_NAME.exec(output)?.[0]}; run as a user with an entry in /etc/passwd, or set DATABASE_URL`,
    );
  return new DemarcheError(
    'database.start',
    `${what} in ${home.folder} failed: ${output || String(cause)}; see ${home.output}, restore the folder from a backup or move it away to start empty, or set DATABASE_URL`,
    { cause },
  );
}

/** Environment of the server: none of ours, or `PGDATA`, `PGPORT` or a locale would change what it does. */
const serverEnv = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/** Throws away what an interrupted initialisation left. */
async function sweep(home: Home): Promise<void> {
  for (const name of await readdir(home.folder))
    if (name.startsWith('.data-')) await rm(join(home.folder, name), { recursive: true, force: true });
}

/** A new random password in a file that only its owner reads. */
async function makePassword(home: Home): Promise<void> {
  if (existsSync(home.password)) return;
  await writeFile(home.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (home.user !== null) await chown(home.password, home.user.uid, home.user.gid);
}

/**
 * Makes the data folder where there is none: UTF-8, the built-in locale `C.UTF-8` (the same order on every machine
 * and after every upgrade of the system), a password for every connection. Made aside and renamed, so that an
 * interrupted one is no half data folder.
 *
 * @throws DemarcheError `database.start`, `database.disk-full`
 * @throws ConfigError `config.embedded-user` where our user has no name; `config.embedded-data` where the folder holds something else or another major version
 */
export async function initialise(home: Home, programs: string, sync: boolean): Promise<void> {
  if (existsSync(home.data)) return checkData(home, programs);
  await sweep(home);
  await makePassword(home);
  const fresh = join(home.folder, `.data-${process.pid}`);
  await mkdir(fresh, { mode: 0o700 });
  if (home.user !== null) await chown(fresh, home.user.uid, home.user.gid);
  const made = spawnSync(
    join(programs, 'bin', 'initdb'),
    [
      ...[
        '-D',
        fresh,
        '-U',
        SUPERUSER,
        `--pwfile=${home.password}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
      ],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
      ...(sync ? [] : ['--no-sync']),
    ],
    { ...home.user, env: serverEnv, cwd: home.folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    await rm(fresh, { recursive: true, force: true });
    const output = `${made.stderr ?? ''}`.trim().split('\n').slice(-4).join(' | ');
    throw failure('making the data folder of embedded PostgreSQL', home, output, made.error);
  }
  await rename(fresh, home.data);
}

function checkData(home: Home, programs: string): void {
  const versionFile = join(home.data, 'PG_VERSION');
  const major = /programs-(\d+)/.exec(programs)?.[1];
  const found = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : null;
  if (found === major) return;
  throw new ConfigError(
    'config.embedded-data',
    found === null
      ? `${home.data} holds no PostgreSQL data (no PG_VERSION); restore it from a backup, or move it away to start empty`
      : `${home.data} was made by PostgreSQL ${found}, expected ${major}; dump it with that version, or move it away to start empty`,
  );
}

/** A port to try: outside the ranges that systems give to outgoing connections. One that is taken is told by the server. */
const anyPort = (): number => randomInt(20_000, 32_000);

/** The server that `postmaster.pid` names, or null; it may be dead. */
export function readRunning(home: Home): Running | null {
  try {
    const lines = readFileSync(join(home.data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    if (!Number.isInteger(pid)) return null;
    return { pid, port: Number.parseInt(lines[3] ?? '0', 10) || 0, state: (lines[7] ?? '').trim() };
  } catch {
    return null; // no such file: none runs
  }
}

/** Whether that process is a server on this data folder, as far as can be seen from outside. */
export function mayBeOurs(home: Home, running: Running): boolean {
  if (!isAlive(running.pid)) return false;
  try {
    return readFileSync(`/proc/${running.pid}/cmdline`, 'utf8').includes(home.data);
  } catch {
    return process.platform !== 'linux' && isAlive(running.pid); // no /proc: the password will tell
  }
}

/**
 * Removes a pid file whose process id now belongs to somebody else, which PostgreSQL would take for its server.
 * One whose process is dead stays: PostgreSQL handles it, and checks that no orphan still uses the memory.
 */
export function clearForeignPidFile(home: Home): void {
  const running = readRunning(home);
  if (running !== null && isAlive(running.pid) && !mayBeOurs(home, running))
    rmSync(join(home.data, 'postmaster.pid'), { force: true });
}

/** How the server is tuned; `durable: false` is for tests alone. */
export interface ServerSettings {
  readonly durable: boolean;
}

function flags(port: number, { durable }: ServerSettings): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: 200,
    max_wal_size: '2GB',
    log_line_prefix: '%m [%p] ',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Launches the server in a session of its own: Ctrl-C, or a signal to our process group, is ours to answer after
 * the work is drained; the server ends only when it is told to.
 */
function launch(
  home: Home,
  programs: string,
  port: number,
  settings: ServerSettings,
): { pid: number | undefined; exited: () => boolean } {
  writeFileSync(home.output, '', { mode: 0o600 });
  const output = openSync(home.output, 'a');
  const child = spawn(join(programs, 'bin', 'postgres'), ['-D', home.data, ...flags(port, settings)], {
    ...home.user,
    env: serverEnv,
    cwd: home.folder,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let exited = false;
  child.once('exit', () => {
    exited = true;
  });
  child.once('error', (error) => {
    exited = true;
    writeFileSync(home.output, String(error));
  });
  child.unref();
  return { pid: child.pid, exited: () => exited };
}

/** How long crash recovery may take before we give up; it replays at most `max_wal_size`. */
const READY_MS = 90_000;
/** After a kill -9 orphans may keep the shared memory for a moment. */
const ORPHANS = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/;

/**
 * Starts the server and waits until it takes connections.
 *
 * @throws DemarcheError `database.start`, `database.disk-full`
 */
export async function start(home: Home, programs: string, settings: ServerSettings): Promise<Running> {
  let port = readRunning(home)?.port || anyPort();
  const until = Date.now() + READY_MS;
  let child = launch(home, programs, port, settings);
  while (Date.now() < until) {
    await sleep(15);
    const running = readRunning(home);
    // A killed server leaves its pid file, "ready" and with this very port: only our own child's word counts.
    if (running?.state === 'ready' && running.pid === child.pid) return running;
    if (!child.exited()) continue;
    const output = lastOutput(home);
    if (!PORT_TAKEN.test(output) && !ORPHANS.test(output)) throw failure('embedded PostgreSQL', home, output);
    await sleep(100);
    if (PORT_TAKEN.test(output)) port = anyPort();
    child = launch(home, programs, port, settings);
  }
  throw failure('embedded PostgreSQL', home, `not ready after ${READY_MS} ms: ${lastOutput(home)}`);
}

/** How each signal stops a server (PostgreSQL, "Shutting Down the Server"), and how long it is given. */
const SHUTDOWN: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 30_000], // fast: ends sessions, writes a checkpoint
  ['SIGQUIT', 10_000], // immediate: recovers at the next start
  ['SIGKILL', 5_000],
];

async function waitGone(pid: number, waitMs: number): Promise<boolean> {
  for (const until = Date.now() + waitMs; Date.now() < until; await sleep(15)) if (!isAlive(pid)) return true;
  return false;
}

/** Stops a server, fast first, hard after a deadline. Done at once where it is not running. */
export async function shutDown(pid: number): Promise<void> {
  for (const [signal, waitMs] of SHUTDOWN) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await waitGone(pid, waitMs)) return;
  }
}

/** The superuser's password. */
export async function readPassword(home: Home): Promise<string> {
  return (await readFile(home.password, 'utf8')).trim();
}
