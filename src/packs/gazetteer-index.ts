import type { Day } from '../domain/days.ts';
import type { EntityMention, SpeakerTier } from '../domain/statement.ts';
import { buildDescriptions, type Descriptions } from './descriptions.ts';
import { folded } from './folded.ts';
import type { Body, Byname, GazetteerData, OfficeHolder, Region, State } from './gazetteer.ts';
import { group } from './group.ts';

/** A name as it is looked for: words in lower case; which of them must be capital; the exact form of an acronym. */
export interface Alias {
  readonly words: readonly string[];
  readonly capital: readonly boolean[];
  readonly exact: string | null;
  readonly kind: EntityMention['kind'];
  readonly id: string;
  readonly via: EntityMention['via'];
  /** States that the article must name as well, for a byname. */
  readonly needs?: readonly string[];
  /** The states that share it, this one among them; absent where it is one state's. */
  readonly rivals?: readonly string[];
}

/** A word of a text with its place, UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORD = /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}]+(?:['’](?!s\b)\p{L}+)*\+?/gu;

/** The words of a text: hyphens, slashes and a possessive's ending part them, the dots of an acronym don't. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

const isCapital = (word: string) => /^[\p{Lu}\p{N}]/u.test(word);

/** Most names are plain words with a blank between them and need no word pattern. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

function aliasOf(name: string, rest: Pick<Alias, 'kind' | 'id' | 'via'>, exact: string | null = null): Alias {
  const words = PLAIN.test(name) ? name.split(' ') : wordsOf(name).map(({ text }) => text);
  return { words: words.map(folded), capital: words.map(isCapital), exact, ...rest };
}

/** Names that are meant only beside certain states, of a state or a body; they are English. */
function aliasesOfBynames(
  { bynames = [] }: { readonly bynames?: readonly Byname[] },
  language: string,
  toAlias: (name: string) => Alias,
): Alias[] {
  if (language !== 'en') return [];
  return bynames.flatMap(({ names, with: needs }) => names.map((name) => ({ ...toAlias(name), needs })));
}

function aliasesOfState(state: State, language: string): Alias[] {
  const { id } = state;
  const to = (via: Alias['via']) => (name: string) =>
    aliasOf(name, { kind: 'state', id, via }, /^[A-Z.]{2,}$/.test(name) ? name : null);
  const { names, demonyms, metonyms } = language === 'en' ? state : (state.in?.[language] ?? NO_WORDS);
  const capital = language === 'en' && !state.namesakeCapital ? (state.capital ?? []) : [];
  return [
    ...names.map(to('name')),
    ...demonyms.map(to('demonym')),
    ...[capital, metonyms, (language === 'en' && state.parliaments) || []].flat().map(to('metonym')),
    ...aliasesOfBynames(state, language, to('metonym')),
  ];
}

const NO_WORDS = { names: [], demonyms: [], metonyms: [], acronyms: [] };

/** What kind of thing it is: papers that write "the Ottawa convention" and papers that write "the Ottawa Convention" mean one. */
const KINDS = new Set(
  'accord accords agreement alliance association bloc charter commission community compact convention council court forum initiative league organisation organization pact protocol statute treaty union'.split(
    ' ',
  ),
);

/** A body's name; the noun for its kind may be in lower case where another word of it may not. */
function aliasOfName(name: string, rest: Pick<Alias, 'kind' | 'id' | 'via'>): Alias {
  const alias = aliasOf(name, rest);
  const capital = alias.capital.map((must, i) => must && !KINDS.has(alias.words[i]!));
  return capital.includes(true) ? { ...alias, capital } : alias;
}

function aliasesOfBody(body: Body, language: string): Alias[] {
  const rest = { kind: 'body', id: body.id, via: 'name' } as const;
  const { names, acronyms } = language === 'en' ? body : (body.in?.[language] ?? NO_WORDS);
  return [
    ...names.map((name) => aliasOfName(name, rest)),
    ...acronyms.map((name) => aliasOf(name, rest, name)),
    ...aliasesOfBynames(body, language, (name) => aliasOf(name, rest)),
    ...(language === 'en' ? body.organs : []).map((name) => aliasOf(name, { ...rest, via: 'office' })),
  ];
}

/** Everything that stands for a state, a body, a person or an outlet, ready to be looked up. */
export interface Gazetteer {
  readonly states: ReadonlyMap<string, State>;
  readonly bodies: ReadonlyMap<string, Body>;
  /** Aliases by their first two words, or the one that they have, the longest first: look them up with `aliasesAt`. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Holders of a name or alias, in lower case. */
  readonly people: ReadonlyMap<string, readonly OfficeHolder[]>;
  /** Holders by surname, in lower case. */
  readonly surnames: ReadonlyMap<string, readonly OfficeHolder[]>;
  /** Holders by the state or body that they speak for. */
  readonly offices: ReadonlyMap<string, readonly OfficeHolder[]>;
  /** The states of a region by its noun ("baltics") and by its adjective ("baltic"), in lower case. */
  readonly regions: {
    readonly nouns: ReadonlyMap<string, readonly string[]>;
    readonly adjectives: ReadonlyMap<string, readonly string[]>;
  };
  /** What bodies are about, in the words of articles. */
  readonly descriptions: Descriptions;
}

