import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Uuid } from './parts.ts';

/** An endpoint took an alert. */
export const AlertDelivered = defineEvent({
  type: 'AlertDelivered',
  version: 1,
  data: z.object({
    alertId: Uuid,
    endpointId: z.string(),
    /** One per alert and endpoint for ever. */
    webhookId: z.string(),
    /** From 1. */
    attempt: z.number().int().positive(),
    /** HTTP status of the answer. */
    status: z.number().int(),
  }),
  stream: ({ endpointId }) => `endpoint-${endpointId}`,
  identity: ({ webhookId, attempt, status }) => [webhookId, attempt, status],
  example: {
    alertId: '0b1f2c3d-0000-5000-8000-000000000003',
    endpointId: 'desk',
    webhookId: '0b1f2c3d-0000-5000-8000-000000000005',
    attempt: 1,
    status: 204,
  },
});
