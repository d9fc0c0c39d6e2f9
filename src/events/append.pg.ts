import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Database } from '../database/pool.pg.ts';
import { DemarcheError, IdentityConflict, RevisionConflict } from '../domain/errors.ts';
import { type Committer, createCommitter } from './committer.ts';
import { checkStream, type EncodedEvent, encodeAppend } from './encode.ts';
import type { Appended, ExpectedRevision } from './log.ts';
import type { NewEvent } from './types/define.ts';
import { eventParameters, int4Array, textArray } from './wire.ts';

interface Job {
  readonly stream: string;
  readonly expected: number | null;
  readonly events: readonly EncodedEvent[];
  readonly ids: readonly string[];
  readonly bytes: number;
}

interface Answer {
  readonly outcome: 'appended' | 'known' | 'revision' | 'identity';
  readonly stream_revision: number;
  readonly last_revision: number | null;
  readonly last_position: string | null;
  readonly culprit: string | null;
}

const APPEND = {
  name: 'demarche_append',
  text: 'select outcome, stream_revision, last_revision, last_position, culprit from demarche_log.append($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) order by append',
};

/** The lock is held only inside one call, so a session that stays in a transaction longer than this is broken. */
const TRANSACTION_TIMEOUT = `select set_config('transaction_timeout', '10s', false) where current_setting('server_version_num')::int >= 170000`;

/** The session broke, or the server went away; what was asked may or may not have happened. */
function isBroken(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code === undefined)
    return /Connection terminated|timeout exceeded when trying to connect/.test(message ?? '');
  return /^(08...|57P0[1-5]|53300|25P04|ECONN\w+|EPIPE|ETIMEDOUT)$/.test(code);
}

function openCommitterPool(database: Database): pg.Pool {
  const pool = new pg.Pool({
    connectionString: database.url,
    max: 2,
    application_name: 'demarche append',
    connectionTimeoutMillis: 10_000,
    onConnect: async (client) => void (await client.query(TRANSACTION_TIMEOUT)),
  });
  pool.on('error', () => undefined); // an idle session ended; the next append opens another
  return pool;
}

/** Sends a group in one call. A call whose session broke is sent again: what it had done is then known. */
async function commit(pool: pg.Pool, group: readonly Job[]): Promise<Answer[]> {
  const owners = group.flatMap(({ events }, index) => events.map(() => index + 1));
  const values = [
    textArray(group.map(({ stream }) => stream)),
    int4Array(group.map(({ expected }) => expected)),
    int4Array(owners),
    ...eventParameters(group.flatMap(({ events }) => events)),
  ];
  for (const pauseMs of [50, 500, 2000, null]) {
    try {
      return (await pool.query<Answer>({ ...APPEND, values })).rows;
    } catch (error) {
      if (pauseMs === null || !isBroken(error)) throw error;
      await sleep(pauseMs);
    }
  }
  return [];
}

function failure(stream: string, cause: unknown): DemarcheError {
  const { message, code } = cause as { message?: string; code?: string };
  return new DemarcheError('log.append', `append to ${stream} failed: ${message || code}`, {
    cause,
    retry: isBroken(cause) ? 'later' : 'never',
  });
}

function toAppended({ stream, expected, events }: Job, answer: Answer): Appended {
  switch (answer.outcome) {
    case 'revision':
      throw new RevisionConflict(stream, expected ?? 0, answer.stream_revision);
    case 'identity':
      throw new IdentityConflict(
        answer.culprit ?? '',
        events.find(({ id }) => id === answer.culprit)?.type ?? 'event',
      );
    default:
      return {
        kind: answer.outcome,
        revision: answer.last_revision ?? 0,
        position: Number(answer.last_position),
      };
  }
}

function toJob(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Job {
  checkStream(stream);
  const encoded = encodeAppend(events);
  return {
    stream,
    expected: expected === 'any' ? null : expected,
    events: encoded,
    ids: encoded.map(({ id }) => id),
    bytes: encoded.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0),
  };
}

async function appendJob(committer: Committer<Job, Answer>, job: Job): Promise<Appended> {
  let answer: Answer;
  try {
    answer = await committer.submit(job);
  } catch (cause) {
    throw failure(job.stream, cause);
  }
  return toAppended(job, answer);
}

/** The writing side of the log. */
export interface Appender {
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended>;
  /** Waits for the appends on their way, then ends its sessions. */
  close(): Promise<void>;
}

/** Opens the committer of this process, with sessions of its own. */
export function openAppender(database: Database): Appender {
  const pool = openCommitterPool(database);
  const committer = createCommitter<Job, Answer>({
    commit: (group) => commit(pool, group),
    isolate: (error) => !isBroken(error),
    later: setImmediate,
  });
  return {
    append: async (stream, events, expected) => appendJob(committer, toJob(stream, events, expected)),
    async close() {
      await committer.idle();
      await pool.end();
    },
  };
}
