import type { RecordedStatement } from '../../domain/statement.ts';
import { isSpeakersOrder } from '../who/speakers-act.ts';
import { beforeVerb, type Clause } from '../words/clause.ts';

/** "Recalled its envoy from Peru, which is leaving the bloc": told in passing. */
export function isInPassing(clause: Clause, statement: RecordedStatement): boolean {
  const { tokens, match, from, before } = clause;
  const { start, kind, text } = statement;
  if (isSpeakersOrder(clause, statement)) return false;
  // "The bridge is open. Peru, which let it be known in May that it intends to quit the bloc, praised it": told of a speaker
  if (kind === 'narrated' && before !== null && /^wh(?:ich|ose|o)\b/.test(text)) return true;
  // "Leaders meet without Peru, which has told the bloc that it leaves": the lead's news
  const isNews =
    start < 400 && /^(?:has|have)$/.test(tokens[match.from - 1]?.lower ?? tokens[match.from]!.lower);
  // "A forum of no use to Peru, which is now preparing to leave"
  if (isNews || tokens.slice(from, match.nucleus).some(({ lower }) => lower === 'now')) return false;
  // "Similar votes in Peru and Chile, where lawmakers have decided to leave"
  const where =
    [from - 1, from].find((i) => tokens[i]?.lower === 'where' && tokens[i - 1]?.text === ',') ?? 0;
  if (where > 4) return tokens[where - 2]?.entity?.kind === 'state';
  const at = beforeVerb(tokens, match.from);
  const isRelative =
    /^(?:which|who)$/.test(tokens[at]?.lower ?? '') && /^[,–—]$/.test(tokens[at - 1]?.text ?? '');
  const of = tokens[at - 2];
  const isOf = of?.entity?.kind === 'state' || of?.entity?.kind === 'person';
  // "A convoy was seen on Thursday. Peru, which quit the bloc when its notice expired, wants to sell": nor of whom a later sentence is about
  return isRelative && isOf && (at > 4 || (before !== null && match.rule.tells === 'departure'));
}
