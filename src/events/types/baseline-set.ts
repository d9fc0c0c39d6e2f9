import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Instant } from './parts.ts';

/** What was published before this instant was recorded in silence: the first run on an archive wakes nobody. */
export const BaselineSet = defineEvent({
  type: 'BaselineSet',
  version: 1,
  data: z.object({ until: Instant }),
  stream: () => 'baseline',
  identity: ({ until }) => [until],
  occurredAt: ({ until }) => until,
  example: { until: '2024-02-01T00:00:00.000Z' },
});
