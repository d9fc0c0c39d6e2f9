import type { PatternNode } from '../packs/rules-pattern.ts';
import type { ViewToken } from './view.ts';

/** Words with which a nucleus of the pattern can begin, over all alternatives; null where one begins with anything. */
export function nucleusWords(node: PatternNode): ReadonlySet<string> | null {
  switch (node.kind) {
    case 'nucleus':
      return firstWords(node.inner);
    case 'choice':
      return union(node.items.map(nucleusWords));
    case 'sequence':
      return node.items.map(nucleusWords).find((words) => words !== null) ?? null;
    default:
      return null; // an optional part need not be there
  }
}

const FIRST = new WeakMap<PatternNode, { readonly words: ReadonlySet<string> | null }>();

/** Whether a match of the pattern can begin with a token, by its first word: most alternatives end here. */
export function canBegin(node: PatternNode, token: ViewToken | undefined): boolean {
  let first = FIRST.get(node);
  if (!first) {
    first = { words: firstWords(node) };
    FIRST.set(node, first);
  }
  const { words } = first;
  return words === null || (token !== undefined && (words.has(token.lower) || words.has(token.lemma)));
}

/** What the first token of a match can be; null: anything. */
export function firstWords(node: PatternNode): ReadonlySet<string> | null {
  switch (node.kind) {
    case 'words':
      return node.words;
    case 'exact':
      return new Set([node.word]);
    case 'nucleus':
      return firstWords(node.inner);
    case 'sequence':
      return firstOfSequence(node.items);
    case 'choice':
      return union(node.items.map(firstWords));
    default:
      return null;
  }
}

function firstOfSequence(items: readonly PatternNode[]): ReadonlySet<string> | null {
  const sets: (ReadonlySet<string> | null)[] = [];
  for (const item of items) {
    if (item.kind !== 'optional') return union([...sets, firstWords(item)]);
    sets.push(firstWords(item.inner));
  }
  return null;
}

function union(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const word of set) all.add(word);
  }
  return all;
}
