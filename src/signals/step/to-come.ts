import { pattern } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import { type Clause, hasWord, phraseOf } from '../words/clause.ts';

const INTENDED = wordSet('plan intend prepare promise pledge vow expect going tomorrow');
const FUTURE = new Set([...INTENDED, ...wordSet("will shall 'll would")]);

/** "The letter will be sent", "is going to be on its way": within the words themselves, or right behind them. */
export const WILL_BE_SENT = pattern`
  \b(?:will|would|shall|'ll|(?:is|are) (?:going )?to) (?:\w+ )?(?:
    be (?:\w+ )?(?:
      sent|handed|delivered|submitted|deposited|lodged|filed|given|transmitted|forwarded|conveyed|
      notified|served|presented|on (?:its|their|the) way|in the post|in the mail
    )|
    go (?:out|off)
  )\b`;
const IS_YET_TO_BE_SENT = new RegExp(`^${WILL_BE_SENT.source}`);
/** "We will give the others formal notice" */
const WILL_GIVE =
  /\b(?:will|shall|'ll|going to|(?:is|are|was|were) to) (?:[\w'’-]+ ){0,3}?(?:give|hand|send|submit|deliver|notify|inform|serve|deposit|lodge|present|file|transmit)\b/;
/** "Once the country notifies the depositary": a notice that has yet to be given. */
export const TO_NOTIFY = pattern`
  \b(?:will|would|shall|'ll|(?:is|are|has|have) (?:yet )?to|going to|must|once|as soon as) (?:[\w'’-]+ ){0,5}?(?:
    notify|notifies|inform|informs|send|sends|submit|submits|deposit|deposits|hand|hands|deliver|
    delivers|lodge|lodges|give notice|gives notice
  )\b|
  \bafter [^.]{0,160}\b(?:(?:has|have) (?:been )?|is |are )(?:
    received|notified|deposited|informed|served|given
  )\b`;

/** Whether what runs has not begun: the sentence, or the one before it, tells of the notice as to come. */
const isYetToNotify = ({ tokens, before }: Clause): boolean =>
  TO_NOTIFY.test(phraseOf(tokens)) || (before !== null && TO_NOTIFY.test(phraseOf(before.tokens)));

const AT_ONCE = /\b(?:today|immediately|immediate|at once|forthwith|hereby)\b/;

/** "We are forced to announce the withdrawal", "I am here to announce": whoever says so announces it. */
function isSaidSo({ tokens, match, from }: Clause): boolean {
  const near = phraseOf(tokens.slice(from, match.from));
  return (
    /\b(?:forced|compelled|obliged|constrained|sorry|regret|here|honou?red|proud|sad|pleased|duty|necessary|incumbent|fitting) to$/.test(
      near,
    ) && !/\b(?:will|would|shall|may|might|could|can|should|not|n't|if)\b/.test(near)
  );
}

const TO_ANNOUNCE = pattern`
  \b(?:that|how|when|of which) (?:[\w'’-]+ ){0,8}?(?:
    will|would|shall|'ll|(?:is|are|was|were) (?:(?:going|about|due|set|ready|expected) )?to|(?:plan|intend|prepare|mean|want)(?:s|ed)? to
  ) (?:\w+ly )?(?:announce|declare|proclaim|unveil|confirm|reveal|communicate|formali[sz]e|make)\b`;

/** "The paper reported that the government will announce its withdrawal": the announcing lies ahead, within words that begin before it. */
export const isYetToAnnounce = ({ tokens, match }: Clause): boolean =>
  match.rule.tells === 'announcement' &&
  TO_ANNOUNCE.test(phraseOf(tokens.slice(match.from, match.nucleus + 1)));

const NOW =
  /^(?:notif(?:y|ies)|informs?|gives?|sends?|submits?|deposits?|hands?|delivers?|lodges?|files?|serves?|ceases?|expires?)$/;

/** "Will leave in June, when it notifies the depositary": what is told in the present of a day that is to come. */
const isOfDayToCome = ({ tokens, match, from }: Clause): boolean =>
  /^(?:when|once)$/.test(tokens[from - 1]?.lower ?? '') &&
  tokens.slice(from, match.nucleus + 3).some(({ lower }) => NOW.test(lower)) &&
  /\b(?:will|would|shall|'ll|(?:is|are) (?:due |set |going )?to)\b/.test(phraseOf(tokens.slice(0, from)));

/** "Deputies prepare to approve the exit", "the senate will back it": the first verb of words that begin with the chamber. */
function isYetToVote({ tokens, match }: Clause): boolean {
  if (match.rule.organ !== 'chamber') return false;
  const verb = tokens.findIndex(
    ({ pos }, i) => i >= match.from && i < match.nucleus && /^(?:VERB|AUX)$/.test(pos),
  );
  const { lower, lemma } = tokens[verb] ?? {};
  return (
    /^(?:will|shall|'ll)$/.test(lower ?? '') ||
    (INTENDED.has(lemma ?? '') && tokens[verb + 1]?.lower === 'to')
  );
}

/** Whether a formal step is announced and not yet taken: "will notify", "plans to announce". */
export function isFuture(clause: Clause): boolean {
  const { tokens, match, from, to } = clause;
  if (match.rule.future) return isYetToNotify(clause);
  if (
    match.rule.rung === 'notice' &&
    (WILL_BE_SENT.test(phraseOf(tokens.slice(match.from, match.to))) ||
      IS_YET_TO_BE_SENT.test(phraseOf(tokens.slice(match.to, to))))
  )
    return true;
  if (match.rule.rung === 'notice' && WILL_GIVE.test(phraseOf(tokens.slice(from, match.nucleus + 1))))
    return true;
  if (isYetToAnnounce(clause) || isOfDayToCome(clause) || isYetToVote(clause)) return true;
  // "An application “to begin the process of leaving”"
  const { lower, lemma } = tokens[match.from]!;
  const isInfinitive = tokens[match.from - 1]?.lower === 'to' && lower === lemma;
  if (match.rule.tells === 'announcement' && isInfinitive && !isSaidSo(clause)) return true;
  const ahead = tokens.slice(Math.max(from, match.from - 3), match.from);
  // "It would be leaving effective immediately": that is now.
  if (AT_ONCE.test(phraseOf(tokens.slice(match.from, match.to)))) return hasWord(ahead, INTENDED);
  return lower === 'be' || hasWord(ahead, FUTURE); // "he would “be formally terminating” it"
}
