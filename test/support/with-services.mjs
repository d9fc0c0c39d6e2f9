// Runs a command with REDIS_URL and DATABASE_URL set to a Redis and a Postgres that are nobody's embedded server:
// both are started here on free ports, and stopped when the command ends.
//   node test/support/with-services.mjs npm run test:int
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../dist/src/database/embedded.pg.js';

const folder = mkdtempSync(join(tmpdir(), 'demarche-services-'));

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const probe = spawn('redis-cli', ['-p', String(port), 'ping'], { stdio: 'ignore' });
    probe.once('error', () => resolve(false));
    probe.once('exit', (status) => resolve(status === 0));
  });
}

async function startRedis() {
  const port = await freePort();
  const args = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = spawn('redis-server', args.map(String), { stdio: 'ignore' });
  server.once('error', (error) => {
    console.error(`redis-server can't be started (${error.message}); install Debian's redis-server`);
    process.exit(1);
  });
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 100) throw new Error('redis-server does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url: `redis://127.0.0.1:${port}`, stop: () => server.kill('SIGTERM') };
}

const [command, ...args] = process.argv.slice(2);
const redis = await startRedis();
const postgres = await startEmbedded({ folder: join(folder, 'postgres') });
const env = { ...process.env, REDIS_URL: redis.url, DATABASE_URL: postgres.url };
const child = spawn(command, args, { stdio: 'inherit', env });
const status = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
redis.stop();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
process.exitCode = status;
