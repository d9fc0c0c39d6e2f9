import type { EntityMention } from '../domain/statement.ts';

/** A token with its place in the article's text (UTF-16 units). `pos` is a universal part of speech (UD v2). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index of its first token and of the first one after it. */
  readonly from: number;
  readonly to: number;
  /** Index of the paragraph, from 0. */
  readonly paragraph: number;
}

/** A text with its tokens, sentences and the names found in it: what every later step reads. */
export interface Doc {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** In order of start; none overlaps another. */
  readonly entities: readonly EntityMention[];
}
