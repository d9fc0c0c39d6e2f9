import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '../database/pool.pg.ts';
import { sha256 } from '../domain/ids.ts';
import type { PgEventLog } from '../events/log.pg.ts';
import type { Projection } from '../projection.ts';
import { type Checkpoint, checkpointOf, checkpointsOf } from './checkpoints.pg.ts';
import { catchUp, foldInto, inTransaction } from './fold.pg.ts';
import { type Meaning, meaningOf } from './meaning.pg.ts';
import { createTables, dropTables, showTables } from './tables.pg.ts';

const SWAP_TRIES = 60;
/** How long to leave a generation to the process that builds it, ms. */
const BUSY_MS = 200;

interface RebuildDeps {
  readonly database: Database;
  readonly log: PgEventLog;
}

/** A generation is named after what it means; a forced rebuild adds a number. */
const generationOf = ({ version }: Projection, salt: string): string =>
  sha256(`${version} ${salt}`).slice(0, 10);

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
async function swap(deps: RebuildDeps, projection: Meaning, built: Checkpoint): Promise<void> {
  for (let tries = 0; ; ) {
    const now = await checkpointOf(deps.database.pool, built.name, built.generation);
    if (now === null || now.state === 'live') return; // another process was quicker
    const caught = await catchUp(deps, projection, now, await deps.log.head());
    if (caught === null) {
      await sleep(BUSY_MS); // another process builds the same; should it die, we go on from where it stopped
      continue;
    }
    try {
      if (await inTransaction(deps.database, (client) => swapIn(client, deps, projection, caught))) return;
    } catch (error) {
      const isLocked = (error as { code?: unknown }).code === '55P03';
      if (!isLocked || tries >= SWAP_TRIES) throw error;
      tries += 1;
      await deps.database.pool.query(
        'update demarche_state.projections set swap_tries = $3 where name = $1 and generation = $2',
        [built.name, built.generation, tries],
      );
      await sleep(Math.min(25 * 2 ** tries, 5000));
    }
  }
}

/** False where another process swapped while we waited for the live row: it has to be looked at anew. */
async function swapIn(
  client: pg.PoolClient,
  { log }: RebuildDeps,
  projection: Meaning,
  built: Checkpoint,
): Promise<boolean> {
  await client.query(`set local lock_timeout = '50ms'`);
  const { rows } = await client.query<{ generation: string; position: number }>(
    `select generation, position from demarche_state.projections where name = $1 and state = 'live' for update`,
    [projection.name],
  );
  const live = rows[0];
  if (live === undefined) return false;
  if (live.generation === built.generation) return true; // another process was quicker
  const missing = (await log.read(built.position, { types: projection.types })).filter(
    ({ position }) => position <= live.position,
  );
  await foldInto(client, projection, built.generation, missing);
  await showTables(client, projection, built.generation);
  const gone = await client.query<{ generation: string }>(
    'delete from demarche_state.projections where name = $1 and generation <> $2 returning generation',
    [projection.name, built.generation],
  );
  await client.query(
    `update demarche_state.projections set state = 'live', position = greatest(position, $3), swap_tries = 0 where name = $1 and generation = $2`,
    [projection.name, built.generation, live.position],
  );
  for (const { generation } of gone.rows) await dropTables(client, projection, generation);
  return true;
}

/**
 * Builds another generation beside the live one, by what the projection means now, and swaps it in.
 *
 * @returns null where another process swapped in yet another generation meanwhile
 */
export async function rebuild(
  deps: RebuildDeps,
  projection: Projection,
  salt: string,
): Promise<Checkpoint | null> {
  const meaning = await meaningOf(deps.log, projection);
  const begun = await begin(deps.database, meaning, generationOf(meaning, salt));
  if (begun.state === 'live') await catchUp(deps, meaning, begun, await deps.log.head());
  else await swap(deps, meaning, begun);
  const now = await checkpointOf(deps.database.pool, begun.name, begun.generation);
  return now?.state === 'live' ? now : null;
}
