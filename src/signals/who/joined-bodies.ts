import { afterBody, isOwner } from '../words/body-phrase.ts';
import type { Clause } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';

/** What may stand between the bodies of a list, and what of it makes it a list. */
const AND = /^(?:,|and|or|also|plus|well|along|with|as|both|from|of|in|the)$/;
const JOINT = /^(?:and|or|plus|along|well)$/;
const RELATIVE = /^(?:which|who|whose|where)$/;

/** Where an inserted clause ends: the next comma before "and"; -1 where none follows. */
function afterInserted(tokens: readonly ViewToken[], at: number): number {
  const rest = tokens.slice(at, at + 30);
  const comma = rest.findIndex(
    ({ text }, i) => text === ',' && /^(?:and|as)$/.test(rest[i + 1]?.lower ?? ''),
  );
  return comma < 0 ? -1 : at + comma;
}

/** Where a body that is one of a list ends; -1 where it belongs to what follows: "and the UN regrets". */
function endOfItem(tokens: readonly ViewToken[], at: number, to: number): number {
  const end = afterBody(tokens, at, () => true);
  const next = tokens[end];
  // "Its membership of A and of B is to be examined": within the words
  if (end < 0 || end < to || next === undefined) return end;
  return /^(?:PUNCT|ADP|CCONJ|SCONJ)$/.test(next.pos) || /^(?:on|in|to|as)$/.test(next.lower) ? end : -1;
}

/** Whether a name stands behind "in", over others of it: "in Abu Dhabi". */
function isSeat(tokens: readonly ViewToken[], at: number): boolean {
  let first = at;
  while (tokens[first - 1]?.pos === 'PROPN' && tokens[first - 1]!.entity?.kind !== 'body') first -= 1;
  return tokens[first - 1]?.lower === 'in';
}

/** "leaving A, B and C": the bodies joined to the one that the words name; without an "and" it is no list. */
export function alsoLeft({ tokens, match }: Clause): string[] {
  const { body } = match;
  const ids: string[] = [];
  let at = tokens.findLastIndex(({ entity }) => entity === body) + 1;
  if (tokens[at]?.text === '(') at = tokens.findIndex(({ text }, i) => i > at && text === ')') + 1;
  let [isJoined, isList] = [false, false];
  while (at > 0 && at < tokens.length) {
    const { lower, entity, begins } = tokens[at]!;
    if (RELATIVE.test(lower) && tokens[at - 1]!.text === ',') {
      at = afterInserted(tokens, at);
    } else if (begins && entity?.kind === 'body' && (entity.via === 'name' || entity.via === 'metonym')) {
      const end = isOwner(tokens, at) ? -1 : endOfItem(tokens, at, match.to);
      if (end < 0) break;
      ids.push(entity.id);
      at = end;
      isList ||= isJoined;
    } else {
      // "The agency in Abu Dhabi and the Population Fund": where it sits
      if (tokens[at]!.pos === 'PROPN' && isSeat(tokens, at)) {
        at += 1;
        continue;
      }
      // "A, B and the Relief Fund": a list, whether or not all of it is known.
      isList ||= isJoined && ids.length > 0 && tokens[at]!.pos === 'PROPN';
      if (!AND.test(lower)) break;
      isJoined ||= JOINT.test(lower);
      at += 1;
    }
  }
  return isList ? ids : [];
}
