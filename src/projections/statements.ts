import type { z } from 'zod';
import type { RecordedEvent } from '../events/types/define.ts';
import { StatementRecorded } from '../events/types/index.ts';
import { defineProjection } from '../projection.ts';

type Recorded = z.output<typeof StatementRecorded.data>;

const start = (key: string) => ({ statement_key: key }) as Readonly<Record<string, unknown>>;

function told(_: unknown, event: RecordedEvent) {
  const { articleId, contentHash, analysisVersion, statement } = event.data as Recorded;
  const { speaker, saidOn } = statement;
  return {
    statement_key: event.id,
    article_id: articleId,
    content_hash: contentHash,
    analysis_version: analysisVersion,
    kind: statement.kind,
    nearness: statement.nearness,
    speaker: speaker?.name ?? null,
    speaker_mention: speaker?.text ?? null,
    role: speaker?.role ?? null,
    tier: statement.tier,
    actor: speaker?.actor ?? null,
    cue: statement.cue?.text ?? null,
    said_from: saidOn?.from ?? null,
    said_to: saidOn?.to ?? null,
    said_basis: saidOn?.basis ?? null,
    recount: statement.recount,
    text: statement.text,
    position: event.position,
  };
}

/** Who said what, one row for each statement of each text that was analyzed. */
export default () =>
  defineProjection({
    name: 'statements',
    version: 1,
    comment: 'Who said what: one row for each statement of each text that was analyzed.',
    index: ['article_id', 'actor'],
    columns: [
      { name: 'statement_key', type: 'uuid', comment: 'Id of the event that recorded it.' },
      { name: 'article_id', type: 'uuid', comment: 'The article.' },
      { name: 'content_hash', type: 'text', comment: 'Hash of the text that it stands in.' },
      {
        name: 'analysis_version',
        type: 'text',
        comment: 'Version of code, packs and settings that found it.',
      },
      { name: 'kind', type: 'text', comment: 'direct, indirect, mixed or narrated.' },
      {
        name: 'nearness',
        type: 'text',
        comment: 'How near it is to the words: quotation, mixed, paraphrase, headline or narrated.',
      },
      {
        name: 'speaker',
        type: 'text',
        comment: 'Who says it, resolved; null where the article speaks in its own voice.',
      },
      {
        name: 'speaker_mention',
        type: 'text',
        comment: 'The words that name the speaker there; may be a pronoun.',
      },
      { name: 'role', type: 'text', comment: 'The speaker’s office.' },
      { name: 'tier', type: 'text', comment: 'head, minister, parliament, official, party, body or none.' },
      { name: 'actor', type: 'text', comment: 'State (alpha-3) or body spoken for.' },
      { name: 'cue', type: 'text', comment: 'The word that tells of the saying.' },
      { name: 'said_from', type: 'date', comment: 'First day on which it can have been said.' },
      { name: 'said_to', type: 'date', comment: 'Last such day.' },
      { name: 'said_basis', type: 'text', comment: 'stated in the text, or inferred from publication.' },
      { name: 'recount', type: 'boolean', comment: 'Whether the article only reminds of it.' },
      { name: 'text', type: 'text', comment: 'Its words.' },
      { name: 'position', type: 'bigint', comment: 'Position of the event in the log.' },
    ],
    reads: [
      'articleId',
      'contentHash',
      'analysisVersion',
      'statement.kind',
      'statement.nearness',
      'statement.speaker',
      'statement.tier',
      'statement.cue',
      'statement.saidOn',
      'statement.recount',
      'statement.text',
    ],
    key: ({ id }) => id,
    start,
    on: { [StatementRecorded.type]: told },
  });
