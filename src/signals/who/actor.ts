import { levelOf } from '../../domain/ladder.ts';
import type { EntityMention, RecordedStatement } from '../../domain/statement.ts';
import { wordSet } from '../../language/word-set.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';
import { beforeVerb, type Clause, isBodyEnded, isOpenedBy } from '../words/clause.ts';
import type { Match } from '../words/match.ts';
import type { ViewToken } from '../words/view.ts';
import { ActorSearch, isGoverned, isOfSeveral, REFLEXIVE } from './actor-search.ts';
import { isOfAnyMember, isOfNoMember } from './any-member.ts';
import { leavingBody } from './leaves-another.ts';
import { listed } from './listed.ts';
import { ofPaper, writerOf } from './notice-actor.ts';
import { onlyOne } from './only-one.ts';
import { type FoundActors, NOBODY, ownOpening, pointedAt } from './pointed.ts';
import { isPersonLeaving, isPrivate } from './private.ts';
import { isNobody, isOfOthers, isSomeOthers } from './several.ts';

/** "Has in its hands the letter by which Peru leaves the bloc": whom the words within tell of, and not who holds it. */
function within(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  const named = search.candidates(tokens, match.from + 1, match.nucleus);
  const own = named.find(
    ({ at }) => match.nucleus - at < 4 && isOpenedBy(tokens, at, /^(?:which|that|whereby)$/),
  );
  // "Ghana notified Togo that it is ending the pact": who notifies is who ends it.
  if (own && tokens[own.at]!.entity?.via === 'anaphor' && TELLS.has(tokens[match.from]!.lemma)) return null;
  return own ? { ids: listed(tokens, named, own), reason: 'whom the words within tell of' } : null;
}

const TELLING = 'notify inform tell advise apprise';
const TOLD = wordSet(TELLING);
const TELLS = wordSet(`${TELLING} announce declare state`);

/** "A letter giving notice that Peru will leave", "all have been notified that Peru leaves": of whom the notice tells. */
function contentOf(search: ActorSearch, { tokens, match, to }: Clause): FoundActors | null {
  const isTold = tokens[match.nucleus - 1]?.lemma === 'be' || tokens[match.nucleus - 2]?.lemma === 'be';
  if (match.rule.rung !== 'notice' || (tokens[match.nucleus]!.pos !== 'NOUN' && !isTold)) return null;
  const named = search.candidates(tokens, match.nucleus + 1, to);
  const own = named.find(({ at }) => at - match.nucleus < 4 && isOpenedBy(tokens, at, /^that$/));
  return own ? { ids: listed(tokens, named, own), reason: 'of whom the notice tells' } : null;
}

/** "Peru, which is leaving the bloc", "Peru and Chile, which left it": whom the relative clause around the words tells of. */
function antecedent(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  const at = beforeVerb(tokens, match.from);
  if (!/^(?:which|who)$/.test(tokens[at]?.lower ?? '')) return null;
  const before = /^[,–—]$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
  const entity = tokens[before]?.entity;
  if (entity?.kind !== 'state' || !search.isPossible(entity.id)) return null;
  const named = search.candidates(tokens, 0, at);
  const last = named.at(-1);
  const isPlural = last?.id === entity.id && !/^(?:is|has|was|does)$/.test(tokens[at + 1]!.lower);
  return {
    ids: isPlural ? listed(tokens, named, last) : [entity.id],
    reason: `${tokens[at]!.lower}: whom it tells of`,
  };
}

/** A dash with blanks around it, and no hyphen. */
const isDash = (tokens: readonly ViewToken[], at: number) =>
  /^[-–—]$/.test(tokens[at]!.text) && tokens[at]!.start > (tokens[at - 1]?.end ?? 0);

/**
 * "Duterte, who received Austin on Monday, decided …", "the two - both neighbours of Russia - decided …": where the inserted
 * words begin that a comma or dash at `at` ends; `at` where none do.
 */
