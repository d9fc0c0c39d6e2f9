import { wordSet } from '../../language/word-set.ts';
import type { ViewToken } from '../words/view.ts';

/** A state named at a token. */
export interface Candidate {
  readonly at: number;
  readonly id: string;
  /** Whether it is the object of a preposition or of telling. */
  readonly governed: boolean;
  /** Whether something is handed or told to it. */
  readonly receives: boolean;
}

/** What may stand before each name of a list. */
const RANKS = wordSet(
  'captain colonel general president premier prime minister chancellor king mr mrs marshal',
);

/** "A, B and C", "A as well as B", "A, in 2017, and B": whether nothing but joints stands between two candidates. */
function joins(tokens: readonly ViewToken[], a: Candidate, b: Candidate): boolean {
  const between = tokens.slice(a.at, b.at).filter(({ entity }) => entity === null);
  const isYear = (i: number) =>
    between[i]?.lower === 'in' && /^(?:19|20)\d\d$/.test(between[i + 1]?.lower ?? '');
  const joints = between.filter(({ lower }, i) => !RANKS.has(lower) && !isYear(i) && !isYear(i - 1));
  return (
    joints.length > 0 &&
    joints.every(({ lower }) =>
      /^(?:,|and|n?or|the|as|well|both|&|its|their|neighbou?rs?|ally|allies|partners?)$/.test(lower),
    )
  );
}

/** The others of a list that ends or begins with the chosen one, in order; itself alone where it stands in none. */
export function listed(
  tokens: readonly ViewToken[],
  all: readonly Candidate[],
  chosen: Candidate,
): readonly string[] {
  const index = all.indexOf(chosen);
  let first = index;
  while (first > 0 && joins(tokens, all[first - 1]!, all[first]!)) first -= 1;
  let last = index;
  while (last + 1 < all.length && joins(tokens, all[last]!, all[last + 1]!)) last += 1;
  // "Following Peru and Chile, Bolivia quit": a list ends behind its "and".
  const ends = (i: number) =>
    tokens.slice(all[i]!.at, all[i + 1]!.at).some(({ lower }) => /^(?:and|&)$/.test(lower));
  for (let i = first; i + 1 < index; i++) if (ends(i)) first = i + 2;
  const between = tokens.slice(all[first]!.at, all[last]!.at);
  // "Peru, Chile, Bolivia quit the pact": a title does without an "and".
  const isTitle = last - first > 1 && all[first]!.at === 0;
  const isList = first === last || isTitle || between.some(({ lower }) => /^(?:and|n?or|&)$/.test(lower));
  return isList ? [...new Set(all.slice(first, last + 1).map(({ id }) => id))] : [chosen.id];
}
