import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDemoDatabase } from '../../demo/database.pg.ts';
import { type Receiver, startReceiver } from '../../demo/receiver.ts';
import { demoRows } from '../../demo/rows.ts';
import { renderTable } from '../../demo/table.ts';
import { startWire, type Wire } from '../../demo/wire.ts';
import { parseConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { type App, startApp } from '../main/app.ts';
import { untilQuiet } from '../main/quiet.ts';
import { defineCommand, type Io } from './define.ts';

interface Options {
  readonly serve?: boolean;
}

/** The configuration that a user would write for the wire: the same keys, quicker clocks. */
function configOf(io: Io, wire: Wire, receiver: Receiver, secret: string, databaseUrl: string): Config {
  const text = JSON.stringify({
    sources: wire.sources.map((source) => ({ ...source, every: '1s' })),
    alerts: { endpoints: [{ id: 'desk', url: receiver.url, secret, kinds: ['alert', 'watch'] }] },
    fetch: { allowPrivateAddresses: true, perHostConcurrency: 4, perHostDelay: '0s' },
    workers: { dueEvery: '1s' },
    queue: { prefix: `demo-${secret.slice(6, 12)}` },
  });
  return parseConfig(text, 'the demo’s configuration', {
    DATABASE_URL: databaseUrl,
    REDIS_URL: io.env.REDIS_URL,
  });
}

/** One scene: articles come out, the clock moves on, and the workers find out by themselves. */
async function play(wire: Wire, app: App): Promise<void> {
  while (!wire.isRead()) await sleep(50);
  await untilQuiet(app, 300);
}

async function tell(io: Io, wire: Wire, app: App): Promise<void> {
  const [{ articles = 0, analyzed = 0, statements = 0 } = {}] = await app.store.views.query(
    `select count(*)::int as articles, count(*) filter (where status = 'analyzed')::int as analyzed, coalesce(sum(statements), 0)::int as statements from articles`,
  );
  const raised = await app.store.views.alerts({ relationship: null, limit: 1000 });
  io.stdout.write(
    `${wire.now().toISOString().slice(0, 10)}  ${String(articles).padStart(2)} articles found, ${String(analyzed).padStart(2)} analyzed, ${String(statements).padStart(3)} statements, ${raised.length} raised\n`,
  );
}

/** Webhooks that failed are tried again after seconds; the demo waits to see it. */
async function untilDelivered(app: App): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if ((await app.store.deliveries.pending()) === 0) return;
    await sleep(200);
  }
}

async function show(io: Io, { serve = false }: Options): Promise<void> {
  const secret = `whsec_${randomBytes(24).toString('base64')}`;
  const [wire, receiver] = [await startWire(), await startReceiver(secret)];
  io.stdout.write(
    `A wire of ${wire.sources.length} outlets with ${wire.articles.length} articles, a webhook receiver, and the product between them.\n`,
  );
  const database = await openDemoDatabase(io.env.DATABASE_URL ?? null);
  const onError = (error: Error) => io.stderr.write(`demarche: ${error.message}\n`);
  const app = await startApp(configOf(io, wire, receiver, secret, database.url), {
    now: wire.now,
    wallNow: io.now,
    random: () => 0,
    onError,
  });
  try {
    while (wire.advance()) {
      await play(wire, app);
      await tell(io, wire, app);
    }
    await untilDelivered(app);
    await untilQuiet(app, 300);
    const rows = await demoRows(app.store.views, receiver);
    io.stdout.write(renderTable(rows, (io.stdout as NodeJS.WriteStream).isTTY === true));
    if (serve) await stay(io, wire);
  } finally {
    await app.stop({ clearQueue: true });
    await database.close();
    await wire.stop();
    await receiver.stop();
  }
}

async function stay(io: Io, wire: Wire): Promise<void> {
  io.stdout.write(
    `The wire stays up until Ctrl-C:\n${wire.sources.map(({ name, url }) => `  ${name.padEnd(20)} ${url}`).join('\n')}\n`,
  );
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

export default defineCommand({
  name: 'demo',
  summary: 'the whole path on a bundled wire: poll, read, decide, deliver, and a table of what came of it',
  configure(command, io) {
    command.option('--serve', 'stay up afterwards').action((options: Options) => show(io, options));
  },
});
