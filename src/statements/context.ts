import type { Day } from '../domain/days.ts';
import type { ContextToken, EntityMention, StatementContext } from '../domain/statement.ts';
import type { Doc } from '../language/doc.ts';

/** Longer contexts are cut: a sentence of that length is a list or no language at all. */
const MAX_CHARS = 3000;

/** The ids most named in an article, by kind. */
export function aboutOf(doc: Doc): StatementContext['about'] {
  const count = (kind: EntityMention['kind']) => {
    const counts = new Map<string, number>();
    for (const { id, kind: own } of doc.entities) if (own === kind) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([id]) => id);
  };
  return { bodies: count('body'), states: count('state') };
}

export interface ContextInput {
  readonly doc: Doc;
  readonly about: StatementContext['about'];
  readonly publishedOn: Day | null;
}

/** What rules need besides the statement: its sentences and the one before the first of them in the same or the last paragraph. */
export function contextOf(
  { doc, about, publishedOn }: ContextInput,
  start: number,
  end: number,
): StatementContext {
  const first = doc.sentences.findIndex((sentence) => sentence.end > start);
  const from = Math.max(0, first - 1);
  const base = doc.sentences[from]?.start ?? start;
  const within = doc.sentences
    .slice(from)
    .filter((sentence, i) => i === 0 || (sentence.start < end && sentence.end - base <= MAX_CHARS));
  const last = within.at(-1);
  const stop = Math.min(last?.end ?? end, base + MAX_CHARS);
  const tokens = doc.tokens
    .slice(within[0]?.from ?? 0, last?.to ?? 0)
    .filter((token) => token.end <= stop)
    .map(({ start: at, end: to, lemma, pos }): ContextToken => [at, to, lemma, pos]);
  return {
    start: base,
    text: doc.text.slice(base, stop),
    sentences: within.map((sentence) => [sentence.start, Math.min(sentence.end, stop)] as const),
    tokens,
    entities: doc.entities.filter((entity) => entity.start >= base && entity.end <= stop),
    about,
    publishedOn,
  };
}
