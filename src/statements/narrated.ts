import type { Doc, Sentence } from '../language/doc.ts';

/** Where the article speaks in its own voice about a body, or tells what a state does: a sentence, or what statements leave of it. */
export function narratedSpans(
  doc: Doc,
  sentence: Sentence,
  taken: readonly (readonly [number, number])[],
): readonly [number, number][] {
  const entities = doc.entities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const isTold =
    entities.some(({ kind }) => kind === 'body') ||
    entities.some(({ kind, via }) => kind === 'state' && via !== 'demonym');
  if (!isTold) return [];
  const inside = taken.filter(([start, end]) => start < sentence.end && end > sentence.start);
  const [first] = [...inside].sort((a, b) => a[0] - b[0]);
  if (!first) return [[sentence.start, sentence.end]];
  // What stands before the first statement's speaker, where it is a clause of its own.
  const rest = doc.text.slice(sentence.start, first[0]);
  const cut = Math.max(rest.lastIndexOf(','), rest.lastIndexOf(';'));
  const hasBody = entities.some(({ kind, end }) => kind === 'body' && end <= sentence.start + cut);
  return cut > 30 && hasBody ? [[sentence.start, sentence.start + cut]] : [];
}
