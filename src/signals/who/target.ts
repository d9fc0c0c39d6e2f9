import type { EntityMention, RecordedStatement } from '../../domain/statement.ts';
import { pattern } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';
import { isOwner } from '../words/body-phrase.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import { afterEntity, type ViewToken } from '../words/view.ts';
import { alsoLeft } from './joined-bodies.ts';
import { leavingBody } from './leaves-another.ts';
import { canLeave } from './members.ts';
import { isNoBody } from './no-body.ts';
import { EXITS, isOnSomething, isSomethingElse } from './something-else.ts';

/** What would be left, one or several, and how that was told; null: nothing that the gazetteer knows. */
export type FoundTargets = { readonly ids: readonly string[]; readonly reason: string } | null;

/** As keeper of treaties the UN is told of other bodies' business. */
const isKept = (id: string) => id !== 'UN';

const LEADING = wordSet('presidency chair chairmanship leader head president leadership');

/** "Who holds the presidency of the alliance": who acts together, and not what is left. */
function isLed(tokens: readonly ViewToken[], at: number): boolean {
  const of = tokens[at]!.lower === 'the' || tokens[at - 1]?.lower !== 'the' ? at - 1 : at - 2;
  return tokens[of]?.lower === 'of' && LEADING.has(tokens[of - 1]?.lemma ?? '');
}

const LEADS = wordSet('preside chair head lead');

/** "Peru, who presides over the alliance", "which chairs the union": likewise. */
function isPresidedOver(tokens: readonly ViewToken[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 4), at);
  const verb = near.findIndex(({ lemma, pos }) => pos === 'VERB' && LEADS.has(lemma));
  return verb >= 0 && near.slice(verb + 1).every(({ lower }) => /^(?:over|the|currently|now)$/.test(lower));
}

const MARGINS = wordSet('margin sideline fringe edge');

/** "On the sidelines of the summit of the group": where somebody was met, and not what is left. */
function isMetAt(tokens: readonly ViewToken[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 6), at);
  const edge = near.findLastIndex(({ lemma }) => MARGINS.has(lemma));
  return edge >= 0 && near[edge + 1]?.lower === 'of' && !near.slice(edge).some(({ pos }) => pos === 'VERB');
}

const ENACT = wordSet(
  'approve promulgate sign pass adopt ratify publish announce send deliver confirm endorse enact back',
);

/** "Approved the denunciation and promulgated it": the step, and no body. */
const isStep = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens[at]!.lower === 'it' && ENACT.has(tokens[at - 1]?.lemma ?? '');

/** Bodies named among tokens, in order; the UN where there is no other. */
function bodiesIn(tokens: readonly ViewToken[], gazetteer: Gazetteer) {
  const named = tokens.flatMap(({ begins, entity }, at) =>
    begins &&
    entity?.kind === 'body' &&
    entity.via !== 'office' &&
    gazetteer.bodies.has(entity.id) &&
    !isLed(tokens, at) &&
    !isPresidedOver(tokens, at) &&
    !isMetAt(tokens, at) &&
    !isStep(tokens, at) &&
    !isOwner(tokens, at)
      ? [{ at, id: entity.id }]
      : [],
  );
  const kept = named.filter(({ id }) => isKept(id));
  return kept.length > 0 ? kept : named;
}

const MEMBER_OF =
  /, (?:the|an?|one|itself) (?:[\w-]+ ){0,3}(?:members?|economy|country|state|nation|power|founder|host|chair) (?:of|in)(?: the)?$/;

/** "Italy, the one member of the G7 that took part, left": what a state is a member of besides. */
const isOfMember = (tokens: readonly ViewToken[], at: number): boolean =>
  MEMBER_OF.test(phraseOf(tokens.slice(Math.max(0, at - 9), at)));

const WHO_ACT =
  /^(?:states?|members?|countries|allies|nations|governments?|leaders|capitals|lawmakers|diplomats|officials|partners)$/;

/** "Ratified by most EU states", "all of them NATO and EU members": who acts, and not what they are in besides. */
function isOfWhoAct(tokens: readonly ViewToken[], at: number): boolean {
  const next = afterEntity(tokens, at);
  const isJoined =
    /^(?:and|or|,)$/.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.entity?.kind === 'body';
  return isJoined ? isOfWhoAct(tokens, next + 1) : WHO_ACT.test(tokens[next]?.lower ?? '');
}

