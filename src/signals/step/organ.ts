import { levelOf } from '../../domain/ladder.ts';
import { wordSet } from '../../language/word-set.ts';
import type { Organ, Rule } from '../../packs/rules.ts';
import { type Clause, hasWord, phraseOf } from '../words/clause.ts';

const CHAMBER = wordSet(
  'parliament lawmaker mp mps deputy deputies senate senator duma saeima seimas riigikogu knesset majlis congress legislature chamber legislator assembly house bundestag verkhovna rada',
);
const COURT = wordSet('court tribunal judge');
const HEAD = wordSet('president king emir sultan decree');

const SIGNED_BY_HEAD =
  /\b(?:bears?|carries|has|received|got) (?:(?:the )?(?:president|king|queen|emir|head of state)\b[^.;]{0,40}?|[^.;,]{0,40}? )?signature\b|\bsigned (?:into law )?by (?:the )?(?:president|king|emir)\b/;

/** Which organ takes a formal step, by the rule or by who stands before its words; null where none is named. */
export function organOf({ tokens, match }: Clause, rule: Rule): Organ | null {
  if (rule.organ !== null) return rule.organ;
  if (levelOf(rule.rung) < 7) return null;
  const near = tokens.slice(Math.max(0, match.from - 10), match.to);
  // "The law by which it leaves bears the president's signature"
  if (SIGNED_BY_HEAD.test(phraseOf(tokens.slice(match.nucleus)))) return 'head';
  if (hasWord(near, CHAMBER)) return 'chamber';
  if (hasWord(near, COURT)) return 'court';
  return hasWord(near, HEAD) ? 'head' : null;
}
