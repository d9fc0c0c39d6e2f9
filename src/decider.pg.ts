import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { z } from 'zod';
import { actsOf, readingTime } from './acts.ts';
import { type Decision, decide, type LedgerEntry } from './alerts/decide.ts';
import type { Database } from './database/pool.pg.ts';
import { idOf } from './domain/ids.ts';
import { relationshipOf } from './domain/signal.ts';
import type { RecordedStatement } from './domain/statement.ts';
import type { PgEventLog } from './events/log.pg.ts';
import type { NewEvent, RecordedEvent } from './events/types/define.ts';
import {
  AlertCorroborated,
  AlertRaised,
  ArticleAnalyzed,
  BaselineSet,
  StatementRecorded,
} from './events/types/index.ts';
import type { Act, ReadSignal } from './signals/act.ts';
import { judge } from './signals/novelty.ts';
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
const TYPES = [ArticleAnalyzed.type, BaselineSet.type];

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
  const statements = stream
    .filter(({ type }) => type === StatementRecorded.type)
    .map(({ data: recorded }) => StatementRecorded.data.parse(recorded))
    .filter(
      ({ contentHash, analysisVersion }) =>
        contentHash === data.contentHash && analysisVersion === data.analysisVersion,
    )
    .map(({ statement }) => statement);
  return { event, data, statements };
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

async function loadActs(client: pg.PoolClient, relationship: string): Promise<Act[]> {
  const { rows } = await client.query<{ act: Act }>(
    'select act from demarche_state.acts where relationship = $1',
    [relationship],
  );
  return rows.map(({ act }) => act);
}

async function loadLedger(client: pg.PoolClient, relationship: string): Promise<LedgerEntry[]> {
  const { rows } = await client.query<{ entry: LedgerEntry }>(
    'select entry from demarche_state.ledger where relationship = $1 order by number',
    [relationship],
  );
  return rows.map(({ entry }) => entry);
}

async function keepActs(client: pg.PoolClient, relationship: string, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    await client.query(
      'insert into demarche_state.acts (act_id, relationship, article_id, act) values ($1, $2, $3, $4) on conflict do nothing',
      [idOf('act', act.articleId, act.signal.id), relationship, act.articleId, JSON.stringify(act)],
    );
  }
}

async function keepDecision(
  client: pg.PoolClient,
  relationship: string,
  decision: Decision,
  events: readonly NewEvent[],
): Promise<void> {
  for (const entry of decision.ledger) {
    await client.query(
      'insert into demarche_state.ledger (entry_id, relationship, alert_id, entry) values ($1, $2, $1, $3) on conflict do nothing',
      [entry.alertId, relationship, JSON.stringify(entry)],
    );
  }
  for (const event of events) {
    const { alertId } = event.data as { alertId: string };
    await client.query(
      'insert into demarche_state.outbox (event_id, stream, event) values ($1, $2, $3) on conflict do nothing',
      [event.id, `alert-${alertId}`, JSON.stringify(event)],
    );
  }
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

function eventsOf(analysis: Analysis, decision: Decision, now: Date): NewEvent[] {
  const raised = decision.raise.map((raise) => raisedEvent(analysis, raise, now));
  const { url } = analysis.data.article;
  const told = decision.corroborations.map(({ alertId, articleId, outlet, newOrigin }) =>
    AlertCorroborated.make({ alertId, articleId, url, outlet, newOrigin }, { causation: analysis.event.id }),
  );
  return [...raised, ...told];
}

/** Judges and decides one article's acts on one relationship, against everything stored of it. */
async function decideOne(
  client: pg.PoolClient,
  deps: DeciderDeps,
  analysis: Analysis,
  relationship: string,
  acts: readonly Act[],
  silent: boolean,
): Promise<void> {
  const history = await loadActs(client, relationship);
  const known = new Set(history.map(({ articleId, signal }) => `${articleId} ${signal.id}`));
  const fresh = acts.filter(({ articleId, signal }) => !known.has(`${articleId} ${signal.id}`));
  if (fresh.length === 0) return;
  const { verdicts } = judge([...history, ...fresh], deps.novelty);
  const own = verdicts.filter(
    ({ act }) =>
      act.articleId === analysis.data.articleId && fresh.some(({ signal }) => signal.id === act.signal.id),
  );
  const ledger = await loadLedger(client, relationship);
  const decision = decide(own, ledger, {
    ageHours: ageHours(analysis),
    maxAgeHours: deps.maxAgeHours,
    silent,
  });
  await keepActs(client, relationship, fresh);
  await keepDecision(client, relationship, decision, eventsOf(analysis, decision, deps.now()));
}

function byRelationship(acts: readonly Act[]): Map<string, Act[]> {
  const groups = new Map<string, Act[]>();
  for (const act of acts) {
    const relationship = relationshipOf(act.signal);
    groups.set(relationship, [...(groups.get(relationship) ?? []), act]);
  }
  return groups;
}

/** One event, in one transaction with the checkpoint. False where another process leads. */
async function step(
  deps: DeciderDeps,
  checkpoint: Checkpoint,
  event: RecordedEvent,
): Promise<Checkpoint | null> {
  const analysis = event.type === ArticleAnalyzed.type ? await readAnalysis(deps, event) : null;
  const first = analysis !== null && (await isFirst(deps, analysis));
  const baseline =
    event.type === BaselineSet.type ? BaselineSet.data.parse(event.data).until : checkpoint.baseline;
  const client = await deps.database.pool.connect();
  try {
    await client.query('begin');
    const moved = await client.query(
      'update demarche_state.decider set position = $2, baseline = $3 where position = $1',
      [checkpoint.position, event.position, baseline],
    );
    if (moved.rowCount !== 1) {
      await client.query('rollback');
      client.release();
      return null;
    }
    if (analysis) {
      const acts = actsOf(factsOf(analysis), analysis.statements, deps.signals);
      for (const [relationship, own] of byRelationship(acts)) {
        await decideOne(
          client,
          deps,
          analysis,
          relationship,
          own,
          isSilent(deps, analysis, checkpoint, relationship, first),
        );
      }
    }
    await client.query('commit');
    client.release();
    return { position: event.position, baseline };
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
