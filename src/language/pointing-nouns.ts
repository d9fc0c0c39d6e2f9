import type { EntityMention } from '../domain/statement.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';

/** Whether a span touches one of the mentions. Mentions are in order, and so must the spans be that are asked for. */
export function sweep(mentions: readonly EntityMention[]): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    while (next < mentions.length && mentions[next]!.end <= start) next += 1;
    const mention = mentions[next];
    return mention !== undefined && mention.start < end;
  };
}

/** What may stand before the noun of a body that was named, and makes it no other one: "the regional bloc", "the 14-member club". */
const QUALIFIER =
  '(?:same|whole|entire|existing|current|regional|sub-?regional|continental|international|global|multilateral|bilateral|landmark|historic|controversial|long-?standing|old|ageing|military|defen[cs]e|security|political|economic|trading|intergovernmental|supranational|pan-\\p{L}+|(?:18|19|20)\\d\\d|\\p{L}+-(?:led|dominated|based|backed|wide|brokered)|(?:\\d+|\\p{L}+)-(?:members?|nation|state|country|strong)|[\\p{L}\\d]+-year-old|decades?-old)';
const POINTER = new RegExp(
  `\\b(?:the|this|that|our|their|its|such an?)\\s+(?:${QUALIFIER}\\s+){0,2}(\\p{Ll}{3,})\\b`,
  'giu',
);

/** The body that a noun means. */
interface Owner {
  readonly id: string;
  /** Where this one is named in passing: the body that is meant from the next paragraph on, and where that begins. */
  readonly next: { readonly id: string; readonly from: number } | null;
}

/** Whom a noun means once a body is named; one that the article names once is named in passing beside one it names more often. */
function ownerOf(
  { id, end }: EntityMention,
  before: Owner | undefined,
  times: ReadonlyMap<string, number>,
  source: string,
): Owner {
  const main = before?.next?.id ?? before?.id;
  const isPassing = main !== undefined && main !== id && times.get(id) === 1 && (times.get(main) ?? 0) > 1;
  const edge = isPassing ? source.indexOf('\n\n', end) : -1;
  const from = edge < 0 ? Number.POSITIVE_INFINITY : edge + 2;
  return { id, next: isPassing ? { id: main, from } : null };
}

const OF_TREATIES = /^(?:treaty|convention|agreement|accord|pact|protocol|charter|statute)$/;

/**
 * "the bloc", "the military alliance": the body that was last named and owns the noun. One that the article names once,
 * in an earlier paragraph, gives way to one that it names more often.
 */
export function bodiesMeant(
  source: string,
  found: readonly EntityMention[],
  gazetteer: Gazetteer,
): EntityMention[] {
  const bodies = found.filter(({ kind }) => kind === 'body');
  if (bodies.length === 0) return [];
  const isTaken = sweep(found);
  const owners = new Map<string, Owner>();
  const times = new Map<string, number>();
  for (const { id } of bodies) times.set(id, (times.get(id) ?? 0) + 1);
  let next = 0;
  const result: EntityMention[] = [];
  POINTER.lastIndex = 0;
  for (let match = POINTER.exec(source); match; match = POINTER.exec(source)) {
    const [start, end] = [match.index, match.index + match[0].length];
    for (; next < bodies.length && bodies[next]!.start < start; next++) {
      const body = gazetteer.bodies.get(bodies[next]!.id);
      for (const noun of body?.nouns ?? []) {
        // "The treaty" is a treaty that was named before an alliance that stands on one.
        const isKept =
          OF_TREATIES.test(noun) &&
          body?.kind !== 'treaty' &&
          gazetteer.bodies.get(owners.get(noun)?.id ?? '')?.kind === 'treaty';
        if (!isKept) owners.set(noun, ownerOf(bodies[next]!, owners.get(noun), times, source));
      }
    }
    POINTER.lastIndex = match.index + 3; // the words within may begin a pointer of their own
    const owner = owners.get(match[1]!.toLowerCase());
    if (owner && !isTaken(start, end)) {
      const id = owner.next && start >= owner.next.from ? owner.next.id : owner.id;
      result.push({ start, end, kind: 'body', id, via: 'anaphor' });
      POINTER.lastIndex = end;
    }
  }
  return result;
}
