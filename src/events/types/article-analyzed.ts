import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Hash, Instant, Published, Uuid } from './parts.ts';

/** A text was analyzed under one version of code, packs and settings; its statements follow in the same append. */
export const ArticleAnalyzed = defineEvent({
  type: 'ArticleAnalyzed',
  version: 1,
  data: z.object({
    articleId: Uuid,
    contentHash: Hash,
    analysisVersion: z.string(),
    /** What folds need of the article besides its statements, as it was when it had this text. */
    article: z.object({
      url: z.string().nullable(),
      title: z.string().nullable(),
      /** The outlet's name, or its host where it gives none. */
      outlet: z.string().nullable(),
      publishedAt: Published.nullable(),
      fetchedAt: Instant.nullable(),
      syndicatedFrom: z.string().nullable(),
    }),
    language: z.string().nullable(),
    /** How many statements were found; zero too is said. */
    statements: z.number().int().nonnegative(),
    /** MinHash of the text, by which copies know each other; empty for a short one. */
    sketch: z.array(z.number().int()),
    /** Why the text was not read, such as a language without rules; null where it was. */
    unsupported: z.string().nullable(),
  }),
  stream: ({ articleId }) => `article-${articleId}`,
  identity: ({ articleId, contentHash, analysisVersion }) => [articleId, contentHash, analysisVersion],
  redactable: ['article'],
  example: {
    articleId: '0b1f2c3d-0000-5000-8000-000000000001',
    contentHash: 'a'.repeat(64),
    analysisVersion: 'a1b2c3d4e5f6',
    article: {
      url: 'https://news.example/world/1',
      title: 'Minister names a season',
      outlet: 'Example News',
      publishedAt: '2024-05-08T09:00:00.000Z',
      fetchedAt: '2024-05-08T09:06:00.000Z',
      syndicatedFrom: null,
    },
    language: 'en',
    statements: 1,
    sketch: [12, 7],
    unsupported: null,
  },
});
