import { buildApi } from '../api/server.ts';
import { ConfigError } from '../domain/errors.ts';
import { openStore } from '../main/store.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, configOf, withCommon } from './print/open.ts';

interface Options extends CommonOptions {
  readonly host?: string;
  readonly port?: string;
}

async function serve(io: Io, options: Options): Promise<void> {
  const config = configOf(io, options);
  const host = options.host ?? config.api.host;
  const port = options.port === undefined ? config.api.port : Number(options.port);
  const store = await openStore({
    config,
    now: io.now,
    onError: (error) => io.stderr.write(`demarche: ${error.message}\n`),
  });
  const server = buildApi({
    views: store.views,
    ping: async () => {
      await store.database.pool.query('select 1');
    },
  });
  try {
    await server.listen({ host, port });
  } catch (cause) {
    await store.close();
    const isTaken = (cause as { code?: unknown }).code === 'EADDRINUSE';
    throw new ConfigError(
      'config.port',
      `listening on ${host}:${port} failed: ${isTaken ? 'the port is in use; set api.port or --port' : (cause as Error).message}`,
      { cause },
    );
  }
  io.stdout.write(`listening on http://${host}:${(server.server.address() as { port: number }).port}\n`);
  await new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await server.close();
  await store.close();
}

export default defineCommand({
  name: 'api',
  summary: 'serve relationships, signals and alerts as JSON over HTTP, read-only',
  configure(command, io) {
    withCommon(command)
      .option('--host <host>', 'address to listen on')
      .option('--port <port>', 'port to listen on')
      .action((options: Options) => serve(io, options));
  },
});
