import { pattern } from '../../language/pattern.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';

const WAY_BACK = pattern`
  \b(?:
    resum(?:e|es|ed|ing|ption)|re-?join(?:s|ed|ing)?|re-?admi(?:t|ts|tted|ssion)|re-?enter(?:s|ed|ing)?|
    re-?entry|come(?:s)? back|came back|back in|
    return(?:s|ed|ing)? (?:to|into)|restor(?:e|es|ed|ing) (?:its|the|their) (?:[\w-]+ ){0,2}(?:membership|participation|seat)|
    lift(?:s|ed|ing)? (?:its|the|their) (?:[\w-]+ ){0,2}(?:suspension|freeze|moratorium|boycott)
  )\b`;

/** "Peru is back in the pact, its premier said on Friday. It suspended its part in it on Monday": what has been undone since. */
export function isUndoneSince({ tokens, match, before }: Clause, actor: string): boolean {
  if (before === null || !tokens.slice(match.from, match.nucleus + 1).some(isFinitePast)) return false;
  const isNamed = before.tokens.some(({ entity }) => entity?.kind === 'state' && entity.id === actor);
  return isNamed && WAY_BACK.test(phraseOf(before.tokens));
}
