import { z } from 'zod';
import { sha256 } from '../../domain/ids.ts';
import { defineEvent } from './define.ts';
import { Hash, Published, Uuid } from './parts.ts';

/** What a page says, as far as it is the article's own. */
export const ArticleContent = z.object({
  articleId: Uuid,
  /** Null where it did not come from a feed. */
  sourceId: z.string().nullable(),
  url: z.string().nullable(),
  /** SHA-256 of `text`. */
  contentHash: Hash,
  text: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  siteName: z.string().nullable(),
  publishedAt: Published.nullable(),
  language: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  syndicatedFrom: z.string().nullable(),
});
type Content = z.output<typeof ArticleContent>;

/** Everything that makes one reading differ from another. */
export function contentIdentity(data: Content): (string | null)[] {
  const { articleId, sourceId, url, contentHash, title, byline, siteName, publishedAt } = data;
  return [
    articleId,
    sourceId,
    url,
    contentHash,
    title,
    byline,
    siteName,
    publishedAt,
    data.language,
    data.canonicalUrl,
    data.syndicatedFrom,
  ];
}

const text = 'The minister said on Wednesday that the country would decide in autumn.';

export const exampleContent: Content = {
  articleId: '0b1f2c3d-0000-5000-8000-000000000001',
  sourceId: 'example-news',
  url: 'https://news.example/world/1',
  contentHash: sha256(text),
  text,
  title: 'Minister names a season',
  byline: 'A. Writer',
  siteName: 'Example News',
  publishedAt: '2024-05-08T09:00:00.000Z',
  language: 'en',
  canonicalUrl: 'https://news.example/world/1',
  syndicatedFrom: null,
};

/** An article was read for the first time. `metadata.fetchedAt` says when. */
export const ArticleScraped = defineEvent({
  type: 'ArticleScraped',
  version: 1,
  data: ArticleContent,
  stream: ({ articleId }) => `article-${articleId}`,
  identity: contentIdentity,
  occurredAt: ({ publishedAt }) => publishedAt,
  redactable: ['text', 'title', 'byline'],
  example: exampleContent,
});
