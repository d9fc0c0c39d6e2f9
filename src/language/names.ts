import type { Day } from '../domain/days.ts';
import type { EntityMention } from '../domain/statement.ts';
import { folded } from '../packs/folded.ts';
import {
  type Alias,
  aliasesAt,
  type Gazetteer,
  holderBySurname,
  holderOf,
  type Word,
  wordsOf,
} from '../packs/gazetteer-index.ts';
import { describedIn } from './described.ts';
import { isDirection, LOCATIVE } from './places.ts';
import { bodiesMeant, sweep } from './pointing-nouns.ts';

/** "The government in Nairobi" is that of the state. */
const AUTHORITIES =
  /^(?:government|authorities|cabinet|parliament|leadership|junta|administration|ministry|presidency|chancellery|rulers|lawmakers|deputies|mps|senators|generals|nobody)$/i;
/** "In Nairobi the government" is Kenya's. */
const THE_AUTHORITIES =
  /^,? (?:the|its) (?:(?:foreign|defen[cs]e|interior|justice|transitional|military|interim|presidential) )?(?:government|cabinet|parliament|ministry|presidency|junta|authorities|office)\b/i;
/** "The Ottawa convention", "the Paris climate accord": called by a city, and no government's. */
const OF_A_TEXT =
  /^ (?:[a-z-]+ )?(?:Convention|Treaty|Pact|Protocol|Statute|Accords?|Agreements?|Declaration|Memorandum|Group|Club|Process|convention|treaty|pact|protocol|statute|accords?|agreements?|declaration|memorandum|list|process)\b/;
/** Names of states that are given names and surnames too: not the state where another name stands beside them. */
const ALSO_PEOPLE = new Set(['JOR', 'TCD', 'GEO']);
/** "The South American country" is not the United States. */
const OTHER_AMERICANS = /^(?:South|Latin|North|Central|Inter|Pan|African|Native|Ibero)$/;
const STATE_OF_GEORGIA = /\b(?:Atlanta|Savannah|Fulton County|Brian Kemp|Raffensperger|Peach State)\b/;

const isCapital = (word: string) => /^[\p{Lu}\p{N}]/u.test(word);
const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word);

function matches({ words, capital, exact }: Alias, text: readonly Word[], at: number): boolean {
  if (at + words.length > text.length) return false;
  for (let i = 0; i < words.length; i++) {
    const word = text[at + i]!.text;
    if (folded(word) !== words[i]) return false;
    if (capital[i] && !isCapital(word)) return false;
  }
  return exact === null || (words.length === 1 ? text[at]!.text === exact && !isInShouting(text, at) : true);
}

/** In a headline in capitals an acronym can't be told from a word. */
function isInShouting(text: readonly Word[], at: number): boolean {
  const near = [text[at - 2], text[at - 1], text[at + 1], text[at + 2]].filter(
    (word) => word !== undefined && word.text.length > 3,
  );
  return near.length > 1 && near.every((word) => isShouted(word!.text));
}

const MONEY =
  /^(?:dollars?|pounds?|francs?|roubles?|rubles?|pesos?|rupees?|yen|won|yuan|euros?|kron[ae]|lira|dinars?|rials?|shillings?|cents?|currency)$/i;

/** "Half a million US dollars", "Swiss francs" are no states. */
const isMoney = ({ kind }: Alias, after: Word | undefined): boolean =>
  kind === 'state' && after !== undefined && MONEY.test(after.text);

