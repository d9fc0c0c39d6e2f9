import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { z } from 'zod';
import { actsOf, readingTime } from './acts.ts';
import { statementsIn } from './adoption.ts';
import { type Contradicted, type Decision, decide } from './alerts/decide.ts';
import type { Database } from './database/pool.pg.ts';
import { KeptRelationship } from './decider/kept.pg.ts';
import { withdrawEvidence } from './decider/withdrawn.pg.ts';
import { dayIn } from './domain/days.ts';
import { relationshipOf } from './domain/signal.ts';
import type { RecordedStatement } from './domain/statement.ts';
import type { PgEventLog } from './events/log.pg.ts';
import type { NewEvent, RecordedEvent } from './events/types/define.ts';
import {
  AlertCorroborated,
  AlertDenied,
  AlertDisputed,
  AlertRaised,
  ArticleAnalyzed,
  ArticleRevised,
  BaselineSet,
} from './events/types/index.ts';
import type { Act, ReadSignal } from './signals/act.ts';
import type { NoveltySettings } from './signals/settings.ts';

type Analyzed = z.output<typeof ArticleAnalyzed.data>;

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

/** An analysis with its statements, which stand behind it in the log. */
interface Analysis {
  readonly event: RecordedEvent;
  readonly data: Analyzed;
  readonly statements: readonly RecordedStatement[];
}

interface Checkpoint {
  readonly position: number;
  readonly baseline: string | null;
}

const HOUR_MS = 3_600_000;
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

async function readAnalysis({ log }: DeciderDeps, event: RecordedEvent): Promise<Analysis> {
  const data = ArticleAnalyzed.data.parse(event.data);
  const stream = await log.readStream(event.stream);
  return { event, data, statements: statementsIn(stream, data) };
}

/** Only a text's first analysis can wake anybody. */
async function isFirst({ log }: DeciderDeps, { event, data }: Analysis): Promise<boolean> {
  const stream = await log.readStream(event.stream);
  return !stream.some(
    (other) =>
      other.type === ArticleAnalyzed.type &&
      other.revision < event.revision &&
      (other.data as Analyzed).contentHash === data.contentHash,
  );
}

function factsOf({ data }: Analysis) {
  return { articleId: data.articleId, sketch: data.sketch, ...data.article };
}

function isSilent(
  deps: DeciderDeps,
  analysis: Analysis,
  checkpoint: Checkpoint,
  relationship: string,
  first: boolean,
): boolean {
  const published = readingTime(factsOf(analysis));
  const isBaseline = checkpoint.baseline !== null && published !== null && published < checkpoint.baseline;
  const isWatched = deps.relationships.length === 0 || deps.relationships.includes(relationship);
  return !first || isBaseline || !isWatched || analysis.event.metadata.silent === true;
}

function ageHours({ data }: Analysis): number | null {
  const { publishedAt, fetchedAt } = data.article;
  if (publishedAt === null || fetchedAt === null) return null;
  return Math.max(0, (Date.parse(fetchedAt) - Date.parse(publishedAt)) / HOUR_MS);
}

function raisedEvent(
  { event, data }: Analysis,
  { alertId, alert, act }: Decision['raise'][number],
  now: Date,
): NewEvent {
  const { url, title, outlet, publishedAt } = data.article;
  const { articleId: _, ...verdict } = alert;
  return AlertRaised.make(
    {
      alertId,
      ...verdict,
      evidence: { ...alert.evidence },
      speaker: act.speaker,
      articleId: data.articleId,
      contentHash: data.contentHash,
      statementId: act.signal.statementId,
      analysisVersion: data.analysisVersion,
      analyzedAtPosition: event.position,
      url,
      title,
      outlet,
      publishedAt,
      raisedAt: now.toISOString(),
    },
    { causation: event.id },
  );
}

