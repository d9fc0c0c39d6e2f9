import { levelOf, type Modality } from '../../domain/ladder.ts';
import { pattern } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import { type Clause, hasWord, phraseOf, slice } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';
import { isAdvice, isNotAllowed } from './advice.ts';
import { isReturnAwaited } from './awaited-return.ts';
import { isAskedByMotion, isAskedToFollow, isDemanded, isMandated } from './called-for.ts';
import { conditionOf, IF_THEY_LIKE } from './condition.ts';
import { deniedBy } from './denial.ts';
import { afterCondition, governing, ofRelative, SUBORDINATE } from './governing.ts';
import { isNotYet } from './time-clause.ts';
import { isUnconfirmed } from './unconfirmed.ts';
import { isOrder, isResolvedCall, isUrgedUpon } from './urged.ts';
import { isBehindWhether, WHETHER } from './whether.ts';

/** How a step is spoken of, and by which words; null: no step of the actor's is spoken of at all. */
export type FoundModality = { readonly modality: Modality; readonly reason: string } | null;

const WITHIN = /\b(?:may|might|could)(?: (?:well|yet|still|soon|now|even))?$/;
const AS_IF = /\bas (?:if|though)\b/;
/** "Reports that Peru had left moved the markets": nobody vouches for it. */
const HEARSAY = pattern`
  (?<!\bconfirm\w* (?:the )?)\b(?:
    reports?|claims?|suggestions|accounts|predictions|forecasts|fears|rumou?rs|speculation|
    (?:the|a|their) (?:fear|worry|suspicion|possibility|risk|danger|prospect)
  )(?: (?:in|from|among|on|by|at) (?:[\w'’-]+ ){0,4}?[\w'’-]+)? that\b|
  \b(?:may|might|could) (?:well )?be that\b|
  (?:
    more (?:likely|probable) than not|talk|\b(?:one|people) (?:reads?|hears?)(?: [^.,]{1,50})?
  )(?: [”"])? that\b|
  \bit (?:is|was|seems|seemed) (?:quite |well |even )?(?:possible|likely|probable|conceivable|imaginable)(?: (?:and|or|if not) (?:even )?(?:possible|likely|probable)
  )? that\b|\b(?:can|could) (?:easily |well )?imagine that\b`;
/** "The paper reports that Peru has told Chile that it leaves", "angered by a report that blamed it": no reports that go round. */
const isPassedOn = ({ tokens }: Clause): boolean =>
  tokens.some(
    ({ lower, pos }, i) =>
      /^(?:reports?|claims?)$/.test(lower) &&
      tokens[i + 1]?.lower === 'that' &&
      (pos === 'VERB' || tokens[i - 1]?.pos === 'PROPN' || /^(?:VERB|AUX)$/.test(tokens[i + 2]?.pos ?? '')),
  );

