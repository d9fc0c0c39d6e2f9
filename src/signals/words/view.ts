import type { EntityMention, RecordedStatement } from '../../domain/statement.ts';
import { lowerOf } from '../../language/tokens.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';

/** A token as patterns see it. */
export interface ViewToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  /** The entity that this token belongs to, and whether it begins there. */
  readonly entity: EntityMention | null;
  readonly begins: boolean;
}

/** One sentence of a statement's context. */
export interface SentenceView {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly ViewToken[];
  /** Whether the statement has a part of it. */
  readonly own: boolean;
}

/** Forms that taggers leave as they are where they take them for nouns or adjectives. */
const LEMMAS: Readonly<Record<string, string>> = {
  // Who noticed something gave no notice.
  noticed: 'see',
  noticing: 'see',
  left: 'leave',
  quit: 'quit',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  froze: 'freeze',
  frozen: 'freeze',
  halted: 'halt',
  suspended: 'suspend',
  leaving: 'leave',
  freezing: 'freeze',
  putting: 'put',
  pulling: 'pull',
  severing: 'sever',
  weighing: 'weigh',
  giving: 'give',
  withdrawing: 'withdraw',
  quitting: 'quit',
  exiting: 'exit',
  leaves: 'leave',
  terminating: 'terminate',
  gave: 'give',
  given: 'give',
  sent: 'send',
  told: 'tell',
  "'s": "'s",
  '’s': "'s",
  "'ll": 'will',
  '’ll': 'will',
  "n't": 'not',
  'n’t': 'not',
  wo: 'will',
  ca: 'can',
  'pull-out': 'pullout',
  'walk-out': 'walkout',
};

/** What is left of a verb behind a pronoun: "it's", "we're". */
const SHORT: Readonly<Record<string, string>> = {
  "'s": 'be',
  "'re": 'be',
  "'m": 'be',
  "'ve": 'have',
  "'d": 'would',
};

/** One spelling of what has two: "co-operation", "nation’s". */
const plain = (word: string): string => word.replaceAll('’', "'").replace(/^co-(?=oper|ord)/, 'co');

const MAX_TOKENS = 400;
/** "Russian-led" names nobody who acts. */
const LED = /^-(?:led|dominated|backed|headed|run|sponsored|based|controlled|centric|style|speaking|born)\b/i;

function isPartOfCompound({ end }: EntityMention, { text, start }: RecordedStatement['context']): boolean {
  return LED.test(text.slice(end - start, end - start + 12));
}

/** What a noun that points back may be preceded by: "the Russian-led military alliance". */
const POINTERS = new Set(['the', 'this', 'that']);

/** How the treaty is called on which an organisation stands. */
export const FOUNDING = /^(?:constituent|constitutive|founding)$/;
const FOUNDED_ON = /^(?:treaty|agreement|accord|convention|charter|act|instrument|document|text)$/;

/** "The constituent treaty", with no name behind it: what the article's organisation stands on. */
const isFounding = (tokens: readonly ViewToken[], at: number, i: number): boolean =>
  FOUNDED_ON.test(tokens[i]!.lower) &&
  tokens.slice(at, i).some(({ lower }) => FOUNDING.test(lower)) &&
  !/^(?:of|establishing|creating)$/.test(tokens[i + 1]?.lower ?? '');

/** "the military alliance", where it was left unresolved: the article's main body, if its kind is called so. */
function pointed(tokens: readonly ViewToken[], at: number, { nouns, isFounded }: Target): number {
  if (!POINTERS.has(tokens[at]!.lower) || tokens[at]!.entity) return -1;
  for (let i = at + 1; i < tokens.length && i <= at + 4; i++) {
    const { lower, entity, pos, lemma } = tokens[i]!;
    if (entity && entity.kind === 'body') return -1;
    if (isFounded && isFounding(tokens, at, i)) return i;
    if (nouns.includes(lower) || nouns.includes(lemma)) return tokens[i + 1]?.pos === 'NOUN' ? -1 : i;
    if (!entity && pos !== 'ADJ' && pos !== 'NUM' && pos !== 'PUNCT' && pos !== 'NOUN' && pos !== 'VERB')
      return -1;
  }
  return -1;
}

/** What a description of a treaty goes on with: "an accord that protects women", "a pact on trade". */
const DESCRIBES =
  /^(?:that|which|meant|aimed|designed|intended|protecting|banning|outlawing|on|against|for|under)$/;

/** How far the first paragraph reaches in which a treaty may be described before it is named, in UTF-16 units. */
const OPENING = 200;

/** "Has pulled out of an international accord that protects women", in the lead: the treaty that the article names after it. */
function announced(tokens: readonly ViewToken[], at: number, { nouns, isFounded }: Target): number {
  const { lower, start, entity } = tokens[at]!;
  if (isFounded || start > OPENING || entity || !/^an?$/.test(lower)) return -1;
  for (let i = at + 1; i < tokens.length && i <= at + 5; i++) {
    const token = tokens[i]!;
    if (token.entity?.kind === 'body') return -1;
    if (nouns.includes(token.lower)) return DESCRIBES.test(tokens[i + 1]?.lower ?? '') ? i : -1;
    if (!/^(?:ADJ|NUM|NOUN|PUNCT|VERB|PROPN)$/.test(token.pos)) return -1;
  }
  return -1;
}

