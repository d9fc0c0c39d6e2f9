import { startApp } from '../main/app.ts';
import { untilQuiet } from '../main/quiet.ts';
import type { Store } from '../main/store.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, configOf, withCommon } from './print/open.ts';

const QUIET_MS = 1500;

interface Failure {
  readonly source_id: unknown;
  readonly last_error: unknown;
}

/** The listed sources whose last poll failed, with why. */
async function failuresOf({ config, views }: Store): Promise<Failure[]> {
  const listed = new Set<unknown>(config.sources.map(({ id }) => id));
  const rows = await views.query(
    `select source_id, last_error from sources where last_kind = 'failed' order by source_id`,
  );
  return rows
    .filter(({ source_id }) => listed.has(source_id))
    .map(({ source_id, last_error }) => ({ source_id, last_error }));
}

function report(io: Io, counts: Readonly<Record<string, number>>, json: boolean): void {
  const { sources, failed, events } = counts;
  const told = failed === 0 ? '' : `, ${failed} of them failed`;
  io.stdout.write(
    json ? `${JSON.stringify(counts)}\n` : `${sources} sources polled${told}, ${events} events appended\n`,
  );
}

async function pollOnce(io: Io, options: CommonOptions): Promise<void> {
  const config = configOf(io, options);
  const errors: string[] = [];
  const app = await startApp(config, {
    now: io.now,
    wallNow: io.now,
    random: () => 0,
    onError: (error) => errors.push(error.message),
  });
  try {
    const before = await app.store.log.head();
    for (const { id } of config.sources) await app.enqueue('poll-source', { sourceId: id });
    await untilQuiet(app, QUIET_MS);
    const after = await app.store.log.head();
    const failures = await failuresOf(app.store);
    for (const { source_id, last_error } of failures) errors.push(`source ${source_id}: ${last_error}`);
    const counts = { sources: config.sources.length, failed: failures.length, events: after - before };
    report(io, counts, options.json === true);
    // A cron job must be told that nothing came at all; one feed down among many is the daily round.
    if (counts.sources > 0 && counts.failed === counts.sources) io.exit(1);
  } finally {
    await app.stop();
  }
  for (const error of new Set(errors)) io.stderr.write(`demarche: ${error}\n`);
}

export default defineCommand({
  name: 'poll',
  summary: 'poll every source once, work off what comes of it, and end: for cron',
  configure(command, io) {
    withCommon(command)
      .requiredOption('--once', 'the only way there is; `run` polls without end')
      .action((options: CommonOptions) => pollOnce(io, options));
  },
});