function beforeInserted(tokens: readonly ViewToken[], at: number): number {
  if (isDash(tokens, at)) {
    const open = tokens.findLastIndex((_, i) => i > 0 && i < at && at - i < 25 && isDash(tokens, i));
    return open < 0 ? at : open - 1;
  }
  if (tokens[at]!.text !== ',') return at;
  for (let i = at - 2; i > 0 && at - i < 25; i--) {
    if (tokens[i]!.text === ',') return at;
    if (tokens[i - 1]!.text === ',' && /^(?:who|which|whose)$/.test(tokens[i]!.lower)) return i - 1;
  }
  return at;
}

/** "Togo joins the Sahel states and leaves": those who are joined do nothing. */
function isObjectOfVerb(tokens: readonly ViewToken[], at: number): boolean {
  const the = tokens.findLastIndex(({ pos }, i) => i < at && i > at - 4 && pos === 'DET');
  const verb = tokens[the - 1];
  return the > 0 && verb?.pos === 'VERB' && !/^(?:say|announce|declare)$/.test(verb.lemma);
}

const OFFICES = wordSet('president premier king queen cabinet government parliament senate assembly');

/** "In Chad the president has signed": where the state stands in which the office at a token is; -1 where none does. */
function seatBefore(tokens: readonly ViewToken[], at: number): number {
  if (!OFFICES.has(tokens[at]!.lemma)) return -1;
  // "In Nairobi the two houses of parliament"
  const the = [1, 2, 3, 4, 5].find((n) => /^(?:the|both)$/.test(tokens[at - n]?.lower ?? ''));
  const isOne =
    the !== undefined && tokens.slice(at - the, at).every(({ entity, pos }) => !entity && pos !== 'VERB');
  const last = tokens[at - (isOne ? the + 1 : 1)];
  if (last?.entity?.kind !== 'state') return -1;
  const first = tokens.findIndex(({ entity }) => entity === last.entity);
  const marks = /^(?:,|and|while|but|;)$/;
  const isOpening = first === 1 || marks.test(tokens[first - 2]?.lower ?? '');
  return tokens[first - 1]?.lower === 'in' && isOpening ? first : -1;
}

/** "Since Peru keeps the convention, the departure becomes effective": the subject of a clause that gives a reason leaves nothing in the next. */
function isOfReason(tokens: readonly ViewToken[], at: number, start: number): boolean {
  const opener = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const isOpened = /^(?:since|because|although|though|whereas)$/.test(tokens[opener]?.lower ?? '');
  return isOpened && tokens.slice(at, start).some(({ text }) => text === ',');
}

/** "Has signalled its intention to leave", "the court, which Peru announced it was leaving": at "its" or "it", which is whose the verb before it is. */
function isItsOwn({ tokens, match }: Clause, at: number): boolean {
  if (!/^(?:its?|their|they)$/.test(tokens[at]!.lower)) return false;
  if (
    /^(?:its|their)$/.test(tokens[at]!.lower) &&
    /^(?:announce|declare|signal|state|express|voice|reiterate|reaffirm)$/.test(tokens[at - 1]?.lemma ?? '')
  )
    return true;
  const { entity } = tokens[beforeVerb(tokens, match.from)] ?? {};
  const isNamed = entity?.kind === 'state' && entity.via === 'name';
  return at > match.from && tokens[match.from]!.pos === 'VERB' && isNamed;
}

function leftward(search: ActorSearch, clause: Clause): FoundActors | null {
  const { tokens, match } = clause;
  const named = search.candidates(tokens, 0, match.nucleus);
  // Whom a notice is given to stands between the giving and the leaving.
  const start =
    match.rule.rung === 'notice' && named.some(({ at }) => at < match.from) ? match.from : match.nucleus;
  for (let at = start - 1; at >= 0; at--) {
    at = beforeInserted(tokens, at);
    if (isNobody(tokens, at) || isSomeOthers(tokens, at)) return NOBODY;
    if (tokens[at]!.text === ';') break;
    const seat = seatBefore(tokens, at);
    const owner = named.find((one) => one.at === seat);
    if (owner) return { ids: [owner.id], reason: 'in which the office is' };
    const region = search.region(tokens, at);
    if (region.length > 0 && !isGoverned(tokens, at) && !isObjectOfVerb(tokens, at))
      return { ids: region, reason: 'a region by name' };
    const token = tokens[at]!;
    if (isOfSeveral(tokens, at)) return NOBODY;
    const candidate = named.find((one) => one.at === at);
    if (isItsOwn(clause, at) || REFLEXIVE.has(token.lower)) continue;
    if (candidate && !candidate.governed && !isOfReason(tokens, at, start))
      return { ids: listed(tokens, named, candidate), reason: 'subject' };
    const own = token.entity?.kind === 'body' ? ownOpening(search, tokens, at) : null;
    if (own) return own;
    if (token.entity && token.entity.kind !== 'state') continue;
    const found = pointedAt(search, clause, at);
    if (found) return found;
  }
  return null;
}

