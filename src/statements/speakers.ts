import type { Day } from '../domain/days.ts';
import type { EntityMention, Speaker, SpeakerTier } from '../domain/statement.ts';
import type { Doc } from '../language/doc.ts';
import { actorOfPerson } from '../language/names.ts';
import { type Gazetteer, mayHaveOffice, officeOf } from '../packs/gazetteer-index.ts';
import { type About, firstAfter, within } from './mentions.ts';
import { atCapital, bodyByNoun, onlyIn } from './offices.ts';
import { actorIn, type Identity, nobody, type People, type PersonMention, senderIn } from './people.ts';
import { type Gender, genderIn, speaksForActor, type Title, titleIn } from './titles.ts';

/** A speaker with what rules want of them. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly tier: SpeakerTier;
}

const GENDERS: Readonly<Record<string, Gender>> = { he: 'm', him: 'm', his: 'm', she: 'f', her: 'f' };
const GROUP = /^(?:they|it|we|them|who|which|that|both|some|many|others|all|their|its)$/i;

/** What besides the people an article tells of itself. */
export interface Surroundings {
  readonly about: About;
  /** Names, and words that point back to them. */
  readonly mentions: readonly EntityMention[];
  readonly day: Day | null;
}

/** Characters within which a name follows the office that it belongs to. */
const NEAR = 700;

/** One office holder, meant but not named: "its oil minister", "the Peruvian president". */
function isUnnamedOffice({ name, role, actor, tier }: Identity, text: string): boolean {
  const isOffice = role !== null && actor !== null && (tier === 'head' || tier === 'minister');
  const isOne = /\b(?:minister|president|premier|chancellor|secretary|leader)$/i.test(text);
  return isOffice && isOne && !/^an?\s/i.test(text) && name === text.replace(/^the\s+/i, '');
}

