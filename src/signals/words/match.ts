import type { EntityMention } from '../../domain/statement.ts';
import type { Rule, RulePacks } from '../../packs/rules.ts';
import type { GapKind, PatternNode, WordForm } from '../../packs/rules-pattern.ts';
import { adverbialEnd, behindAdverbial } from './adverbials.ts';
import { afterBody, type IsTreaty, TREATY_NOUNS } from './body-phrase.ts';
import { answersOf, firstWords, placesToTry, wordsNeeded } from './first-words.ts';
import { behindInserted, FREE, isQuote, isWithinNames, mayPass, SMALL_WORDS } from './gaps.ts';
import { afterEntity, FOUNDING, isWall, type ViewToken } from './view.ts';

/** Where a rule's words stand in a sentence, by token. */
export interface Match {
  readonly rule: Rule;
  readonly from: number;
  /** First token after it. */
  readonly to: number;
  /** The token that names the step, and the one after the nucleus. */
  readonly nucleus: number;
  readonly body: EntityMention | null;
  readonly state: EntityMention | null;
}

interface Path {
  readonly at: number;
  readonly nucleus: number;
  readonly body: EntityMention | null;
  readonly state: EntityMention | null;
}

/** Parts of a pattern that begin with a token or a name. */
const TOKEN_NODES: ReadonlySet<PatternNode['kind']> = new Set(['words', 'exact', 'pos', 'entity', 'choice']);

type Continue = (path: Path) => Path | null;

const IRREGULAR_PAST = new Set(['quit', 'put', 'cut', 'let', 'set', 'shed', 'cast', 'shut', 'split', 'rid']);

function hasForm({ lower, lemma }: ViewToken, form: WordForm | null): boolean {
  if (form === null) return true;
  if (form === 'ing') return lower.endsWith('ing');
  if (form === 'base') return lower === lemma;
  if (form === 's') return lower !== lemma && lower.endsWith('s') && !lower.endsWith('ss');
  return IRREGULAR_PAST.has(lower) || (lower !== lemma && !lower.endsWith('ing') && !lower.endsWith('s'));
}

/** "Its aim is to quit": no past, whatever it looks like. */
const isBehindTo = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens[at]!.lower === tokens[at]!.lemma && tokens[at - 1]?.lower === 'to';

/** Within "the Council of Baltic Sea States" there is no council. */
const isInName = ({ entity, start, end }: ViewToken) =>
  entity?.kind === 'body' && entity.via === 'name' && entity.end - entity.start > end - start;

/** "What the Colombian left with his host": one of a people, and no state; "the Dutch left" may well be all of them. */
function isOnePerson(tokens: readonly ViewToken[], at: number): boolean {
  const { entity, text } = tokens[at]!;
  const next = tokens[afterEntity(tokens, at)];
  return (
    entity?.via === 'demonym' &&
    /(?:an|i)$/.test(text) &&
    /^(?:the|an?)$/.test(tokens[at - 1]?.lower ?? '') &&
    /^(?:VERB|AUX|PUNCT|ADP|ADV|CCONJ|PRON|SCONJ)$/.test(next?.pos ?? 'PUNCT')
  );
}

class Walk {
  readonly #tokens: readonly ViewToken[];
  readonly #isTreaty: IsTreaty;
  /** Steps left: patterns are bounded, and this bounds what a pack of somebody else's may cost. */
  #steps = 4000;

  constructor(tokens: readonly ViewToken[], isTreaty: IsTreaty) {
    this.#tokens = tokens;
    this.#isTreaty = isTreaty;
  }

