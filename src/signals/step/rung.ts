import type { Day } from '../../domain/days.ts';
import { type Form, levelOf, type Modality, type Rung } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { pattern, patternOf } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import type { Rule } from '../../packs/rules.ts';
import type { ReadSignal } from '../act.ts';
import { UNDER_HIM } from '../mood/condition.ts';
import { isFollowing } from '../when/taken-for-known.ts';
import { type Clause, hasWord, isFinitePast, phraseOf } from '../words/clause.ts';
import { isByBillAhead } from './bill-ahead.ts';
import { isLeftOpen } from './foretold.ts';
import { GAVE_NOTICE, isAhead, isRunningOut } from './notice-runs.ts';
import { isDrawnUp, isMadeReady, isOrdered, isResolved, isToldToPrepare } from './ordered.ts';
import { isFuture } from './to-come.ts';

/** "It will leave, the government announced", "…, the cabinet decided": reported so, it is the announcement; quoted, it is what the words say. */
const isAnnounced = ({ announces }: Rule, statement: RecordedStatement): boolean =>
  announces && isSaidToAnnounce(statement);

const isSaidToAnnounce = ({ kind, cue }: RecordedStatement): boolean =>
  kind === 'indirect' &&
  /^(?:(?:has|have|had|was|is|been|it) )*(?:announc|proclaim|decid|resolv|decree)/i.test(cue?.text ?? '');

/** "Will be handed over tomorrow", "is to go out in the coming days" */
const WILL_SOON = pattern`
  \b(?:will|shall|would|is to|are to)\b.* (?:
    tomorrow|(?:in|within|over) (?:the )?(?:coming|next|following) (?:few )?(?:hours|days)|
    within (?:hours|days)|later (?:today|this week|in the day|in the week)|
    this (?:afternoon|evening|week)|on \w+day
  )\b`;

const WRITTEN = patternOf('i')`
  ^(?:has |have |had )?(?:wrote|writes|written|informed|informs|notified|notifies)\b[^.;“”"]{0,40}?(?<!\bnot )\b(?:to )?(?:the |its )?(?:[\w'’-]+ ){0,2}?(?:
    secretary[ -]general|director[ -]general|secretariat|depositary|commission
  )\b`;

const IN_LETTER = patternOf('iu')`
  \bin (?:an?|his|her|its|their|the) (?:[\w-]+ ){0,3}?(?:letter|note|communication|message) (?:dated [^,]{1,30} )?(?:addressed |sent |written )?to (?:[\p{L}'’.-]+ ){0,5}?(?:
    secretary[ -]general|director[ -]general|secretariat|depositary|commission|chair\w*
  )\b[^,“”"]{0,60}, ?(?:[^,“”"]{0,40})$`;

/** “The decision has been taken to withdraw,” the president wrote to the secretary general: that is the notice. */
function isWritten({ kind, cue, tier, speaker, context }: RecordedStatement): boolean {
  if (cue === null || (tier !== 'head' && tier !== 'minister')) return false;
  const lead = context.text.slice(0, Math.max(0, (speaker?.start ?? cue.start) - context.start));
  if (IN_LETTER.test(lead)) return true;
  if (kind !== 'direct') return false;
  return WRITTEN.test(context.text.slice(cue.start - context.start));
}

const WISH = wordSet(
  'want wish hope seek work try apply would glad ready offer plan ask consider study explore might could may',
);

/** Whether a way back is only wished for: "hopes to rejoin". */
function isWished({ tokens, match }: Clause): boolean {
  const before = tokens.slice(Math.max(0, match.from - 4), match.from);
  return hasWord(
    before.filter(({ text }) => text !== 'May'),
    WISH,
  );
}

/** "A law by which Peru denounces the treaty": no notice has been given by that. */
function isByLaw({ tokens, match }: Clause): boolean {
  const before = phraseOf(tokens.slice(Math.max(0, match.from - 8), match.from));
  return /\b(?:law|bill|act|decree|order|legislation|ordinance) (?:by|under|through) which\b/.test(before);
}

/** "Walked out in 2019", "quit two years ago" */
const GONE = wordSet('left quit exited departed gone went dropped walked bowed opted seat');

/** "Withdrew from the treaty, the six months' notice having expired", "left the bloc when its notice ran out" */
const PERIOD_OVER = pattern`
  \b(?:notice(?: period)?|(?:formal|legal|statutory) deadlines?)\b[^.;]{0,30} (?:
    expired|elapsed|lapsed|ended|passed|ran out|run out|ran its course|run its course|(?:is|was) (?:up|over)
  )\b`;

/** What one does to be out; who ends a treaty or takes back a signature does something to it. */
const LEAVES = wordSet('withdraw leave quit exit depart go secede pull walk drop step opt bow follow part');

