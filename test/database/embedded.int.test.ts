import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { findNativePackage, installBinaries } from '../../src/database/binaries.ts';
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../src/database/embedded.pg.ts';
import { isReachableByAll } from '../../src/database/home.ts';
import { isAlive } from '../../src/database/lock.ts';
import { connect } from '../../src/database/pool.pg.ts';
import { compiled, ended, nextLine, until } from '../support/compiled.ts';
import { startGuard } from '../support/guard.ts';

const code = compiled();
const asRoot = process.getuid?.() === 0;
const folders: string[] = [];
const running: Embedded[] = [];
const guard = startGuard();

afterEach(async () => {
  for (const embedded of running.splice(0)) await embedded.stop();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder; with mode 755 the user that the server runs as can come there. */
function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-embedded-'));
  chmodSync(folder, mode);
  folders.push(folder);
  guard.watch(folder);
  return folder;
}

async function start(folder: string, options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const embedded = await startEmbedded({ folder, durable: false, ...options });
  running.push(embedded);
  return embedded;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const database = await connect(url);
  try {
    const { rows } = await database.pool.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await database.close();
  }
}

const pidOf = (folder: string, home = join(folder, 'postgres')): number =>
  Number.parseInt(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8'), 10);

/** Text of a process that starts the server of a folder, says so, and runs until it is told "stop". */
const starter = (folder: string): string => `
  const { startEmbedded } = await from('database/embedded.pg');
  const embedded = await startEmbedded({ folder: ${JSON.stringify(folder)}, durable: false }).catch(({ code, message }) => {
    console.log(JSON.stringify({ code, message }));
    process.exit(1);
  });
  console.log(JSON.stringify({ url: embedded.url, adopted: embedded.adopted }));
  process.stdin.once('data', async () => { await embedded.stop(); process.exit(); });
`;

/** Starts the server as another user, in a folder that belongs to that user alone. */
function startAs(user: number): { folder: string; child: ChildProcess } {
  const folder = newFolder(0o700);
  chownSync(folder, user, user);
  const environment = { PATH: process.env.PATH, HOME: folder };
  return { folder, child: code.run(starter(folder), { uid: user, gid: user, env: environment }) };
}

const canRunAsOthers = asRoot && isReachableByAll(code.folder);

test('the first start makes a UTF-8 server for the loopback address alone, with a secret password', async () => {
  const folder = newFolder();
  const { url, adopted } = await start(folder);
  expect(adopted).toBe(false);
  expect(new URL(url).hostname).toBe('127.0.0.1');
  expect(await ask(url, "select current_setting('server_encoding') as answer")).toBe('UTF8');
  expect(await ask(url, "select datlocale as answer from pg_database where datname = 'demarche'")).toBe(
    'C.UTF-8',
  );
  expect(await ask(url, "select current_setting('listen_addresses') as answer")).toBe('127.0.0.1');
  expect(statSync(join(folder, 'postgres', 'password')).mode & 0o777).toBe(0o600);
  await expect(connect(url.replace(/:[^:@]+@/, ':wrong@'))).rejects.toMatchObject({
    code: 'database.unreachable',
  });
});

test('the second start finds the data of the first', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await ask(first.url, 'create table kept as select 42 as answer');
  const pid = pidOf(folder);
  await first.stop();
  expect(isAlive(pid)).toBe(false);
  const second = await start(folder);
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'select answer from kept')).toBe(42);
});

test('stopping twice is stopping once', async () => {
  const embedded = await start(newFolder());
  await Promise.all([embedded.stop(), embedded.stop()]);
});

test('a server whose process was killed is adopted by the next, and stopped by it', async () => {
  const folder = newFolder();
  const child = code.run(starter(folder));
  const { url } = JSON.parse(await nextLine(child)) as { url: string };
  const pid = pidOf(folder);
  child.kill('SIGKILL');
  await ended(child);
  const next = await start(folder);
  expect(next).toMatchObject({ url, adopted: true });
  expect(pidOf(folder)).toBe(pid);
  await next.stop();
  expect(isAlive(pid)).toBe(false);
});

