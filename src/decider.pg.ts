import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { z } from 'zod';
import { actsOf, readingTime } from './acts.ts';
import { decide } from './alerts/decide.ts';
import type { Database } from './database/pool.pg.ts';
import { type Analysis, analysisOf, factsOf, inReadingOrder } from './decider/analysis.ts';
import { eventsOf } from './decider/events.ts';
import { KeptRelationship } from './decider/kept.pg.ts';
import { withdrawEvidence } from './decider/withdrawn.pg.ts';
import { relationshipOf } from './domain/signal.ts';
import type { RecordedStatement } from './domain/statement.ts';
import type { PgEventLog } from './events/log.pg.ts';
import type { NewEvent, RecordedEvent } from './events/types/define.ts';
import { AlertRaised, ArticleAnalyzed, ArticleRevised, BaselineSet } from './events/types/index.ts';
import type { Act, ReadSignal } from './signals/act.ts';
import type { NoveltySettings } from './signals/settings.ts';

export interface DeciderDeps {
  readonly database: Database;
  readonly log: PgEventLog;
  readonly signals: (statement: RecordedStatement) => readonly ReadSignal[];
  readonly novelty: NoveltySettings;
  readonly maxAgeHours: number;
  /** Only these relationships are announced; all where empty. */
  readonly relationships: readonly string[];
  readonly now: () => Date;
  /** Called once an alert stands in the log: to owe it to endpoints. */
  readonly onRaised: (raised: z.output<typeof AlertRaised.data>) => Promise<void>;
  readonly onError: (error: Error) => void;
}

interface Checkpoint {
  readonly position: number;
  readonly baseline: string | null;
}

/** What is on its way into the log, as far as can be told. */
export interface Arrivals {
  /** Whether feeds are being polled, pages fetched or texts analyzed just now. */
  readonly underWay: () => Promise<boolean>;
  /** For how long a decision waits for them at most. */
  readonly holdMs: number;
}

const HOUR_MS = 3_600_000;
/** Events that are decided together at most. */
const BATCH = 500;
const LOOK_MS = 100;
const PAUSE_MS = 2000;
const TYPES = [ArticleAnalyzed.type, ArticleRevised.type, BaselineSet.type];

async function readCheckpoint({ database }: DeciderDeps): Promise<Checkpoint> {
  await database.pool.query(
    'insert into demarche_state.decider (position) values (0) on conflict do nothing',
  );
  const { rows } = await database.pool.query<Checkpoint>(
    'select position, baseline from demarche_state.decider',
  );
  return rows[0]!;
}

function isSilent(
  deps: DeciderDeps,
  analysis: Analysis,
  checkpoint: Checkpoint,
  relationship: string,
): boolean {
  const published = readingTime(factsOf(analysis));
  const isBaseline = checkpoint.baseline !== null && published !== null && published < checkpoint.baseline;
  const isWatched = deps.relationships.length === 0 || deps.relationships.includes(relationship);
  return !analysis.isFirst || isBaseline || !isWatched || analysis.event.metadata.silent === true;
}

function ageHours({ data }: Analysis): number | null {
  const { publishedAt, fetchedAt } = data.article;
  if (publishedAt === null || fetchedAt === null) return null;
  return Math.max(0, (Date.parse(fetchedAt) - Date.parse(publishedAt)) / HOUR_MS);
}

/** Judges and decides one article's acts on one relationship, against everything that was read of it before. */
async function decideOne(
  client: pg.PoolClient,
  deps: DeciderDeps,
  analysis: Analysis,
  relationship: string,
  acts: readonly Act[],
  silent: boolean,
): Promise<void> {
  const kept = new KeptRelationship(client, relationship);
  const fresh = await kept.fresh(acts);
  if (fresh.length === 0) return;
  const ledger = await kept.ledger();
  const decision = decide(await kept.judge(fresh, deps.novelty), ledger, {
    ageHours: ageHours(analysis),
    maxAgeHours: deps.maxAgeHours,
    silent,
  });
  await kept.keepDecision(decision, eventsOf(analysis, decision, deps.now()));
}

function byRelationship(acts: readonly Act[]): Map<string, Act[]> {
  const groups = new Map<string, Act[]>();
  for (const act of acts) {
    const relationship = relationshipOf(act.signal);
    groups.set(relationship, [...(groups.get(relationship) ?? []), act]);
  }
  return groups;
}

async function decideAnalysis(
  client: pg.PoolClient,
  deps: DeciderDeps,
  analysis: Analysis,
  checkpoint: Checkpoint,
): Promise<void> {
  const acts = actsOf(factsOf(analysis), analysis.statements, deps.signals);
  for (const [relationship, own] of byRelationship(acts)) {
    const silent = isSilent(deps, analysis, checkpoint, relationship);
    await decideOne(client, deps, analysis, relationship, own, silent);
  }
}

/** What came in together: decided in the order of reading, whichever page was the first to arrive. */
interface Batch {
  readonly analyses: readonly Analysis[];
  readonly revised: readonly RecordedEvent<string, z.output<typeof ArticleRevised.data>>[];
  readonly checkpoint: Checkpoint;
}

