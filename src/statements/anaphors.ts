import type { EntityMention } from '../domain/statement.ts';
import type { Doc, Token } from '../language/doc.ts';
import { pattern } from '../language/pattern.ts';
import { firstAfter, type Home, WHO_ACT } from './mentions.ts';

/** What somebody said and for whom they speak. */
export interface Said {
  readonly parts: readonly (readonly [number, number])[];
  readonly actor: string | null;
}

const OURS = /^(?:we|our|ours|us|ourselves)$/;
const ITS = /^(?:it|its|itself)$/;
/** What a state has and an organisation hasn't, behind "its". */
const OF_A_STATE = pattern`
  ^(?:
    membership|participation|withdrawal|exit|departure|dues|delegation|delegate|delegates|ambassador|
    envoy|representative|obligations|commitments|involvement|sovereignty|territory|borders|security|
    army|troops|forces|government|parliament|decision|intention|interests|neighbou?rs|break|
    contribution|contributions|presence|cooperation|relations|foreign|own|full|formal|accession|people|
    citizens|position
  )$`;
/** Whose "its foreign minister" is, the sentence's subject tells better than whatever was named last. */
const OFFICE =
  /^(?:foreign|prime|defen[cs]e|finance|energy|interior|president|premier|chancellor|minister|ministry|spokes\w+|government|cabinet)$/;
const OF_A_BODY =
  /^(?:members?|secretariat|charter|statute|headquarters|secretary|summit|council|commission|judges?|prosecutor|member-states|founding|depositary|budget)$/;
const COUNTRY = /^(?:country|republic|nation|kingdom|state)$/;
/** What governs a state and stands for it, behind an article or "its". */
const GOVERNING = /^(?:government|authorities|cabinet|parliament|leadership|administration|junta|lawmakers)$/;
const BEFORE_NOUN = /^(?:the|its|their|his|her)$/;

/** "The Latvian president": behind the word for the state. */
const IN_OFFICE =
  /^ (?:(?:foreign|prime|defen[cs]e|interior|justice|finance|energy|military) )?(?:president|premier|chancellor|minister|government|parliament|cabinet|authorities|king|emir|lawmakers|deputies|junta)\b/i;

/** "US media outlet Courier": where an outlet is from. */
const OUTLET =
  /^ (?:[\p{L}-]+ ){0,2}?(?:outlets?|newspapers?|daily|dailies|weekly|broadcasters?|magazines?|tabloids?|journalists?|reporters?|news agency|press agency)\b/u;

/** Before a state that is just what something is near to, or against. */
const BESIDE = /\b(?:to|with|from|against|like|than|towards?)\s+$/i;

const isBeside = ({ start }: EntityMention, text: string): boolean =>
  BESIDE.test(text.slice(Math.max(0, start - 12), start));

/** Last state and body named before each place, in one pass. */
class Named {
  state: EntityMention | null = null;
  body: EntityMention | null = null;
  /** The one named last in this paragraph. */
  bodyHere: EntityMention | null = null;
  /** The one last named in the paragraph as a sentence's subject. */
  subject: EntityMention | null = null;
  /** The subject of a clause behind "that": "Chad said that Togo had made up its mind". */
  inner: EntityMention | null = null;
  /** The same of the paragraph before: whom an "it" means that opens this one. */
  earlier: EntityMention | null = null;
  /** The state of whose head or government the sentence began to tell. */
  office: EntityMention | null = null;

  see(mention: EntityMention, text: string): void {
    const isState = speaksOfState(mention, text);
    // "A country next door to Russia": nobody's government is meant by that.
    if (isState && !(isBeside(mention, text) && this.state !== null)) this.state = mention;
    // "Ratified by most EU states": no "it" takes up what only qualifies them.
    if (mention.kind === 'body' && !(WHO_ACT.test(text.slice(mention.end, mention.end + 20)) && this.body)) {
      this.body = mention;
      this.bodyHere = mention;
    }
  }

  /** A paragraph ends. */
  turn(): void {
    this.earlier = this.subject;
    this.subject = null;
    this.bodyHere = null;
  }
}

