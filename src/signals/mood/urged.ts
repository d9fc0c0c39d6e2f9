import { pattern } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

const URGES = pattern`
  \b(?:
    lobb(?:y|ies|ied|ying)|press(?:es|ed|ing)?|pressur(?:e|es|ed|ing)|push(?:es|ed|ing)?|
    persuad(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|get|gets|getting|tell|tells|told|telling|
    ask(?:s|ed|ing)?|invit(?:e|es|ed|ing)|tempt(?:s|ed|ing)?|entic(?:e|es|ed|ing)|expect(?:s|ed|ing)?|
    want(?:s|ed|ing)?|allow(?:s|ed|ing)?|nudg(?:e|es|ed|ing)|inspir(?:e|es|ed|ing)
  ) (?:on |upon )?(?!(?:its|his|her|the|their) (?:ministry|ministers?|cabinet|government|parliament|diplomats|envoys?)\b)(?:[\w'’-]+ ){1,5}(?:to |into )$`;

/** "It has lobbied others to do the same", "pressed its neighbours to follow suit": what is wanted of others is no step of who wants it, nor yet of theirs. */
export const isUrgedUpon = ({ tokens, match, from }: Clause): boolean =>
  match.rule.tells === 'alike' && URGES.test(`${phraseOf(tokens.slice(from, match.from))} `);

/** "Passed a resolution asking for a departure", "resolved to press for it": a call, and no step. */
const TO_CALL =
  /\b(?:asking (?:for|that|the|its)|(?:press|push|lobby|petition|campaign|urge|urging|calling (?:on|upon|for)|demanding|recommending)\b)/;
export const isResolvedCall = ({ tokens, match }: Clause): boolean =>
  match.rule.rung === 'decision' && TO_CALL.test(phraseOf(tokens.slice(match.from + 1, match.to)));

const OPENS = /^["“‘'.:]$/;

/** "Take back the decision!", chanted or asked of somebody: an order, and no step of whoever says it. */
export function isOrder({ tokens, match }: Clause): boolean {
  const { pos, lower, lemma, text } = tokens[match.from]!;
  const before = tokens[match.from - 1];
  const isFirst = before === undefined || OPENS.test(before.text);
  return isFirst && pos === 'VERB' && lower === lemma && /^\p{Lu}/u.test(text);
}