test('a killed server is started again with its data', async () => {
  const folder = newFolder();
  const first = await start(folder, { durable: true });
  await ask(first.url, 'create table kept as select 42 as answer');
  const pid = pidOf(folder);
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid));
  const second = await start(folder);
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'select answer from kept')).toBe(42);
  await first.stop(); // of the session that died with the server; the second is still in use
  expect(await ask(second.url, 'select answer from kept')).toBe(42);
});

test('of two processes in one folder the last one to stop stops the server', async () => {
  const folder = newFolder();
  const child = code.run(starter(folder));
  await nextLine(child);
  const pid = pidOf(folder);
  const here = await start(folder);
  expect(here.adopted).toBe(true);
  child.stdin!.write('stop\n');
  await ended(child);
  expect(await ask(here.url, 'select 1 as answer')).toBe(1);
  await here.stop();
  expect(isAlive(pid)).toBe(false);
});

test('processes that start at once in a new folder share one server', async () => {
  const folder = newFolder();
  const all = await Promise.all([start(folder), start(folder), start(folder)]);
  expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1);
  expect(new Set(all.map(({ url }) => url)).size).toBe(1);
  const pid = pidOf(folder);
  await Promise.all(all.map((embedded) => embedded.stop()));
  expect(isAlive(pid)).toBe(false);
});

test('signals to our process group do not reach the server', async () => {
  const folder = newFolder();
  const child = code.run(starter(folder), { detached: true });
  const { url } = JSON.parse(await nextLine(child)) as { url: string };
  process.kill(-child.pid!, 'SIGINT');
  await ended(child);
  expect(await ask(url, 'select 1 as answer')).toBe(1);
  await start(folder); // adopts it, and the end of the test stops it
});

test('a pid file whose process id is now another program is no obstacle', async () => {
  const folder = newFolder();
  await (await start(folder)).stop();
  const pidFile = join(folder, 'postgres', 'data', 'postmaster.pid');
  writeFileSync(pidFile, `${process.pid}\n${join(folder, 'postgres', 'data')}\n0\n1\n\n127.0.0.1\n\nready\n`);
  expect((await start(folder)).adopted).toBe(false);
});

test('a taken port is no obstacle', async () => {
  const folder = newFolder();
  const other = await start(newFolder());
  const pidFile = join(folder, 'postgres', 'data', 'postmaster.pid');
  await (await start(folder)).stop();
  writeFileSync(pidFile, `1999999999\n${join(folder, 'postgres', 'data')}\n0\n${new URL(other.url).port}\n`);
  const embedded = await start(folder);
  expect(new URL(embedded.url).port).not.toBe(new URL(other.url).port);
});

test('a folder without its PG_VERSION is refused with the remedy, and left as it is', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'postgres', 'data'), { recursive: true });
  writeFileSync(join(folder, 'postgres', 'data', 'mine.txt'), 'precious');
  await expect(start(folder)).rejects.toMatchObject({
    code: 'config.embedded-data',
    message: expect.stringContaining('move it away'),
  });
  expect(readFileSync(join(folder, 'postgres', 'data', 'mine.txt'), 'utf8')).toBe('precious');
});

test('a broken data folder is an error with the last words of the server', async () => {
  const folder = newFolder();
  await (await start(folder)).stop();
  rmSync(join(folder, 'postgres', 'data', 'global', 'pg_control'));
  await expect(start(folder)).rejects.toMatchObject({
    code: 'database.start',
    message: expect.stringContaining('pg_control'),
  });
});

