import type { RecordedStatement } from '../domain/statement.ts';
import { actorOfPerson } from '../language/names.ts';
import type { Gazetteer } from '../packs/gazetteer-index.ts';
import { type Clause, wordSet } from './clause.ts';
import type { SentenceView, ViewToken } from './view.ts';

/** Who would leave, and how that was told. */
export interface FoundActors {
  readonly ids: readonly string[];
  readonly reason: string;
}

const WE = wordSet('we our us ours ourselves i my me');
const IT = wordSet('it its they their them itself he she his her him');
const COUNTRY = wordSet(
  'country nation government state kingdom republic cabinet parliament authorities leadership administration lawmakers legislature deputies ministry junta island emirate homeland',
);
const POINTING = wordSet('the this that his her their its our my whose');
/** After these somebody else is meant: "with Russia", "told Russia", "unlike Russia". */
const OBJECT_MARKS = wordSet(
  'with from to against on by for than unlike like toward towards between among despite over about in at into under via near amid after before alongside tell inform notify ask urge accuse warn of',
);

/** "Lima, 3 May (Agency) -": where an article was written is nobody who acts. */
function isDateline(tokens: readonly ViewToken[], at: number): boolean {
  if (at > 6) return false;
  const end = tokens.slice(at, at + 14).findIndex(({ text }) => /^[-–—]+$/.test(text));
  if (end <= 0) return false;
  return tokens.slice(0, at + end).every(({ pos, text }) => pos !== 'VERB' && pos !== 'AUX' && text !== '"');
}

interface Candidate {
  readonly at: number;
  readonly id: string;
  readonly governed: boolean;
}

function idOfToken(token: ViewToken, statement: RecordedStatement, gazetteer: Gazetteer): string | null {
  const { entity, begins } = token;
  if (!entity || !begins) return null;
  if (entity.kind === 'state') return entity.id;
  if (entity.kind !== 'person') return null;
  return actorOfPerson(gazetteer, entity.id, statement.context.publishedOn);
}

/** Whether what stands at `at` is the object of a preposition or of telling; possessives and compounds look through. */
function isGoverned(tokens: readonly ViewToken[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const { pos, lower, lemma } = tokens[i]!;
    if (OBJECT_MARKS.has(lower) || OBJECT_MARKS.has(lemma)) return true;
    if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'PROPN' && pos !== 'NOUN' && lower !== "'s") return false;
  }
  return false;
}

class ActorSearch {
  readonly #statement: RecordedStatement;
  readonly #gazetteer: Gazetteer;
  readonly #target: string;

  constructor(statement: RecordedStatement, gazetteer: Gazetteer, target: string) {
    this.#statement = statement;
    this.#gazetteer = gazetteer;
    this.#target = target;
  }

  isPossible(id: string): boolean {
    if (id === this.#target || !this.#gazetteer.states.has(id)) return false;
    const body = this.#gazetteer.bodies.get(this.#target);
    if (!body || body.members.length === 0 || body.kind === 'treaty') return true;
    return body.members.some(({ state }) => state === id);
  }

  /** States named among tokens, in order, with whether a preposition governs them. */
  candidates(tokens: readonly ViewToken[], from: number, to: number): Candidate[] {
    const found: Candidate[] = [];
    for (let at = from; at < to; at++) {
      if (isDateline(tokens, at)) continue;
      const id = this.#own(tokens[at]!) ?? idOfToken(tokens[at]!, this.#statement, this.#gazetteer);
      if (id !== null && this.isPossible(id)) found.push({ at, id, governed: isGoverned(tokens, at) });
    }
    return found;
  }

  /** "It", "the country" in what an authority of the article's main state says, with no state named before: its own. */
  #own({ entity, begins, start }: ViewToken): string | null {
    if (!begins || entity?.kind !== 'state' || entity.via !== 'anaphor') return null;
    const { speaker, parts, context } = this.#statement;
    const actor = this.speaker();
    if (!speaker || actor === null) return null;
    const from = parts[0]?.[0] ?? start;
    const isNamed = context.entities.some(
      (other) =>
        other.kind === 'state' && other.via !== 'anaphor' && other.start >= from && other.end <= start,
    );
    const isOwn = actor === this.main() || /^government of /i.test(speaker.name ?? '');
    return !isNamed && isOwn ? actor : null;
  }

  /** Who a pronoun or "the country" means: the first state of the sentence, the speaker's, that of the sentence before, the article's. */
  pointed(tokens: readonly ViewToken[], at: number, before: SentenceView | null): string | null {
    const here = this.candidates(tokens, 0, at);
    const first = here.find(({ governed }) => !governed);
    if (first) return first.id;
    const speaker = this.speaker();
    if (speaker) return speaker;
    if (here[0]) return here[0].id;
    const earlier = before ? this.candidates(before.tokens, 0, before.tokens.length) : [];
    return (earlier.find(({ governed }) => !governed) ?? earlier[0])?.id ?? this.main();
  }

