import { levelOf, type Modality, type Rung, type Standing } from '../../domain/ladder.ts';
import type { EntityMention, RecordedStatement, Speaker, StatementContext } from '../../domain/statement.ts';
import { pattern } from '../../language/pattern.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';
import type { Rule } from '../../packs/rules.ts';
import { isOfRegion } from '../who/several.ts';
import { isBillOfOne } from './bills.ts';
import { isOfOtherSide, mentionsIn, names, otherSide } from './other-side.ts';
import {
  CANDIDATE,
  CHAMBER,
  CLAIMED,
  CLIP,
  FICTION,
  FOUND,
  GOVERNING,
  HINT,
  IN_POWER,
  ITS_HEAD,
  JOKE,
  LEADS_PARTY,
  NATIONAL,
  NEWSPAPER,
  NEWSPAPER_REPORTS,
  OF_A_REGION,
  OF_ACTOR,
  OFFICIAL,
  ONE_LAWMAKER,
  OPPOSITION,
  OUTLET,
  OUTLET_REPORTED,
  OWN_GOVERNMENT,
  PAPER,
  PARTY,
  PARTY_WOULD,
  PERSON,
  PRONOUN,
  SOME_PAPER,
  THE_COUNTRY,
  TOGETHER,
  UNSOURCED,
  WROTE,
} from './voices.ts';

/** Whose word it is, and why. */
export interface FoundStanding {
  readonly standing: Standing;
  readonly reason: string;
}

/** What an article thinks, where nobody whom it tells of has said so. */
export const OWN_GUESS = "the article's own guess";

const of = (standing: Standing, reason: string): FoundStanding => ({ standing, reason });

/** What stands right before a statement. */
const leadIn = ({ start, context }: RecordedStatement): string =>
  context.text.slice(Math.max(0, start - context.start - 120), Math.max(0, start - context.start));

/** "A commission chaired by a former premier", "under its former president": who sits on it or sat there says nothing. */
const LED_BY =
  /\b(?:chaired|led|headed) by (?:(?!to\b)\S+ ){1,8}|\bunder (?:(?:its|the|a|an|his|her|their) )?former \w+/gi;

