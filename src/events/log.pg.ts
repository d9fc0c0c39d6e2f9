import type { Database } from '../database/pool.pg.ts';
import { openAppender } from './append.pg.ts';
import type { Appended, EventLog } from './log.ts';
import {
  type FollowOptions,
  follow,
  type Reader,
  readAfter,
  readHead,
  readStream,
  type ScanOptions,
  scan,
} from './read.pg.ts';
import type { RecordedEvent } from './types/define.ts';
import * as eventTypes from './types/index.ts';
import { createUpcast, type Upcastable } from './upcast.ts';
import { openWakes } from './wake.pg.ts';

export type { FollowOptions, ScanOptions } from './read.pg.ts';

/** The log on Postgres: also gives all events fast, and tells when new ones come. */
export interface PgEventLog extends EventLog {
  /** All events after a position up to the log's end, in order, in batches; never an empty one. */
  scan(after: number, options?: ScanOptions): AsyncGenerator<RecordedEvent[], void>;
  /** The same, and then whatever is appended, until `signal` aborts. No event is missed, repeated or out of order. */
  follow(after: number, signal: AbortSignal, options?: FollowOptions): AsyncGenerator<RecordedEvent[], void>;
  /** Ends the followers, waits for the appends on their way, ends the log's own sessions; the database's pool stays open. */
  close(): Promise<void>;
}

export interface EventLogOptions {
  /** Event types whose old versions are brought to the newest; all of the product's where absent. */
  readonly types?: readonly Upcastable[];
}

/** The channel on which `demarche_log.append` tells of new events. */
const CHANNEL = 'demarche_log';

/** What an append of nothing answers: where the stream stands. */
async function standing(database: Database, stream: string): Promise<Appended> {
  const { rows } = await database.pool.query<{ revision: number; position: number }>(
    'select revision, position from demarche_log.events where stream = $1 order by revision desc limit 1',
    [stream],
  );
  return { kind: 'known', revision: rows[0]?.revision ?? 0, position: rows[0]?.position ?? 0 };
}

/** Opens the event log of a migrated database. One per process: its committer gathers what the process appends. */
export function openEventLog(database: Database, options: EventLogOptions = {}): PgEventLog {
  const types: readonly Upcastable[] = options.types ?? Object.values(eventTypes);
  const newest = new Map(types.map(({ type, version }) => [type, version]));
  const reader: Reader = { database, upcast: createUpcast(types), newest };
  const appender = openAppender(database);
  const wakes = openWakes(database.url, CHANNEL);
  return {
    append: (stream, events, expected = 'any') =>
      events.length === 0 ? standing(database, stream) : appender.append(stream, events, expected),
    readStream: (stream) => readStream(reader, stream),
    read: (after, { types, limit } = {}) => readAfter(reader, after, types, limit),
    head: () => readHead(database),
    scan: (after, scanOptions) => scan(reader, after, scanOptions),
    follow: (after, signal, followOptions) => follow(reader, wakes, after, signal, followOptions),
    async close() {
      await wakes.close();
      await appender.close();
    },
  };
}
