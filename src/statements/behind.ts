import { add, quotedAs, type Reading } from './attribution.ts';
import { complementOf, isClause } from './complement.ts';
import { type Item, wordsIn } from './frames.ts';
import { ADDRESSED, CLAUSE, SPEECH } from './lexicon.ts';
import { nounsAfter, nounsBefore, type Phrase, subjectBefore } from './phrases.ts';
import { hasFinite, isCueVerb, isVerb, type VerbGroup, verbGroup } from './verbs.ts';

const EDGE = /^(?:[,;:.!?]|–|—|―|--|-)$/;

/** "A meeting held in Ashton": irregular forms that tell of the noun before them. */
const PARTICIPLE = /^(?:held|led|given|made|sent|broadcast|written|seen|put|run)$/;

/** "In a televised address", "at a news briefing": what follows a determiner is no verb, whatever its tag. */
function isNounInFact(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]!;
  const isDeterminer = (i: number) => /^(?:DET|NUM)$/.test(items[i]?.pos ?? '');
  return (
    isDeterminer(at - 1) || ((before.pos === 'ADJ' || before.lower.endsWith('ed')) && isDeterminer(at - 2))
  );
}

/** "Peru is leaving, Bell said on Monday after the court had ruled": a clause about the saying. */
const CIRCUMSTANCE = /^(?:after|before|as|while|when|once|because|since|though|although|where)$/;

/** "Said any attempt to stop the water would be an act of war": an auxiliary follows before any mark. */
function isSubjectOfMore(items: readonly Item[], at: number): boolean {
  const stop = items.findIndex(({ pos, quote }, i) => i > at && (pos === 'PUNCT' || quote !== null));
  return items
    .slice(at + 1, stop < 0 ? items.length : stop)
    .some(({ lower }) => /^(?:would|will|could|should|might)$/.test(lower));
}

/** Whether nothing but adjuncts and whom it is told stand behind a cue, up to a mark, a quotation, a clause of time or the end. */
function endsHere(items: readonly Item[], at: number): number {
  for (let i = at + 1; i < items.length; i++) {
    const { lower, pos, quote } = items[i]!;
    if (quote || /^(?:[,.;:!?]|–|—|--)$/.test(lower)) return i;
    if (CIRCUMSTANCE.test(lower) && hasFinite(items, i + 1, Math.min(items.length, i + 12))) return i;
    if (lower === 'that' || pos === 'AUX') return -1;
    if (lower === 'who' || lower === 'which') return -1;
    if (PARTICIPLE.test(lower) && items[i - 1]!.pos === 'NOUN') continue;
    if (pos === 'VERB' && !/ing$|ed$/.test(lower) && !isNounInFact(items, i))
      return /^(?:to|as)$/.test(items[i - 1]!.lower) && !isSubjectOfMore(items, i) ? i : -1;
  }
  return items.length;
}

/** The end of an inverted subject: "said Ann Bell, who chairs the committee, …". */
function invertedEnd(items: readonly Item[], from: number): number {
  let at = nounsAfter(items, from, items.length);
  if (!items.slice(from, at).some(({ pos }) => /^(?:NOUN|PROPN|PRON)$/.test(pos))) return from;
  if (
    items[at]?.lower === ',' &&
    /^(?:who|whose|DET|NOUN|PROPN|ADJ|NUM)$/.test(
      /^who/.test(items[at + 1]?.lower ?? '') ? 'who' : (items[at + 1]?.pos ?? ''),
    )
  ) {
    let end = at + 1;
    while (
      end < items.length &&
      !items[end]!.quote &&
      !/^(?:[.;:]|–|—)$/.test(items[end]!.lower) &&
      !(items[end]!.lower === ',' && items[end + 1]?.lower.endsWith('ing'))
    )
      end += 1;
    if (items[end - 1]?.lower === ',') end -= 1;
    at = end;
  }
  return at;
}

interface Sayer {
  readonly speaker: Phrase;
  /** First item that belongs to speaker and cue together. */
  readonly from: number;
}

const ADVERB = /^(?:there|here|too|also|himself|herself|later|then|immediately)$/;

/** "A senior official there told the weekly": where the subject ends, adverbs behind it left out. */
function subjectEnd(items: readonly Item[], from: number): number {
  let end = from;
  while (end > 1 && ADVERB.test(items[end - 1]!.lower)) end -= 1;
  return end;
}

