import type { Session } from './tables.pg.ts';

/** How far one generation of a projection got. */
export interface Checkpoint {
  readonly name: string;
  readonly generation: string;
  readonly version: string;
  readonly state: 'live' | 'building';
  readonly position: number;
  readonly error: string | null;
  /** Times that a swap found the views in use and was put off. */
  readonly swap_tries: number;
}

const COLUMNS = 'name, generation, version, state, position, error, swap_tries';

export async function checkpointsOf(session: Session, name: string): Promise<Checkpoint[]> {
  const { rows } = await session.query<Checkpoint>(
    `select ${COLUMNS} from demarche_state.projections where name = $1`,
    [name],
  );
  return rows;
}

export async function allCheckpoints(session: Session): Promise<Checkpoint[]> {
  const { rows } = await session.query<Checkpoint>(
    `select ${COLUMNS} from demarche_state.projections order by name, state`,
  );
  return rows;
}

/** Null where the row is gone: another process swapped it away. */
export async function checkpointOf(
  session: Session,
  name: string,
  generation: string,
): Promise<Checkpoint | null> {
  return (
    (await checkpointsOf(session, name)).find((checkpoint) => checkpoint.generation === generation) ?? null
  );
}

/** Moves on from exactly where it was read; false where somebody else did so first. */
export async function advance(
  session: Session,
  { name, generation, position }: Checkpoint,
  to: number,
): Promise<boolean> {
  const { rowCount } = await session.query(
    `update demarche_state.projections set position = $4, error = null, updated_at = clock_timestamp()
     where name = $1 and generation = $2 and position = $3`,
    [name, generation, position, to],
  );
  return rowCount === 1;
}

export async function recordError(
  session: Session,
  { name, generation }: Checkpoint,
  error: string | null,
): Promise<void> {
  await session.query(
    'update demarche_state.projections set error = $3 where name = $1 and generation = $2',
    [name, generation, error],
  );
}
