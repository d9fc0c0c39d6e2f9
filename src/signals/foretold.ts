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
const LEFT_OPEN = pattern`
  ^(?:(?:some|many|several|most|few|a|few|other|the|even|leading|two|three|oil|gas|market|political|western|local|independent|energy|currency|commodity|bond) )*(?:
    traders?|analysts?|economists?|experts?|observers?|brokers?|bankers?|investors?|commentators?|
    researchers?|lawyers?|consultants?|strategists?|dealers?|columnists?|pundits?|watchers?
  ) (?:(?:in|at|on|from|with) (?:the )?[\w'’-]+(?: [\w'’-]+)? )?(?:(?:do|does|did|would|will|could|can|are|is|have|has|had) )?(?:(?:yet|still|also|even|longer|no) )*$`;

/** "Some traders do not rule out that Peru will leave", told as the article's own: who watches weighs no step. */
export const isLeftOpen = ({ tokens, match, from }: Clause, { kind }: RecordedStatement): boolean =>
  kind === 'narrated' &&
  match.rule.rung === 'review' &&
  /^(?:not|n't|never|refuse|refused|decline|declined)$/.test(tokens[match.from]!.lower) &&
  LEFT_OPEN.test(`${phraseOf(tokens.slice(from, match.from))} `);

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
