import type { Modality } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { pattern, patternOf } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

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
const IF_UNCHANGED = pattern`
  \b(?:if|unless|as long as) (?:
    nothing|things|matters|that|it|he|she|they|(?:the|its|his|her|their|either) (?:[\w'’-]+ ){1,2}?
  ) ?(?:
    changes?|happens|intervenes|(?:stays?|remains?) (?:so|as it is|the same)|(?:reconsiders?|relents?)|
    changes? (?:its|his|her|their) minds?|(?:does|do) not change (?:its|his|her|their) minds?|
    (?:is|are) (?:withdrawn|revoked|taken back|reversed|rescinded)|
    (?:takes?|took) (?:it|(?:the|its|their) (?:notice|letter|decision)) back|reverses? (?:course|itself|(?:its|the) decision)
  )\b|
  \bbarring (?:an?|any|some) (?:[\w'’-]+ ){0,2}?(?:reversal|change|u-turn|surprise|rethink)\b`;

/** How far the first lines reach, in which a threat is told as the news. */
const LEAD_LENGTH = 250;

/** "If nothing changes, Peru will leave in May", further down: what an article foresees where the step is under way, and no threat of anybody's. */
export const isForeseen = (
  { tokens, match }: Clause,
  { kind, text, start, context }: RecordedStatement,
  modality: Modality,
): boolean =>
  kind === 'narrated' &&
  start > LEAD_LENGTH &&
  modality === 'conditional' &&
  /^(?:intent|decision)$/.test(match.rule.rung) &&
  context.about.leaving &&
  (IF_UNCHANGED.test(text.toLowerCase()) || IF_UNCHANGED.test(phraseOf(tokens)));
