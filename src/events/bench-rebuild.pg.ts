import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from '../database/pool.pg.ts';

/** The view that people read, whichever table stands behind it. */
export const REBUILD_VIEW = 'demarche.bench_dyad_day';

const table = (version: number): string => `demarche_state.bench_dyad_day_v${version}`;

async function makeTable({ pool }: Database, version: number): Promise<void> {
  await pool.query(`create table ${table(version)} (
    source text not null, target text not null, day date not null,
    n integer not null, sum integer not null, max integer not null, primary key (source, target, day))`);
}

/** What people read before the rebuild: an empty first version. */
export async function makeLive(database: Database): Promise<void> {
  await makeTable(database, 1);
  await database.pool.query(`create view ${REBUILD_VIEW} as select * from ${table(1)}`);
}

interface Row {
  n: number;
  sum: number;
  max: number;
}

/** Folds one line of COPY: key (three columns, tab between) and severity. */
function foldLine(rows: Map<string, Row>, line: string): void {
  const cut = line.lastIndexOf('\t');
  const key = line.slice(0, cut);
  const severity = Number(line.slice(cut + 1));
  const row = rows.get(key);
  if (row === undefined) rows.set(key, { n: 1, sum: severity, max: severity });
  else {
    row.n++;
    row.sum += severity;
    if (severity > row.max) row.max = severity;
  }
}

/** Something done with a client of its own, which goes back to the pool, or is closed where it failed. */
async function withClient<Result>(
  { pool }: Database,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function foldLog(database: Database, upTo: number): Promise<Map<string, Row>> {
  return withClient(database, async (client) => {
    const rows = new Map<string, Row>();
    const stream = client.query(
      copyTo(`copy (select data->>'source', data->>'target', data->>'day', data->>'severity'
      from demarche_log.events where position <= ${upTo} order by position) to stdout`),
    );
    let rest = '';
    for await (const chunk of stream) {
      const lines = (rest + (chunk as Buffer).toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) foldLine(rows, line);
    }
    return rows;
  });
}

function writeRows(database: Database, target: string, rows: ReadonlyMap<string, Row>): Promise<void> {
  const lines = [...rows].map(([key, { n, sum, max }]) => `${key}\t${n}\t${sum}\t${max}\n`);
  return withClient(database, (client) =>
    pipeline(Readable.from([lines.join('')]), client.query(copyFrom(`copy ${target} from stdin`))),
  );
}

/** Folds the log up to `upTo` into a new table beside the live one, and swaps the view. */
export async function rebuild(database: Database, upTo: number, version: number): Promise<void> {
  await makeTable(database, version);
  await writeRows(database, table(version), await foldLog(database, upTo));
  await database.pool.query(`create or replace view ${REBUILD_VIEW} as select * from ${table(version)}`);
}
