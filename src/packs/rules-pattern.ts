/**
 * Patterns over tokens, as rules write them:
 *
 *   word          a token of that lower-case form or lemma ("co-operate" is three);   =word   of that form only
 *   ( a | b c )   alternatives of sequences;   x?   may be missing
 *   $LIST         a list of patterns by name;   $LIST:ing  :past  :base  :s   with the nucleus in that form
 *   [ … ]         the nucleus: the word that names the step; two readings of one nucleus exclude each other
 *   {body} {treaty} {state} {person} {pointer}   something that the gazetteer knows; {treaty}: a body that is one;
 *                 {pointer}: a body named by "the bloc", "it"
 *   <NOUN>        a part of speech
 *   ..3           up to three tokens of any kind;   ~6   up to six of a noun phrase;   %2   up to two adverbs
 *   ^  $          the beginning of the sentence, the end of the clause
 *
 * Gaps are bounded and nothing repeats without bound, so that a match from a given token takes bounded time.
 */

export type WordForm = 'ing' | 'past' | 'base' | 's';
export type GapKind = 'any' | 'noun' | 'adverb';
export type EntityKind = 'body' | 'treaty' | 'state' | 'person' | 'pointer';
const ENTITIES: ReadonlySet<string> = new Set<EntityKind>(['body', 'treaty', 'state', 'person', 'pointer']);

export type PatternNode =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string>; readonly form: WordForm | null }
  | { readonly kind: 'exact'; readonly word: string }
  | { readonly kind: 'pos'; readonly pos: string }
  | { readonly kind: 'entity'; readonly entity: EntityKind }
  | { readonly kind: 'gap'; readonly gap: GapKind; readonly max: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'nucleus'; readonly inner: PatternNode }
  | { readonly kind: 'optional'; readonly inner: PatternNode }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly items: readonly PatternNode[] };

export type Lists = ReadonlyMap<string, readonly string[]>;

const MAX_DEPTH = 12;
const LEXEME =
  /\s+|\$[A-Z][A-Z_]*(?::(?:ing|past|base|s))?|\{\w+\}|<[A-Z]+>|\.\.\d+|~\d+|%\d+|[()|[\]?]|\$|[^\s()|[\]?]+/gy;

function lexemesOf(source: string): string[] {
  return (source.match(LEXEME) ?? []).filter((lexeme) => lexeme.trim() !== '');
}

/** Lists in the forms that were asked for: each is parsed once, though most rules refer to several. */
const PARSED = new WeakMap<Lists, Map<string, PatternNode>>();

class Parser {
  readonly #lexemes: readonly string[];
  readonly #lists: Lists;
  readonly #depth: number;
  readonly #form: WordForm | null;
  #at = 0;
  #nucleusDepth = 0;

  constructor(source: string, lists: Lists, depth: number, form: WordForm | null) {
    if (depth > MAX_DEPTH) throw new SyntaxError('lists refer to each other without end');
    this.#lexemes = lexemesOf(source);
    this.#lists = lists;
    this.#depth = depth;
    this.#form = form;
  }

