import type { RecordedStatement } from '../domain/statement.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';
import { type Clause, hasWord, wordSet } from './clause.ts';

/** What would be left, and how that was told; null: nothing that the gazetteer knows. */
export type FoundTarget = { readonly id: string; readonly reason: string } | null;

/** What is withdrawn, left and frozen every day and is no membership. */
const OTHER_THINGS = wordSet(
  'troop soldier force forces peacekeeper guard contingent fighter army military personnel ambassador diplomat candidate candidacy player team bill motion lawsuit remark company firm bank product drug stadium asset price flight athlete aid loan investment bid appeal complaint candidature missile weapon tank plane aircraft staff coalition race job post office room talks negotiations negotiation convoy base mission',
);

/** A body of the same sentence that is named by itself, the nearest to the nucleus. */
function inSentence({ tokens, match }: Clause, gazetteer: Gazetteer): string | null {
  const bodies = tokens
    .map((token, at) => ({ token, away: Math.abs(at - match.nucleus) }))
    .filter(
      ({ token }) =>
        token.begins &&
        token.entity?.kind === 'body' &&
        token.entity.via !== 'office' &&
        gazetteer.bodies.has(token.entity.id),
    )
    .sort((a, b) => a.away - b.away);
  return bodies[0]?.token.entity?.id ?? null;
}

/** Whether what follows the words says that something else is left: "withdrawal of troops", "leave the room". */
function isSomethingElse({ tokens, match, from, to }: Clause): boolean {
  const next = tokens[match.to];
  if (next && /^(?:of|from)$/.test(next.lower)) return true;
  return hasWord(tokens.slice(from, to), OTHER_THINGS);
}

/** The body that the words name, else, where the rule allows, one of the sentence or the article's main one. */
export function targetOf(clause: Clause, statement: RecordedStatement, gazetteer: Gazetteer): FoundTarget {
  const { body, rule } = clause.match;
  if (body) {
    return gazetteer.bodies.has(body.id)
      ? { id: body.id, reason: body.via === 'anaphor' ? 'points back to a body' : 'named' }
      : null;
  }
  if (!rule.targetless || isSomethingElse(clause)) return null;
  const near = inSentence(clause, gazetteer);
  if (near) return { id: near, reason: 'named in the sentence' };
  const main = statement.context.about.bodies[0];
  return main && gazetteer.bodies.has(main) ? { id: main, reason: "the article's main body" } : null;
}
