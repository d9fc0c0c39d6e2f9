/** What comes in on the command line and from the fetcher: a page, or text that is already plain. */
export interface ArticleInput {
  readonly id: string;
  readonly url: string | null;
  /** ISO 8601; a statement from outside, e.g. the feed's. */
  readonly publishedAt: string | null;
  readonly html: string | null;
  readonly text: string | null;
  readonly title: string | null;
}

/** One page's own prose. */
export interface Article {
  /** Paragraphs separated by one blank line; offsets everywhere are UTF-16 units into this. */
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  /** BCP 47, or null where it can't be told. */
  readonly language: string | null;
  readonly canonicalUrl: string | null;
  /** The outlet or agency that the page says it has this from. */
  readonly syndicatedFrom: string | null;
}
