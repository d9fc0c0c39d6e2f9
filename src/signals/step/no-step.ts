import type { Rung } from '../../domain/ladder.ts';
import { pattern } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import { isNoted } from '../when/taken-for-known.ts';
import { isOfEvent } from '../who/no-body.ts';
import { isMadeWithin } from '../who/something-else.ts';
import { type Clause, isBodyEnded, phraseOf } from '../words/clause.ts';
import type { Match } from '../words/match.ts';
import type { ViewToken } from '../words/view.ts';
import { isGapLeft, isHowOneLeaves, isNotYet, isOnTerms, isRequested, isWarning } from './not-done.ts';
import { isOutOfAnother } from './out-of-another.ts';

/** Readings after which the next reading of the same nucleus gets its turn. */
export const HOW_JOINED = 'how it joined';
export const TWO_CLAUSES = 'two clauses';

/** "What it gets out of the bloc": what membership brings. */
const isGainedFrom = ({ tokens, match }: Clause): boolean =>
  tokens[match.nucleus]!.lemma === 'get' &&
  tokens.slice(Math.max(0, match.from - 4), match.from).some(({ lower }) => lower === 'what');

/** "To find out what is left of it", "which leaves it with twelve members", "only two would be left": what remains. */
function isRest({ tokens, match }: Clause): boolean {
  const { lower } = tokens[match.nucleus]!;
  const isPassive = lower === 'left' && tokens[match.nucleus - 1]?.lemma === 'be';
  if (isPassive && tokens[match.nucleus + 1]?.lower !== 'by') return true;
  if (lower === 'left' && tokens[match.nucleus + 1]?.lower === 'of') return true;
  const isWhat = tokens[match.nucleus - 1]?.lower === 'which';
  const owner = tokens[match.nucleus - 2]?.text === ',' ? match.nucleus - 3 : match.nucleus - 2;
  return lower === 'leaves' && isWhat && tokens[owner]?.entity?.kind !== 'state';
}

/** "Urged Chile to reconsider, warning that leaving would cost lives": what a saying parts belongs to two clauses. */
const isParted = ({ tokens, match }: Clause): boolean =>
  tokens
    .slice(match.from, match.nucleus)
    .some(
      ({ text, lower }, i, own) =>
        (lower === 'if' && isCondition(match, own, i)) ||
        (text === ',' &&
          (SAYING.test(own[i + 1]?.lower ?? '') ||
            isNewSubject(match, own[i + 1]) ||
            isContrast(match, own, i + 1))),
    );

/** "Would review its plants if Peru left": what is weighed stands before the condition; "will consider if it should leave" weighs the leaving. */
const isCondition = ({ rule }: Match, own: readonly ViewToken[], at: number): boolean =>
  rule.rung === 'review' && own.slice(0, at).some(({ lemma }) => AGAIN.has(lemma));

/** What is thought over once more: never whether something is so. */
const AGAIN = wordSet('reassess review reconsider rethink revisit revise reevaluate re-evaluate');

/** "A call for debate, not a step towards leaving": behind the comma stands what it is not. */
const isContrast = ({ rule }: Match, own: readonly ViewToken[], at: number): boolean =>
  !rule.negated && own[at]?.lower === 'not' && own[at + 1]?.pos === 'DET';

/** "Which did not name its source, Peru gave notice": behind the comma another clause begins. */
const isNewSubject = ({ rule }: Match, next: ViewToken | undefined): boolean =>
  rule.noNotice && next?.entity?.kind === 'state' && next.entity.via === 'name';

const SAYING = /^(?:warning|saying|arguing|adding|noting|stressing|insisting|claiming)$/;

/** "The summit on the treaty will be cancelled": not the treaty. */
function isAboutIt(clause: Clause): boolean {
  const { tokens, match } = clause;
  const before = tokens[match.from - 1]?.pos === 'DET' ? match.from - 2 : match.from - 1;
  return isBodyEnded(clause) && tokens[before]?.pos === 'ADP';
}

/** "The ministry in whose hands it lies to begin with": nothing is handed in. */
const isOfHands = ({ tokens, match }: Clause): boolean =>
  tokens[match.from]!.lower === 'hands' && tokens[match.from - 1]?.lower === 'whose';

/** "We did not take this decision lightly": it was taken. */
const isNotLightly = ({ tokens, match }: Clause): boolean =>
  match.rule.negated &&
  tokens.slice(match.to, match.to + 3).some(({ lower }) => /^(?:lightly|easily)$/.test(lower));

const RENEWED = /^(?:renew|extend|prolong)$/;

/** "The truce ran out and he refused to extend it": what is prolonged by no name may be anything. */
const isSomeTerm = ({ tokens, match }: Clause): boolean =>
  RENEWED.test(tokens[match.nucleus]!.lemma) && tokens[match.to - 1]!.lower === 'it';

