import { z } from 'zod';

/** What every route takes: one relationship, and how many rows at most. */
export const Query = z.object({
  relationship: z
    .string()
    .transform((text) => text.replace('->', '→'))
    .nullable()
    .default(null),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