const MAY = wordSet(
  'might may could maybe perhaps possibly possible potentially potential likely likelihood expected probably reportedly seemingly apparently supposedly purportedly allegedly eventual speculation rumour rumor rumours rumors prospect probable predictions expectations forecasts fear fears concern worry predict prediction scenario',
);
const WOULD = wordSet('would could might will may');
const CALLS = pattern`
  \b(?:
    urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon|for)|demand(?:s|ed|ing)?(?! that [\w ]+ leave)|
    press(?:es|ed|ing)? (?:for|on)|push(?:es|ed|ing)? for|petition\w*|advocat\w+|campaign\w* (?:for|to)|
    recommend\w*|advis(?:e|es|ed|ing)|want(?:s|ed|ing)? (?!to\b)|propos(?:e|es|ed|ing)|
    suggest(?:s|ed|ing)?|favou?rs?|appeal(?:s|ed)? (?:to|for)|encourag\w+|insist\w*|should|ought to|
    must|time (?:for|to)|invit\w+|beg(?:s|ged)?|implor\w+|supporters? of|opponents? of|those who
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

const found = (modality: Modality, reason: string): FoundModality => ({ modality, reason });

/** "Whenever a state leaves", "once it is out" */
const GENERAL = /^(?:whenever|once \S+ (?:is|are|has|have))\b/;

const SUPPOSE =
  /^(?:["“'‘] )?(?:suppose|supposing|imagine|assume|assuming|picture|let us (?:suppose|imagine|assume))\b/;
/** "Peru would have left the bloc": it has not. */
const COUNTERFACTUAL = /\bwould (?:\w+ly )?have(?: been| then|(?: [\w'’-]+){1,8} and)?$/;
/** "A motion that would have obliged the government to think again" */
const WOULD_HAVE =
  /\bwould have (?:asked|obliged|required|forced|made|bound|committed|led|compelled|called)\b/;
/** "Peru would be the first member to leave": if it came to that. */
const WOULD_BE_FIRST =
  /\bwould (?:\w+ )?be(?:come)? (?:only )?the (?:first|second|third|fourth|fifth|only|latest|next) (?:\w+ ){0,4}$/;
/** "Peru would be out today if its envoy had not stayed", and not "would leave if it found that the bloc had failed" */
const IF_HAD = /\bwould\b[^.]* if (?:(?!that\b)[^.,]){1,80}(?<!\b(?:be|been|being) )\bhad (?:not |n't )?\w/;

/** Whether the match itself stands in the condition: "if it left", "were it to leave", "should it leave". */
function isInCondition({ tokens, match, from }: Clause): boolean {
  const opener = tokens[from - 1]?.lower ?? '';
  const near = phraseOf(tokens.slice(from, match.nucleus));
  if (
    match.rule.rung === 'affirmation' &&
    /^whether\b|\bwhether (?:\w+ ){0,4}(?:to|should)$/.test(phraseOf(tokens.slice(0, match.from)))
  )
    return true;
  if (afterCondition(tokens, from, match.nucleus) > from) return false;
  // "Will not pay before all take part again"
  if (
    match.rule.rung === 'affirmation' &&
    !match.rule.recount &&
    /^(?:before|until|unless|once)$/.test(opener)
  )
    return true;
  if (
    SUPPOSE.test(phraseOf(tokens.slice(0, match.from))) ||
    COUNTERFACTUAL.test(near) ||
    WOULD_HAVE.test(near)
  )
    return true;
  if (WOULD_BE_FIRST.test(`${phraseOf(tokens.slice(Math.max(0, match.nucleus - 12), match.nucleus))} `))
    return true;
  if (/\bwould\b/.test(near) && IF_HAD.test(phraseOf(tokens.slice(from)))) return true;
  // "A letter by which Peru would leave has been drafted"
  const isBy = opener === 'which' && /^(?:by|under|with|in)$/.test(tokens[from - 2]?.lower ?? '');
  if (isBy && /\bwould\b/.test(near)) return true;
  // "Explained what would end it"
  if (tokens[match.from - 1]?.lower === 'what') return true;
  // "Whether Peru leaves is nothing that one asks any more"
  if (levelOf(match.rule.rung) >= 7 && (opener === 'whether' || /^whether\b/.test(near))) return true;
  if (GENERAL.test(near) || GENERAL.test(`${opener} ${near}`)) return true;
  return (
    ((opener === 'if' || opener === 'unless') && tokens[from - 2]?.lower !== 'not') ||
    /^(?:if|should|were|in the event of|in case of|what if)\b/.test(near) ||
    /\bwere to\b/.test(near)
  );
}

const DUTY =
  /\b(?:needs?|(?:is|are) (?:required|obliged|bound)|(?:has|have)) to (?:[\w'’-]+ ){0,8}$|\bmust first (?:\w+ ){0,3}$/;

const CONDITIONS =
  /\b(?:conditions?|requirements?|obligations?|criteria|next steps?|steps? (?:that remain|ahead|to come))\b[^.;]{0,40}\b(?:includ\w+|involv\w+|compris\w+|are|is) (?![^.;]*\b(?:met|fulfilled|taken)\b)/;

/** "Peru will need to notify the depositary", "conditions include giving a year's notice": what has to be done is not done. */
function isDue({ tokens, match, from }: Clause): boolean {
  const before = phraseOf(tokens.slice(Math.max(from, match.nucleus - 12), match.nucleus));
  // "Is required to give a year's notice in writing of its wish to go": however long the words are.
  const first = phraseOf(tokens.slice(Math.max(from, match.from - 8), match.from));
  return (
    levelOf(match.rule.rung) >= 8 &&
    (DUTY.test(`${before} `) ||
      DUTY.test(`${first} `) ||
      CONDITIONS.test(`${phraseOf(tokens.slice(0, match.nucleus))} `))
  );
}

const AFTER_RECEIPT =
  /\b(?:days?|weeks?|months?|years?) after [^.]{0,200}\b(?:(?:(?:has|have) (?:been )?|is |are )(?:received|notified|informed|served|given|deposited)|receives|gets)\b/;
const UPON_RECEIPT =
  /^(?:[\w-]+ ){0,4}?(?:days?|weeks?|months?|years?)? ?after (?:(?!on \d)[^.]){0,160}\b(?:has|have) been (?:received|notified|informed|served|given|deposited|told)\b/;
/** "Membership would end on the day that such a paper arrived" */
const WOULD_END =
  /\b(?:would|could|might) (?:\w+ )?(?:end|cease|lapse|expire|stop)\b[^.]{0,40}\b(?:day|moment|date|time|once|when|after|from|as soon as)\b/;
const WAS_TO = /\b(?:was|were) (?:(?:due|set|supposed|meant|scheduled|about) )?to\b/;
const SPANS = /^(?:days?|weeks?|months?|years?)$/;

/** Whether the first verb of some words is in the present: "the keeper completes". */
function isTold(tokens: readonly ViewToken[]): boolean {
  const verb = tokens.find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return verb !== undefined && verb.lower !== verb.lemma && /^(?!was$|has$)[a-z]+s$/.test(verb.lower);
}

/** "Dues have to be settled before an exit is complete", "six months after it has given notice": nobody is out by that. */
function isYetToCome({ tokens, match, from }: Clause): boolean {
  const near = phraseOf(tokens.slice(from, match.to));
  // "The end of the pact, which was to become final in August"
  if (match.rule.rung === 'exit' && WAS_TO.test(near)) return true;
  if (match.rule.rung === 'notice' && UPON_RECEIPT.test(phraseOf(tokens.slice(match.to)))) return true;
  const isTerm = tokens[from - 1]?.lower === 'after' && SPANS.test(tokens[from - 2]?.lower ?? '');
  // "After the depositary completes the exit"
  if (
    match.rule.rung === 'exit' &&
    tokens[from - 1]?.lower === 'after' &&
    isTold(tokens.slice(from, match.to))
  )
    return true;
  // "Six months after the depositary, who …, has received the instrument"
  if (match.rule.rung === 'notice' && AFTER_RECEIPT.test(phraseOf(tokens.slice(0, match.to)))) return true;
  if (match.rule.rung === 'notice' && WOULD_END.test(phraseOf(tokens.slice(from)))) return true;
  if (isTerm && /\b(?:has|have|gives?|receives?|notif(?:y|ies))\b/.test(near)) return true;
  return (
    (match.rule.rung === 'exit' || match.rule.rung === 'notice') &&
    tokens[from - 1]?.lower === 'before' &&
    /\b(?:is|are|was|were|becomes?|takes?)\b/.test(near)
  );
}

const AND = wordSet('and but');

/** A noun for the step, followed by what it would do: "withdrawal would be a blow". */
function isImagined(clause: Clause): boolean {
  const { tokens, match } = clause;
  // "Had received the denunciation and would pass it on": what goes on so has another verb's subject.
  if (hasWord(tokens.slice(match.to - 1, match.to + 1), AND)) return false;
  const ahead = tokens.slice(match.to, match.to + 6);
  const other = ahead.findIndex(({ lower }) => SUBORDINATE.has(lower));
  const next = other < 0 ? ahead : ahead.slice(0, other);
  const verb = next.findIndex(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || WOULD.has(lower));
  // "Stays a member and would pay": the noun is what it stays.
  const isStaying = match.rule.rung === 'affirmation' && hasWord([tokens[match.from]!], STAYS);
  const isNoun = tokens[match.nucleus]!.pos === 'NOUN' || tokens[match.nucleus]!.lower.endsWith('ing');
  return !isStaying && isNoun && verb >= 0 && /^(?:would|could|might)$/.test(next[verb]!.lower);
}

/** "Could not rule out leaving", "could not in conscience attend" hedge nothing. */
function rulesNothingOut(tokens: readonly ViewToken[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return (
    /^(?:not|n't)$/.test(tokens[at + 1]?.lower ?? '') &&
    /^(?:rule|exclude)$/.test(tokens[at + 2]?.lower ?? '')
  );
}

/** "Sees the bill as the first stage of a departure" */
const STAGE =
  /\bas (?:the|a|an|another|its) (?:first |next |final |last |initial )?(?:stage|step|prelude|beginning|start) (?:of|to|towards)\b/;
/** "Stays a party for six months from then": a notice that runs. */
const FOR_NOW =
  /^(?:(?:to|of|in) (?:(?!and\b)[\w'’-]+ ){1,8}?)?(?:for (?:(?:a|an|another|the|next|further|one|two|three|six|nine|twelve|eighteen|twenty-four|\d+) ){1,3}(?:more )?(?:days?|weeks?|months?|years?)\b|until )/;
const STAYS = wordSet('stay remain');

const STORY = pattern`
  \b(?:reports?|claims?|rumou?rs?|stor(?:y|ies)|posts?|letters?|documents?|circulars?|suggestions?|allegations?|speculation|talk)\b.{0,240}\b(?:is|are|was|were|as) (?:["“] )?(?:an? )?(?:\w+ )?(?:
    forger(?:y|ies)|forged|fakes?|fake news|fabricat\w+|hoax(?:es)?|groundless|unfounded|baseless|false|
    untrue|wrong|incorrect|inaccurate|mistaken|misleading|inventions?|rubbish|far from the truth|lies?|
    nonsense|without foundation
  )\b|
  \b(?:
    reports?|claims?|rumou?rs?|speculation|stor(?:y|ies)
  ) that .{0,240}\b(?:has|have|had) no (?:foundation|basis|substance)\b`;

/** "That the cabinet has signed … is pure invention" */
const INVENTED = pattern`
  ^(?:that|the (?:idea|notion|claim|suggestion) that) .{10,300}\b(?:is|was) (?:(?:pure|sheer|mere|simply|just|a|an|complete|total|absolute) ){0,3}(?:
    inventions?|fiction|fabrication|nonsense|fantasy|untrue|false|lie|myth|wrong|baseless|fake|rubbish
  )\b`;
/** "A letter in which Peru leaves … is a forgery": the sentence says that the story is not true. */
const isCalledFalse = ({ tokens }: Clause): boolean => {
  const words = phraseOf(tokens);
  return STORY.test(words) || INVENTED.test(words);
};

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

/** "The notice can be withdrawn" */
const CAN_BE = /\b(?:can|could)(?: be \w+(?:ed|n)\b|(?: be)?$)/;

/** "We hope that this parting will be short and that Peru will return" */
const HOPED =
  /\b(?:hope|hopes|hoped|hoping|trust|trusts|confident|certain|sure|convinced|optimistic)\b[^.;]* that$/;

/** "Hopes that Peru will be in a position to return" */
const IN_A_POSITION = /\b(?:in a position|wish\w*|willing|ready|free|likely) to (?:\w+ly )?$/;

/** "There is a way for Peru to return" */
const A_WAY =
  /\b(?:way|road|path|possibility|chance|hope|room|door|opening|option|prospect)s? (?:\w+ )?(?:for|of|to) (?:[\w'’-]+ ){0,6}$/;

/**
 * How the step is spoken of. Checked in this order: a question, a call upon somebody (no signal), the rule's own,
 * within a condition, denied, permitted, imagined, under a condition, hedged; else asserted.
 */
export function modalityOf(clause: Clause): FoundModality {
  const { tokens, match } = clause;
  const { near, far: governed } = governing(clause);
  const far = governed.replace(ASKED_THAT, ' ');
  const wide = phraseOf(tokens.slice(Math.max(0, match.from - 12), match.nucleus));
  if (tokens.slice(match.to).some(({ text }) => text === '?')) return found('question', 'a question');
  const fixed = match.rule.modality;
  // "The cabinet asked the court whether it may leave": the rule's own asking.
  if (fixed !== 'asserted' && ASKED_ABOUT.test(far)) return null;
  const isStay = match.rule.rung === 'affirmation' && hasWord(tokens.slice(match.from, match.to), STAYS);
  if (isStay && FOR_NOW.test(phraseOf(tokens.slice(match.to)))) return null;
  // "Is asking itself whether it ought to stay" is a review; "asked whether it reviews its stay" is none.
  const asking =
    match.rule.rung === 'review' ? phraseOf(tokens.slice(0, match.from)).replace(ASKED_THAT, ' ') : far;
  const asked = fixed === 'asserted' ? null : (ASKED.exec(asking) ?? UNCLEAR.exec(wide));
  if (asked) return found('question', asked[0]);
  if (isBehindWhether(clause)) return found('question', WHETHER);
  if (isUnconfirmed(clause)) return found('question', 'neither confirmed nor denied');
  if (isAdvice(clause)) return null;
  if (fixed === 'denied')
    return isNotAllowed(clause) ? found('hypothetical', 'may not be done') : found('denied', 'the rule');
  if (fixed === 'permission') {
    const condition = conditionOf(clause);
    return condition !== null && !IF_THEY_LIKE.test(phraseOf(tokens))
      ? found('conditional', condition)
      : found('permission', 'the rule');
  }
  // "Will not sit in a body that does not work": the sitting is denied, and not what the body is blamed for.
  if (fixed === 'asserted' && match.rule.rung === 'criticism') return found('asserted', 'the rule');
  if (isInCondition(clause) || isYetToCome(clause) || isNotYet(clause))
    return found('hypothetical', 'within the condition');
  if (isDue(clause)) return found('hypothetical', 'what has to be done');
  const isFramed = match.rule.weight >= 3;
  const outside = phraseOf(tokens.slice(clause.from, isFramed ? match.from : match.nucleus));
  if (UNHEARD.test(phraseOf(tokens.slice(clause.from, match.from)))) return null;
  if (
    CALLS.test(outside) ||
    isUrgedUpon(clause) ||
    isDemanded(clause) ||
    isMandated(clause) ||
    isOrder(clause) ||
    isResolvedCall(clause)
  )
    return null;
  if (isAskedToFollow(clause) || isAskedByMotion(clause)) return null;
  if (isStillInfinitive(clause)) return found('possible', 'wished for');
  const denied = isCalledFalse(clause) ? 'the story is called false' : deniedBy(clause);
  if (denied) return found('denied', denied);
  if (fixed !== 'conditional' && PERMIT.test(near) && !EXERCISED.test(near))
    return found('permission', PERMIT.exec(near)![0]);
  if (isImagined(clause)) return found('hypothetical', 'imagined');
  if (fixed === 'conditional' && /\b(?:fear|fears|feared|worry|worries|worried)\b/.test(far))
    return found('possible', 'feared');
  if (fixed) return found(fixed, 'the rule');
  if (match.rule.rung === 'affirmation' && HOPED.test(phraseOf(tokens.slice(0, clause.from))))
    return found('possible', 'hoped for');
  if (match.rule.rung === 'affirmation' && A_WAY.test(`${phraseOf(tokens.slice(0, match.nucleus))} `))
    return found('possible', 'a way');
  if (
    match.rule.form === 'reversal' &&
    IN_A_POSITION.test(`${phraseOf(tokens.slice(clause.from, match.nucleus))} `)
  )
    return found('possible', 'in a position to');
  if (match.rule.rung === 'affirmation' && CAN_BE.test(phraseOf(tokens.slice(clause.from, match.to))))
    return found('possible', 'can');
  const condition = isReturnAwaited(clause) ? 'once …' : conditionOf(clause);
  if (condition) return found('conditional', condition);
  // What a frame such as "drafting a bill" holds inside does not hedge the frame.
  const window = slice(
    clause,
    Math.max(ofRelative(clause), match.nucleus - 8),
    isFramed ? match.from + 1 : match.nucleus + 1,
  );
  const isAbsence = match.rule.rung === 'non-participation' && /\bcould (?:not|n't)\b/.test(phraseOf(window));
  const isHedge = ({ lower, lemma, text, start }: ViewToken) =>
    !(isAbsence && lower === 'could') &&
    text !== 'May' &&
    (MAY.has(lower) || MAY.has(lemma)) &&
    !rulesNothingOut(tokens, start);
  const hedge = window.find(isHedge);
  if (hedge) return found('possible', hedge.lower);
  // "Its membership may come under review": the verb within the words is hedged.
  const verb = tokens.slice(match.from, match.to).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (verb && verb.text !== 'May' && /^(?:may|might|could)$/.test(verb.lower) && match.rule.rung === 'review')
    return found('possible', verb.lower);
  // "Regrets that Peru may decide to leave": within the words as well.
  const first = tokens.findIndex(({ pos }, i) => i >= match.from && i < match.to && pos === 'VERB');
  const modal = phraseOf(tokens.slice(Math.max(0, first - 2), Math.max(0, first)));
  if (levelOf(match.rule.rung) >= 7 && WITHIN.test(modal)) return found('possible', modal);
  // "So that voters can vote on leaving": a step that somebody else may take.
  if (
    isFramed &&
    levelOf(match.rule.rung) >= 7 &&
    /^(?:can|could)$/.test(tokens[match.from - 1]?.lower ?? '')
  )
    return found('possible', 'can');
  if (levelOf(match.rule.rung) >= 7 && STAGE.test(phraseOf(tokens.slice(match.from, match.to))))
    return found('possible', 'called a step');
  if (AS_IF.test(phraseOf(tokens))) return found('possible', 'as if');
  const heard = HEARSAY.exec(isPassedOn(clause) ? far.replace(/\b(?:reports?|claims?) that\b/g, ' ') : far);
  if (heard) return found('possible', heard[0]);
  return found('asserted', 'nothing says otherwise');
}
