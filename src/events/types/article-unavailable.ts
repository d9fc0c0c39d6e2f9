import { z } from 'zod';
import { defineEvent } from './define.ts';
import { Uuid } from './parts.ts';

/** An article can't be read: it is gone, no article, forbidden, or did not answer for as long as it was tried. */
export const ArticleUnavailable = defineEvent({
  type: 'ArticleUnavailable',
  version: 1,
  data: z.object({ articleId: Uuid, url: z.string(), code: z.string(), message: z.string() }),
  stream: ({ articleId }) => `article-${articleId}`,
  identity: ({ articleId, url, code, message }) => [articleId, url, code, message],
  example: {
    articleId: '0b1f2c3d-0000-5000-8000-000000000001',
    url: 'https://news.example/world/1',
    code: 'input.gone',
    message: 'article https://news.example/world/1 can’t be had: the server says it is gone',
  },
});
