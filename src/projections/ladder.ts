import type { z } from 'zod';
import { actsOf } from '../acts.ts';
import { idOf } from '../domain/ids.ts';
import { type Form, formRank, type Rung } from '../domain/ladder.ts';
import { relationshipOf } from '../domain/signal.ts';
import type { RecordedEvent } from '../events/types/define.ts';
import { ArticleAnalyzed, StatementRecorded } from '../events/types/index.ts';
import type { LadderDeps } from '../ladder-deps.ts';
import { CLAIMS, COVERAGE, READINGS, RELATIONSHIPS, SIGNALS } from '../ladder-tables.ts';
import type { Projection, Row, Rows } from '../projection.ts';
import type { Act, ReadSignal } from '../signals/act.ts';
import { judge } from '../signals/novelty.ts';
import type { Verdict } from '../signals/verdict.ts';

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
): { act: Act; position: number }[] {
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

const claimKey = ({ act, key }: Verdict): string =>
  idOf(
    'claim',
    key.relationship,
    key.rung,
    key.form,
    key.organ,
    key.day,
    key.reversals,
    act.signal.modality,
    act.signal.standing,
  );

function signalRow(verdict: Verdict, position: number): Row {
  const { act, kind, reason } = verdict;
  const { signal, speaker } = act;
  return {
    signal_id: idOf('act', act.articleId, signal.id),
    claim_id: claimKey(verdict),
    article_id: act.articleId,
    relationship: relationshipOf(signal),
    actor: signal.actor,
    target: signal.target,
    rung: signal.rung,
    level: signal.level,
    form: signal.form,
    track: verdict.track,
    modality: signal.modality,
    standing: signal.standing,
    recount: signal.recount,
    said_from: signal.saidOn?.from ?? null,
    said_to: signal.saidOn?.to ?? null,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    tier: act.tier,
    text: signal.text,
    start: signal.start,
    rule: signal.rule,
    verdict: kind,
    reason,
    outlet: act.outlet,
    url: act.source.startsWith('http') ? act.source : null,
    read_at: act.readAt,
    position,
    act,
  };
}

function claimRows(verdicts: readonly Verdict[]): Row[] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts)
    groups.set(claimKey(verdict), [...(groups.get(claimKey(verdict)) ?? []), verdict]);
  return [...groups].map(([claim, told]) => {
    const first = told[0]!.act;
    const { signal } = first;
    return {
      claim_id: claim,
      relationship: relationshipOf(signal),
      rung: signal.rung,
      form: signal.form,
      modality: signal.modality,
      standing: signal.standing,
      said_from: signal.saidOn?.from ?? null,
      said_to: signal.saidOn?.to ?? null,
      speaker: first.speaker?.name ?? null,
      text: signal.text,
      articles: new Set(told.map(({ act }) => act.articleId)).size,
      outlets: new Set(told.map(({ act }) => act.outlet ?? act.articleId)).size,
      origins:
        new Set(told.filter(({ reason }) => reason !== 'copy').map(({ act }) => act.articleId)).size || 1,
      first_read_at: first.readAt,
    };
  });
}

function coverageRows(relationship: string, verdicts: readonly Verdict[]): Row[] {
  const outlets = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const outlet = verdict.act.outlet ?? '';
    outlets.set(outlet, [...(outlets.get(outlet) ?? []), verdict]);
  }
  return [...outlets].map(([outlet, told]) => ({
    relationship,
    outlet,
    articles: new Set(told.map(({ act }) => act.articleId)).size,
    first: told.filter(({ kind }) => kind === 'alert').length,
    last_read_at: told.at(-1)!.act.readAt,
  }));
}

interface Standing {
  readonly rung: Rung | null;
  readonly level: number | null;
  readonly form: Form | null;
  readonly since: string | null;
  readonly by: string | null;
  readonly evidence: string | null;
}

const NOWHERE: Standing = { rung: null, level: null, form: null, since: null, by: null, evidence: null };

/** Whether a verdict moves its relationship: the actor's own, live and firm, or what the body confirms of a formal act. */
const moves = ({ act: { signal }, kind, reason }: Verdict) =>
  kind === 'alert' ||
  (signal.standing === 'self' &&
    !signal.recount &&
    signal.modality === 'asserted' &&
    reason !== 'copy' &&
    signal.level >= 1);

