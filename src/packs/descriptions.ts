import type { Body } from './gazetteer.ts';
import { group } from './group.ts';

/** What a text may call a treaty, whatever its own name calls it. */
const TREATY_HEADS = 'treaty convention agreement accord pact deal'.split(' ');
/** The same for an organisation. */
const ORGANISATION_HEADS =
  'organisation organization body agency institution group grouping bloc club union'.split(' ');

/** Words that may stand at one place of a description: whole words, and beginnings of words. */
interface Choice {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** What together tells of a body what it is about. */
interface Description {
  readonly id: string;
  /** The nouns that the body may be described by: "treaty", "court". */
  readonly heads: ReadonlySet<string>;
  /** One word of each has to be there. */
  readonly all: readonly Choice[];
  /** None of these may be. */
  readonly none: readonly Choice[];
  /** States that the article must name. */
  readonly needs: readonly string[];
}

/** The descriptions of all bodies by what a word of theirs begins with. */
export interface Descriptions {
  /** Every noun that some body may be described by. */
  readonly heads: ReadonlySet<string>;
  readonly byBeginning: ReadonlyMap<string, readonly Description[]>;
}

/** "dispos*|burn": words that begin so, or this very word and its plural. */
function choiceOf(text: string): Choice {
  const all = text.replace(/^!/, '').split('|');
  const whole = all.filter((word) => !word.endsWith('*'));
  return {
    words: new Set(whole.flatMap((word) => [word, `${word}s`])),
    beginnings: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
}

const has = ({ words, beginnings }: Choice, word: string) =>
  words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));

/** By so many letters descriptions are looked up: no word of theirs is shorter. */
const LETTERS = 3;

const keyOf = (word: string) => word.slice(0, LETTERS);

/** A description, and the beginnings of the words of its first list, one of which every text that fits it holds. */
function descriptionOf(
  id: string,
  heads: ReadonlySet<string>,
  { words, with: needs }: NonNullable<Body['about']>[number],
): { readonly keys: readonly string[]; readonly description: Description } {
  const wanted = words.filter((word) => !word.startsWith('!'));
  const none = words.filter((word) => word.startsWith('!')).map(choiceOf);
  const keys = [...new Set(wanted[0]!.split('|').map(keyOf))];
  return { keys, description: { id, heads, all: wanted.map(choiceOf), none, needs } };
}

/** The descriptions of bodies, ready to be looked up. */
export function buildDescriptions(bodies: readonly Body[]): Descriptions {
  const own = bodies.flatMap(({ id, kind, nouns, about = [] }) => {
    const heads = new Set([...(kind === 'treaty' ? TREATY_HEADS : ORGANISATION_HEADS), ...nouns]);
    return about.map((one) => descriptionOf(id, heads, one));
  });
  return {
    heads: new Set(own.flatMap(({ description }) => [...description.heads])),
    byBeginning: group(
      own.flatMap(({ keys, description }) => keys.map((key) => [key, description] as const)),
    ),
  };
}

/**
 * The one body that a noun with these words around it describes, or null. Where two are described, the one of which more
 * is told: "bans nuclear tests" tells more than "bans nuclear arms" would.
 *
 * @param words in lower case
 * @param isNamed whether the article names a state
 */
export function bodyDescribed(
  { byBeginning }: Descriptions,
  head: string,
  words: readonly string[],
  isNamed: (state: string) => boolean,
): string | null {
  const possible = new Set(words.flatMap((word) => byBeginning.get(keyOf(word)) ?? []));
  const meant = [...possible].filter(
    ({ heads, all, none, needs }) =>
      heads.has(head) &&
      all.every((choice) => words.some((word) => has(choice, word))) &&
      !none.some((choice) => words.some((word) => has(choice, word))) &&
      needs.every(isNamed),
  );
  const most = Math.max(...meant.map(({ all }) => all.length));
  const ids = new Set(meant.filter(({ all }) => all.length === most).map(({ id }) => id));
  return ids.size === 1 ? [...ids][0]! : null;
}
