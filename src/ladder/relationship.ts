import { addDays, type Day } from '../domain/days.ts';
import { relationshipOf } from '../domain/signal.ts';
import type { Clause } from '../packs/gazetteer.ts';
import type { Row } from '../projection.ts';
import { type Act, compareActs, comparePlaces } from '../signals/act.ts';
import { type Origin, OriginIndex, oldestOrigin } from '../signals/novelty/copies.ts';
import { isLate } from '../signals/novelty/novelty.ts';
import { judgeOn, snapshotsBefore } from '../signals/novelty/snapshots.ts';
import type { Verdict } from '../signals/novelty/verdict.ts';
import type { NoveltySettings } from '../signals/settings.ts';
import { CLAIM_DAYS, claimDay, claimOf, later, newClaim, withTelling } from './claims.ts';
import { type Ended, keptAfter, type LadderSnapshot } from './kept.ts';
import { coverageRow, historyRow, relationshipRow, signalIdOf, signalRow } from './rows.ts';
import type { Stage } from './stage.ts';

/** An act with the position of its statement in the log. */
export interface PlacedAct {
  readonly act: Act;
  readonly position: number;
}

/** What was kept of a relationship, as rows. */
export interface KnownRows {
  readonly snapshots: readonly LadderSnapshot[];
  /** Those read at or after the last snapshot that the new acts come after. */
  readonly signals: readonly Row[];
  readonly origins: readonly Row[];
  readonly claims: readonly Row[];
  readonly coverage: readonly Row[];
}

/** Rows to write, by kind. */
export interface RelationshipRows {
  readonly signals: readonly Row[];
  readonly claims: readonly Row[];
  /** Where the relationship stands. */
  readonly standing: Row;
  readonly history: readonly Row[];
  readonly coverage: readonly Row[];
  readonly origins: readonly Row[];
  readonly snapshots: readonly LadderSnapshot[];
}

