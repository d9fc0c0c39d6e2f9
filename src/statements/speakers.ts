import type { Day } from '../domain/days.ts';
import type { EntityMention } from '../domain/statement.ts';
import type { Doc } from '../language/doc.ts';
import { actorOfPerson } from '../language/names.ts';
import { type Gazetteer, mayHaveOffice, officeOf } from '../packs/gazetteer-index.ts';
import {
  INSTITUTION,
  introducedBefore,
  isQuoted,
  type Office,
  ofMainClause,
  PERSON,
  sayingFrom,
  subjectOf,
  type Told,
} from './introduced.ts';
import { type About, firstAfter, within } from './mentions.ts';
import { atCapital, bodyByNoun, MINISTRY, onlyIn } from './offices.ts';
import {
  firstSubject,
  homeOf,
  type Named,
  ownerAhead,
  type Surroundings,
  subjectBefore,
  subjectState,
} from './openings.ts';
import {
  actorIn,
  type Identity,
  isOfGender,
  isUnnamedOffice,
  nobody,
  type People,
  type PersonMention,
  type Resolved,
  senderIn,
} from './people.ts';
import {
  CLAUSE_BEFORE,
  GROUP,
  headEnd,
  ITS_SECRETARY,
  ITS_VOICE,
  MEMBER,
  OF_TITLE,
  RANK,
  RELATIVE,
  SAME_PAPER,
  THE_BODY,
} from './pointers.ts';
import { type Gender, genderIn, speaksForActor, type Title, titleIn } from './titles.ts';

const GENDERS: Readonly<Record<string, Gender>> = { he: 'm', him: 'm', his: 'm', she: 'f', her: 'f' };
/** Characters within which a name follows the office that it belongs to. */
const NEAR = 700;

/** Resolves mentions in the order of the text: a pronoun means whoever spoke or was named last and fits. */
export class Speakers {
  readonly #doc: Doc;
  readonly #gazetteer: Gazetteer;
  readonly #people: People;
  readonly #about: About;
  readonly #told: Told;
  readonly #names: Named;
  readonly #mentions: readonly EntityMention[];
  readonly #day: Day | null;
  /** The state whose offices need no name: where the article was written, if it speaks of it, else the one that it is about. */
  readonly #home: string | null;
  #lastPerson: Identity | null = null;
  #last: Identity | null = null;
  #lastAt = 0;
  /** Somebody who spoke by office and without a name, and where. */
  #unnamed: { readonly who: Identity; readonly at: number } | null = null;
  /** Whose "the foreign ministry" was when it first spoke. */
  readonly #ministries = new Map<string, string>();
  /** Names that turned out to be an unnamed office holder's. */
  readonly #holders = new Map<string, Identity>();

  constructor(
    doc: Doc,
    gazetteer: Gazetteer,
    people: People,
    { about, mentions, day, quotes }: Surroundings,
  ) {
    this.#doc = doc;
    this.#gazetteer = gazetteer;
    this.#people = people;
    this.#about = about;
    this.#mentions = mentions;
    this.#names = { doc, mentions };
    this.#told = { doc, quotes, people: people.mentions };
    this.#day = day;
    this.#home = homeOf(doc, about, (person) => actorOfPerson(gazetteer, person, day));
  }

