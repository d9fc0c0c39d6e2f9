import type { z } from 'zod';
import type { Enqueue } from './queue/queue.ts';

/**
 * One kind of job. A worker parses, calls and appends: it holds no rules, and no `try` but where something is decided.
 * Running a job twice does what running it once does.
 */
export interface WorkerFile<Deps, Schema extends z.ZodType> {
  /** The order it carries out: `scrape-article`. Also the name of its queue. */
  readonly job: string;
  readonly payload: Schema;
  /** What two orders have in common that would do the same: of these only one waits at a time. */
  readonly sameAs: (payload: z.output<Schema>) => string;
  /** @throws DemarcheError whose `retry` says whether the queue tries again; anything else is a bug and is not tried again */
  readonly run: (payload: z.output<Schema>, deps: Deps & { readonly enqueue: Enqueue }) => Promise<void>;
}

export function defineWorker<Deps, Schema extends z.ZodType>(
  file: WorkerFile<Deps, Schema>,
): WorkerFile<Deps, Schema> {
  return file;
}
