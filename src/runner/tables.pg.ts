import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Projection, Row, Rows, Table, Wanted } from '../projection.ts';

/** What runs SQL: a pool or one session of it. */
export type Session = Pick<pg.PoolClient, 'query'>;

/** Name of a table of one generation, quoted. */
export function physical(table: string, generation: string): string {
  return `demarche_state.${pg.escapeIdentifier(`${table}_${generation}`)}`;
}

const quoted = (names: readonly string[]) => names.map(pg.escapeIdentifier).join(', ');

/** Makes the tables of one generation, empty. */
export async function createTables(
  session: Session,
  { tables }: Projection,
  generation: string,
): Promise<void> {
  for (const { name, key, columns, index = [] } of tables) {
    const definition = columns
      .map((column) => `${pg.escapeIdentifier(column.name)} ${column.type}`)
      .join(', ');
    const table = physical(name, generation);
    await session.query(`create table if not exists ${table} (${definition}, primary key (${quoted(key)}))`);
    for (const found of index) await session.query(`create index on ${table} (${quoted([found].flat())})`);
  }
}

export async function dropTables(
  session: Session,
  { tables }: Projection,
  generation: string,
): Promise<void> {
  for (const { name } of tables) await session.query(`drop table if exists ${physical(name, generation)}`);
}

/** The rows that a fold asked for. */
export async function loadRows(
  session: Session,
  { tables }: Projection,
  wanted: readonly Wanted[],
  generation: string,
): Promise<Rows> {
  const rows: Record<string, Row[]> = {};
  for (const { table, column, values, from } of wanted) {
    const { columns } = tables.find(({ name }) => name === table)!;
    const typeOf = (wantedColumn: string) => columns.find(({ name }) => name === wantedColumn)!.type;
    const type = typeOf(column);
    const bound = (sign: string, place: number) =>
      ` and t.${pg.escapeIdentifier(from!.column)} ${sign} $${place}::text::${typeOf(from!.column)}`;
    const within = `${from ? bound('>=', 2) : ''}${from?.to === undefined ? '' : bound('<=', 3)}`;
    const bounds = [from?.value, from?.to].filter((value) => value !== undefined);
    // The values take the column's type: a column made text would be found by no index.
    const found = await session.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${physical(table, generation)} t where t.${pg.escapeIdentifier(column)} = any($1::text[]::${type}[])${within}`,
      [values, ...bounds],
    );
    rows[table] = [...(rows[table] ?? []), ...found.rows.map(({ row }) => row)];
  }
  return rows;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A value in COPY's text format (PostgreSQL documentation, COPY, "Text Format"). */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]!);
}

async function copyIn(session: pg.PoolClient, table: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), session.query(copyFrom(`copy ${table} from stdin`)));
}

/**
 * From how many rows on COPY is used: 10 µs a row against 18 µs as one JSON parameter, but a table of its own each time,
 * which is too much for the row or two of an article that has just come.
 */
const COPY_FROM_ROWS = 200;

/** Writes whole rows; those with a known key are replaced. */
async function writeTable(
  session: pg.PoolClient,
  { name, key, columns }: Table,
  rows: readonly Row[],
  generation: string,
): Promise<void> {
  if (rows.length === 0) return;
  const table = physical(name, generation);
  const names = columns.map((column) => column.name);
  const changed = names.filter((column) => !key.includes(column));
  const update =
    changed.length > 0
      ? `do update set ${changed.map((column) => `${quoted([column])} = excluded.${quoted([column])}`).join(', ')}`
      : 'do nothing';
  const insert = `insert into ${table} (${quoted(names)}) select ${quoted(names)} from`;
  const orReplace = `on conflict (${quoted(key)}) ${update}`;
  if (rows.length < COPY_FROM_ROWS) {
    await session.query(`${insert} jsonb_populate_recordset(null::${table}, $1::jsonb) ${orReplace}`, [
      JSON.stringify(rows),
    ]);
    return;
  }
  const given = pg.escapeIdentifier(`given_${name}`);
  await session.query(`create temp table ${given} (like ${table}) on commit drop`);
  const lines = rows.map((row) => `${names.map((column) => cell(row[column])).join('\t')}\n`);
  await copyIn(session, given, lines);
  await session.query(`${insert} ${given} ${orReplace}`);
  await session.query(`drop table ${given}`);
}

export async function writeRows(
  session: pg.PoolClient,
  { tables }: Projection,
  rows: Rows,
  generation: string,
): Promise<void> {
  for (const table of tables) await writeTable(session, table, rows[table.name] ?? [], generation);
}

async function replaceView(
  session: Session,
  { name, columns, comment }: Table,
  generation: string,
): Promise<void> {
  const view = `demarche.${quoted([name])}`;
  const select = `select ${quoted(columns.map((column) => column.name))} from ${physical(name, generation)}`;
  const { rows } = await session.query<{ names: string[] | null }>(
    `select array_agg(attname::text order by attnum) as names from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
    [view],
  );
  const before = rows[0]?.names ?? null;
  // Columns are only ever appended; a view that lost one, in another version of the product, is made anew.
  if (before?.some((column, i) => columns[i]?.name !== column)) await session.query(`drop view ${view}`);
  await session.query(`create or replace view ${view} as ${select}`);
  await session.query(`comment on view ${view} is ${pg.escapeLiteral(comment)}`);
  for (const column of columns) {
    await session.query(
      `comment on column ${view}.${quoted([column.name])} is ${pg.escapeLiteral(column.comment)}`,
    );
  }
  await session.query(`grant select on ${view} to demarche_reader`);
}

/** Points people's views at a generation. */
export async function showTables(
  session: Session,
  { tables }: Projection,
  generation: string,
): Promise<void> {
  for (const table of tables) if (table.shown) await replaceView(session, table, generation);
}