/** "Would be considering whether to give formal notice", "is weighing giving notice" */
const WEIGHED = pattern`
  \b(?:
    consider|weigh|mull|debat|examin|study|studie|discuss|ponder|contemplat|think|thought|decid|
    undecided
  )\w* (?:[\w'’-]+ ){0,3}?(?:whether|if) (?:[\w'’-]+ ){0,2}?to\b|
  \b(?:considering|weighing|mulling|pondering|contemplating|debating) (?:formally |officially )?\w+ing\b`;

/** Whether a formal step is only thought about. */
const isWeighed = ({ tokens, match, from }: Clause): boolean =>
  levelOf(match.rule.rung) >= 7 && WEIGHED.test(phraseOf(tokens.slice(from, match.nucleus + 1)));

/** "His party, the Congress, had decided that the country should pull out": what a party decides, its government may come to do. */
const PARTY_DECIDES =
  /\b(?:my|his|her|our|its|ruling|governing) party(?: ,[^,]{1,60},)? (?:ha[sd] |have )?(?:\w+ly )?(?:decided|resolved|voted|agreed)\b/;

/** "Passed the bill on leaving at first reading": the chamber has yet to vote on it for good. */
const FIRST_READING =
  /\b(?:in|at|on|after|during) (?:its |an? |the )?(?:first|initial|preliminary) (?:readings?|votes?)\b/;
const LAST_READING = /\b(?:second|third|last|final|all|both) (?:and (?:last|final) )?(?:readings?|votes?)\b/;

/** Whether a chamber's vote is the first of several. */
function isFirstReading({ tokens, match }: Clause): boolean {
  if (match.rule.organ !== 'chamber') return false;
  const words = phraseOf(tokens);
  return FIRST_READING.test(words) && !LAST_READING.test(words);
}

type Settled = Pick<ReadSignal, 'rung' | 'form'>;

const PUT_ON_HOLD =
  /\b(?:suspend\w*|froze\w*|freez\w+|on hold|in abeyance|(?:no longer|not) (?:observe|apply|implement|honou?r|keep to|comply with)|(?:stop|stopped|cease|ceased) (?:to )?(?:observ|apply|implement)\w*)\b/;

/** "Chile has given notice. Peru did the same in May": the step of the sentence before. */
function sameAsBefore({ before, tokens, match }: Clause): Settled {
  // "Peru suspended the pact, a day after Chile had done so": of the same sentence
  const own = phraseOf(tokens.slice(0, match.from));
  const isOwn = PUT_ON_HOLD.test(own) || GAVE_NOTICE.test(own);
  const words = isOwn || before === null ? own : phraseOf(before.tokens);
  if (GAVE_NOTICE.test(words)) return { rung: 'notice', form: null };
  return PUT_ON_HOLD.test(words)
    ? { rung: 'suspension', form: null }
    : { rung: 'decision', form: 'announced' };
}

const OWN_APPROVAL = pattern`
  \b(?:if|unless|once|provided) (?:[\w'’-]+ ){0,4}?(?:
    law|bill|draft|motion|proposal|legislation|parliament|lawmakers|deputies|mps|chamber|voters|cabinet
  ) (?:(?!sanction|tariff)[\w'’-]+ ){0,5}?(?:approv|adopt|pass|back|ratif|endors|sign|reject|vote|clear|agree)\w* `;

/** "If parliament adopts the bill, the depositary will be told": what one's own organs have to agree to threatens nobody. */
const awaitsApproval = ({ tokens }: Clause): boolean => OWN_APPROVAL.test(`${phraseOf(tokens)} `);

/** "We leave if we win", "once her party is in government": the will of whoever seeks power, which threatens nobody. */
const ON_COMING_TO_POWER = pattern`
  \b(?:if|once|when|should|provided) (?:[\w'’-]+ ){0,5}?(?:
    (?:(?:re ?-? ?)?elected|voted in|in (?:power|office|government))\b|
    (?:win|wins|won|wins back) (?:the |an? |next |this |\w+['’] ?s )?(?:[\w-]+ ){0,2}?(?:elections?|vote|power|presidency|majority|office|poll)\b|
    (?:come|comes|came|get|gets|got|return|returns|returned) (?:back )?(?:in)?to (?:power|office|government)|
    (?:take|takes|took|enter|enters|entered) (?:office|power|government)|
    (?:form|forms|formed|lead|leads|led) (?:the |an? )?(?:next )?(?:government|cabinet)
  )`;

const seeksPower = ({ tokens }: Clause): boolean => {
  const words = phraseOf(tokens);
  return ON_COMING_TO_POWER.test(words) || UNDER_HIM.test(words);
};

