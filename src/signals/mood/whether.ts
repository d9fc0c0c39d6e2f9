import { levelOf } from '../../domain/ladder.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

/** How far before the words "whether" may stand, in tokens. */
const REACH = 14;

/** Why there is no step behind "whether". */
export const WHETHER = 'only asked: whether';

/** "The question whether Fiji is leaving", "left open whether it will", "is to vote on whether": what stands behind "whether" nobody has said. */
export function isBehindWhether({ tokens, match }: Clause): boolean {
  const { rung, modality } = match.rule;
  if (rung === 'review' || modality !== null) return false;
  // Words of a decision go over a "whether"; "no longer whether but when" is an intent's own.
  const end = levelOf(rung) >= 7 ? match.nucleus : match.from;
  const first = Math.max(0, match.from - REACH);
  const at = tokens.slice(first, end).findLastIndex(({ lower }) => lower === 'whether');
  if (at < 0) return false;
  const between = tokens.slice(first + at + 1, Math.max(match.from, first + at + 1));
  if (between.some(({ text }) => text === ',' || text === ';')) return false;
  // "Whether or not they agree Fiji is leaving": another clause stands between, and not "whether it has told them that".
  const verb = between.findIndex(({ pos }) => pos === 'VERB');
  return verb < 0 || /\b(?:to|that)\b/.test(phraseOf(between.slice(verb + 1)));
}
