import { pino } from 'pino';
import { type App, startApp } from '../main/app.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, configOf, withCommon } from './print/open.ts';

/** Resolves at SIGTERM or SIGINT; a second one ends the process at once. */
function stopAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve(signal);
      });
    }
  });
}

async function run(io: Io, options: CommonOptions): Promise<void> {
  const stopping = stopAsked(); // before anything is open, so that no signal is missed
  const config = configOf(io, options);
  const log = pino({ base: null }, io.stderr as NodeJS.WriteStream);
  const app: App = await startApp(config, {
    now: io.now,
    wallNow: io.now,
    random: Math.random,
    onError: (error) => log.error({ code: (error as { code?: unknown }).code }, error.message),
  });
  log.info(
    {
      sources: config.sources.length,
      endpoints: config.alerts.endpoints.length,
      queue: config.queue.redisUrl ? 'redis' : 'postgres',
    },
    'running',
  );
  log.info({ signal: await stopping }, 'stopping');
  const finished = await app.stop();
  log.info(finished ? 'stopped' : 'stopped; jobs that did not finish in time will be taken up again');
  // Jobs that hang past the deadline would keep the process alive.
  process.exit(0);
}

export default defineCommand({
  name: 'run',
  summary: 'poll what the configuration lists until stopped',
  configure(command, io) {
    withCommon(command).action((options: CommonOptions) => run(io, options));
  },
});
