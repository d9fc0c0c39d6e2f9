import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config/schema.ts';
import { DemarcheError } from '../domain/errors.ts';

/** One thing that was looked at. `remedy` is null where nothing is to be done. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'wrong';
  readonly found: string;
  readonly remedy: string | null;
}

type Check = () => Finding | Promise<Finding>;

const ok = (what: string, found: string): Finding => ({ what, state: 'ok', found, remedy: null });
const wrong = (what: string, found: string, remedy: string): Finding => ({
  what,
  state: 'wrong',
  found,
  remedy,
});
const warning = (what: string, found: string, remedy: string): Finding => ({
  what,
  state: 'warning',
  found,
  remedy,
});

const MIN_NODE: readonly [number, number] = [20, 19];
const MIN_FREE_BYTES = 1_000_000_000;

/** @param version as `process.versions.node` gives it */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  return enough
    ? ok('Node.js', version)
    : wrong('Node.js', version, `install Node.js ${MIN_NODE.join('.')} or newer`);
}

/** The nearest folder above a path that is there. */
function existing(path: string): string {
  let folder = resolve(path);
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}

/** Whether the embedded server's data can be written, and whether there is room. */
export function checkFolder(path: string): Finding {
  const folder = existing(path);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return wrong(
      'data folder',
      `${path} can't be written`,
      'give this user the right to write there, or set database.folder',
    );
  }
  const { bavail, bsize } = statfsSync(folder);
  const freeBytes = bavail * bsize;
  const found = `${path}, ${(freeBytes / 1e9).toFixed(1)} GB free`;
  return freeBytes < MIN_FREE_BYTES
    ? warning('data folder', found, 'make room: the log only grows')
    : ok('data folder', found);
}

export function checkSources({ sources }: Config): Finding {
  return sources.length > 0
    ? ok('sources', `${sources.length} listed`)
    : warning('sources', 'none listed', 'demarche source add URL');
}

export function checkEndpoints({ alerts }: Config): Finding {
  const open = alerts.endpoints.filter(
    ({ url }) => url.startsWith('http:') && !/^http:\/\/(localhost|127\.|\[::1\])/.test(url),
  );
  if (alerts.endpoints.length === 0)
    return warning(
      'webhook endpoints',
      'none listed',
      'alerts are kept and shown, but nobody is told; see docs/webhooks.md',
    );
  return open.length > 0
    ? warning(
        'webhook endpoints',
        `${open.map(({ id }) => id).join(', ')} without TLS`,
        'use https: the words of an alert go over the network',
      )
    : ok('webhook endpoints', `${alerts.endpoints.length} listed`);
}

/** What a check that throws found: its error's words are made for people. */
export async function look(what: string, check: Check): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    const [found = '', ...remedy] = error.message.split('; ');
    return wrong(what, found, remedy.join('; ') || 'see the message');
  }
}
