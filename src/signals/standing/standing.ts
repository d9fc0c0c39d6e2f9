import { levelOf, type Modality, type Rung, type Standing } from '../../domain/ladder.ts';
import type { RecordedStatement, Speaker } from '../../domain/statement.ts';
import { pattern } from '../../language/pattern.ts';
import { isBillOfOne } from './bills.ts';
import { type Asked, type FoundStanding, of } from './found.ts';
import { ofSpeaker } from './of-speaker.ts';
import { otherSide } from './other-side.ts';
import { isFromNewspaper, isFromSomePaper, isOutlet } from './outlets.ts';
import {
  CANDIDATE,
  CHAMBER,
  CLAIMED,
  CLIP,
  FICTION,
  FOUND,
  HINT,
  IN_POWER,
  JOKE,
  LEADS_PARTY,
  OFFICIAL,
  ONE_LAWMAKER,
  OPPOSITION,
  PARTY_WOULD,
} from './voices.ts';

/** What an article thinks, where nobody whom it tells of has said so. */
export const OWN_GUESS = "the article's own guess";

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

/** "Viewers learned that …", "residents woke up to find that …": whoever finds a fact vouches for nothing. */
function isFound({ cue, tier }: RecordedStatement, { actor, role }: Speaker): boolean {
  const isNobody = actor === null && role === null && (tier === 'none' || tier === null);
  return isNobody && cue !== null && FOUND.test(cue.text);
}

/** What a government thinks about or would do, and has not done. */
const isThought = (rung: Rung) => /^(?:review|threat|intent)$/.test(rung);

/** "Reports that Peru has told Chile that it leaves", "has set up a panel to study": what was told or done, and no paper's guess. */
const RELAYED = pattern`
  \b(?:has|have|had|was|were) (?:\w+ly )?(?:been )?(?:set up|appointed|instructed|ordered|asked|tabled|submitted|convened|commissioned|tasked)\b|
  \b(?:
    (?:has|have|had) let [^,.;]{1,80} know\b|
    (?:has|have|had) (?:\w+ly )?(?:told|informed|notified|announced|declared|assured|pledged|said)\b(?: [\w'’-]+){0,5} that|
    (?:minister|president|premier|ministry|government|official|spokes\w+|ambassador|envoy|source|he|she)s? (?:\w+ly )?(?:said|says|told|announced|declared|warned|confirmed)
  )\b`;

/** "A deputy said the country would leave if …, the agency reported": somebody has said what the outlet carries. */
const SAYS = /\b(?:said|says|told|warned|warns|announced|declared|threatened|threatens)\b/;

/** "Peruvian lawmakers backed …": the chamber, and not some of its members. */
const isChamber = ({ speaker, cue }: RecordedStatement): boolean =>
  CHAMBER.test(speaker?.text ?? '') && !/\b(?:say|said|told|claim\w*|warn\w*)\b/i.test(cue?.text ?? '');

type Case = (asked: Asked) => FoundStanding | null;

const where =
  (holds: (asked: Asked) => boolean, standing: Standing, reason: string): Case =>
  (asked) =>
    holds(asked) ? of(standing, reason) : null;

const isFormal = ({ rule }: Asked): boolean => levelOf(rule.rung) >= 7;

/** "Judges found the notice of October to be invalid": that it was given nobody disputes. */
const isTakenForKnown = (asked: Asked): boolean =>
  isFormal(asked) &&
  (asked.modality === 'historical' || (asked.rule.recount && asked.modality === 'asserted'));

const isOneLawmaker = ({ statement, rule, words }: Asked): boolean =>
  statement.kind === 'narrated' &&
  rule.rung === 'review' &&
  (ONE_LAWMAKER.test(words) || LEADS_PARTY.test(statement.text.slice(0, 160)));

function foundOut({ statement, modality, rule }: Asked): FoundStanding | null {
  const isTold = rule.modality === 'conditional';
  return statement.speaker !== null && isFound(statement, statement.speaker)
    ? narrated(modality, isTold, '')
    : null;
}

/** "The African Union received the letter in May": as background nobody's word in particular. */
function ofOtherSide({
  statement,
  actor,
  target,
  rule,
  words,
  isRecount,
  gazetteer,
}: Asked): FoundStanding | null {
  if (isRecount && statement.kind === 'narrated') return null;
  const other = otherSide(statement, actor, target, rule, words, gazetteer);
  return other === null ? null : of('counterparty', other);
}

/** What the article tells in its own voice, or an outlet or a text that it carries. */
function ofArticle({ statement, target, modality, rule, words, gazetteer }: Asked): FoundStanding | null {
  const { speaker, kind, cue } = statement;
  // "“The pact is hereby ended,” it runs", "it says", of a paper taken for the treaty: a text, whoever made it.
  const isTreaty = speaker?.actor === target && gazetteer.bodies.get(target)?.kind === 'treaty';
  const isText = speaker !== null && /^it$/i.test(speaker.text) && (isTreaty || RUNS.test(cue?.text ?? ''));
  const isCarried = speaker !== null && isOutlet(statement, speaker);
  if (kind !== 'narrated' && speaker !== null && !isText && !isCarried) return null;
  const isSaid = isCarried && SAYS.test(statement.text) && !OPPOSITION.test(statement.text);
  const isTold = rule.modality === 'conditional' || isOfLead(statement, words) || isSaid;
  return narrated(modality, isTold, words);
}

/** The first that holds decides; else whoever speaks. */
const CASES: readonly Case[] = [
  where(isTakenForKnown, 'self', 'taken for known'),
  where(
    ({ words, statement }) => CANDIDATE.test(words) || CANDIDATE.test(statement.text),
    'third-party',
    'a candidate',
  ),
  where(
    ({ words, statement }) =>
      FICTION.test(words) || FICTION.test(statement.text) || JOKE.test(leadIn(statement)),
    'third-party',
    'made up',
  ),
  where(({ statement }) => CLAIMED.test(leadIn(statement)), 'third-party', 'a claim that is looked into'),
  where(
    ({ words, statement }) => PARTY_WOULD.test(words) && !IN_POWER.test(statement.context.text),
    'third-party',
    'a party',
  ),
  where(({ statement }) => isBillOfOne(statement), 'third-party', 'one lawmaker’s bill'),
  where(isOneLawmaker, 'third-party', 'one lawmaker'),
  where(
    ({ rule, statement }) => rule.observed && statement.kind !== 'direct',
    'third-party',
    "the article's own remark",
  ),
  where(
    ({ rule, statement }) => (rule.organ === 'chamber' || rule.rung === 'decision') && isChamber(statement),
    'self',
    'parliament as a body',
  ),
  foundOut,
  where(
    ({ statement: { speaker } }) => speaker?.actor === null && CLIP.test(speaker.text),
    'third-party',
    'somebody else',
  ),
  where(({ statement }) => isFromSomePaper(statement), 'third-party', 'a newspaper'),
  ofOtherSide,
  where(
    ({ rule, words, statement }) =>
      isThought(rule.rung) && !RELAYED.test(words) && isFromNewspaper(statement),
    'third-party',
    'a newspaper',
  ),
  ofArticle,
];

/** Of the actor, of the other side, or of anybody else. */
export function standingOf(asked: Asked): FoundStanding {
  for (const decide of CASES) {
    const found = decide(asked);
    if (found) return found;
  }
  return ofSpeaker(asked, asked.statement.speaker!);
}
