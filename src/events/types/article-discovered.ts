import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Published, Uuid } from './parts.ts';

/** A feed listed an article that was not known before. */
export const ArticleDiscovered = defineEvent({
  type: 'ArticleDiscovered',
  version: 1,
  data: z.object({
    articleId: Uuid,
    sourceId: z.string(),
    /** Without tracking parameters: the article's id is made of it. */
    url: z.string(),
    title: z.string().nullable(),
    publishedAt: Published.nullable(),
    guid: z.string().nullable(),
  }),
  stream: ({ articleId }) => `article-${articleId}`,
  identity: (data) => [data.articleId, data.sourceId, data.title, data.publishedAt, data.guid],
  occurredAt: ({ publishedAt }) => publishedAt,
  example: {
    articleId: '0b1f2c3d-0000-5000-8000-000000000001',
    sourceId: 'example-news',
    url: 'https://news.example/world/1',
    title: 'Minister names a date',
    publishedAt: '2024-05-08T09:00:00.000Z',
    guid: 'tag:news.example,2024:1',
  },
});
