import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from './database/pool.pg.ts';
import { PoisonedEvent } from './domain/errors.ts';
import { sha256 } from './domain/ids.ts';
import type { PgEventLog } from './events/log.pg.ts';
import type { RecordedEvent } from './events/types/define.ts';
import type { Projection } from './projection.ts';
import {
  advance,
  type Checkpoint,
  checkpointOf,
  checkpointsOf,
  recordError,
} from './runner/checkpoints.pg.ts';
import { createTables, dropTables, loadRows, showTables, writeRows } from './runner/tables.pg.ts';

const BATCH = 500;
/** How long whoever does not lead waits before it looks whether the leader still moves, ms. */
const STANDBY_MS = 5000;
const SWAP_TRIES = 60;

export interface RunnerDeps {
  readonly database: Database;
  readonly log: PgEventLog;
  /** Told of what stops a projection: a poisoned event, a lost database. */
  readonly onError: (error: Error) => void;
}

/** A generation is named after what it means; a forced rebuild adds a number. */
const generationOf = ({ version }: Projection, salt: string): string =>
  sha256(`${version} ${salt}`).slice(0, 10);

async function inTransaction<Value>(
  { pool }: Database,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

/** Which event of a batch can't be folded: tried one by one, without writing. */
function poisonOf(projection: Projection, events: readonly RecordedEvent[], cause: unknown): PoisonedEvent {
  const culprit = events.find((event) => {
    try {
      projection.wants([event]);
      projection.fold([event], {});
      return false;
    } catch {
      return true;
    }
  });
  return new PoisonedEvent(projection.name, (culprit ?? events[0]!).position, cause);
}

/** Folds one batch in one transaction, checkpoint included. False where somebody else leads. */
async function foldBatch(
  database: Database,
  projection: Projection,
  checkpoint: Checkpoint,
  events: readonly RecordedEvent[],
): Promise<boolean> {
  return inTransaction(database, async (client) => {
    if (!(await advance(client, checkpoint, events.at(-1)!.position))) return false;
    const pure = <Value>(work: () => Value): Value => {
      try {
        return work();
      } catch (error) {
        throw poisonOf(projection, events, error);
      }
    };
    const rows = await loadRows(
      client,
      pure(() => projection.wants(events)),
      checkpoint.generation,
    );
    await writeRows(
      client,
      projection,
      pure(() => projection.fold(events, rows)),
      checkpoint.generation,
    );
    return true;
  });
}

/** Catches a generation up to `until`, from wherever it is. Null where somebody else moved it. */
async function catchUp(
  { database, log }: RunnerDeps,
  projection: Projection,
  from: Checkpoint,
  until: number,
): Promise<Checkpoint | null> {
  let checkpoint = from;
  for await (const events of log.scan(from.position, { types: projection.types, batch: BATCH })) {
    const due = events.filter(({ position }) => position <= until);
    if (due.length === 0) break;
    if (!(await foldBatch(database, projection, checkpoint, due))) return null;
    checkpoint = { ...checkpoint, position: due.at(-1)!.position };
  }
  return checkpoint;
}

/** Makes the tables and the checkpoint of a generation that is not there; the first of a projection is live at once. */
async function begin(database: Database, projection: Projection, generation: string): Promise<Checkpoint> {
  return inTransaction(database, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('demarche projection ' || $1))`, [
      projection.name,
    ]);
    const all = await checkpointsOf(client, projection.name);
    const known = all.find((checkpoint) => checkpoint.generation === generation);
    if (known) return known;
    const state = all.some((checkpoint) => checkpoint.state === 'live') ? 'building' : 'live';
    await createTables(client, projection, generation);
    await client.query(
      'insert into demarche_state.projections (name, generation, version, state) values ($1, $2, $3, $4)',
      [projection.name, generation, projection.version, state],
    );
    if (state === 'live') await showTables(client, projection, generation);
    return {
      name: projection.name,
      generation,
      version: projection.version,
      state,
      position: 0,
      error: null,
      swap_tries: 0,
    };
  });
}

/**
 * Puts a built generation in the live one's place: one short transaction that holds the live checkpoint, folds up to it
 * and replaces the views. Appends never wait for it; a reader that is idle in a transaction delays only the swap.
 */
async function swap(deps: RunnerDeps, projection: Projection, built: Checkpoint): Promise<void> {
  for (let tries = 0; ; tries++) {
    const caught = await catchUp(
      deps,
      projection,
      (await checkpointOf(deps.database.pool, built.name, built.generation))!,
      await deps.log.head(),
    );
    if (caught === null) return; // another process builds the same
    try {
      return await inTransaction(deps.database, (client) => swapIn(client, deps, projection, caught));
    } catch (error) {
      const isLocked = (error as { code?: unknown }).code === '55P03';
      if (!isLocked || tries >= SWAP_TRIES) throw error;
      await deps.database.pool.query(
        'update demarche_state.projections set swap_tries = $3 where name = $1 and generation = $2',
        [built.name, built.generation, tries + 1],
      );
      await sleep(Math.min(50 * 2 ** tries, 5000));
    }
  }
}

async function swapIn(
  client: pg.PoolClient,
  { log }: RunnerDeps,
  projection: Projection,
  built: Checkpoint,
): Promise<void> {
  await client.query(`set local lock_timeout = '50ms'`);
  const { rows } = await client.query<{ generation: string; position: number }>(
    `select generation, position from demarche_state.projections where name = $1 and state = 'live' for update`,
    [projection.name],
  );
  const live = rows[0]!;
  const missing = (await log.read(built.position, { types: projection.types })).filter(
    ({ position }) => position <= live.position,
  );
  if (missing.length > 0) {
    const loaded = await loadRows(client, projection.wants(missing), built.generation);
    await writeRows(client, projection, projection.fold(missing, loaded), built.generation);
  }
  await showTables(client, projection, built.generation);
  await client.query('delete from demarche_state.projections where name = $1 and generation <> $2', [
    projection.name,
    built.generation,
  ]);
  await client.query(
    `update demarche_state.projections set state = 'live', position = greatest(position, $3), swap_tries = 0 where name = $1 and generation = $2`,
    [projection.name, built.generation, live.position],
  );
  await dropTables(client, projection, live.generation);
}

/** Builds another generation beside the live one and swaps it in. */
export async function rebuild(deps: RunnerDeps, projection: Projection, salt: string): Promise<Checkpoint> {
  const begun = await begin(deps.database, projection, generationOf(projection, salt));
  if (begun.state === 'live') {
    return (await catchUp(deps, projection, begun, await deps.log.head())) ?? begun;
  }
  await swap(deps, projection, begun);
  return (await checkpointsOf(deps.database.pool, projection.name)).find(({ state }) => state === 'live')!;
}

/** The live generation, rebuilt first where the projection's meaning has changed since. */
async function liveCheckpoint(deps: RunnerDeps, projection: Projection): Promise<Checkpoint> {
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
    let leads = true;
    for await (const events of deps.log.follow(checkpoint.position, signal, {
      types: projection.types,
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
    await catchUp(deps, projection, live, await deps.log.head());
  }
}
