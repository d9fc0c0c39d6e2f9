import type { Modality } from '../../domain/ladder.ts';
import { pattern } from '../../language/pattern.ts';
import { type Clause, hasWord, phraseOf } from '../words/clause.ts';
import { isAdvice, isNotAllowed } from './advice.ts';
import { isReturnAwaited } from './awaited-return.ts';
import { isCalledFalse } from './called-false.ts';
import { isAskedByMotion, isAskedToFollow, isDemanded, isMandated } from './called-for.ts';
import { conditionOf, IF_THEY_LIKE } from './condition.ts';
import { deniedBy } from './denial.ts';
import { governing } from './governing.ts';
import { hedgeOf } from './hedge.ts';
import { hopeOf } from './hoped.ts';
import { isAnyExit, isImagined, isVoteAhead } from './imagined.ts';
import { isInCondition } from './in-condition.ts';
import { STAYS } from './stays.ts';
import { isNotYet } from './time-clause.ts';
import { isUnconfirmed } from './unconfirmed.ts';
import { isOrder, isResolvedCall, isUrgedUpon } from './urged.ts';
import { isBehindWhether, WHETHER } from './whether.ts';
import { isDue, isYetToCome } from './yet-to-come.ts';

/** How a step is spoken of, and by which words; null: no step of the actor's is spoken of at all. */
export type FoundModality = { readonly modality: Modality; readonly reason: string } | null;

const CALLS = pattern`
  \b(?:
    urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon|for)|demand(?:s|ed|ing)?(?! that [\w ]+ leave)|
    press(?:es|ed|ing)? (?:for|on)|push(?:es|ed|ing)? for|petition\w*|advocat\w+|campaign\w* (?:for|to)|
    recommend\w*|advis(?:e|es|ed|ing)|want(?:s|ed|ing)? (?!to\b)|propos(?:e|es|ed|ing)|
    suggest(?:s|ed|ing)?|favou?rs?|appeal(?:s|ed)? (?:to|for)|encourag\w+|insist\w*|should|ought to|
    must|time (?:for|to)|invit\w+|beg(?:s|ged)?|implor\w+|supporters? of|opponents? of|those who|
    warn(?:s|ed|ing)? (?:[\w'’-]+ ){0,3}?against
  )\b`;
const UNCLEAR =
  /\b(?:unclear|uncertain|unknown|undecided|remains to be seen|not (?:clear|known|decided|sure)|(?:no one|nobody) knows) (?:whether|if|when|how)\b/;
const ASKED =
  /\b(?:asked|wonder(?:s|ed|ing)?|asking|questions? (?:of|about|on)|quizzed|pressed) (?:\w+ ){0,3}?(?:whether|if|about)\b|\b(?:find out|check|establish|know|verify|determine|learn) (?:whether|if)\b/;
