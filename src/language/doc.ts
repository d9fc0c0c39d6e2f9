import type { Day } from '../domain/days.ts';
import type { EntityMention } from '../domain/statement.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';
import { datelineLength } from './dateline.ts';
import { findEntities } from './names.ts';
import { sentencesOf } from './sentences.ts';
import { tokensIn } from './tokens.ts';

/** A token with its place in the article's text (UTF-16 units). `pos` is a universal part of speech (UD v2). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
}

/** A sentence of one paragraph; closing marks belong to it. */
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
  /** In order of start; none overlaps another. What only tells where an article was written is not among them. */
  readonly entities: readonly EntityMention[];
  /** Named in the line that tells where it was written. */
  readonly dateline: readonly EntityMention[];
  /** Where such lines stand, in order. */
  readonly datelines: readonly { readonly start: number; readonly end: number }[];
}

/** Names within datelines apart from all others; both lists are in order. */
function partedBy(
  datelines: Doc['datelines'],
  names: readonly EntityMention[],
): Pick<Doc, 'entities' | 'dateline'> {
  const [entities, dateline]: [EntityMention[], EntityMention[]] = [[], []];
  let at = 0;
  for (const name of names) {
    while (at < datelines.length && datelines[at]!.end <= name.start) at += 1;
    const isIn = at < datelines.length && datelines[at]!.start <= name.start;
    (isIn ? dateline : entities).push(name);
  }
  return { entities, dateline };
}

/** The names in a text that stands under a title: what "the pact" means, and whose surname stands alone, the title may tell. */
function entitiesUnder(title: string, text: string, gazetteer: Gazetteer, day: Day | null): EntityMention[] {
  const shift = title.length + 1;
  return findEntities(`${title}\n${text}`, gazetteer, day)
    .filter(({ start }) => start >= shift)
    .map((entity) => ({ ...entity, start: entity.start - shift, end: entity.end - shift }));
}

/**
 * A text with its tokens, sentences and names. Paragraphs end at a line's end. Time grows linearly with the text.
 *
 * @param day of publication: office holders are those of that day
 */
export function readDoc(text: string, gazetteer: Gazetteer, day: Day | null, title = ''): Doc {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const datelines: Doc['datelines'][number][] = [];
  let paragraph = 0;
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const begun = tokensIn(text, index, index + line.length);
    if (begun.length === 0) continue;
    const length = datelineLength(line);
    if (length > 0) datelines.push({ start: index, end: index + length });
    // Where it was written is no part of the first sentence.
    const head = begun.filter(({ token }) => token.start < index + length);
    for (const part of [head, begun.slice(head.length)])
      sentences.push(...sentencesOf(part, tokens.length + (part === head ? 0 : head.length), paragraph));
    for (const { token } of begun) tokens.push(token);
    paragraph += 1;
  }
  const names = partedBy(datelines, entitiesUnder(title, text, gazetteer, day));
  return { text, tokens, sentences, datelines, ...names };
}
