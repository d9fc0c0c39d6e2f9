import { idOf } from '../../domain/ids.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { readDoc } from '../../language/doc.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';

/** A text by itself as one narrated statement about what it names: what rules are tried on. */
export function statementOfSentence(text: string, gazetteer: Gazetteer): RecordedStatement {
  const { tokens, sentences, entities } = readDoc(text, gazetteer, null);
  const idsOf = (kind: string) => [
    ...new Set(entities.filter((entity) => entity.kind === kind).map(({ id }) => id)),
  ];
  return {
    id: idOf('example', text),
    start: 0,
    end: text.length,
    text,
    kind: 'narrated',
    speaker: null,
    cue: null,
    saidOn: null,
    recount: false,
    parts: [[0, text.length]],
    nearness: 'narrated',
    tier: null,
    context: {
      start: 0,
      text,
      sentences: sentences.map(({ start, end }) => [start, end] as const),
      tokens: tokens.map(({ start, end, lemma, pos }) => [start, end, lemma, pos] as const),
      entities,
      about: { bodies: idsOf('body'), states: idsOf('state'), leaving: false, later: [] },
      publishedOn: null,
    },
  };
}
