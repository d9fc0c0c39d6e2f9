import type { Day } from '../domain/days.ts';
import { levelOf, type Modality } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import { MONTH } from '../language/calendar.ts';
import { pattern, patternOf } from '../language/pattern.ts';
import { wordSet } from '../language/word-set.ts';
import type { Rule } from '../packs/rules.ts';
import type { ReadSignal } from './act.ts';
import { type Clause, hasWord, phraseOf } from './clause.ts';
import { UNDER_HIM } from './condition.ts';
import { isFollowing } from './taken-for-known.ts';
import { isFuture, TO_NOTIFY, WILL_BE_SENT } from './to-come.ts';
import type { ViewToken } from './view.ts';

/** "It will leave, the government announced", "…, the cabinet decided": reported so, it is the announcement; quoted, it is what the words say. */
const isAnnounced = ({ announces }: Rule, statement: RecordedStatement): boolean =>
  announces && isSaidToAnnounce(statement);

const isSaidToAnnounce = ({ kind, cue }: RecordedStatement): boolean =>
  kind === 'indirect' &&
  /^(?:(?:has|have|had|was|is|been|it) )*(?:announc|proclaim|decid|resolv|decree)/i.test(cue?.text ?? '');

const AHEAD = wordSet("will shall 'll would");

const IN_TIME =
  /\b(?:in|within|after) (?:\S+ ){1,2}(?:days?|weeks?|months?|years?)\b|\bnext \w+|\btomorrow\b/;
const PRESENT = wordSet('is are becomes takes comes');

/** "withdrawal will have taken effect in May", "in a year our withdrawal is complete": the notice runs, nothing has ended yet. */
function isAhead({ tokens, match, to }: Clause, publishedOn: Day | null, effectiveOn: Day | null): boolean {
  const own = tokens.slice(match.from, match.to);
  if (hasWord(own, AHEAD)) return true;
  const isNow = own.some(({ lower, lemma }) => PRESENT.has(lower) || lower === `${lemma}s`);
  if (isNow && publishedOn !== null && effectiveOn !== null && effectiveOn > publishedOn) return true;
  return own.some(({ lower }) => PRESENT.has(lower)) && IN_TIME.test(phraseOf(tokens.slice(0, to)));
}

const ORDERS = wordSet('order instruct direct command tell told task charge authorise authorize');

/** "Ordered the ministry to tell the depositary that Peru was no longer a party" */
const TO_TELL =
  /\b(?:order|instruct|direct|task|authoris|authoriz|charg)\w* [^,;.]{1,60} to (?:inform|notify|tell|advise) [^,;.]{1,80}$/;

/** "Has ordered his minister to send the partners the notice": whatever the words begin with. */
const TO_SEND = pattern`
  \b(?:order|instruct|direct|task|authoris|authoriz|charg|command)\w* [^,;.]{1,80}(?: ,[^,;.]{1,80},)? to (?:\w+ly )?(?:
    send|hand|deliver|deposit|submit|serve|give|lodge|file|transmit|present|dispatch|convey|
    communicate|notify|inform
  )\b`;

/** "ordered the ministry to notify": decided, and not yet done. */
function isOrdered({ tokens, match, from }: Clause): boolean {
  const before = tokens.slice(Math.max(from, match.from - 20), match.from);
  if (levelOf(match.rule.rung) < 7) return false;
  // "Has told Ann Lee, the envoy, to hand in the letter": behind an apposition
  const start = tokens[from]!.lower === 'to' ? 0 : from;
  if (TO_SEND.test(phraseOf(tokens.slice(start, match.nucleus)))) return true;
  if (tokens[from - 1]?.lower === 'that') return TO_TELL.test(phraseOf(tokens.slice(0, from - 1)));
  return tokens[match.from - 1]?.lower === 'to' && hasWord(before, ORDERS);
}

