import type { z } from 'zod';
import { corroborated, REVISED_COLUMNS, REVISED_ON, REVISED_READS, toldBy } from '../alerts/revised.ts';
import type { RecordedEvent } from '../events/types/define.ts';
import {
  AlertConfirmed,
  AlertCorroborated,
  AlertDelivered,
  AlertDismissed,
  AlertRaised,
} from '../events/types/index.ts';
import { type Column, defineProjection } from '../projection.ts';

type Raised = z.output<typeof AlertRaised.data>;
type Confirmed = z.output<typeof AlertConfirmed.data>;
type Dismissed = z.output<typeof AlertDismissed.data>;

const VERDICT_COLUMNS: readonly Column[] = [
  {
    name: 'verdict',
    type: 'text',
    comment: 'confirmed or dismissed, by whoever looked at it last; null: nobody did.',
  },
  { name: 'verdict_reason', type: 'text', comment: 'What is wrong with a dismissed one.' },
  { name: 'verdict_by', type: 'text', comment: 'Who said so.' },
  { name: 'verdict_note', type: 'text', comment: 'What they wrote beside it.' },
  { name: 'verdict_at', type: 'timestamptz', comment: 'When.' },
];

const start = (key: string) =>
  ({ alert_id: key, outlets: 0, origins: 0, delivered: 0 }) as Readonly<Record<string, unknown>>;

function raised(row: Readonly<Record<string, unknown>>, event: RecordedEvent) {
  const data = event.data as Raised;
  const told = toldBy(row, data.outlet ?? data.articleId, true);
  return {
    ...told,
    kind: data.kind,
    relationship: data.relationship,
    rung: data.rung,
    level: data.level,
    form: data.form,
    track: data.track,
    reason: data.reason,
    modality: data.modality,
    disputed: data.disputed,
    speaker: data.speaker?.name ?? null,
    role: data.speaker?.role ?? null,
    said_from: data.saidOn?.from ?? null,
    said_to: data.saidOn?.to ?? null,
    evidence: data.evidence.text,
    rule: data.rule,
    article_id: data.articleId,
    url: data.url,
    title: data.title,
    outlet: data.outlet,
    published_at: data.publishedAt,
    raised_at: data.raisedAt,
    position: event.position,
  };
}

const plus = (row: Readonly<Record<string, unknown>>, column: string, by: number) => ({
  ...row,
  [column]: Number(row[column]) + by,
});

/** The last verdict counts: nothing of an earlier one stays. */
const judged =
  (verdict: 'confirmed' | 'dismissed') =>
  (row: Readonly<Record<string, unknown>>, { data }: RecordedEvent) => {
    const { by, note, givenAt } = data as Confirmed;
    const reason = verdict === 'dismissed' ? (data as Dismissed).reason : null;
    return {
      ...row,
      verdict,
      verdict_reason: reason,
      verdict_by: by,
      verdict_note: note,
      verdict_at: givenAt,
    };
  };

/** What was announced, with how many sources tell it by now. */
export default () =>
  defineProjection({
    name: 'alerts',
    version: 4,
    comment: 'What was announced, and how many outlets and origins tell it by now.',
    index: ['relationship'],
    columns: [
      { name: 'alert_id', type: 'uuid', comment: 'Fixed when it was raised.' },
      { name: 'kind', type: 'text', comment: 'alert wakes somebody; watch can wait for the morning.' },
      { name: 'relationship', type: 'text', comment: 'Who would leave what, such as ARM→CSTO.' },
      { name: 'rung', type: 'text', comment: 'Step on the ladder.' },
      { name: 'level', type: 'integer', comment: 'The rung’s number, 0 to 9.' },
      { name: 'form', type: 'text', comment: 'The rung’s form, where it has any.' },
      { name: 'track', type: 'text', comment: 'word or deed.' },
      { name: 'reason', type: 'text', comment: 'What made it new.' },
      { name: 'modality', type: 'text', comment: 'asserted, conditional, possible, denied and so on.' },
      {
        name: 'disputed',
        type: 'boolean',
        comment: 'Whether sources contradict each other about a formal act: then no clock runs.',
      },
      {
        name: 'speaker',
        type: 'text',
        comment: 'Who says it; null where the article tells it in its own voice.',
      },
      { name: 'role', type: 'text', comment: 'The speaker’s office.' },
      { name: 'said_from', type: 'date', comment: 'First day on which it can have been said or done.' },
      { name: 'said_to', type: 'date', comment: 'Last such day.' },
      { name: 'evidence', type: 'text', comment: 'The words.' },
      { name: 'rule', type: 'text', comment: 'The rule that read them.' },
      { name: 'article_id', type: 'uuid', comment: 'The article that first told it.' },
      { name: 'url', type: 'text', comment: 'Its address.' },
      { name: 'title', type: 'text', comment: 'Its title.' },
      { name: 'outlet', type: 'text', comment: 'Its outlet.' },
      { name: 'published_at', type: 'timestamptz', comment: 'When it was published.' },
      { name: 'raised_at', type: 'timestamptz', comment: 'When the alert was raised.' },
      { name: 'outlets', type: 'integer', comment: 'Outlets that tell it, the first included.' },
      { name: 'origins', type: 'integer', comment: 'Outlets among them that have it from no other article.' },
      { name: 'delivered', type: 'integer', comment: 'Endpoints that took it.' },
      { name: 'position', type: 'bigint', comment: 'Position of AlertRaised in the log.' },
      ...REVISED_COLUMNS,
      ...VERDICT_COLUMNS,
    ],
    reads: [
      'alertId',
      'kind',
      'relationship',
      'rung',
      'level',
      'form',
      'track',
      'reason',
      'modality',
      'disputed',
      'speaker',
      'saidOn',
      'evidence',
      'rule',
      'articleId',
      'url',
      'title',
      'outlet',
      'publishedAt',
      'raisedAt',
      ...REVISED_READS,
      'by',
      'note',
      'givenAt',
    ],
    key: ({ data }) => (data as { alertId: string }).alertId,
    start,
    on: {
      [AlertRaised.type]: raised,
      [AlertCorroborated.type]: corroborated,
      ...REVISED_ON,
      [AlertDelivered.type]: (row) => plus(row, 'delivered', 1),
      [AlertConfirmed.type]: judged('confirmed'),
      [AlertDismissed.type]: judged('dismissed'),
    },
  });