/** "Ignored the secretary's appeals to reverse its decision" */
const UNHEARD =
  /\b(?:ignor|defi|defy|rebuff|spurn|resist|reject|brush|refus|dismiss|despite)\w* (?:aside )?(?:(?!\band\b)[\w'’-]+ ){0,5}?(?:appeals?|calls?|pleas?|requests?|entreaties|demands|pressure)\b[^,;]{0,80} to$/;
/** What a reporter asked is no word of anybody's who could leave. */
const ASKED_ABOUT = /\b(?:asked|quizzed|pressed) (?:\w+ ){0,3}?(?:whether|if|about|on|why)\b/;
/** "Asked about the bloc, he said that …": what somebody was asked before he answers. */
const ASKED_THAT =
  /\b(?:asked|quizzed|pressed|questioned) (?:about|on|over|whether|if|why|how) [^.;]{3,160}? , (?:[^ ,]+ ){0,6}?(?:said|says|replied|answered|told|stated|responded|added|noted)\b/g;
const PERMIT = pattern`
  \b(?:
    free to|welcome to|at liberty to|entitled to|
    (?:sovereign |legal |full |every |the )?(?<!\bit )right (?:to|of)|allowed to|permitted to|
    up to \w+ (?:whether|to|if)|nobody (?:will|would|can) (?:stop|prevent|hold|keep)|
    (?:is|are|be) able to|can (?:always )?(?:leave|go|withdraw|quit|exit)
  )\b`;
/** "Is exercising its right to withdraw": not what it may do, but what it does. */
const EXERCISED =
  /\b(?:invok(?:e|es|ed|ing)|exercis(?:e|es|ed|ing)|(?:make|makes|made|making) use of|us(?:es|ed|ing)) (?:\w+ ){0,3}right to\b/;

const found = (modality: Modality, reason: string): NonNullable<FoundModality> => ({ modality, reason });

/** "Stays a party for six months from then": a notice that runs. */
const FOR_NOW =
  /^(?:(?:to|of|in) (?:(?!and\b)[\w'’-]+ ){1,8}?)?(?:for (?:(?:a|an|another|the|next|further|one|two|three|six|nine|twelve|eighteen|twenty-four|\d+) ){1,3}(?:more )?(?:days?|weeks?|months?|years?)\b|until )/;
const FEARED = /\b(?:fear|fears|feared|worry|worries|worried)\b/;

/** "Wanted to go further and quit the bloc": "quit" is no past behind an infinitive. */
function isStillInfinitive({ tokens, match, from }: Clause): boolean {
  const near = phraseOf(tokens.slice(Math.max(0, Math.min(from, match.from) - 8), match.nucleus));
  return (
    tokens[match.nucleus]!.lower === 'quit' &&
    /\b(?:want|wants|wanted|wish|wished|hope|hopes|hoped|threatened|prefer|preferred) to (?:[\w'’-]+ ){1,6}(?:and|or) $/.test(
      `${near} `,
    )
  );
}

const outsideOf = ({ tokens, match, from }: Clause): string =>
  phraseOf(tokens.slice(from, match.rule.weight >= 3 ? match.from : match.nucleus));

/** A clause with what governs its words: what every case below is decided on. */
interface Asked {
  readonly clause: Clause;
  /** The words right before the step, and those that govern it from further away. */
  readonly near: string;
  readonly far: string;
}

/** No step of the actor's is spoken of at all. */
const NO_STEP = 'no step';
type Mood = NonNullable<FoundModality> | typeof NO_STEP;
type Case = (asked: Asked) => Mood | null;

const none =
  (holds: (clause: Clause, asked: Asked) => boolean): Case =>
  (asked) =>
    holds(asked.clause, asked) ? NO_STEP : null;

const where =
  (holds: (clause: Clause, asked: Asked) => boolean, modality: Modality, reason: string): Case =>
  (asked) =>
    holds(asked.clause, asked) ? { modality, reason } : null;

/** By the words that say so, or the reason why. */
const by =
  (wordsOf: (clause: Clause, asked: Asked) => string | null, modality: Modality): Case =>
  (asked) => {
    const reason = wordsOf(asked.clause, asked);
    return reason === null ? null : { modality, reason };
  };

/** "The cabinet asked the court whether it may leave": the rule's own asking. */
const isOwnAsking = ({ match }: Clause): boolean => match.rule.modality === 'asserted';

/** "Is asking itself whether it ought to stay" is a review; "asked whether it reviews its stay" is none. */
function askedBy(clause: Clause, { far }: Asked): string | null {
  if (isOwnAsking(clause)) return null;
  const { tokens, match } = clause;
  const asking =
    match.rule.rung === 'review' ? phraseOf(tokens.slice(0, match.from)).replace(ASKED_THAT, ' ') : far;
  const wide = phraseOf(tokens.slice(Math.max(0, match.from - 12), match.nucleus));
  return (ASKED.exec(asking) ?? UNCLEAR.exec(wide))?.[0] ?? null;
}

const staysForNow = ({ tokens, match }: Clause): boolean =>
  match.rule.rung === 'affirmation' &&
  hasWord(tokens.slice(match.from, match.to), STAYS) &&
  FOR_NOW.test(phraseOf(tokens.slice(match.to)));

function ruledDenied(clause: Clause): Mood | null {
  if (clause.match.rule.modality !== 'denied') return null;
  return isNotAllowed(clause) ? found('hypothetical', 'may not be done') : found('denied', RULED);
}

function ruledPermission(clause: Clause): Mood | null {
  if (clause.match.rule.modality !== 'permission') return null;
  const condition = conditionOf(clause);
  return condition !== null && !IF_THEY_LIKE.test(phraseOf(clause.tokens))
    ? found('conditional', condition)
    : found('permission', RULED);
}

function permitBefore({ match }: Clause, { near }: Asked): string | null {
  if (match.rule.modality === 'conditional' || EXERCISED.test(near)) return null;
  return PERMIT.exec(near)?.[0] ?? null;
}

const ruled = ({ match }: Clause): Mood | null =>
  match.rule.modality === null ? null : found(match.rule.modality, RULED);

const RULED = 'the rule';

/** The first that holds decides. */
const CASES: readonly Case[] = [
  where(
    ({ tokens, match }) => tokens.slice(match.to).some(({ text }) => text === '?'),
    'question',
    'a question',
  ),
  none((clause, { far }) => !isOwnAsking(clause) && ASKED_ABOUT.test(far)),
  none(staysForNow),
  by(askedBy, 'question'),
  where(isBehindWhether, 'question', WHETHER),
  where(isUnconfirmed, 'question', 'neither confirmed nor denied'),
  none(isAdvice),
  ({ clause }) => ruledDenied(clause),
  ({ clause }) => ruledPermission(clause),
  // "Will not sit in a body that does not work": the sitting is denied, and not what the body is blamed for.
  where((clause) => isOwnAsking(clause) && clause.match.rule.rung === 'criticism', 'asserted', RULED),
  where(
    (clause) => isInCondition(clause) || isYetToCome(clause) || isNotYet(clause),
    'hypothetical',
    'within the condition',
  ),
  where(isDue, 'hypothetical', 'what has to be done'),
  none(({ tokens, match, from }) => UNHEARD.test(phraseOf(tokens.slice(from, match.from)))),
  none(
    (clause) =>
      CALLS.test(outsideOf(clause)) ||
      isUrgedUpon(clause) ||
      isDemanded(clause) ||
      isMandated(clause) ||
      isOrder(clause) ||
      isResolvedCall(clause),
  ),
  none((clause) => isAskedToFollow(clause) || isAskedByMotion(clause)),
  where(isStillInfinitive, 'possible', 'wished for'),
  where(isCalledFalse, 'denied', 'the story is called false'),
  by(deniedBy, 'denied'),
  by(permitBefore, 'permission'),
  where(isImagined, 'hypothetical', 'imagined'),
  where(isAnyExit, 'hypothetical', 'any that there may be'),
  where(isVoteAhead, 'hypothetical', 'a vote that nobody has held'),
  where(
    ({ match }, { far }) => match.rule.modality === 'conditional' && FEARED.test(far),
    'possible',
    'feared',
  ),
  ({ clause }) => ruled(clause),
  by(hopeOf, 'possible'),
  by((clause) => (isReturnAwaited(clause) ? 'once …' : conditionOf(clause)), 'conditional'),
  by((clause, { far }) => hedgeOf(clause, far), 'possible'),
];

/**
 * How the step is spoken of. Checked in this order: a question, a call upon somebody (no signal), the rule's own,
 * within a condition, denied, permitted, imagined, under a condition, hedged; else asserted.
 */
export function modalityOf(clause: Clause): FoundModality {
  const { near, far } = governing(clause);
  const asked = { clause, near, far: far.replace(ASKED_THAT, ' ') };
  for (const decide of CASES) {
    const mood = decide(asked);
    if (mood !== null) return mood === NO_STEP ? null : mood;
  }
  return found('asserted', 'nothing says otherwise');
}
