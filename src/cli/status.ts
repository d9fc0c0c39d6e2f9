import { openJobQueue } from '../main/app.ts';
import type { Store } from '../main/store.ts';
import { allCheckpoints } from '../runner/checkpoints.pg.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, withCommon, withStore } from './print/open.ts';
import { printTable } from './print/table.ts';

interface Options extends CommonOptions {
  readonly check?: boolean;
  readonly dead?: boolean;
}

async function show(io: Io, store: Store, { json = false, dead = false }: Options): Promise<void> {
  const errors: string[] = [];
  const queue = await openJobQueue(store, (error) => errors.push(error.message));
  try {
    const head = await store.log.head();
    const projections = (await allCheckpoints(store.database.pool)).map(
      ({ name, state, position, error, swap_tries }) => ({
        projection: name,
        state: error ? 'stopped' : state,
        position,
        of: head,
        swapTries: swap_tries,
        error,
      }),
    );
    if (dead) {
      printTable(
        io.stdout,
        (await queue.deadJobs(100)).map((job) => ({ ...job })),
        { json, empty: 'no dead jobs' },
      );
      return;
    }
    printTable(io.stdout, projections, { json, empty: 'no projection yet: demarche run' });
    if (!json) io.stdout.write('\n');
    printTable(
      io.stdout,
      (await queue.counts()).map((counts) => ({ ...counts })),
      { json, empty: 'no queue' },
    );
    if (projections.some(({ state }) => state === 'stopped')) io.exit(1);
  } finally {
    await queue.close();
  }
}

export default defineCommand({
  name: 'status',
  summary: 'how far the projections are, what waits in the queue, what is dead',
  configure(command, io) {
    withCommon(command)
      .option('--check', 'only the exit status: 0 where database and queue answer and no projection stopped')
      .option('--dead', 'the jobs that were given up')
      .action((options: Options) => {
        const quiet: Io = options.check
          ? { ...io, stdout: Object.assign(Object.create(io.stdout), { write: () => true }) }
          : io;
        return withStore(io, options, (store) => show(quiet, store, options));
      });
  },
});
