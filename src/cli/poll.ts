import { setTimeout as sleep } from 'node:timers/promises';
import { type App, startApp } from '../main/app.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, configOf, withCommon } from './print/open.ts';

const QUIET_MS = 1500;

/** Resolves when no job waits or runs and everything is decided, for a while. */
async function quiet(app: App): Promise<void> {
  let quietSince = 0;
  for (;;) {
    const counts = await app.queue.counts();
    const open = counts
      .filter(({ job }) => job !== 'due-sources')
      .reduce((sum, { waiting, active }) => sum + waiting + active, 0);
    await app.settled();
    if (open > 0) quietSince = 0;
    else quietSince ||= Date.now();
    if (quietSince > 0 && Date.now() - quietSince >= QUIET_MS) return;
    await sleep(100);
  }
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
    await quiet(app);
    const after = await app.store.log.head();
    io.stdout.write(`${config.sources.length} sources polled, ${after - before} events appended\n`);
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
