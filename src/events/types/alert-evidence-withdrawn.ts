import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Hash, Uuid } from './parts.ts';

/** The article that an alert rests on was edited, and the words of evidence are gone from it. */
export const AlertEvidenceWithdrawn = defineEvent({
  type: 'AlertEvidenceWithdrawn',
  version: 1,
  data: z.object({
    alertId: Uuid,
    articleId: Uuid,
    /** Of the text without the words. */
    contentHash: Hash,
    /** Position in the log of the revision that took them away. */
    revisedAtPosition: z.number().int(),
  }),
  stream: ({ alertId }) => `alert-${alertId}`,
  identity: ({ alertId, articleId, contentHash, revisedAtPosition }) => [
    alertId,
    articleId,
    contentHash,
    revisedAtPosition,
  ],
  example: {
    alertId: '0b1f2c3d-0000-5000-8000-000000000003',
    articleId: '0b1f2c3d-0000-5000-8000-000000000001',
    contentHash: 'c'.repeat(64),
    revisedAtPosition: 21,
  },
});
