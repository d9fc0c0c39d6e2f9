import { startApp } from '../main/app.ts';
import { untilQuiet } from '../main/quiet.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, configOf, withCommon } from './print/open.ts';

const QUIET_MS = 1500;

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
