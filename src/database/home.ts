import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ConfigError } from '../domain/errors.ts';

/** The user that the server runs as; null: as ourselves. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where an embedded server keeps its programs, data, password and output. */
export interface Home {
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly output: string;
  readonly user: ServerUser | null;
}

/** Where homes lie that can't be below the project: kept over a restart, unlike the folder for temporary files. */
const ELSEWHERE = ['/var/lib/demarche', '/var/tmp/demarche'];

const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/** Whether any user can come to this folder: each folder above must let others pass. */
export function isReachableByAll(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** PostgreSQL refuses to run as root: then it runs as the data's owner, or as `nobody`. */
function userFor(data: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(data) ? statSync(data) : null;
  return owner !== null && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

async function makeElsewhere(folder: string, roots: readonly string[]): Promise<string> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  let cause: unknown;
  for (const root of roots) {
    try {
      await mkdir(join(root, name), { recursive: true });
      await chmod(root, 0o755);
      return join(root, name);
    } catch (error) {
      cause = error;
    }
  }
  throw new ConfigError(
    'config.embedded-home',
    `embedded PostgreSQL found no place for its data: ${folder} can't be reached by another user and none of ${roots.join(', ')} can be written; run as a plain user or set DATABASE_URL`,
    { cause },
  );
}

interface Pointer {
  /** The project's folder when this was written; tells a moved project from a copied one. */
  readonly folder: string;
  readonly home: string;
}

async function readPointer(path: string): Promise<Pointer | null> {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Pointer;
  } catch (cause) {
    throw new ConfigError(
      'config.embedded-home',
      `${path} does not tell where the data of embedded PostgreSQL are: not JSON; mend it, or delete it to start with an empty database`,
      { cause },
    );
  }
}

/** A copied project must not share its original's database. */
function isCopy(pointer: Pointer, folder: string): boolean {
  return pointer.folder !== folder && existsSync(join(pointer.folder, 'postgres.json'));
}

async function chooseFolder(folder: string, roots: readonly string[]): Promise<string> {
  const pointerPath = join(folder, 'postgres.json');
  const pointer = await readPointer(pointerPath);
  if (pointer !== null && !isCopy(pointer, folder) && existsSync(pointer.home)) return pointer.home;
  const below = join(folder, 'postgres');
  if (process.getuid?.() !== 0 || existsSync(join(below, 'data')) || isReachableByAll(folder)) return below;
  const home = await makeElsewhere(folder, roots);
  await writeFile(pointerPath, `${JSON.stringify({ folder, home } satisfies Pointer)}\n`, { mode: 0o600 });
  return home;
}

/**
 * Finds or makes the home of the embedded server that belongs to a folder: `<folder>/postgres`, or, where we are
 * root and the server's user could not come there, `/var/lib/demarche/<hash of the folder>`, named by
 * `<folder>/postgres.json`.
 *
 * @throws ConfigError `config.embedded-home` where no place can be found or written
 */
export async function openHome(project: string, roots: readonly string[] = ELSEWHERE): Promise<Home> {
  try {
    await mkdir(project, { recursive: true });
    const folder = await chooseFolder(realpathSync(resolve(project)), roots);
    await mkdir(folder, { recursive: true });
    const data = join(folder, 'data');
    const user = userFor(data);
    if (user !== null) await chown(folder, user.uid, user.gid);
    return { folder, data, password: join(folder, 'password'), output: join(folder, 'server.log'), user };
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    throw new ConfigError(
      'config.embedded-home',
      `embedded PostgreSQL can't use ${project}: ${(cause as Error).message}; make it writable, run as its owner, or set DATABASE_URL`,
      { cause },
    );
  }
}