function isSomebodyElse(alias: Alias, text: readonly Word[], at: number, source: string): boolean {
  const before = text[at - 1];
  const after = text[at + alias.words.length];
  const adjoins = (a: Word | undefined, b: Word | undefined) =>
    a !== undefined && b !== undefined && /^\s+$/.test(source.slice(a.end, b.start));
  if (alias.via === 'metonym' && OF_A_TEXT.test(source.slice(text[at + alias.words.length - 1]!.end)))
    return true;
  if (alias.via === 'metonym') {
    const isPlace = before !== undefined && LOCATIVE.has(before.text.toLowerCase());
    if (!isPlace || (before.text === 'in' && AUTHORITIES.test(text[at - 2]?.text ?? ''))) return false;
    return !(
      before.text === 'In' && THE_AUTHORITIES.test(source.slice(text[at + alias.words.length - 1]!.end))
    );
  }
  if (isMoney(alias, after)) return true;
  // "The Indian Ocean nation"
  if (alias.via === 'demonym' && adjoins(text[at], after) && after!.text === 'Ocean') return true;
  if (alias.via === 'demonym') return alias.id === 'USA' && OTHER_AMERICANS.test(before?.text ?? '');
  if (!ALSO_PEOPLE.has(alias.id) || alias.via !== 'name') return false;
  const named =
    adjoins(text[at], after) &&
    isCapital(after!.text) &&
    !/^(?:and|President|Prime|Foreign)/.test(after!.text);
  return (
    named ||
    (alias.id !== 'GEO' &&
      adjoins(before, text[at]) &&
      isCapital(before!.text) &&
      at > 1 &&
      !/[.!?]\s*$/.test(source.slice(0, before!.start)))
  );
}

/**
 * A shared name ("Congolese") means the state that the article names by a name of its own, if it is but one of them; a
 * seat of several governments ("State House") means nobody else's.
 */
function settleRivals(
  found: readonly EntityMention[],
  rivals: ReadonlyMap<EntityMention, readonly string[]>,
) {
  if (rivals.size === 0) return [...found];
  const own = new Set(found.filter((mention) => !rivals.has(mention)).map(({ id }) => id));
  return found.flatMap((mention) => {
    const meant = rivals.get(mention)?.filter((id) => own.has(id)) ?? [];
    if (meant.length === 1) return [{ ...mention, id: meant[0]! }];
    return rivals.has(mention) && mention.via === 'metonym' ? [] : [mention];
  });
}

/** A name that stands at a place. */
interface Found {
  readonly mention: EntityMention;
  readonly alias: Alias;
}

/** What an article names without such names as ask for states: which of those are meant. Found out once it is asked for. */
type Named = () => ReadonlySet<string>;

/**
 * The name at a place, the longest that is meant. "The military pact" is the one whose parties the article names; of
 * several the one that it also calls by a name of its own.
 *
 * @param named null: names that ask for states are passed over
 */
function nameAt(
  known: readonly Alias[],
  words: readonly Word[],
  at: number,
  source: string,
  named: Named | null,
): Alias | null {
  for (const alias of known) {
    if (!matches(alias, words, at)) continue;
    if (!alias.needs) return isSomebodyElse(alias, words, at, source) ? null : alias;
    if (named === null || (alias.kind === 'state' && isDirection(alias, words, at, source))) continue;
    const possible = known.filter(
      (one) =>
        one.words.length === alias.words.length &&
        one.needs?.every((id) => named().has(id)) &&
        matches(one, words, at),
    );
    const ids = new Set(possible.map(({ id }) => id));
    const meant = ids.size > 1 ? possible.filter(({ id }) => named().has(id)) : possible;
    if (new Set(meant.map(({ id }) => id)).size === 1) return meant[0]!;
  }
  return null;
}