/** "No longer applies to the Baltic states": the states of a region that the words name. */
function regionInWords(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  // "Had followed the Baltic states out of it": who is followed
  if (tokens[match.nucleus]!.lemma === 'follow') return null;
  for (let at = match.nucleus; at < match.to; at++) {
    if (tokens[at]!.entity?.kind === 'body') continue; // "the Benelux Union"
    const states = search.region(tokens, at);
    if (states.length > 0) return { ids: states, reason: 'a region in the words' };
  }
  return null;
}

/** "withdrawal by Chad", "the exit of Chad". */
function afterward(search: ActorSearch, { tokens, match, to }: Clause): FoundActors | null {
  const of = match.nucleus + 1;
  const isOf = /^(?:of|by)$/.test(tokens[of]?.lower ?? '');
  if (isOf && [1, 2, 3, 4].some((n) => isNobody(tokens, of + n, of))) return NOBODY;
  const named = search.candidates(tokens, match.nucleus, Math.min(tokens.length, to + 1));
  // "The letter was handed to the government of Chile"
  const governed = named.find(
    ({ at, receives }) => !receives && /^(?:of|by|for)$/.test(tokens[at - 1]?.lower ?? ''),
  );
  return governed ? { ids: listed(tokens, named, governed), reason: 'of or by' } : null;
}

/** "granted the request of Chad": whose wish it was stands among the words. */
function askerOf(search: ActorSearch, { tokens, match, to }: Clause): FoundActors | null {
  const [asker] = search.candidates(tokens, match.from, to);
  return asker ? { ids: [asker.id], reason: 'who asked for it' } : null;
}

const OWNED = wordSet(
  'membership participation involvement place seat role withdrawal exit departure commitment engagement ties future',
);

