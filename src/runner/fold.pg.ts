import type pg from 'pg';
import type { Database } from '../database/pool.pg.ts';
import { PoisonedEvent } from '../domain/errors.ts';
import type { PgEventLog } from '../events/log.pg.ts';
import type { RecordedEvent } from '../events/types/define.ts';
import type { Projection } from '../projection.ts';
import { advance, type Checkpoint } from './checkpoints.pg.ts';
import { type Meaning, usedEvents } from './meaning.pg.ts';
import { loadRows, writeRows } from './tables.pg.ts';

/** Events folded in one transaction while there is much to catch up with; 5,000 took a third less time than 500. */
const CATCH_UP_BATCH = 5000;

export async function inTransaction<Value>(
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

/** Loads what the fold wants, folds, writes: within the transaction of `client`. */
export async function foldInto(
  client: pg.PoolClient,
  projection: Meaning,
  generation: string,
  given: readonly RecordedEvent[],
): Promise<void> {
  const events = await usedEvents(client, projection, given);
  if (events.length === 0) return;
  const pure = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      throw poisonOf(projection, events, error);
    }
  };
  const wanted = pure(() => projection.wants(events));
  const first = await loadRows(client, projection, wanted, generation);
  const more = pure(() => projection.wantsMore?.(events, first) ?? []);
  const rows = { ...first, ...(await loadRows(client, projection, more, generation)) };
  const folded = pure(() => projection.fold(events, rows));
  await writeRows(client, projection, folded, generation);
}

/** Folds one batch in one transaction, checkpoint included. False where somebody else leads. */
export async function foldBatch(
  database: Database,
  projection: Meaning,
  checkpoint: Checkpoint,
  events: readonly RecordedEvent[],
): Promise<boolean> {
  return inTransaction(database, async (client) => {
    if (!(await advance(client, checkpoint, events.at(-1)!.position))) return false;
    await foldInto(client, projection, checkpoint.generation, events);
    return true;
  });
}

/** Catches a generation up to `until`, from wherever it is. Null where somebody else moved it. */
export async function catchUp(
  { database, log }: { readonly database: Database; readonly log: PgEventLog },
  projection: Meaning,
  from: Checkpoint,
  until: number,
): Promise<Checkpoint | null> {
  let checkpoint = from;
  const { types, reads } = projection;
  for await (const events of log.scan(from.position, { types, fields: reads, batch: CATCH_UP_BATCH })) {
    const due = events.filter(({ position }) => position <= until);
    if (due.length === 0) break;
    if (!(await foldBatch(database, projection, checkpoint, due))) return null;
    checkpoint = { ...checkpoint, position: due.at(-1)!.position };
  }
  return checkpoint;
}