/**
 * Whether a departure that is told is over: "it is back in the pact, which it withdrew from in May", "left when its notice ran
 * out", "left at the start of last year" as background.
 */
const isOver = ({ clause, isLongOver, isUndone }: Told): boolean =>
  isUndone ||
  PERIOD_OVER.test(phraseOf(clause.tokens)) ||
  (isLongOver && GONE.has(clause.tokens[clause.match.nucleus]!.lower));

/** What a clause says, with all that its rung hangs on. */
interface Told {
  readonly clause: Clause;
  readonly statement: RecordedStatement;
  readonly modality: Modality;
  /** The rule's own rung and form, or those of the sentence before where the rule is for "did the same". */
  readonly rung: Rung;
  readonly form: Form | null;
  /** The day on which the sentence says that an exit takes effect. */
  readonly effectiveOn: Day | null;
  /** Whether it is told as background, and by no day of late. */
  readonly isLongOver: boolean;
  /** Whether a way back is told of right before. */
  readonly isUndone: boolean;
}

interface Case {
  readonly why: string;
  readonly holds: (told: Told) => boolean;
  readonly gives: Settled | ((told: Told) => Settled);
}

const REVIEW: Settled = { rung: 'review', form: null };
const THREAT: Settled = { rung: 'threat', form: null };
const INTENT: Settled = { rung: 'intent', form: 'declared' };
const DECISION: Settled = { rung: 'decision', form: 'announced' };
const NOTICE: Settled = { rung: 'notice', form: null };
const EXIT: Settled = { rung: 'exit', form: null };

const isTold = ({ modality }: Told) => modality === 'asserted';
const isUnder = ({ modality }: Told) => modality === 'conditional';

/** What would be a formal step and is yet to come. */
const isToCome = ({ clause, rung, modality }: Told): boolean =>
  levelOf(rung) >= 7 && modality !== 'denied' && isFuture(clause);

/** "Tomorrow, on the president's orders, we shall hand over": the day that opens the sentence. */
const OPENS_SOON = pattern`
  ^(?:["“] )?(?:
    tomorrow|later (?:today|this week)|(?:in|within) the (?:coming|next|following) (?:few )?(?:hours|days)|
    this (?:afternoon|evening)|on \w+day
  )\b`;

/** "On Monday Peru said that it would": the day of the saying. */
const isOpenedSoon = ({ tokens, match }: Clause): boolean =>
  OPENS_SOON.test(phraseOf(tokens.slice(0, 8))) && !tokens.slice(0, match.from).some(isFinitePast);

const isForSoon = ({ clause }: Told): boolean =>
  WILL_SOON.test(phraseOf(clause.tokens.slice(clause.from, clause.to))) || isOpenedSoon(clause);

/** "The act by which it left", and not "it left". */
const TELLS_OF_STEP = wordSet('announcement act going noun');