/** Behind these an "it" with an adjective points to what follows. */
const FINDING = /^(?:consider|think|deem|find|make|believe|regard|feel|see|judge)$/;

function antecedent(
  tokens: readonly Token[],
  at: number,
  named: Named,
  isOpening: boolean,
  mainBody: string | null,
): Pick<EntityMention, 'id' | 'kind'> | null {
  const next = tokens[at + 1];
  if (tokens[at]!.lower === 'its') {
    if (next && OFFICE.test(next.lower) && named.subject?.kind === 'state') return named.subject;
    if (next && OF_A_STATE.test(next.lower)) return named.state;
    if (next && OF_A_BODY.test(next.lower)) return named.body;
    return named.inner ?? named.subject ?? named.state;
  }
  const before = tokens[at - 1];
  // "I consider it right to …", "made it clear that …"
  if (before !== undefined && FINDING.test(before.lemma) && /^(?:ADJ|ADV)$/.test(next?.pos ?? ''))
    return null;
  const isObject =
    before !== undefined &&
    (before.pos === 'VERB' || before.pos === 'ADP') &&
    !/^(?:say|add|think|believe)$/.test(before.lemma);
  if (isObject && (next === undefined || !/^(?:AUX|VERB)$/.test(next.pos)))
    return (
      named.bodyHere ??
      (mainBody === null ? null : { id: mainBody, kind: 'body' }) ??
      named.body ??
      named.state
    );
  return next !== undefined && /^(?:AUX|VERB|ADV|PART)$/.test(next.pos)
    ? (named.subject ?? (isOpening ? named.earlier : null) ?? named.state)
    : null;
}

function mentionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  of: { readonly id: string; readonly kind: EntityMention['kind'] },
): EntityMention {
  return { start: tokens[from]!.start, end: tokens[to]!.end, kind: of.kind, id: of.id, via: 'anaphor' };
}

/** Who "we" and "the country" are within what somebody says: the state or body spoken for. */
function ours(doc: Doc, said: readonly Said[], isState: (id: string) => boolean): EntityMention[] {
  const found: EntityMention[] = [];
  for (const { parts, actor } of said) {
    if (actor === null) continue;
    const of = { id: actor, kind: isState(actor) ? 'state' : 'body' } as const;
    for (const [start, end] of parts)
      for (let i = firstAfter(doc.tokens, start); i < doc.tokens.length && doc.tokens[i]!.end <= end; i++) {
        const { lower } = doc.tokens[i]!;
        if (OURS.test(lower)) found.push(mentionOf(doc.tokens, i, i, of));
        else if (
          COUNTRY.test(lower) &&
          of.kind === 'state' &&
          /^(?:the|his|her|our|their|this|my)$/.test(doc.tokens[i - 1]?.lower ?? '')
        )
          found.push(mentionOf(doc.tokens, i - 1, i, of));
      }
  }
  return found;
}

/**
 * Words that point back to a state or body, as mentions of it: "it" and "its" of the one last spoken of, "we" and "the
 * country" of the one that somebody speaks for. What can't be told stays out.
 *
 * @param home the state and the body that the article is about
 */
export function anaphorsOf(
  doc: Doc,
  said: readonly Said[],
  isState: (id: string) => boolean,
  home: Home,
): EntityMention[] {
  const found = ours(doc, said, isState);
  const named = new Named();
  let next = 0;
  let paragraph = -1;
  for (const sentence of doc.sentences) {
    if (sentence.paragraph !== paragraph) named.turn();
    paragraph = sentence.paragraph;
    named.office = null;
    named.inner = null;
    let isOpen = true; // until the sentence's subject is found, or its verb
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = doc.tokens[i]!;
      while (next < doc.entities.length && doc.entities[next]!.start <= token.start) {
        const mention = doc.entities[next++]!;
        named.see(mention, doc.text);
        const isOffice =
          mention.via === 'demonym' && IN_OFFICE.test(doc.text.slice(mention.end, mention.end + 30));
        if (isOpen && mention.kind === 'state' && isOffice && !isBeside(mention, doc.text))
          named.office = mention;
        if (isSubject(mention, doc.text) && isBehindThat(doc.tokens, i)) named.inner = mention;
        if (isOpen && isSubject(mention, doc.text) && !isBeside(mention, doc.text)) {
          named.subject = mention;
          isOpen = false;
        } else if (isSubject(mention, doc.text) && isToDo(mention, doc.text)) named.subject = mention;
      }
      if (token.pos === 'VERB' || token.pos === 'AUX') isOpen = false;
      // "A paper reports that Peru …": nobody whom an "it" means stands before.
      if (token.lower === 'that' && named.subject === null) isOpen = true;
      const to = ITS.test(token.lower)
        ? antecedent(doc.tokens, i, named, i === sentence.from, bodyAt(home, token.start))
        : null;
      if (to) found.push(mentionOf(doc.tokens, i, i, to));
      const of = stateMeant(doc.tokens, i, named, home.state);
      if (of) found.push(mentionOf(doc.tokens, i - 1, i, of));
    }
  }
  return found;
}

