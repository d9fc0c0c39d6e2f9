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
