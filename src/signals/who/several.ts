import { wordSet } from '../../language/word-set.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';
import type { ViewToken } from '../words/view.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  pair: 2,
  duo: 2,
  three: 3,
  trio: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
};
const DEFINITE = wordSet('the these those all');
const COUNTRIES = wordSet(
  'country state nation government member neighbour neighbor junta republic leader ruler',
);

/** The states that a phrase whose head stands at a token names by their region: "the three Baltic states", "the Baltics"; none where they are only some of them. */
export function regionAt(
  tokens: readonly ViewToken[],
  at: number,
  { nouns, adjectives }: Gazetteer['regions'],
): readonly string[] {
  const { lower, lemma } = tokens[at]!;
  const alone = nouns.get(lower);
  // "The Sahel countries", but not "the Sahel country", which is one of them
  const isCalled = (COUNTRIES.has(lemma) && lower !== lemma) || lower === 'trio';
  const states = alone ?? (isCalled ? adjectives.get(tokens[at - 1]?.lower ?? '') : undefined) ?? [];
  if (states.length === 0) return [];
  const before = tokens[alone ? at - 1 : at - 2]?.lower ?? '';
  const count = NUMBERS[before] ?? null;
  const isWhole = count === null ? DEFINITE.has(before) : count === states.length;
  return isWhole ? states : [];
}

/** "The Baltic ministers", "the Micronesian presidents": those of each state of the region. */
export function isOfRegion(text: string, state: string, { adjectives }: Gazetteer['regions']): boolean {
  const words = text.toLowerCase().split(/[^\p{L}-]+/u);
  return words.some(
    (word, i) =>
      (adjectives.get(word)?.includes(state) ?? false) &&
      words
        .slice(i + 1, i + 4)
        .some((next) => /^(?:presidents|leaders|ministers|premiers|governments)$/.test(next)),
  );
}

const OUTLETS =
  /^(?:outlets?|newspapers?|daily|dailies|weekly|weeklies|broadcasters?|magazines?|tabloids?|journalists?|correspondents?|columnists?|reporters?|website|portal|channel|network|paper)$/;

/** "US media outlet Courier reports that …": a state that only tells where an outlet is from, and does nothing. */
export function isOfOutlet(tokens: readonly ViewToken[], end: number): boolean {
  const next = tokens.slice(end, end + 4);
  const stop = next.findIndex(({ pos }) => !/^(?:NOUN|PROPN|ADJ)$/.test(pos));
  const own = stop < 0 ? next : next.slice(0, stop);
  return own.some(
    ({ lower }, i) =>
      OUTLETS.test(lower) || (/^(?:news|press)$/.test(lower) && own[i + 1]?.lower === 'agency'),
  );
}

/** The number that a token says, "three", "trio"; null where it says none. */
export const numberAt = (tokens: readonly ViewToken[], at: number): number | null =>
  NUMBERS[tokens[at]?.lower ?? ''] ?? null;

/** How many states "the three countries", "all three" or "the trio" at a token stands for; null where it says no number. */
export function countOf(tokens: readonly ViewToken[], at: number): number | null {
  const { lower } = tokens[at]!;
  const count = NUMBERS[lower] ?? null;
  if (count === null || !DEFINITE.has(tokens[at - 1]?.lower ?? '')) return null;
  if (tokens[at - 2]?.lower === 'of') return null; // "two of the three states"
  const isWhole = lower === 'pair' || lower === 'duo' || lower === 'trio' || tokens[at - 1]!.lower === 'all';
  const next = tokens.slice(at + 1, at + 4).find(({ pos }) => pos === 'NOUN');
  return isWhole || (next !== undefined && COUNTRIES.has(next.lemma)) ? count : null;
}

/** "The three left in May", "those three gave notice": how many states a number stands for that has no noun; null where it has one. */
export function bareCountOf(tokens: readonly ViewToken[], at: number): number | null {
  const isThe = /^(?:the|those|these)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.lower !== 'of';
  return isThe && /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? '') ? numberAt(tokens, at) : null;
}

/** "Three others have left": some whom the words leave open. */
export const isSomeOthers = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens[at]!.lower === 'others' && tokens[at - 1]?.pos === 'NUM' && tokens[at - 2]?.lower !== 'the';

const CHOICES =
  /^(?:decision|plan|move|choice|wish|desire|pledge|refusal|vote|intention|threat|promise|offer|agreement|attempt)$/;
const SOME =
  /^(?:(?:an?|the) )?(?:(?:few|handful|number|majority|minority|couple) of |some\b|others\b|many\b|several\b|most\b)/;
const OTHERS = /^(?:the )?(?:other|certain|fellow|neighbou?r|member|remaining)/;

/** "The decision by some of the members to return": at the "to", whether others than who is named are to do it. */
export function isOfOthers(tokens: readonly ViewToken[], at: number): boolean {
  if (tokens[at]?.lower !== 'to') return false;
  const by = tokens.findLastIndex(
    ({ lower }, i) =>
      i < at && i > at - 14 && (lower === 'by' || lower === 'of') && CHOICES.test(tokens[i - 1]?.lemma ?? ''),
  );
  if (by < 0) return false;
  const whose = tokens.slice(by + 1, at);
  const words = whose.map(({ lower }) => lower).join(' ');
  const isNamed = whose.some(({ entity }) => entity?.kind === 'state' && entity.via === 'name');
  return SOME.test(words) || (!isNamed && OTHERS.test(words));
}

