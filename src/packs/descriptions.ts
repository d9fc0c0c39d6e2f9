import type { Body } from './gazetteer.ts';

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

/** The descriptions of bodies, ready to be looked up. */
export function buildDescriptions(bodies: readonly Body[]): Descriptions {
  const heads = new Set<string>();
  const byBeginning = new Map<string, Description[]>();
  for (const { id, kind, nouns, about = [] } of bodies) {
    if (about.length === 0) continue;
    const own = new Set([...(kind === 'treaty' ? TREATY_HEADS : ORGANISATION_HEADS), ...nouns]);
    for (const head of own) heads.add(head);
    for (const { words, with: needs } of about) {
      const wanted = words.filter((word) => !word.startsWith('!'));
      const description = {
        id,
        heads: own,
        all: wanted.map(choiceOf),
        none: words.filter((word) => word.startsWith('!')).map(choiceOf),
        needs,
      };
      for (const key of new Set(wanted[0]!.split('|').map(keyOf))) {
        const same = byBeginning.get(key);
        if (same) same.push(description);
        else byBeginning.set(key, [description]);
      }
    }
  }
  return { heads, byBeginning };
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