/** "Has signed the instrument of withdrawal", "drew up a letter of denunciation" */
const DRAWN_UP = pattern`
  \b(?:
    signs?|signed|countersign(?:s|ed)|initial(?:s|led)|drafted|drew up|drawn up|prepared
  ) (?:the|an?|its|his|her|their) (?:[\w'’-]+ ){0,2}?(?:
    instruments?|letters?|notes?|notices?|notifications?|documents?|papers?|acts?|deeds?
  ) (?:of|for|on|about|announcing|notifying|terminating|denouncing) `;
const HANDED_OVER = pattern`
  \b(?:
    sent|sends|handed|hands|delivered|deposited|submitted|lodged|filed|transmitted|forwarded|presented|
    dispatched|received|reached|arrived|went|gave|given|served|registered|notified|informed
  )\b`;

/** Whether the letter is drawn up and signed, and nobody is told to have got it. */
const isDrawnUp = ({ tokens, match, from }: Clause): boolean =>
  match.rule.rung === 'notice' &&
  DRAWN_UP.test(`${phraseOf(tokens.slice(from, match.nucleus + 2))} `) &&
  !HANDED_OVER.test(phraseOf(tokens));

/** "Will be handed over tomorrow", "is to go out in the coming days" */
const WILL_SOON = pattern`
  \b(?:will|shall|would|is to|are to)\b.* (?:
    tomorrow|(?:in|within|over) (?:the )?(?:coming|next|following) (?:few )?(?:hours|days)|
    within (?:hours|days)|later (?:today|this week|in the day|in the week)|
    this (?:afternoon|evening|week)|on \w+day
  )\b`;

/** "Has decided to give notice", "agreed on Monday, after long talks, to begin the procedure" */
const RESOLVED =
  /\b(?:decided|resolved|agreed|voted|chose|chosen|determined)(?: on \w+day)?(?: ,[^,]{1,60},)? to (?:\w+ly )?$/;
/** "Decided to let its membership lapse" */
const LETS = /\b(?:let|lets|letting|allow|allows|allowed|allowing)\b/;

/** Whether what would be a step of another rung is only resolved upon, or let happen. */
function isResolved({ tokens, match, from }: Clause): boolean {
  const { rung, tells } = match.rule;
  if (rung === 'exit') return LETS.test(phraseOf(tokens.slice(Math.max(from, match.from - 8), match.to)));
  if (rung !== 'notice' && tells !== 'announcement') return false;
  return RESOLVED.test(`${phraseOf(tokens.slice(Math.max(0, match.from - 20), match.from))} `);
}

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

const BILL_AHEAD = pattern`
  \b(?:
    draft(?:s|ing|ed)?|drawing up|prepar(?:e|es|ing|ed)|tabl(?:e|es|ing|ed)|introduc(?:e|es|ing|ed)|
    submit(?:s|ting|ted)?|debat(?:e|es|ing|ed)|consider(?:s|ing|ed)?|discuss(?:es|ing|ed)?|
    (?:
      (?<!\b(?:voted|decided|agreed|resolved|moved) )to|will|would|shall
    ) (?:\w+ )?(?:pass|adopt|approve|back|vote (?:on|for))
  ) (?:[\w'’-]+ ){0,3}?(?:bills?|laws?|motions?|drafts?|legislation|resolutions?|decrees?) (?:[\w'’-]+ ){0,4}?(?:to|that|which|on|for|suspending|freezing|halting) (?:[\w'’-]+ ){0,3}$`;

/** "Plans to pass a bill to suspend its part in the bloc": a bill is drafted, and nothing is suspended by that. */
const isByBillAhead = ({ tokens, match }: Clause): boolean =>
  BILL_AHEAD.test(`${phraseOf(tokens.slice(Math.max(0, match.from - 24), match.from))} `);