/** "Examine Canada's involvement in the bank": whose it is, is who would leave. */
function ownerIn(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  const named = search.candidates(tokens, match.from, match.to);
  const owner = named.find(({ at }) => {
    const mark = tokens.slice(at, at + 4).findIndex(({ lower }) => /^['’]s?$/.test(lower));
    return mark > 0 && OWNED.has(tokens[at + mark + 1]?.lemma ?? '');
  });
  return owner ? { ids: listed(tokens, named, owner), reason: 'whose it is' } : null;
}

/** What a state takes, named before it without a mark. */
const TAKEN = wordSet(
  'vote decision referendum withdrawal departure exit pullout denunciation notice threat',
);

const GIVES = wordSet('give serve send hand');

/** "Greek stocks fell after the UK vote to leave", "exporters worry about the US decision": the state right before the noun. */
function voteOf(tokens: readonly ViewToken[], { from, nucleus }: Match): EntityMention | null {
  const noun = tokens.findIndex(
    ({ lemma, pos }, i) => i >= from && i <= nucleus && pos === 'NOUN' && TAKEN.has(lemma),
  );
  const { entity = null } = tokens[noun - 1] ?? {};
  // "Has given China notice that it is leaving": who gets it
  const first = tokens.findIndex((token) => token.entity === entity);
  const isGiven =
    tokens[noun]?.lemma === 'notice' &&
    GIVES.has(tokens[tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1]?.lemma ?? '');
  if (isGiven) return null;
  return entity?.kind === 'state' && /^(?:name|demonym)$/.test(entity.via) ? entity : null;
}

/** "Agreed to Chad's suspension of its membership", "reacted to Chad's decision to leave": whose the step is that the noun names. */
function ownerOfStep(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  const noun = tokens[match.from]!.pos === 'NOUN' ? match.from : match.nucleus;
  if (tokens[noun]!.entity?.kind === 'body') return null; // "China's initiative"
  const before = voteOf(tokens, match);
  if (before !== null && search.isPossible(before.id))
    return { ids: [before.id], reason: 'whose step it is' };
  const mark = [match.nucleus, noun].find((at) => /^['’]s?$/.test(tokens[at - 1]?.lower ?? ''));
  const { entity } = tokens[(mark ?? 0) - 2] ?? {};
  const isUnion = entity?.kind === 'body' && search.isUnion(entity.id);
  const isPossible = isUnion || (entity?.kind === 'state' && search.isPossible(entity.id));
  return isPossible ? { ids: [entity.id], reason: 'whose step it is' } : null;
}

/** Whether "the Union and the Community from the treaty" names the target as what leaves. */
function isFromAnother(tokens: readonly ViewToken[], owner: number, target: string): boolean {
  const from = tokens.findIndex(({ lower }, i) => i > owner && i < owner + 14 && lower === 'from');
  if (from < 0 || tokens[owner]?.entity?.kind !== 'body') return false;
  const left = tokens.slice(from, from + 8).find(({ entity }) => entity?.kind === 'body')?.entity?.id;
  const isOwner = tokens
    .slice(owner, from)
    .some(({ entity }) => entity?.kind === 'body' && entity.id === target);
  return left !== undefined && left !== target && isOwner;
}

/** "The departure of the European Union from the treaty", "the Union wrote to the depositary": a party that is no state. */
function unionIn(search: ActorSearch, { tokens, match }: Clause, target: string): FoundActors | null {
  if (levelOf(match.rule.rung) < 3) return null;
  const unionAt = (at: number) => {
    const entity = tokens[at]?.entity;
    return entity?.kind === 'body' && search.isUnion(entity.id) ? entity.id : null;
  };
  const isOwned = /^(?:of|by)$/.test(tokens[match.nucleus + 1]?.lower ?? '');
  const owner = tokens[match.nucleus + 2]?.lower === 'the' ? match.nucleus + 3 : match.nucleus + 2;
  if (isOwned && isFromAnother(tokens, owner, target)) return NOBODY;
  const at = beforeVerb(tokens, match.from);
  const isVerb = tokens[match.from]!.pos !== 'NOUN';
  const id = (isOwned ? unionAt(owner) : null) ?? (isVerb ? unionAt(at) : null);
  if (id !== null) return { ids: [id], reason: 'a body that acts for its members' };
  const { entity } = tokens[at] ?? {};
  const isAnother =
    isVerb &&
    match.rule.rung !== 'notice' &&
    entity?.kind === 'body' &&
    entity.via !== 'anaphor' &&
    entity.id !== target;
  return isAnother ? NOBODY : null;
}

/** "Five officials are examining whether Nepal should stay": of whom it is asked. */
function askedAbout(search: ActorSearch, { tokens, match, to }: Clause): FoundActors | null {
  if (match.rule.rung !== 'review') return null;
  const named = search.candidates(tokens, match.from, Math.max(to, match.to));
  const own = named.find(({ at }) => isOpenedBy(tokens, at, /^(?:whether|if)$/));
  return own ? { ids: listed(tokens, named, own), reason: 'of whom it is asked' } : null;
}

/** "Informs the Chilean side": whether the state at `at` is who is told. */
const isTold = (tokens: readonly ViewToken[], at: number): boolean =>
  TOLD.has(tokens[tokens[at - 1]?.pos === 'DET' ? at - 2 : at - 1]?.lemma ?? '');

function namedInWords(search: ActorSearch, { match, tokens }: Clause): FoundActors | null {
  const { state } = match;
  if (state?.kind !== 'state') return null;
  if (tokens.some(({ entity, lower }) => entity === state && REFLEXIVE.has(lower))) return null;
  // "Is not about to follow Chad": who is followed
  if (tokens[match.nucleus]!.lemma === 'follow') return null;
  // "Russia suspended the pact when the alliance grew": whoever can't leave it names no other who does.
  if (!search.isPossible(state.id)) return tokens[match.from]!.entity === state ? NOBODY : null;
  // "The striker of Ghana left": not the state, but what is of it.
  if (tokens[match.from]!.entity === state && tokens[match.from - 1]?.lower === 'of') return NOBODY;
  const named = search.candidates(tokens, 0, match.to);
  const own = named.find(({ at }) => tokens[at]!.entity === state);
  // "Gave notice to Chile", "sent Chile its notice", "by which it informs the Chilean side"
  if (
    own?.receives ||
    isTold(tokens, own?.at ?? 0) ||
    /^(?:its|their|his)$/.test(tokens[(own?.at ?? -2) + 1]?.lower ?? '')
  )
    return null;
  return { ids: own ? listed(tokens, named, own) : [state.id], reason: 'named in the words' };
}

/** "Sweden has left the African Union": whose subject by name is no party. */
function isOutsider(search: ActorSearch, { tokens, match }: Clause): boolean {
  const { entity } = tokens[beforeVerb(tokens, match.from)] ?? {};
  if (entity?.kind !== 'state' || !/^(?:name|metonym)$/.test(entity.via) || search.isPossible(entity.id))
    return false;
  const at = tokens.findIndex((token) => token.entity === entity);
  return match.state === null && tokens[match.nucleus]!.pos !== 'NOUN' && !isGoverned(tokens, at);
}

/**
 * Who would leave: a state among the words, the nearest subject before them, what a pronoun stands for, whom the speaker
 * speaks for, or the article's main state; empty where nobody is possible or nobody in particular is meant ("a member").
 */
export function actorsOf(
  clause: Clause,
  statement: RecordedStatement,
  gazetteer: Gazetteer,
  target: string,
): FoundActors {
  const search = new ActorSearch(statement, gazetteer, target, clause.before);
  const { match, tokens } = clause;
  const leaving = leavingBody(clause)?.owner;
  if (leaving)
    return search.isUnion(leaving.id) ? { ids: [leaving.id], reason: 'a body that leaves another' } : NOBODY;
  const own =
    namedInWords(search, clause) ??
    regionInWords(search, clause) ??
    writerOf(search, clause) ??
    ownerIn(search, clause) ??
    ownerOfStep(search, clause);
  if (own) return own;
  if (
    isPersonLeaving(search, clause) ||
    isPrivate(clause) ||
    isOfAnyMember(clause) ||
    isOfNoMember(clause) ||
    isOfOthers(tokens, match.from - 1) ||
    isOfOthers(tokens, match.nucleus - 1) ||
    isOutsider(search, clause)
  )
    return NOBODY;
  const alone = onlyOne(search, clause) ?? unionIn(search, clause, target);
  if (alone) return alone;
  const asked = askedAbout(search, clause);
  if (asked) return asked;
  // "If our allies do nothing the agreement will be terminated": by whoever says so
  const speaker = search.speaker();
  if (speaker !== null && isBodyEnded(clause)) return { ids: [speaker], reason: 'who will end it' };
  const asker = match.rule.granted ? askerOf(search, clause) : null;
  const other = asker ?? ofPaper(search, clause);
  const found =
    other ??
    within(search, clause) ??
    contentOf(search, clause) ??
    antecedent(search, clause) ??
    leftward(search, clause) ??
    afterward(search, clause);
  if (found) return found;
  const wall = tokens.findLastIndex(({ text }, i) => text === ';' && i < match.nucleus);
  const named = search
    .candidates(tokens, wall + 1, match.nucleus)
    .filter(({ at }) => !isOfReason(tokens, at, match.nucleus));
  const before = (
    named.findLast(({ governed }) => !governed) ??
    (speaker ? undefined : named.filter(({ receives }) => !receives).at(-1))
  )?.id;
  const id =
    before ?? speaker ?? (match.rule.rung === 'notice' ? search.giver(tokens) : null) ?? search.main();
  // "Mali, Niger and Burkina Faso are out. “The withdrawal has become effective,” the bloc said."
  const group = before === undefined && speaker === null ? search.group(tokens, match.from) : [];
  if (id !== null && group.includes(id)) return { ids: group, reason: 'those of the sentence before' };
  return { ids: id === null ? [] : [id], reason: before ? 'last named' : 'the speaker or the article' };
}
