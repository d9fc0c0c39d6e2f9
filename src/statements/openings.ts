import type { Day } from '../domain/days.ts';
import type { EntityMention } from '../domain/statement.ts';
import type { Doc } from '../language/doc.ts';
import { type About, firstAfter, within } from './mentions.ts';
import type { Quote } from './quotes.ts';

/** What besides the people an article tells of itself. */
export interface Surroundings {
  readonly about: About;
  /** Names, and words that point back to them. */
  readonly mentions: readonly EntityMention[];
  readonly day: Day | null;
  readonly quotes: readonly Quote[];
}

/** A text with what is named in it and pointed back to. */
export interface Named {
  readonly doc: Doc;
  readonly mentions: readonly EntityMention[];
}

const SUBORDINATE =
  /^["“'‘]?(?:if|unless|should|when|while|after|before|as|since|once|although|though|because) /i;
/** "After receiving Ann Bell, he said": whom somebody met is not who speaks. */
const MET = /\b(?:after|before|while|when|since|upon|on|by) (?:\w+ly )?\w+ing\b[^,;]*$/i;
/** Of those named from `from` on the first who is neither an owner ("Bell's") nor just met. */
export const firstSubject = <T extends { readonly start: number; readonly end: number }>(
  named: readonly T[],
  from: number,
  text: string,
): T | undefined =>
  named.find(
    ({ start, end }) => !/^['’]/.test(text.slice(end, end + 1)) && !MET.test(text.slice(from, start)),
  );

/** What an agency puts before the first sentence: "(From the Spanish) ". */
const IN_BRACKETS = /^\([^)]{1,60}\)\s*/;

/** "Unless Chile pays, Peru will leave, the minister said": where the main clause begins. */
function mainClause(text: string, start: number, at: number): number {
  const words = text.slice(start, at);
  const comma = SUBORDINATE.test(words) ? words.indexOf(',') : -1;
  return comma < 0 ? start : start + comma + 2;
}

/** The mention with which the words from `from` to `to` begin. */
function opening({ doc, mentions }: Named, from: number, to: number): EntityMention | null {
  const start = from + (IN_BRACKETS.exec(doc.text.slice(from, to))?.[0].length ?? 0);
  const [first] = within(mentions, start, to);
  return first !== undefined && first.start - start < 12 ? first : null;
}

/** The state that the words begin with as a subject: "Peru", and not "Peruvian". */
function openingState(named: Named, from: number, to: number): string | null {
  const subject = opening(named, from, to);
  return subject?.kind === 'state' && subject.via !== 'demonym' ? subject.id : null;
}

/**
 * "Peru has told the bloc that it goes, government sources said": the state that the sentence begins with.
 *
 * @param actorOf for whom a person speaks: "Foreign Minister Ann Lind signed the note, an official said"
 */
export function subjectState(
  named: Named,
  at: number,
  actorOf: (person: string) => string | null,
): string | null {
  const { doc, mentions } = named;
  const sentence = doc.sentences[firstAfter(doc.sentences, at)];
  if (!sentence) return null;
  const [first] = within(mentions, sentence.start, at);
  if (first?.kind === 'person' && first.start - sentence.start < 60) return actorOf(first.id);
  return openingState(named, mainClause(doc.text, sentence.start, at), at);
}

/** "Pyongyang has cast off the pact. “…,” the defence ministry declared": the state that the sentence before begins with. */
export function subjectBefore(named: Named, at: number): string | null {
  const { sentences } = named.doc;
  const before = sentences[firstAfter(sentences, at) - 1];
  return before ? openingState(named, before.start, before.end) : null;
}

/** "Peru's council has met, its secretary said": the state that owns what the sentence begins with. */
export function ownerAhead(named: Named, at: number): string | null {
  const { sentences } = named.doc;
  const sentence = sentences[firstAfter(sentences, at)];
  const first = sentence ? opening(named, sentence.start, at) : null;
  return first?.kind === 'state' ? first.id : null;
}

/** The state whose offices need no name: where the article was written, if it speaks of it, else the one that it is about. */
export function homeOf(
  { dateline, entities }: Pick<Doc, 'dateline' | 'entities'>,
  about: About,
  actorOf: (person: string) => string | null,
): string | null {
  const written = dateline.find(({ kind }) => kind === 'state')?.id;
  const isSpokenOf = entities.some(
    ({ kind, id }) =>
      (kind === 'state' && id === written) ||
      (kind === 'person' && written !== undefined && actorOf(id) === written),
  );
  return (isSpokenOf ? written : about.states[0]) ?? null;
}