/** "Announced that it was preparing to exit": what it prepares. */
const PREPARES =
  /\b(?:prepar(?:e|es|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|hop(?:es|ed|ing)|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|ready|wants?|wanted|wish(?:es|ed)?) to (?:\w+ly )?(?:formally |begin |start )?$/;

const isMadeReady = ({ tokens, match, from }: Clause): boolean =>
  PREPARES.test(`${phraseOf(tokens.slice(from, match.nucleus))} `);

/** "Has instructed his ministers to prepare the exit": what is got ready on orders. */
const TOLD_TO_PREPARE = pattern`
  \b(?:order|instruct|direct|task|authoris|authoriz|charg|command|ask|told)\w* [^,;.]{1,80} to (?:\w+ly )?(?:
    prepare|plan|draft|draw up|get ready|work (?:on|out)|begin preparing|start preparing|lay the (?:ground|groundwork)
  )\b`;

const isToldToPrepare = ({ tokens, match, from }: Clause): boolean =>
  levelOf(match.rule.rung) >= 7 && TOLD_TO_PREPARE.test(phraseOf(tokens.slice(from, match.nucleus)));

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

const GAVE_NOTICE = pattern`
  \b(?:
    gave|given|gives?|served?|sent|handed|lodged|submitted|delivered|deposited|filed
  )\b[^.]{0,60}\b(?:notice|notification|letter|note|instrument)s?\b|
  \b(?:letter|note|instrument|notification|paper|document)s?\b[^.]{0,60}\b(?:
    by which|in which|which reached|reached|arrived|gives? notice|denounc\w+|withdraw\w*
  )\b|\bnotified\b`;
const PUT_ON_HOLD = /\b(?:suspend\w*|froze\w*|freez\w+|on hold|in abeyance)\b/;

/** "Will be outside from 3 May", "would stop being a member a year from now" */
const LEAVES_LATER = new RegExp(
  String.raw`\b(?:will|shall|would|is to|are to)\b.*? (?:(?:from|on|as of|as from|after|by|in) (?:the )?(?:\d|${MONTH}|next|mid|early|late|an? year|(?:six|twelve|ninety|three) (?:months|days)|that day)|(?:years?|months|days) (?:from now|later|hence)|next (?:year|month|\w+)|at the end of)`,
);
/** "As soon as the letter has been deposited" */
const ONCE_SENT =
  /\b(?:once|as soon as|until|when|before|if|unless)\b[^.;]{0,60}\b(?:is|are|has|have) (?:been )?(?:sent|handed|deposited|received|submitted|given|delivered|lodged|notified)\b/;

/** Whether the tokens tell of a notice that has been given. */
function tellsOfNotice(tokens: readonly ViewToken[]): boolean {
  const words = phraseOf(tokens);
  const isToCome = [TO_NOTIFY, WILL_BE_SENT, ONCE_SENT].some((yet) => yet.test(words));
  return GAVE_NOTICE.test(words) && !isToCome;
}

/** "The instrument was delivered on Friday. It will be outside the treaty from 27 December": the notice runs. */
const isRunningOut = ({ tokens, match, from, to, before }: Clause): boolean =>
  (match.rule.rung === 'intent' || match.rule.rung === 'exit') &&
  LEAVES_LATER.test(phraseOf(tokens.slice(from, Math.max(to, match.to + 8)))) &&
  (tellsOfNotice([...tokens.slice(0, from), ...tokens.slice(match.to)]) ||
    (before !== null && tellsOfNotice(before.tokens)));

/** "Chile has given notice. Peru did the same in May": the step of the sentence before. */
function sameAsBefore({ before }: Clause): Settled {
  const words = before === null ? '' : phraseOf(before.tokens);
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
const isOver = (clause: Clause, isLongOver: boolean, isUndone: boolean): boolean =>
  isUndone ||
  PERIOD_OVER.test(phraseOf(clause.tokens)) ||
  (isLongOver && GONE.has(clause.tokens[clause.match.nucleus]!.lower));

/** A formal step that is yet to be taken is no more than the will to take it, or the threat. */
function ofFuture(clause: Clause, modality: Modality): Settled {
  return modality === 'conditional' && !awaitsApproval(clause)
    ? { rung: 'threat', form: null }
    : { rung: 'intent', form: 'declared' };
}

/**
 * The rung that modality, tense and announcement turn a rule's rung into: leaving under a condition is a threat, an
 * exit that lies ahead is a notice that runs, a closed departure is an exit.
 *
 * @param effectiveOn the day on which the sentence says that an exit takes effect, if it names one
 * @param isLongOver whether it is told as background, and by no day of late
 * @param isUndone whether a way back is told of right before
 */
export function settledRung(
  clause: Clause,
  statement: RecordedStatement,
  modality: Modality,
  effectiveOn: Day | null,
  isLongOver: boolean,
  isUndone: boolean,
): Settled {
  const { rule } = clause.match;
  const { underCondition, tells } = rule;
  const { rung, form } = tells === 'alike' ? sameAsBefore(clause) : rule;
  if (modality === 'asserted' && isRunningOut(clause)) return { rung: 'notice', form: null };
  if (isFollowing(clause)) return { rung: 'intent', form: 'declared' };
  if (form === 'reversal' && isWished(clause)) return { rung, form: 'support' };
  if (rung === 'notice' && modality === 'asserted' && isByLaw(clause))
    return { rung: 'decision', form: 'adopted' };
  if (isWeighed(clause)) return { rung: 'review', form: null };
  if (rung === 'suspension' && modality === 'asserted' && isByBillAhead(clause))
    return { rung: 'review', form: null };
  if (rung === 'decision' && modality === 'asserted' && PARTY_DECIDES.test(phraseOf(clause.tokens)))
    return { rung: 'intent', form: 'declared' };
  if (tells === 'announcement' && modality === 'asserted' && isMadeReady(clause))
    return { rung: 'intent', form: 'declared' };
  if (modality === 'asserted' && isToldToPrepare(clause)) return { rung: 'intent', form: 'declared' };
  if (modality === 'asserted' && isFirstReading(clause)) return { rung: 'review', form: null };
  const isDecided =
    isAnnounced(rule, statement) || isOrdered(clause) || isResolved(clause) || isDrawnUp(clause);
  if (isDecided && modality === 'asserted') return { rung: 'decision', form: 'announced' };
  if (rung === 'decision' && modality === 'asserted' && isWritten(statement))
    return { rung: 'notice', form: null };
  const isExit = rung === 'exit' && modality === 'asserted';
  if (isExit && isAhead(clause, statement.context.publishedOn, effectiveOn))
    return { rung: 'notice', form: null };
  if (isFuture(clause) && levelOf(rung) >= 7 && modality !== 'denied') {
    // "Announced that the country would cease to be a member", "… will begin to leave today": so it was decided.
    const isForSoon =
      rung === 'notice' && WILL_SOON.test(phraseOf(clause.tokens.slice(clause.from, clause.to)));
    const isMadeKnown = modality === 'asserted' && (isForSoon || isSaidToAnnounce(statement));
    return isMadeKnown ? { rung: 'decision', form: 'announced' } : ofFuture(clause, modality);
  }
  if (modality === 'conditional' && (rung === 'intent' || rung === 'decision'))
    return awaitsApproval(clause) || seeksPower(clause)
      ? { rung: 'intent', form: 'declared' }
      : { rung: 'threat', form: null };
  if (modality === 'conditional' && underCondition) return { rung: underCondition, form: null };
  const isTold = tells === 'announcement' || tells === 'act' || tells === 'going' || tells === 'noun';
  // "It left in 1984" is over; "it announced in 1984 that it was leaving" tells of the decision.
  if (modality === 'historical' && rung === 'decision' && !isTold) return { rung: 'exit', form: null };
  if (modality === 'asserted' && tells === 'departure' && isOver(clause, isLongOver, isUndone))
    return { rung: 'exit', form: null };
  // "We are not leaving the pact": nobody spoke of a decision.
  if (modality === 'denied' && tells === 'going') return { rung: 'intent', form };
  // "It has not left": it is in.
  if (
    modality === 'denied' &&
    tells === 'departure' &&
    LEAVES.has(clause.tokens[clause.match.nucleus]!.lemma)
  )
    return { rung: 'exit', form: null };
  if (modality === 'permission' && levelOf(rung) >= 5) return { rung: 'exit', form: null };
  return { rung, form };
}
