import { randomUUID } from 'node:crypto';
import { afterEach } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import type { Config } from '../../src/config/schema.ts';
import { type App, startApp } from '../../src/main/app.ts';
import { untilQuiet } from '../../src/main/quiet.ts';
import type { Press } from './press.ts';

export const SECRET = `whsec_${Buffer.from('a secret of twenty-four bytes').toString('base64')}`;

/** The configuration that a user would write for one outlet and one endpoint, with quicker clocks. */
export function configFor(press: Press, databaseUrl: string, extra: object = {}): Config {
  const text = JSON.stringify({
    sources: [{ id: 'press', url: `${press.url}/feed`, every: '1s' }],
    alerts: {
      endpoints: [{ id: 'desk', url: `${press.url}/hook`, secret: SECRET, kinds: ['alert', 'watch'] }],
    },
    fetch: { allowPrivateAddresses: true, perHostDelay: '0s', timeout: '5s' },
    workers: { dueEvery: '1s', stopWithin: '5s' },
    queue: { prefix: `t-${randomUUID()}` },
    ...extra,
  });
  return parseConfig(text, 'test', { DATABASE_URL: databaseUrl, REDIS_URL: process.env.REDIS_URL });
}

const running = new Set<App>();
afterEach(async () => {
  for (const app of running) await stop(app);
});

/** Starts the product at a given time; stopped after the test. */
export async function start(
  config: Config,
  clock: { now: Date },
  onError: (error: Error) => void = () => {},
): Promise<App> {
  const app = await startApp(config, {
    now: () => clock.now,
    wallNow: () => new Date(),
    random: () => 0,
    onError,
  });
  running.add(app);
  return app;
}

export async function stop(app: App): Promise<void> {
  running.delete(app);
  await app.stop();
}

/** Polls the one source and waits until everything that came of it is done. */
export async function pollOnce(app: App): Promise<void> {
  await app.enqueue('poll-source', { sourceId: 'press' });
  await untilQuiet(app, 200);
}
