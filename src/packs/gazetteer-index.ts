import type { Day } from '../domain/days.ts';
import type { EntityMention } from '../domain/statement.ts';
import type { Body, GazetteerData, OfficeHolder, State } from './gazetteer.ts';

/** A name as it is looked for: words in lower case; which of them must be capital; the exact form of an acronym. */
export interface Alias {
  readonly words: readonly string[];
  readonly capital: readonly boolean[];
  readonly exact: string | null;
  readonly kind: EntityMention['kind'];
  readonly id: string;
  readonly via: EntityMention['via'];
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

function aliasOf(name: string, rest: Pick<Alias, 'kind' | 'id' | 'via'>, exact: string | null = null): Alias {
  const words = wordsOf(name).map(({ text }) => text);
  return { words: words.map((word) => word.toLowerCase()), capital: words.map(isCapital), exact, ...rest };
}

function aliasesOfState({ id, names, demonyms, capital, metonyms }: State): Alias[] {
  const to = (via: Alias['via']) => (name: string) =>
    aliasOf(name, { kind: 'state', id, via }, /^[A-Z.]{2,}$/.test(name) ? name : null);
  return [
    ...names.map(to('name')),
    ...demonyms.map(to('demonym')),
    ...[capital ?? [], metonyms].flat().map(to('metonym')),
  ];
}

function aliasesOfBody({ id, names, acronyms, organs }: Body): Alias[] {
  const rest = { kind: 'body', id, via: 'name' } as const;
  return [
    ...names.map((name) => aliasOf(name, rest)),
    ...acronyms.map((name) => aliasOf(name, rest, name)),
    ...organs.map((name) => aliasOf(name, { ...rest, via: 'office' })),
  ];
}

/** Everything that stands for a state, a body, a person or an outlet, ready to be looked up. */
export interface Gazetteer {
  readonly states: ReadonlyMap<string, State>;
  readonly bodies: ReadonlyMap<string, Body>;
  /** Aliases by their first word, the longest first. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Holders of a name or alias, in lower case. */
  readonly people: ReadonlyMap<string, readonly OfficeHolder[]>;
  /** Holders by surname, in lower case. */
  readonly surnames: ReadonlyMap<string, readonly OfficeHolder[]>;
  /** Holders by the state or body that they speak for. */
  readonly offices: ReadonlyMap<string, readonly OfficeHolder[]>;
}

function group<Item>(items: readonly (readonly [string, Item])[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const [key, item] of items) {
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const surnameOf = (name: string) =>
  name
    .toLowerCase()
    .split(' ')
    .filter((part) => !/^jr\.?$/.test(part))
    .at(-1)!;

/** Builds the index; frozen data in, maps out. */
export function buildGazetteer(data: GazetteerData): Gazetteer {
  const people = data.offices.flatMap((holder) =>
    [holder.name, ...holder.aliases].map((name) => [name, holder] as const),
  );
  const aliases = [
    ...data.states.flatMap(aliasesOfState),
    ...data.bodies.flatMap(aliasesOfBody),
    ...[...new Map(people.map(([name, { name: id }]) => [name, id]))].map(([name, id]) =>
      aliasOf(name, { kind: 'person', id, via: 'name' }),
    ),
    ...data.outlets.flatMap(({ name, aliases: others }) =>
      [name, ...others].map((alias) =>
        aliasOf(alias, { kind: 'outlet', id: name, via: 'name' }, /^[A-Z]{2,4}$/.test(alias) ? alias : null),
      ),
    ),
  ].filter(({ words }) => words.length > 0);
  const byFirst = group(aliases.map((alias) => [alias.words[0]!, alias] as const));
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    states: new Map(data.states.map((state) => [state.id, state])),
    bodies: new Map(data.bodies.map((body) => [body.id, body])),
    aliases: byFirst,
    people: group(people.map(([name, holder]) => [name.toLowerCase(), holder] as const)),
    surnames: group([
      ...new Map(
        people.map(([name, holder]) => [
          `${surnameOf(name)} ${holder.name} ${holder.from}`,
          [surnameOf(name), holder] as const,
        ]),
      ).values(),
    ]),
    offices: group(data.offices.map((holder) => [holder.actor, holder] as const)),
  };
}

const holds = ({ from, to }: OfficeHolder, day: Day | null) =>
  day === null || ((from === null || from <= day) && (to === null || day <= to));

/** Who of this name held office on a day, or the one who last did before it; null where nobody is known. */
export function holderOf(gazetteer: Gazetteer, name: string, day: Day | null): OfficeHolder | null {
  const all = gazetteer.people.get(name.toLowerCase()) ?? [];
  return all.find((holder) => holds(holder, day)) ?? all.at(-1) ?? null;
}

/** The one office holder whose surname this is on a day; null where there is none or more than one. */
export function holderBySurname(gazetteer: Gazetteer, surname: string, day: Day | null): OfficeHolder | null {
  const now = (gazetteer.surnames.get(surname.toLowerCase()) ?? []).filter((holder) => holds(holder, day));
  return new Set(now.map(({ name }) => name)).size === 1 ? now[0]! : null;
}

/** Who held a state's or body's office on a day; the role is compared by its words in lower case. */
export function officeOf(
  gazetteer: Gazetteer,
  actor: string,
  role: string,
  day: Day | null,
): OfficeHolder | null {
  const wanted = role.toLowerCase();
  return (
    (gazetteer.offices.get(actor) ?? []).find((holder) => holder.role === wanted && holds(holder, day)) ??
    null
  );
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
