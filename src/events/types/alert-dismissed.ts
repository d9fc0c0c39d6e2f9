import { z } from 'zod';
import { DISMISSALS } from '../../domain/signal.ts';
import { defineEvent } from './define.ts';
import { Instant, Uuid } from './parts.ts';

/** Somebody at the desk looked at an alert and found it wrong, and why. Of several verdicts on one alert the last one counts. */
export const AlertDismissed = defineEvent({
  type: 'AlertDismissed',
  version: 1,
  data: z.object({
    alertId: Uuid,
    /** Which verdict on this alert it is, from 1: the same words again later are another fact. */
    number: z.number().int().positive(),
    reason: z.enum(DISMISSALS),
    /** Who says so, as they gave their name. */
    by: z.string().nullable(),
    note: z.string().nullable(),
    givenAt: Instant,
  }),
  stream: ({ alertId }) => `alert-${alertId}`,
  identity: ({ alertId, number, reason, by, note, givenAt }) => [alertId, number, reason, by, note, givenAt],
  occurredAt: ({ givenAt }) => givenAt,
  redactable: ['by', 'note'],
  example: {
    alertId: '0b1f2c3d-0000-5000-8000-000000000003',
    number: 2,
    reason: 'background',
    by: 'Night desk',
    note: 'the piece looks back on last year',
    givenAt: '2024-05-08T09:35:00.000Z',
  },
});
