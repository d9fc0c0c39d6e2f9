import type { Doc, Sentence, Token } from '../language/doc.ts';
import { firstAfter } from './mentions.ts';
import type { Quote } from './quotes.ts';

/** Somebody or something told by office and without a name: "the oil minister in Lima", "the foreign ministry". */
export interface Office {
  readonly start: number;
  readonly end: number;
  /** What the sentence tells of: its first noun phrase, and no part of what somebody says. */
  readonly isSubject: boolean;
}

/** What `officesIn` reads of an article. */
export interface Told {
  readonly doc: Doc;
  readonly quotes: readonly Quote[];
  /** Where people are named. */
  readonly people: readonly { readonly start: number; readonly end: number }[];
}

const OFFICES =
  'minister|president|premier|chancellor|secretary|spokes(?:man|woman|person)|ambassador|envoy|advis[eo]r|undersecretary|diplomat|official|negotiator';
const OTHERS =
  'leader|head|chief|director|chair(?:man|woman|person)?|member|delegate|deputy|lawmaker|legislator|mp|senator|congress(?:man|woman)|politician|mayor|governor|judge|prosecutor|lawyer|attorney|analyst|expert|professor|academic|scholar|researcher|historian|economist|scientist|activist|campaigner|critic|columnist|commentator|editor|correspondent|observer|trader|banker|executive|business(?:man|woman)|entrepreneur|farmer|fisher(?:man|woman)|worker|student|teacher|doctor|priest|bishop|soldier|veteran|general|colonel|pensioner|resident|shopkeeper|driver|clerk|author|writer|source';
/** Words for who holds an office. */
export const HOLDER = new RegExp(`^(?:${OFFICES})$`);
/** Words for people whom "she" may take up, with an office of state or without one. */
export const PERSON = new RegExp(`^(?:${OFFICES}|${OTHERS})$`);
/** Words for what acts and speaks as one. */
export const INSTITUTION =
  /^(?:ministry|government|presidency|cabinet|commission|secretariat|embassy|department|junta|chancellery)$/;

const BEFORE = /^(?:NOUN|PROPN|ADJ|DET|NUM)$/;
const WITHIN = /^(?:['’]s|['’]|-|its|his|her|their|of|for|deputy)$/;
const PLACED = /^(?:in|from|of|for|at)$/;

/** Index of the first token of the noun phrase whose head stands at `at`. */
function phraseStart(tokens: readonly Token[], at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < 10) {
    const { pos, lower } = tokens[from - 1]!;
    if (!BEFORE.test(pos) && !WITHIN.test(lower)) break;
    from -= 1;
    if (pos === 'DET' || /^(?:its|his|her|their|the|an?)$/.test(lower)) break;
  }
  while (from < at && /^(?:of|for|['’]s|['’]|-)$/.test(tokens[from]!.lower)) from += 1;
  return from;
}

/** Index behind the phrase: "the minister" goes on with "in Lima", "of fisheries", "for the interior". */
function phraseEnd(tokens: readonly Token[], at: number, ceiling: number): number {
  let to = at + 1;
  while (to < ceiling && PLACED.test(tokens[to]!.lower)) {
    let next = to + 1;
    if (/^(?:the|its)$/.test(tokens[next]?.lower ?? '')) next += 1;
    const from = next;
    while (next < ceiling && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[next]!.pos)) next += 1;
    if (next === from) break;
    to = next;
  }
  return to;
}

const SAID = /^(?:said|replied|answered|responded)$/;

/** Whether nothing but an adverbial stands before the phrase: "Hours later the minister had an answer"; or "No, said the minister". */
function isFirst(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 6 && SAID.test(tokens[to - 1]?.lower ?? '')) return true;
  const before = tokens.slice(from, to);
  const isPlain = before.every(({ pos, lower }) => !/^(?:VERB|AUX|PRON)$/.test(pos) && lower !== 'and');
  return isPlain && before.at(-1)?.pos !== 'ADP';
}

/** Whether the phrase is taken up by its verb, with no more than an adverb or a clause in commas between. */
const isTaken = (next: Token | undefined): boolean =>
  next !== undefined && (/^(?:VERB|AUX|ADV|PUNCT)$/.test(next.pos) || next.lower === 'who');

