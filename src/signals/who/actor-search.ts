import type { Day } from '../../domain/days.ts';
import type { EntityMention, RecordedStatement } from '../../domain/statement.ts';
import { actorOfPerson } from '../../language/names.ts';
import { pattern } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import { type Gazetteer, holderOf } from '../../packs/gazetteer-index.ts';
import { phraseOf } from '../words/clause.ts';
import { afterEntity, type SentenceView, type ViewToken } from '../words/view.ts';
import { type Candidate, listed } from './listed.ts';
import { canLeave } from './members.ts';
import { isOfCompanions, isOfOutlet, regionAt } from './several.ts';
import { toldIn } from './told.ts';

/** After these somebody else is meant: "with Russia", "told Russia", "unlike Russia". */
const OBJECT_MARKS = wordSet(
  'with from to against on by for than unlike like toward towards between among despite over about in at into under via near amid after before alongside tell inform notify ask urge accuse warn hand give send deliver serve present summon invite host greet visit expel blame join emulate imitate of',
);
/** "The country": whichever state the article is about, unless another is the subject right before. */
const THE_COUNTRY =
  /^(?:the|this|his|her) (?:country|nation|republic|state|kingdom|government|authorities)$/i;
/** What governs it: no less whoever's the article is about. */
const ITS_OWN =
  /^(?:the|this|his|her) (?:country|nation|republic|state|kingdom|government|authorities|cabinet|parliament|leadership|administration|junta)$/i;
/** "The government", in what one of its own says. */
const OUR_GOVERNMENT = /^(?:the|our|my) government$/i;

/** "The government of Kenya", "the cabinet in Nairobi": whose authorities they are is as good as named by itself. */
const AUTHORITIES = wordSet(
  'government cabinet parliament ministry leadership authority junta president premier minister king administration ruler',
);

/** "The Republic of Mali" */
const REPUBLICS =
  /^(?:Republic|Kingdom|State|Federation|Union|Commonwealth|Principality|Sultanate|Emirate|Government)$/;
const TIMES = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december midnight noon today yesterday week month year morning evening night',
);

const CONJUNCTIONS = wordSet('after before since until');