/** What any body of a kind may be called. */
const KINDS = {
  organisation: ['organisation', 'organization', 'institution', 'body'],
  treaty: ['treaty', 'agreement', 'accord', 'pact'],
} as const;

/** What is pointed to: by which nouns, and whether a treaty founded it. */
interface Target {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly isFounded: boolean;
}

/** The article's first body, and where that is an organisation its first treaty among the next: what "the body" and "the treaty" are. */
function pointedAt(bodies: readonly string[], gazetteer: Gazetteer): Target[] {
  const known = bodies.slice(0, 3).flatMap((id) => gazetteer.bodies.get(id) ?? []);
  const [main, ...others] = known;
  if (main === undefined || main.id !== bodies[0]) return [];
  const treaty = main.kind === 'treaty' ? undefined : others.find(({ kind }) => kind === 'treaty');
  return [...(treaty ? [treaty] : []), main].map(({ id, nouns, kind }) => ({
    id,
    nouns: [...nouns, ...KINDS[kind]],
    isFounded: kind === 'organisation',
  }));
}

const QUOTES = new Set(['"', '“', '”', "'", '‘', '’']);

/** "The Energy Charter Treaty (ECT)": one name, its short form with it. */
function withShortForms(tokens: readonly ViewToken[]): ViewToken[] {
  const result = [...tokens];
  for (let at = 1; at < result.length; at++) {
    const entity = result[at]!.text === '(' ? result[at - 1]!.entity : null;
    if (entity === null) continue;
    const close = result.findIndex(({ text }, i) => i > at + 1 && i <= at + 10 && text === ')');
    const inner = close < 0 ? [] : result.slice(at + 1, close);
    const isSame = ({ text, entity: own }: ViewToken) =>
      own === null ? QUOTES.has(text) : own.id === entity.id && own.kind === entity.kind;
    if (!inner.some(({ entity: own }) => own) || !inner.every(isSame)) continue;
    for (let i = at; i <= close; i++) result[i] = { ...result[i]!, entity, begins: false };
    at = close;
  }
  return result;
}

function withPointers(tokens: ViewToken[], bodies: readonly string[], gazetteer: Gazetteer): ViewToken[] {
  const targets = pointedAt(bodies, gazetteer);
  if (targets.length === 0) return tokens;
  const result = [...tokens];
  for (let at = 0; at < result.length; at++) {
    const hit = targets
      .map((target) => ({
        id: target.id,
        last: Math.max(pointed(result, at, target), announced(result, at, target)),
      }))
      .find(({ last }) => last >= 0);
    if (hit === undefined) continue;
    const { id, last } = hit;
    const { start } = result[at]!;
    const entity: EntityMention = { start, end: result[last]!.end, kind: 'body', id, via: 'anaphor' };
    for (let i = at; i <= last; i++) result[i] = { ...result[i]!, entity, begins: i === at };
    at = last;
  }
  return result;
}

/** The sentences of a statement's context, tokens with the entities that they belong to. */
export function viewOf({ context, parts }: RecordedStatement, gazetteer: Gazetteer): SentenceView[] {
  const entities = context.entities.filter((entity) => !isPartOfCompound(entity, context));
  let next = 0;
  let previous = '';
  const lemmaOf = (lower: string, lemma: string) => {
    const short = previous === 'PRON' ? SHORT[lower] : undefined;
    return short ?? LEMMAS[lower] ?? plain(lemma.toLowerCase());
  };
  const tokens = context.tokens.map(([start, end, tagged, pos]): ViewToken => {
    while (next < entities.length && entities[next]!.end <= start) next += 1;
    const entity = entities[next] && entities[next]!.start < end ? entities[next]! : null;
    const text = context.text.slice(start - context.start, end - context.start);
    const lower = plain(lowerOf(text));
    const begins = entity !== null && entity.start >= start;
    const lemma = lemmaOf(lower, tagged);
    previous = pos;
    return { start, end, text, lower, lemma, pos, entity, begins };
  });
  let at = 0;
  let part = 0;
  return context.sentences.map(([start, end]) => {
    while (at < tokens.length && tokens[at]!.start < start) at += 1;
    const from = at;
    while (at < tokens.length && tokens[at]!.end <= end) at += 1;
    while (part < parts.length && parts[part]![1] <= start) part += 1;
    const own = part < parts.length && parts[part]![0] < end;
    const some = withShortForms(tokens.slice(from, Math.min(at, from + MAX_TOKENS)));
    // A sentence that is none of the statement's is only looked into for names.
    return { start, end, own, tokens: own ? withPointers(some, context.about.bodies, gazetteer) : some };
  });
}

const WALLS = new Set(['.', '!', '?', ';', '…', '...', '—', '–', ':']);

/** Where the entity that stands at `at` ends: the first token behind it. */
export function afterEntity(tokens: readonly ViewToken[], at: number): number {
  const { entity } = tokens[at]!;
  let end = at + 1;
  while (end < tokens.length && tokens[end]!.entity === entity) end += 1;
  return end;
}

/** Whether a gap may not go across this token. */
export function isWall({ text }: ViewToken): boolean {
  return WALLS.has(text);
}
