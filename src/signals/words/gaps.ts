import { MONTH, WEEKDAY } from '../../language/calendar.ts';
import type { GapKind } from '../../packs/rules-pattern.ts';
import { BODY_NOUNS, TREATY_NOUNS } from './body-phrase.ts';
import { behindMadeKnown } from './inserted.ts';
import { isWall, type ViewToken } from './view.ts';

const PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV', 'PART', 'PRON', 'SYM']);
const PHRASE_MARKS = new Set(['(', ')', '"', '“', '”', "'", '‘', '’', '-', "'s", 'led', '-led', 'so-called']);
/** Where these stand another clause begins. */
const RELATIVES = new Set([
  'where',
  'when',
  'which',
  'who',
  'whose',
  'that',
  'what',
  'how',
  'why',
  'while',
  'then',
]);
const ADVERBS = new Set(
  "also now then formally officially already not n't never even , soon finally therefore thus still just effectively eventually immediately unilaterally definitively hereby today tomorrow".split(
    ' ',
  ),
);
const isDescribing = (token: ViewToken | undefined) =>
  token !== undefined &&
  (token.pos === 'ADJ' || /(?:ed|ing|al|ive|ous)$/.test(token.lower) || token.lower === 'self');

/** Whether a gap of a kind may go over the token at `at`. */
export function mayPass(gap: GapKind, tokens: readonly ViewToken[], at: number): boolean {
  const token = tokens[at]!;
  if (isWall(token)) return false;
  if (gap === 'any') return true;
  // "the military alliance, the …": an apposition; a comma after any other noun begins something else.
  if (token.text === ',')
    return (
      gap === 'noun' &&
      at > 0 &&
      (BODY_NOUNS.has(tokens[at - 1]!.lower) ||
        TREATY_NOUNS.has(tokens[at - 1]!.lower) ||
        tokens[at - 1]!.entity?.kind === 'body')
    );
  if (gap === 'noun' && tokens[at - 1]?.text === '-') return true; // "self-serving"
  // "A hypocritical and self-serving council"
  if (gap === 'noun' && token.lower === 'and')
    return isDescribing(tokens[at - 1]) && isDescribing(tokens[at + 1]);
  if (gap === 'adverb') return token.pos === 'ADV' || ADVERBS.has(token.lower);
  if (RELATIVES.has(token.lower)) return false;
  return PHRASE_MARKS.has(token.lower) || PHRASE.has(token.pos) || token.entity !== null;
}

/** Words and marks that a gap does not count: "approval of the country's exit" is as near as "approval of its exit". */
export const SMALL_WORDS = new Set(["'s", 'the', 'a', 'an', '-', '"', '“', '”']);
/** So many of them. */
export const FREE = 3;

/** A name is as near as a word, however many it has, and so is a list of states: what goes on one counts for nothing. */
export function isWithinNames(tokens: readonly ViewToken[], at: number): boolean {
  const { entity, begins, lower } = tokens[at]!;
  if (entity !== null && !begins) return true;
  const isState = (i: number) => tokens[i]?.entity?.kind === 'state';
  if (lower === ',' || lower === 'and')
    return isState(at - 1) && (isState(at + 1) || tokens[at + 1]?.lower === 'and');
  return (
    begins &&
    isState(at) &&
    (tokens[at - 1]?.lower === 'and' || (tokens[at - 1]?.lower === ',' && isState(at - 2)))
  );
}

/** Before any word one may stand: "would “suspend” its membership". */
export const isQuote = (token: ViewToken | undefined) =>
  token !== undefined && (token.text === '"' || token.text === '“' || token.text === '”');

/** What an inserted phrase begins with: "cancels, with immediate effect and in the people's name, the accord". */
const INSERTS = new Set(
  'with in of as under by at on after before following despite without through from for effective because upon since according'.split(
    ' ',
  ),
);
/** Tokens that an inserted phrase may have. */
const LONGEST_INSERTED = 22;

/** Tokens that an aside in brackets may have. */
const LONGEST_ASIDE = 10;

/** "Ceased today (June 10) to be", "its exit (after 50 years) from": behind the bracket that closes an aside which names nobody; else `at`. */
function behindAside(tokens: readonly ViewToken[], at: number): number {
  for (let i = at + 1; i < tokens.length && i - at <= LONGEST_ASIDE; i++) {
    const { text, entity, pos } = tokens[i]!;
    if (text === ')') return i + 1;
    if (entity !== null || pos === 'VERB' || isWall(tokens[i]!)) return at;
  }
  return at;
}

const DAY = new RegExp(`^(?:today|yesterday|tonight|midnight|noon|morning|night|evening|${WEEKDAY})$`);
const DATE = new RegExp(`^(?:\\d{1,4}(?:st|nd|rd|th)?|the|of|local|time|${WEEKDAY}|${MONTH})$`);
/** Tokens that a date between commas may have. */
const LONGEST_DATE = 6;

/** "Ceased today, 10 June, to be", "left at midnight, Lima time, the bloc": behind the date that explains a day; else `at`. */
function behindDate(tokens: readonly ViewToken[], at: number): number {
  if (!DAY.test(tokens[at - 1]?.lower ?? '')) return at;
  for (let i = at + 1; i < tokens.length && i - at <= LONGEST_DATE; i++) {
    const { text, lower } = tokens[i]!;
    if (text === ',') return i > at + 1 ? i + 1 : at;
    if (!DATE.test(lower) && tokens[i + 1]?.lower !== 'time') return at;
  }
  return at;
}

/** Behind these whatever stands between commas is inserted: "would, if it came to that, leave", "will, he says, not stay". */
const MODALS = new Set(['will', 'would', 'shall', "'ll", '’ll', 'may', 'might', 'could']);

/**
 * The first token after an aside in brackets or a date that explains a day; behind a verb the one after an inserted phrase
 * that begins with a comma at `at`, where the object follows, or behind an auxiliary its verb; else `at`.
 */
export function behindInserted(tokens: readonly ViewToken[], at: number): number {
  if (tokens[at]?.text === '(') return behindAside(tokens, at);
  if (tokens[at]?.text !== ',') return at;
  const behind = behindDate(tokens, at);
  if (behind > at) return behind;
  const known = behindMadeKnown(tokens, at);
  if (known > at) return known;
  const isModal = MODALS.has(tokens[at - 1]?.lower ?? '');
  if (!isModal && tokens[at - 1]?.pos !== 'VERB') return at;
  if (!isModal && !INSERTS.has(tokens[at + 1]?.lower ?? '')) return at;
  for (let i = at + 2; i < tokens.length && i - at <= LONGEST_INSERTED; i++) {
    if (isWall(tokens[i]!) || isQuote(tokens[i])) return at;
    if (tokens[i]!.text !== ',') continue;
    const next = tokens[i + 1];
    if (isModal) return /^(?:VERB|AUX|ADV|PART)$/.test(next?.pos ?? '') ? i + 1 : at;
    const isObject = next !== undefined && (/^(?:DET|PRON)$/.test(next.pos) || next.begins);
    return isObject || /^(?:to|from|out|that)$/.test(next?.lower ?? '') ? i + 1 : at;
  }
  return at;
}
