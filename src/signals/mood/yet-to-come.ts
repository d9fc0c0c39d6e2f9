import { levelOf } from '../../domain/ladder.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';

const DUTY =
  /\b(?:needs?|(?:is|are) (?:required|obliged|bound)|(?:has|have)) to (?:[\w'’-]+ ){0,8}$|\bmust first (?:\w+ ){0,3}$/;

const CONDITIONS =
  /\b(?:conditions?|requirements?|obligations?|criteria|next steps?|steps? (?:that remain|ahead|to come))\b[^.;]{0,40}\b(?:includ\w+|involv\w+|compris\w+|are|is) (?![^.;]*\b(?:met|fulfilled|taken)\b)/;

/** "Peru will need to notify the depositary", "conditions include giving a year's notice": what has to be done is not done. */
export function isDue({ tokens, match, from }: Clause): boolean {
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
export function isYetToCome({ tokens, match, from }: Clause): boolean {
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
