import type { RecordedEvent } from './events/types/define.ts';
import { ArticleDiscovered, ArticleRevised, ArticleScraped } from './events/types/index.ts';

/** What an article's stream says of it. */
export interface KnownArticle {
  readonly articleId: string;
  readonly sourceId: string | null;
  /** Null where it was taken from a file. */
  readonly url: string | null;
  /** As the feed gave them. */
  readonly title: string | null;
  readonly publishedAt: string | null;
  /** Hash of the text that it was last read with; null where it was never read. */
  readonly lastHash: string | null;
  /** The stream's revision. */
  readonly revision: number;
}

/** Folds an article's stream; null where it was neither discovered nor read. */
export function knownArticle(stream: readonly RecordedEvent[]): KnownArticle | null {
  let known: KnownArticle | null = null;
  for (const event of stream) {
    if (event.type === ArticleDiscovered.type) {
      const { articleId, sourceId, url, title, publishedAt } = ArticleDiscovered.data.parse(event.data);
      known = { articleId, sourceId, url, title, publishedAt, lastHash: null, revision: 0 };
    } else if (event.type === ArticleScraped.type || event.type === ArticleRevised.type) {
      const { articleId, sourceId, url, title, publishedAt, contentHash } = ArticleScraped.data.parse(
        event.data,
      );
      known = {
        ...(known ?? { articleId, sourceId, url, title, publishedAt }),
        lastHash: contentHash,
        revision: 0,
      };
    }
  }
  return known && { ...known, revision: stream.at(-1)!.revision };
}
