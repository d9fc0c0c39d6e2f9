import type { Rung } from '../../domain/ladder.ts';
import type { EntityMention, RecordedStatement, Speaker, StatementContext } from '../../domain/statement.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';
import { isOfRegion } from '../who/several.ts';
import { type Asked, type FoundStanding, of } from './found.ts';
import { isOfOtherSide, mentionsIn, names } from './other-side.ts';
import {
  GOVERNING,
  IN_POWER,
  ITS_HEAD,
  NATIONAL,
  OF_A_REGION,
  OF_ACTOR,
  OFFICIAL,
  ONE_LAWMAKER,
  OPPOSITION,
  OWN_GOVERNMENT,
  PARTY,
  PRONOUN,
  THE_COUNTRY,
  TOGETHER,
} from './voices.ts';

const wordsOf = ({ role, name, text }: Speaker) =>
  /^(?:he|she|his|her)$/i.test(text) ? `${role ?? ''} ${name ?? ''}` : `${role ?? ''} ${text}`;

/** What they name before a relative clause: "Carl Roe, who has followed the court" speaks for no court. */
function headMentionsIn(speaker: Speaker, context: StatementContext): EntityMention[] {
  const aside = speaker.text.search(/,? (?:who|whose|which)\b/);
  const end = aside < 0 ? speaker.end : speaker.start + aside;
  return mentionsIn(speaker, context).filter((mention) => mention.start < end);
}

/** The state itself, by name or by what points to it; people of the state are not. */
function isState(speaker: Speaker, entities: readonly EntityMention[]): boolean {
  if ([PRONOUN, TOGETHER, THE_COUNTRY].some((words) => words.test(speaker.text))) return true;
  // "Peru, one of its members", "Peru and four neighbours", "Peru of the generals"
  const more = speaker.text.search(/,| and | of the /);
  const head = more < 0 ? speaker.end : speaker.start + more;
  return entities.some(
    ({ kind, via, start, end }) =>
      kind === 'state' && via !== 'demonym' && start >= speaker.start && end === head,
  );
}

/** "Reform UK leader", "the National Rally leader": of a party, where what is led is no state. */
function leadsParty(
  { start, text }: Speaker,
  tier: RecordedStatement['tier'],
  entities: readonly EntityMention[],
) {
  if (tier === 'head' || tier === 'minister') return false;
  const led = /(?:\p{Lu}[\p{L}-]+ )*\p{Lu}[\p{L}-]+(?= (?:co-)?leader\b)/u.exec(text);
  if (!led) return false;
  const [from, to] = [start + led.index, start + led.index + led[0].length];
  return !entities.some((entity) => entity.start <= from && to <= entity.end);
}

/** A party's man, where the text says that the party governs. */
const isOfRulingParty = (speaker: Speaker, { text }: StatementContext) =>
  PARTY.test(wordsOf(speaker)) && IN_POWER.test(text);

function ofActor({ tier, context }: RecordedStatement, speaker: Speaker, rung: Rung): FoundStanding {
  const words = wordsOf(speaker);
  if (OPPOSITION.test(words)) return of('third-party', 'no authority of the actor');
  if (isOfRulingParty(speaker, context)) return of('self', 'the party in power');
  if (leadsParty(speaker, tier, context.entities)) return of('third-party', 'a party');
  const isOffice = OFFICIAL.test(words) || ITS_HEAD.test(speaker.text);
  if (tier === 'none' && !isState(speaker, context.entities) && !isOffice) {
    return of('third-party', 'no authority of the actor');
  }
  // Who judges a withdrawal takes none; what a court undoes is told of the court.
  if (speaker.role === 'judge' && rung !== 'affirmation') return of('third-party', 'a judge');
  if (tier === 'party' && !GOVERNING.test(words)) return of('third-party', 'a party');
  return of('self', "the actor's authorities");
}

/** A national office that was taken for the body's: "Chief Cabinet Secretary" is no secretary of a commission. */
function isMistaken({ text, actor }: Speaker, entities: readonly EntityMention[]): boolean {
  const isBody = entities.some(({ kind, id }) => kind === 'body' && id === actor);
  return isBody && NATIONAL.test(text);
}

/** Whom a speaker speaks for: as resolved, else a state or body named in the mention; a pronoun is the actor itself. */
function voiceOf(statement: RecordedStatement, speaker: Speaker, actor: string): string | null {
  const { context } = statement;
  if (THE_COUNTRY.test(speaker.text) || TOGETHER.test(speaker.text) || OF_A_REGION.test(speaker.text))
    return actor;
  if (isListedWith(context, speaker, actor) || isOwnOffice(statement, speaker, actor)) return actor;
  if (speaker.actor !== null && !isMistaken(speaker, context.entities)) return speaker.actor;
  if (PRONOUN.test(speaker.text) || OF_ACTOR.test(speaker.text)) return actor;
  const named = headMentionsIn(speaker, context).filter(({ kind }) => kind === 'state' || kind === 'body');
  return named.some(({ id }) => id === actor) ? actor : (named[0]?.id ?? null);
}

/** An office by no state's name: "the foreign ministry", "the trade minister, Carl Roe". */
const BARE_OFFICE =
  /^the (?:(?!other|neighbou?ring)[\p{L}-]+ ){0,2}(?:ministry|minister|president|presidency|government|cabinet)\b/iu;