  parse(): PatternNode {
    const node = this.#choice();
    if (this.#at < this.#lexemes.length) throw new SyntaxError(`stray ${this.#lexemes[this.#at]}`);
    return node;
  }

  #choice(): PatternNode {
    const items = [this.#sequence()];
    while (this.#lexemes[this.#at] === '|') {
      this.#at += 1;
      items.push(this.#sequence());
    }
    return choiceOf(items);
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = [];
    for (let next = this.#lexemes[this.#at]; next && !'|)]'.includes(next); next = this.#lexemes[this.#at]) {
      items.push(this.#item());
    }
    if (items.length === 0) throw new SyntaxError('an empty alternative');
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  #item(): PatternNode {
    const node = this.#plain();
    if (this.#lexemes[this.#at] !== '?') return node;
    this.#at += 1;
    return { kind: 'optional', inner: node };
  }

  #plain(): PatternNode {
    const lexeme = this.#lexemes[this.#at++]!;
    if (lexeme === '(') return this.#closed(')', () => this.#choice());
    if (lexeme === '[') {
      this.#nucleusDepth += 1;
      const inner = this.#closed(']', () => this.#choice());
      this.#nucleusDepth -= 1;
      return { kind: 'nucleus', inner };
    }
    if (lexeme === '$') return { kind: 'end' };
    if (lexeme === '^') return { kind: 'start' };
    if (lexeme.startsWith('$')) return this.#list(lexeme.slice(1));
    if (lexeme.startsWith('{')) return entityOf(lexeme);
    if (lexeme.startsWith('<')) return { kind: 'pos', pos: lexeme.slice(1, -1) };
    const gap = /^(\.\.|~|%)(\d+)$/.exec(lexeme);
    if (gap) return { kind: 'gap', gap: GAPS[gap[1]!]!, max: Math.min(20, Number(gap[2])) };
    if (lexeme === '?') throw new SyntaxError('a question mark after nothing');
    if (lexeme.startsWith('=')) return { kind: 'exact', word: lexeme.slice(1).toLowerCase() };
    const form = this.#nucleusDepth > 0 ? this.#form : null;
    return wordOf(lexeme.toLowerCase(), form);
  }

  #closed(mark: string, inner: () => PatternNode): PatternNode {
    const node = inner();
    if (this.#lexemes[this.#at] !== mark) throw new SyntaxError(`a ${mark} is missing`);
    this.#at += 1;
    return node;
  }

  #list(reference: string): PatternNode {
    const [name, form = null] = reference.split(':') as [string, WordForm?];
    const patterns = this.#lists.get(name);
    if (!patterns) throw new SyntaxError(`no list is called ${name}`);
    const inForm = form ?? this.#form;
    const known = PARSED.get(this.#lists) ?? new Map<string, PatternNode>();
    PARSED.set(this.#lists, known);
    const key = `${name} ${inForm}`;
    const node =
      known.get(key) ??
      choiceOf(patterns.map((source) => new Parser(source, this.#lists, this.#depth + 1, inForm).parse()));
    known.set(key, node);
    return node;
  }
}

const GAPS: Readonly<Record<string, GapKind>> = { '..': 'any', '~': 'noun', '%': 'adverb' };

function entityOf(lexeme: string): PatternNode {
  const entity = lexeme.slice(1, -1);
  if (!ENTITIES.has(entity)) {
    throw new SyntaxError(`${lexeme} is none of {${[...ENTITIES].join('}, {')}}`);
  }
  return { kind: 'entity', entity: entity as EntityKind };
}

/** A word; "director-general" is one token or three. */
function wordOf(word: string, form: WordForm | null): PatternNode {
  const node = (one: string): PatternNode => ({ kind: 'words', words: new Set([one]), form });
  const parts = word.split(/(?<=\p{L})(-)(?=\p{L})/u);
  if (parts.length < 3) return node(word);
  return { kind: 'choice', items: [node(word), { kind: 'sequence', items: parts.map(node) }] };
}

/** Alternatives of single words become one set: a look-up instead of a search. */
function choiceOf(items: readonly PatternNode[]): PatternNode {
  const flat = items.flatMap((item) => (item.kind === 'choice' ? item.items : [item]));
  const first = flat[0]!;
  if (flat.length === 1) return first;
  const words = flat.flatMap((item) => (item.kind === 'words' ? [item] : []));
  const forms = new Set(words.map(({ form }) => form));
  if (words.length < 2 || forms.size > 1) return { kind: 'choice', items: flat };
  const set: PatternNode = {
    kind: 'words',
    words: new Set(words.flatMap(({ words: some }) => [...some])),
    form: [...forms][0]!,
  };
  const rest = flat.filter(({ kind }) => kind !== 'words');
  return rest.length === 0 ? set : { kind: 'choice', items: [set, ...rest] };
}

/**
 * A pattern as a tree, lists put in.
 *
 * @throws SyntaxError saying what is wrong with it
 */
export function parsePattern(source: string, lists: Lists): PatternNode {
  return new Parser(source, lists, 0, null).parse();
}
