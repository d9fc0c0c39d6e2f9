import type { EntityMention } from '../../domain/statement.ts';
import { wordSet } from '../../language/word-set.ts';
import type { Clause } from '../words/clause.ts';
import { afterEntity } from '../words/view.ts';

const EXITS = wordSet('withdrawal departure exit denunciation secession pullout');

/** A body that leaves another. */
export interface LeavingBody {
  readonly owner: EntityMention;
  readonly left: EntityMention;
}

/** "The withdrawal of the Union from the Treaty": which body leaves, and which is left; null where the words tell of no such. */
export function leavingBody({ tokens, match }: Clause): LeavingBody | null {
  const owner = match.body;
  if (owner === null) return null;
  const at = tokens.findIndex(({ entity }) => entity === owner);
  const of = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  if (!/^(?:of|by)$/.test(tokens[of]?.lower ?? '') || !EXITS.has(tokens[of - 1]?.lemma ?? '')) return null;
  const from = afterEntity(tokens, at);
  if (tokens[from]?.lower !== 'from') return null;
  const left = tokens.slice(from + 1, from + 4).find(({ entity }) => entity?.kind === 'body')?.entity;
  return left && left.id !== owner.id ? { owner, left } : null;
}
