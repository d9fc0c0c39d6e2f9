import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Instant } from './parts.ts';

/** A feed answered, and the kind of answer changed, items came, or a day had passed since the last such event. */
export const SourcePolled = defineEvent({
  type: 'SourcePolled',
  version: 1,
  data: z.object({
    sourceId: z.string(),
    polledAt: Instant,
    kind: z.enum(['fresh', 'unchanged', 'gone']),
    items: z.number().int().nonnegative(),
    newItems: z.number().int().nonnegative(),
  }),
  stream: ({ sourceId }) => `source-${sourceId}`,
  identity: ({ sourceId, polledAt, kind, items, newItems }) => [sourceId, polledAt, kind, items, newItems],
  occurredAt: ({ polledAt }) => polledAt,
  example: {
    sourceId: 'example-news',
    polledAt: '2024-05-08T09:05:00.000Z',
    kind: 'fresh',
    items: 30,
    newItems: 2,
  },
});
