import type { z } from 'zod';
import type { Channel } from '../alerts/channel.ts';
import type { Config } from '../config/schema.ts';
import { type Decider, startDecider } from '../decider.pg.ts';
import type { Deps } from '../deps.ts';
import { openHttp } from '../fetch/client.http.ts';
import type { Http } from '../fetch/http.ts';
import {
  type Backend,
  openQueue,
  openWorkers,
  type QueueSettings,
  type WorkingQueue,
} from '../queue/bull.queue.ts';
import type { Enqueue, JobQueue } from '../queue/queue.ts';
import { type Runner, startRunner } from '../runner.pg.ts';
import { Polls } from '../state/polls.pg.ts';
import { Readings } from '../state/readings.pg.ts';
import type { WorkerFile } from '../worker.ts';
import { discover } from './discover.ts';
import { openStore, type Store, setBaseline } from './store.ts';

/** What the product runs by besides its configuration; a demo or a test hands in its own. */
export interface Surroundings {
  readonly now: () => Date;
  /** The clock of signatures and deliveries. */
  readonly wallNow: () => Date;
  readonly random: () => number;
  readonly onError: (error: Error) => void;
}

/** The product at work. */
export interface App {
  readonly store: Store;
  readonly queue: WorkingQueue;
  readonly enqueue: Enqueue;
  /** Resolves when what is in the log now is decided and folded. */
  settled(): Promise<void>;
  /**
   * Takes no new job, lets running ones finish within `workers.stopWithin`, the database last. True where all of them did.
   * `clearQueue`: leaves nothing behind in the queue, where nobody will go on.
   */
  stop(options?: { readonly clearQueue: boolean }): Promise<boolean>;
}

/** The jobs that bring articles into the log, each ordered by the one before it. */
const READING = ['due-sources', 'poll-source', 'scrape-article', 'analyze-article'];

type AnyWorker = WorkerFile<Deps, z.ZodType>;

function backendOf({ queue }: Config, databaseUrl: string): Backend {
  if (queue.redisUrl !== null) return { kind: 'redis', url: queue.redisUrl, prefix: queue.prefix };
  return { kind: 'postgres', url: databaseUrl, schema: 'demarche_queue' };
}

const workerFiles = () => discover<AnyWorker>('workers', ({ job }) => job);

function queueSettings(config: Config, databaseUrl: string, onError: (error: Error) => void): QueueSettings {
  return {
    backend: backendOf(config, databaseUrl),
    attempts: config.workers.attempts,
    backoffMs: 1000,
    onError,
  };
}

/** The queue of an open store, to ask and look at only. */
export async function openJobQueue(
  { config, database }: Store,
  onError: (error: Error) => void,
): Promise<JobQueue> {
  return openQueue(await workerFiles(), queueSettings(config, database.url, onError));
}

export function httpOf({ fetch }: Config, now: () => Date): Http {
  return openHttp({
    userAgent: fetch.userAgent,
    maxBytes: fetch.maxBytes,
    perHostConcurrency: fetch.perHostConcurrency,
    perHostDelayMs: fetch.perHostDelay,
    allowPrivateAddresses: fetch.allowPrivateAddresses,
    now,
  });
}

function concurrencyOf({ workers }: Config, job: string): number {
  const settings: Readonly<Record<string, number>> = {
    'poll-source': workers.poll,
    'scrape-article': workers.scrape,
    'analyze-article': workers.analyze,
    'deliver-alert': workers.deliver,
  };
  return settings[job] ?? 1;
}

/** What workers are given. */
export async function depsOf(store: Store, http: Http, surroundings: Surroundings): Promise<Deps> {
  const [channel] = await discover<Channel>('alerts/channels', ({ name }) => name);
  const { config, database, log, analyzer, deliveries } = store;
  return {
    config,
    http,
    log,
    analyzer,
    deliveries,
    channel: channel!,
    polls: new Polls(database),
    readings: new Readings(database),
    ...surroundings,
  };
}

function appOf(store: Store, http: Http, queue: WorkingQueue, runner: Runner, decider: Decider): App {
  return {
    store,
    queue,
    enqueue: queue.enqueue,
    async settled() {
      await decider.settled();
      await runner.settled();
    },
    async stop({ clearQueue } = { clearQueue: false }) {
      const finished = await queue.stop(store.config.workers.stopWithin);
      await Promise.all([decider.stop(), runner.stop()]);
      await http.close();
      if (clearQueue) await queue.clear();
      await queue.close();
      await store.close();
      return finished;
    },
  };
}

/** Opens everything and begins to work. @throws ConfigError, DemarcheError before anything has begun */
export async function startApp(config: Config, surroundings: Surroundings): Promise<App> {
  const { now, wallNow, onError } = surroundings;
  const store = await openStore({ config, now, wallNow, onError });
  try {
    await setBaseline(store.log, now());
    const http = httpOf(config, now);
    const queue = await openWorkers<Deps>(queueSettings(config, store.database.url, onError), {
      files: await workerFiles(),
      concurrency: (job) => concurrencyOf(config, job),
      deps: await depsOf(store, http, surroundings),
      scheduled: { job: 'due-sources', everyMs: config.workers.dueEvery },
    });
    const runner = startRunner(store.runner, store.projections);
    const decider = startDecider(store.decider, {
      underWay: () => queue.isAtWork(READING),
      holdMs: config.alerts.hold,
    });
    await queue.start();
    return appOf(store, http, queue, runner, decider);
  } catch (error) {
    await store.close();
    throw error;
  }
}
