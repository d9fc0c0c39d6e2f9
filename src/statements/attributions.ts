import type { Doc, Sentence, Token } from '../language/doc.ts';
import { CLAUSE_CUES, isContinuing, NEEDS_THAT, NOUN_CUES, OBJECT_CUES } from './cues.ts';
import { isBetween, type Phrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import type { Quote } from './quotes.ts';

/** A cue with who speaks and what is said, as token and text spans; quotations are added later. */
export interface Attribution {
  /** Index of the cue's token; the cue may be more than one word. */
  readonly cue: { readonly start: number; readonly end: number; readonly at: number };
  /** Null where it continues the speaker before ("…, adding that"). */
  readonly speaker: Phrase | null;
  readonly sentence: number;
  readonly parts: readonly (readonly [number, number])[];
}

const VERBS = new Set(['VERB', 'AUX', 'NOUN', 'ADJ']);

/** Index of the token at which the clause with the cue begins: behind a semicolon, or a conjunction with a verb before it. */
function clauseStart(tokens: readonly Token[], from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) if (/^[;:–—]$/.test(tokens[i]!.text)) return i + 1;
  return from;
}

/** The subject to the left of a cue, over auxiliaries, adverbs and an insertion between commas. */
function subjectLeft(tokens: readonly Token[], from: number, at: number): Phrase | null {
  let end = at;
  while (end > from && isBetween(tokens[end - 1]!)) end -= 1;
  if (tokens[end - 1]?.text === ',') {
    let open = end - 2;
    while (open > from && tokens[open]!.text !== ',') open -= 1;
    end = tokens[open]?.text === ',' ? open : from;
  }
  const direct = phraseBefore(tokens, from, end);
  if (direct === null) return null;
  // "Putin, speaking in Minsk, said": the insertion's last noun is no subject; what stands before the insertion is.
  return direct;
}

/** Subject of a verb that is coordinated: "Pashinyan went on to say", "criticised … and added". */
function subjectAcross(tokens: readonly Token[], from: number, at: number): Phrase | null {
  const conjunction = tokens
    .slice(Math.max(from, at - 3), at)
    .findLastIndex(({ lower }) => lower === 'and' || lower === 'to' || lower === 'but');
  if (conjunction < 0) return null;
  for (let i = from; i < at; i++) {
    const token = tokens[i]!;
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue;
    const phrase = phraseBefore(tokens, from, i);
    if (phrase) return phrase;
  }
  return null;
}

const isIn = (quotes: readonly Quote[], offset: number) =>
  quotes.some(({ start, end }) => offset > start && offset < end);

function isCue(token: Token, tokens: readonly Token[], i: number): boolean {
  if (
    !VERBS.has(token.pos) ||
    (token.pos === 'NOUN' && !/(?:ed|s|ing)$/.test(token.lower)) ||
    (token.pos === 'ADJ' && !/ed$/.test(token.lower))
  )
    return false;
  const lemma = token.lemma;
  if (!CLAUSE_CUES.has(lemma) && !OBJECT_CUES.has(lemma) && !isContinuing(token.lower)) return false;
  const before = tokens[i - 1];
  // "his latest comments", "the minister's claims": nouns, whatever the tagger says.
  return !(
    before &&
    (/^(?:the|an?|of|his|her|its|their|'s|’s)$/.test(before.lower) ||
      (before.pos === 'ADJ' && /s$/.test(token.lower)))
  );
}

/** Where an indirect statement begins behind a cue, or null where none follows. */
function clauseAfter(tokens: readonly Token[], cue: number, to: number): number | null {
  const lemma = tokens[cue]!.lemma;
  let i = cue + 1;
  if (/^(?:tell|inform|remind|assure|warn)$/.test(lemma)) {
    const object = phraseAfter(tokens, i, to);
    if (object) i = object.to;
  }
  const limit = Math.min(to, i + 14);
  for (let that = i; that < limit; that++) {
    if (tokens[that]!.lower === 'that' && tokens[that - 1]?.text !== ',') return that + 1;
    if (/^[;:]$/.test(tokens[that]!.text)) break;
  }
  const next = tokens[i];
  if (next === undefined || i >= to) return null;
  if (
    OBJECT_CUES.has(lemma) &&
    (next.pos === 'PROPN' ||
      next.pos === 'DET' ||
      next.pos === 'NOUN' ||
      next.pos === 'ADJ' ||
      next.pos === 'PRON')
  )
    return i;
  if (NEEDS_THAT.has(lemma)) return null;
  if (
    lemma === 'vow' ||
    lemma === 'pledge' ||
    lemma === 'threaten' ||
    lemma === 'promise' ||
    lemma === 'decide' ||
    lemma === 'refuse'
  )
    return next.lower === 'to' ? i : null;
  if (/^(?:[,.]|and|in|at|on|during|after|to)$/.test(next.lower)) return null;
  return hasVerb(tokens, i, to) ||
    lemma === 'announce' ||
    lemma === 'declare' ||
    lemma === 'reveal' ||
    lemma === 'confirm'
    ? i
    : null;
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return true;
  return false;
}

/** Cuts sentence-final marks and white space off a span. */
export function trim(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:–—-]/.test(text[from]!)) from += 1;
  while (to > from && /[\s,;:–—.]/.test(text[to - 1]!)) to -= 1;
  return [from, to];
}

