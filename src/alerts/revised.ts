import type { z } from 'zod';
import type { RecordedEvent } from '../events/types/define.ts';
import {
  type AlertCorroborated,
  AlertDenied,
  AlertDisputed,
  AlertEvidenceWithdrawn,
} from '../events/types/index.ts';
import type { Column, Row } from '../projection.ts';
import { coverageText } from './coverage.ts';

/** Columns of the alerts view for what was learnt after an alert was raised. */
export const REVISED_COLUMNS: readonly Column[] = [
  { name: 'told', type: 'text', comment: 'Outlets and origins in words: 5 outlets, 1 origin.' },
  { name: 'articles', type: 'integer', comment: 'Articles that tell it, copies included.' },
  { name: 'told_by', type: 'jsonb', comment: 'The outlets that tell it, the first one first.' },
  { name: 'denied_on', type: 'date', comment: 'When the actor denied it, within a month; null: it did not.' },
  { name: 'denied_by', type: 'text', comment: 'Who denied it.' },
  { name: 'denial', type: 'text', comment: 'The words of the denial.' },
  {
    name: 'disputed_on',
    type: 'date',
    comment: 'When the actor or the other side contradicted a formal act.',
  },
  { name: 'disputed_by', type: 'text', comment: 'Who contradicted it.' },
  { name: 'dispute', type: 'text', comment: 'The words of the contradiction.' },
  {
    name: 'withdrawn_at',
    type: 'timestamptz',
    comment: 'When an edit of the article was noticed that took the words of evidence away.',
  },
];

/** Fields of `data` that the columns are made from. */
export const REVISED_READS: readonly string[] = ['newOrigin', 'readOn', 'contentHash'];

const namesIn = (row: Row): string[] => (Array.isArray(row.told_by) ? (row.told_by as string[]) : []);

/** A row with one more teller; an outlet that tells it twice is one outlet and one origin. */
export function toldBy(row: Row, outlet: string, isOrigin: boolean): Row {
  const known = namesIn(row);
  const isNew = !known.includes(outlet);
  const names = isNew ? [...known, outlet] : known;
  const origins = Number(row.origins ?? 0) + (isNew && isOrigin ? 1 : 0);
  return {
    ...row,
    articles: Number(row.articles ?? 0) + 1,
    told_by: names,
    outlets: names.length,
    origins,
    told: coverageText(names.length, Math.max(1, origins)),
  };
}

type Corroborated = z.output<typeof AlertCorroborated.data>;
type Against = z.output<typeof AlertDenied.data>;

/** A row after another article told the same act. */
export function corroborated(row: Row, { data }: RecordedEvent): Row {
  const { outlet, articleId, newOrigin } = data as Corroborated;
  return toldBy(row, outlet ?? articleId, newOrigin);
}

const speakerOf = ({ speaker, outlet }: Against): string | null =>
  speaker?.name ?? speaker?.role ?? speaker?.actor ?? outlet;

/** What each further event about an alert makes of its row; the first denial, dispute and withdrawal stand. */
export const REVISED_ON: Readonly<Record<string, (row: Row, event: RecordedEvent) => Row>> = {
  [AlertDenied.type](row, { data }) {
    const against = data as Against;
    if (row.denied_on) return row;
    return {
      ...row,
      denied_on: against.readOn,
      denied_by: speakerOf(against),
      denial: against.evidence.text,
    };
  },
  [AlertDisputed.type](row, { data }) {
    const against = data as Against;
    if (row.disputed_on) return row;
    return {
      ...row,
      disputed: true,
      disputed_on: against.readOn,
      disputed_by: speakerOf(against),
      dispute: against.evidence.text,
    };
  },
  [AlertEvidenceWithdrawn.type]: (row, { recordedAt }) =>
    row.withdrawn_at ? row : { ...row, withdrawn_at: recordedAt },
};
