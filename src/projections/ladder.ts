import type { z } from 'zod';
import { actsOf } from '../acts.ts';
import { idOf } from '../domain/ids.ts';
import { relationshipOf } from '../domain/signal.ts';
import type { RecordedEvent } from '../events/types/define.ts';
import { ArticleAnalyzed, StatementRecorded } from '../events/types/index.ts';
import type { LadderSnapshot } from '../ladder/kept.ts';
import { foldRelationship, neededFrom, type PlacedAct } from '../ladder/relationship.ts';
import type { LadderDeps } from '../ladder-deps.ts';
import {
  CLAIMS,
  COVERAGE,
  HISTORY,
  ORIGINS,
  READINGS,
  RELATIONSHIPS,
  SIGNALS,
  STATES,
} from '../ladder-tables.ts';
import type { Projection, Row, Rows, Wanted } from '../projection.ts';
import type { ReadSignal } from '../signals/act.ts';
import type { NoveltySettings } from '../signals/settings.ts';

type Analyzed = z.output<typeof ArticleAnalyzed.data>;
type Recorded = z.output<typeof StatementRecorded.data>;

const readingKey = ({
  articleId,
  contentHash,
  analysisVersion,
}: Pick<Analyzed, 'articleId' | 'contentHash' | 'analysisVersion'>) =>
  idOf('reading', articleId, contentHash, analysisVersion);

interface Reading extends Row {
  readonly reading: string;
  readonly article_id: string;
  readonly facts: Analyzed['article'] & { readonly sketch: readonly number[] };
}

function readingsOf(events: readonly RecordedEvent[]): Reading[] {
  return events
    .filter(({ type }) => type === ArticleAnalyzed.type)
    .map(({ data }) => {
      const analyzed = data as Analyzed;
      return {
        reading: readingKey(analyzed),
        article_id: analyzed.articleId,
        facts: { ...analyzed.article, sketch: analyzed.sketch },
      };
    });
}

/** Acts of a batch's statements; the article's facts come with its analysis, which stands before them in the log. */
function actsIn(
  events: readonly RecordedEvent[],
  readings: ReadonlyMap<string, Reading>,
  { signals }: LadderDeps,
): PlacedAct[] {
  return events.flatMap(({ type, data, position }) => {
    if (type !== StatementRecorded.type) return [];
    const recorded = data as Recorded;
    const reading = readings.get(readingKey(recorded));
    if (!reading) return [];
    return actsOf({ articleId: recorded.articleId, ...reading.facts }, [recorded.statement], signals).map(
      (act) => ({ act, position }),
    );
  });
}

/** The acts of a batch by relationship, those of the rows' readings too. */
function freshActs(events: readonly RecordedEvent[], rows: Rows, deps: LadderDeps): Map<string, PlacedAct[]> {
  const readings = new Map(
    [...((rows[READINGS.name] ?? []) as Reading[]), ...readingsOf(events)].map((reading) => [
      reading.reading,
      reading,
    ]),
  );
  const groups = new Map<string, PlacedAct[]>();
  for (const placed of actsIn(events, readings, deps)) {
    const relationship = relationshipOf(placed.act.signal);
    const group = groups.get(relationship);
    if (group) group.push(placed);
    else groups.set(relationship, [placed]);
  }
  return groups;
}

function snapshotsOf(rows: Rows, relationship: string): readonly LadderSnapshot[] {
  const row = (rows[STATES.name] ?? []).find((one) => one.relationship === relationship);
  return (row?.snapshots ?? []) as readonly LadderSnapshot[];
}

