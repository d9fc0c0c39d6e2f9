import type { Channel } from './alerts/channel.ts';
import type { Config } from './config/schema.ts';
import type { Article, ArticleInput } from './domain/article.ts';
import type { RecordedStatement } from './domain/statement.ts';
import type { EventLog } from './events/log.ts';
import type { Http } from './fetch/http.ts';
import type { Deliveries } from './state/deliveries.pg.ts';
import type { Polls } from './state/polls.pg.ts';
import type { Readings } from './state/readings.pg.ts';

/** What the workers are given; `main.ts` makes it. */
export interface Deps {
  readonly config: Config;
  readonly http: Http;
  readonly log: EventLog;
  readonly polls: Polls;
  readonly readings: Readings;
  readonly deliveries: Deliveries;
  readonly analyzer: Analyzer;
  readonly channel: Channel;
  /** The clock by which articles are new or old, polls are due. */
  readonly now: () => Date;
  /** The clock that signatures carry: the receiver compares it with its own. */
  readonly wallNow: () => Date;
  /** Between 0 and 1: pauses are spread by it, so that sources aren't asked all at once. */
  readonly random: () => number;
}

/** Reads texts under one version of code, packs and settings. */
export interface Analyzer {
  readonly version: string;
  readonly extract: (input: ArticleInput, selector: string | null) => Article;
  readonly analyze: (article: Article) => TextAnalysis;
}

/** What was found in a text. */
export interface TextAnalysis {
  readonly statements: readonly RecordedStatement[];
  /** MinHash of the text; empty for a short one. */
  readonly sketch: readonly number[];
  /** Why it was not read, such as a language without rules; null where it was. */
  readonly unsupported: string | null;
}