/** The article's main body, where it is known by then: "They have left it", of a contract, is none that is named further down. */
const bodyAt = ({ body, knownFrom }: Home, at: number): string | null =>
  body !== null && (knownFrom.get(body) ?? 0) <= at ? body : null;

/** "That Peru", "that the United States" */
const isBehindThat = (tokens: readonly Token[], at: number): boolean =>
  tokens[tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1]?.lower === 'that';

/** "Time for Peru to ask what it does there": who is to do it. */
const isToDo = ({ start, end }: EntityMention, text: string): boolean =>
  /\bfor (?:the )?$/i.test(text.slice(Math.max(0, start - 8), start)) &&
  /^ to \p{Ll}/u.test(text.slice(end, end + 6));

/** "The Finnish government" stands for the state, "a Finnish firm" does not. */
const OF_STATE =
  /^ (?:[\p{Ll}-]+ )?(?:government|cabinet|parliament|ministry|presidency|authorities|administration|junta)\b/u;

const speaksOfState = ({ kind, via, end }: EntityMention, text: string): boolean =>
  kind === 'state' && (via !== 'demonym' || OF_STATE.test(text.slice(end, end + 40)));

/** A body or a state by name; one that owns what follows ("Iran's ministry") stands for it where it is a state. */
function isSubject(mention: EntityMention, text: string): boolean {
  const { kind, end } = mention;
  const isOwner = /^['’]/.test(text.slice(end, end + 1));
  if (kind === 'state' && OUTLET.test(text.slice(end, end + 40))) return false;
  return kind === 'state' ? speaksOfState(mention, text) : kind === 'body' && !isOwner;
}

/** The state that "the country" or "the government" means: the one last named, else the one the article is about. */
function stateMeant(
  tokens: readonly Token[],
  at: number,
  named: Named,
  home: string | null,
): { readonly id: string; readonly kind: 'state' } | null {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1]?.lower ?? '';
  const isMeant =
    (COUNTRY.test(lower) && before === 'the') || (GOVERNING.test(lower) && BEFORE_NOUN.test(before));
  if (!isMeant || tokens[at + 1]?.lower === 'of') return null;
  const id =
    named.office?.id ??
    // Behind "Washington is worried. A law of Peru …" the country is Peru, of which the article tells.
    (named.state?.id === home ? home : null) ??
    (named.subject?.kind === 'state' ? named.subject.id : null) ??
    named.state?.id ??
    home;
  return id === null ? null : { id, kind: 'state' };
}

/** Two lists of mentions as one in order; where two overlap, the one of the first list stays. */
export function withMentions(
  entities: readonly EntityMention[],
  more: readonly EntityMention[],
): EntityMention[] {
  const all: EntityMention[] = [];
  const named = new Set(entities);
  const ordered = [
    ...entities.map((mention) => ({ mention, rank: 0 })),
    ...more.map((mention, i) => ({ mention, rank: 1 + i })),
  ].sort((a, b) => a.mention.start - b.mention.start || a.rank - b.rank);
  for (const { mention, rank } of ordered) {
    const last = all.at(-1);
    if (last === undefined || mention.start >= last.end) all.push(mention);
    else if (rank === 0 && !named.has(last)) all[all.length - 1] = mention;
  }
  return all;
}
