import type { RecordedStatement } from '../domain/statement.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';
import { type Clause, hasWord, wordSet } from './clause.ts';
import type { ViewToken } from './view.ts';

/** What would be left, and how that was told; null: nothing that the gazetteer knows. */
export type FoundTarget = { readonly id: string; readonly reason: string } | null;

/** What is withdrawn, left and frozen every day and is no membership. */
const OTHER_THINGS = wordSet(
  'troop soldier force forces peacekeeper guard contingent fighter army military personnel ambassador diplomat candidate candidacy player team bill motion lawsuit remark company firm bank product drug stadium asset price flight athlete aid loan investment bid appeal complaint candidature missile weapon tank plane aircraft staff coalition race job post office room talks negotiations negotiation convoy base mission',
);

/** A body of the same sentence: the article's main one, else the nearest that is not just told of it. */
function inSentence(
  { tokens, match }: Clause,
  main: string | undefined,
  gazetteer: Gazetteer,
): string | null {
  const named = tokens
    .map((token, at) => ({ token, away: Math.abs(at - match.nucleus) }))
    .filter(
      ({ token }) =>
        token.begins &&
        token.entity?.kind === 'body' &&
        token.entity.via !== 'office' &&
        gazetteer.bodies.has(token.entity.id),
    )
    .sort((a, b) => a.away - b.away)
    .map(({ token }) => token.entity!.id);
  // As keeper of treaties the UN is told of other bodies' business.
  const left = named.filter((id) => id !== 'UN' || main === 'UN' || named.every((other) => other === 'UN'));
  if (main !== undefined && left.includes(main)) return main;
  const nearest = left[0] ?? null;
  return nearest === 'UN' ? (main ?? nearest) : nearest;
}

const EXITS = wordSet(
  'withdrawal departure exit pullout secession denunciation termination withdraw depart secede pull walk drop get opt back',
);

const KINDS = wordSet(
  'body bloc alliance organisation organization treaty pact convention group grouping agency union league club accord statute charter community',
);

/** Whether a body is named among the tokens, or meant by its kind. */
const namesBody = (tokens: readonly ViewToken[]) =>
  tokens.some(({ entity, begins, lower }) => (begins && entity?.kind === 'body') || KINDS.has(lower));

/** Whether what follows the words says that something else is left: "withdrawal of troops", "leave the room". */
function isSomethingElse({ tokens, match, from, to }: Clause): boolean {
  const nucleus = tokens[match.nucleus]!;
  const next = tokens[match.to];
  if (EXITS.has(nucleus.lemma) && next && match.to <= match.nucleus + 2) {
    if (/^(?:of|from)$/.test(next.lower)) {
      const rest = tokens.slice(match.to + 1, match.to + 7);
      const stop = rest.findIndex(({ text }) => text === ',');
      const what = stop < 0 ? rest : rest.slice(0, stop);
      return !namesBody(what) || hasWord(what, OTHER_THINGS);
    }
    if (next.pos === 'NOUN' && nucleus.pos === 'NOUN') return true;
  }
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
  const main = statement.context.about.bodies[0];
  const near = inSentence(clause, main, gazetteer);
  if (near) return { id: near, reason: 'named in the sentence' };
  return main && gazetteer.bodies.has(main) ? { id: main, reason: "the article's main body" } : null;
}
