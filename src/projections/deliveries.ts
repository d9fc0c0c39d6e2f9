import type { z } from 'zod';
import { AlertDelivered, AlertDeliveryFailed } from '../events/types/index.ts';
import { defineProjection } from '../projection.ts';

type Delivered = z.output<typeof AlertDelivered.data>;
type Failed = z.output<typeof AlertDeliveryFailed.data>;

/** How each alert fared at each endpoint that was tried. */
export default () =>
  defineProjection({
    name: 'deliveries',
    version: 1,
    comment: 'How each alert fared at each endpoint that was tried.',
    columns: [
      { name: 'webhook_id', type: 'text', comment: 'One per alert and endpoint for ever.' },
      { name: 'alert_id', type: 'uuid', comment: 'The alert.' },
      { name: 'endpoint_id', type: 'text', comment: 'The endpoint in the configuration.' },
      {
        name: 'state',
        type: 'text',
        comment: 'delivered, failing (will be tried again) or failed (will not).',
      },
      { name: 'attempts', type: 'integer', comment: 'Tries so far.' },
      { name: 'last_error', type: 'text', comment: 'What went wrong at the last failed try.' },
      { name: 'last_at', type: 'timestamptz', comment: 'When the last try was recorded.' },
    ],
    reads: ['webhookId', 'alertId', 'endpointId', 'attempt', 'message', 'final'],
    key: ({ data }) => (data as Delivered).webhookId,
    start: (key) => ({
      webhook_id: key,
      alert_id: '',
      endpoint_id: '',
      state: 'failing',
      attempts: 0,
      last_error: null as string | null,
      last_at: '',
    }),
    on: {
      [AlertDelivered.type]: (row, event) => {
        const { alertId, endpointId, attempt } = event.data as Delivered;
        return {
          ...row,
          alert_id: alertId,
          endpoint_id: endpointId,
          state: 'delivered',
          attempts: attempt,
          last_at: event.recordedAt,
        };
      },
      [AlertDeliveryFailed.type]: (row, event) => {
        const { alertId, endpointId, attempt, message, final } = event.data as Failed;
        if (row.state === 'delivered') return row;
        return {
          ...row,
          alert_id: alertId,
          endpoint_id: endpointId,
          state: final ? 'failed' : 'failing',
          attempts: attempt,
          last_error: message,
          last_at: event.recordedAt,
        };
      },
    },
  });
