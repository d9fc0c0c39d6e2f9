import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Uuid } from './parts.ts';

/** Another article tells the act that an alert was raised for. */
export const AlertCorroborated = defineEvent({
  type: 'AlertCorroborated',
  version: 1,
  data: z.object({
    alertId: Uuid,
    articleId: Uuid,
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    /** False where the article is a copy: one more outlet, the same origin. */
    newOrigin: z.boolean(),
  }),
  stream: ({ alertId }) => `alert-${alertId}`,
  identity: ({ alertId, articleId, url, outlet, newOrigin }) => [
    alertId,
    articleId,
    url,
    outlet,
    String(newOrigin),
  ],
  example: {
    alertId: '0b1f2c3d-0000-5000-8000-000000000003',
    articleId: '0b1f2c3d-0000-5000-8000-000000000004',
    url: 'https://other.example/2',
    outlet: 'Other Example',
    newOrigin: true,
  },
});
