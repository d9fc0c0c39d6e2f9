import type { Command } from 'commander';
import { loadConfig } from '../../main/load-config.ts';
import { openStore, type Store } from '../../main/store.ts';
import type { Io } from '../define.ts';

export interface CommonOptions {
  readonly config?: string;
  readonly json?: boolean;
}

/** The options that every command with a database has. */
export function withCommon(command: Command): Command {
  return command
    .option('-c, --config <file>', 'configuration file')
    .option('--json', 'JSON Lines instead of a table');
}

export function configOf(io: Io, { config }: CommonOptions) {
  return loadConfig({ cwd: io.cwd, env: io.env, ...(config === undefined ? {} : { file: config }) });
}

/** Runs a command on an open store and closes it, whatever happens. */
export async function withStore(
  io: Io,
  options: CommonOptions,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const onError = (error: Error) => io.stderr.write(`demarche: ${error.message}\n`);
  const store = await openStore({ config: configOf(io, options), now: io.now, onError });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