/** Finds a table's rows of one relationship. */
function rowsByRelationship(rows: Rows): (table: string, relationship: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const [table, all] of Object.entries(rows)) {
    for (const row of all) {
      const key = `${table} ${row.relationship}`;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return (table, relationship) => groups.get(`${table} ${relationship}`) ?? [];
}

/** What must be loaded of a relationship to judge some more acts. */
function wantedOf(
  relationship: string,
  acts: readonly PlacedAct[],
  snapshots: readonly LadderSnapshot[],
  novelty: NoveltySettings,
): Wanted[] {
  const from = neededFrom(
    snapshots,
    acts.map(({ act }) => act),
    novelty,
  );
  const of = (table: string, column: string, value: string | null): Wanted => ({
    table,
    column: 'relationship',
    values: [relationship],
    ...(value === null ? {} : { from: { column, value } }),
  });
  return [
    of(SIGNALS.name, 'read_at', from.read),
    of(ORIGINS.name, 'read_at', from.origins),
    ...from.claims.map((span) => ({
      ...of(CLAIMS.name, 'day', span.from),
      from: { column: 'day', value: span.from, to: span.to },
    })),
    of(CLAIMS.name, 'last_read_at', from.read),
    of(COVERAGE.name, 'relationship', null),
  ];
}

/** Rules read each statement once, though both what is wanted and the fold ask. */
function readOnce({ signals, ...rest }: LadderDeps): LadderDeps {
  const known = new WeakMap<object, readonly ReadSignal[]>();
  return {
    ...rest,
    signals(statement) {
      const found = known.get(statement) ?? signals(statement);
      known.set(statement, found);
      return found;
    },
  };
}

/** Claims, signals and where each relationship stands: what the rules in force read in the log. */
export default (given: LadderDeps): Projection => {
  const deps = readOnce(given);
  const mentioned = (events: readonly RecordedEvent[]) =>
    events
      .filter(({ type }) => type === StatementRecorded.type)
      .flatMap(({ data }) => deps.signals((data as Recorded).statement).map(relationshipOf));
  const wants: Projection['wants'] = (events) => {
    const readings = new Map(readingsOf(events).map((reading) => [reading.reading, reading]));
    const outside = events
      .filter(
        ({ type, data }) => type === StatementRecorded.type && !readings.has(readingKey(data as Recorded)),
      )
      .map(({ data }) => readingKey(data as Recorded));
    return [
      { table: READINGS.name, column: 'reading', values: [...new Set(outside)] },
      { table: STATES.name, column: 'relationship', values: [...new Set(mentioned(events))] },
    ];
  };
  const wantsMore: Projection['wantsMore'] = (events, rows) =>
    [...freshActs(events, rows, deps)].flatMap(([relationship, acts]) =>
      wantedOf(relationship, acts, snapshotsOf(rows, relationship), deps.novelty),
    );
  const fold = (events: readonly RecordedEvent[], rows: Rows): Rows => {
    const of = rowsByRelationship(rows);
    const folded = [...freshActs(events, rows, deps)].map(([relationship, acts]) => {
      const known = {
        snapshots: snapshotsOf(rows, relationship),
        signals: of(SIGNALS.name, relationship),
        origins: of(ORIGINS.name, relationship),
        claims: of(CLAIMS.name, relationship),
        coverage: of(COVERAGE.name, relationship),
      };
      return { relationship, ...foldRelationship(acts, known, deps.novelty, deps.clauseOf) };
    });
    return {
      [READINGS.name]: readingsOf(events),
      [SIGNALS.name]: folded.flatMap(({ signals }) => signals),
      [CLAIMS.name]: folded.flatMap(({ claims }) => claims),
      [RELATIONSHIPS.name]: folded.map(({ standing }) => standing),
      [HISTORY.name]: folded.flatMap(({ history }) => history),
      [COVERAGE.name]: folded.flatMap(({ coverage }) => coverage),
      [STATES.name]: folded.map(({ relationship, snapshots }) => ({ relationship, snapshots })),
      [ORIGINS.name]: folded.flatMap(({ origins }) => origins),
    };
  };
  return {
    name: 'ladder',
    version: `5 ${deps.hash}`,
    types: [ArticleAnalyzed.type, StatementRecorded.type],
    reads: ['articleId', 'contentHash', 'analysisVersion', 'article', 'sketch', 'statement'],
    tables: [CLAIMS, SIGNALS, RELATIONSHIPS, HISTORY, COVERAGE, READINGS, STATES, ORIGINS],
    wants,
    wantsMore,
    fold,
  };
};