const MEETINGS = /^(?:summits?|meetings?|conferences?|talks|forum|sessions?|gatherings?)$/;

/** "Said at the G20 summit that …": where somebody spoke. */
const isOfMeeting = (tokens: readonly ViewToken[], at: number): boolean =>
  MEETINGS.test(tokens[afterEntity(tokens, at)]?.lower ?? '') &&
  tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => /^(?:at|during|after|before)$/.test(lower));

/** A body of the same sentence: the article's main one, else the nearest that is not just told of it. */
function inSentence(
  { tokens, match, to }: Clause,
  main: string | undefined,
  gazetteer: Gazetteer,
): string | null {
  const left = bodiesIn(tokens, gazetteer)
    // "Two have declared their withdrawal, but many expect Peru to follow, a member of the pact": of another clause
    .filter(
      ({ at, id }) =>
        id === main ||
        (at < to &&
          (main === undefined ||
            !(isOfMember(tokens, at) || isOfMeeting(tokens, at) || isOfWhoAct(tokens, at)))),
    )
    .map(({ at, id }) => ({ id, away: Math.abs(at - match.nucleus) }))
    .sort((a, b) => a.away - b.away)
    .map(({ id }) => id);
  if (main !== undefined && left.includes(main)) return main;
  const [nearest = null] = left;
  // "The council had been notified": who keeps the treaty is told of it, and not left.
  if (nearest === null) return null;
  const kindOf = (id: string | undefined) => (id ? gazetteer.bodies.get(id)?.kind : undefined);
  const isKeeper = kindOf(main) === 'treaty' && kindOf(nearest) === 'organisation';
  if (match.rule.rung === 'notice' && isKeeper) return main ?? null;
  return isKept(nearest) ? nearest : (main ?? null);
}

/** In which state a body is left that nobody leaves. */
const LEFT_IN = pattern`
  ^(?:
    (?:even |ever |all )?(?:more |less )?(?:
      at (?:a crossroads|odds|a loss|a standstill|the mercy)|
      in (?:
        disarray|limbo|tatters|crisis|ruins|shreds|turmoil|doubt|trouble|shock|chaos|confusion|suspense|
        peril|pieces|the lurch|the dark|need of|
        an? (?:mess|bind|quandary|weak\w*|difficult|awkward|deep\w*|stalemate|dilemma)
      )|on (?:the brink|its knees|edge|the verge)|facing|reeling|weak\w*|divided|isolated|stronger|
      poorer|smaller|unable|short of|exposed|vulnerable|struggling|scrambling|paralysed|paralyzed|
      rudderless|leaderless|powerless|toothless|adrift|deadlocked|split|untouched|intact|unchanged|
      unharmed|no (?:choice|option|alternative)|
      without (?:a|an|its|their|any) (?!
        vote|word|notice|debate|warning|delay|exception|condition|consent|explanation
      )\w+|with (?:no|only|fewer|less|little|just|barely|nothing)
    )
  )\b`;

/** "The vote leaves the bloc at a crossroads": it is left so, and not left. */
const isLeftSo = ({ tokens, match }: Clause): boolean =>
  tokens[match.nucleus]!.lemma === 'leave' && LEFT_IN.test(phraseOf(tokens.slice(match.to, match.to + 5)));

/** "Withdraw from the deal": of what goes by so many names only a body that is called so is meant. */
function dealIn({ tokens, match }: Clause): string | null {
  const { lower } = tokens[match.to - 1]!;
  return lower === 'deal' ? lower : null;
}

