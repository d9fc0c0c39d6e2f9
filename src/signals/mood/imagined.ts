import { levelOf } from '../../domain/ladder.ts';
import { wordSet } from '../../language/word-set.ts';
import { type Clause, hasWord, phraseOf } from '../words/clause.ts';
import { SUBORDINATE } from './governing.ts';
import { STAYS } from './stays.ts';

const WOULD = wordSet('would could might will may');
const AND = wordSet('and but');

/** A noun for the step, followed by what it would do: "withdrawal would be a blow". */
export function isImagined(clause: Clause): boolean {
  const { tokens, match } = clause;
  // "Had received the denunciation and would pass it on": what goes on so has another verb's subject.
  if (hasWord(tokens.slice(match.to - 1, match.to + 1), AND)) return false;
  const ahead = tokens.slice(match.to, match.to + 6);
  const other = ahead.findIndex(({ lower }) => SUBORDINATE.has(lower));
  const next = other < 0 ? ahead : ahead.slice(0, other);
  const verb = next.findIndex(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || WOULD.has(lower));
  // "Stays a member and would pay": the noun is what it stays.
  const isStaying = match.rule.rung === 'affirmation' && hasWord([tokens[match.from]!], STAYS);
  const isNoun = tokens[match.nucleus]!.pos === 'NOUN' || tokens[match.nucleus]!.lower.endsWith('ing');
  return !isStaying && isNoun && verb >= 0 && /^(?:would|could|might)$/.test(next[verb]!.lower);
}

/** "Lawyers prepare challenges to any withdrawal from the pact": there may be none. */
export const isAnyExit = ({ tokens, match }: Clause): boolean =>
  tokens[match.nucleus]!.pos === 'NOUN' &&
  /\b(?:any|a (?:possible|potential|hypothetical)|an eventual) (?:[\w'’-]+ ){0,2}$/.test(
    `${phraseOf(tokens.slice(Math.max(0, match.nucleus - 4), match.nucleus))} `,
  ) &&
  levelOf(match.rule.rung) >= 6;

const A_VOTE = /^(?:an? )?(?:[\w'’-]+ ){0,2}?vote (?:to|for)$/;
const WOULD_BE = /\b(?:would|could|might|may|(?:likely|expected|set|bound) to|risks?)\b/;

/** "A British vote to leave would hurt", "A vote to quit the bloc is likely to cause trouble": of no vote that was held. */
export function isVoteAhead({ tokens, match }: Clause): boolean {
  const vote = tokens.findIndex(({ lower }, i) => i >= match.from && i <= match.nucleus && lower === 'vote');
  const isNoun = tokens[vote]?.pos === 'NOUN' || tokens[vote - 1]?.entity?.via === 'demonym';
  if (!isNoun || levelOf(match.rule.rung) < 7) return false;
  const open = tokens.findLastIndex(
    ({ lower }, i) => i < vote && i > vote - 4 && /^(?:an?|any)$/.test(lower),
  );
  const opener = tokens[vote - 1];
  const isFirst = opener === undefined || opener.text === ':' || opener.entity?.kind === 'state';
  if (open < 0 && !isFirst) return false;
  return (
    A_VOTE.test(phraseOf(tokens.slice(Math.max(0, open), vote + 2))) &&
    WOULD_BE.test(phraseOf(tokens.slice(match.to)))
  );
}