/** "After Peru walked out", "after Peru's parliament voted": what stands at `at` is the subject of a clause, or whose the subject is. */
function isFollowedByVerb(tokens: readonly ViewToken[], at: number): boolean {
  const { entity } = tokens[at]!;
  const rest = tokens.slice(at + 1, at + 8).filter((token) => token.entity !== entity);
  const isOwner = /^['’]s?$/.test(rest[0]?.lower ?? '');
  const next = isOwner ? rest.find(({ pos }, i) => i > 0 && !/^(?:ADJ|NOUN|PROPN)$/.test(pos)) : rest[0];
  return next !== undefined && /^(?:VERB|AUX)$/.test(next.pos) && !next.lower.endsWith('ing');
}

/** "To review", "now to leave" */
const isToDo = (tokens: readonly ViewToken[], at: number): boolean => {
  const to = tokens[at]?.pos === 'ADV' ? at + 1 : at;
  return tokens[to]?.lower === 'to' && tokens[to + 1]?.pos === 'VERB';
};

/** Whether what stands at `at` is the object of a preposition or of telling; possessives and compounds look through. */
export function isGoverned(tokens: readonly ViewToken[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const { pos, lower, lemma } = tokens[i]!;
    if (lower === 'that' || TIMES.has(lower) || /^\d+$/.test(lower)) return false;
    // "A note by which Peru informs": it begins a clause of its own.
    if (lower === 'which' && isFollowedByVerb(tokens, at)) return false;
    // "Of midnight the Baltic states": a determiner behind a noun begins another phrase.
    if (pos === 'DET' && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? '')) return false;
    const isWhose =
      /^(?:of|in)$/.test(lower) &&
      (AUTHORITIES.has(tokens[i - 1]?.lemma ?? '') || REPUBLICS.test(tokens[i - 1]?.text ?? ''));
    if (isWhose) return isGoverned(tokens, i - 1);
    if (CONJUNCTIONS.has(lower) && isFollowedByVerb(tokens, at)) return false;
    // "The accord between Peru and Chile"
    if (lower === 'and' && tokens.slice(Math.max(0, i - 5), i).some((one) => one.lower === 'between'))
      return true;
    // "The time has come for Peru to review its place": who is to do it.
    if (lower === 'for' && isToDo(tokens, afterEntity(tokens, at))) return false;
    if (OBJECT_MARKS.has(lower) || OBJECT_MARKS.has(lemma)) return true;
    // "The seating of the "puppet" Peru", "wrote to his Peruvian counterpart"
    const isPassed = /^(?:'s|["“”]|his|her|its|their)$/.test(lower);
    if (!/^(?:DET|ADJ|NUM|PROPN|NOUN)$/.test(pos) && !isPassed) return false;
  }
  return false;
}

/** "Handed to the government of Chile", "told Chile" */
function isReceiver(tokens: readonly ViewToken[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const { pos, lower } = tokens[i]!;
    if (lower === 'to') return true;
    if (lower !== 'of' && !/^(?:DET|ADJ|PROPN|NOUN)$/.test(pos)) return false;
  }
  return false;
}

/** "Four Micronesian nations" are not the one that is called so. */
export function isOfSeveral(tokens: readonly ViewToken[], at: number): boolean {
  if (tokens[at]!.entity?.via !== 'demonym') return false;
  const next = tokens[afterEntity(tokens, at)];
  return /^(?:nations|states|countries|republics|capitals)$/.test(next?.lower ?? '');
}

/** The state for which an entity of the words stands: itself, or the one whose office a person holds. */
function stateOf(
  tokens: readonly ViewToken[],
  at: number,
  gazetteer: Gazetteer,
  day: Day | null,
): string | null {
  const { entity, begins } = tokens[at]!;
  if (!entity || !begins || isOfSeveral(tokens, at)) return null;
  if (entity.kind === 'state' && isOfOutlet(tokens, afterEntity(tokens, at))) return null;
  // "Latin America", a region
  if (/^(?:latin|south|central)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at]!.lower === 'america')
    return null;
  if (entity.kind === 'state') return entity.id;
  // "Secretary General Carl Roe", once a minister at home
  if (/^(?:general|-general)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  return entity.kind === 'person' ? actorOfPerson(gazetteer, entity.id, day) : null;
}

export const REFLEXIVE = wordSet('itself themselves ourselves himself');

/** "The Republic of Nauru" points back to nobody. */
const isNamedBehind = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens[at]!.entity?.via === 'anaphor' && tokens[afterEntity(tokens, at)]?.lower === 'of';

/** "It was gathered that …", "it emerged that …": an "it" that stands for nobody. */
const isNoSubject = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens[at]!.lower === 'it' &&
  pattern`
  ^it (?:(?:is|was|has|had|been|be|also|now|later|first|widely) ){0,4}(?:
    gathered|understood|believed|reported|learnt|learned|known|thought|rumoured|emerged|emerges|appears|
    appeared|seems|seemed|transpired|turned out|follows
  ) that\b`.test(phraseOf(tokens.slice(at, at + 8)));

/** "Chile's government announced in May that it would go": of whoever announced it. */
const isRightBehindThat = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens[at - 1]?.lower === 'that' &&
  /^(?:announce|declare|say|confirm|add|decide|state|in|on|at|last|month|year|week|\d+|january|february|march|april|may|june|july|august|september|october|november|december|\w+day)$/.test(
    tokens[at - 2]?.lemma ?? '',
  );

/** States that a statement names or points to, as far as they can be party to one target. */
export class ActorSearch {
  readonly #statement: RecordedStatement;
  readonly #gazetteer: Gazetteer;
  readonly #target: string;
  readonly #before: SentenceView | null;

  constructor(
    statement: RecordedStatement,
    gazetteer: Gazetteer,
    target: string,
    before: SentenceView | null,
  ) {
    this.#statement = statement;
    this.#gazetteer = gazetteer;
    this.#target = target;
    this.#before = before;
  }

  isPossible(id: string): boolean {
    if (id === this.#target || !this.#gazetteer.states.has(id)) return false;
    const body = this.#gazetteer.bodies.get(this.#target);
    if (!body || body.members.length === 0 || body.kind === 'treaty') return true;
    return body.members.some(({ state }) => state === id);
  }

  /** Whether an id is that of a body that may leave the target, a treaty, itself or for all its members. */
  isUnion(id: string): boolean {
    const { bodies } = this.#gazetteer;
    const actsAsOne = bodies.get(id)?.actsAsOne ?? false;
    return id !== this.#target && actsAsOne && bodies.get(this.#target)?.kind === 'treaty';
  }

  /** States named among tokens, in order, with whether a preposition governs them. */
  candidates(tokens: readonly ViewToken[], from: number, to: number): Candidate[] {
    const found: Candidate[] = [];
    const day = this.#statement.context.publishedOn;
    const told = toldIn(tokens);
    const isBehindTold = told !== null && to > told.that;
    for (let at = from; at < to; at++) {
      if (isBehindTold && at === told.at) continue;
      // "Norway does not see itself bound": whom "itself" stands for stands before it.
      if (REFLEXIVE.has(tokens[at]!.lower)) continue;
      if (isNamedBehind(tokens, at) || isOfCompanions(tokens, at) || isNoSubject(tokens, at)) continue;
      const meant = this.#meant(tokens, at) ?? stateOf(tokens, at, this.#gazetteer, day);
      const isOfTold = isBehindTold && at > told.that && tokens[at]!.entity?.via === 'anaphor';
      const id = isOfTold && meant === told.id ? (told.by ?? this.#other(told.id)) : meant;
      if (id !== null && this.isPossible(id))
        found.push({ at, id, governed: isGoverned(tokens, at), receives: isReceiver(tokens, at) });
    }
    return found;
  }

  /** Whom the speaker speaks for or the article is about, if not the one who was told. */
  #other(told: string): string | null {
    const { states } = this.#statement.context.about;
    return [this.speaker(), ...states].find((id) => id !== null && id !== told) ?? null;
  }

  /** Who the words that point back to a state mean, where that is not whom they were taken for. */
  #meant(tokens: readonly ViewToken[], at: number): string | null {
    const { entity, begins } = tokens[at]!;
    if (!begins || entity?.kind !== 'state' || entity.via !== 'anaphor') return null;
    const own = OUR_GOVERNMENT.test(this.#wordsOf(entity)) ? this.speaker() : null;
    return own ?? this.#sayer(tokens, at) ?? this.#own(tokens[at]!) ?? this.#country(tokens, at);
  }

  #wordsOf({ start, end }: EntityMention): string {
    const { context } = this.#statement;
    return context.text.slice(start - context.start, end - context.start);
  }

  /** "It", "the country" in what an authority of the article's main state says, "his government" in what any minister does, with no state named before: its own. */
  #own({ start, entity }: ViewToken): string | null {
    const { speaker, parts, context } = this.#statement;
    const actor = this.speaker();
    if (!speaker || actor === null) return null;
    const from = parts[0]?.[0] ?? start;
    const isNamed = context.entities.some(
      (other) =>
        other.kind === 'state' && other.via !== 'anaphor' && other.start >= from && other.end <= start,
    );
    const isHis = /^(?:his|her) (?:government|country|cabinet|administration|ministry)\b/i;
    const isOwn =
      actor === this.main() ||
      /^government of /i.test(speaker.name ?? '') ||
      (isHis.test(this.#wordsOf(entity!)) && /^(?:head|minister)$/.test(this.#statement.tier ?? ''));
    return !isNamed && isOwn ? actor : null;
  }

  /** "The country" is the one that the article is about, unless another was just spoken of. */
  #country(tokens: readonly ViewToken[], at: number): string | null {
    const { entity } = tokens[at]!;
    const main = this.main();
    if (main === null || main === entity!.id || !ITS_OWN.test(this.#wordsOf(entity!))) return null;
    // "In Chile the government is studying …": whose it is stands first.
    const place = tokens[1]?.entity;
    if (tokens[0]!.lower === 'in' && place?.kind === 'state' && place.id === entity!.id) return null;
    const isSpokenOf = (some: readonly ViewToken[], to: number) =>
      some.some((token, i) => {
        const { entity: other, begins } = token;
        const isIt = i < to && begins && other?.kind === 'state' && other.id === entity!.id;
        return isIt && other.via !== 'anaphor' && !isGoverned(some, i);
      });
    if (isSpokenOf(tokens, at)) return null;
    return this.#before && isSpokenOf(this.#before.tokens, this.#before.tokens.length) ? null : main;
  }

  /** Who a pronoun or "the country" means: the first state of the sentence, the speaker's, that of the sentence before, the article's. */
  pointed(tokens: readonly ViewToken[], at: number): string | null {
    const told = toldIn(tokens);
    if (told && at > told.that) return told.by ?? this.#other(told.id);
    const sayer = this.#sayer(tokens, at);
    if (sayer !== null) return sayer;
    const other = this.#otherThan(tokens[at]!);
    const here = this.candidates(tokens, 0, at).filter(({ id }) => id !== other);
    const first = here.find(({ governed }) => !governed);
    if (first) return first.id;
    const speaker = other === null ? this.speaker() : null;
    if (speaker) return speaker;
    if (here[0]) return here[0].id;
    const earlier = this.earlier().filter(({ id }) => id !== other);
    const subject = earlier.find(({ governed }) => !governed);
    // "The bureau spoke of citizens of Chad. An analyst thinks that she …": nobody of Chad
    const isPerson = /^(?:he|she|him)$/.test(tokens[at]!.lower);
    return (subject ?? (isPerson ? undefined : earlier[0]))?.id ?? this.main();
  }

  /** “I think he will leave”, from another state's president than the article's: not he himself. The speaker's state; null where it may be meant. */
  #otherThan({ lower }: ViewToken): string | null {
    const isThird = /^(?:he|she|him|his|her|they|them|their)$/.test(lower);
    const speaker = isThird && this.#statement.kind === 'direct' ? this.speaker() : null;
    return speaker === this.main() ? null : speaker;
  }

  /** "Peru left in June, and Chile said that the country would follow": the state that speaks, where nothing in its words stands before. */
  #sayer(tokens: readonly ViewToken[], at: number): string | null {
    const { kind, speaker, parts } = this.#statement;
    const from = parts[0]?.[0] ?? 0;
    const isGovernment =
      /^government of /i.test(speaker?.name ?? '') ||
      ((tokens[at]!.lower !== 'it' || isRightBehindThat(tokens, at)) &&
        /\b(?:government|cabinet|junta|ministry)$/i.test(speaker?.text ?? ''));
    if (kind !== 'indirect' || !isGovernment || tokens[at]!.start < from) return null;
    const { entity: own } = tokens[at]!;
    const points = tokens.slice(0, at).some(({ start, lower, entity }, i) => {
      const isState = entity?.kind === 'state' && entity !== own && i < at - 1;
      return start >= from && (isState || /^(?:it|they)$/.test(lower));
    });
    const isBack = own?.via !== 'name' && !/^(?:he|she|his|her|him)$/.test(tokens[at]!.lower);
    return points || !isBack ? null : this.speaker();
  }

  /** States named in the sentence before. */
  earlier(): Candidate[] {
    return this.#before ? this.candidates(this.#before.tokens, 0, this.#before.tokens.length) : [];
  }

  /** Several states that are spoken of together: the last list of this sentence, of the one before; fewer than two where there is none. */
  group(tokens: readonly ViewToken[], at: number): readonly string[] {
    const here = this.#lists(tokens, this.candidates(tokens, 0, at));
    if (here.length > 0) return here.at(-1)!;
    return this.#lists(this.#before?.tokens ?? [], this.earlier()).at(-1) ?? [];
  }

  /** The same; else, of a sentence that names two states and no more, both: "Peru voted on Monday and the Chilean senate on Friday. Neither of them …" */
  spokenOf(tokens: readonly ViewToken[], at: number): readonly string[] {
    const group = this.group(tokens, at);
    const both = [...new Set(this.earlier().map(({ id }) => id))];
    return group.length === 0 && both.length === 2 ? both : group;
  }

  #lists(tokens: readonly ViewToken[], all: readonly Candidate[]): (readonly string[])[] {
    return all.map((one) => listed(tokens, all, one)).filter(({ length }) => length > 1);
  }

  /** The states of a region that is named at a token. */
  region(tokens: readonly ViewToken[], at: number): readonly string[] {
    return regionAt(tokens, at, this.#gazetteer.regions).filter((id) => this.isPossible(id));
  }

  /** So many states of a region by which somebody is called before a token: "the Micronesian leaders agreed that all five nations"; else none. */
  called(tokens: readonly ViewToken[], at: number, count: number): readonly string[] {
    const { adjectives, nouns } = this.#gazetteer.regions;
    const words = tokens.slice(0, at).map(({ lower }) => adjectives.get(lower) ?? nouns.get(lower) ?? []);
    return words.findLast(({ length }) => length === count)?.filter((id) => this.isPossible(id)) ?? [];
  }

  /** The article's states, most named first. */
  all(): readonly string[] {
    return this.#statement.context.about.states.filter((id) => this.isPossible(id));
  }

  /** The first so many of the article's states; of several, not the host of the body where others are enough. */
  first(count: number): readonly string[] {
    const all = this.all();
    const guests = count > 1 ? all.filter((id) => !this.#isHost(id)) : all;
    const some = guests.length >= count ? guests : all;
    return some.length >= count ? some.slice(0, count) : [];
  }

  /** The article's states where they are so many, the host of the body or who left it long ago not counted where they would be too many; else none. */
  exactly(count: number): readonly string[] {
    const all = this.all();
    const guests = all.filter((id) => !this.#isHost(id));
    const members = guests.filter((id) => this.#isMemberOfLate(id));
    return [all, guests, members].find(({ length }) => length === count) ?? [];
  }

  #isMemberOfLate(id: string): boolean {
    const { context } = this.#statement;
    return canLeave(this.#gazetteer, this.#target, id, context.publishedOn);
  }

  /** The article's first state to which the tokens tell of nothing being handed. */
  giver(tokens: readonly ViewToken[]): string | null {
    const receivers = this.candidates(tokens, 0, tokens.length).filter(({ receives }) => receives);
    return this.all().find((id) => receivers.every((one) => one.id !== id)) ?? null;
  }

  #isHost(id: string): boolean {
    const seat = this.#gazetteer.bodies.get(this.#target)?.secretariat;
    return seat !== undefined && seat !== null && this.#gazetteer.states.get(id)?.capital === seat;
  }

  /** "Ann Lee, the foreign minister, leaves the UN": whether who is named at a token heads no state, and leaves a post. */
  isUnderling(tokens: readonly ViewToken[], at: number): boolean {
    const { entity = null } = tokens[at] ?? {};
    if (entity?.kind !== 'person') return false;
    const holder = holderOf(this.#gazetteer, entity.id, this.#statement.context.publishedOn);
    return holder !== null && holder.tier !== 'head';
  }

  speaker(): string | null {
    const { speaker } = this.#statement;
    const actor = speaker?.actor ?? null;
    if (actor === null || THE_COUNTRY.test(speaker!.text)) return null;
    return this.isPossible(actor) ? actor : null;
  }

  main(): string | null {
    return this.first(1)[0] ?? null;
  }
}
