import { type Clause, phraseOf } from '../words/clause.ts';

/** "The notice can be withdrawn" */
const CAN_BE = /\b(?:can|could)(?: be \w+(?:ed|n)\b|(?: be)?$)/;

/** "We hope that this parting will be short and that Peru will return" */
const HOPED =
  /\b(?:hope|hopes|hoped|hoping|trust|trusts|confident|certain|sure|convinced|optimistic)\b[^.;]* that$/;

/** "Hopes that Peru will be in a position to return" */
const IN_A_POSITION = /\b(?:in a position|wish\w*|willing|ready|free|likely) to (?:\w+ly )?$/;

/** "There is a way for Peru to return" */
const A_WAY =
  /\b(?:way|road|path|possibility|chance|hope|room|door|opening|option|prospect)s? (?:\w+ )?(?:for|of|to) (?:[\w'’-]+ ){0,6}$/;

/** By which words a way back is no more than hoped for; null where it is taken. */
export function hopeOf({ tokens, match, from }: Clause): string | null {
  const { rung, form } = match.rule;
  if (rung !== 'affirmation') return null;
  if (HOPED.test(phraseOf(tokens.slice(0, from)))) return 'hoped for';
  if (A_WAY.test(`${phraseOf(tokens.slice(0, match.nucleus))} `)) return 'a way';
  const near = `${phraseOf(tokens.slice(from, match.nucleus))} `;
  if (form === 'reversal' && IN_A_POSITION.test(near)) return 'in a position to';
  return CAN_BE.test(phraseOf(tokens.slice(from, match.to))) ? 'can' : null;
}
