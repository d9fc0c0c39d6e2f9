/** An entry in a feed document. Nothing is made up: what the document does not say is null. */
export interface FeedItem {
  readonly guid: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** ISO 8601; the date of updating where there is none of publication. */
  readonly publishedAt: string | null;
  readonly author: string | null;
  readonly summaryHtml: string | null;
  readonly contentHtml: string | null;
}

export interface FeedHead {
  readonly title: string | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly ttlSeconds: number | null;
}

export interface FeedProblem {
  readonly code: string;
  readonly message: string;
}

/** What `demarche feed` prints. */
export interface Feed {
  readonly feed: FeedHead;
  readonly items: readonly FeedItem[];
  readonly problems: readonly FeedProblem[];
}

/** More than any feed holds that is meant to be read. */
export const MAX_ITEMS = 2000;
