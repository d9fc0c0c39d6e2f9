import type { EntityKind, PatternNode } from '../../packs/rules-pattern.ts';
import type { ViewToken } from './view.ts';

/** What a token answers to: its form, its lemma, and where a name begins "{state}", "{body}" and so on. */
export function answersOf({ lower, lemma, entity, begins }: ViewToken): readonly string[] {
  if (!entity || !begins) return lower === lemma ? [lower] : [lower, lemma];
  const kind = KIND_ANSWERS[entity.kind];
  return lower === lemma ? [lower, kind] : [lower, lemma, kind];
}

const KIND_ANSWERS = { state: '{state}', body: '{body}', person: '{person}', outlet: '{outlet}' } as const;

/** Treaties and what points back are bodies as far as a token tells by itself. */
const ENTITY_WORDS: Readonly<Record<EntityKind, ReadonlySet<string>>> = {
  state: new Set(['{state}']),
  person: new Set(['{person}']),
  body: new Set(['{body}']),
  treaty: new Set(['{body}']),
  pointer: new Set(['{body}']),
};

/** Lists are parts of many patterns: each part is worked out once. */
const NEEDED = new WeakMap<PatternNode, readonly ReadonlySet<string>[]>();

/** Sets of words of each of which one must stand in a sentence that the pattern matches. */
export function wordsNeeded(node: PatternNode): readonly ReadonlySet<string>[] {
  const known = NEEDED.get(node);
  if (known) return known;
  const found = workOutNeeded(node);
  NEEDED.set(node, found);
  return found;
}

function workOutNeeded(node: PatternNode): readonly ReadonlySet<string>[] {
  switch (node.kind) {
    case 'words':
    case 'exact':
    case 'entity':
      return [firstWords(node)!];
    case 'nucleus':
      return wordsNeeded(node.inner);
    case 'sequence':
      return node.items.flatMap(wordsNeeded);
    case 'choice': {
      const one = union(node.items.map((item) => rarest(wordsNeeded(item))));
      return one === null ? [] : [one];
    }
    default:
      return []; // an optional part need not be there
  }
}

/** The set with the fewest words; null where there is none. */
function rarest(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | null {
  return sets.reduce<ReadonlySet<string> | null>(
    (least, set) => (least === null || set.size < least.size ? set : least),
    null,
  );
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
  const places = answersOf(token).flatMap((word) => byWord.get(word) ?? NONE);
  if (places.length === 0) return always;
  return [...new Set([...places, ...always])].sort((a, b) => a - b);
}

const FIRST = new WeakMap<PatternNode, ReadonlySet<string> | null>();

/** What the first token of a match can be; null: anything. */
export function firstWords(node: PatternNode): ReadonlySet<string> | null {
  const known = FIRST.get(node);
  if (known !== undefined) return known;
  const found = workOutFirst(node);
  FIRST.set(node, found);
  return found;
}

function workOutFirst(node: PatternNode): ReadonlySet<string> | null {
  switch (node.kind) {
    case 'words':
      return node.words;
    case 'exact':
      return new Set([node.word]);
    case 'entity':
      return ENTITY_WORDS[node.entity];
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
