import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAlive, withFileLock } from '../../src/database/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An id that no process has: above what the kernel gives out. */
const NOBODY = 2 ** 22 + 1;

test('what is done under one lock is done one after the other', async () => {
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
  };
  await Promise.all(Array.from({ length: 10 }, () => withFileLock(join(folder, 'a'), 10_000, work)));
  expect(most).toBe(1);
  expect(existsSync(join(folder, 'a'))).toBe(false);
});

test('a lock is given back also where the work fails', async () => {
  await expect(withFileLock(join(folder, 'b'), 1000, () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(existsSync(join(folder, 'b'))).toBe(false);
});

test('a lock whose holder died is taken over', async () => {
  expect(isAlive(NOBODY)).toBe(false);
  writeFileSync(join(folder, 'c'), `${NOBODY} 1`);
  expect(await withFileLock(join(folder, 'c'), 1000, async () => 'done')).toBe('done');
});

test('a lock older than any start is taken over, though its process id is in use again', async () => {
  writeFileSync(join(folder, 'd'), `${process.pid} 1`);
  utimesSync(join(folder, 'd'), new Date(0), new Date(0));
  expect(await withFileLock(join(folder, 'd'), 1000, async () => 'done')).toBe('done');
});

test('a lock that is held too long is an error that names file and holder', async () => {
  const path = join(folder, 'e');
  writeFileSync(path, `${process.pid} 1`);
  const refused = withFileLock(path, 50, async () => 'never');
  await expect(refused).rejects.toMatchObject({ code: 'database.locked', retry: 'later' });
  await expect(refused).rejects.toThrow(`${path}, which process ${process.pid}`);
});
