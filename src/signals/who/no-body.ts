import { wordSet } from '../../language/word-set.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

/** "The 19th summit of the bloc has fallen through. Peru withdrew from it": from the summit. */
const EVENT_FIRST =
  /^(?:the|a|an|this|that) (?:[\w-]+ ){0,4}?(?:summit|meeting|session|conference|exercise|drill|talks|gathering|games)\b/;

/** Whether what is withdrawn from is an event of the body, which the sentence before tells of. */
export const isOfEvent = ({ tokens, match, before }: Clause): boolean =>
  before !== null &&
  /^(?:from )?it\b/.test(phraseOf(tokens.slice(match.nucleus + 1, match.nucleus + 4))) &&
  EVENT_FIRST.test(phraseOf(before.tokens));

const CANCELS = wordSet('cancel revoke rescind annul retract scrap withdraw');
const STEPS = wordSet('withdrawal exit departure denunciation notice notification');

/** Whether an "it" that was taken for a body stands for something else: "the building it has used", "the withdrawal is off. Peru cancelled it". */
export function isNoBody({ tokens, match, before }: Clause): boolean {
  const at = tokens.findIndex(({ entity }) => entity === match.body);
  if (tokens[at]?.lower !== 'it' || match.body?.via !== 'anaphor') return false;
  if (tokens[at - 1]?.pos === 'NOUN') return true;
  const isCancelled = CANCELS.has(tokens[at - 1]?.lemma ?? '');
  return isCancelled && (before?.tokens ?? []).some(({ lemma }) => STEPS.has(lemma));
}