  /** What a node reads, or where it reads a token, what it reads behind an adverb of several words. */
  run(node: PatternNode, path: Path, then: Continue): Path | null {
    const found = this.#read(node, path, then);
    if (found || !TOKEN_NODES.has(node.kind)) return found;
    const behind = behindAdverbial(this.#tokens, path.at);
    return behind > path.at ? this.#read(node, { ...path, at: behind }, then) : null;
  }

  #read(node: PatternNode, path: Path, then: Continue): Path | null {
    this.#steps -= 1;
    if (this.#steps < 0) return null;
    const open = isQuote(this.#tokens[path.at]) ? path.at + 1 : path.at;
    const at = behindInserted(this.#tokens, open);
    const token = this.#tokens[at];
    const step = (ok: boolean) => (ok ? then({ ...path, at: at + 1 }) : null);
    switch (node.kind) {
      case 'words':
        return step(
          token !== undefined &&
            !isInName(token) &&
            (node.words.has(token.lower) || node.words.has(token.lemma)) &&
            hasForm(token, node.form) &&
            !(node.form === 'past' && isBehindTo(this.#tokens, at)),
        );
      case 'exact':
        return step(token?.lower === node.word);
      case 'pos':
        return step(token?.pos === node.pos);
      case 'start':
        return path.at === 0 ? then(path) : null;
      case 'end':
        return this.#isEnd(path.at) ? then(path) : null;
      case 'entity':
        return this.#entity(node.entity, { ...path, at }, then);
      case 'gap':
        return this.#gap(node.gap, node.max, path, then);
      case 'nucleus':
        // Of several nuclei the first names the step.
        return this.run(node.inner, path, (inner) =>
          then({ ...inner, nucleus: path.nucleus < 0 ? at : path.nucleus }),
        );
      case 'optional':
        return this.run(node.inner, path, then) ?? then(path);
      case 'sequence':
        return this.#sequence(node.items, 0, path, then);
      case 'choice':
        for (const place of placesToTry(node.items, token)) {
          const found = this.run(node.items[place]!, path, then);
          if (found) return found;
        }
        return null;
    }
  }

  /** "Is pulling out", "is pulling out for good" */
  #isEnd(at: number): boolean {
    return endsClause(this.#tokens[at]) || endsClause(this.#tokens[adverbialEnd(this.#tokens, at)]);
  }

  #sequence(items: readonly PatternNode[], index: number, path: Path, then: Continue): Path | null {
    const item = items[index];
    if (!item) return then(path);
    return this.run(item, path, (next) => this.#sequence(items, index + 1, next, then));
  }

  #gap(gap: GapKind, max: number, path: Path, then: Continue): Path | null {
    let skipped = 0;
    let free = FREE;
    for (let at = path.at; ; at++) {
      const found = then({ ...path, at });
      if (found) return found;
      const behind = behindInserted(this.#tokens, at);
      if (behind > at) {
        at = behind - 1;
        continue;
      }
      const token = this.#tokens[at];
      if (!token || !mayPass(gap, this.#tokens, at)) return null;
      if (isWithinNames(this.#tokens, at)) continue;
      if (free > 0 && SMALL_WORDS.has(token.lower)) free -= 1;
      else if (++skipped > max) return null;
    }
  }

  #entity(wanted: string, path: Path, then: Continue): Path | null {
    const token = this.#tokens[path.at];
    const entity = token?.entity;
    if (!entity || !token.begins) return null;
    if (wanted === 'pointer') {
      return entity.kind === 'body' && entity.via === 'anaphor'
        ? then({ ...path, at: afterEntity(this.#tokens, path.at), body: entity })
        : null;
    }
    const isBody =
      wanted === 'body' || (wanted === 'treaty' && (this.#isTreaty(entity) || this.#isCalledTreaty(path.at)));
    if (entity.kind !== (isBody ? 'body' : wanted)) return null;
    if (wanted === 'state' && isOnePerson(this.#tokens, path.at)) return null;
    if (!isBody)
      return then({ ...path, at: afterEntity(this.#tokens, path.at), state: path.state ?? entity });
    const after = entity.via === 'office' ? -1 : afterBody(this.#tokens, path.at, this.#isTreaty);
    if (after < 0) return null;
    // "Informed the UN of its withdrawal from the court": the body that goes with the nucleus is left, and not who is told.
    const isTold =
      path.nucleus >= 0 && path.body !== null && path.body.start < this.#tokens[path.nucleus]!.start;
    return then({ ...path, at: after, body: isTold ? entity : (path.body ?? entity) });
  }

  /** "The Cartagena Agreement", "the Spice Road memorandum": an organisation goes by the treaty that it stands on. */
  #isCalledTreaty(at: number): boolean {
    const name = this.#tokens.slice(at, afterEntity(this.#tokens, at));
    const isNamed = name[0]!.entity?.via === 'name';
    // "The constitutive act"
    if (name[0]!.entity?.via === 'anaphor' && name.some(({ lower }) => FOUNDING.test(lower))) return true;
    return name.some(
      ({ lower, text }, i) =>
        (TREATY_NOUNS.has(lower) || lower === 'pact' || lower === 'partnership') &&
        (/^\p{Lu}/u.test(text) || (isNamed && i === name.length - 1)),
    );
  }
}

const CLAUSE_ENDS = new Set([',', '"', '”', "''", ')', ']']);
const CLAUSE_WORDS = new Set(
  'and or but if unless when while as because since after before until should though although that who which'.split(
    ' ',
  ),
);
/** After an exit verb without an object, these tell when or how. */
const ADJUNCTS = new Set(
  'next this last on in by within at from immediately soon anyway now altogether completely eventually early unilaterally so yet again as at later today tomorrow yesterday voluntarily under over without with through due ahead'.split(
    ' ',
  ),
);

function endsClause(token: ViewToken | undefined): boolean {
  return (
    token === undefined ||
    isWall(token) ||
    token.pos === 'AUX' ||
    CLAUSE_ENDS.has(token.text) ||
    CLAUSE_WORDS.has(token.lower) ||
    ADJUNCTS.has(token.lower)
  );
}

/** A pattern of a rule. */
export interface Entry {
  readonly rule: Rule;
  readonly pattern: PatternNode;
}
interface Index {
  /** Patterns by the words of which one must stand in the sentence. */
  readonly needing: ReadonlyMap<string, readonly Entry[]>;
  /** Those that need none. */
  readonly needless: readonly Entry[];
  /** What else must stand there, one of each set, by pattern. */
  readonly others: ReadonlyMap<Entry, readonly ReadonlySet<string>[]>;
  /** What the first token can be, by pattern; null: anything. */
  readonly first: ReadonlyMap<Entry, ReadonlySet<string> | null>;
}

const INDEXES = new WeakMap<RulePacks, Index>();

function add(map: Map<string, Entry[]>, word: string, entry: Entry): void {
  const list = map.get(word);
  if (list) list.push(entry);
  else map.set(word, [entry]);
}

function indexOf(packs: RulePacks): Index {
  const known = INDEXES.get(packs);
  if (known) return known;
  const needing = new Map<string, Entry[]>();
  const needless: Entry[] = [];
  const others = new Map<Entry, readonly ReadonlySet<string>[]>();
  const first = new Map<Entry, ReadonlySet<string> | null>();
  for (const rule of packs.rules) {
    for (const pattern of rule.patterns) {
      const entry: Entry = { rule, pattern };
      const [needed, ...besides] = byRareness(wordsNeeded(pattern));
      first.set(entry, firstWords(pattern));
      others.set(entry, besides);
      if (!needed) needless.push(entry);
      for (const word of needed ?? []) add(needing, word, entry);
    }
  }
  const index = { needing, needless, others, first };
  INDEXES.set(packs, index);
  return index;
}

/** They stand in most sentences, and tell little about which patterns are worth a try. */
const COMMON_WORDS = new Set(
  "{body} {state} the a an this that these those it its they their he his and or but as , : of to in on at by for from with about into over out up be been is are was were have has had will would can could may not no which who there 's".split(
    ' ',
  ),
);

/** Sets of needed words, those first that the fewest sentences answer to. */
function byRareness(sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  return [...sets].sort(
    (a, b) => Number(haveCommon(a, COMMON_WORDS)) - Number(haveCommon(b, COMMON_WORDS)) || a.size - b.size,
  );
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const word of small) if (large.has(word)) return true;
  return false;
}

/** Patterns that the words of a sentence leave possible, by the word that they begin with; `''`: with anything. */
function possibleIn(tokens: readonly ViewToken[], packs: RulePacks): Map<string, Entry[]> {
  const { needing, needless, others, first } = indexOf(packs);
  const words = new Set(tokens.flatMap(answersOf));
  const entries = new Set(needless);
  for (const word of words) for (const entry of needing.get(word) ?? []) entries.add(entry);
  const possible = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!others.get(entry)!.every((set) => haveCommon(set, words))) continue;
    const own = first.get(entry) ?? null;
    if (own === null) add(possible, '', entry);
    else if (own.size < words.size) {
      for (const word of own) if (words.has(word)) add(possible, word, entry);
    } else for (const word of words) if (own.has(word)) add(possible, word, entry);
  }
  return possible;
}

/** "Exit polls", "exit visas", "departure lounge": the noun that names the step only qualifies another. */
const OTHER_EXITS = /^(?:polls?|polling|visas?|interviews?|wounds?|ramps?|lounges?|gates?|halls?)$/;

/** "Agreed to leave the pact alone" */
const LEFT_AS_IT_IS = /^(?:alone|intact|untouched|unchanged|unscathed)$/;

/** "After a stormy debate Peru ordered its exit": what was debated goes with no verb behind it. */
function isDebateBefore(tokens: readonly ViewToken[], from: number, to: number): boolean {
  if (!/^(?:debate|discussion)$/.test(tokens[from]!.lower)) return false;
  if (!/^(?:ADJ|DET|NUM)$/.test(tokens[from - 1]?.pos ?? '') || tokens[from + 1]?.pos === 'ADP') return false;
  return tokens.slice(from + 2, to).some(({ pos, lower }) => pos === 'VERB' && lower.endsWith('ed'));
}

/** A match of one pattern that begins at a token, or null. */
export function matchAt(
  { rule, pattern }: Entry,
  tokens: readonly ViewToken[],
  from: number,
  isTreaty: IsTreaty,
): Match | null {
  if (isQuote(tokens[from])) return null;
  const start: Path = { at: from, nucleus: -1, body: null, state: null };
  const end = new Walk(tokens, isTreaty).run(pattern, start, (path) => path);
  if (!end || end.at === from) return null;
  if (isDebateBefore(tokens, from, end.at)) return null;
  const { at, nucleus, body, state } = end;
  if (OTHER_EXITS.test(tokens[end.nucleus + 1]?.lower ?? '')) return null;
  if (LEFT_AS_IT_IS.test(tokens[end.at]?.lower ?? '') && tokens[end.nucleus]?.lemma === 'leave') return null;
  return { rule, from, to: at, nucleus: nucleus < 0 ? from : nucleus, body, state };
}

/** All places where a rule's words stand; time grows linearly with the number of tokens. */
export function matchesIn(tokens: readonly ViewToken[], packs: RulePacks, isTreaty: IsTreaty): Match[] {
  const possible = possibleIn(tokens, packs);
  if (possible.size === 0) return [];
  const everywhere = possible.get('') ?? [];
  return tokens.flatMap((token, from) => {
    const own = answersOf(token).flatMap((word) => possible.get(word) ?? []);
    const entries = new Set([...own, ...everywhere]);
    return [...entries].flatMap((entry) => matchAt(entry, tokens, from, isTreaty) ?? []);
  });
}

/**
 * Whether the words of a weightier reading take in this one's: "notice of withdrawal" is the notice. But "takes back the
 * notice given in May" tells of both.
 */
function isWithin({ nucleus, rule }: Match, best: readonly Match[]): boolean {
  return best.some(
    (other) =>
      other.nucleus !== nucleus &&
      !(rule.recount && rule.rung === 'notice' && other.rule.rung === 'affirmation') &&
      other.rule.weight > rule.weight &&
      (other.body !== null || other.rule.targetless || other.rule.noStep) &&
      other.from <= nucleus &&
      nucleus < other.to,
  );
}

/** The readings of each nucleus, in order of the nuclei: the weightiest first, then the longest, then the highest rung. */
export function readingsByNucleus(matches: readonly Match[], levelOf: (rule: Rule) => number): Match[][] {
  const byNucleus = new Map<number, Match[]>();
  for (const match of matches) {
    const list = byNucleus.get(match.nucleus);
    if (list) list.push(match);
    else byNucleus.set(match.nucleus, [match]);
  }
  const readings = [...byNucleus]
    .sort(([a], [b]) => a - b)
    .map(([, list]) => list.sort((a, b) => weigh(b, a, levelOf)));
  const best = readings.map(([first]) => first!);
  return readings.filter(([first]) => !isWithin(first!, best));
}

function weigh(a: Match, b: Match, levelOf: (rule: Rule) => number): number {
  return (
    a.rule.weight - b.rule.weight || a.to - a.from - (b.to - b.from) || levelOf(a.rule) - levelOf(b.rule)
  );
}
