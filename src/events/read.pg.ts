import pg from 'pg';
import { copyOut } from '../database/copy.pg.ts';
import type { Database } from '../database/pool.pg.ts';
import { cutTo, type Fields } from './fields.pg.ts';
import type { RecordedEvent } from './types/define.ts';
import type { Upcast } from './upcast.ts';
import type { Wakes } from './wake.pg.ts';
import { createEventDecoder } from './wire.ts';

export interface ScanOptions {
  /** Only these types; all where absent. */
  readonly types?: readonly string[];
  /** Events in one batch at most; 500. */
  readonly batch?: number;
  /** Only these fields of `data`, such as `statement.kind`; all where absent. */
  readonly fields?: Fields | undefined;
}

export interface FollowOptions extends ScanOptions {
  /** How long a follower waits without being woken before it looks by itself, ms; 5 s. */
  readonly pollMs?: number;
}

/** What reading needs. */
export interface Reader {
  readonly database: Database;
  readonly upcast: Upcast;
  /** Newest version of each known event type. */
  readonly newest: ReadonlyMap<string, number>;
}

/** SQL for "of one of these types", to stand after another condition; empty where all are wanted. */
function andTypes(types: readonly string[] | undefined): string {
  if (types === undefined) return '';
  return ` and type in (${types.map((type) => pg.escapeLiteral(type)).join(', ') || 'null'})`;
}

async function readEvents(
  { database, upcast, newest }: Reader,
  condition: string,
  order: 'position' | 'revision',
  limit: number | null,
  fields?: Fields,
): Promise<RecordedEvent[]> {
  const { columns, joins } = cutTo(fields, newest);
  const client = await database.pool.connect();
  const events: RecordedEvent[] = [];
  try {
    await copyOut(
      client,
      `copy (select ${columns} from
        (select * from demarche_log.events where ${condition} order by ${order} limit ${limit ?? 'all'}) event${joins}
        order by ${order}) to stdout (format binary)`,
      createEventDecoder((event) => events.push(event)),
    );
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
  return events.map(upcast);
}

/** The events of a stream, in order. */
export function readStream(reader: Reader, stream: string): Promise<RecordedEvent[]> {
  return readEvents(reader, `stream = ${pg.escapeLiteral(stream)}`, 'revision', null);
}

/** Events after a position, in order; through COPY in binary, which is decoded faster than rows. */
export function readAfter(
  reader: Reader,
  after: number,
  types?: readonly string[],
  limit?: number,
  fields?: Fields,
): Promise<RecordedEvent[]> {
  return readEvents(
    reader,
    `position > ${Math.floor(after)}${andTypes(types)}`,
    'position',
    limit ?? null,
    fields,
  );
}

/** Position of the last event; 0 where there is none. */
export async function readHead({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ head: number }>(
    'select coalesce(max(position), 0) as head from demarche_log.events',
  );
  return rows[0]?.head ?? 0;
}

/** Small enough that a batch is forgotten before the garbage collector moves it: 272k events/s, with 2,000 254k/s. */
const BATCH = 500;

/**
 * All events after a position up to the end. While one batch is used the next is on its way. Each is a statement of its own:
 * however slow the reader is, it holds no snapshot and no session.
 */
export async function* scan(
  reader: Reader,
  after: number,
  options: ScanOptions = {},
): AsyncGenerator<RecordedEvent[], void> {
  const { types, batch = BATCH, fields } = options;
  const read = (from: number) => readAfter(reader, from, types, batch, fields);
  let next: Promise<RecordedEvent[]> | null = read(after);
  while (next !== null) {
    const events: RecordedEvent[] = await next;
    const last = events.at(-1);
    next = last === undefined || events.length < batch ? null : read(last.position);
    next?.catch(() => undefined); // told when it is awaited; nobody may come for it
    if (last !== undefined) yield events;
  }
}

const POLL_MS = 5_000;

/** `scan`, again and again, each time that something was appended, until the signal aborts or the log is closed. */
export async function* follow(
  reader: Reader,
  wakes: Wakes,
  after: number,
  signal: AbortSignal,
  options: FollowOptions = {},
): AsyncGenerator<RecordedEvent[], void> {
  let position = after;
  while (!signal.aborted) {
    const seen = wakes.count(); // before reading: what comes while we read wakes us at once
    for await (const events of scan(reader, position, options)) {
      if (signal.aborted) return;
      position = events.at(-1)!.position;
      yield events;
    }
    if (!(await wakes.wait(seen, options.pollMs ?? POLL_MS, signal))) return;
  }
}
