import type { Day } from '../domain/days.ts';
import type { EntityMention, Speaker, SpeakerTier } from '../domain/statement.ts';
import type { Doc, Token } from '../language/doc.ts';
import { type Gazetteer, holderOf } from '../packs/gazetteer-index.ts';
import type { Phrase } from './noun-phrase.ts';
import { byOffice, type Identity, type People, titleIn } from './people.ts';

/** A speaker with what rules want of them. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly tier: SpeakerTier;
}

const PERSONAL = new Set(['he', 'she', 'him', 'her', 'i']);

/** Resolves mentions in the order of the text: a pronoun means who spoke last. */
export class Speakers {
  readonly #doc: Doc;
  readonly #gazetteer: Gazetteer;
  readonly #people: People;
  readonly #day: Day | null;
  #lastPerson: Identity | null = null;
  #last: Identity | null = null;
  #lastResolved: Resolved | null = null;

  constructor(doc: Doc, gazetteer: Gazetteer, people: People, day: Day | null) {
    this.#doc = doc;
    this.#gazetteer = gazetteer;
    this.#people = people;
    this.#day = day;
  }

  /** Who spoke last and where they were named, for what continues without naming them. */
  get last(): Resolved | null {
    return this.#lastResolved;
  }

  /** Somebody was named without speaking: a pronoun after this may mean them. */
  notice(start: number, end: number): void {
    const person = this.#within(start, end).findLast(({ kind }) => kind === 'person');
    const identity = person ? this.#ofPerson(person.id) : this.#byName(this.#doc.text.slice(start, end));
    if (identity) this.#lastPerson = identity;
  }

  resolve(phrase: Phrase): Resolved {
    const tokens = this.#doc.tokens.slice(phrase.from, phrase.to);
    const [first, last] = [tokens[0]!, tokens.at(-1)!];
    const identity = this.#identify(tokens, first.start, last.end);
    if (identity.actor !== null || identity.name !== null) this.#last = identity;
    if (identity.name !== null && !/^(?:government|ministry|parliament)$/.test(identity.role ?? ''))
      this.#lastPerson = identity;
    const text = this.#doc.text.slice(first.start, last.end);
    const { name, role, actor, tier } = identity;
    this.#lastResolved = { speaker: { start: first.start, end: last.end, text, name, role, actor }, tier };
    return this.#lastResolved;
  }

  #within(start: number, end: number): EntityMention[] {
    return this.#doc.entities.filter((entity) => entity.start >= start && entity.end <= end);
  }

  #ofPerson(name: string): Identity {
    const told = this.#people.bySurname.get(name.toLowerCase().split(' ').at(-1)!);
    if (told) return told;
    const holder = holderOf(this.#gazetteer, name, this.#day);
    return { name, role: holder?.role ?? null, actor: holder?.actor ?? null, tier: holder?.tier ?? 'none' };
  }

  #byName(text: string): Identity | null {
    const surname = text
      .replace(/['’]s?$/, '')
      .split(/\s+/)
      .at(-1)!
      .toLowerCase();
    return /^\p{Lu}/u.test(text.split(/\s+/).at(-1)!) ? (this.#people.bySurname.get(surname) ?? null) : null;
  }

  #identify(tokens: readonly Token[], start: number, end: number): Identity {
    const text = this.#doc.text.slice(start, end);
    const only = tokens.length === 1 ? tokens[0]!.lower : '';
    if (PERSONAL.has(only)) return this.#lastPerson ?? nobody(null);
    if (only === 'they' || only === 'it' || only === 'we') return this.#last ?? nobody(null);
    const entities = this.#within(start, end);
    const person = entities.findLast(({ kind }) => kind === 'person');
    if (person) return this.#ofPerson(person.id);
    const named = this.#byName(text);
    if (named) return named;
    const place = entities.findLast(({ kind }) => kind === 'state' || kind === 'body') ?? null;
    return this.#ofPlace(text, place);
  }

  #ofPlace(text: string, place: EntityMention | null): Identity {
    const title = titleIn(text);
    const alike = title && place === null ? this.#people.byRole.get(title.role) : undefined;
    if (alike) return alike;
    const actor =
      place?.id ??
      (title && title.tier !== 'none' && title.tier !== 'party' ? (this.#last?.actor ?? null) : null);
    if (title) return byOffice(text, actor, this.#gazetteer, this.#day) ?? nobody(text);
    if (place?.kind === 'body') return { name: text, role: null, actor: place.id, tier: 'body' };
    if (place && place.via !== 'demonym')
      return { name: text, role: 'government', actor: place.id, tier: 'head' };
    if (place && /\b(?:side|leadership|team|delegation)\b/i.test(text))
      return { name: text, role: 'official', actor: place.id, tier: 'official' };
    return nobody(text);
  }
}

const nobody = (name: string | null): Identity => ({ name, role: null, actor: null, tier: 'none' });