/** Whether a place stands within a quotation. */
export function isQuoted({ quotes }: Pick<Told, 'quotes'>, at: number): boolean {
  const quote = quotes[firstAfter(quotes, at)];
  return quote !== undefined && quote.start <= at;
}

/** Offices without a name that a sentence tells of before `to`, outside of what is quoted. */
export function officesIn(
  { doc, quotes, people }: Told,
  sentence: Sentence,
  to: number,
  kind: RegExp,
): Office[] {
  const { tokens } = doc;
  const found: Office[] = [];
  for (let at = sentence.from; at < sentence.to && tokens[at]!.end <= to; at++) {
    const { start, lower } = tokens[at]!;
    if (!kind.test(lower) || isQuoted({ quotes }, start)) continue;
    // "the president's press service", "the minister-counsellor", "ministry spokesman"
    if (/^(?:['’]s|['’]|-|spokes\w+|officials?|sources?)$/.test(tokens[at + 1]?.lower ?? '')) continue;
    const from = phraseStart(tokens, at, sentence.from);
    const behind = phraseEnd(tokens, at, sentence.to);
    const span = { start: tokens[from]!.start, end: tokens[behind - 1]!.end };
    // "Foreign Minister Ann Lind", "the minister, Ms. Ann Lind, …"
    const name = people[firstAfter(people, span.start)];
    if (name !== undefined && name.start <= span.end + 8) continue;
    // "For a deputy of the opposition the case is closed": in whose eyes it is so.
    const isFor = from === sentence.from + 1 && tokens[sentence.from]!.lower === 'for';
    const isSubject = isFor || (isFirst(tokens, sentence.from, from) && isTaken(tokens[behind]));
    found.push({ ...span, isSubject });
  }
  return found;
}

const OPENING =
  /^\W*(?:While|When|After|Before|Because|Since|Although|Though|Even as) (?:[^\s,]+ ){3,25}[^\s,]+,/;

/** "While Bell was received at the castle, a note by Roe went out. It is over, he wrote": whom the main clause names goes before whom its opening does. */
export function ofMainClause<T extends { readonly start: number }>(
  text: string,
  { start, end }: Pick<Sentence, 'start' | 'end'>,
  named: readonly T[],
): readonly T[] {
  const opening = OPENING.exec(text.slice(start, end));
  const later = opening === null ? [] : named.filter((one) => one.start >= start + opening[0].length);
  return later.length > 0 ? later : named;
}

/** Index of the sentence with which the saying begins that names its speaker at `at`: where a quotation right before it opens. */
export function sayingFrom({ doc, quotes }: Told, at: number): number {
  const { sentences } = doc;
  const here = firstAfter(sentences, at);
  const sentence = sentences[here];
  if (sentence === undefined) return here;
  const open = quotes.findLast(
    ({ start, end }) => start < sentence.start && end > sentence.start && end <= at,
  );
  return open === undefined ? here : firstAfter(sentences, open.start);
}

/** The office that is the subject of a sentence, as far as it stands before `to`. */
export function subjectOf(told: Told, index: number, to: number, kind: RegExp): Office | null {
  const sentence = told.doc.sentences[index];
  return (sentence && officesIn(told, sentence, to, kind).find(({ isSubject }) => isSubject)) ?? null;
}

/**
 * The one office holder whom the sentence before the saying at `at` tells of, by a definite office without a name.
 *
 * @param isWhose whether the words name a state: needed of whoever is not the subject
 */
export function introducedBefore(
  told: Told,
  at: number,
  isWhose: (office: Office) => boolean,
): Office | null {
  const { sentences, text } = told.doc;
  const before = sentences[sayingFrom(told, at) - 1];
  if (before === undefined) return null;
  const all = officesIn(told, before, before.end, HOLDER);
  const [office, other] = all.length > 1 ? all.filter(({ isSubject }) => isSubject) : all;
  if (office === undefined || other !== undefined) return null;
  if (/^(?:an?|no|former) /i.test(text.slice(office.start, office.end))) return null;
  return office.isSubject || isWhose(office) ? office : null;
}