/** "The government has asked a panel of lawyers to review …": whom it sets to work speaks for nobody else. */
const COMMISSIONED =
  /\b(?:asked|told|instructed|commissioned|ordered|charged|tasked|appointed|hired) (?:[\w'’-]+ ){0,4}?(?:lawyers|experts|scientists|researchers|economists|analysts|professors?)\b/gi;

/** "Threatened to let the treaty lapse unless …" */
const THREATENS = /\b(?:threaten|vow|pledg)\w*\b/i;
const WILL = /\b(?:he|she|it|they|country|government|president) (?:will|shall)\b/i;

/** The article's own voice: deeds and threats told as fact are the actor's; guesses, and conditions of its own making, nobody's. */
function narrated(modality: Modality, isTold: boolean, words: string): FoundStanding {
  if (OPPOSITION.test(words.replace(LED_BY, ' ').replace(COMMISSIONED, ' ')))
    return of('third-party', 'another voice in the clause');
  if (HINT.test(words)) return of('self', 'a hint of its own');
  // "The home secretary raised the prospect of leaving if …": whoever governs says so.
  // "… failing which he will scrap it": a "will" is relayed, and no guess.
  const isSaid = isTold || OFFICIAL.test(words) || WILL.test(words) || THREATENS.test(words);
  const isFact = /^(?:asserted|historical|denied)$/.test(modality) || (modality === 'conditional' && isSaid);
  return isFact ? of('self', 'told as fact') : of('third-party', OWN_GUESS);
}

/** What a text does. */
const RUNS = /^(?:runs|ran|reads|goes on)$/i;

/** How far the first lines of an article reach, in UTF-16 units. */
const LEAD_LENGTH = 250;

/** "Peru would leave if …", "is going to leave unless …", in the first lines: what it has said itself is told there. */
const isOfLead = ({ speaker, start }: RecordedStatement, words: string): boolean =>
  speaker === null && start < LEAD_LENGTH && /\b(?:would|(?:is|are) going to)\b/.test(words);

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

/** "…, Lusa reported": a name of one or two words and of nobody known, which reports. */
function isReporting({ cue, context }: RecordedStatement, speaker: Speaker): boolean {
  const isPerson = mentionsIn(speaker, context).some(({ kind }) => kind === 'person');
  return (
    speaker.role === null &&
    !isPerson &&
    /^reports?(?:ed)?$/i.test(cue?.text ?? '') &&
    NAME.test(speaker.text)
  );
}

const NAME = /^(?:the )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?$/u;

/** "A note circulated at the United Nations by its mission", "a draft published in Moscow": a paper, and where it was shown. */
function isPaperShown({ context }: RecordedStatement, speaker: Speaker): boolean {
  if (!PAPER.test(speaker.text)) return false;
  return mentionsIn(speaker, context).every(({ start }) =>
    /\b(?:at|in|to) (?:the )?$/i.test(speaker.text.slice(0, Math.max(0, start - speaker.start))),
  );
}

/** An outlet or agency that the article has it from. */
function isOutlet(statement: RecordedStatement, speaker: Speaker): boolean {
  const { context, tier } = statement;
  const { actor } = speaker;
  if (isPaperShown(statement, speaker)) return true;
  if (actor !== null) return false;
  // "The member who reports on Peru", "a diplomat quoted by Reuters" is no report; "the paper, which wrote" is one.
  const text = RELATIVE.test(speaker.text) ? (speaker.name ?? '') : speaker.text.split(WHO)[0]!;
  if (PAPER.test(text)) return true;
  const end = WHO.test(speaker.text) ? speaker.start + text.length : speaker.end;
  const isNamed = mentionsIn(speaker, context).some((one) => one.kind === 'outlet' && one.start < end);
  return (
    isNamed ||
    isReporting(statement, speaker) ||
    ((tier === 'none' || tier === null) && OUTLET.test(text) && !PERSON.test(text))
  );
}

/** What a government thinks about or would do, and has not done. */
const isThought = (rung: Rung) => /^(?:review|threat|intent)$/.test(rung);

const RELATIVE = /^(?:which|who)$/i;
/** What is told of a speaker besides. */
const WHO = / (?:who|quoted by|cited by|speaking to) /;

/** A newspaper's report of what others think about, whether it is told as the article's own or as the paper's. */
const isFromNewspaper = (statement: RecordedStatement): boolean =>
  statement.speaker === null
    ? NEWSPAPER_REPORTS.test(statement.text) || OUTLET_REPORTED.test(statement.text)
    : NEWSPAPER.test(statement.speaker.name ?? statement.speaker.text) &&
      isOutlet(statement, statement.speaker);

/** "Reports that Peru has told Chile that it leaves", "has set up a panel to study": what was told or done, and no paper's guess. */
const RELAYED = pattern`
  \b(?:has|have|had|was|were) (?:\w+ly )?(?:been )?(?:set up|appointed|instructed|ordered|asked|tabled|submitted|convened|commissioned|tasked)\b|
  \b(?:
    (?:has|have|had) (?:\w+ly )?(?:told|informed|notified|announced|declared|assured|pledged|said)\b(?: [\w'’-]+){0,5} that|
    (?:minister|president|premier|ministry|government|official|spokes\w+|ambassador|envoy|source|he|she)s? (?:\w+ly )?(?:said|says|told|announced|declared|warned|confirmed)
  )\b`;

/** "A deputy said the country would leave if …, the agency reported": somebody has said what the outlet carries. */
const SAYS = /\b(?:said|says|told|warned|warns|announced|declared|threatened|threatens)\b/;

/** A report of a paper that is not named, or on air: whatever step it tells of. */
const isFromSomePaper = ({ speaker, text }: RecordedStatement): boolean =>
  speaker === null
    ? SOME_PAPER.test(text) && WROTE.test(text.slice(0, 200))
    : speaker.actor === null &&
      (SOME_PAPER.test(speaker.text) || (OUTLET.test(speaker.text) && UNSOURCED.test(text.slice(0, 120))));

/** "Viewers learned that …", "residents woke up to find that …": whoever finds a fact vouches for nothing. */
function isFound({ cue, tier }: RecordedStatement, { actor, role }: Speaker): boolean {
  const isNobody = actor === null && role === null && (tier === 'none' || tier === null);
  return isNobody && cue !== null && FOUND.test(cue.text);
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

/** "Peruvian lawmakers backed …": the chamber, and not some of its members. */
const isChamber = ({ speaker, cue }: RecordedStatement): boolean =>
  CHAMBER.test(speaker?.text ?? '') && !/\b(?:say|said|told|claim\w*|warn\w*)\b/i.test(cue?.text ?? '');

/**
 * Of the actor, of the other side, or of anybody else.
 *
 * @param words of the clause before the step: who is said to take it
 * @param rule which reads the step: a remark of whoever watches, a chamber's act, or a threat in so many words
 * @param isRecount whether the step is told as background
 * @param together those who take the step at once, the actor among them: one of them speaks for all
 */
export function standingOf(
  statement: RecordedStatement,
  actor: string,
  target: string,
  modality: Modality,
  rule: Pick<Rule, 'tells' | 'observed' | 'organ' | 'modality' | 'rung' | 'recount' | 'noNotice' | 'granted'>,
  words: string,
  isRecount: boolean,
  gazetteer: Gazetteer,
  together: readonly string[] = [],
): FoundStanding {
  const { speaker, kind } = statement;
  const isTold = rule.modality === 'conditional';
  // "Judges found the notice of October to be invalid": that it was given nobody disputes.
  if (rule.recount && levelOf(rule.rung) >= 7 && modality === 'asserted')
    return of('self', 'taken for known');
  if (modality === 'historical' && levelOf(rule.rung) >= 7) return of('self', 'taken for known');
  if (CANDIDATE.test(words) || CANDIDATE.test(statement.text)) return of('third-party', 'a candidate');
  if (FICTION.test(words) || FICTION.test(statement.text) || JOKE.test(leadIn(statement)))
    return of('third-party', 'made up');
  if (CLAIMED.test(leadIn(statement))) return of('third-party', 'a claim that is looked into');
  if (PARTY_WOULD.test(words) && !IN_POWER.test(statement.context.text)) return of('third-party', 'a party');
  if (isBillOfOne(statement)) return of('third-party', 'one lawmaker’s bill');
  if (
    kind === 'narrated' &&
    rule.rung === 'review' &&
    (ONE_LAWMAKER.test(words) || LEADS_PARTY.test(statement.text.slice(0, 160)))
  )
    return of('third-party', 'one lawmaker');
  if (rule.observed && kind !== 'direct') return of('third-party', "the article's own remark");
  if ((rule.organ === 'chamber' || rule.rung === 'decision') && isChamber(statement))
    return of('self', 'parliament as a body');
  if (speaker !== null && isFound(statement, speaker)) return narrated(modality, isTold, '');
  if (speaker !== null && speaker.actor === null && CLIP.test(speaker.text))
    return of('third-party', 'somebody else');
  if (isFromSomePaper(statement)) return of('third-party', 'a newspaper');
  // "The African Union received the letter in May": as background nobody's word in particular.
  const isKnown = isRecount && kind === 'narrated';
  const other = isKnown ? null : otherSide(statement, actor, target, rule, words, gazetteer);
  if (other !== null) return of('counterparty', other);
  if (isThought(rule.rung) && !RELAYED.test(words) && isFromNewspaper(statement))
    return of('third-party', 'a newspaper');
  // "“The pact is hereby ended,” it runs", "it says", of a paper taken for the treaty: a text, whoever made it.
  const isTreaty = speaker?.actor === target && gazetteer.bodies.get(target)?.kind === 'treaty';
  const isText =
    speaker !== null && /^it$/i.test(speaker.text) && (isTreaty || RUNS.test(statement.cue?.text ?? ''));
  const isCarried = speaker !== null && isOutlet(statement, speaker);
  if (kind === 'narrated' || speaker === null || isText || isCarried) {
    const isSaid = isCarried && SAYS.test(statement.text) && !OPPOSITION.test(statement.text);
    return narrated(modality, isTold || isOfLead(statement, words) || isSaid, words);
  }
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
  if (isRetold && kind === 'indirect' && voice !== null) return of('self', 'announced, whoever tells of it');
  if (rule.granted && voice === null && GRANTED.test(words)) return of('counterparty', 'who grants it');
  const isOwn = voice === actor || (voice !== null && together.includes(voice));
  return isOwn
    ? ofActor(statement, speaker, rule.rung)
    : ofOthers(statement, speaker, voice, target, words, gazetteer);
}
