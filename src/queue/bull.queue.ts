import {
  type ConnectionOptions,
  createPostgresBackend,
  Queue,
  UnrecoverableError,
  Worker,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { ConfigError, InputError } from '../domain/errors.ts';
import { verdictOn } from '../verdict.ts';
import type { WorkerFile } from '../worker.ts';
import type { DeadJob, Enqueue, JobQueue, QueueCounts } from './queue.ts';

/** Where jobs wait: Redis, or the same Postgres as everything else, in a schema of its own. */
export type Backend =
  | {
      readonly kind: 'redis';
      readonly url: string /** Before every key, so that several may share one Redis. */;
      readonly prefix: string;
    }
  | { readonly kind: 'postgres'; readonly url: string; readonly schema: string };

export interface QueueSettings {
  readonly backend: Backend;
  /** Tries before a job is dead. */
  readonly attempts: number;
  /** First pause between two tries, ms; doubled each time, with jitter. */
  readonly backoffMs: number;
  /** For what goes wrong between jobs: the connection, a lost lock. */
  readonly onError: (error: Error) => void;
}

// biome-ignore lint/suspicious/noExplicitAny: the worker files have each their own payload type
type AnyWorker<Deps> = WorkerFile<Deps, any>;

const KEEP = { removeOnComplete: { count: 200, age: 3600 }, removeOnFail: { count: 1000, age: 7 * 86_400 } };

/** How soon the job of a process that was killed goes to another: its lock runs out, and the others look for such. */
const TAKEN_OVER = { lockDuration: 15_000, stalledInterval: 5000 };

interface Connected {
  queue(name: string): Queue;
  worker(name: string, run: (data: unknown) => Promise<void>, concurrency: number): Worker;
  close(): Promise<void>;
}

/** @throws ConfigError where Redis does not answer within five seconds, naming the host */
async function openRedis(url: string, prefix: string, onError: (error: Error) => void): Promise<Connected> {
  // Workers block on the connection for as long as it takes, so requests may not give up: BullMQ refuses anything else.
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  redis.on('error', onError);
  await withinMs(redis.connect(), 5000).catch((cause: unknown) => {
    redis.disconnect();
    throw new ConfigError(
      'config.redis',
      `Redis at ${redis.options.host}:${redis.options.port} does not answer; start it or mend REDIS_URL`,
      { cause },
    );
  });
  const connection = redis as unknown as ConnectionOptions;
  return {
    queue: (name) => new Queue(name, { connection, prefix }),
    worker: (name, run, concurrency) =>
      new Worker(name, (job) => run(job.data), { connection, prefix, concurrency, ...TAKEN_OVER, ...KEEP }),
    close: async () => {
      await redis.quit();
    },
  };
}

function withinMs<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A fetch that was under way when the stop came may still bring a job; it goes back for another try. */
const STOPPING = 'this process is stopping; another takes the job';

/** Each queue and worker keeps a small pool of its own: BullMQ's LISTEN would otherwise hold slots of ours. */
function openPostgres(url: string, schema: string): Connected {
  const bull = withBackend(createPostgresBackend);
  const connection = (max: number) => ({ connectionString: url, schema, migrate: true, max });
  return {
    queue: (name) => new bull.Queue(name, { connection: connection(2) }) as unknown as Queue,
    worker: (name, run, concurrency) =>
      new bull.Worker(name, (job) => run(job.data), {
        connection: connection(Math.min(4, concurrency + 1)),
        concurrency,
        ...TAKEN_OVER,
        ...KEEP,
      }) as unknown as Worker,
    close: async () => {},
  };
}

/** Runs one job file on a payload out of the queue; whatever it throws becomes words that every backend can keep. */
async function runJob<Deps>(
  file: AnyWorker<Deps>,
  data: unknown,
  deps: Deps & { enqueue: Enqueue },
): Promise<void> {
  try {
    const payload = file.payload.safeParse(data);
    if (!payload.success) {
      throw new InputError(
        'input.payload',
        `job ${file.job} got ${JSON.stringify(data)}: ${payload.error.issues[0]?.message}`,
      );
    }
    await file.run(payload.data, deps);
  } catch (error) {
    const { kind, message } = verdictOn(error);
    throw kind === 'retry' ? new Error(message) : new UnrecoverableError(message);
  }
}

function deadJobOf(
  job: string,
  failed: { data: unknown; failedReason?: string; attemptsMade: number; finishedOn?: number },
): DeadJob {
  return {
    job,
    payload: failed.data,
    error: failed.failedReason ?? '',
    attempts: failed.attemptsMade,
    failedAt: failed.finishedOn ? new Date(failed.finishedOn).toISOString() : null,
  };
}

class BullQueue implements JobQueue {
  readonly #queues: ReadonlyMap<string, Queue>;
  readonly #sameAs: ReadonlyMap<string, (payload: never) => string>;
  readonly #settings: QueueSettings;
  readonly #connected: Connected;

  constructor(connected: Connected, files: readonly AnyWorker<never>[], settings: QueueSettings) {
    this.#connected = connected;
    this.#settings = settings;
    this.#sameAs = new Map(files.map((file) => [file.job, file.sameAs]));
    this.#queues = new Map(
      files.map((file) => {
        const queue = connected.queue(file.job);
        queue.on('error', settings.onError);
        return [file.job, queue];
      }),
    );
  }

  // `deduplication`, never `jobId`: a kept completed or failed job would swallow the same id for ever.
  enqueue: Enqueue = async (job, payload, { atMostEveryMs } = {}) => {
    const queue = this.#queues.get(job);
    if (!queue) throw new Error(`there is no job called ${job}`);
    await queue.add(job, payload, {
      attempts: this.#settings.attempts,
      backoff: { type: 'exponential', delay: this.#settings.backoffMs, jitter: 0.5 },
      deduplication: {
        id: this.#sameAs.get(job)!(payload as never).replaceAll(':', '-'),
        ...(atMostEveryMs === undefined ? {} : { ttl: atMostEveryMs }),
      },
      ...KEEP,
    });
  };

  /** The one scheduler: `job` with no payload, every so many ms, for as long as somebody works the queue. */
  async every(job: string, ms: number): Promise<void> {
    await this.#queues.get(job)!.upsertJobScheduler(job, { every: ms }, { name: job, data: {}, opts: KEEP });
  }

  async deadJobs(limit: number): Promise<DeadJob[]> {
    const lists = [...this.#queues].map(async ([job, queue]) =>
      (await queue.getFailed(0, limit - 1)).map((failed) => deadJobOf(job, failed)),
    );
    return (await Promise.all(lists)).flat().slice(0, limit);
  }

  async counts(): Promise<QueueCounts[]> {
    const one = async ([job, queue]: [string, Queue]): Promise<QueueCounts> => {
      const {
        wait = 0,
        active = 0,
        delayed = 0,
        failed = 0,
      } = await queue.getJobCounts('wait', 'active', 'delayed', 'failed');
      return { job, waiting: wait, active, delayed, dead: failed };
    };
    return Promise.all([...this.#queues].map(one));
  }

  async isAtWork(jobs: readonly string[]): Promise<boolean> {
    for (const job of jobs) {
      const { wait = 0, active = 0 } = await this.#queues.get(job)!.getJobCounts('wait', 'active');
      if (wait + active > 0) return true;
    }
    return false;
  }

  async clear(): Promise<void> {
    for (const queue of this.#queues.values()) await queue.obliterate({ force: true });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    await this.#connected.close();
  }
}

export interface WorkingQueue extends JobQueue {
  /** Begins to work on every job. */
  start(): Promise<void>;
  /** Takes no new job, lets the running ones finish for at most so many ms; true where all of them did. */
  stop(withinMs: number): Promise<boolean>;
}

export interface WorkOptions<Deps> {
  readonly files: readonly AnyWorker<Deps>[];
  readonly concurrency: (job: string) => number;
  readonly deps: Omit<Deps, 'enqueue'>;
  /** The scheduled job and how often, ms. */
  readonly scheduled: { readonly job: string; readonly everyMs: number };
}

async function connect({ backend, onError }: QueueSettings): Promise<Connected> {
  return backend.kind === 'redis'
    ? openRedis(backend.url, backend.prefix, onError)
    : openPostgres(backend.url, backend.schema);
}

/** A queue to ask and look at only. */
export async function openQueue(
  files: readonly AnyWorker<never>[],
  settings: QueueSettings,
): Promise<JobQueue> {
  return new BullQueue(await connect(settings), files, settings);
}

/** A queue together with the workers that do its jobs. @throws ConfigError where the backend does not answer */
export async function openWorkers<Deps>(
  settings: QueueSettings,
  options: WorkOptions<Deps>,
): Promise<WorkingQueue> {
  const connected = await connect(settings);
  const queue = new BullQueue(connected, options.files as readonly AnyWorker<never>[], settings);
  const deps = { ...options.deps, enqueue: queue.enqueue } as Deps & { enqueue: Enqueue };
  const workers: Worker[] = [];
  let stopping = false;
  const start = async () => {
    for (const file of options.files) {
      const worker = connected.worker(
        file.job,
        (data) => (stopping ? Promise.reject(new Error(STOPPING)) : runJob(file, data, deps)),
        options.concurrency(file.job),
      );
      worker.on('error', settings.onError);
      workers.push(worker);
    }
    await queue.every(options.scheduled.job, options.scheduled.everyMs);
  };
  // Past the deadline the workers are left as they are: a forced close would wait for the first one, and the process ends anyway.
  const stop = (ms: number) => {
    stopping = true;
    return withinMs(Promise.all(workers.map((worker) => worker.close())), ms).then(
      () => true,
      () => false,
    );
  };
  return {
    enqueue: queue.enqueue,
    deadJobs: (limit) => queue.deadJobs(limit),
    counts: () => queue.counts(),
    isAtWork: (jobs) => queue.isAtWork(jobs),
    clear: () => queue.clear(),
    close: () => queue.close(),
    start,
    stop,
  };
}
