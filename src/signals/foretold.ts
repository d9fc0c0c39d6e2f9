import type { Modality } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import { pattern, patternOf } from '../language/pattern.ts';
import { type Clause, phraseOf } from './clause.ts';

/** Whose trade it is to say what will come. */
const WATCHES = patternOf('i')`
  \b(?:
    analysts?|economists?|experts?|professor|lecturer|researchers?|scholars?|scientists?|columnists?|
    commentators?|historians?|sociologists?|lawyers?|pundits?|watchers?|observers?|strategists?|
    think[ -]tank|institute|university|fellow
  )\b`;
const HEDGED = /\b(?:may|might|could)\b/;
const TO_COME = pattern`\b(?:will|would|'ll|(?:is|are|am) (?:going )?to)\b`;

/**
 * "Peru will leave before the decade is out, the economist said", "Peru might leave if prices fell, according to the
 * professor": what somebody foretells whose step it is not may come to pass, and threatens nobody.
 */
export function isForetold(
  { tokens, match, from }: Clause,
  { speaker }: RecordedStatement,
  modality: Modality,
): boolean {
  const words = phraseOf(tokens.slice(Math.min(from, match.from), match.nucleus + 1));
  if (modality === 'conditional') return match.rule.modality === null && HEDGED.test(words);
  const who = `${speaker?.role ?? ''} ${speaker?.text ?? ''}`;
  return modality === 'asserted' && WATCHES.test(who) && TO_COME.test(words) && match.rule.rung === 'intent';
}

const I_THINK = pattern`
  \b(?:i|we|he|she) (?:(?:do|personally|still|honestly|rather|himself|herself) )?(?:
    thinks?|thought|believes?|believed|guess(?:es)?|guessed|suspect(?:s|ed)?|fear(?:s|ed)?|expect(?:s|ed)?|
    assumes?|assumed|reckon(?:s|ed)?|supposes?|supposed|imagines?|imagined|bets?
  )\b|
  \b(?:i am|i'm|i 'm|we are|we're|we 're) (?:afraid|convinced|pretty sure|fairly sure)\b|
  \b(?:my|our) (?:own )?(?:guess|hunch|sense|impression|feeling|bet|fear|view|expectation) is\b`;

/** “I think he will leave”, "said he thought that Peru would leave", from whoever has no say in it: a guess. */
export const isGuessOfOther = ({ tokens, match }: Clause, { kind }: RecordedStatement): boolean =>
  kind !== 'narrated' &&
  (match.rule.rung === 'intent' || match.rule.rung === 'decision') &&
  I_THINK.test(phraseOf(tokens.slice(0, match.nucleus))) &&
  TO_COME.test(phraseOf(tokens.slice(0, match.nucleus + 1)));
