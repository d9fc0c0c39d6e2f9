import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { emptyDatabase } from '../support/database.ts';

const BIN = resolve(import.meta.dirname, '../../bin/demarche.js');
const folder = mkdtempSync(join(tmpdir(), 'demarche-run-'));
writeFileSync(
  join(folder, 'demarche.yaml'),
  `workers: {stopWithin: 5s, dueEvery: 1s}\nqueue: {prefix: run-${process.pid}}\n`,
);
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

async function start(...args: string[]): Promise<Running> {
  const { url } = await emptyDatabase();
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: url },
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  }
  return { child, said: () => said, ended: new Promise((done) => child.once('exit', done)) };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'run stops at %s: running jobs finish, the database goes last, and it exits with 0',
  async (signal) => {
    const { child, said, ended } = await start('run');
    await expect.poll(said, { timeout: 30_000 }).toContain('"running"');
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(said()).toContain('"stopped"');
  },
);

test('two processes work on one database, and both stop', async () => {
  const { url } = await emptyDatabase();
  const env = { ...process.env, DATABASE_URL: url };
  const both = [0, 1].map(() => spawn(process.execPath, [BIN, 'run'], { cwd: folder, env }));
  children.push(...both);
  const said = ['', ''];
  for (const [i, child] of both.entries()) {
    child.stderr.on('data', (chunk) => {
      said[i] += chunk;
    });
  }
  await expect.poll(() => said.every((text) => text.includes('"running"')), { timeout: 30_000 }).toBe(true);
  const ended = Promise.all(both.map((child) => new Promise((done) => child.once('exit', done))));
  for (const child of both) child.kill('SIGTERM');
  expect(await ended).toEqual([0, 0]);
});

test('a port that is in use is named with the remedy', async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const { port } = taken.address() as AddressInfo;
  const { said, ended } = await start('api', '--port', String(port));
  expect(await ended).toBe(1);
  expect(said()).toMatch(
    new RegExp(`127\\.0\\.0\\.1:${port} failed: the port is in use; set api.port or --port`),
  );
  taken.close();
});