/** "Ghana's Foreign Office", "the Ghanaian Foreign Office": another state's, and not the one that is known by the word. */
function isOwned(
  { via, id }: Alias,
  { start }: Word,
  last: EntityMention | undefined,
  source: string,
): boolean {
  if (via !== 'metonym' || last === undefined || last.kind !== 'state' || last.id === id) return false;
  const between = source.slice(last.end, start);
  return (
    /^['’]s? $/.test(between) || (last.via === 'demonym' && between === ' ' && source[last.end - 1] !== 's')
  );
}

/**
 * "A club of former kingdoms FOO", "the northern trade bloc, the Community of Foo": words that only describe the body
 * that is named right behind them.
 */
function isDescription(
  alias: Alias,
  words: readonly Word[],
  at: number,
  source: string,
  gazetteer: Gazetteer,
): boolean {
  const last = words[at + alias.words.length - 1]!;
  if (alias.kind !== 'body' || !/^\p{Ll}/u.test(last.text)) return false;
  // "Peru quits FOO treaty, BAR states applaud": it has a name itself.
  if (words.slice(at, at + alias.words.length).some(({ text }) => isShouted(text))) return false;
  const gap = /^(?:, (?:the )?| )(?=\p{Lu})/u.exec(source.slice(last.end, last.end + 8))?.[0];
  const next = at + alias.words.length + (gap === ', the ' ? 1 : 0);
  if (gap === undefined || (gap === ' ' && !alias.needs)) return false;
  const own = aliasesAt(gazetteer, words, next).find(
    (one) => !one.needs && one.kind === 'body' && matches(one, words, next),
  );
  const end = own && words[next + own.words.length - 1]!.end;
  // "The trade bloc, the Community of Foo and the Court of Bar" are three.
  return (
    own !== undefined &&
    own.id !== alias.id &&
    !/^,? (?:and|or|as well as) /.test(source.slice(end, end! + 12))
  );
}

/** Names in order, the longest at each place. */
function scan(source: string, words: readonly Word[], gazetteer: Gazetteer, named: Named | null): Found[] {
  const found: Found[] = [];
  const noGeorgia = STATE_OF_GEORGIA.test(source);
  for (let at = 0; at < words.length; at++) {
    const known = aliasesAt(gazetteer, words, at);
    const alias = known.length > 0 ? nameAt(known, words, at, source, named) : null;
    if (!alias || (noGeorgia && alias.id === 'GEO')) continue;
    if (isOwned(alias, words[at]!, found.at(-1)?.mention, source)) continue;
    if (isDescription(alias, words, at, source, gazetteer)) continue;
    const { kind, id, via } = alias;
    const mention = { start: words[at]!.start, end: words[at + alias.words.length - 1]!.end, kind, id, via };
    found.push({ mention, alias });
    at += alias.words.length - 1;
  }
  return found;
}

/** Names as they stand; which of those are meant that ask for states, what else is named tells, leaders' surnames included. */
function namesIn(
  source: string,
  words: readonly Word[],
  gazetteer: Gazetteer,
  day: Day | null,
  actorOf: (person: string) => string | null,
): EntityMention[] {
  let known: ReadonlySet<string> | null = null;
  const named = () => {
    if (known !== null) return known;
    const plain = scan(source, words, gazetteer, null).map(({ mention }) => mention);
    const people = surnamesIn(words, plain, gazetteer, day);
    known = new Set([...plain, ...people].map(standsFor(actorOf)));
    return known;
  };
  const found = scan(source, words, gazetteer, named);
  const rivals = new Map(
    found.flatMap(({ mention, alias }) => (alias.rivals ? [[mention, alias.rivals] as const] : [])),
  );
  return settleRivals(
    found.map(({ mention }) => mention),
    rivals,
  );
}

/** What a mention stands for: a person for whom they speak. */
const standsFor =
  (actorOf: (person: string) => string | null) =>
  ({ kind, id }: EntityMention): string =>
    kind === 'person' ? (actorOf(id) ?? id) : id;

/** A pact whose name others share is meant only where all its parties are spoken of; "the Commonwealth" is the CIS where that is named. */
function settleBodies(
  source: string,
  found: readonly EntityMention[],
  surnames: () => readonly EntityMention[],
  gazetteer: Gazetteer,
  actorOf: (person: string) => string | null,
): EntityMention[] {
  // Most texts hold no such name, and need not be searched for surnames before it is settled.
  let all: ReadonlySet<string> | null = null;
  const isSpokenOf = (id: string): boolean => {
    all ??= new Set([...found, ...surnames()].map(standsFor(actorOf)));
    return all.has(id);
  };
  const isMeant = ({ kind, id, start, end }: EntityMention) => {
    const body = kind === 'body' ? gazetteer.bodies.get(id) : undefined;
    if (!body?.needsParties) return true;
    // "its defence accord with France": the pact's name may name a party itself.
    const name = source.slice(start, end);
    const isNamed = (state: string) => {
      const { names = [], demonyms = [] } = gazetteer.states.get(state) ?? {};
      return isSpokenOf(state) || [...names, ...demonyms].some((one) => name.includes(one));
    };
    return body.members.every(({ state }) => isNamed(state));
  };
  return found
    .filter(isMeant)
    .map((mention) =>
      mention.id === 'COMMONWEALTH' && isSpokenOf('CIS') ? { ...mention, id: 'CIS' } : mention,
    );
}

/** What may stand behind a surname with a capital: an office's house, or a verb of a title that capitals begin. */
const NO_SURNAME =
  /^(?:Administration|Government|Cabinet|White|House|To|Will|Would|May|Might|Could|Can|And|Or|But|In|On|At|For|Of|From|By|With|After|As|Set|Not|Over|Quit|Out|Back|\p{L}+(?:s|ed|ing))$/u;

/** "Michal Šimečka" is no Kristen Michal; "the Trump Administration", "Trump Quits Climate Pact" tell of Trump. */
function isGivenName(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  return (
    next !== undefined &&
    next.start === word.end + 1 &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !NO_SURNAME.test(next.text)
  );
}

/** Surnames standing alone: of somebody named in full in the article, or of the one office holder of that name. */
function surnamesIn(
  words: readonly Word[],
  found: readonly EntityMention[],
  gazetteer: Gazetteer,
  day: Day | null,
): EntityMention[] {
  const inFull = new Map(
    found.filter(({ kind }) => kind === 'person').map(({ id }) => [folded(id).split(' ').at(-1)!, id]),
  );
  const isTaken = sweep(found);
  const named = new Set(found.map(({ id }) => id));
  return words.flatMap((word, at): EntityMention[] => {
    if (isTaken(word.start, word.end) || !/^\p{Lu}\p{L}{3,}/u.test(word.text)) return [];
    const surname = folded(word.text);
    const holder = () =>
      isGivenName(words, at)
        ? undefined
        : holderBySurname(gazetteer, surname, day, (actor) => named.has(actor))?.name;
    const id = inFull.get(surname) ?? holder();
    return id === undefined ? [] : [{ start: word.start, end: word.end, kind: 'person', id, via: 'name' }];
  });
}

/** Whether a state is named, by itself, by whom speaks for it, or with others by their region. Found out once it is asked for. */
function namedAmong(
  words: readonly Word[],
  found: readonly EntityMention[],
  { regions }: Gazetteer,
  actorOf: (person: string) => string | null,
): (state: string) => boolean {
  let all: ReadonlySet<string> | null = null;
  return (state) => {
    all ??= new Set([
      ...found.map(standsFor(actorOf)),
      ...words.flatMap(({ text }) => regions.nouns.get(text.toLowerCase()) ?? []),
    ]);
    return all.has(state);
  };
}

/** Names in order with the bodies that are described; the body of which another is described is none that is meant: "a UN body that …". */
function withDescribed(
  found: readonly EntityMention[],
  described: readonly EntityMention[],
): readonly EntityMention[] {
  if (described.length === 0) return found;
  const isTaken = sweep(described);
  return [...found.filter(({ start, end }) => !isTaken(start, end)), ...described].sort(
    (a, b) => a.start - b.start,
  );
}

/**
 * What the gazetteer knows in a text, in order, none overlapping another. Time grows linearly with the text.
 *
 * @param day of publication: office holders are those of that day
 */
export function findEntities(source: string, gazetteer: Gazetteer, day: Day | null): EntityMention[] {
  const words = wordsOf(source);
  const actorOf = (person: string) => actorOfPerson(gazetteer, person, day);
  const found = namesIn(source, words, gazetteer, day, actorOf);
  const surnames = () => surnamesIn(words, found, gazetteer, day);
  const named = settleBodies(source, found, surnames, gazetteer, actorOf);
  const people = surnamesIn(words, named, gazetteer, day);
  const inFull = [...named, ...people].sort((a, b) => a.start - b.start);
  const isNamed = namedAmong(words, inFull, gazetteer, actorOf);
  const described = describedIn(source, words, inFull, gazetteer.descriptions, isNamed);
  const all = withDescribed(inFull, described);
  return [...all, ...bodiesMeant(source, all, gazetteer)].sort((a, b) => a.start - b.start);
}

/** The state or body that a person speaks for on a day, or null. */
export function actorOfPerson(gazetteer: Gazetteer, name: string, day: Day | null): string | null {
  return holderOf(gazetteer, name, day)?.actor ?? null;
}