  /** Who speaks where [start, end) stands as the speaker. */
  resolve(start: number, end: number): Resolved {
    const who = this.#withOffice(this.#identify(start, headEnd(this.#doc.text, start, end)), start, end);
    if (who.name !== null || who.actor !== null) this.#last = who;
    if (who.isPerson) this.#lastPerson = who;
    this.#lastAt = start;
    const { name, role, actor, tier } = who;
    return { speaker: { start, end, text: this.#doc.text.slice(start, end), name, role, actor }, tier };
  }

  /** "Peru is leaving, its oil minister said. “We had no choice,” Ann Lind told reporters": the name is the minister's. */
  #withOffice(who: Identity, start: number, end: number): Identity {
    const known = this.#holders.get(who.name ?? '');
    if (known) return known;
    const text = this.#doc.text.slice(start, end);
    if (isUnnamedOffice(who, text)) {
      this.#unnamed = { who, at: start };
      return who;
    }
    const isNew = who.isPerson && who.role === null && who.actor === null && who.name === text;
    const office = (isNew ? this.#officeBefore(start) : null) ?? this.#unnamed;
    this.#unnamed = null;
    if (!isNew || office === null || start - office.at > NEAR) return who;
    const first = this.#people.mentions.find((one) => one.who.name === who.name);
    if (first === undefined || first.start < office.at) return who;
    const holder = { ...office.who, name: who.name, gender: who.gender, isPerson: true };
    this.#holders.set(text, holder);
    return holder;
  }

  /** "Peru's oil minister has brushed the plan aside.": the one office holder without a name whom the sentence before the saying tells of. */
  #officeBefore(at: number): { readonly who: Identity; readonly at: number } | null {
    const isWhose = ({ start, end }: Office) => actorIn(this.#mentions, start, end, false)?.kind === 'state';
    const office = introducedBefore(this.#told, at, isWhose);
    if (office === null) return null;
    const who = this.#ofOffice(office);
    // Whom the gazetteer knows by name is not somebody else.
    const isUnknown = who.name === this.#doc.text.slice(office.start, office.end).replace(/^the\s+/i, '');
    const speaks = who.actor !== null && who.role !== null && speaksForActor(who);
    return isUnknown && speaks ? { who, at: office.start } : null;
  }

  #ofOffice({ start, end }: Office): Identity {
    return this.#byOffice(start, end, this.#doc.text.slice(start, end));
  }

  /** "In a note the ministry protested. It ended with the words …": the institution that the sentence, or the one before, tells of. */
  #institution(at: number): Identity | null {
    const here = sayingFrom(this.#told, at);
    const office =
      subjectOf(this.#told, here, at, INSTITUTION) ?? subjectOf(this.#told, here - 1, at, INSTITUTION);
    return office && office.start > this.#lastAt ? this.#ofOffice(office) : null;
  }

  #identify(start: number, end: number): Identity {
    const text = this.#doc.text.slice(start, end);
    const lower = text.toLowerCase();
    if (lower in GENDERS)
      return this.#stated(this.#personBefore(start, GENDERS[lower]!) ?? nobody(null), start);
    if (RELATIVE.test(lower)) return this.#antecedent(start) ?? this.#last ?? nobody(null);
    if (lower === 'i') return this.#lastPerson ?? nobody(null);
    if (lower === 'it' && !CLAUSE_BEFORE.test(this.#doc.text.slice(Math.max(0, start - 12), start))) {
      const meant = this.#institution(start);
      if (meant !== null) return meant;
      if (this.#isNear(start) && this.#last !== null) return this.#last;
    }
    if (GROUP.test(lower)) return this.#pointedAt(start, end) ?? this.#last ?? nobody(null);
    if (RANK.test(lower) && this.#lastPerson !== null) return this.#lastPerson;
    if (SAME_PAPER.test(lower) && this.#last !== null) return this.#last;
    return this.#named(start, end, text) ?? this.#byOffice(start, end, text);
  }

  /** Whether an office or body, which "it" takes up, spoke right before. */
  #isNear(at: number): boolean {
    const { isPerson = true, actor = null, role = null } = this.#last ?? {};
    return !isPerson && actor !== null && role !== null && at - this.#lastAt < 500;
  }

  /** What "it" points back to. */
  #pointedAt(start: number, end: number): Identity | null {
    const place = actorIn(this.#mentions, start, end, false);
    if (place?.kind === 'state') return this.#government(place, '', start, end);
    return place && this.#body(place.id, null);
  }

  /** The person named in the phrase, but for one who only owns what it names ("Bell's spokesman"). */
  #named(start: number, end: number, text: string): Identity | null {
    const named = within(this.#people.mentions, start, end).filter(
      ({ end: to }) => !/^['’]s?\s+\p{L}/u.test(this.#doc.text.slice(to, end)),
    );
    const first = named.find(
      (one) =>
        !/\b(?:for|of|to|with|by|from|at)\s[^,]*$/i.test(
          this.#doc.text.slice(start, one.start).replace(OF_TITLE, ' '),
        ) || one.start - start < 4,
    );
    if (first) return this.#completed(first.who, start, end);
    const word = text.match(/(\p{Lu}[\p{L}'’-]+)['’]s$/u)?.[1];
    return word ? this.#people.named(word) : null;
  }

  /** A title beside the name that needs a state, and none told: the one that the article is about. */
  #completed(who: Identity, start: number, end: number): Identity {
    const words = this.#doc.text.slice(start, end);
    const ownState = ITS_SECRETARY.test(words) ? ownerAhead(this.#names, start) : null;
    if (ownState !== null && who.actor === null) return { ...who, actor: ownState };
    const body = who.tier === 'official' ? bodyByNoun(this.#about, this.#gazetteer, words) : null;
    if (body !== null) return { ...who, actor: body, tier: 'body' };
    if (who.actor !== null || who.role === null || !speaksForActor(who)) return who;
    return {
      ...who,
      actor:
        senderIn(this.#mentions, start, words, who.tier === 'body')?.id ??
        onlyIn(this.#about, words) ??
        (who.tier === 'body'
          ? (this.#about.bodies[0] ?? null)
          : this.#likeliest(who.role, [this.#subjectState(start)])),
    };
  }

  /** Somebody with an office and no state: of the one that the article is about. */
  #stated(who: Identity, at: number): Identity {
    const { role, tier, actor } = who;
    if (role === null || actor !== null || tier === 'body' || !speaksForActor(who)) return who;
    return { ...who, actor: this.#likeliest(role, [this.#subjectState(at)]) };
  }

  #personBefore(at: number, gender: Gender): Identity | null {
    const fits = (who: Identity | null): who is Identity => who !== null && isOfGender(who, gender);
    const near = this.#subjectNear(at, gender);
    if (near) return near;
    if (fits(this.#lastPerson) && at - this.#lastAt < 1500) return this.#lastPerson;
    const here = firstAfter(this.#people.mentions, at);
    const before = this.#people.mentions.slice(Math.max(0, here - 6), here);
    const last = before.findLast(({ who }) => fits(who));
    if (last === undefined) return null;
    // The sentence's first name is its subject, which a pronoun of a later one takes up.
    const sentence = this.#doc.sentences[firstAfter(this.#doc.sentences, last.start)];
    const own = before.find(({ start, who }) => start >= (sentence?.start ?? 0) && fits(who));
    return (own ?? last).who;
  }

  /** Whoever opens the sentence, or the one before: a subject, which a pronoun takes up first. */
  #subjectNear(at: number, gender: Gender): Identity | null {
    const here = firstAfter(this.#doc.sentences, at);
    for (const index of [here, here - 1]) {
      const sentence = this.#doc.sentences[index];
      const { text } = this.#doc;
      if (!sentence || sentence.paragraph !== this.#doc.sentences[here]?.paragraph) continue;
      // "Ann Bell must go, the minister demanded. Peru will leave, he said": who spoke there, and not who was spoken of.
      const spoke = index < here && this.#lastAt > sentence.start ? this.#lastPerson : null;
      if (spoke !== null && spoke.actor !== null && isOfGender(spoke, gender)) return spoke;
      const named = within(this.#people.mentions, sentence.start, Math.min(sentence.end, at));
      const first = firstSubject(ofMainClause(text, sentence, named), sentence.start, text);
      const office = this.#officeNear(index, at, first?.start ?? at, gender);
      if (office) return office;
      if (first && isOfGender(first.who, gender)) return first.who;
      if (first === undefined && index === here && this.#lastPerson && this.#lastAt >= sentence.start)
        return null;
    }
    return null;
  }

  /** "A diplomat is unimpressed. Nobody will leave, he says": who holds the office that a sentence tells of, where nobody spoke since. */
  #officeNear(index: number, at: number, to: number, gender: Gender): Identity | null {
    const office = subjectOf(this.#told, index, Math.min(at, to), PERSON);
    if (office === null || office.start < this.#lastAt) return null;
    const who = this.#ofOffice(office);
    return isOfGender(who, gender) ? who : null;
  }

  #antecedent(at: number): Identity | null {
    const before: PersonMention | undefined = within(this.#people.mentions, Math.max(0, at - 60), at).at(-1);
    if (before && at - before.end < 40) return before.who;
    // "An article in The Lima Post, which wrote that …"
    const paper = within(this.#mentions, at - 50, at).findLast(({ kind }) => kind === 'outlet');
    if (paper && at - paper.end < 3) return nobody(this.#doc.text.slice(paper.start, paper.end));
    const place = actorIn(this.#mentions, at - 50, at, false);
    if (place?.kind === 'state') return this.#government(place, '', place.start, place.end);
    return place && this.#byOffice(place.start, place.end, this.#doc.text.slice(place.start, place.end));
  }

  #byOffice(start: number, end: number, text: string): Identity {
    const title = titleIn(text);
    const whose = this.#institutionOwning(start, text);
    const named = senderIn(this.#mentions, start, text, title?.tier === 'body' || title === null);
    const place = whose !== null && named?.via === 'anaphor' ? null : named;
    const owner = whose ?? within(this.#people.mentions, start, end)[0]?.who ?? this.#possessor(start, text);
    const body =
      title?.tier === 'official' && place === null ? bodyByNoun(this.#about, this.#gazetteer, text) : null;
    if (body !== null) return this.#body(body, text);
    if (title) return this.#holder(title, { place, owner, start }, text);
    const last = actorIn(this.#mentions, start, end, false);
    // "The bloc's founding member Peru": the state, and not the body.
    if (last?.kind === 'state' && last.via === 'name' && last.end === end && MEMBER.test(text))
      return this.#government(last, text, last.start, end);
    if (place?.kind === 'body') return this.#body(place.id, text);
    if (place && place.via !== 'demonym') return this.#government(place, text, start, end);
    const meant = THE_BODY.test(text) ? this.#about.bodies[0] : undefined;
    if (meant !== undefined) return this.#body(meant, text);
    return nobody(text.replace(/^(?:the|a|an)\s+/i, ''));
  }

  /** A body that speaks for itself, by its own name where the gazetteer has it. */
  #body(id: string, text: string | null): Identity {
    return { ...nobody(this.#gazetteer.bodies.get(id)?.names[0] ?? text), actor: id, tier: 'body' };
  }

  /** Whose "her spokesman" or "its minister" is. */
  #possessor(start: number, text: string): Identity | null {
    const word = /^(?:his|her|their|its)(?=\s)/i.exec(text)?.[0].toLowerCase();
    if (word === undefined) return null;
    return (word in GENDERS ? this.#personBefore(start, GENDERS[word]!) : null) ?? this.#last;
  }

  /** "No, said the foreign ministry. “…,” its spokeswoman wrote": the institution that she speaks for, where no state or body is named before her. */
  #institutionOwning(start: number, text: string): Identity | null {
    const isThere = /^ there\b/.test(this.#doc.text.slice(start + text.length, start + text.length + 7));
    if (!ITS_VOICE.test(text) && !isThere) return null;
    const here = sayingFrom(this.#told, start);
    const own = subjectOf(this.#told, here, start, INSTITUTION);
    if (own) return this.#ofOffice(own);
    const before = subjectOf(this.#told, here - 1, start, INSTITUTION);
    const sentence = this.#doc.sentences[firstAfter(this.#doc.sentences, start)];
    const isNamed = within(this.#mentions, sentence?.start ?? start, start).some(
      ({ via, start: at }) => via !== 'anaphor' && !isQuoted(this.#told, at),
    );
    if (isNamed) return null;
    if (before) return this.#ofOffice(before);
    return this.#isNear(start) ? this.#last : null;
  }

  #government(place: EntityMention, text: string, start: number, end: number): Identity {
    const isAlone = end - start - (place.end - place.start) <= 4 || this.#doc.text[place.end] === ',';
    const state = this.#gazetteer.states.get(place.id);
    if (!isAlone) return { ...nobody(text), actor: null };
    const name = state ? `Government of ${state.names[0]}` : text;
    return { ...nobody(name), role: 'government', actor: place.id, tier: 'head' };
  }

  #holder(
    title: Title,
    {
      place,
      owner,
      start,
    }: { readonly place: EntityMention | null; readonly owner: Identity | null; readonly start: number },
    text: string,
  ): Identity {
    // "Their spokesman": of some that are no state, or they would have been found.
    if (owner === null && place === null && /^their\s/i.test(text))
      return { ...nobody(text), role: title.role, tier: 'none' };
    const bare = /^the\s/i.test(text);
    const last = this.#lastPerson?.role === title.role ? this.#lastPerson : null;
    const same = place === null && bare ? (last ?? this.#people.ofRole(title.role, start)) : null;
    if (same) return same;
    const isGroup = /(?<!s)s$/.test(text.split(/\s(?:of|for|in|at|from|with|who)\s/)[0]!);
    const known = speaksForActor(title);
    const actor =
      place?.id ??
      owner?.actor ??
      onlyIn(this.#about, text) ??
      atCapital(this.#about, this.#gazetteer, text) ??
      (known
        ? ((title.tier === 'body'
            ? this.#about.bodies[0]
            : this.#likeliest(title.role, [
                this.#ministries.get(text.toLowerCase()) ?? null,
                bare ? this.#lastState() : null,
                this.#subjectState(start),
                title.role === 'ministry' ? subjectBefore(this.#names, start) : null,
              ])) ?? null)
        : null);
    if (actor !== null && place === null && MINISTRY.test(text))
      this.#ministries.set(text.toLowerCase(), actor);
    const isNotYet = /\b(?:elect|designate)\b/i.test(text);
    const holder =
      actor === null || isGroup || isNotYet ? null : officeOf(this.#gazetteer, actor, title.role, this.#day);
    const name = holder?.name ?? text.replace(/^(?:the|a|an)\s+/i, '');
    return {
      name,
      role: title.role,
      actor: known ? actor : null,
      tier: title.tier,
      gender: genderIn(text),
      isPerson: holder !== null || /\b(?:minister|president|spokes(?:man|woman))$/i.test(text),
    };
  }

  /** The first of some states, or of those that the article is about, that can have an office. */
  #likeliest(role: string, states: readonly (string | null)[]): string | null {
    const all = [...states, this.#home, ...this.#about.states].filter((id) => id !== null);
    return all.find((id) => mayHaveOffice(this.#gazetteer, id, role)) ?? all[0] ?? null;
  }

  #subjectState(at: number): string | null {
    return subjectState(this.#names, at, (person) => actorOfPerson(this.#gazetteer, person, this.#day));
  }

  #lastState(): string | null {
    return this.#last?.actor && this.#gazetteer.states.has(this.#last.actor) ? this.#last.actor : null;
  }
}
