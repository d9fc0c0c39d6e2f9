import { wordSet } from '../../language/word-set.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';
import { type ActorSearch, isGoverned } from './actor-search.ts';
import { bareCountOf, countOf } from './several.ts';

/** Who would leave, and how that was told. */
export interface FoundActors {
  readonly ids: readonly string[];
  readonly reason: string;
}

const WE = wordSet('we us ours ourselves i');
/** "Our" points to a state only before what a state has: "our country", not "our colleagues". */
const OUR = wordSet('our my');
export const IT = wordSet('it its itself he she his her him');
const THEY = wordSet('they their them themselves both');
const COUNTRY = wordSet(
  'country nation government state kingdom republic cabinet parliament authorities leadership administration lawmakers legislature deputies ministry junta island emirate homeland',
);
/** Before these a name tells where the state lies: "the Baltic state", but not "the Bolivarian government". */
const PLACES = wordSet('country nation state island republic kingdom');
const MINISTRIES = wordSet('foreign defence defense interior justice');
/** What a state has and a person hasn't: behind "our" it tells of whom is spoken. */
const ITS_OWN = wordSet('membership participation withdrawal exit departure seat');
const POINTING = wordSet('the this that his her their its our my whose');

/** Up to so many the article's most named are taken for those that are spoken of together. */
const MANY = 4;

export const NOBODY: FoundActors = { ids: [], reason: 'nobody in particular' };

/** The states of a region that the sentence names before a place, as what acts, or whichever way. */
function regionBefore(
  search: ActorSearch,
  tokens: readonly ViewToken[],
  at: number,
  orObject = false,
): readonly string[] {
  for (let i = at - 1; i >= 0; i--) {
    const states = search.region(tokens, i);
    if (states.length > 0 && (orObject || !isGoverned(tokens, i))) return states;
  }
  return [];
}

/** "The three countries said that they …", "the three declared their exit": how many "they" are, by the subject before; null where it tells no number. */
function countBefore(tokens: readonly ViewToken[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) {
    const count = countOf(tokens, i) ?? bareCountOf(tokens, i);
    if (count !== null && !isGoverned(tokens, i)) return count;
  }
  return null;
}

/** The article's states where they are so many, its main one left out where it is not of them: "Peru may follow. Those three …"; else none. */
function soMany(search: ActorSearch, count: number): readonly string[] {
  const [, ...others] = search.all();
  return [search.exactly(count), others].find(({ length }) => length === count) ?? [];
}

/** Several that are spoken of together: "the three countries", "they". */
export function together(search: ActorSearch, tokens: readonly ViewToken[], at: number): FoundActors | null {
  const { lower } = tokens[at]!;
  const bare = bareCountOf(tokens, at);
  if (bare !== null) {
    const those = [search.group(tokens, at), soMany(search, bare)].find(({ length }) => length === bare);
    return those === undefined ? null : { ids: those, reason: `the ${lower} spoken of` };
  }
  const count = countOf(tokens, at);
  if (count === null && !THEY.has(lower)) return null;
  const group = search.group(tokens, at);
  if (group.length > 1) return { ids: group, reason: `${lower} points back to several` };
  const region = count === null ? regionBefore(search, tokens, at) : search.called(tokens, at, count);
  if (region.length > 0) return { ids: region, reason: `${lower} points back to a region` };
  const told = count === null ? countBefore(tokens, at) : null;
  if (told !== null) {
    const all = soMany(search, told);
    return all.length > 0 ? { ids: all, reason: `the article's ${told}` } : NOBODY;
  }
  // Of many the article names others too: "the six countries that left the pact".
  if (count !== null && count > MANY) {
    const all = search.exactly(count);
    return all.length > 0 ? { ids: all, reason: `the article's ${lower}` } : NOBODY;
  }
  // "Open to the three Sahel states since they quit"
  const near = count === null ? regionBefore(search, tokens, at, true) : [];
  if (near.length > 0) return { ids: near, reason: `${lower} points back to a region` };
  const first = count === null ? [] : search.first(count);
  return first.length > 0 ? { ids: first, reason: `the article's ${lower}` } : null;
}

/** "The three would be welcome. They made it public in May": so many of the article, of whom the sentence before tells. */
function countedBefore(search: ActorSearch, { before }: Clause): readonly string[] {
  const tokens = before?.tokens ?? [];
  const at = tokens.findLastIndex((_, i) => bareCountOf(tokens, i) !== null || countOf(tokens, i) !== null);
  const count = at < 0 ? null : (bareCountOf(tokens, at) ?? countOf(tokens, at));
  return count === null ? [] : search.exactly(count);
}

/** "They intend to suspend it among themselves": several, and none of them alone. */
const EACH_OTHER = /\b(?:(?:among|amongst|between) themselves|each other|one another)\b/;

/** Whom a pronoun or "the country" at a place means; null where nothing there points to a state. */
export function pointedAt(search: ActorSearch, clause: Clause, at: number): FoundActors | null {
  const { tokens, match } = clause;
  const { lower, lemma } = tokens[at]!;
  const next = tokens[at + 1]?.lemma ?? '';
  const isOurs = OUR.has(lower) && (COUNTRY.has(next) || ITS_OWN.has(next));
  if ((WE.has(lower) && tokens[at]!.text !== 'US') || isOurs) {
    const id = search.speaker() ?? search.main();
    return id === null ? null : { ids: [id], reason: 'we: whom the speaker speaks for' };
  }
  const several = together(search, tokens, at);
  if (several) return several;
  const counted = THEY.has(lower) ? countedBefore(search, clause) : [];
  if (counted.length > 0) return { ids: counted, reason: `${lower} points back to ${counted.length}` };
  if (THEY.has(lower) && EACH_OTHER.test(phraseOf(tokens.slice(at)))) return NOBODY;
  const isPronoun = IT.has(lower) || THEY.has(lower);
  // "The country", "the Islamic republic", "the landlocked country", "the Baltic state"
  const { pos = '', entity = null } = tokens[at - 1] ?? {};
  const isQualified =
    pos === 'ADJ' ||
    (pos === 'PROPN' && entity === null && PLACES.has(lemma)) ||
    MINISTRIES.has(tokens[at - 1]?.lower ?? '');
  const the = isQualified ? at - 2 : at - 1;
  const isCountry = COUNTRY.has(lemma) && at < match.from && POINTING.has(tokens[the]?.lower ?? '');
  if ((!isPronoun && !isCountry) || isGoverned(tokens, isPronoun ? at : the)) return null;
  // "The ministers of Peru and Chile said that their countries …"
  const group = isCountry && lower !== lemma ? search.group(tokens, at) : [];
  if (group.length > 1) return { ids: group, reason: `${lower} points back to several` };
  const id = search.pointed(tokens, at);
  return id === null ? null : { ids: [id], reason: `${lower} points back` };
}

/** "The ministry said it has suspended …": "it" right behind the saying is whom the speaker speaks for, whatever else was named. */
export function ownOpening(
  search: ActorSearch,
  tokens: readonly ViewToken[],
  at: number,
): FoundActors | null {
  if (
    tokens[at]!.lower !== 'it' ||
    !/^(?:say|announce|declare|add|confirm|that)$/.test(tokens[at - 1]?.lemma ?? '')
  )
    return null;
  const id = search.speaker();
  return id === null ? null : { ids: [id], reason: 'it: whom the speaker speaks for' };
}