function againstEvent({ event, data }: Analysis, { alertId, kind, act }: Contradicted): NewEvent {
  const { signal, speaker, outlet, readAt } = act;
  const { start, end, text } = signal;
  const type = kind === 'denied' ? AlertDenied : AlertDisputed;
  return type.make(
    {
      alertId,
      articleId: data.articleId,
      contentHash: data.contentHash,
      statementId: signal.statementId,
      analysisVersion: data.analysisVersion,
      url: data.article.url,
      outlet,
      rung: signal.rung,
      standing: signal.standing === 'self' ? 'self' : 'counterparty',
      speaker,
      saidOn: signal.saidOn,
      readOn: dayIn(readAt),
      evidence: { start, end, text },
      rule: signal.rule,
    },
    { causation: event.id },
  );
}

function eventsOf(analysis: Analysis, decision: Decision, now: Date): NewEvent[] {
  const raised = decision.raise.map((raise) => raisedEvent(analysis, raise, now));
  const { url } = analysis.data.article;
  const told = decision.corroborations.map(({ alertId, articleId, outlet, newOrigin }) =>
    AlertCorroborated.make({ alertId, articleId, url, outlet, newOrigin }, { causation: analysis.event.id }),
  );
  return [...raised, ...told, ...decision.contradictions.map((against) => againstEvent(analysis, against))];
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

/** What an event asks of the decider, within the transaction that moves the checkpoint over it. */
type Work = (client: pg.PoolClient) => Promise<void>;

async function analysisWork(deps: DeciderDeps, event: RecordedEvent, checkpoint: Checkpoint): Promise<Work> {
  const analysis = await readAnalysis(deps, event);
  const first = await isFirst(deps, analysis);
  const acts = actsOf(factsOf(analysis), analysis.statements, deps.signals);
  return async (client) => {
    for (const [relationship, own] of byRelationship(acts)) {
      const silent = isSilent(deps, analysis, checkpoint, relationship, first);
      await decideOne(client, deps, analysis, relationship, own, silent);
    }
  };
}

async function workOf(deps: DeciderDeps, event: RecordedEvent, checkpoint: Checkpoint): Promise<Work> {
  if (event.type === ArticleAnalyzed.type) return analysisWork(deps, event, checkpoint);
  if (event.type === ArticleRevised.type) {
    const revised = event as RecordedEvent<string, z.output<typeof ArticleRevised.data>>;
    return (client) => withdrawEvidence(client, deps.log, revised);
  }
  return async () => undefined;
}

/** One event, in one transaction with the checkpoint. Null where another process leads. */
async function step(
  deps: DeciderDeps,
  checkpoint: Checkpoint,
  event: RecordedEvent,
): Promise<Checkpoint | null> {
  const work = await workOf(deps, event, checkpoint);
  const baseline =
    event.type === BaselineSet.type ? BaselineSet.data.parse(event.data).until : checkpoint.baseline;
  const client = await deps.database.pool.connect();
  try {
    await client.query('begin');
    const moved = await client.query(
      'update demarche_state.decider set position = $2, baseline = $3 where position = $1',
      [checkpoint.position, event.position, baseline],
    );
    const leads = moved.rowCount === 1;
    if (leads) await work(client);
    await client.query(leads ? 'commit' : 'rollback');
    client.release();
    return leads ? { position: event.position, baseline } : null;
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

/** Decides what is in the log now. @returns false where another process leads */
export async function decideOnce(deps: DeciderDeps): Promise<boolean> {
  let checkpoint = await readCheckpoint(deps);
  await flush(deps);
  for await (const events of deps.log.scan(checkpoint.position, { types: TYPES })) {
    for (const event of events) {
      const next = await step(deps, checkpoint, event);
      if (next === null) return false;
      checkpoint = next;
      await flush(deps);
    }
  }
  return true;
}

export interface Decider {
  /** Resolves when everything in the log now is decided and told. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Follows the log and decides, for as long as no other process does. Its checkpoint only goes forward. */
export function startDecider(deps: DeciderDeps): Decider {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) {
      try {
        if (!(await decideOnce(deps))) await sleep(PAUSE_MS, undefined, { signal });
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