const SUBORDINATE =
  /^["“'‘]?(?:if|unless|should|when|while|after|before|as|since|once|although|though|because) /i;
/** What belongs to a title and owns nobody. */
const OF_TITLE =
  /(?<=\b(?:minister|secretary) )(?:of|for) (?:(?!the |his |her |its )[\w-]+,? (?:and )?){1,4}$|\b(?:of|for) (?:state|defen[cs]e|foreign affairs|justice|finance|energy|the (?:interior|council|parliament|republic|house|treasury))\b/gi;
const ITS_SECRETARY = /^its (?:secretary|head|chief|chair\w*)(?! general)\b/i;
const MEMBER = /\b(?:members?|founders?|partners?|signatory|party|ally)\b/i;
/** "The colonel" takes up whoever spoke last. */
const RANK = /^the (?:colonel|general|captain|major|admiral|marshal|lieutenant)(?:-\w+)?$/;
/** What an issuer goes on saying in: whoever spoke last. */
const SAME_PAPER =
  /^(?:part of )?(?:the|this|its|his|her|their) (?:(?:joint|same|brief|one-page|official|written) )?(?:statement|communiqu[ée]|press release|release|declaration|message|post)$/i;
/** "The regional organisation", "the 15-nation bloc": the body that the article is about. */
const THE_BODY =
  /^(?:the|its) (?:(?:[\w-]+ ){1,2})?(?:organi[sz]ation|bloc|grouping|alliance|body|union|pact)$/i;

/** Resolves mentions in the order of the text: a pronoun means whoever spoke or was named last and fits. */
export class Speakers {
  readonly #doc: Doc;
  readonly #gazetteer: Gazetteer;
  readonly #people: People;
  readonly #about: About;
  readonly #mentions: readonly EntityMention[];
  readonly #day: Day | null;
  /** The state whose offices need no name: where the article was written, if it speaks of it, else the one that it is about. */
  readonly #home: string | null;
  #lastPerson: Identity | null = null;
  #last: Identity | null = null;
  #lastAt = 0;
  /** Somebody who spoke by office and without a name, and where. */
  #unnamed: { readonly who: Identity; readonly at: number } | null = null;
  /** Names that turned out to be an unnamed office holder's. */
  readonly #holders = new Map<string, Identity>();

  constructor(doc: Doc, gazetteer: Gazetteer, people: People, { about, mentions, day }: Surroundings) {
    this.#doc = doc;
    this.#gazetteer = gazetteer;
    this.#people = people;
    this.#about = about;
    this.#mentions = mentions;
    this.#day = day;
    const written = doc.dateline.find(({ kind }) => kind === 'state')?.id;
    const isSpokenOf = doc.entities.some(
      ({ kind, id }) =>
        (kind === 'state' && id === written) ||
        (kind === 'person' && written !== undefined && actorOfPerson(gazetteer, id, day) === written),
    );
    this.#home = (isSpokenOf ? written : about.states[0]) ?? null;
  }

  /** Who speaks where [start, end) stands as the speaker. */
  resolve(start: number, end: number): Resolved {
    const who = this.#withOffice(this.#identify(start, this.#head(start, end)), start, end);
    if (who.name !== null || who.actor !== null) this.#last = who;
    if (who.isPerson) this.#lastPerson = who;
    this.#lastAt = start;
    const { name, role, actor, tier } = who;
    return { speaker: { start, end, text: this.#doc.text.slice(start, end), name, role, actor }, tier };
  }

  /** "Mali, which has severed its ties with France": what is told besides tells not who speaks. */
  #head(start: number, end: number): number {
    const besides = this.#doc.text.slice(start, end).search(/,\s+(?:which|whose|where)\b/);
    return besides > 0 ? start + besides : end;
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
    const office = this.#unnamed ?? (isNew ? this.#officeBefore(start) : null);
    this.#unnamed = null;
    if (!isNew || office === null || start - office.at > NEAR) return who;
    const first = this.#people.mentions.find((one) => one.who.name === who.name);
    if (first === undefined || first.start < office.at) return who;
    const holder = { ...office.who, name: who.name, gender: who.gender, isPerson: true };
    this.#holders.set(text, holder);
    return holder;
  }

  /** "Peru's oil minister has brushed the plan aside.": the office without a name that is the subject of the sentence before. */
  #officeBefore(at: number): { readonly who: Identity; readonly at: number } | null {
    const { sentences, tokens, text } = this.#doc;
    const before = sentences[firstAfter(sentences, at) - 1];
    if (before === undefined) return null;
    const own = tokens.slice(before.from, before.to);
    const verb = own.find(({ pos }) => pos === 'VERB' || pos === 'AUX');
    if (verb === undefined || verb.start - before.start > 60) return null;
    const words = text.slice(before.start, verb.start).trim();
    const end = before.start + words.length;
    const isWhose = actorIn(this.#mentions, before.start, end, false)?.kind === 'state';
    if (!isWhose || titleIn(words) === null) return null;
    const who = this.#byOffice(before.start, end, words);
    return isUnnamedOffice(who, words) ? { who, at: before.start } : null;
  }

  #identify(start: number, end: number): Identity {
    const text = this.#doc.text.slice(start, end);
    const lower = text.toLowerCase();
    if (lower in GENDERS) return this.#personBefore(start, GENDERS[lower]!) ?? nobody(null);
    if (lower === 'who' || lower === 'which') return this.#antecedent(start) ?? this.#last ?? nobody(null);
    if (lower === 'i') return this.#lastPerson ?? nobody(null);
    if (lower === 'it' && this.#isNear(start) && this.#last !== null) return this.#last;
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
    if (place === null) return null;
    if (place.kind === 'state') return this.#government(place, '', start, end);
    return this.#body(place.id, null);
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
    const ownState = ITS_SECRETARY.test(words) ? this.#ownerAhead(start) : null;
    if (ownState !== null && who.actor === null) return { ...who, actor: ownState };
    const body = who.tier === 'official' ? bodyByNoun(this.#about, this.#gazetteer, words) : null;
    if (body !== null) return { ...who, actor: body, tier: 'body' };
    if (who.actor !== null || who.role === null || !speaksForActor({ role: who.role, tier: who.tier }))
      return who;
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

  #personBefore(at: number, gender: Gender): Identity | null {
    const fits = (who: Identity | null): who is Identity =>
      who !== null && (who.gender === null || who.gender === gender);
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
      if (!sentence || sentence.paragraph !== this.#doc.sentences[here]?.paragraph) continue;
      const first = within(this.#people.mentions, sentence.start, Math.min(sentence.end, at)).find(
        ({ end }) => !/^['’]/.test(this.#doc.text.slice(end, end + 1)),
      );
      if (first && (first.who.gender === null || first.who.gender === gender)) return first.who;
      if (first === undefined && index === here && this.#lastPerson && this.#lastAt >= sentence.start)
        return null;
    }
    return null;
  }

  #antecedent(at: number): Identity | null {
    const before: PersonMention | undefined = within(this.#people.mentions, Math.max(0, at - 60), at).at(-1);
    if (before && at - before.end < 40) return before.who;
    const place = actorIn(this.#mentions, Math.max(0, at - 50), at, false);
    return place
      ? this.#byOffice(place.start, place.end, this.#doc.text.slice(place.start, place.end))
      : null;
  }

  #byOffice(start: number, end: number, text: string): Identity {
    const title = titleIn(text);
    const place = senderIn(this.#mentions, start, text, title?.tier === 'body' || title === null);
    const owner = within(this.#people.mentions, start, end)[0]?.who ?? this.#possessor(start, text);
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

  #government(place: EntityMention, text: string, start: number, end: number): Identity {
    const isAlone = end - start - (place.end - place.start) <= 4 || this.#doc.text[place.end] === ',';
    const state = this.#gazetteer.states.get(place.id);
    return isAlone
      ? {
          ...nobody(state ? `Government of ${state.names[0]}` : text),
          role: 'government',
          actor: place.id,
          tier: 'head',
        }
      : { ...nobody(text), actor: null };
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
    const same = place === null && bare ? this.#sameOffice(title.role, start) : null;
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
                bare ? this.#lastState() : null,
                this.#subjectState(start),
                title.role === 'ministry' ? this.#subjectBefore(start) : null,
              ])) ?? null)
        : null);
    const holder = actor === null || isGroup ? null : officeOf(this.#gazetteer, actor, title.role, this.#day);
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

  /** "Peru has told the bloc that it goes, government sources said": the state that the sentence begins with. */
  #subjectState(at: number): string | null {
    const sentence = this.#doc.sentences[firstAfter(this.#doc.sentences, at)];
    if (!sentence) return null;
    const [first] = within(this.#mentions, sentence.start, at);
    // "Foreign Minister Ann Lind signed the note, an official said"
    if (first?.kind === 'person' && first.start - sentence.start < 60)
      return actorOfPerson(this.#gazetteer, first.id, this.#day);
    return this.#openingState(this.#mainClause(sentence.start, at), at);
  }

  /** "Pyongyang has cast off the pact. “…,” the defence ministry declared": the state that the sentence before begins with. */
  #subjectBefore(at: number): string | null {
    const { sentences } = this.#doc;
    const before = sentences[firstAfter(sentences, at) - 1];
    return before ? this.#openingState(before.start, before.end) : null;
  }

  /** The state that the words begin with as a subject: "Peru", and not "Peruvian". */
  #openingState(from: number, to: number): string | null {
    const subject = this.#opening(from, to);
    return subject?.kind === 'state' && subject.via !== 'demonym' ? subject.id : null;
  }

  /** "Peru's council has met, its secretary said": the state that owns what the sentence begins with. */
  #ownerAhead(at: number): string | null {
    const sentence = this.#doc.sentences[firstAfter(this.#doc.sentences, at)];
    const first = sentence ? this.#opening(sentence.start, at) : null;
    return first?.kind === 'state' ? first.id : null;
  }

  /** The mention with which the words from `from` to `to` begin. */
  #opening(from: number, to: number): EntityMention | null {
    const [first] = within(this.#mentions, from, to);
    return first !== undefined && first.start - from < 12 ? first : null;
  }

  /** "Unless Chile pays, Peru will leave, the minister said": where the main clause begins. */
  #mainClause(start: number, at: number): number {
    const text = this.#doc.text.slice(start, at);
    const comma = SUBORDINATE.test(text) ? text.indexOf(',') : -1;
    return comma < 0 ? start : start + comma + 2;
  }

  #lastState(): string | null {
    return this.#last?.actor && this.#gazetteer.states.has(this.#last.actor) ? this.#last.actor : null;
  }

  /** The one of that office named in the article last. */
  #sameOffice(role: string, at: number): Identity | null {
    if (this.#lastPerson?.role === role) return this.#lastPerson;
    const all = this.#people.mentions.filter(({ who }) => who.role === role);
    return (all.find(({ start }) => start < at) ?? all[0])?.who ?? null;
  }
}
