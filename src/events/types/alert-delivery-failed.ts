import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Uuid } from './parts.ts';

/** An endpoint did not take an alert, on one try. */
export const AlertDeliveryFailed = defineEvent({
  type: 'AlertDeliveryFailed',
  version: 1,
  data: z.object({
    alertId: Uuid,
    endpointId: z.string(),
    webhookId: z.string(),
    attempt: z.number().int().positive(),
    code: z.string(),
    message: z.string(),
    /** Whether it won't be tried again. */
    final: z.boolean(),
  }),
  stream: ({ endpointId }) => `endpoint-${endpointId}`,
  identity: ({ webhookId, attempt, code, message, final }) => [
    webhookId,
    attempt,
    code,
    message,
    String(final),
  ],
  example: {
    alertId: '0b1f2c3d-0000-5000-8000-000000000003',
    endpointId: 'desk',
    webhookId: '0b1f2c3d-0000-5000-8000-000000000005',
    attempt: 1,
    code: 'alert.status',
    message: 'endpoint answered 503, expected 2xx',
    final: false,
  },
});