test('a package without its library links is completed in our copy, and itself left alone', async () => {
  const original = await findNativePackage();
  const bare = newFolder();
  const { target } = (
    JSON.parse(readFileSync(join(original.folder, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  ).find((link) => link.target.endsWith('libpq.so.5'))!;
  const link = join(bare, ...target.split('/').slice(1));
  cpSync(original.folder, bare, {
    recursive: true,
    filter: (path) => !/\.so(\.\d+)?$/.test(path) || (!path.includes('libpq') && !path.includes('libicu')),
  });
  expect(existsSync(link)).toBe(false);
  const folder = newFolder();
  await start(folder, { programs: { folder: bare, version: original.version } });
  expect(existsSync(link)).toBe(false);
});

test('a full disk is told as such', async () => {
  const broken = newFolder();
  mkdirSync(join(broken, 'bin'));
  mkdirSync(join(broken, 'lib'));
  const script = "#!/bin/sh\necho 'initdb: error: could not write: No space left on device' >&2\nexit 1\n";
  writeFileSync(join(broken, 'bin', 'initdb'), script, { mode: 0o755 });
  const folder = newFolder();
  const refused = start(folder, { programs: { folder: broken, version: '18.0.0' } });
  await expect(refused).rejects.toMatchObject({ code: 'database.disk-full', retry: 'later' });
  // Nothing half made is left: with room it starts.
  rmSync(join(folder, 'postgres', 'programs-18.0.0'), { recursive: true });
  expect((await start(folder)).adopted).toBe(false);
});

test.runIf(canRunAsOthers)('a folder that we may not write is told with the remedy', async () => {
  const { folder, child } = startAs(1);
  await nextLine(child);
  child.stdin!.write('stop\n');
  await ended(child);
  chownSync(folder, 2, 2);
  chmodSync(folder, 0o755);
  const other = code.run(starter(folder), { uid: 2, gid: 2, env: { PATH: process.env.PATH, HOME: folder } });
  expect(JSON.parse(await nextLine(other))).toMatchObject({ code: 'config.embedded-home' });
});

test('the programs are copied once for each version', async () => {
  const home = newFolder();
  const original = await findNativePackage();
  const programs = await installBinaries(original, home);
  writeFileSync(join(programs, 'marked'), '');
  expect(await installBinaries(original, home)).toBe(programs);
  expect(existsSync(join(programs, 'marked'))).toBe(true);
});

test.runIf(asRoot)(
  'as root in a folder that only root can enter, the data lie elsewhere and are found again',
  async () => {
    const folder = newFolder(0o700);
    const elsewhere = newFolder();
    const first = await start(folder, { elsewhere: [elsewhere] });
    await ask(first.url, 'create table kept as select 42 as answer');
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    const { home } = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8')) as { home: string };
    expect(home.startsWith(elsewhere)).toBe(true);
    await first.stop();
    const second = await start(folder, { elsewhere: [elsewhere] });
    expect(await ask(second.url, 'select answer from kept')).toBe(42);
  },
);

test.runIf(asRoot)('a copied folder does not share the database of its original', async () => {
  const elsewhere = newFolder();
  const folder = newFolder(0o700);
  const first = await start(folder, { elsewhere: [elsewhere] });
  const copy = newFolder(0o700);
  cpSync(folder, copy, { recursive: true });
  const second = await start(copy, { elsewhere: [elsewhere] });
  expect(second.url).not.toBe(first.url);
});

test.runIf(canRunAsOthers)('a plain user starts it in a folder of his own', async () => {
  const daemon = 1; // has a name on every Linux
  const { folder, child } = startAs(daemon);
  expect(JSON.parse(await nextLine(child))).toMatchObject({ adopted: false });
  expect(statSync(join(folder, 'postgres', 'data')).uid).toBe(daemon);
  child.stdin!.write('stop\n');
  await ended(child);
  expect(existsSync(join(folder, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});

test.runIf(canRunAsOthers)('a user without a name is told what is missing', async () => {
  const { child } = startAs(54_321);
  const said = JSON.parse(await nextLine(child)) as { code: string; message: string };
  expect(said.code).toBe('config.embedded-user');
  expect(said.message).toContain('54321; run as a user with an entry in /etc/passwd, or set DATABASE_URL');
});

test.runIf(canRunAsOthers)('root starts what a plain user has begun, as that user', async () => {
  const { folder, child } = startAs(1);
  await nextLine(child);
  child.stdin!.write('stop\n');
  await ended(child);
  await start(folder);
  expect(statSync(`/proc/${pidOf(folder)}`).uid).toBe(1);
});
