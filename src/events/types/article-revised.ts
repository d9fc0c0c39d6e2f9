import { ArticleContent, contentIdentity, exampleContent } from './article-scraped.ts';
import { defineEvent } from './define.ts';
import { Hash } from './parts.ts';

/** An article was read again and its text had changed. */
export const ArticleRevised = defineEvent({
  type: 'ArticleRevised',
  version: 1,
  data: ArticleContent.extend({ previousHash: Hash }),
  stream: ({ articleId }) => `article-${articleId}`,
  identity: (data) => [...contentIdentity(data), data.previousHash],
  occurredAt: ({ publishedAt }) => publishedAt,
  redactable: ['text', 'title', 'byline'],
  example: { ...exampleContent, previousHash: '0'.repeat(64) },
});
