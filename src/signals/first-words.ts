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

/** Whether nothing can match without a body among its words. */
export function needsBody(node: PatternNode): boolean {
  switch (node.kind) {
    case 'entity':
      return node.entity === 'body' || node.entity === 'treaty' || node.entity === 'pointer';
    case 'nucleus':
      return needsBody(node.inner);
    case 'choice':
      return node.items.every(needsBody);
    case 'sequence':
      return node.items.some(needsBody);
    default:
      return false; // an optional part need not be there
  }
}

interface Beginnings {
  /** Places of the alternatives that begin with a word. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Places of those that begin with anything. */
  readonly always: readonly number[];
}

const BEGINNINGS = new WeakMap<readonly PatternNode[], Beginnings>();

function beginningsOf(items: readonly PatternNode[]): Beginnings {
  const known = BEGINNINGS.get(items);
  if (known) return known;
  const byWord = new Map<string, number[]>();
  const always: number[] = [];
  items.forEach((item, place) => {
    const words = firstWords(item);
    if (words === null) always.push(place);
    for (const word of words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), place]);
  });
  const found = { byWord, always };
  BEGINNINGS.set(items, found);
  return found;
}

const NONE: readonly number[] = [];

/** Places of the alternatives that can begin with a token, by their first word, in their order: most end here. */
export function placesToTry(items: readonly PatternNode[], token: ViewToken | undefined): readonly number[] {
  const { byWord, always } = beginningsOf(items);
  if (token === undefined) return always;
  const own = byWord.get(token.lower) ?? NONE;
  const other = token.lemma === token.lower ? NONE : (byWord.get(token.lemma) ?? NONE);
  if (own.length === 0 && other.length === 0) return always;
  if (always.length === 0 && other.length === 0) return own;
  return [...new Set([...own, ...other, ...always])].sort((a, b) => a - b);
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
