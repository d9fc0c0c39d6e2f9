import { levelOf } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';
import { isDeed } from './deed.ts';
import { TODAY } from './looking-back.ts';
import { NEWS_LENGTH } from './news-spans.ts';

/** How much of an article tells its news, and of whom. */
const LEAD_LENGTH = 150;
const DATED = /\b(?:today|yesterday|now|just|\w+day|also|too|as well)\b/;

/** "Togo chose another way and suspended the treaty", far behind the news and with no day. */
function isToldLater(clause: Clause, statement: RecordedStatement): boolean {
  const { tokens, match } = clause;
  const { kind, start } = statement;
  if (levelOf(match.rule.rung) < 3 || (kind !== 'narrated' && !isDeed(clause, statement))) return false;
  const own = tokens.slice(Math.max(0, match.from - 2), match.to);
  const isPast = own.some(isFinitePast) && !own.some(({ pos }) => pos === 'AUX');
  return start > NEWS_LENGTH && isPast && !TODAY.test(phraseOf(tokens));
}

/** "Italy has quit", without a day, or "Rome gave notice" of an earlier one, in what tells of another state: it is among those that the article reminds of. */
export function isAside(
  clause: Clause,
  statement: RecordedStatement,
  actor: string,
  together: readonly string[],
): boolean {
  const { match, tokens } = clause;
  const { start, kind, saidOn } = statement;
  const { about, publishedOn } = statement.context;
  const [main] = about.states;
  if (main !== undefined && main !== actor && isToldLater(clause, statement)) return true;
  const isEarlier = saidOn?.basis === 'stated' && publishedOn !== null && saidOn.to < publishedOn;
  // "Norway stays. Finland said on Tuesday that it planned to quit the pact", in Wednesday's paper
  const isFormal = levelOf(match.rule.rung) >= 3 || match.rule.follows;
  const isOthers = main !== undefined && !together.includes(main);
  if (isEarlier && isFormal && isOthers && start > LEAD_LENGTH) return true;
  return (
    kind === 'narrated' &&
    ((isEarlier && match.rule.follows) ||
      (match.rule.tells === 'departure' && !DATED.test(phraseOf(tokens)))) &&
    match.body === null &&
    main !== undefined &&
    main !== actor &&
    start > LEAD_LENGTH
  );
}

/** "By that report Peru and Chile have already left", in what tells of another state: what others did before, whoever says so. */
export function isOfOtherAlready(
  { match, tokens, from }: Clause,
  { speaker, context: { about } }: RecordedStatement,
  actor: string,
): boolean {
  const [main] = about.states;
  const near = phraseOf(tokens.slice(from, match.nucleus));
  const isOther = main !== undefined && main !== actor && speaker?.actor !== actor;
  return isOther && /\b(?:has|have) already\b/.test(near);
}
