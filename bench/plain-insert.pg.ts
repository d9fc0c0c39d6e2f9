import pg from 'pg';
import type { WorkloadEvent } from '../src/events/bench.pg.ts';

const TABLE = `
  create schema if not exists bench;
  drop table if exists bench.plain;
  create table bench.plain (
    position bigint generated always as identity primary key,
    stream text not null, revision integer not null, id uuid not null unique, type text not null,
    data jsonb not null, metadata jsonb not null, recorded_at timestamptz not null default now(),
    unique (stream, revision)
  )`;

const INSERT = `insert into bench.plain (stream, revision, id, type, data, metadata)
  select * from unnest($1::text[], $2::int[], $3::uuid[], $4::text[], $5::jsonb[], $6::jsonb[])`;

/**
 * Events a second of plain multi-row inserts into a table with the same keys as the log's, by as many sessions at once:
 * what the log's own promises (one order, expected revisions, idempotency) are weighed against.
 */
export async function plainInsert(
  url: string,
  events: readonly WorkloadEvent[],
  batch: number,
  concurrency: number,
): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: concurrency });
  try {
    await pool.query(TABLE);
    const batches = Array.from({ length: Math.ceil(events.length / batch) }, (_, i) =>
      events.slice(i * batch, (i + 1) * batch),
    );
    const waiting = batches.values();
    const work = async () => {
      for (const some of waiting)
        await pool.query(INSERT, [
          some.map(({ streamId }) => streamId),
          some.map(({ position }) => position),
          some.map(({ id }) => id),
          some.map(({ type }) => type),
          some.map(({ data }) => JSON.stringify(data)),
          some.map(({ metadata }) => JSON.stringify(metadata)),
        ]);
    };
    const startedMs = performance.now();
    await Promise.all(Array.from({ length: concurrency }, work));
    return (events.length / (performance.now() - startedMs)) * 1000;
  } finally {
    await pool.end();
  }
}