/** In order; the first that holds decides. */
const CASES: readonly Case[] = [
  {
    why: 'notice has been given, and the day of leaving lies ahead',
    holds: (told) => isTold(told) && isRunningOut(told.clause),
    gives: NOTICE,
  },
  {
    why: 'to follow another’s example is yet to come',
    holds: ({ clause }) => isFollowing(clause),
    gives: INTENT,
  },
  {
    why: 'the way back is only wished for',
    holds: ({ clause, form }) => form === 'reversal' && isWished(clause),
    gives: ({ rung }) => ({ rung, form: 'support' }),
  },
  {
    why: 'a law that orders the notice is no notice yet',
    holds: (told) => told.rung === 'notice' && isTold(told) && isByLaw(told.clause),
    gives: { rung: 'decision', form: 'adopted' },
  },
  { why: 'the step is only weighed', holds: ({ clause }) => isWeighed(clause), gives: REVIEW },
  {
    why: 'those who watch think it possible',
    holds: ({ clause, statement }) => isLeftOpen(clause, statement),
    gives: INTENT,
  },
  {
    why: 'a bill that would suspend suspends nothing',
    holds: (told) => told.rung === 'suspension' && isTold(told) && isByBillAhead(told.clause),
    gives: REVIEW,
  },
  {
    why: 'a party decided, whose government has yet to',
    holds: (told) =>
      told.rung === 'decision' && isTold(told) && PARTY_DECIDES.test(phraseOf(told.clause.tokens)),
    gives: INTENT,
  },
  {
    why: 'what is announced is that it is being prepared',
    holds: (told) =>
      told.clause.match.rule.tells === 'announcement' && isTold(told) && isMadeReady(told.clause),
    gives: INTENT,
  },
  {
    why: 'it is ordered to be prepared',
    holds: (told) => isTold(told) && isToldToPrepare(told.clause),
    gives: INTENT,
  },
  {
    why: 'the chamber has yet to vote on it for good',
    holds: (told) => isTold(told) && isFirstReading(told.clause),
    gives: REVIEW,
  },
  {
    why: 'the words that report it make it an announcement',
    holds: (told) => isTold(told) && isAnnounced(told.clause.match.rule, told.statement),
    gives: DECISION,
  },
  {
    why: 'the letter is ordered, resolved upon or signed, and nobody has got it',
    holds: (told) =>
      isTold(told) && (isOrdered(told.clause) || isResolved(told.clause) || isDrawnUp(told.clause)),
    gives: DECISION,
  },
  {
    why: 'it is written to the organisation or depositary',
    holds: (told) => told.rung === 'decision' && isTold(told) && isWritten(told.statement),
    gives: NOTICE,
  },
  {
    why: 'the exit lies ahead: notice runs',
    holds: (told) =>
      told.rung === 'exit' &&
      isTold(told) &&
      isAhead(told.clause, told.statement.context.publishedOn, told.effectiveOn),
    gives: NOTICE,
  },
  {
    // "Announced that the country would cease to be a member"
    why: 'a formal step to come that is announced is decided',
    holds: (told) => isTold(told) && isSaidToAnnounce(told.statement) && isToCome(told),
    gives: DECISION,
  },
  {
    why: 'a notice due in the coming days is decided',
    holds: (told) => told.rung === 'notice' && isTold(told) && isForSoon(told) && isToCome(told),
    gives: DECISION,
  },
  {
    why: 'a formal step to come, on a condition for others',
    holds: (told) => isUnder(told) && !awaitsApproval(told.clause) && isToCome(told),
    gives: THREAT,
  },
  { why: 'a formal step that is yet to come', holds: isToCome, gives: INTENT },
  {
    why: 'its own organs or voters have yet to agree, which threatens nobody',
    holds: (told) =>
      isUnder(told) &&
      (told.rung === 'intent' || told.rung === 'decision') &&
      (awaitsApproval(told.clause) || seeksPower(told.clause)),
    gives: INTENT,
  },
  {
    why: 'leaving on a condition is a threat',
    holds: (told) => isUnder(told) && (told.rung === 'intent' || told.rung === 'decision'),
    gives: THREAT,
  },
  {
    why: 'under a condition',
    holds: (told) => isUnder(told) && told.clause.match.rule.underCondition !== null,
    gives: ({ clause, rung }) => ({ rung: clause.match.rule.underCondition ?? rung, form: null }),
  },
  {
    // "It left in 1984" is over; "it announced in 1984 that it was leaving" tells of the decision.
    why: 'a departure long ago is over',
    holds: ({ clause, rung, modality }) =>
      modality === 'historical' && rung === 'decision' && !TELLS_OF_STEP.has(clause.match.rule.tells ?? ''),
    gives: EXIT,
  },
  {
    why: 'the departure is over',
    holds: (told) => isTold(told) && told.clause.match.rule.tells === 'departure' && isOver(told),
    gives: EXIT,
  },
  {
    why: 'nobody spoke of a decision',
    holds: ({ clause, modality }) => modality === 'denied' && clause.match.rule.tells === 'going',
    gives: ({ form }) => ({ rung: 'intent', form }),
  },
  {
    why: 'leaving is not thought of',
    holds: ({ clause: { tokens, match }, rung, modality }) =>
      rung === 'review' && modality === 'denied' && tokens[match.from]!.lemma === 'think',
    gives: { rung: 'intent', form: null },
  },
  {
    why: 'it has not left',
    holds: ({ clause, modality }) =>
      modality === 'denied' &&
      clause.match.rule.tells === 'departure' &&
      LEAVES.has(clause.tokens[clause.match.nucleus]!.lemma),
    gives: EXIT,
  },
  {
    why: 'the other side says that it may be gone',
    holds: ({ rung, modality }) => modality === 'permission' && levelOf(rung) >= 5,
    gives: EXIT,
  },
];

/** The rung with its form that modality, tense and announcement turn a rule's into, and why. */
export function settledRung(
  clause: Clause,
  statement: RecordedStatement,
  modality: Modality,
  times: Pick<Told, 'effectiveOn' | 'isLongOver' | 'isUndone'>,
): Settled & { readonly reason: string } {
  const { rule } = clause.match;
  const { rung, form } = rule.tells === 'alike' ? sameAsBefore(clause) : rule;
  const told: Told = { clause, statement, modality, rung, form, ...times };
  const found = CASES.find(({ holds }) => holds(told));
  if (found === undefined) return { rung, form, reason: 'as the rule has it' };
  const settled = typeof found.gives === 'function' ? found.gives(told) : found.gives;
  return { ...settled, reason: found.why };
}
