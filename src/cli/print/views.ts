import type { ViewRow } from '../../views.pg.ts';
import { shortId } from './prose.ts';
import type { TableRow } from './table.ts';

/** Which columns of a view fit a terminal; `--json` gives all. */

const day = (value: unknown): string => String(value ?? '').slice(0, 10);
const step = (row: ViewRow, track: 'word' | 'deed'): string => {
  const rung = row[`${track}_rung`];
  if (!rung) return '';
  const form = row[`${track}_form`];
  return `${row[`${track}_level`]} ${rung}${form ? ` (${form})` : ''}, ${day(row[`${track}_since`])}`;
};

export function relationshipsColumns(row: ViewRow): TableRow {
  return {
    relationship: row.relationship,
    words: step(row, 'word'),
    deeds: step(row, 'deed'),
    leaves: day(row.leaves_on_by_law ?? row.leaves_on_claimed),
    articles: row.articles,
    read: day(row.last_read_at),
  };
}

export function signalsColumns(row: ViewRow): TableRow {
  return {
    read: day(row.read_at),
    relationship: row.relationship,
    rung: row.rung,
    modality: row.modality,
    standing: row.standing,
    recount: row.recount ? 'recount' : '',
    verdict: `${row.verdict}: ${row.reason}`,
    speaker: row.speaker,
    text: row.text,
  };
}

/** What was learnt of an alert after it was raised. */
const revisions = (row: ViewRow): string =>
  [
    row.denied_on ? `denied ${day(row.denied_on)}` : '',
    row.disputed ? 'disputed' : '',
    row.withdrawn_at ? 'words edited out' : '',
  ]
    .filter((word) => word !== '')
    .join(', ');

export function alertsColumns(row: ViewRow): TableRow {
  return {
    alert: shortId(String(row.alert_id)),
    raised: day(row.raised_at),
    kind: row.kind,
    relationship: row.relationship,
    rung: row.rung,
    form: row.form,
    reason: row.reason,
    speaker: row.speaker,
    told: row.told,
    revised: revisions(row),
    verdict: row.verdict_reason ?? row.verdict,
    evidence: row.evidence,
  };
}
