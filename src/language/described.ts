import type { EntityMention } from '../domain/statement.ts';
import { bodyDescribed, type Descriptions } from '../packs/descriptions.ts';
import type { Word } from '../packs/gazetteer-index.ts';
import { wordSet } from './word-set.ts';

/** Words before a noun that are looked at for its article, and words after it for what describes it. */
const BEFORE = 8;
const AFTER = 25;
/** So near a noun a word with a capital is part of a name: "the Suva fishing pact". */
const NEAR = 3;

const ARTICLES = wordSet('the this that a an its their our');
/** "The draft treaty", "another pact": one that nobody can leave, or another one. */
const OTHERS = wordSet(
  'draft new proposed planned future separate similar other rival failed possible second any every each no another',
);
/** Words with a capital that are part of a description and of no name: "the European treaty that …". */
const PLACES = wordSet(
  'european american african asian arab western atlantic pacific caribbean latin central east west north south eastern southern northern geneva paris vienna washington london strasbourg hague',
);

const RELATIVES = wordSet('which that who whose');
/** Words that lead to "which": "the pact under which …". */
const LEADS = wordSet('under by in on through with to for of from');
/** What a noun's description may begin with besides a relative clause: "against …", "signed …". */
const OPENERS = wordSet('on for against of between among from with about over');
const MADE = wordSet('signed concluded reached struck made meant designed aimed intended called');
/** "With a mining firm": parties that are no states. */
const PRIVATE = wordSet(
  'firm firms company companies contractor contractors trader traders supplier suppliers shipyard university hospital club clubs employer employers insurer insurers investor investors airline airlines landlord',
);
/** Verbs of the sentence itself, which end a description without a relative clause: "the deal with Peru was …". */
const VERBS = wordSet(
  'said says told ruled ordered found is are was were has have had will would can could may might must shall should did does expired collapsed ended entered',
);
/** What follows a comma and is of another clause. */
const ELSEWHERE = wordSet(
  'and but or so yet while as after before when if though although because since until where the he she it they we this these',
);

/** Where "the court in The Hague" goes on; `at` where no place is told. */
function afterPlace(words: readonly Word[], at: number): number {
  if (!/^(?:in|at|near)$/.test(words[at]?.text ?? '')) return at;
  let next = at + 1;
  while (next < at + 4 && /^\p{Lu}/u.test(words[next]?.text ?? '')) next += 1;
  return next > at + 1 ? next : at;
}

/** What stands between two words of a text, one after the other. */
const between = (source: string, words: readonly Word[], at: number) =>
  source.slice(words[at - 1]!.end, words[at]!.start);