/** "…, the member who reports on Peru for the assembly said": a subject with a relative clause and no commas. */
function describedSubject(items: readonly Item[], to: number): Phrase | null {
  for (let i = to - 2; i > 1 && i > to - 20; i--) {
    if (items[i]!.quote || /^(?:[,.;:]|–|—)$/.test(items[i]!.lower)) return null;
    if (items[i]!.lower !== 'who') continue;
    const head = nounsBefore(items, 0, i);
    return head && { from: head.from, to };
  }
  return null;
}

/** Verbs of which a thing is the object more often than a speaker the subject behind them: "promised a first instalment". */
const OF_THINGS = /^(?:promise|pledge|offer|propose|demand)$/;

/** Speaker of a cue that stands behind what was said: "…, Bell said", "…, said Bell". */
function sayerBehind(items: readonly Item[], group: VerbGroup): (Sayer & { readonly to: number }) | null {
  const isBreak = (i: number) =>
    i >= 0 && (items[i]!.quote !== null || /^(?:,|–|—|--|―)$/.test(items[i]!.lower));
  const near = nounsBefore(items, 0, subjectEnd(items, group.from));
  const left = near && /^(?:who|which|that|whose|what)$/.test(items[near.from]!.lower) ? null : near;
  if (left && isBreak(left.from - 1)) return { speaker: left, from: left.from, to: group.at + 1 };
  const described = describedSubject(items, group.from);
  if (described && isBreak(described.from - 1))
    return { speaker: described, from: described.from, to: group.at + 1 };
  if (isBreak(group.from - 1)) {
    const end = /^(?:tell|inform|ask|remind|assure)$/.test(items[group.at]!.lemma)
      ? group.at + 1
      : invertedEnd(items, group.at + 1);
    const next = items[end];
    // "The government, led by Lind, has announced its exit": with an auxiliary nothing is inverted.
    const isThing = OF_THINGS.test(items[group.at]!.lemma) && items[group.at + 1]?.pos === 'DET';
    const isBare = group.from === group.at && (!isThing || items[group.from - 1]!.quote !== null);
    // "Lima, which is poor, threatened two years ago to leave": a time, and nobody who speaks.
    const isAgo = /^(?:ago|earlier|before|later)$/.test(next?.lower ?? '');
    if (
      isBare &&
      !isAgo &&
      end > group.at + 1 &&
      (next === undefined || (next.pos !== 'VERB' && next.pos !== 'AUX'))
    )
      return { speaker: { from: group.at + 1, to: end }, from: group.from, to: end };
    const apposed = subjectBefore(items, 0, group.from);
    if (apposed && isBreak(apposed.from - 1))
      return { speaker: apposed, from: apposed.from, to: group.at + 1 };
    const stop = markAfter(items, group.at + 1);
    // Whatever stands behind `“…,” said` is who said it, even where its words are hard to tell apart.
    if (items[group.from - 1]?.quote && items[group.at]!.lemma === 'say' && stop > group.at + 1)
      return { speaker: { from: group.at + 1, to: stop }, from: group.from, to: stop };
  }
  return null;
}

/** Whether a quotation that ends as speech does stands right before the speaker: `“…,” Bell said`. */
function endsQuotation(items: readonly Item[], at: number): boolean {
  const last = items[at - 1]?.quote
    ? items[at - 1]!
    : /^[,–—-]+$/.test(items[at - 1]?.lower ?? '')
      ? items[at - 2]
      : undefined;
  if (!last?.quote) return false;
  // "On “Face the Nation,” Bell said the vote …": a title, and no speech.
  if (wordsIn(last.text) < 6 && items[items.indexOf(last) - 1]?.pos === 'ADP') return false;
  return items[at - 1] !== last || /[,.!?…–—-]['’]?$/.test(last.text.replace(/["”»“']+$/, ''));
}

/** The next mark, quotation or end. */
function markAfter(items: readonly Item[], from: number): number {
  let at = from;
  while (at < items.length && !items[at]!.quote && !/^(?:[,.;:!?]|–|—|--)$/.test(items[at]!.lower)) at += 1;
  return at;
}

