import type pg from 'pg';
import type { Decision, LedgerEntry } from '../alerts/decide.ts';
import { idOf } from '../domain/ids.ts';
import { bandsOf } from '../domain/sketch.ts';
import type { NewEvent } from '../events/types/define.ts';
import type { Act } from '../signals/act.ts';
import { compareActs } from '../signals/act.ts';
import { type Origin, OriginIndex, oldestOrigin } from '../signals/novelty/copies.ts';
import { isLate } from '../signals/novelty/novelty.ts';
import { judgeOn, type Snapshot, snapshotsBefore } from '../signals/novelty/snapshots.ts';
import type { Verdict } from '../signals/novelty/verdict.ts';
import type { NoveltySettings } from '../signals/settings.ts';

/** Reads and writes what is kept of one relationship, within the transaction of a decision. */
export class KeptRelationship {
  readonly #client: pg.PoolClient;
  readonly #relationship: string;

  constructor(client: pg.PoolClient, relationship: string) {
    this.#client = client;
    this.#relationship = relationship;
  }

  /** Those of an article's acts that were not stored before. */
  async fresh(acts: readonly Act[]): Promise<Act[]> {
    const { rows } = await this.#client.query<{ act_id: string }>(
      'select act_id from demarche_state.acts where act_id = any($1::uuid[])',
      [acts.map(actIdOf)],
    );
    const known = new Set(rows.map(({ act_id }) => act_id));
    return acts.filter((act) => !known.has(actIdOf(act)));
  }

  async ledger(): Promise<LedgerEntry[]> {
    const { rows } = await this.#client.query<{ entry: LedgerEntry }>(
      'select entry from demarche_state.ledger where relationship = $1 order by number',
      [this.#relationship],
    );
    return rows.map(({ entry }) => entry);
  }

  /**
   * Judges an article's fresh acts against everything that comes before them, and keeps acts and state. Goes on from the last
   * snapshot before the article; only what was read after that is judged again.
   *
   * @returns the verdicts on the fresh acts
   */
  async judge(fresh: readonly Act[], settings: NoveltySettings): Promise<Verdict[]> {
    const first = [...fresh].sort(compareActs)[0]!;
    const before = snapshotsBefore(await this.#snapshots(), first);
    const from = before.at(-1) ?? null;
    const acts = [...(await this.#actsAfter(from)), ...fresh];
    const origins = await this.#originsBefore(acts, from, settings);
    const known = origins.origins.length;
    const { snapshots, verdicts } = judgeOn<Snapshot>(
      before,
      acts,
      settings,
      origins,
      ({ state }, articles) => ({
        articles,
        state,
      }),
    );
    await this.#keepActs(fresh);
    await this.#keepOrigins(origins.origins.slice(known), verdicts);
    await this.#keepSnapshots(snapshots);
    const own = new Set(fresh.map(actIdOf));
    return verdicts.filter(({ act }) => own.has(actIdOf(act)));
  }

  async keepDecision(decision: Decision, events: readonly NewEvent[]): Promise<void> {
    for (const entry of decision.ledger) {
      await this.#client.query(
        `insert into demarche_state.ledger (entry_id, relationship, alert_id, article_id, entry)
         values ($1, $2, $1, $3, $4) on conflict do nothing`,
        [entry.alertId, this.#relationship, entry.articleId, JSON.stringify(entry)],
      );
    }
    for (const event of events) await owe(this.#client, event);
  }

  async #snapshots(): Promise<Snapshot[]> {
    const { rows } = await this.#client.query<{ snapshots: Snapshot[] }>(
      'select snapshots from demarche_state.judged where relationship = $1',
      [this.#relationship],
    );
    return rows[0]?.snapshots ?? [];
  }

  async #actsAfter(from: Snapshot | null): Promise<Act[]> {
    const { rows } = await this.#client.query<{ act: Act }>(
      'select act from demarche_state.acts where relationship = $1 and read_at >= $2::timestamptz',
      [this.#relationship, from?.state.last?.readAt ?? '-infinity'],
    );
    return rows.map(({ act }) => act).filter((act) => from === null || !isLate(act, from.state));
  }

  /** The likely origins of some acts' articles among those that were read before them, as far as they were judged by then. */
  async #originsBefore(
    acts: readonly Act[],
    from: Snapshot | null,
    settings: NoveltySettings,
  ): Promise<OriginIndex> {
    if (from === null) return new OriginIndex();
    const bands = [...new Set(acts.flatMap(({ sketch }) => bandsOf(sketch)))];
    const first = [...acts].sort(compareActs)[0]!;
    const { rows } = await this.#client.query<{ origin: Origin }>(
      `select origin from demarche_state.origins
       where relationship = $1 and bands && $2::integer[] and read_at >= $3::timestamptz
         and article_id <> all($4::uuid[])
       order by read_at, origin->>'source' collate "C", article_id`,
      [
        this.#relationship,
        bands,
        oldestOrigin(first.readAt, settings),
        acts.map(({ articleId }) => articleId),
      ],
    );
    return new OriginIndex(rows.map(({ origin }) => origin));
  }

  async #keepActs(acts: readonly Act[]): Promise<void> {
    const rows = acts.map((act) => ({
      act_id: actIdOf(act),
      article_id: act.articleId,
      read_at: act.readAt,
      act,
    }));
    await this.#client.query(
      `insert into demarche_state.acts (act_id, relationship, article_id, read_at, act)
       select act_id, $1, article_id, read_at, act
       from jsonb_to_recordset($2::jsonb) as r (act_id uuid, article_id uuid, read_at timestamptz, act jsonb)
       on conflict do nothing`,
      [this.#relationship, JSON.stringify(rows)],
    );
  }

  /** The articles that were judged just now: those that are copies can't be origins, though they may have been taken for such. */
  async #keepOrigins(added: readonly Origin[], verdicts: readonly Verdict[]): Promise<void> {
    const copies = new Set(verdicts.filter(({ copyOf }) => copyOf !== null).map(({ act }) => act.articleId));
    if (copies.size > 0)
      await this.#client.query(
        'delete from demarche_state.origins where relationship = $1 and article_id = any($2::uuid[])',
        [this.#relationship, [...copies]],
      );
    const rows = added.map((origin) => ({
      article_id: origin.articleId,
      read_at: origin.readAt,
      bands: bandsOf(origin.sketch),
      origin,
    }));
    await this.#client.query(
      `insert into demarche_state.origins (relationship, article_id, read_at, bands, origin)
       select $1, article_id, read_at, bands, origin
       from jsonb_to_recordset($2::jsonb) as r (article_id uuid, read_at timestamptz, bands integer[], origin jsonb)
       where not exists (
         select 1 from demarche_state.origins o where o.relationship = $1 and o.article_id = r.article_id
       )`,
      [this.#relationship, JSON.stringify(rows)],
    );
  }

  async #keepSnapshots(snapshots: readonly Snapshot[]): Promise<void> {
    await this.#client.query(
      `insert into demarche_state.judged (relationship, snapshots) values ($1, $2)
       on conflict (relationship) do update set snapshots = excluded.snapshots`,
      [this.#relationship, JSON.stringify(snapshots)],
    );
  }
}

const actIdOf = ({ articleId, signal }: Act): string => idOf('act', articleId, signal.id);

/** Puts an event about an alert into the outbox, to be appended once the decision is committed. */
export async function owe(client: pg.PoolClient, event: NewEvent): Promise<void> {
  const { alertId } = event.data as { readonly alertId: string };
  await client.query(
    'insert into demarche_state.outbox (event_id, stream, event) values ($1, $2, $3) on conflict do nothing',
    [event.id, `alert-${alertId}`, JSON.stringify(event)],
  );
}

/** What is to be appended to a stream and isn't yet. */
export async function owed(client: pg.PoolClient, stream: string): Promise<NewEvent[]> {
  const { rows } = await client.query<{ event: NewEvent }>(
    'select event from demarche_state.outbox where stream = $1 order by number',
    [stream],
  );
  return rows.map(({ event }) => event);
}
