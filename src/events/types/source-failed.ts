import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Instant } from './parts.ts';

/** A feed did not answer, or answered with what is no feed. */
export const SourceFailed = defineEvent({
  type: 'SourceFailed',
  version: 1,
  data: z.object({
    sourceId: z.string(),
    failedAt: Instant,
    code: z.string(),
    message: z.string(),
    failuresInARow: z.number().int().positive(),
  }),
  stream: ({ sourceId }) => `source-${sourceId}`,
  identity: ({ sourceId, failedAt, code, message, failuresInARow }) => [
    sourceId,
    failedAt,
    code,
    message,
    failuresInARow,
  ],
  occurredAt: ({ failedAt }) => failedAt,
  example: {
    sourceId: 'example-news',
    failedAt: '2024-05-08T09:05:00.000Z',
    code: 'fetch.timeout',
    message: 'https://news.example/rss did not answer within 20 s',
    failuresInARow: 3,
  },
});
