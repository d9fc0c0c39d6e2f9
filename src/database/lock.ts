import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { DemarcheError } from '../domain/errors.ts';

/** Starting and stopping take seconds; a lock older than this was left by a process that died. */
const STALE_MS = 150_000;

/** Whether a process has ended and only waits for somebody to take note; in containers nobody may. */
function isZombie(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // no /proc here
  }
}

/** Whether a process with this id runs, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function take(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holder(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '(just gone)';
  }
}

/** What stands in a lock that nobody holds any more, or null where it is held or gone. */
function staleContent(path: string): string | null {
  try {
    const content = readFileSync(path, 'utf8');
    const old = Date.now() - statSync(path).mtimeMs > STALE_MS;
    return old || !isAlive(Number.parseInt(content, 10)) ? content : null;
  } catch {
    return null; // given back between our two looks
  }
}

/** Removes a lock whose holder died. Renamed first, so that of two who find it only one takes it away. */
async function clearStale(path: string): Promise<void> {
  const content = staleContent(path);
  if (content === null) return;
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  // Somebody else cleared it and took it between our look and our rename: it is theirs.
  if (readFileSync(aside, 'utf8') !== content) await rename(aside, path);
  else await rm(aside, { force: true });
}

/**
 * Runs `work` while no other process does so under the same path. The lock is a file that holds our process id;
 * one left by a process that died is taken over.
 *
 * @throws DemarcheError `database.locked` where another process keeps it longer than `waitMs`
 */
export async function withFileLock<T>(path: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + waitMs;
  while (!take(path, `${process.pid} ${Date.now()}`)) {
    if (Date.now() > until)
      throw new DemarcheError(
        'database.locked',
        `waited ${waitMs} ms for ${path}, which process ${holder(path)} holds; delete it if no demarche is starting or stopping there`,
        { retry: 'later' },
      );
    await clearStale(path);
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