/** The article's bodies that its main state can leave; what has meetings and dues is an organisation. */
function mainBodies(clause: Clause, { context, recount }: RecordedStatement, gazetteer: Gazetteer): string[] {
  const { match } = clause;
  const meant = dealIn(clause);
  const { about, publishedOn } = context;
  const known = about.bodies.filter((id) => gazetteer.bodies.has(id) && !about.later.includes(id));
  const possible = known.filter((id) => canLeave(gazetteer, id, about.states[0], publishedOn));
  const some = possible.length > 0 ? possible : known;
  // Nobody leaves the UN without its being named: it keeps what others leave. But background is told of
  // it where the article names no treaty that it keeps.
  const hasTreaty = known.some((id) => gazetteer.bodies.get(id)!.kind === 'treaty');
  const isOnIt = about.bodies[0] === 'UN' && about.leaving && recount && !hasTreaty;
  const kept = isOnIt ? some : some.filter(isKept);
  const all = meant === null ? kept : kept.filter((id) => gazetteer.bodies.get(id)!.nouns.includes(meant));
  // "Will not sign up for a second period" tells of a treaty.
  if (match.rule.rung !== 'non-participation' || match.rule.follows) return all;
  return all.filter((id) => gazetteer.bodies.get(id)!.kind === 'organisation');
}

const RESERVATION = /\breservations?\b/;
const DISPUTE =
  /^(?:that|which) (?:opens?|opened|starts?|begins?|launch\w*|sets? in motion) (?:a|the|an) (?:\w+ )?(?:dispute|case|complaint|procedure|proceedings?|arbitration|consultations?)\b/;
const RED_NOTICES = /\b(?:red|blue|yellow|arrest|wanted|eviction|parking) notices?\b/;
const ELECTED = /\belected\b/;

/** What is withdrawn, notified or over, and is no membership: a reservation, a complaint, a search warrant, a seat for a term. */
function isOtherPaper({ tokens, match, before }: Clause): boolean {
  const { rung } = match.rule;
  const words = phraseOf(tokens);
  if (RED_NOTICES.test(words)) return true;
  if (rung === 'exit' && ELECTED.test(words)) return true;
  if (rung !== 'notice' && rung !== 'exit') return false;
  if (DISPUTE.test(phraseOf(tokens.slice(match.to, match.to + 8)))) return true;
  const around = `${before ? phraseOf(before.tokens) : ''} ${words}`;
  return RESERVATION.test(around) && !/\b(?:membership|treaty itself)\b/.test(words);
}

/** "Has informed the United Nations that it will not be bound by the covenant": who is told keeps the treaty that follows. */
function keptBy({ tokens, match }: Clause, body: string, gazetteer: Gazetteer): string | null {
  if (match.rule.rung !== 'notice' || isKept(body)) return null;
  const rest = bodiesIn(tokens.slice(match.nucleus), gazetteer);
  return rest.find(({ id }) => gazetteer.bodies.get(id)!.kind === 'treaty')?.id ?? null;
}

/** "Began its departure from the court to work with the African Union": what it leaves for. */
function isForWhichItLeaves({ tokens, match }: Clause): boolean {
  const at = tokens.findIndex(({ entity }) => entity === match.body);
  const between = tokens.slice(match.nucleus + 1, at);
  const from = between.findIndex(({ lower }) => lower === 'from');
  const to = between.findIndex(
    ({ lower }, i) => i > from && lower === 'to' && /^(?:VERB|NOUN)$/.test(between[i + 1]?.pos ?? ''),
  );
  return from >= 0 && to > from + 1 && KINDS_LEFT.test(between[to - 1]!.lower);
}

const KINDS_LEFT =
  /^(?:court|tribunal|body|bloc|alliance|organisation|organization|treaty|pact|convention|group|grouping|agency|union|club|accord|statute|community|council|forum|agreement)$/;

const STEP = wordSet('withdraw withdrawal leave quit exit denounce denunciation pull departure');

/** "Peru is to withdraw from the accord. The bill on the withdrawal …": what the sentence before names as left. */
function leftBefore({ tokens, match, before }: Clause, gazetteer: Gazetteer): string | null {
  const isThe = /^(?:the|this|its)$/.test(tokens[match.nucleus - 1]?.lower ?? '');
  if (!isThe || before === null || tokens[match.nucleus]!.pos !== 'NOUN') return null;
  const step = before.tokens.findIndex(({ lemma }) => STEP.has(lemma));
  const [left] = step < 0 ? [] : bodiesIn(before.tokens.slice(step, step + 6), gazetteer);
  return left?.id ?? null;
}

/** The word before a name, an article between left out. */
const openerOf = (tokens: readonly ViewToken[], at: number): string =>
  tokens[tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1]?.lower ?? '';

const TOLD = /^(?:informed|notified|told|advised|inform|notify|tell)$/;

