import { loadArticles } from '../demo/articles.ts';
import type { ArticleInput } from '../src/domain/article.ts';

/** The demo's wire, as plain texts, over and over: each time round as articles of their own, a year later. */
export function benchArticles(count: number): ArticleInput[] {
  const wire = loadArticles();
  return Array.from({ length: count }, (_, i): ArticleInput => {
    const article = wire[i % wire.length]!;
    const published = new Date(article.publishedAt);
    published.setUTCFullYear(published.getUTCFullYear() + Math.floor(i / wire.length));
    return {
      id: `bench-${i}`,
      url: `https://${article.outlet}.example/${i}`,
      publishedAt: published.toISOString(),
      html: null,
      text: article.paragraphs.join('\n\n'),
      title: article.title,
    };
  });
}