const surnameOf = (name: string) => {
  const parts = folded(name).replace(/ jr\.?$/, '');
  return parts.slice(parts.lastIndexOf(' ') + 1);
};

/** Holders with each of the surnames that their spellings end in. */
function bySurname(offices: readonly OfficeHolder[]): (readonly [string, OfficeHolder])[] {
  return offices.flatMap((holder) =>
    holder.bySurname === false
      ? []
      : [...new Set([holder.name, ...holder.aliases].map(surnameOf))].map((one) => [one, holder] as const),
  );
}

/** Marks words that several states share ("Congolese"); the first state is meant where the article names none of them. */
function withRivals(aliases: readonly Alias[]): readonly Alias[] {
  const owners = new Map<string, string[]>();
  for (const { words, id } of aliases) {
    const key = words.join(' ');
    const ids = owners.get(key);
    if (!ids) owners.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
  return aliases.map((alias) => {
    const ids = owners.get(alias.words.join(' '))!;
    return ids.length > 1 ? { ...alias, rivals: ids } : alias;
  });
}

/** The terms by their beginning, each with the spellings that stand beside any term of that person. */
function withSpellings(offices: readonly OfficeHolder[]): OfficeHolder[] {
  const spellings = new Map<string, readonly string[]>();
  const keyOf = ({ name, actor }: OfficeHolder) => `${actor}${name}`;
  for (const holder of offices) {
    if (holder.aliases.length === 0) continue;
    const known = spellings.get(keyOf(holder)) ?? [];
    spellings.set(keyOf(holder), [...new Set([...known, ...holder.aliases])]);
  }
  return offices
    .map((holder) => {
      const aliases = spellings.get(keyOf(holder));
      return aliases && aliases.length > holder.aliases.length ? { ...holder, aliases } : holder;
    })
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

const regionsBy = (regions: readonly Region[], words: 'nouns' | 'adjectives') =>
  new Map(
    regions.flatMap((region) => region[words].map((word) => [word.toLowerCase(), region.states] as const)),
  );

/**
 * Builds the index; frozen data in, maps out.
 *
 * @param language of the articles, BCP 47: only words of this language are looked for. People's names are those of every language
 */
export function buildGazetteer(data: GazetteerData, language = 'en'): Gazetteer {
  const offices = withSpellings(data.offices);
  const people = offices.flatMap((holder) =>
    [holder.name, ...holder.aliases].map((name) => [name, holder] as const),
  );
  const aliases = [
    ...withRivals(data.states.flatMap((state) => aliasesOfState(state, language))),
    ...data.bodies.flatMap((body) => aliasesOfBody(body, language)),
    ...[...new Map(people.map(([name, { name: id }]) => [name, id]))].map(([name, id]) =>
      aliasOf(name, { kind: 'person', id, via: 'name' }),
    ),
    ...data.outlets.flatMap(({ name, aliases: others }) =>
      [name, ...others].map((alias) =>
        aliasOf(alias, { kind: 'outlet', id: name, via: 'name' }, /^[A-Z]{2,4}$/.test(alias) ? alias : null),
      ),
    ),
  ].filter(({ words }) => words.length > 0);
  const byFirst = group(
    aliases.map((alias) => [keyOfWords(alias.words[0]!, alias.words[1]), alias] as const),
  );
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    states: new Map(data.states.map((state) => [state.id, state])),
    bodies: new Map(data.bodies.map((body) => [body.id, body])),
    aliases: byFirst,
    people: group(people.map(([name, holder]) => [folded(name), holder] as const)),
    surnames: group(bySurname(offices)),
    offices: group(offices.map((holder) => [holder.actor, holder] as const)),
    regions: { nouns: regionsBy(data.regions, 'nouns'), adjectives: regionsBy(data.regions, 'adjectives') },
    descriptions: buildDescriptions(language === 'en' ? data.bodies : []),
  };
}

const keyOfWords = (first: string, second: string | undefined) =>
  second === undefined ? first : `${first} ${second}`;

const NO_ALIASES: readonly Alias[] = [];

/** Aliases that may stand at a word of a text, the longest first. */
export function aliasesAt({ aliases }: Gazetteer, words: readonly Word[], at: number): readonly Alias[] {
  const first = folded(words[at]!.text);
  const longer = aliases.get(keyOfWords(first, folded(words[at + 1]?.text ?? '')));
  const alone = aliases.get(first) ?? NO_ALIASES;
  return longer === undefined ? alone : alone.length === 0 ? longer : [...longer, ...alone];
}

const holds = ({ from, to }: OfficeHolder, day: Day | null) =>
  day === null || ((from === null || from <= day) && (to === null || day <= to));

const RANK: readonly SpeakerTier[] = ['head', 'body', 'minister', 'parliament', 'official', 'party', 'none'];

/** Who of this name held office on a day, in the highest of their offices; else the last term before it; null where nobody is known. */
export function holderOf(gazetteer: Gazetteer, name: string, day: Day | null): OfficeHolder | null {
  const all = gazetteer.people.get(folded(name)) ?? [];
  const now = all.filter((holder) => holds(holder, day));
  if (now.length > 0) {
    const high = Math.min(...now.map(({ tier }) => RANK.indexOf(tier)));
    return now.findLast(({ tier }) => RANK.indexOf(tier) === high)!;
  }
  return all.findLast(({ from }) => (from ?? '') <= (day ?? '9999')) ?? all[0] ?? null;
}

/** Whether a term was over on a day and another sat in that office: a former holder speaks for nobody. */
export function isSucceeded(gazetteer: Gazetteer, holder: OfficeHolder, day: Day | null): boolean {
  if (day === null || holds(holder, day)) return false;
  const others = gazetteer.offices.get(holder.actor) ?? [];
  return others.some((one) => one.name !== holder.name && one.role === holder.role && holds(one, day));
}

/**
 * The one office holder whose surname this is on a day; null where there is none or more than one.
 *
 * @param isNamed whether a state or body is spoken of: but for the states whose leaders everybody knows, a surname alone
 * means nobody whose state or body the article doesn't name
 */
export function holderBySurname(
  gazetteer: Gazetteer,
  surname: string,
  day: Day | null,
  isNamed: (actor: string) => boolean = () => true,
): OfficeHolder | null {
  const isKnown = (actor: string) =>
    (gazetteer.states.get(actor) ?? { surnamesAlone: false }).surnamesAlone !== false;
  const now = (gazetteer.surnames.get(folded(surname)) ?? []).filter(
    (holder) => holds(holder, day) && (isKnown(holder.actor) || isNamed(holder.actor)),
  );
  return new Set(now.map(({ name }) => name)).size === 1 ? now[0]! : null;
}

/** Offices that texts call by another name than the state itself does. */
const SAME_OFFICE: Readonly<Record<string, readonly string[]>> = {
  'foreign minister': ['foreign minister', 'secretary of state', 'foreign secretary'],
};

/** Who held a state's or body's office on a day; the role is compared by its words in lower case. */
export function officeOf(
  gazetteer: Gazetteer,
  actor: string,
  role: string,
  day: Day | null,
): OfficeHolder | null {
  const wanted = SAME_OFFICE[role.toLowerCase()] ?? [role.toLowerCase()];
  const now = (gazetteer.offices.get(actor) ?? []).filter((holder) => holds(holder, day));
  for (const one of wanted) {
    const found = now.findLast((holder) => holder.role === one);
    if (found) return found;
  }
  return null;
}

/** Whether a state can have an office, by the terms that are known: the United States have no prime minister. */
export function mayHaveOffice(gazetteer: Gazetteer, actor: string, role: string): boolean {
  const known = gazetteer.offices.get(actor) ?? [];
  return role !== 'prime minister' || known.length === 0 || known.some((holder) => holder.role === role);
}

/** Who speaks for a head, and heads of state who only reign. */
const GOVERNS_NOT =
  /spokesman|(?:press|cabinet) secretary|^(?:vice|crown) |^(?:monarch|emperor|federal president)$/;

/** Names of those who governed a state on a day, head of state and head of government alike; none where nobody is known. */
export function headsOf(gazetteer: Gazetteer, actor: string, day: Day | null): readonly string[] {
  if (day === null) return [];
  const heads = (gazetteer.offices.get(actor) ?? []).filter(
    (holder) => holder.tier === 'head' && !GOVERNS_NOT.test(holder.role) && holds(holder, day),
  );
  return [...new Set(heads.map(({ name }) => name))];
}

/** Whether a state was a member or party on a day; null where the body's membership is not known. */
export function isMember(gazetteer: Gazetteer, state: string, body: string, day: Day | null): boolean | null {
  const members = gazetteer.bodies.get(body)?.members ?? [];
  if (members.length === 0) return null;
  return members.some(
    (member) =>
      member.state === state &&
      (day === null || ((member.from ?? '') <= day && day <= (member.to ?? '9999'))),
  );
}