/** What is a noun as often as a verb of handing over. */
const HANDS_OR_NOUN = wordSet('address issue post mail file present forward fax relay');

/** "In his address to the congress", "the issue of the letter": a noun hands nothing in. */
function isNounOfHanding({ tokens, match }: Clause): boolean {
  const first = tokens[match.from]!;
  const before = tokens[match.from - 1];
  return (
    match.rule.rung === 'notice' &&
    match.from < match.nucleus &&
    first.lower === first.lemma &&
    HANDS_OR_NOUN.has(first.lemma) &&
    (before?.pos === 'DET' || /^(?:at|his|her|its|their|our|my|whose)$/.test(before?.lower ?? ''))
  );
}

/** What is handed in. */
const PAPERS =
  /^(?:letter|note|notice|notification|instrument|document|paper|communication|message|application|request|declaration|denunciation|cable|missive)$/;

/** "The judgment delivered by the court on the notice": something else was delivered. */
const isOtherDelivery = ({ tokens, match }: Clause): boolean =>
  match.rule.rung === 'notice' &&
  /^(?:delivered|issued|given|handed|served|filed|sent|submitted|presented)$/.test(
    tokens[match.from]!.lower,
  ) &&
  tokens[match.from + 1]?.lower === 'by' &&
  tokens[match.from - 1]?.pos === 'NOUN' &&
  !PAPERS.test(tokens[match.from - 1]!.lemma);

const AS_REASON =
  /\bas (?:an? |the |its |their |one |another |further )?(?:reason|ground|justification|excuse|pretext|argument)s? (?:to|for|why)\b/;
