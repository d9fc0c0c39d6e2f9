import { levelOf, type Modality, type Rung, type Standing } from '../domain/ladder.ts';
import type { EntityMention, RecordedStatement, Speaker, StatementContext } from '../domain/statement.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';
import type { Rule } from '../packs/rules.ts';
import { isBillOfOne } from './bills.ts';
import { isOfOtherSide, otherSide } from './other-side.ts';
import { isOfRegion } from './several.ts';

/** Whose word it is, and why. */
export interface FoundStanding {
  readonly standing: Standing;
  readonly reason: string;
}

/** What an article thinks, where nobody whom it tells of has said so. */
export const OWN_GUESS = "the article's own guess";

const of = (standing: Standing, reason: string): FoundStanding => ({ standing, reason });

const GOVERNING = /\b(?:ruling|governing|leader of the house|majority|coalition|government)\b/i;
const OPPOSITION =
  /\b(?:opposition|far-(?:right|left) (?:leader|party|politician|lawmaker|candidate)|former(?! ?['’]| ?,| (?:soviet|yugoslav|communist|eastern|french|british|portuguese|spanish|colon\w+|republics?|all(?:y|ies)|members?|partners?))|ex-(?!soviet|yugoslav)\w+|analysts?|experts?|professor|activists?|protest\w*|demonstrators?|crowds?|marchers?|dissidents?|exiled|rebels?|critics?|columnists?|researchers?|economists?|campaigners?|an? (?:[\w-]+ ){0,2}(?:daily|weekly|tabloid)|(?:senior|research|visiting) fellow|fellow (?:at|of)|retired|candidates?|shadow|lawyers?|historian|scientists?|commentators?|residents?|observers?|pollsters?|(?<!\b(?:the|this|that) )groups?|ngos?)\b/i;
const OFFICIAL =
  /\b(?:officials?|governments?|ministry|ministries|ministers?|presidents?|heads of (?:state|government)|signatories|(?:people|persons?) (?:familiar )?with (?:direct )?knowledge|(?:people|persons?|officials?|sources?) familiar with|sources?|diplomats?|spokes\w+|authorities|secretary|presidency|office|speaker|cabinet|council|statement|parliament|palace|embassy|mission|delegation|envoy|commissioner|chancellery|junta|leaders?|lawmakers|mps|(?:security|presidential) advis[eo]rs?|aides?|negotiators?|ambassadors?|administration|rulers?|king|emir|sultan)\b/i;
const OUTLET =
  /\b(?:agency|agencies|newspaper|daily|weekly|magazine|broadcaster|television|tv|radio|channel|times|post|news|tass|reuters|afp|ap|dpa|efe|ansa|xinhua|interfax|bloomberg|media|website|portal|journal|gazette|tribune|guardian|reports?|press)\b/i;
const PAPERS =
  'times|journal|post|guardian|newspaper|daily|magazine|tribune|bloomberg|economist|(?:ctv|fox|sky|abc|cbs|nbc) news|cnn|politico|axios';
const NETWORK = '(?:television|tv|radio|news) (?:network|channel|station|site|website|portal)';
/** What has from others what a government thinks about; the state's own network does not. */
const NEWSPAPER = new RegExp(
  String.raw`\b(?:${PAPERS}|(?<!\b(?:state|public|national) )${NETWORK}|tabloid|weekly)\b`,
  'i',
);
const NEWSPAPER_REPORTS = new RegExp(
  String.raw`^(?:the |a |an )?(?:[\p{L}'’-]+ ){0,4}?(?:${PAPERS})(?: \p{Lu}[\p{L}'’-]+){0,2}(?:, (?:which|who|citing) [^,]{1,80},)? (?:has |had )?(?:report|wr[io]tes?,?|written|sa(?:y|id))`,
  'iu',
);
/** "A daily newspaper had written", "a report broadcast by CTV": of which nobody says whence it knows. */
const SOME_PAPER =
  /^(?:(?:an?|one|some|several|two|three) (?:[\p{L}-]+ ){0,3}?(?:newspapers?|dailies|daily|weekly|weeklies|tabloids?|websites?|portals?|magazines?|channels?|blogs?|papers?)\b|(?:the |an? )?(?:[\p{L}-]+ )?reports? (?:broadcast|published|carried|aired|printed|by|in|on)\b)/iu;
/** "The weekly, which did not name its source": nobody knows whence. */
const UNSOURCED =
  /\b(?:which (?:did|does|has) not (?:name|cite|named?|give|given|reveal)|without (?:giving|naming|citing)) (?:an?|its|any|the)? ?sources?\b/;
const WROTE = /\b(?:wrote|written|reported|reports|claimed|claims|said)\b/;
/** "…, the television network CTV reported" */
const OUTLET_REPORTED = new RegExp(
  String.raw`, (?:the|a|an) (?:[\p{L}-]+ ){0,2}?(?:${NETWORK}|newspaper|daily|tabloid|weekly|magazine)(?: [\p{L}’'-]+){0,4}? (?:has |had )?(?:reported|wrote|said)\b`,
  'iu',
);
const PERSON = /\b(?:secretary|office|spokes\w+|editor|columnist|minister|president)\b/i;
const NATIONAL =
  /\b(?:cabinet|prime minister|foreign minister|ministry|parliament|president of the republic)\b/i;
const CHAMBER =
  /^(?!.*\b(?:opposition|some|several|few|two|three|ruling|dozen\w*)\b).*\b(?:lawmakers|deputies|mps|senators|legislators|parliament|senate|congress|assembly|chamber|duma|house|seimas|saeima|riigikogu|sejm|rada)\b/i;
/** Whoever acts for the one that was just spoken of: "his office", "its spokeswoman". */
const OF_ACTOR =
  /^(?:(?:its|their) |(?:his|her) (?:[\w-]+ )?(?:office|government|ministry|spokes\w+|press|cabinet|administration|foreign|prime|ministers?)\b)/i;
/** What speaks for nobody: it is as good as the article's own voice. */
const PAPER =
  /^(?:(?:the|a|an|its|this|that|official|final|preliminary|first) )*(?:[\w-]+ ){0,2}(?:results?|figures|data|document|documents|text|decree|order|gazette|communiqu[ée]|photos?|photographs?|pictures?|images?|footage|recording|transcript|letter|note|minutes|records?|notice|law|bill|copy|notification|website|filing|records|announcer|presenter|newsreader|(?:article|clause|paragraph|provision|terms)s?(?: \d+)? of the (?:law|bill|decree|act|order|legislation))(?: (?:on (?:his|her|its|the)|published|posted|dated|issued|released|seen|obtained|printed|signed)\b.*)?$/i;
const ITS_HEAD = /^(?:its|their) (?:head|chief|leader|chair\w*|speaker)\b/i;
/** "The three states": of those that would leave, where nothing says otherwise. */
const TOGETHER =
  /^(?:the|these|those|both|all) (?:(?:two|three|four|five|six) )?(?:(?!united|member|other|western|neighbou?ring|remaining)[\w-]+ ){0,2}(?:states|countries|nations|regimes|juntas|trio|pair)\b|^(?:the|these|those|all) (?:two|three|four|five|six)(?: (?!other|remaining)\p{Lu}[\p{L}-]+ members)?$|^(?:both|all)$/iu;
/** "Poland and the three Baltic states" */
const OF_A_REGION = /\b(?:two|three|four|five) \p{Lu}[\p{L}-]+ (?:states|countries|nations|republics)\b/u;
const FOUND = /\b(?:find|found|learn\w*|discover\w*|reali[sz]ed?)\b/i;
/** "The country", "the small Andean nation" */
const THE_COUNTRY =
  /^(?:(?:the|his|her|its|their|our) (?:country|nation|republic|kingdom|government|state|cabinet|authorities|junta)|the (?:(?!neighbou?ring|other|host|member|larger|smaller|remaining)[\p{L}-]+ ){1,3}(?:country|nation|republic|kingdom))$/iu;
const PARTY = /\bparty\b/i;
const IN_POWER = /\b(?:ruling|governing)\b[^.]{0,60}\bparty\b/i;
const PRONOUN = /^(?:it|he|she|they|which|who|the country|the government|the state)$/i;

/** "His government has decided": whoever says so is of it. */
const OWN_GOVERNMENT =
  /\b(?:his|her|our|my) (?:[\w-]+ )?(?:government|cabinet|administration|country|nation|ministry|ministers)\b/i;

/** "Once elected he would leave": a candidate, whoever it is. */
const CANDIDATE =
  /\b(?:once|if|when) (?:(?:he|she) (?:is|was|were) )?(?:re-?)?elected\b|\bif (?:he|she) wins\b|\b(?:when|once|if) (?:we|they|i|he|she) (?:come|comes|get|gets|return|returns) (?:back )?(?:in)?to (?:power|office|government)\b|\bonce in (?:power|government)\b/i;
/** "The Freedom Party would leave the bloc if it won": what a party would do that doesn't govern. */
const PARTY_WOULD =
  /\b(?:party|tories|conservatives|socialists|republicans|democrats|opposition) (?:would|will)\b/i;
/** "Carl Roe, the leader of A Just Peru, has tabled a bill" */
const LEADS_PARTY =
  /\b(?:co-)?leaders? of (?:an? |the )?(?!country|state|nation|republic|house|government)(?:\w+ ){0,3}?(?:party|faction|bloc|movement|front|union|alliance|league|just|new|national|people)\b/i;
/** "A Republican tabled a bill": one among many, who speaks for no chamber. */
const ONE_LAWMAKER =
  /\b(?:republican|democrat|senator|congress(?:man|woman)|lawmaker|legislator|backbencher|mp|deputy(?! (?:\w+ ){0,2}(?:minister|premier|head|secretary|chief|director|chair\w*|foreign|prime|speaker|leader)))\b/i;

/** "The strongest hint yet that Peru could leave", "failing which it will leave": who gives it is the actor. */
const HINT =
  /\b(?:hint|warning|signal|indication|threat|ultimatum)s? (?:\w+ ){0,3}that\b|\b(?:held|holds|holding) out the prospect\b|\b(?:failing which|or else|otherwise) (?:\w+ ){1,3}will\b/;

/** What goes from hand to hand: who made it up nobody knows. */
const CLIP =
  /\b(?:videos?|clips?|memes?|screenshots?|hoax|viral|tiktok|telegram|youtube|blogs?|bloggers?|influencers?|subscribers|followers|rumou?rs?)\b/i;
/** What somebody made up, and says so. */
const FICTION =
  /\b(?:novels?|films?|thriller|satir\w+|simulations?|war ?games?|sketch|parody|(?<!\b(?:can|could|can easily|could easily|could well) )imagin(?:es?|ed|ing|ary)|fictional|fictitious|april fools?|mock(?:umentary)?)\b/i;
const JOKE = /\b(?:april fools?|hoax|satir\w+|parody)\b/i;

/** What fact checkers put before what they look into. */
const CLAIMED = /\b(?:claim|rumou?r|viral post|what was claimed)\s*:\s*["“]?\s*$/i;

/** What stands right before a statement. */
const leadIn = ({ start, context }: RecordedStatement): string =>
  context.text.slice(Math.max(0, start - context.start - 120), Math.max(0, start - context.start));

/** "A commission chaired by a former premier": who sits on it says nothing. */
const LED_BY = /\b(?:chaired|led|headed) by (?:(?!to\b)\S+ ){1,8}/gi;

/** "The government has asked a panel of lawyers to review …": whom it sets to work speaks for nobody else. */
const COMMISSIONED =
  /\b(?:asked|told|instructed|commissioned|ordered|charged|tasked|appointed|hired) (?:[\w'’-]+ ){0,4}?(?:lawyers|experts|scientists|researchers|economists|analysts|professors?)\b/gi;

const WILL = /\b(?:he|she|it|they|country|government|president) (?:will|shall)\b/i;

/** The article's own voice: deeds and threats told as fact are the actor's; guesses, and conditions of its own making, nobody's. */
function narrated(modality: Modality, isTold: boolean, words: string): FoundStanding {
  if (OPPOSITION.test(words.replace(LED_BY, ' ').replace(COMMISSIONED, ' ')))
    return of('third-party', 'another voice in the clause');
  if (HINT.test(words)) return of('self', 'a hint of its own');
  // "The home secretary raised the prospect of leaving if …": whoever governs says so.
  // "… failing which he will scrap it": a "will" is relayed, and no guess.
  const isSaid = isTold || OFFICIAL.test(words) || WILL.test(words);
  const isFact = /^(?:asserted|historical|denied)$/.test(modality) || (modality === 'conditional' && isSaid);
  return isFact ? of('self', 'told as fact') : of('third-party', OWN_GUESS);
}

/** What a text does. */
const RUNS = /^(?:runs|ran|reads|goes on)$/i;

/** How far the first lines of an article reach, in UTF-16 units. */
const LEAD_LENGTH = 250;

/** "Peru would leave if …", in the first lines: what it has said itself is told there. */
const isOfLead = ({ speaker, start }: RecordedStatement, words: string): boolean =>
  speaker === null && start < LEAD_LENGTH && /\bwould\b/.test(words);

const wordsOf = ({ role, name, text }: Speaker) =>
  /^(?:he|she|his|her)$/i.test(text) ? `${role ?? ''} ${name ?? ''}` : `${role ?? ''} ${text}`;

/** What the words for a speaker name. */
const mentionsIn = (speaker: Speaker, { entities }: StatementContext): EntityMention[] =>
  entities.filter(({ start, end }) => start < speaker.end && speaker.start < end);

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

/** Whether the words for the speaker name the state. */
const names = (speaker: Speaker, { context }: RecordedStatement, actor: string): boolean =>
  mentionsIn(speaker, context).some(({ id }) => id === actor);

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

/** An outlet or agency that the article has it from. */
function isOutlet({ context, tier }: RecordedStatement, speaker: Speaker): boolean {
  const { actor } = speaker;
  if (actor !== null) return false;
  // "The member who reports on Peru" is no report; "the paper, which wrote" is one.
  const text = RELATIVE.test(speaker.text) ? (speaker.name ?? '') : speaker.text.split(/ who /)[0]!;
  if (PAPER.test(text)) return true;
  const isNamed = mentionsIn(speaker, context).some(({ kind }) => kind === 'outlet');
  return isNamed || ((tier === 'none' || tier === null) && OUTLET.test(text) && !PERSON.test(text));
}

const isWordOrDecision = (rung: Rung) => levelOf(rung) >= 2 && levelOf(rung) <= 7;

const RELATIVE = /^(?:which|who)$/i;

/** A newspaper's report of what others think about, whether it is told as the article's own or as the paper's. */
const isFromNewspaper = (statement: RecordedStatement): boolean =>
  statement.speaker === null
    ? NEWSPAPER_REPORTS.test(statement.text) || OUTLET_REPORTED.test(statement.text)
    : NEWSPAPER.test(statement.speaker.name ?? statement.speaker.text) &&
      isOutlet(statement, statement.speaker);

/** "Reports that Peru has told Chile that it leaves": what was told, and no paper's guess. */
const RELAYED =
  /\b(?:has|have|had) (?:\w+ly )?(?:told|informed|notified|announced|declared|assured|pledged)\b(?: [\w'’-]+){0,5} that\b/;

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

/** "Peruvian lawmakers backed …": the chamber, and not some of its members. */
const isChamber = ({ speaker, cue }: RecordedStatement): boolean =>
  CHAMBER.test(speaker?.text ?? '') && !/\b(?:say|said|told|claim\w*|warn\w*)\b/i.test(cue?.text ?? '');

/**
 * Of the actor, of the other side, or of anybody else.
 *
 * @param words of the clause before the step: who is said to take it
 * @param rule which reads the step: a remark of whoever watches, a chamber's act, or a threat in so many words
 * @param isRecount whether the step is told as background
 */
export function standingOf(
  statement: RecordedStatement,
  actor: string,
  target: string,
  modality: Modality,
  rule: Pick<Rule, 'name' | 'observed' | 'organ' | 'modality' | 'rung' | 'recount' | 'noNotice'>,
  words: string,
  isRecount: boolean,
  gazetteer: Gazetteer,
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
  if (isWordOrDecision(rule.rung) && !RELAYED.test(words) && isFromNewspaper(statement))
    return of('third-party', 'a newspaper');
  // "“The pact is hereby ended,” it runs": a text, whoever made it.
  const isText = speaker !== null && /^it$/i.test(speaker.text) && RUNS.test(statement.cue?.text ?? '');
  if (kind === 'narrated' || speaker === null || isText || isOutlet(statement, speaker))
    return narrated(modality, isTold || isOfLead(statement, words), words);
  if (isOfOtherSide(speaker, target, gazetteer)) return of('counterparty', 'the other side');
  const voice = isOfRegion(speaker.text, actor, gazetteer.regions)
    ? actor
    : voiceOf(statement, speaker, actor);
  // "A spokeswoman said that the organisation had received no letter": of those who would have received it.
  const isPronoun = speaker.actor === null && PRONOUN.test(speaker.text);
  const isUnnamed = voice === null || (voice === actor && (statement.tier === 'official' || isPronoun));
  const isOfReceiving = rule.noNotice ? !isPronoun : rule.name.endsWith('/notice.receipt-confirmed');
  if (isOfReceiving && isUnnamed && !names(speaker, statement, actor) && !OPPOSITION.test(wordsOf(speaker)))
    return of('counterparty', 'whom a notice reaches');
  // "The council regretted the statement in which Peru declared that it was leaving": whoever tells of it, Peru has said so.
  const isRetold = isRecount && modality === 'asserted' && rule.name.endsWith('/decision.announced');
  if (isRetold && kind === 'indirect' && voice !== null) return of('self', 'announced, whoever tells of it');
  return voice === actor
    ? ofActor(statement, speaker, rule.rung)
    : ofOthers(statement, speaker, voice, target, words, gazetteer);
}