/** "According to the ministry, …" and "…, according to the ministry". */
function accordingTo(doc: Doc, sentence: Sentence, index: number): Attribution | null {
  const { tokens, text } = doc;
  for (let i = sentence.from; i + 1 < sentence.to; i++) {
    if (tokens[i]!.lower !== 'according' || tokens[i + 1]!.lower !== 'to') continue;
    const speaker = phraseAfter(tokens, i + 2, sentence.to);
    if (!speaker) return null;
    const isFirst = i - sentence.from < 3;
    const comma = tokens.findIndex((token, at) => at >= speaker.to && at < sentence.to && token.text === ',');
    const part =
      isFirst && comma > 0
        ? trim(text, tokens[comma]!.end, sentence.end)
        : trim(text, sentence.start, tokens[i]!.start);
    if (part[1] - part[0] < 10) return null;
    return {
      cue: { start: tokens[i]!.start, end: tokens[i + 1]!.end, at: i },
      speaker,
      sentence: index,
      parts: [part],
    };
  }
  return null;
}

/** Noun cues: "expressed a belief that …", "X's claim that …". */
function nounCue(doc: Doc, sentence: Sentence, i: number, index: number): Attribution | null {
  const { tokens, text } = doc;
  const token = tokens[i]!;
  if (token.pos !== 'NOUN' || !NOUN_CUES.has(token.lemma) || tokens[i + 1]?.lower !== 'that') return null;
  const verb = tokens.slice(sentence.from, i).findLastIndex(({ pos }) => pos === 'VERB') + sentence.from;
  const speaker = verb >= sentence.from ? subjectLeft(tokens, sentence.from, verb) : null;
  return {
    cue: { start: token.start, end: token.end, at: i },
    speaker,
    sentence: index,
    parts: [trim(text, tokens[i + 1]!.end, sentence.end)],
  };
}

function verbCue(
  doc: Doc,
  sentence: Sentence,
  i: number,
  index: number,
  quotes: readonly Quote[],
): Attribution | null {
  const { tokens, text } = doc;
  const token = tokens[i]!;
  if (!isCue(token, tokens, i)) return null;
  const from = clauseStart(tokens, sentence.from, i);
  const continuing =
    isContinuing(token.lower) &&
    (tokens[i - 1]?.text === ',' ||
      tokens[i - 1]?.lower === 'and' ||
      tokens[i - 1]?.lower === 'as' ||
      i === sentence.from);
  const quoted = tokens[i - 1]?.lower === 'as' ? phraseBefore(tokens, from, i - 1) : null; // "quoted X as saying"
  const left = quoted
    ? quoted
    : continuing
      ? null
      : (subjectLeft(tokens, from, i) ?? subjectAcross(tokens, from, i));
  const inverted = left === null && !continuing ? phraseAfter(tokens, i + 1, sentence.to) : null;
  const isQuoteBefore = quotes.some(({ end }) => end <= token.start && end >= sentence.start - 1);
  const speaker = left ?? (isQuoteBefore || /^[,"”]$/.test(tokens[i - 1]?.text ?? '') ? inverted : null);
  if (speaker === null && !continuing) return null;
  const cue = { start: token.start, end: token.end, at: i };
  const begin = clauseAfter(tokens, i, sentence.to);
  if (begin !== null && begin < sentence.to) {
    return { cue, speaker, sentence: index, parts: [trim(text, tokens[begin]!.start, sentence.end)] };
  }
  const isOwn = CLAUSE_CUES.has(token.lemma) && !NEEDS_THAT.has(token.lemma);
  return isOwn ? { cue, speaker, sentence: index, parts: [] } : null;
}

/** What a clause before the cue says: "Armenia would leave, the minister said." */
export function clauseBefore(
  doc: Doc,
  { sentence, speaker, cue }: Attribution,
): readonly [number, number] | null {
  const { from, start } = doc.sentences[sentence]!;
  const edge = Math.min(cue.at, speaker?.from ?? cue.at);
  if (doc.tokens[edge - 1]?.text !== ',' || edge - from < 4 || !hasVerb(doc.tokens, from, edge)) return null;
  return trim(doc.text, start, doc.tokens[edge - 1]!.start);
}

/** Longer is no sentence that anybody wrote, and would make the time grow with its square. */
const MAX_TOKENS = 400;

/** All cues of a sentence that stand outside quotations, in order. */
export function attributionsIn(doc: Doc, index: number, all: readonly Quote[]): Attribution[] {
  const sentence = doc.sentences[index]!;
  if (sentence.to - sentence.from > MAX_TOKENS) return [];
  const quotes = all.filter(({ start, end }) => start < sentence.end && end >= sentence.start - 1);
  const found: Attribution[] = [];
  const according = accordingTo(doc, sentence, index);
  if (according) found.push(according);
  for (let i = sentence.from; i < sentence.to; i++) {
    if (isIn(quotes, doc.tokens[i]!.start)) continue;
    const attribution = nounCue(doc, sentence, i, index) ?? verbCue(doc, sentence, i, index, quotes);
    // A cue inside what another says is part of the outer statement, unless it continues the outer speaker.
    const outer =
      attribution &&
      found.find(({ parts }) =>
        parts.some(([start, end]) => attribution.cue.start > start && attribution.cue.start < end),
      );
    const isAgain =
      attribution &&
      found.some(({ parts }) => parts[0] !== undefined && parts[0][0] === attribution.parts[0]?.[0]);
    if (attribution && !isAgain && (!outer || attribution.speaker === null)) found.push(attribution);
  }
  return found;
}