const ENDS = /[!?;:()\n"“”–—]|\.\s/;

/** Whether a word begins a relative clause, or the word after it does. */
function isRelative(words: readonly Word[], at: number): boolean {
  const one = words[at]?.text ?? '';
  return RELATIVES.has(one) || (LEADS.has(one) && words[at + 1]?.text === 'which');
}

/** Where what describes a noun ends: of the same sentence and clause. `at` where nothing describes it. */
function endOfDescription(source: string, words: readonly Word[], at: number): number {
  const first = afterPlace(words, at);
  const word = words[first]?.text ?? '';
  if (words[first] === undefined || ENDS.test(between(source, words, at))) return at;
  let inRelative = isRelative(words, first);
  const isPurpose = word === 'to' && /^\p{Ll}/u.test(words[first + 1]?.text ?? '');
  const opens =
    inRelative || isPurpose || OPENERS.has(word) || MADE.has(word) || /^\p{Ll}{2,}ing$/u.test(word);
  if (!opens || (first > at && !inRelative)) return at;
  // "The treaty, which …" and "the treaty, signed in Lima, …", but not "the treaty, on Monday"
  if (between(source, words, first).includes(',') && !inRelative && !MADE.has(word)) return at;
  for (let next = first + 1; next < Math.min(words.length, at + AFTER); next++) {
    const gap = between(source, words, next);
    const { text } = words[next]!;
    if (ENDS.test(gap)) return next;
    const starts = isRelative(words, next);
    if (gap.includes(',') && !starts && (ELSEWHERE.has(text) || LEADS.has(text) || /^\p{Lu}/u.test(text)))
      return next;
    inRelative ||= starts;
    if (!inRelative && VERBS.has(text)) return next;
    if (!inRelative && PRIVATE.has(text)) return at;
  }
  return Math.min(words.length, at + AFTER);
}

/** Where the noun phrase of a noun begins, at its article or, in a headline, at the noun; -1 where it is part of a name or one of others. */
function beginningOf(
  source: string,
  words: readonly Word[],
  at: number,
  isName: (word: Word) => boolean,
): number {
  for (let first = at - 1; first >= Math.max(0, at - BEFORE); first--) {
    const { text } = words[first]!;
    const gap = between(source, words, first + 1);
    const isOwner = /^['’] ?$/.test(gap);
    if (!isOwner && !/^[ -]+$/.test(gap)) return at;
    const lower = text.toLowerCase();
    if (isOwner || ARTICLES.has(lower)) return first;
    if (OTHERS.has(lower)) return -1;
    const isPlain = /^[^\p{Lu}]/u.test(text) || isName(words[first]!) || PLACES.has(lower);
    if (!isPlain) return at - first <= NEAR ? -1 : at;
  }
  return at;
}

/** "The Ghana Accord (GA), the pact that …": what stands behind a body's name is that body. */
const isExplaining = (source: string, last: EntityMention | undefined, start: number) =>
  last?.kind === 'body' && /^(?: \([^()]*\)|\))?, $/.test(source.slice(last.end, start));

const JOINED = /(?:\p{Ll}{4,}s|\bcalled|\bnamed|\bknown as) $/u;

/** "A club of five former kingdoms FOO": it is what is named right behind it, whatever else the words would fit. */
const isNamedBehind = (source: string, found: readonly EntityMention[], end: number, last: number) =>
  found.some(
    ({ kind, via, start }) =>
      kind === 'body' &&
      via === 'name' &&
      start > end &&
      start <= last &&
      JOINED.test(source.slice(end, start)),
  );

/**
 * Nouns with all that tells which body they mean, though none of its names stands there: "the agreement under which both
 * were to burn plutonium". The mention is the noun with its article. Time grows linearly with the text.
 *
 * @param found the names in the text
 * @param isNamed whether the article names a state
 */
export function describedIn(
  source: string,
  words: readonly Word[],
  found: readonly EntityMention[],
  descriptions: Descriptions,
  isNamed: (state: string) => boolean,
): EntityMention[] {
  const result: EntityMention[] = [];
  let next = 0;
  for (let at = 1; at < words.length; at++) {
    const { text, start, end } = words[at]!;
    if (!descriptions.heads.has(text)) continue;
    while (next < found.length && found[next]!.end <= start) next += 1;
    if (next < found.length && found[next]!.start < end) continue;
    const near = found.slice(Math.max(0, next - NEAR), next);
    const isName = (word: Word) => near.some((one) => one.start <= word.start && word.end <= one.end);
    const first = beginningOf(source, words, at, isName);
    if (first < 0 || isExplaining(source, found[next - 1], words[first]!.start)) continue;
    const last = endOfDescription(source, words, at + 1);
    if (last <= at + 1) continue;
    const told = words.slice(first, last).map((word) => word.text.toLowerCase());
    const id = bodyDescribed(descriptions, text, told, isNamed);
    if (id === null || isNamedBehind(source, found.slice(next, next + NEAR), end, words[last - 1]!.end))
      continue;
    const within = found[next - 1];
    const isState = within !== undefined && within.kind !== 'body' && within.end > words[first]!.start;
    const from = isState
      ? words.slice(first, at + 1).find((word) => word.start >= within.end)!
      : words[first]!;
    result.push({ start: from.start, end, kind: 'body', id, via: 'metonym' });
  }
  return result;
}
