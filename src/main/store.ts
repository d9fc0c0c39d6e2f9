import { CODE_VERSION } from '../analyze.ts';
import type { Config } from '../config/schema.ts';
import { type OpenDatabase, openDatabase } from '../database/open.pg.ts';
import { type DeciderDeps, decideOnce } from '../decider.pg.ts';
import type { Analyzer } from '../deps.ts';
import { canonicalJson, sha256 } from '../domain/ids.ts';
import { openEventLog, type PgEventLog } from '../events/log.pg.ts';
import { BaselineSet } from '../events/types/index.ts';
import type { LadderDeps } from '../ladder-deps.ts';
import { loadPacks, type Packs } from '../packs.files.ts';
import type { Projection, ProjectionFile } from '../projection.ts';
import { foldOnce, type RunnerDeps } from '../runner.pg.ts';
import { NOVELTY, type NoveltySettings } from '../signals/settings.ts';
import { signalsOf } from '../signals/signals-of.ts';
import { Deliveries } from '../state/deliveries.pg.ts';
import { Views } from '../views.pg.ts';
import { openAnalyzer } from './analyzer.ts';
import { discover } from './discover.ts';
import { packagePath } from './package.ts';

/** What every command with a database works on. */
export interface Store {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly log: PgEventLog;
  readonly packs: Packs;
  readonly analyzer: Analyzer;
  readonly projections: readonly Projection[];
  readonly runner: RunnerDeps;
  readonly decider: DeciderDeps;
  readonly deliveries: Deliveries;
  readonly views: Views;
  /** Decides and folds what is in the log now, once: for commands that do one thing and end. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly config: Config;
  readonly now: () => Date;
  readonly wallNow?: () => Date;
  readonly onError: (error: Error) => void;
}

/** The product's packs, then the user's. */
export function packFolders({ packs }: Config): string[] {
  return [packagePath('packs'), ...packs];
}

/** What novelty is tuned by, with what the configuration says of it. */
export function noveltyOf({ alerts }: Config): NoveltySettings {
  return { ...NOVELTY, tiers: alerts.tiers };
}

/** All projections of the product, with the packs in force. */
export async function openProjections(packs: Packs, novelty = NOVELTY): Promise<Projection[]> {
  const deps: LadderDeps = {
    signals: (statement) => signalsOf(statement, packs),
    novelty,
    clauseOf: (body) => packs.gazetteer.bodies.get(body)?.clause ?? null,
    hash: sha256(`${CODE_VERSION} ${packs.hash} ${canonicalJson(novelty)}`).slice(0, 16),
  };
  const files = await discover<ProjectionFile<LadderDeps>>('projections', (file) => file(deps).name);
  return files.map((file) => file(deps));
}

function deciderOf(
  { config, now, onError }: StoreOptions,
  database: OpenDatabase,
  log: PgEventLog,
  packs: Packs,
  deliveries: Deliveries,
  wallNow: () => Date,
): DeciderDeps {
  return {
    database,
    log,
    signals: (statement) => signalsOf(statement, packs),
    novelty: noveltyOf(config),
    maxAgeHours: config.alerts.maxAgeHours,
    relationships: config.relationships,
    now,
    onError,
    onRaised: ({ alertId, kind, relationship }) => {
      const wanted = config.alerts.endpoints.filter(
        ({ kinds, relationships }) =>
          kinds.includes(kind) && (relationships.length === 0 || relationships.includes(relationship)),
      );
      return deliveries.owe(
        alertId,
        wanted.map(({ id }) => id),
        wallNow(),
      );
    },
  };
}

/** The first run sets a dated baseline: what was published before it is recorded in silence. Looking only sets none. */
export async function setBaseline(log: PgEventLog, now: Date): Promise<void> {
  if ((await log.readStream('baseline')).length > 0 || (await log.head()) > 0) return;
  await log.append('baseline', [BaselineSet.make({ until: now.toISOString() })]);
}

/**
 * Opens database, log, packs and folds.
 *
 * @throws ConfigError, DemarcheError naming what is wrong and the remedy
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { config, now, onError, wallNow = now } = options;
  const packs = loadPacks(packFolders(config));
  const projections = await openProjections(packs, noveltyOf(config));
  const database = await openDatabase({
    databaseUrl: config.database.url,
    folder: config.database.folder,
    max: 20,
  });
  const log = openEventLog(database);
  const deliveries = new Deliveries(database);
  const decider = deciderOf(options, database, log, packs, deliveries, wallNow);
  const runner: RunnerDeps = { database, log, onError };
  return {
    config,
    database,
    log,
    packs,
    projections,
    runner,
    decider,
    deliveries,
    analyzer: openAnalyzer(packs),
    views: new Views(database),
    async settle() {
      await decideOnce(decider);
      await foldOnce(runner, projections);
    },
    async close() {
      await log.close();
      await database.close();
    },
  };
}
