import { pattern } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

const COURSE = pattern`
  \b(?:
    way (?:out|forward|ahead)|answers?|solutions?|remed(?:y|ies)|cure|(?:right|best|wise|wisest) (?:thing|course)|
    thing to do|lesson|point
  )(?: (?:for|to|of|in|from) (?:[\w'’-]+ ){1,6}?| )(?:is|was|lies|cannot be|can not be|must be|would be) (?:\w+ )?(?:not|n't|never|hardly) (?:in )?(?:to )?$`;

/** "The way out is not to leave", "the answer to the dispute was never to quit": what somebody thinks wise, and no step denied. */
export const isAdvice = ({ tokens, match }: Clause): boolean =>
  COURSE.test(`${phraseOf(tokens.slice(Math.max(0, match.nucleus - 16), match.nucleus))} `) ||
  COURSE.test(`${phraseOf(tokens.slice(Math.max(0, match.from - 16), match.from))} `);

/** "Cannot take such a step without parliament": what may not be done, and not that it was not. */
export const isNotAllowed = ({ tokens, match }: Clause): boolean =>
  match.rule.follows &&
  match.rule.rung === 'decision' &&
  /\b(?:can|could|may|must|should)(?: not| n't| never)|\bcannot\b/.test(
    phraseOf(tokens.slice(Math.max(0, match.from - 2), match.nucleus)),
  );