async function batchOf(
  { log }: DeciderDeps,
  events: readonly RecordedEvent[],
  { baseline }: Checkpoint,
): Promise<Batch> {
  const analyses: Analysis[] = [];
  for (const event of events)
    if (event.type === ArticleAnalyzed.type)
      analyses.push(analysisOf(event, await log.readStream(event.stream)));
  const revised = events.filter(({ type }) => type === ArticleRevised.type) as Batch['revised'];
  const set = events.findLast(({ type }) => type === BaselineSet.type);
  return {
    analyses: inReadingOrder(analyses),
    revised,
    checkpoint: {
      position: events.at(-1)!.position,
      baseline: set ? BaselineSet.data.parse(set.data).until : baseline,
    },
  };
}

/** A baseline holds for what comes after it, so nothing is decided together with it. */
function togetherWith(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const set = events.findIndex(({ type }) => type === BaselineSet.type);
  return set === -1 ? events : events.slice(0, Math.max(1, set));
}

/** A batch, in one transaction with the checkpoint. Null where another process leads. */
async function step(
  deps: DeciderDeps,
  checkpoint: Checkpoint,
  events: readonly RecordedEvent[],
): Promise<Checkpoint | null> {
  const batch = await batchOf(deps, events, checkpoint);
  const client = await deps.database.pool.connect();
  try {
    await client.query('begin');
    const moved = await client.query(
      'update demarche_state.decider set position = $2, baseline = $3 where position = $1',
      [checkpoint.position, batch.checkpoint.position, batch.checkpoint.baseline],
    );
    const leads = moved.rowCount === 1;
    if (leads) {
      for (const analysis of batch.analyses) await decideAnalysis(client, deps, analysis, checkpoint);
      for (const revised of batch.revised) await withdrawEvidence(client, deps.log, revised);
    }
    await client.query(leads ? 'commit' : 'rollback');
    client.release();
    return leads ? batch.checkpoint : null;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    client.release(true);
    throw error;
  }
}

/** Appends what was decided and isn't in the log yet; twice is once, as the ids are fixed. */
async function flush({ database, log, onRaised }: DeciderDeps): Promise<void> {
  const { rows } = await database.pool.query<{ event_id: string; stream: string; event: NewEvent }>(
    'select event_id, stream, event from demarche_state.outbox order by number',
  );
  for (const { event_id, stream, event } of rows) {
    await log.append(stream, [event]);
    if (event.type === AlertRaised.type) await onRaised(AlertRaised.data.parse(event.data));
    await database.pool.query('delete from demarche_state.outbox where event_id = $1', [event_id]);
  }
}

/** Waits until nothing more is on its way, as long as `holdMs` at most; a queue that fails or does not answer holds nothing up. */
async function holdFor({ underWay, holdMs }: Arrivals, signal: AbortSignal | undefined): Promise<void> {
  let isOver = false;
  const over = new Promise<false>((resolve) => {
    setTimeout(() => {
      isOver = true;
      resolve(false);
    }, holdMs).unref();
  });
  while (!isOver && (await Promise.race([underWay().catch(() => false), over])))
    await sleep(LOOK_MS, undefined, { signal });
}

/**
 * Decides what is in the log now.
 *
 * @param arrivals where articles may be on their way that are to be decided together with those in the log
 * @returns false where another process leads
 */
export async function decideOnce(
  deps: DeciderDeps,
  arrivals?: Arrivals,
  signal?: AbortSignal,
): Promise<boolean> {
  let checkpoint = await readCheckpoint(deps);
  await flush(deps);
  const next = (position: number) => deps.log.read(position, { types: TYPES, limit: BATCH });
  for (;;) {
    let events = await next(checkpoint.position);
    if (events.length === 0) return true;
    if (arrivals && events.length < BATCH) {
      await holdFor(arrivals, signal);
      events = await next(checkpoint.position);
    }
    const moved = await step(deps, checkpoint, togetherWith(events));
    if (moved === null) return false;
    checkpoint = moved;
    await flush(deps);
  }
}

export interface Decider {
  /** Resolves when everything in the log now is decided and told. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Follows the log and decides, for as long as no other process does. Its checkpoint only goes forward. */
export function startDecider(deps: DeciderDeps, arrivals: Arrivals): Decider {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) {
      try {
        if (!(await decideOnce(deps, arrivals, signal))) await sleep(PAUSE_MS, undefined, { signal });
        const { position } = await readCheckpoint(deps);
        for await (const _ of deps.log.follow(position, signal, { types: TYPES })) break;
      } catch (error) {
        if (signal.aborted) return;
        deps.onError(error as Error);
        await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  const loop = run();
  const isBehind = async () => {
    const { position } = await readCheckpoint(deps);
    const open = await deps.database.pool.query('select 1 from demarche_state.outbox limit 1');
    return (open.rowCount ?? 0) > 0 || (await deps.log.read(position, { types: TYPES, limit: 1 })).length > 0;
  };
  return {
    async settled() {
      while (!signal.aborted && (await isBehind())) await sleep(20);
    },
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
