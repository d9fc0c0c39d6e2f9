import { wordSet } from '../../language/word-set.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';

const AHEAD = /^(?:will|would|shall|could|might|may|'ll)$/;

/** "If the quotas stay Peru would leave", "if there is no reply it will leave": where the auxiliary of what follows an "if" stands that no comma ends; else `from`. */
export function afterCondition(tokens: readonly ViewToken[], from: number, to: number): number {
  if (!/^(?:if|unless)$/.test(tokens[from - 1]?.lower ?? '')) return from;
  const own = tokens.slice(from, to);
  const then = own.findIndex(({ lower }) => AHEAD.test(lower));
  return then > 0 && own.slice(0, then).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    ? from + then
    : from;
}

/** "Talks did not revive the pact, which Peru left in May": where a relative clause among a rule's words begins that holds the nucleus; else `from`. */
export function ofRelative({ tokens, match, from }: Clause): number {
  const which = tokens.findLastIndex(
    ({ lower }, i) => lower === 'which' && i > match.from && i < match.nucleus && tokens[i - 1]!.text === ',',
  );
  const isClosed = tokens.slice(which, match.nucleus).some(({ text }) => text === ',');
  return which < 0 || isClosed ? from : which + 1;
}

/**
 * Words before the nucleus that govern it: the clause, and what stands before "that" in the sentence. Where the rule's own words
 * hold a negation, what stands before them: "nobody intends to leave", but not "no choice but to leave".
 */
export function governing(clause: Clause): { near: string; far: string } {
  const { tokens, match, from } = clause;
  const end = match.rule.negated ? match.from : match.nucleus;
  const own = Math.max(ofRelative(clause), afterCondition(tokens, from, match.nucleus));
  if (own > from) return { near: phraseOf(tokens.slice(own, end)), far: phraseOf(tokens.slice(own, end)) };
  let far = from;
  while (far > 0 && match.nucleus - far < 25 && !/^(?:but|;|—|:)$/.test(tokens[far - 1]!.lower)) far -= 1;
  return {
    near: phraseOf(tokens.slice(from, end)),
    far: phraseOf(tokens.slice(Math.max(far, afterSubordinate(tokens, match.from)), end)),
  };
}

export const SUBORDINATE = wordSet(
  'if unless should were where although though while when after as since because once until',
);

/** What measures the time before "after" and its like. */
const HOW_LONG = /^(?:hours?|days?|weeks?|months?|years?|shortly|soon|just|even|only|ever|long)$/;

/** "Following years of refusing to pay, Peru …": what opens a sentence so denies nothing of the rest. */
const AFTER_ALL_THAT = wordSet('following despite amid besides');

/** Where the main clause begins, if a subordinate one opens the sentence or what is said: "should they refuse, …" denies nothing. */
function afterSubordinate(tokens: readonly ViewToken[], to: number): number {
  const first = tokens[0]?.text === '"' || tokens[0]?.text === '“' ? 1 : 0;
  const opener = tokens.findLastIndex(
    ({ lower }, i) =>
      i < to &&
      (SUBORDINATE.has(lower) || (i === first && AFTER_ALL_THAT.has(lower))) &&
      (i === first ||
        /^(?:that|:|,|and|but)$/.test(tokens[i - 1]!.lower) ||
        // "Two months after the court refrained from …, Peru left"
        (i <= first + 3 && HOW_LONG.test(tokens[i - 1]!.lower))),
  );
  if (opener < 0) return 0;
  const comma = tokens.findLastIndex(({ text }, i) => text === ',' && i > opener && i < to);
  return Math.max(0, comma);
}