/** What is meant by a body's name that stands there for another: its owner's, what it is left for, another in passing. */
function insteadOf(
  { id, via }: EntityMention,
  clause: Clause,
  statement: RecordedStatement,
  gazetteer: Gazetteer,
): FoundTargets {
  const { tokens, match } = clause;
  const at = tokens.findIndex(({ entity }) => entity === match.body);
  const [main] = mainBodies(clause, statement, gazetteer);
  if (main === undefined || main === id) return null;
  const meant = { ids: [main], reason: "the article's main body" };
  // "The letter lay with the union", "gave notice to the World Bank": who keeps the treaty that the article is about is told, and not left.
  const { kind, depositary } = gazetteer.bodies.get(main) ?? {};
  const isNotice = match.rule.rung === 'notice' && kind === 'treaty';
  const isOrganisation = gazetteer.bodies.get(id)?.kind === 'organisation';
  const isKeeper = !isKept(id) || depositary === id;
  // "Has not informed the UN": no body follows that it would have been told of.
  const isTold =
    isKeeper &&
    (/^(?:to|on|upon|with)$/.test(openerOf(tokens, at)) ||
      (match.rule.noNotice && TOLD.test(openerOf(tokens, at))));
  if (isNotice && isOrganisation && (isTold || match.rule.follows)) return meant;
  // "The UN talks were about it. Chad suspended it in May": the UN, keeper of treaties, is no "it" that is left.
  if (via === 'anaphor' && !isKept(id)) return meant;
  // "Has left a World Bank tribunal": the tribunal, and not the bank.
  if (isOwner(tokens, at) || isForWhichItLeaves(clause)) return meant;
  // "It will quit the court", of which the article tells, behind another that was named in passing
  const end = afterEntity(tokens, at);
  const isBare = via !== 'name' && tokens[at]?.lower === 'the' && end === at + 2;
  const isNamed = tokens.slice(0, at).some(({ entity }) => entity?.kind === 'body' && entity.id === id);
  const nouns = gazetteer.bodies.get(main)?.nouns ?? [];
  return isBare && !isNamed && nouns.includes(tokens[end - 1]!.lemma) ? meant : null;
}

/** The bodies that the words name, else, where the rule allows, one of the sentence or the article's main one. */
export function targetsOf(clause: Clause, statement: RecordedStatement, gazetteer: Gazetteer): FoundTargets {
  const { body, rule } = clause.match;
  if (isLeftSo(clause) || isOtherPaper(clause)) return null;
  if (body) {
    if (isNoBody(clause)) return null;
    const other = leavingBody(clause);
    if (other && gazetteer.bodies.has(other.left.id))
      return { ids: [other.left.id], reason: 'left by a body' };
    const instead = insteadOf(body, clause, statement, gazetteer);
    if (instead) return instead;
    if (!gazetteer.bodies.has(body.id)) return null;
    // "Told NATO of the withdrawal of its ships": who is told is not left.
    const nucleus = clause.tokens[clause.match.nucleus]!;
    if (body.start < nucleus.start && EXITS.has(nucleus.lemma) && isSomethingElse(clause)) return null;
    const kept = keptBy(clause, body.id, gazetteer);
    if (kept !== null) return { ids: [kept], reason: 'kept by who was told' };
    const ids = [body.id, ...alsoLeft(clause)].filter((id) => gazetteer.bodies.has(id));
    return { ids: [...new Set(ids)], reason: body.via === 'anaphor' ? 'points back to a body' : 'named' };
  }
  if (!rule.targetless || isSomethingElse(clause)) return null;
  const isMeant = (id: string) => !rule.ofTreaty || gazetteer.bodies.get(id)?.kind === 'treaty';
  const bodies = mainBodies(clause, statement, gazetteer).filter(isMeant);
  if (rule.ofTreaty && bodies.length === 0) return null;
  const near = inSentence(clause, bodies[0], gazetteer) ?? leftBefore(clause, gazetteer);
  const found = near ?? bodies[0];
  // "Denounce the agreement on the supply of troops": no organisation's, where no such treaty is known
  if (found === undefined || (isOnSomething(clause) && gazetteer.bodies.get(found)!.kind === 'organisation'))
    return null;
  return { ids: [found], reason: near ? 'named in the sentence' : "the article's main body" };
}