const isQuoteNear = (items: readonly Item[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--)
    if (items[i]!.quote)
      return (
        items[i]!.quote!.innerEnd - items[i]!.quote!.innerStart > 12 &&
        /[,.!?…–—-]['’]?.?.?$/.test(items[i]!.text.slice(-4))
      );
  return false;
};

/** Between two marks of one kind: "The state, Marin said, had never …". */
const isParenthesis = (items: readonly Item[], from: number, to: number): boolean =>
  from > 0 &&
  to < items.length &&
  items[from - 1]!.lower === items[to]!.lower &&
  /^(?:,|–|—|--)$/.test(items[to]!.lower);

/** Whether what an inserted "Marin said" broke off goes on behind it with its verb: "The state, Marin said, had never …". */
function goesOn(items: readonly Item[], stop: number): boolean {
  const rest = items.slice(stop + 1, stop + 13);
  if (rest[0]?.pos === 'VERB' && rest[0].lower.endsWith('ing')) return false;
  return rest.some(({ quote }) => quote !== null) || hasFinite(rest, 0, rest.length);
}

/** "In May, Marin announced its exit, seen as a blow": what is announced follows, and nothing is inserted. */
const hasObject = (items: readonly Item[], at: number, isInverted: boolean): boolean =>
  !isInverted &&
  !ADDRESSED.has(items[at]!.lemma) &&
  /^(?:DET|PRON|ADJ|NOUN|NUM)$/.test(items[at + 1]?.pos ?? '') &&
  !/day$|^(?:today|yesterday|later|last|this|late|early|earlier)$/.test(items[at + 1]!.lower);

/** "Asked when it would leave, Bell said “no”": a clause of time or circumstance, not what was said. */
const opensWithAdverbial = (items: readonly Item[], start: number): boolean =>
  (items[start]!.pos === 'VERB' && /(?:ed|ing)$/.test(items[start]!.lower)) ||
  /^(?:when|while|after|before|as)$/.test(items[start]!.lower);

/** "If it went on, he said, the country would leave": a clause that waits for another, which is said as well. */
const IF_FIRST = /^(?:if|unless|should|once)$/;

/** Where what was said begins: behind a conjunction, or with the quotation where only an adjunct stands before it. */
function startOfSaid(items: readonly Item[], floor: number, end: number): number {
  let start = floor;
  while (start < end && EDGE.test(items[start]!.lower)) start += 1;
  const quote = items.findIndex((item, i) => i >= start && i < end && item.quote !== null);
  if (quote > start && !hasFinite(items, start, quote) && items[quote - 1]!.lower === ',') return quote;
  // "Bell said it was wise since “few knew it,” she said": what stands before the quotation has a cue of its own.
  for (let i = start + 1; i < quote; i++)
    if (isCueVerb(items, i) && SPEECH.has(items[i]!.lemma) && verbGroup(items, start, i).form === 'finite')
      return quote;
  return start;
}

/** Items of what goes on behind an inserted "Bell said": a quotation, or the rest of a clause that it broke. */
function afterwards(
  items: readonly Item[],
  stop: number,
  wasQuote: boolean,
  wasClause: boolean,
): readonly [number, number] {
  const next = items[stop]?.quote ? stop : stop + 1;
  const item = items[next];
  if (item === undefined || /^[.;!?]$/.test(items[stop]!.lower)) return [stop, stop];
  if (CIRCUMSTANCE.test(items[stop]!.lower)) return [stop, stop];
  if (item.quote) return [stop, endOfSaid(items, next)];
  const later = wasQuote ? laterQuote(items, next) : -1;
  if (later > 0) return [later, endOfSaid(items, later)];
  if (wasQuote || (item.lower.endsWith('ing') && item.pos === 'VERB')) return [stop, stop];
  if (
    wasClause &&
    /^(?:who|which|when|as|in|on|at|during|after|before|citing|but|while|a|an|the)$/.test(item.lower)
  )
    return [stop, stop];
  return [stop, items.length];
}

/** `“A,” Bell said during a rally in Ashton, Md., “but B”`: the quotation behind adjuncts, or -1. */
function laterQuote(items: readonly Item[], from: number): number {
  for (let i = from; i < Math.min(items.length, from + 20); i++) {
    const { lower, pos, quote } = items[i]!;
    if (quote) return /^(?:,|but|and|that)$/.test(items[i - 1]!.lower) || i - from < 3 ? i : -1;
    if (
      pos === 'AUX' ||
      (pos === 'VERB' && !/(?:ing|ed)$/.test(lower)) ||
      isCueVerb(items, i) ||
      /^[.;:!?]$/.test(lower)
    )
      return -1;
  }
  return -1;
}

function endOfSaid(items: readonly Item[], quote: number): number {
  let end = quote + 1;
  while (end < items.length && !isStop(items, end)) end += 1;
  return end;
}

const isStop = (items: readonly Item[], i: number): boolean =>
  /^[.;]$/.test(items[i]!.lower) ||
  (items[i]!.lower === ',' && (items[i + 1]?.lower.endsWith('ing') ?? false));

const ADJUNCT =
  /^(?:on|at|in|during|after|before|via|through|from|over|outside|following|shortly|late|early|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/;

const TOLD_WHOM = /^(?:tell|inform|assure|remind|advise|notify|warn)$/;
const AUDIENCE =
  /^(?:reporters?|journalists?|audience|parliament|lawmakers|deputies|students|supporters|guests|colleagues|ministers|diplomats|press|conference)$/;

/** "…, a diplomat suggested to reporters on Friday" */
const isToAudience = (items: readonly Item[], at: number): boolean =>
  items[at]?.lower === 'to' && items.slice(at + 1, at + 5).some(({ lower }) => AUDIENCE.test(lower));

/** Where the main clause begins: behind the comma where a clause of time or condition, or a phrase, opens the sentence. */
function mainClause(items: readonly Item[], start: number, end: number): number {
  if (!/^(?:ADP|SCONJ|ADV|VERB)$/.test(items[start]!.pos)) return start;
  const comma = items.findIndex(({ lower }, i) => i > start && i < end && lower === ',');
  return comma < 0 ? end : comma + 1;
}

/**
 * Whether a cue governs what follows it, and not the clause before: "…, Bell announced on Monday that …". Behind a whole
 * clause only "that", a question or a quotation tells so: "Peru is leaving, Bell announced on Monday at a meeting held in Ashton".
 */
function isClaimed(items: readonly Item[], at: number, start: number, end: number): boolean {
  const complement = complementOf(items, at, items.length);
  if (complement === null) return false;
  const first = items[complement.from]!;
  if (first.quote !== null || /^(?:that|whether|how|why|what|:)$/.test(first.lower)) return true;
  // What stands behind "told" and "assured" is whom it was told.
  if (TOLD_WHOM.test(items[at]!.lemma) && items[at + 1]?.lower !== 'to') return false;
  const isWhole =
    items[end - 1]?.lower === ',' && isClause(items, mainClause(items, start, end - 1), end - 1);
  const next = items[at + 1]?.lower ?? '';
  return !isWhole || !(ADJUNCT.test(next) || CIRCUMSTANCE.test(next) || isToAudience(items, at + 1));
}

/** First pass: cues behind or amid what was said. They come first since what precedes them may hold cues of its own. */
export function behind(reading: Reading): void {
  const { items } = reading.frame;
  let floor = 0;
  for (let at = 1; at < items.length; at++) {
    const isPlain = isCueVerb(items, at);
    const afterQuote = !isPlain && isVerb(items, at) && isQuoteNear(items, at);
    if (!isPlain && !afterQuote) continue;
    const { lemma } = items[at]!;
    if (isPlain && !CLAUSE.has(lemma) && !isQuoteNear(items, at)) continue;
    const group = verbGroup(items, floor, at);
    if (group.form === 'participle' || group.form === 'infinitive') continue;
    const sayer = sayerBehind(items, group);
    if (!sayer || sayer.from <= floor) continue;
    const carried = quotedAs(items, at);
    const cueEnd = carried ? carried.end : sayer.to;
    const isFirm = endsQuotation(items, sayer.from);
    const stop = isFirm ? markAfter(items, cueEnd) : endsHere(items, cueEnd - 1);
    if (stop < 0) continue;
    const isInverted = sayer.speaker.from > at;
    const start = startOfSaid(items, floor, sayer.from);
    if (
      !isFirm &&
      !isInverted &&
      !carried &&
      lemma !== 'tell' && // what stands behind it is whom it was told
      isClaimed(items, at, start, sayer.from) &&
      !items[stop]?.quote &&
      !isParenthesis(items, sayer.from, stop)
    )
      continue;
    const quoteBefore = items[sayer.from - 1]!.quote
      ? sayer.from - 1
      : items[sayer.from - 2]?.quote
        ? sayer.from - 2
        : -1;
    if (quoteBefore < 0 && opensWithAdverbial(items, start) && (items[stop]?.quote || items[stop + 1]?.quote))
      continue;
    if (
      quoteBefore < 0 &&
      !isClause(items, start, sayer.from) &&
      !(isParenthesis(items, sayer.from, stop) && goesOn(items, stop) && !hasObject(items, at, isInverted))
    )
      continue;
    const ranges: [number, number][] = [[start, sayer.from]];
    const isWhole = isClause(items, start, sayer.from) && !IF_FIRST.test(items[start]!.lower);
    const [from, to] = afterwards(items, stop, quoteBefore >= 0, isWhole);
    if (to > from) ranges.push([from, to]);
    const speaker = carried?.speaker ?? sayer.speaker;
    add(reading, at, carried ? [at, at + 1] : [group.from, at + 1], speaker, ranges);
    reading.taken.fill(1, sayer.from, from);
    floor = Math.max(to, stop);
  }
}
