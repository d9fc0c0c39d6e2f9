import type { Alias, Word } from '../packs/gazetteer-index.ts';
import { wordSet } from './word-set.ts';

/** Words before a capital's name that make it a place and no government: "in Moscow". */
export const LOCATIVE = wordSet(
  'in at near outside into around across through central downtown inside visiting visited',
);

/** "The North Sea", "the south coast", "in the North": a part of something, and no state. */
export function isDirection(alias: Alias, words: readonly Word[], at: number, source: string): boolean {
  const last = words[at + alias.words.length - 1]!;
  const rest = source.slice(last.end, last.end + 20);
  return (
    LOCATIVE.has(words[at - 1]?.text.toLowerCase() ?? '') ||
    /^[ -](?:\p{Lu}|(?:of|and south|coast|pole|side|east|west)\b)/u.test(rest)
  );
}
