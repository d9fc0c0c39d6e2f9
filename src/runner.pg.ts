import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './database/pool.pg.ts';
import { PoisonedEvent } from './domain/errors.ts';
import type { PgEventLog } from './events/log.pg.ts';
import type { Projection } from './projection.ts';
import { type Checkpoint, checkpointsOf, recordError } from './runner/checkpoints.pg.ts';
import { catchUp, foldBatch } from './runner/fold.pg.ts';
import { rebuild } from './runner/rebuild.pg.ts';

const BATCH = 500;
/** How long whoever does not lead waits before it looks whether the leader still moves, ms. */
const STANDBY_MS = 5000;

export interface RunnerDeps {
  readonly database: Database;
  readonly log: PgEventLog;
  /** Told of what stops a projection: a poisoned event, a lost database. */
  readonly onError: (error: Error) => void;
}

/** The live generation, rebuilt first where the projection's meaning has changed since; null where another process has another meaning of it. */
async function liveCheckpoint(deps: RunnerDeps, projection: Projection): Promise<Checkpoint | null> {
  const live = (await checkpointsOf(deps.database.pool, projection.name)).find(
    ({ state }) => state === 'live',
  );
  if (live && live.version === projection.version) return live;
  return rebuild(deps, projection, '');
}

/** Leads one projection until the signal aborts; where another process leads, stands by. */
async function lead(deps: RunnerDeps, projection: Projection, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let checkpoint = await liveCheckpoint(deps, projection);
    if (checkpoint === null) {
      await sleep(STANDBY_MS, undefined, { signal }).catch(() => undefined);
      continue;
    }
    let leads = true;
    for await (const events of deps.log.follow(checkpoint.position, signal, {
      types: projection.types,
      fields: projection.reads,
      batch: BATCH,
    })) {
      leads = await foldBatch(deps.database, projection, checkpoint, events);
      if (!leads) break;
      checkpoint = { ...checkpoint, position: events.at(-1)!.position };
    }
    if (!leads) await sleep(STANDBY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** A poisoned event stops its projection for good, told in its checkpoint; a lost database is waited for. */
async function leadOn(deps: RunnerDeps, projection: Projection, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      return await lead(deps, projection, signal);
    } catch (error) {
      if (signal.aborted) return;
      deps.onError(error as Error);
      if (error instanceof PoisonedEvent) {
        const live = (await checkpointsOf(deps.database.pool, projection.name)).find(
          ({ state }) => state === 'live',
        );
        if (live) await recordError(deps.database.pool, live, error.message);
        return;
      }
      await sleep(STANDBY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

export interface Runner {
  /** Resolves when every projection has folded what is in the log now, or stopped. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Follows the log with every projection, each by itself. */
export function startRunner(deps: RunnerDeps, projections: readonly Projection[]): Runner {
  const stopping = new AbortController();
  const stopped = new Set<string>();
  const loops = projections.map((projection) =>
    leadOn(deps, projection, stopping.signal).finally(() => stopped.add(projection.name)),
  );
  const isBehind = async (projection: Projection): Promise<boolean> => {
    if (stopped.has(projection.name)) return false;
    const live = (await checkpointsOf(deps.database.pool, projection.name)).find(
      ({ state }) => state === 'live',
    );
    if (!live || live.version !== projection.version) return true;
    return (await deps.log.read(live.position, { types: projection.types, limit: 1 })).length > 0;
  };
  return {
    async settled() {
      for (const projection of projections) while (await isBehind(projection)) await sleep(20);
    },
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

/** Catches every projection up once and returns: for commands that do one thing and end. */
export async function foldOnce(deps: RunnerDeps, projections: readonly Projection[]): Promise<void> {
  for (const projection of projections) {
    const live = await liveCheckpoint(deps, projection);
    // Where it is null, a process of another version is at work, and these tables are that one's to fold.
    if (live !== null) await catchUp(deps, projection, live, await deps.log.head());
  }
}