/** The first of some acts in the order of reading. */
export function firstAct(acts: readonly Act[]): Act {
  return [...acts].sort(compareActs)[0]!;
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The spans of days in which claims may be that are told on some days: a story of long ago asks for its own days only. */
function claimSpans(days: readonly Day[]): Span[] {
  const spans: Span[] = [];
  for (const day of [...new Set(days)].sort()) {
    const [from, to] = [addDays(day, -CLAIM_DAYS), addDays(day, CLAIM_DAYS)];
    const last = spans.at(-1);
    if (last && from <= addDays(last.to, 1)) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  }
  return spans;
}

/** From which reading time signals are needed to judge some acts (null: the first), origins, and on which days claims. */
export function neededFrom(
  snapshots: readonly LadderSnapshot[],
  acts: readonly Act[],
  settings: NoveltySettings,
): { readonly read: string | null; readonly origins: string; readonly claims: readonly Span[] } {
  const first = firstAct(acts);
  const from = snapshotsBefore(snapshots, first).at(-1)?.state.last?.readAt ?? null;
  return {
    read: from,
    origins: oldestOrigin(from !== null && from < first.readAt ? from : first.readAt, settings),
    claims: claimSpans(acts.map(claimDay)),
  };
}

interface Known {
  readonly act: Act;
  readonly position: number;
  readonly row: Row | null;
}

/** Known acts that are to be judged again, and new ones, by id: another reading of a known one takes its place. */
function window(fresh: readonly PlacedAct[], rows: readonly Row[]): Map<string, Known> {
  const acts = new Map<string, Known>();
  for (const row of rows)
    acts.set(String(row.signal_id), { act: row.act as Act, position: Number(row.position), row });
  for (const { act, position } of fresh) {
    const id = signalIdOf({ act });
    const known = acts.get(id);
    acts.set(id, { act, position: known?.position ?? position, row: known?.row ?? null });
  }
  return acts;
}

/** The claim that each act of the window tells, in the order of the log, so that it never changes again. */
function claimsOf(acts: ReadonlyMap<string, Known>, known: Map<string, Row>): Map<string, string> {
  const told = new Map<string, string>();
  const inOrder = [...acts].sort(([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1));
  for (const [id, { act, position, row }] of inOrder) {
    const claim = row ? String(row.claim_id) : null;
    if (claim !== null) told.set(id, claim);
    else {
      const found = claimOf(act, known.values()) ?? newClaim(act, position);
      known.set(String(found.claim_id), found);
      told.set(id, String(found.claim_id));
    }
  }
  return told;
}

/** Claims with their new tellings; one article tells a claim once. */
function toldClaims(
  verdicts: readonly Verdict[],
  acts: ReadonlyMap<string, Known>,
  claimIds: ReadonlyMap<string, string>,
  claims: Map<string, Row>,
): Row[] {
  const before = new Map<string, boolean>();
  for (const [id, { act, row }] of acts)
    if (row) before.set(`${claimIds.get(id)} ${act.articleId}`, row.copy_of !== null);
  const changed = new Map<string, Row>();
  const seen = new Set<string>();
  const byPosition = [...verdicts].sort(
    (a, b) => acts.get(signalIdOf(a))!.position - acts.get(signalIdOf(b))!.position,
  );
  for (const { act, copyOf } of byPosition) {
    const claim = claimIds.get(signalIdOf({ act }))!;
    const pair = `${claim} ${act.articleId}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const isCopy = Number(copyOf !== null);
    const was = before.get(pair);
    if (was !== undefined && Number(was) === isCopy) continue;
    const change =
      was === undefined ? { articles: 1, copies: isCopy } : { articles: 0, copies: isCopy - Number(was) };
    const row = changed.get(claim) ?? claims.get(claim);
    if (row) changed.set(claim, withTelling(row, { act, ...change }));
  }
  return [...changed.values()];
}

function coverageRows(
  relationship: string,
  verdicts: readonly Verdict[],
  acts: ReadonlyMap<string, Known>,
  known: readonly Row[],
): Row[] {
  const wasKnown = new Set([...acts.values()].filter(({ row }) => row).map(({ act }) => act.articleId));
  const changes = new Map<string, { articles: number; first: number; lastReadAt: string }>();
  const counted = new Set<string>();
  for (const verdict of verdicts) {
    const { act, kind } = verdict;
    const outlet = act.outlet ?? '';
    const change = changes.get(outlet) ?? { articles: 0, first: 0, lastReadAt: act.readAt };
    const isNew = !wasKnown.has(act.articleId) && !counted.has(act.articleId);
    counted.add(act.articleId);
    const wasFirst = Number(acts.get(signalIdOf(verdict))!.row?.verdict === 'alert');
    changes.set(outlet, {
      articles: change.articles + Number(isNew),
      first: change.first + Number(kind === 'alert') - wasFirst,
      lastReadAt: later(change.lastReadAt, act.readAt),
    });
  }
  const rows = new Map(known.map((row) => [String(row.outlet), row]));
  return [...changes].map(([outlet, change]) => coverageRow(relationship, outlet, rows.get(outlet), change));
}

/** A step that an article which came late took away again ends on the day it began: nothing is removed from history. */
function withGone(rows: Map<string, Row>, relationship: string, known: readonly Ended[]): Row[] {
  for (const { stages, reversals } of known)
    for (const stage of stages) {
      const row = historyRow(relationship, reversals, stage);
      if (!rows.has(String(row.step_id))) rows.set(String(row.step_id), { ...row, until: stage.since });
    }
  return [...rows.values()];
}

/** Snapshots of which the last one alone carries what earlier ways back ended. */
function withPast(snapshots: readonly LadderSnapshot[], past: readonly Ended[]): LadderSnapshot[] {
  const plain = snapshots.map(({ past: _, ...rest }): LadderSnapshot => rest);
  return [...plain.slice(0, -1), { ...plain.at(-1)!, past }];
}

/** Origins that come before the window, in the order of reading. */
function earlierOrigins(rows: readonly Row[], judged: ReadonlySet<string>): Origin[] {
  const origins = rows.flatMap(({ origin }) => (origin === null ? [] : [origin as Origin]));
  return origins.filter(({ articleId }) => !judged.has(articleId)).sort(comparePlaces);
}

/** New origins; one that has turned out to be a copy is an origin no more. */
function originRows(
  relationship: string,
  added: readonly Origin[],
  verdicts: readonly Verdict[],
  known: readonly Row[],
): Row[] {
  const copies = new Set(verdicts.filter(({ copyOf }) => copyOf !== null).map(({ act }) => act.articleId));
  const rowOf = (articleId: string, readAt: unknown, origin: Origin | null): Row => ({
    relationship,
    article_id: articleId,
    read_at: readAt,
    origin,
  });
  return [
    ...added.map((origin) => rowOf(origin.articleId, origin.readAt, origin)),
    ...known
      .filter(({ article_id }) => copies.has(String(article_id)))
      .map(({ article_id, read_at }) => rowOf(String(article_id), read_at, null)),
  ];
}

const isChanged = (verdict: Verdict, { row, act }: Known): boolean =>
  row === null ||
  row.act !== act ||
  row.verdict !== verdict.kind ||
  row.reason !== verdict.reason ||
  row.copy_of !== verdict.copyOf;

/**
 * One relationship with some more acts, judged from the last snapshot that they come after.
 *
 * @param clauseOf the target's clause on withdrawal
 */
export function foldRelationship(
  fresh: readonly PlacedAct[],
  known: KnownRows,
  settings: NoveltySettings,
  clauseOf: (body: string) => Clause | null,
): RelationshipRows {
  const first = firstAct(fresh.map(({ act }) => act));
  const { target } = first.signal;
  const relationship = relationshipOf(first.signal);
  const clause = clauseOf(target);
  const before = snapshotsBefore(known.snapshots, first);
  const from = before.at(-1) ?? null;
  const acts = window(
    fresh,
    known.signals.filter(({ act }) => from === null || !isLate(act as Act, from.state)),
  );
  const judged = new Set([...acts.values()].map(({ act }) => act.articleId));
  const origins = new OriginIndex(earlierOrigins(known.origins, judged));
  const size = origins.origins.length;
  const history = new Map<string, Row>();
  const past: Ended[] = [];
  const note = (stages: readonly Stage[], reversals: number) => {
    for (const stage of stages) {
      const row = historyRow(relationship, reversals, stage);
      history.set(String(row.step_id), row);
    }
  };
  const { snapshots, verdicts } = judgeOn<LadderSnapshot>(
    before,
    [...acts.values()].map(({ act }) => act),
    settings,
    origins,
    ({ state, verdicts: own }, articles, kept) =>
      keptAfter(kept, { articles, state }, own, clause, (stages, reversals) => {
        past.push({ stages, reversals });
        note(stages, reversals);
      }),
  );
  const head = snapshots.at(-1)!;
  note(head.stages, head.reversals);
  const last = known.snapshots.at(-1);
  const knownPast = last ? [...(last.past ?? []), last] : [];
  const isJudgedAgain = ({ reversals }: Ended) => reversals >= (from?.reversals ?? 0);
  const claims = new Map(known.claims.map((row) => [String(row.claim_id), row]));
  const claimIds = claimsOf(acts, claims);
  return {
    signals: verdicts.flatMap((verdict) => {
      const one = acts.get(signalIdOf(verdict))!;
      const claimId = claimIds.get(signalIdOf(verdict))!;
      return isChanged(verdict, one) ? [signalRow(verdict, { claimId, position: one.position })] : [];
    }),
    claims: toldClaims(verdicts, acts, claimIds, claims),
    standing: relationshipRow(relationship, head, clause?.text ?? null),
    history: withGone(history, relationship, knownPast.filter(isJudgedAgain)),
    coverage: coverageRows(relationship, verdicts, acts, known.coverage),
    origins: originRows(relationship, origins.origins.slice(size), verdicts, known.origins),
    snapshots: withPast(snapshots, [...(last?.past ?? []).filter((one) => !isJudgedAgain(one)), ...past]),
  };
}