const NO_MENTION =
  /\b(?:no|not|n't|never|without) (?:\w+ ){0,3}?(?:mention|refer|allu)(?:s|ed|red|ence|ences|de|ded|ing|ring)?\b/;
const UNTOLD =
  /\b(?:not|n't|no|never) (?:\w+ ){0,4}?(?:notified|informed|told|aware|advised|apprised|received|heard|consulted)\b/;

const NO_REASON =
  /\b(?:no|not|n't) (?:\w+ ){0,3}?(?:reasons?|explanations?|details?|grounds|justifications?|dates?|timetables?|link|connection|regrets?) (?:\w+ )?(?:for|of|on|about|to|behind|with)\b/;

/** "Never signed it as reason to leave", "makes no mention of its plan to leave", "was not told of its decision": no step is denied. */
function isOtherDenial({ tokens, match, from }: Clause, words: string): boolean {
  const { modality, rung } = match.rule;
  const near = phraseOf(tokens.slice(Math.max(from, match.from - 6), match.nucleus + 1));
  if (modality === 'denied' && AS_REASON.test(words)) return true;
  // "Would not say if a promise to leave is in its programme"
  if (modality === 'denied' && /\bif (?:a|an|the|its|any) (?:promise|pledge|commitment|vow)\b/.test(words))
    return true;
  if (!match.rule.noNotice && NO_MENTION.test(near)) return true;
  return modality === 'denied' && rung === 'decision' && (UNTOLD.test(words) || NO_REASON.test(words));
}

const REMAINS_OPEN = pattern`
  ^(?:(?:ultimately|entirely|solely|finally|now|still|alone) )*(?:
    rests? (?:with|on|in)|lies? (?:with|in)|belongs? to|remains? (?:with|open|to be|pending)|
    is (?:up to|for|still|yet|pending|in the hands of)|has (?:yet|still) to|
    will (?:be (?:taken|made|up to)|rest|lie)|must be|would (?:be|rest|lie)
  )\b`;

/** "The decision to leave rests with parliament": nobody has taken it. */
const isOpenDecision = ({ tokens, match }: Clause): boolean =>
  match.rule.tells === 'noun' && REMAINS_OPEN.test(phraseOf(tokens.slice(match.to, match.to + 8)));

/** "Will decide which treaties to recommend for denunciation", "decide when to leave": nothing is decided. */
const isUndecided = ({ tokens, match }: Clause): boolean =>
  match.rule.rung === 'decision' &&
  /\b(?:decides?|deciding) (?:on )?(?:which|what|whether|if|how)\b/.test(
    phraseOf(tokens.slice(match.from, match.nucleus)),
  );

const STIRS = wordSet('rekindle reignite ignite spark fuel trigger stir provoke prompt revive unleash');

/** "The remark rekindled the debate about its place in the bloc": what people talk about is weighed by nobody who governs. */
const isStirred = ({ tokens, match }: Clause): boolean =>
  match.rule.rung === 'review' &&
  /^(?:debate|discussion)$/.test(tokens[match.from]!.lemma) &&
  tokens.slice(Math.max(0, match.from - 4), match.from).some(({ lemma }) => STIRS.has(lemma));

const KINDS_OF_BODIES =
  /^(?:organisations?|organizations?|institutions?|bodies|treaties|conventions|agreements|accords|pacts|alliances|groups|groupings|fora|forums|clubs)$/;

/** "Its membership of international bodies": of many that nothing names. */
function isOfMany({ tokens, match }: Clause): boolean {
  const of = tokens[match.to];
  if (match.body !== null || match.rule.rung !== 'review' || !/^(?:of|in)$/.test(of?.lower ?? ''))
    return false;
  if (tokens.slice(match.to).some(({ entity }) => entity?.kind === 'body')) return false;
  const rest = tokens.slice(match.to + 1, match.to + 5);
  const noun = rest.findIndex(({ lower }) => KINDS_OF_BODIES.test(lower));
  return noun >= 0 && rest.slice(0, noun).every(({ pos }) => /^(?:ADJ|NOUN)$/.test(pos));
}

/** "Deposited its instrument of accession": a paper by which nobody leaves. */
const JOINING = /\binstruments? o[fn] (?:accession|ratification|acceptance|approval)\b/i;
/** "Withdrew its application to join the Union": who wants in no longer does not come back. */
const CANDIDACY =
  /\b(?:application|bid|request|candidacy|candidature|candidacies) (?:to (?:join|enter|accede|become)|for (?:[\w'’-]+ ){0,4}?(?:membership|accession|admission|entry))\b/i;

/** "Nothing would be worse than Peru walking away": what is weighed against something. */
const isCompared = ({ tokens, match }: Clause): boolean =>
  /\b(?:worse|better|rather) than (?:[\w'’-]+ ){0,3}$/.test(`${phraseOf(tokens.slice(0, match.from))} `);

/** "A letter would have to reach the depositary": what is yet to be done, if anybody does it. */
const WOULD_HAVE_TO = /\b(?:would|will) have to\b|\b(?:would|must) first\b/;

/** "Twenty per cent of Poles would vote to leave": what people tell those who ask them. */
const POLLED = pattern`
  (?:\b(?:per ?cent|percent|pct|(?:out of|in) (?:ten|five|four|three|\d{1,2}(?!\d)))|%) (?:of )?(?:[\w'’-]+ ){0,4}?(?:
    would|want|wants|wish|favou?r|favou?rs|support|supports|say|says|think|thinks|prefer|prefers
  )\b`;

const isPolled = ({ tokens, match, from }: Clause): boolean =>
  POLLED.test(phraseOf(tokens.slice(from, match.nucleus + 1)));

const BY_NOTICE = /\b(?:notice|notification|note|letter|instrument|denunciation|decision)\b[^.;]* , which$/;

/** "The note, which will lead to its leaving in May": what a step that was taken leads to threatens nobody. */
const isConsequence = ({ tokens, match }: Clause): boolean =>
  match.rule.rung === 'threat' && BY_NOTICE.test(phraseOf(tokens.slice(0, match.from)));

const SENT_OFF =
  /^["“'‘ ]*(?:the|a|an|its|their|his|her|our) (?:\w+ ){0,2}?(?:letter|note|notice|notification|instrument|document|envoy|delegation|courier|convoy|plane|ship|train)s?\b[^;.]* and (?:will|would|shall|is to|was to)$/;

/** "Nine of its members missed the session", "some deputies stayed away": of a party or a chamber. */
const isAbsentFromSitting = ({ tokens, match, from }: Clause): boolean =>
  match.rule.rung === 'non-participation' &&
  match.body === null &&
  /\b(?:(?:of (?:its|the|their) (?:\w+ )?members)|deputies|mps|lawmakers|senators|legislators|parliamentarians)\b/.test(
    phraseOf(tokens.slice(from, match.nucleus)),
  );

/** "The letter is written and would leave as soon as the king has signed": not the state. */
const isSentOff = ({ tokens, match }: Clause): boolean =>
  match.body === null &&
  tokens[match.nucleus]!.lemma === 'leave' &&
  SENT_OFF.test(phraseOf(tokens.slice(0, match.nucleus)));

const WHO_CAN =
  /(?:^|\b(?:but|and|of|on|over|about|decide|say|ask|asks|asked|unclear|know|question|questions) )who (?:can|could|may|might|should)(?: \w+ly)?$/;

/** "But who can end the pact is deeply disputed": nobody does. */
const isAskedWho = ({ tokens, match }: Clause): boolean =>
  WHO_CAN.test(phraseOf(tokens.slice(0, match.nucleus)));

const LIKELIHOOD =
  /\b(?:likelihood|probability|chances?|odds|risks?|impact|effects?|consequences|costs?|implications|fallout) of (?:[\w'’-]+ ){0,5}$/;

/** "The agency assessed the likelihood of Peru leaving", "examined the cost of its exit", of whoever is no state: what others reckon. */
function isLikelihood({ tokens, match, from }: Clause): boolean {
  const before = phraseOf(tokens.slice(Math.max(0, from), match.nucleus));
  const subject = tokens.slice(from, match.from);
  return (
    match.rule.rung === 'review' &&
    LIKELIHOOD.test(`${before} `) &&
    subject.length > 0 &&
    !subject.some(({ entity, lower }) => entity?.kind === 'state' || GOVERNS.has(lower))
  );
}
const READY =
  /\b(?:prepar\w+|plan\w*|ready|readies|brac\w+|contingenc\w+) (?:[\w'’-]+ ){0,3}?for (?:[\w'’-]+ ){0,4}$/;

/** "The bank is preparing for a Danish exit", "Norway braces for Denmark's exit": whoever stays gets ready for it. */
function isOthersExit({ tokens, match, from }: Clause): boolean {
  const nucleus = tokens[match.nucleus]!;
  const before = tokens.slice(from, match.nucleus);
  if (match.rule.modality !== null || nucleus.pos !== 'NOUN' || !READY.test(`${phraseOf(before)} `))
    return false;
  const whose = tokens
    .slice(match.nucleus - 3, match.nucleus)
    .findLast(({ entity }) => entity?.kind === 'state');
  const subject = tokens.slice(from, match.from);
  return (
    whose !== undefined &&
    whose.entity?.via !== 'anaphor' &&
    subject.length > 0 &&
    !subject.some(({ entity }) => entity?.id === whose.entity!.id)
  );
}

const GOVERNS = wordSet(
  'government cabinet ministry minister president premier parliament it he she they we',
);

const isRung = ({ match }: Clause, rung: Rung): boolean => match.rule.rung === rung;

const BARE_YEAR = /^it (?:back )?in (?:19|20)\d\d\b/;
const STEP_OUT =
  /\b(?:withdraw\w*|denounc\w*|denunciation|exit|departure|bill|law|leav\w+|decision|motion)\b/;

/** "The treaty dates from 1998. Parliament approved it in 1999": the treaty, and no way out of it. */
const isRatification = ({ tokens, match, before }: Clause): boolean =>
  tokens[match.nucleus]!.entity?.kind === 'body' &&
  BARE_YEAR.test(phraseOf(tokens.slice(match.nucleus, match.nucleus + 4))) &&
  !STEP_OUT.test(before === null ? '' : phraseOf(before.tokens));

type Case = readonly [reason: string, holds: (clause: Clause, words: string) => boolean];

/** The first that holds decides. */
const CASES: readonly Case[] = [
  [HOW_JOINED, (clause, words) => isRung(clause, 'notice') && JOINING.test(words)],
  ['what it would take', (clause, words) => isRung(clause, 'notice') && WOULD_HAVE_TO.test(words)],
  ['how one leaves', isHowOneLeaves],
  ['when it ends', isNotYet],
  ['what is asked for', isRequested],
  ['what somebody left behind', isGapLeft],
  ['on what terms', isOnTerms],
  ['a warning', isWarning],
  ['what it applied for', (clause, words) => isRung(clause, 'affirmation') && CANDIDACY.test(words)],
  ['a noun, and nothing is handed in', isNounOfHanding],
  ['something else is delivered', isOtherDelivery],
  ['something else is denied', isOtherDenial],
  ['with whom the decision lies', isOpenDecision],
  ['what is yet to be decided', isUndecided],
  ['what people talk about', isStirred],
  ['of many bodies that nothing names', isOfMany],
  ['out of something else', isOutOfAnother],
  ['what a step leads to', isConsequence],
  ['what something is weighed against', isCompared],
  ['what is sent off', isSentOff],
  ['of a chamber', isAbsentFromSitting],
  ['what is got out of it', isGainedFrom],
  ['what remains of it', isRest],
  [TWO_CLAUSES, isParted],
  ['noted by somebody', (clause) => clause.match.rule.tells !== 'noun' && isNoted(clause)],
  ['what people were asked', isPolled],
  ['an event, and no body', isOfEvent],
  ['what is about it', isAboutIt],
  ['hands, and nothing is handed in', isOfHands],
  [HOW_JOINED, isRatification],
  ['how it was taken', isNotLightly],
  ['who may do it is the question', isAskedWho],
  ['how likely it is', isLikelihood],
  ['what others get ready for', isOthersExit],
  ['what its members made, and not the body', isMadeWithin],
  ['something that ends, and no body by name', isSomeTerm],
];

/** Why the words of a rule tell of something else than a step; null where nothing says so. */
export function noStep(clause: Clause): string | null {
  const words = phraseOf(clause.tokens.slice(clause.match.from, clause.match.to));
  return CASES.find(([, holds]) => holds(clause, words))?.[0] ?? null;
}
