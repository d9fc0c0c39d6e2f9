import { setTimeout as sleep } from 'node:timers/promises';
import { adoptionsIn, usesAnalyses } from './adoption.ts';
import type { Database } from './database/pool.pg.ts';
import { PoisonedEvent } from './domain/errors.ts';
import type { PgEventLog } from './events/log.pg.ts';
import { AnalysisAdopted } from './events/types/index.ts';
import type { Projection } from './projection.ts';
import { type Checkpoint, checkpointsOf, recordError } from './runner/checkpoints.pg.ts';
import { catchUp, foldBatch } from './runner/fold.pg.ts';
import { type Meaning, meaningOf } from './runner/meaning.pg.ts';
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

interface Live {
  readonly meaning: Meaning;
  readonly checkpoint: Checkpoint;
}

async function liveRow({ database }: RunnerDeps, { name }: Projection): Promise<Checkpoint | undefined> {
  return (await checkpointsOf(database.pool, name)).find(({ state }) => state === 'live');
}

/** The live generation, rebuilt first where the projection's meaning has changed since; null where another process has another meaning of it. */
async function liveOf(deps: RunnerDeps, projection: Projection): Promise<Live | null> {
  const live = await liveRow(deps, projection);
  const meaning = await meaningOf(deps.log, projection);
  const checkpoint = live?.version === meaning.version ? live : await rebuild(deps, projection, '');
  return checkpoint?.version === meaning.version ? { meaning, checkpoint } : null;
}

/** Builds what an adoption makes of a projection, beside whoever goes on folding the live one. */
interface Successor {
  /** Aborts once the successor is live, or can't be built. */
  readonly done: AbortSignal;
  /** Throws where it couldn't be built. */
  check(): void;
}

function buildSuccessor(deps: RunnerDeps, projection: Projection): Successor {
  const finished = new AbortController();
  let failed: { readonly error: unknown } | null = null;
  rebuild(deps, projection, '')
    .catch((error: unknown) => {
      failed = { error };
    })
    .finally(() => finished.abort());
  return {
    done: finished.signal,
    check() {
      if (failed) throw failed.error;
    },
  };
}

/** Folds what comes until the signal aborts or another meaning has been built (true), or another process leads (false). */
async function followOn(
  deps: RunnerDeps,
  projection: Projection,
  { meaning, checkpoint }: Live,
  signal: AbortSignal,
): Promise<boolean> {
  const types = usesAnalyses(meaning.types) ? [...meaning.types, AnalysisAdopted.type] : meaning.types;
  let at = checkpoint;
  const replaced = new AbortController();
  let successor: Successor | null = null;
  const options = { types, fields: meaning.reads, batch: BATCH };
  for await (const events of deps.log.follow(
    at.position,
    AbortSignal.any([signal, replaced.signal]),
    options,
  )) {
    if (
      successor === null &&
      adoptionsIn(events).some(({ position }) => position > (meaning.adoptions.at(-1)?.position ?? 0))
    ) {
      successor = buildSuccessor(deps, projection);
      successor.done.addEventListener('abort', () => replaced.abort());
    }
    if (!(await foldBatch(deps.database, meaning, at, events))) return successor !== null;
    at = { ...at, position: events.at(-1)!.position };
  }
  successor?.check();
  return true;
}

/** Leads one projection until the signal aborts; where another process leads, stands by. */
async function lead(deps: RunnerDeps, projection: Projection, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const live = await liveOf(deps, projection);
    if (live !== null && (await followOn(deps, projection, live, signal))) continue;
    await sleep(STANDBY_MS, undefined, { signal }).catch(() => undefined);
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
        const live = await liveRow(deps, projection);
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
    const live = await liveRow(deps, projection);
    if (live?.version !== (await meaningOf(deps.log, projection)).version) return true;
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
    const live = await liveOf(deps, projection);
    // Where it is null, a process of another version is at work, and these tables are that one's to fold.
    if (live !== null) await catchUp(deps, live.meaning, live.checkpoint, await deps.log.head());
  }
}
