import { expect, test } from 'vitest';
import type { NewEvent, RecordedEvent } from '../../src/events/types/define.ts';
import { ArticleAnalyzed, ArticleRevised, ArticleScraped } from '../../src/events/types/index.ts';
import type { Row } from '../../src/projection.ts';
import articles from '../../src/projections/articles.ts';

const { articleId } = ArticleScraped.example;
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const scraped = (contentHash: string) => ArticleScraped.make({ ...ArticleScraped.example, contentHash });
const revised = (contentHash: string, previousHash: string) =>
  ArticleRevised.make({ ...ArticleRevised.example, articleId, contentHash, previousHash });
const analyzed = (contentHash: string, statements: number) =>
  ArticleAnalyzed.make({ ...ArticleAnalyzed.example, articleId, contentHash, statements, unsupported: null });

function fold(...events: NewEvent[]): Row {
  const recorded = events.map((event, i) => ({ ...event, position: i + 1 }) as unknown as RecordedEvent);
  return articles().fold(recorded, { articles: [] }).articles![0]!;
}

test('a text that is edited and put back as it was counts as analyzed, as it was before', () => {
  const row = fold(scraped(A), analyzed(A, 3), revised(B, A), analyzed(B, 5), revised(A, B));
  expect(row).toMatchObject({ status: 'analyzed', statements: 3, revisions: 3, content_hash: A });
});

test('an edited text counts as scraped until it is analyzed', () => {
  const edited = [scraped(A), analyzed(A, 3), revised(B, A)];
  expect(fold(...edited)).toMatchObject({ status: 'scraped', statements: null });
  expect(fold(...edited, analyzed(B, 5))).toMatchObject({ status: 'analyzed', statements: 5 });
});