  speaker(): string | null {
    const actor = this.#statement.speaker?.actor ?? null;
    return actor !== null && this.isPossible(actor) ? actor : null;
  }

  main(): string | null {
    return this.#statement.context.about.states.find((id) => this.isPossible(id)) ?? null;
  }
}

/** "Mali, Niger and Chad": the others of a list that ends or begins with the one at `at`. */
function listed(tokens: readonly ViewToken[], all: readonly Candidate[], chosen: Candidate): string[] {
  const joins = (a: Candidate, b: Candidate) => {
    const between = tokens.slice(a.at, b.at).filter(({ entity }) => entity === null);
    return between.length > 0 && between.every(({ lower }) => /^(?:,|and|or|the|as|well|both)$/.test(lower));
  };
  const index = all.indexOf(chosen);
  let first = index;
  while (first > 0 && joins(all[first - 1]!, all[first]!)) first -= 1;
  let last = index;
  while (last + 1 < all.length && joins(all[last]!, all[last + 1]!)) last += 1;
  const between = tokens.slice(all[first]!.at, all[last]!.at);
  const isList = first === last || between.some(({ lower }) => lower === 'and' || lower === 'or');
  return isList ? [...new Set(all.slice(first, last + 1).map(({ id }) => id))] : [chosen.id];
}

function leftward(search: ActorSearch, { tokens, match, before }: Clause): FoundActors | null {
  const named = search.candidates(tokens, 0, match.nucleus);
  // Whom a notice is given to stands between the giving and the leaving.
  const start =
    match.rule.rung === 'notice' && named.some(({ at }) => at < match.from) ? match.from : match.nucleus;
  for (let at = start - 1; at >= 0; at--) {
    const token = tokens[at]!;
    const candidate = named.find((one) => one.at === at);
    if (candidate && !candidate.governed) return { ids: listed(tokens, named, candidate), reason: 'subject' };
    if (token.entity && token.entity.kind !== 'state') continue;
    if (WE.has(token.lower)) {
      const id = search.speaker() ?? search.main();
      return id === null ? null : { ids: [id], reason: 'we: whom the speaker speaks for' };
    }
    const points =
      IT.has(token.lower) || (COUNTRY.has(token.lemma) && at > 0 && POINTING.has(tokens[at - 1]!.lower));
    if (!points || isGoverned(tokens, IT.has(token.lower) ? at : at - 1)) continue;
    const id = search.pointed(tokens, at, before);
    if (id !== null) return { ids: [id], reason: `${token.lower} points back` };
  }
  return null;
}

/** "withdrawal by Chad", "the exit of Chad". */
function afterward(search: ActorSearch, { tokens, match, to }: Clause): FoundActors | null {
  const named = search.candidates(tokens, match.nucleus, Math.min(tokens.length, to + 1));
  const governed = named.find(({ at }) => /^(?:of|by|for)$/.test(tokens[at - 1]?.lower ?? ''));
  return governed ? { ids: listed(tokens, named, governed), reason: 'of or by' } : null;
}

/** "granted the request of Chad": whose wish it was stands among the words. */
function askerOf(search: ActorSearch, { tokens, match, to }: Clause): FoundActors | null {
  const [asker] = search.candidates(tokens, match.from, to);
  return asker ? { ids: [asker.id], reason: 'who asked for it' } : null;
}

/** "no letter from Chad": who did not write. */
function senderOf(search: ActorSearch, { tokens }: Clause): FoundActors | null {
  const named = search.candidates(tokens, 0, tokens.length);
  const sender = named.find(({ at }) => tokens[at - 1]?.lower === 'from' || tokens[at - 2]?.lower === 'from');
  return sender ? { ids: [sender.id], reason: 'from whom nothing came' } : null;
}

/**
 * Who would leave: a state among the words, the nearest subject before them, what a pronoun stands for, whom the speaker
 * speaks for, or the article's main state; empty where nobody is possible.
 */
export function actorsOf(
  clause: Clause,
  statement: RecordedStatement,
  gazetteer: Gazetteer,
  target: string,
): FoundActors {
  const search = new ActorSearch(statement, gazetteer, target);
  const { match, tokens } = clause;
  if (match.state && match.state.kind === 'state' && search.isPossible(match.state.id)) {
    const named = search.candidates(tokens, 0, match.to);
    const own = named.find(({ at }) => tokens[at]!.entity === match.state);
    return { ids: own ? listed(tokens, named, own) : [match.state.id], reason: 'named in the words' };
  }
  const asker = match.rule.granted ? askerOf(search, clause) : null;
  const sender = asker ?? (match.rule.noNotice ? senderOf(search, clause) : null);
  const found = sender ?? leftward(search, clause) ?? afterward(search, clause);
  if (found) return found;
  const before = search.candidates(tokens, 0, match.nucleus).at(-1)?.id;
  const id = before ?? search.main() ?? search.speaker();
  return { ids: id === null ? [] : [id], reason: before ? 'last named' : 'the speaker or the article' };
}
