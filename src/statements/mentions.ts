import type { EntityMention } from '../domain/statement.ts';
import type { Doc } from '../language/doc.ts';
import { patternOf } from '../language/pattern.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';

/** The bodies and states that an article is about, most named first. */
export interface About {
  readonly bodies: readonly string[];
  readonly states: readonly string[];
  readonly leaving: boolean;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Index of the first of the ordered spans that ends after `at`. */
export function firstAfter(list: readonly Placed[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of an ordered list of spans, none overlapping another, that stand wholly within [start, end). */
export function within<Item extends Placed>(list: readonly Item[], start: number, end: number): Item[] {
  const found: Item[] = [];
  for (let i = firstAfter(list, start); i < list.length && list[i]!.end <= end; i++)
    if (list[i]!.start >= start) found.push(list[i]!);
  return found;
}

const MOST = 8;
const TITLED = 2;

const mostNamed = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id)
    .slice(0, MOST);

/** "The leaders of the alliance": who acts together, and not what they act upon. */
const LED =
  /\b(?:leaders|heads of (?:state|government)|presidents|states|countries|governments|juntas) of (?:the )?$/i;

/** "NATO states shelve it", "Ecowas members": who acts together, likewise. */
export const WHO_ACT = /^ (?:states|members|member states|allies|countries|partners|governments|capitals)\b/i;

/** "Russia out of CFE treaty": what a title says is left. */
const LEFT_IN_TITLE =
  /\b(?:out of|leav(?:e|es|ing)|quit(?:s|ting)?|exit(?:s|ed|ing)?|withdraw(?:s|al|ing)? from|exit from|abandon(?:s|ed|ing)?|denounc(?:es|ed|ing))(?: the| its)? (?:\w+-led )?$/i;

/** "An agreement between members of the alliance": it is not the alliance's. */
const BETWEEN =
  /\b(?:agreement|treaty|pact|accord|deal|arrangement) (?:between|among) (?:[\w-]+ ){0,2}?(?:members|member states|parties) of (?:the )?$/i;

/** "The depositary of the treaty, the Government of Norway": who keeps it, and not whom the article is about. */
const KEEPS =
  /\b(?:depositary|depository)(?: of [^.;]{0,70})?, the (?:government|republic|kingdom) of (?:the )?$/i;

/** Before somebody's name: he heads a body, whatever he was at home. */
const OF_A_BODY = /\b(?:secretary|director)[- ]general $/i;

const LEAVING = patternOf('iu')`
  \b(?:
    withdr(?:a|e)w\w*(?! (?:an?|its|the|his|her) (?:\w+ )?(?:
        application|bid|motion|bill|request|proposal|complaint|candidacy|offer|suit|case
      )\b
    )|leav(?:e|es|ing)|quit(?:s|ting)?|exit(?:s|ed|ing)?|denounc\w+|denunciation|
    pull(?:s|ed|ing)?[ -]out|abandon(?:s|ed|ing)?|secession|renounc\w+|terminat\w+|abrogat\w+|
    departures?|part(?:s|ing)? ways|
    (?:revok\w+|rescind\w*|tak(?:e|es|ing) back|took back) (?:[\p{L}'’]+ ){0,3}(?:ratification|signature|accession)|
    put(?:s|ting)? an end to (?:\w+ )?(?:membership|participation|acceptance|adherence)|
    end(?:s|ing)? (?:its |the country['’]s )?(?:membership|participation)|
    (?:take|took|pull|bring)(?:s|n|ed|ing)? [\p{L}'’ ]{2,30} out of|
    turn(?:s|ed|ing)? (?:its|her|his|their) backs? on|walks? out|no longer (?:wish\w* to be )?bound|
    no longer (?:(?:an? )?(?:member|party)|members|parties|belong(?:s|ed)?)|
    ceas(?:e|es|ed|ing) (?:[\p{L}\d(),'’-]+ ){0,5}?to (?:be(?: an?)? (?:member|part(?:y|ies)|bound)|belong)|
    out of (?:[\p{L}'’-]+ ){0,5}?(?:accord|pact|treaty|convention|bloc|alliance)|
    (?:say|says|said|saying|bid|bids|bade) (?:goodbye|farewell)|on (?:its|the|their) way out|
    (?:g(?:ives?|ave|iving|iven)|serv(?:es?|ed|ing)|hand(?:s|ed|ing)? in) (?:[\p{L}-]+ ){0,2}notice|
    (?:
      end(?:s|ed|ing)?|drop(?:s|ped|ping)?|scrap(?:s|ped|ping)?|ditch(?:es|ed|ing)?|cancel\w*|
      break(?:s|ing)? off|do(?:es|ing)? away with
    ) (?:[\p{L}'’-]+ ){0,5}?(?:agreement|accord|pact|treaty|convention|memorandum|protocol)|
    (?:ask|urg|call|appeal|plead)\w*[^.;\n]{1,60} to (?:think (?:again|twice)|reconsider|change (?:its|their) mind)|
    (?:reconsider|review|rethink|re-?examin|reassess|weigh)\w* (?:its|the|their|her|his)(?: [\p{L}-]+)? (?:membership|participation)
  )\b`;
/** "Has to leave the Union's mission": soldiers go home, and nobody leaves the Union. */
const MISSION =
  /\b(?:leav(?:e|es|ing)|quit\w*|withdr[ae]w\w*|pull\w*[ -]out|exit\w*)(?: [\p{L}'’.-]+){0,6}? (?:missions?|force|operation|peacekeeping|contingent)\b/giu;
/** "Has cancelled its departure", "takes back the notice of withdrawal": what is decided in such an article is to stay. */
const WAY_BACK = patternOf('iu')`
  (?<!\b(?:not|never|n['’]t|refus\w+|declin\w+|without|ruled out|rules out|instead of|seek\w*|sought|ask\w*|want\w*|call\w* (?:on|for)|urg\w+|demand\w*|petition\w*|sue[sd]?|pledg\w+|promis\w+|vow\w*)\b[^.;]{0,40})\b(?:
    cancel\w*|revok\w*|revocation of|rescind\w*|revers\w*|retract\w*|scrap\w*|shelv\w*|drop\w*|
    abandon\w*|call(?:s|ed|ing)? off|(?:take|takes|took|taken|taking) back|annul\w*|undo(?:es|ing|ne)?|
    (?:go|goes|going|went|gone) back on|give(?:s|n)? up|gave up|giving up|withdr(?:a|e)w\w*
  ) (?:its|the|their|his|her|a|an|that|last (?:month|year)['’]s|[\p{L}]+['’]s)(?: [\p{L}\d'’-]+){0,3}? (?:
    withdrawal|departure|exit|denunciation|notice|notification|pull-?out|
    (?:plans?|decision|intention|bid|threat|vow|pledge|law|bill|decree|move)(?: [\p{L}'’-]+){0,3}? (?:to|on|of|for) (?:[\p{L}'’-]+ ){0,3}?(?:
      leav\w+|quit\w*|withdr\w+|exit\w*|go\b|pull\w*|denounc\w+
    )|(?:letter|instrument|note) (?:of|announcing|on) (?:[\p{L}'’-]+ ){0,2}?(?:withdrawal|departure|exit|denunciation)
  )\b|
  (?<!\b(?:not|never|n['’]t|refus\w+|which|who)\b[^.;]{0,30})\b(?:
    rejoins|rejoining|(?:to|has|have|will|and) rejoin(?:ed)?|
    (?:stay|remain)(?:s|ing)? (?:in|a (?:member|party)|on)(?: [\p{L}'’-]+){0,6} after all
  )\b`;
/** How far the news of an article reaches. */
const NEWS = 200;
/** How much of a text tells what it is about. */
const BEGINNING = 600;

/**
 * What an article is about, by how often it names what; at most eight of each. The first named goes first among equals.
 * An office holder's name counts for the state spoken for, and where it was written only where nothing else is named.
 *
 * @param titled what the title names: as much as two mentions
 */
export function aboutOf(
  { text, entities, dateline }: Pick<Doc, 'text' | 'entities' | 'dateline'>,
  title: string,
  titled: readonly EntityMention[],
  actorOf: (person: string) => string | null,
  gazetteer: Gazetteer,
): About {
  const isState = (id: string) => gazetteer.states.has(id);
  const [bodies, states] = [new Map<string, number>(), new Map<string, number>()];
  let weight = TITLED + 1; // whom the title begins with acts
  for (const { kind, id, start, end } of titled) {
    const state = kind === 'state' ? id : kind === 'person' ? actorOf(id) : null;
    if (state !== null && isState(state)) {
      states.set(state, (states.get(state) ?? 0) + weight);
      weight = TITLED;
    }
    if (kind !== 'body' || WHO_ACT.test(title.slice(end, end + 20))) continue;
    const isLeft = LEFT_IN_TITLE.test(title.slice(0, start));
    bodies.set(id, (bodies.get(id) ?? 0) + (isLeft ? 2 * TITLED : TITLED));
  }
  for (const { kind, id } of dateline) if (kind === 'state') states.set(id, 0);
  for (const { kind, id, start } of entities) {
    const before = text.slice(Math.max(0, start - 40), start);
    if (kind === 'body' && (LED.test(before) || BETWEEN.test(text.slice(Math.max(0, start - 80), start))))
      continue;
    if (kind === 'state' && KEEPS.test(text.slice(Math.max(0, start - 140), start))) continue;
    if (kind === 'person' && OF_A_BODY.test(before)) continue;
    const actor = kind === 'person' ? actorOf(id) : kind === 'outlet' ? null : id;
    // Heads of organisations comment on much that is not about them.
    if (actor === null || (kind === 'person' && !isState(actor))) continue;
    // By kind: an id may be a state's and a body's (CAN, NAM).
    const counts = kind !== 'body' && isState(actor) ? states : bodies;
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const leaving =
    LEAVING.test(`${title}\n${text.slice(0, BEGINNING)}`.replace(MISSION, ' ')) &&
    !WAY_BACK.test(`${title}\n${text.slice(0, NEWS)}`);
  const about = { bodies: mostNamed(bodies), states: mostNamed(states), leaving };
  return leaverFirst(about, titled, actorOf, gazetteer);
}

/** The state and the body that an article is about. */
export interface Home {
  readonly state: string | null;
  readonly body: string | null;
  /** From where on a body may be meant without its name; those known from the start are left out. */
  readonly knownFrom: ReadonlyMap<string, number>;
}

/**
 * From where on a text's words can mean a body without its name, by body: from the paragraph that names it, where it is
 * named in passing; else from the paragraph before. One that the title names, or that is the pact of the article's two states, is known from the start, and is left out.
 */
function knownFrom(
  { entities, sentences }: Pick<Doc, 'entities' | 'sentences'>,
  titled: readonly Pick<EntityMention, 'id'>[],
): ReadonlyMap<string, number> {
  const places = new Map<string, number[]>();
  for (const { kind, id, start } of entities)
    if (kind === 'body') places.set(id, [...(places.get(id) ?? []), start]);
  for (const { id } of titled) places.delete(id);
  const from = new Map<string, number>();
  for (const [id, [first = 0, ...more]] of places) {
    const at = sentences[firstAfter(sentences, first)]?.paragraph ?? 0;
    const known = more.length > 0 ? at - 1 : at;
    from.set(id, sentences.find(({ paragraph }) => paragraph >= known)?.start ?? 0);
  }
  return from;
}

/** The pact of the two states that an article is about before all others: meant from the start, wherever it is named. */
function pactOf({ bodies, states }: About, { bodies: known }: Gazetteer): readonly { readonly id: string }[] {
  const ofTwo = bodies.filter((id) => {
    const members = new Set(known.get(id)?.members.map(({ state }) => state));
    return members.size === 2 && states.slice(0, 2).every((state) => members.has(state));
  });
  return ofTwo.slice(0, 1).map((id) => ({ id }));
}

/** What an article is about before all else, which words may mean that name nothing, and from where on bodies are known to it. */
export function homeOf(
  doc: Pick<Doc, 'entities' | 'sentences'>,
  titled: readonly Pick<EntityMention, 'id'>[],
  about: About,
  gazetteer: Gazetteer,
): Home {
  const known = knownFrom(doc, [...titled, ...pactOf(about, gazetteer)]);
  const [state = null] = about.states;
  const [body = null] = about.bodies;
  return { state, body, knownFrom: known };
}

/** Of the two states of a pact the one that the title begins with acts, however often the other is named: "Duterte takes back letter ending US pact". */
function leaverFirst(
  about: About,
  titled: readonly EntityMention[],
  actorOf: (person: string) => string | null,
  gazetteer: Gazetteer,
): About {
  if (pactOf(about, gazetteer).length === 0) return about;
  const two = about.states.slice(0, 2);
  const named = titled.map(({ kind, id }) =>
    kind === 'person' ? actorOf(id) : kind === 'state' ? id : null,
  );
  const first = named.find((id): id is string => id !== null && two.includes(id));
  if (first === undefined) return about;
  return { ...about, states: [first, ...about.states.filter((id) => id !== first)] };
}
