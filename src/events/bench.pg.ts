import { pathToFileURL } from 'node:url';
import type { Database } from '../database/pool.pg.ts';
import { encodeAppend } from './encode.ts';
import type { PgEventLog } from './log.pg.ts';
import type { NewEvent } from './types/define.ts';
import { eventParameters } from './wire.ts';

/** An event of a workload: `data` and `metadata` about 1 KB, `position` its place in its stream, from 1. */
export interface WorkloadEvent {
  readonly streamId: string;
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

interface Workload {
  makeEvents(count: number, batch: number): WorkloadEvent[];
}

/** One append of a workload. */
export interface WorkloadBatch {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly NewEvent[];
}

/** Makes the batches of a workload file, which exports `makeEvents(count, batch)`. */
export async function makeBatches(file: string, count: number, batch: number): Promise<WorkloadBatch[]> {
  const workload = (await import(pathToFileURL(file).href)) as Workload;
  const batches: (WorkloadBatch & { events: NewEvent[] })[] = [];
  for (const { streamId, position, ...event } of workload.makeEvents(count, batch)) {
    const last = batches.at(-1);
    const made: NewEvent = { ...event, version: 1, occurredAt: null };
    if (last?.stream === streamId && last.events.length < batch) last.events.push(made);
    else batches.push({ stream: streamId, expected: position - 1, events: [made] });
  }
  return batches;
}

/** Lets the compiler see the code that the phases run, without the database. */
export function warmUp(batches: readonly WorkloadBatch[]): void {
  for (const { events } of batches.slice(0, 1000)) eventParameters(encodeAppend(events));
}

/** Appends all batches, at most `concurrency` at once; each worker has streams of its own. */
export async function appendAll(
  log: PgEventLog,
  batches: readonly WorkloadBatch[],
  concurrency: number,
): Promise<void> {
  const byStream = new Map<string, WorkloadBatch[]>();
  for (const batch of batches) byStream.set(batch.stream, [...(byStream.get(batch.stream) ?? []), batch]);
  const streams = byStream.values();
  const work = async (): Promise<void> => {
    for (const own of streams)
      for (const { stream, events, expected } of own) await log.append(stream, events, expected);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

/** Reads `count` events as a follower from the start does, and checks that none is missing or out of order. */
export async function readAll(log: PgEventLog, count: number): Promise<void> {
  let read = 0;
  for await (const events of log.follow(0, new AbortController().signal)) {
    for (const { position } of events)
      if (position !== ++read) throw new Error(`read ${position} at ${read}`);
    if (read >= count) return;
  }
}

/** Brings the table's statistics and visibility up to date, as the server would by itself in the course of time. */
export async function settle({ pool }: Database): Promise<void> {
  await pool.query('vacuum (analyze) demarche_log.events');
  await pool.query('checkpoint');
}
