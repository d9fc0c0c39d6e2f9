import type { z } from 'zod';
import { SourceFailed, SourcePolled } from '../events/types/index.ts';
import { defineProjection } from '../projection.ts';

type Polled = z.output<typeof SourcePolled.data>;
type Failed = z.output<typeof SourceFailed.data>;

/** Whether each source answers, and how often in a row it has not. */
export default () =>
  defineProjection({
    name: 'sources',
    version: 2,
    comment: 'Whether each source answers, and what it brought.',
    columns: [
      { name: 'source_id', type: 'text', comment: 'Id of the source in the configuration.' },
      { name: 'last_kind', type: 'text', comment: 'How it last answered: fresh, unchanged, gone or failed.' },
      {
        name: 'last_told_at',
        type: 'timestamptz',
        comment: 'When that was last told in the log; an unchanged answer is told once a day.',
      },
      {
        name: 'failures_in_a_row',
        type: 'integer',
        comment: 'Polls without an answer since the last one with one.',
      },
      {
        name: 'last_error',
        type: 'text',
        comment: 'What went wrong where it last failed; null where it answered since.',
      },
      { name: 'articles', type: 'integer', comment: 'Articles first discovered through this source.' },
    ],
    reads: ['sourceId', 'kind', 'polledAt', 'newItems', 'failedAt', 'message', 'failuresInARow'],
    key: ({ data }) => (data as Polled).sourceId,
    start: (key) => ({
      source_id: key,
      last_kind: null as string | null,
      last_told_at: null as string | null,
      failures_in_a_row: 0,
      last_error: null as string | null,
      articles: 0,
    }),
    on: {
      [SourcePolled.type]: (row, event) => {
        const { kind, polledAt, newItems } = event.data as Polled;
        return {
          ...row,
          last_kind: kind,
          last_told_at: polledAt,
          failures_in_a_row: 0,
          last_error: null,
          articles: row.articles + newItems,
        };
      },
      [SourceFailed.type]: (row, event) => {
        const { failedAt, message, failuresInARow } = event.data as Failed;
        return {
          ...row,
          last_kind: 'failed',
          last_told_at: failedAt,
          failures_in_a_row: failuresInARow,
          last_error: message,
        };
      },
    },
  });