function higher(now: Standing, { act }: Verdict): Standing {
  const { signal, speaker, readAt } = act;
  const isHigher =
    signal.level > (now.level ?? -1) ||
    (signal.level === now.level && formRank(signal.rung, signal.form) > formRank(signal.rung, now.form));
  if (!isHigher) return now;
  return {
    rung: signal.rung,
    level: signal.level,
    form: signal.form,
    since: signal.saidOn?.to ?? readAt.slice(0, 10),
    by: speaker?.name ?? null,
    evidence: signal.text,
  };
}

/** Where a relationship stands: the highest step on each track since the last way back. */
function relationshipRow(relationship: string, verdicts: readonly Verdict[]): Row {
  const [actor = '', target = ''] = relationship.split('→');
  let standing: Record<Verdict['track'], Standing> = { word: NOWHERE, deed: NOWHERE };
  let reversals = 0;
  for (const verdict of verdicts) {
    if (verdict.reason === 'reversal') {
      standing = { word: NOWHERE, deed: NOWHERE };
      reversals += 1;
    } else if (moves(verdict))
      standing = { ...standing, [verdict.track]: higher(standing[verdict.track], verdict) };
  }
  const { word, deed } = standing;
  return {
    relationship,
    actor,
    target,
    word_rung: word.rung,
    word_level: word.level,
    word_form: word.form,
    word_since: word.since,
    word_by: word.by,
    word_evidence: word.evidence,
    deed_rung: deed.rung,
    deed_level: deed.level,
    deed_form: deed.form,
    deed_since: deed.since,
    deed_by: deed.by,
    deed_evidence: deed.evidence,
    reversals,
    articles: new Set(verdicts.map(({ act }) => act.articleId)).size,
    last_read_at: verdicts.at(-1)?.act.readAt ?? null,
  };
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
  const wants: Projection['wants'] = (events) => {
    const readings = new Map(readingsOf(events).map((reading) => [reading.reading, reading]));
    const outside = events
      .filter(
        ({ type, data }) => type === StatementRecorded.type && !readings.has(readingKey(data as Recorded)),
      )
      .map(({ data }) => readingKey(data as Recorded));
    const mentioned = events
      .filter(({ type }) => type === StatementRecorded.type)
      .flatMap(({ data }) => deps.signals((data as Recorded).statement).map(relationshipOf));
    return [
      { table: READINGS.name, column: 'reading', values: [...new Set(outside)] },
      { table: SIGNALS.name, column: 'relationship', values: [...new Set(mentioned)] },
    ];
  };
  const fold = (events: readonly RecordedEvent[], rows: Rows): Rows => {
    const own = readingsOf(events);
    const readings = new Map(
      [...((rows[READINGS.name] ?? []) as Reading[]), ...own].map((reading) => [reading.reading, reading]),
    );
    const known = (rows[SIGNALS.name] ?? []).map((row) => ({
      act: row.act as Act,
      position: Number(row.position),
    }));
    const positions = new Map<string, number>();
    const byRelationship = new Map<string, Map<string, Act>>();
    for (const { act, position } of [...known, ...actsIn(events, readings, deps)]) {
      const relationship = relationshipOf(act.signal);
      const id = idOf('act', act.articleId, act.signal.id);
      if (!positions.has(id)) positions.set(id, position);
      byRelationship.set(
        relationship,
        (byRelationship.get(relationship) ?? new Map<string, Act>()).set(id, act),
      );
    }
    const judged = [...byRelationship].map(([relationship, acts]) => ({
      relationship,
      verdicts: judge([...acts.values()], deps.novelty).verdicts,
    }));
    return {
      [READINGS.name]: own,
      [SIGNALS.name]: judged.flatMap(({ verdicts }) =>
        verdicts.map((verdict) =>
          signalRow(verdict, positions.get(idOf('act', verdict.act.articleId, verdict.act.signal.id))!),
        ),
      ),
      [CLAIMS.name]: judged.flatMap(({ verdicts }) => claimRows(verdicts)),
      [RELATIONSHIPS.name]: judged.map(({ relationship, verdicts }) =>
        relationshipRow(relationship, verdicts),
      ),
      [COVERAGE.name]: judged.flatMap(({ relationship, verdicts }) => coverageRows(relationship, verdicts)),
    };
  };
  return {
    name: 'ladder',
    version: `2 ${deps.hash}`,
    types: [ArticleAnalyzed.type, StatementRecorded.type],
    reads: ['articleId', 'contentHash', 'analysisVersion', 'article', 'sketch', 'statement'],
    tables: [CLAIMS, SIGNALS, RELATIONSHIPS, COVERAGE, READINGS],
    wants,
    fold,
  };
};
