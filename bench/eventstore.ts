import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../src/cli/main.ts';
import { startEmbedded } from '../src/database/embedded.pg.ts';
import { line, type Measured } from './measure.ts';
import { plainInsert } from './plain-insert.pg.ts';
import { makeEvents } from './workload.ts';

const [EVENTS, BATCH, CONCURRENCY] = [40_000, 20, 8];
const WORKLOAD = fileURLToPath(new URL('./workload.js', import.meta.url));

interface Rates {
  readonly appendEventsPerSec: number;
  readonly readEventsPerSec: number;
  readonly rebuildEventsPerSec: number;
}

/** Runs `demarche bench eventstore` in this process and answers with the object that it prints last. */
async function benchEventstore(databaseUrl: string): Promise<Rates> {
  const out: string[] = [];
  const stdout = new Writable({
    write(chunk, _, done) {
      out.push(String(chunk));
      done();
    },
  });
  const args = ['--json', '--events', `${EVENTS}`, '--batch', `${BATCH}`, '--concurrency', `${CONCURRENCY}`];
  await main(['bench', 'eventstore', ...args], {
    stdin: process.stdin,
    stdout,
    stderr: process.stderr,
    env: { DATABASE_URL: databaseUrl, EVENTSTORE_WORKLOAD: WORKLOAD },
    cwd: process.cwd(),
    now: () => new Date(),
    exit: (status) => {
      process.exitCode = status;
    },
  });
  const last = out.join('').trim().split('\n').at(-1) ?? '';
  if (process.exitCode) throw new Error('demarche bench eventstore failed; see above');
  return JSON.parse(last) as Rates;
}

const measured = (perSecond: number): Measured => ({ perSecond, rounds: [perSecond] });

/** The event log on an embedded server of its own, against plain multi-row inserts on the same server in the same run. */
export default async function (): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  chmodSync(folder, 0o755); // as root the server runs as another user
  const server = await startEmbedded({ folder });
  try {
    const log = await benchEventstore(server.url);
    const events = makeEvents(EVENTS, BATCH);
    const plain = measured(await plainInsert(server.url, events, BATCH, CONCURRENCY));
    process.stdout.write(
      `eventstore: ${EVENTS.toLocaleString('en')} events of about 1 KB, ${BATCH} an append, ${CONCURRENCY} at once, durable\n`,
    );
    process.stdout.write(line('the peer: plain multi-row inserts', plain, 'events'));
    process.stdout.write(
      line('append, ordered and idempotent', measured(log.appendEventsPerSec), 'events', plain),
    );
    process.stdout.write(line('read from the start', measured(log.readEventsPerSec), 'events', plain));
    process.stdout.write(line('rebuild of a projection', measured(log.rebuildEventsPerSec), 'events', plain));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