/** How those speak who speak for themselves. */
const FOR_ITSELF = /^(?:(?:has|have|had) )?(?:announc|declar|assur|inform|written|wrote|pledg|promis)/i;

/** "The foreign ministry announces that Peru is leaving": whichever state was spoken of last, it is Peru's. */
function isOwnOffice(
  { cue, start, end, context }: RecordedStatement,
  speaker: Speaker,
  actor: string,
): boolean {
  if (!BARE_OFFICE.test(speaker.text) || !FOR_ITSELF.test(cue?.text ?? '')) return false;
  if (mentionsIn(speaker, context).some(({ kind }) => kind !== 'outlet')) return false;
  const told = context.entities.filter((entity) => entity.kind === 'state' && entity.start >= start);
  const [first] = told.filter((entity) => entity.end <= end && entity.via !== 'anaphor');
  return first?.id === actor;
}

/** "Peru, Chile and Bolivia announced": all of a list of which the speaker's mention holds some. */
function isListedWith({ entities, text, start }: StatementContext, speaker: Speaker, actor: string): boolean {
  const states = entities.filter(({ kind, end }) => kind === 'state' && end <= speaker.end);
  let list: string[] = [];
  let edge = speaker.end;
  for (const entity of states.reverse()) {
    const isIn = entity.start >= speaker.start && list.length === 0;
    if (!isIn && !/^\s*(?:,|and|, and|&)\s*(?:the\s*)?$/.test(text.slice(entity.end - start, edge - start)))
      break;
    list = [...list, entity.id];
    edge = entity.start;
  }
  // "Peru, it notes, has …": a pronoun behind a name makes no list.
  return new Set(list).size > 1 && list.includes(actor);
}

function ofOthers(
  { tier, context }: RecordedStatement,
  speaker: Speaker,
  voice: string | null,
  target: string,
  clause: string,
  gazetteer: Gazetteer,
): FoundStanding {
  const words = wordsOf(speaker);
  if (voice === target || (tier === 'body' && voice !== null)) return of('counterparty', 'the body itself');
  if (OPPOSITION.test(words)) return of('third-party', 'somebody else');
  if (voice === null) {
    if (isOfRulingParty(speaker, context)) return of('self', 'the party in power');
    if (OWN_GOVERNMENT.test(clause)) return of('self', 'of the government that is spoken of');
    return tier !== 'party' && (OFFICIAL.test(words) || TOGETHER.test(speaker.text))
      ? of('self', 'officials who are not named')
      : of('third-party', 'somebody else');
  }
  const body = gazetteer.bodies.get(target);
  // The Secretary-General keeps more than 560 multilateral treaties: whoever speaks for the UN speaks for the depositary.
  if (voice === 'UN') return of('counterparty', 'the depositary');
  // Where the gazetteer doesn't list the members, a government that speaks of a body is taken for one of them.
  const { members = [] } = body ?? {};
  const isMember = members.length === 0 || members.some(({ state }) => state === voice);
  const isOneOfMany = tier === 'party' && ONE_LAWMAKER.test(words);
  return isMember && tier !== 'none' && !isOneOfMany
    ? of('counterparty', 'another member')
    : of('third-party', 'no party to it');
}

/** "The union has accepted Chad's wish to suspend its membership, ministers said": told by those who met. */
const GRANTED =
  /\b(?:grant|accept|approv|agree|acced|consent|satisf|met)\w*\b.*\b(?:requests?|applications?|wish|appeals?)\b/;

/** Whoever speaks: for the actor, for those with whom a notice arrives, for those who grant a wish, or for others. */
export function ofSpeaker(asked: Asked, speaker: Speaker): FoundStanding {
  const { statement, actor, target, modality, rule, words, isRecount, gazetteer, together } = asked;
  if (isOfOtherSide(speaker, target, gazetteer)) return of('counterparty', 'the other side');
  const voice = isOfRegion(speaker.text, actor, gazetteer.regions)
    ? actor
    : voiceOf(statement, speaker, actor);
  // "A spokeswoman said that the organisation had received no letter": of those who would have received it.
  const isPronoun = speaker.actor === null && PRONOUN.test(speaker.text);
  const isUnnamed = voice === null || (voice === actor && (statement.tier === 'official' || isPronoun));
  const isOfReceiving = rule.noNotice ? !isPronoun : rule.tells === 'receipt';
  if (isOfReceiving && isUnnamed && !names(speaker, statement, actor) && !OPPOSITION.test(wordsOf(speaker)))
    return of('counterparty', 'whom a notice reaches');
  // "The council regretted the statement in which Peru declared that it was leaving": whoever tells of it, Peru has said so.
  const isRetold = isRecount && modality === 'asserted' && rule.tells === 'announcement';
  if (isRetold && statement.kind === 'indirect' && voice !== null)
    return of('self', 'announced, whoever tells of it');
  if (rule.granted && voice === null && GRANTED.test(words)) return of('counterparty', 'who grants it');
  const isOwn = voice === actor || (voice !== null && together.includes(voice));
  return isOwn
    ? ofActor(statement, speaker, rule.rung)
    : ofOthers(statement, speaker, voice, target, words, gazetteer);
}
