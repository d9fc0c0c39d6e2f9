import { openDatabase } from '../database/open.pg.ts';
import { ConfigError } from '../domain/errors.ts';
import { appendAll, makeBatches, readAll, settle, type WorkloadBatch, warmUp } from '../events/bench.pg.ts';
import { makeLive, REBUILD_VIEW, rebuild } from '../events/bench-rebuild.pg.ts';
import { openEventLog, type PgEventLog } from '../events/log.pg.ts';
import { defineCommand, type Io } from './define.ts';

interface Options {
  readonly events: string;
  readonly batch: string;
  readonly concurrency: string;
  readonly json?: boolean;
}

type Phase = 'append' | 'read' | 'rebuild';

/** Runs one phase between its two lines; answers with its rate, events a second. */
async function measure(io: Io, phase: Phase, events: number, work: () => Promise<void>): Promise<number> {
  io.stdout.write(`${JSON.stringify({ phase, state: 'begin' })}\n`);
  const startedMs = performance.now();
  await work();
  const seconds = (performance.now() - startedMs) / 1000;
  io.stdout.write(`${JSON.stringify({ phase, state: 'end' })}\n`);
  return events / seconds;
}

/** A function of its own, so that the workload is forgotten before the next phase. */
function measureAppend(
  io: Io,
  log: PgEventLog,
  batches: readonly WorkloadBatch[],
  count: number,
  concurrency: number,
): Promise<number> {
  warmUp(batches);
  return measure(io, 'append', count, () => appendAll(log, batches, concurrency));
}

function wholeNumber(name: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new ConfigError('config.option', `--${name} is ${value}; expected a whole number from 1`);
}

async function benchEventstore(options: Options, io: Io): Promise<void> {
  const count = wholeNumber('events', options.events);
  const batch = wholeNumber('batch', options.batch);
  const concurrency = wholeNumber('concurrency', options.concurrency);
  const { DATABASE_URL: databaseUrl, EVENTSTORE_WORKLOAD: workload } = io.env;
  if (databaseUrl === undefined || workload === undefined)
    throw new ConfigError(
      'config.bench',
      'bench eventstore needs DATABASE_URL, an empty database, and EVENTSTORE_WORKLOAD, the file of a workload',
    );
  const database = await openDatabase({ databaseUrl, folder: '.demarche' });
  const log = openEventLog(database);
  try {
    const append = await measureAppend(
      io,
      log,
      await makeBatches(workload, count, batch),
      count,
      concurrency,
    );
    await settle(database);
    await readAll(log, count);
    const read = await measure(io, 'read', count, () => readAll(log, count));
    await makeLive(database);
    await rebuild(database, count, 2);
    const rebuilt = await measure(io, 'rebuild', count, () => rebuild(database, count, 3));
    const result = {
      appendEventsPerSec: Math.round(append),
      readEventsPerSec: Math.round(read),
      rebuildEventsPerSec: Math.round(rebuilt),
      rebuildTable: REBUILD_VIEW,
    };
    io.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await log.close();
    await database.close();
  }
}

export default defineCommand({
  name: 'bench',
  summary: 'measure the event log',
  configure(command, io) {
    command
      .command('eventstore')
      .description('append, read and rebuild a workload in an empty database (DATABASE_URL)')
      .option('--events <n>', 'events in all', '100000')
      .option('--batch <n>', 'events in one append', '20')
      .option('--concurrency <n>', 'appends at once', '8')
      .option('--json', 'JSON Lines, which is the only form there is')
      .action((options: Options) => benchEventstore(options, io));
  },
});
