import { wordSet } from '../../language/word-set.ts';
import { type Clause, hasWord, phraseOf } from '../words/clause.ts';

/** What who has it does: "the embassy confirmed that it had the paper". */
const RECEIVE = wordSet('receive get obtain acknowledge confirm');
const NOTIFY = wordSet('notify inform tell advise');
/** "The notice is in London's hands": with who received it. */
const HELD = wordSet('hands possession');

const SERVE = wordSet('serve give send hand present deliver');
const SERVED =
  /^(?:with )?(?:(?:an?|the|its|their|his|formal|written|official|due|required) ){0,3}(?:notice|notification|note|letter|instrument)\b/;

/** "The embassy had been served notice", "has been handed the letter": whoever stands before it has got it. */
const isServed = ({ tokens, match }: Pick<Clause, 'tokens' | 'match'>): boolean =>
  SERVE.has(tokens[match.from]!.lemma) &&
  tokens.slice(Math.max(0, match.from - 3), match.from).some(({ lemma }) => lemma === 'be') &&
  SERVED.test(phraseOf(tokens.slice(match.from + 1, match.from + 6)));

/** "The secretariat received", "the parties have been notified": the subject is whom the notice reached. */
export function isReceived({ tokens, match }: Clause): boolean {
  if (match.rule.rung !== 'notice') return false;
  const first = tokens[match.from]!.lemma;
  if (RECEIVE.has(first) || (first === 'take' && tokens[match.from + 1]?.lower === 'note')) return true;
  const own = tokens.slice(match.from, match.to);
  if (hasWord(own, HELD) || own.some(({ lower }) => lower === 'received' || lower === 'receipt')) return true;
  if (isServed({ tokens, match })) return true;
  const before = tokens.slice(Math.max(0, match.from - 2), match.from);
  return first === 'be' || (NOTIFY.has(first) && before.some(({ lemma }) => lemma === 'be'));
}

const NOTHING_CAME =
  /\b(?:aware|receive[ds]?|notified|informed|heard?|knew|knows?|reports|arrived?|come|came|reached)\b/;

/** "Was notified of nothing", "knew of it only from the papers": told of those whom a notice would have reached. */
export const isOfReceiver = ({ tokens, match }: Clause): boolean =>
  match.rule.noNotice
    ? NOTHING_CAME.test(phraseOf(tokens.slice(match.from, match.to)))
    : match.rule.tells === 'receipt';

/** The same where the clause around it says that nothing came: "no letter, the office said, had reached it". */
export const nothingCame = (clause: Clause, words: string): boolean =>
  isOfReceiver(clause) || /\b(?:received?|reached|arrived|informed|notified)\b/.test(words);
