import type { RecordedEvent } from './events/types/define.ts';

/** A row as JSON: what Postgres gives for `to_jsonb(row)` and takes by `jsonb_populate_recordset`. */
export type Row = Readonly<Record<string, unknown>>;

export interface Column {
  readonly name: string;
  /** SQL type. */
  readonly type: string;
  /** Becomes the comment on the view's column and a line of docs/sql.md. */
  readonly comment: string;
}

export interface Table {
  readonly name: string;
  readonly comment: string;
  /** Columns of the primary key. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /** False for what the fold keeps for itself; everything else gets a view in schema `demarche`. */
  readonly shown: boolean;
  /** Columns, or several together, to find rows by besides the key. */
  readonly index?: readonly (string | readonly string[])[];
}

/** Rows wanted of a table, by values of some columns: all rows where they are among those. */
export interface Wanted {
  readonly table: string;
  readonly column: string;
  readonly values: readonly string[];
  /** Only rows where another column is not less than this, and not more than `to` if given; compared as that column's type. */
  readonly from?: { readonly column: string; readonly value: string; readonly to?: string };
}

/** Rows by table. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** A fold of the log into tables that share one version, checkpoint and swap. Pure: the runner owns rows and transactions. */
export interface Projection {
  readonly name: string;
  /** Another value means another meaning: the runner rebuilds beside the live one. */
  readonly version: string;
  readonly types: readonly string[];
  /** Fields of `data` that the fold reads (`articleId`, `statement.kind`), of all its types together: nothing else is read from the log. */
  readonly reads: readonly string[];
  readonly tables: readonly Table[];
  /** What the fold needs of the tables, given a batch of events. */
  readonly wants: (events: readonly RecordedEvent[]) => readonly Wanted[];
  /** What it needs besides, given the rows that it asked for first. */
  readonly wantsMore?: (events: readonly RecordedEvent[], rows: Rows) => readonly Wanted[];
  /** Rows to write, whole; a row with the same key is replaced. */
  readonly fold: (events: readonly RecordedEvent[], rows: Rows) => Rows;
}

/** What projections are given: the packs, for those whose meaning depends on them. */
export type ProjectionFile<Deps> = (deps: Deps) => Projection;

interface ByKey<State extends Row> {
  readonly name: string;
  readonly version: number;
  readonly comment: string;
  readonly columns: readonly Column[];
  readonly index?: readonly string[];
  /** Fields of `data` that the fold reads, of all its types together: nothing else is read from the log. */
  readonly reads: readonly string[];
  /** The first column's value for an event; null where the event is not for any row. */
  readonly key: (event: RecordedEvent) => string | null;
  readonly start: (key: string) => State;
  readonly on: Readonly<Record<string, (row: State, event: RecordedEvent) => State>>;
}

/** A projection with one row for each key, folded event by event. The first column is the key. */
export function defineProjection<State extends Row>(file: ByKey<State>): Projection {
  const { name, columns, comment, index = [] } = file;
  const keyColumn = columns[0]!.name;
  const keysOf = (events: readonly RecordedEvent[]) => [
    ...new Set(events.map(file.key).filter((key) => key !== null)),
  ];
  return {
    name,
    version: String(file.version),
    types: Object.keys(file.on),
    reads: file.reads,
    tables: [{ name, comment, key: [keyColumn], columns, shown: true, index }],
    wants: (events) => [{ table: name, column: keyColumn, values: keysOf(events) }],
    fold(events, rows) {
      const byKey = new Map((rows[name] ?? []).map((row) => [String(row[keyColumn]), row as State]));
      for (const event of events) {
        const key = file.key(event);
        const step = file.on[event.type];
        if (key !== null && step) byKey.set(key, step(byKey.get(key) ?? file.start(key), event));
      }
      return { [name]: [...byKey.values()] };
    },
  };
}