const MEMBERS = wordSet('member state country nation government party signatory capital ally side partner');
const INDEFINITE = wordSet(
  'a an any each either neither every no another several some many most other few various certain numerous more dozens which whichever',
);
const MODALS = wordSet('can cannot ca may must shall');
const EACH = /^(?:each|either)$/;
const CLAUSE_STARTS = wordSet(
  'that if when because until unless while and but or , ; : " “ whether since as though although whereas after before',
);

/** Who belongs to a state and doesn't speak for it. */
const PRIVATE = wordSet(
  'striker player goalkeeper coach team squad club singer actor artist athlete cyclist swimmer firm company bank carrier airline refiner miner trader opposition party union team professor judge bishop',
);

/** "Senegal's striker", "Germany's AfD": what belongs to a state and is not the state. */
function isPrivate(tokens: readonly ViewToken[], at: number): boolean {
  const head = tokens[at]!;
  const mark = tokens.findLastIndex(({ lower }, i) => i < at && i >= at - 4 && /^['’]s?$/.test(lower));
  if (mark < 1 || tokens[mark - 1]!.entity?.kind !== 'state') return false;
  const isParty =
    head.entity === null &&
    /^(?:\p{Lu}\p{Ll}?\p{Lu}+|\p{Lu}\p{Ll}\p{Lu}|\p{Lu}{2,5})$/u.test(head.text) &&
    mark === at - 1;
  return isParty || (PRIVATE.has(head.lemma) && /^(?:NOUN|PROPN)$/.test(head.pos));
}

const COMPANIONS = wordSet('partner friend ally neighbour neighbor colleague counterpart rival opponent');

/** "Our partners have left", "my Ghanaian colleagues": at "our", whether what it stands before are others than who speaks. */
export function isOfCompanions(tokens: readonly ViewToken[], at: number): boolean {
  if (!/^(?:our|my)$/.test(tokens[at]!.lower)) return false;
  const end = tokens.findIndex(({ pos }, i) => i > at && !/^(?:ADJ|PROPN|NOUN|NUM)$/.test(pos));
  return tokens
    .slice(at + 1, end < 0 ? at + 4 : Math.min(end, at + 4))
    .some(({ lemma }) => COMPANIONS.has(lemma));
}

/** "Our partners": others whom nothing names. */
const areUnnamed = (tokens: readonly ViewToken[], at: number): boolean =>
  COMPANIONS.has(tokens[at]!.lemma) &&
  tokens[at]!.entity === null &&
  [1, 2].some(
    (n) =>
      tokens[at - n] !== undefined &&
      isOfCompanions(tokens, at - n) &&
      (n === 1 || tokens[at - 1]!.entity === null),
  );

/** "Six countries froze their membership": so many whom nothing names, unless a list follows a colon. */
const isSoManyOfThem = (tokens: readonly ViewToken[], first: number, at: number): boolean =>
  tokens[first]!.pos === 'NUM' &&
  tokens[at]!.lower !== tokens[at]!.lemma &&
  /^(?:VERB|AUX|ADV)$/.test(tokens[at + 1]?.pos ?? '') &&
  !tokens.some(({ text }, i) => i > at && text === ':');

/**
 * Whether the noun at a token means no state in particular and begins its clause: "several members will leave",
 * "a state may withdraw". "Peru, a member since 1970" and "remains a member" are no subjects.
 *
 * @param edge a token that the phrase may follow although it starts no clause: "of" in "the withdrawal of several members"
 */
export function isNobody(tokens: readonly ViewToken[], at: number, edge = -1): boolean {
  const head = tokens[at];
  const isRelative = /^(?:who|that)$/.test(tokens[at + 1]?.lower ?? '');
  if (isPrivate(tokens, at) || (head && areUnnamed(tokens, at))) return true;
  if (head?.lower === 'whoever' || (isRelative && /^(?:any|those|all|one)$/.test(head?.lower ?? '')))
    return true;
  if (!head || !MEMBERS.has(head.lemma) || (head.entity && head.entity.kind === 'state')) return false;
  let first = at;
  while (first > 0 && at - first < 4 && isOfPhrase(tokens[first - 1]!)) {
    first -= 1;
    if (EACH.test(tokens[first]!.lower)) return true;
  }
  const modal = tokens[at + 1]?.lower ?? '';
  const isAnyOne = /^(?:a|an|any|no|each|every)$/.test(tokens[first]!.lower) && MODALS.has(modal);
  const starts = isAnyOne || first === 0 || first - 1 === edge || CLAUSE_STARTS.has(tokens[first - 1]!.lower);
  const isApposed = first > 1 && tokens[first - 1]!.text === ',' && tokens[first - 2]!.entity !== null;
  if (!starts || isApposed) return false;
  const words = tokens.slice(first, at);
  const isBare = words.length === 0 && head.lower !== head.lemma && /^(?:member|state)$/.test(head.lemma);
  return isBare || isSoManyOfThem(tokens, first, at) || words.some(({ lower }) => INDEFINITE.has(lower));
}

const isOfPhrase = ({ pos, lower, entity }: ViewToken) =>
  INDEFINITE.has(lower) ||
  pos === 'ADJ' ||
  pos === 'NUM' ||
  pos === 'NOUN' ||
  pos === 'PROPN' ||
  entity !== null;

/** "Three neighbours have turned their backs on it as well": a sentence of others than the article's main state, who join what was told. */
export function areOthersToo(tokens: readonly ViewToken[], main: string | undefined): boolean {
  const words = tokens.map(({ lower }) => lower).join(' ');
  const isToo = /\b(?:as well|too)(?: ,[^.]*)? \.$/.test(words);
  return isToo && !tokens.some(({ entity }) => entity?.kind === 'state' && entity.id === main);
}
