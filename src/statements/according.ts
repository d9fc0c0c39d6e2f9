import { add, type Reading } from './attribution.ts';
import { isClause } from './complement.ts';
import type { Item } from './frames.ts';
import { nounsAfter, type Phrase, subjectBefore } from './phrases.ts';
import { verbGroup } from './verbs.ts';

const RULES =
  /^(?:requirements?|procedures?|needs?|means|abilit(?:y|ies)|schedule|timetable|customs?|wishes)$/;

function freeBefore({ taken }: Reading, at: number): number {
  let floor = at;
  while (floor > 0 && !taken[floor - 1]) floor -= 1;
  return floor;
}

/** Whose word a phrase makes what stands around it, and where the phrase ends. */
interface Whose {
  readonly speaker: Phrase;
  /** Items of the phrase that are the cue. */
  readonly cue: readonly [number, number];
  readonly end: number;
}

/** Where the words for a speaker end that begin at `from`: at a mark, and before a quotation where it is no part of them. */
function endOfSpeaker(items: readonly Item[], from: number, stopsAtQuote: boolean): number {
  let end = nounsAfter(items, from, items.length);
  const isOver = ({ lower, quote }: Item) => /^[,.;:]$/.test(lower) || (stopsAtQuote && quote !== null);
  while (end < items.length && !isOver(items[end]!)) end += 1;
  return end;
}

/** "According to the letter Peru is leaving", with no comma: where what the letter says begins; `end` where nothing does. */
function clauseInside(items: readonly Item[], from: number, end: number): number {
  const verb = items.findIndex(
    ({ pos, lower }, i) =>
      i > from && i < end && (pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed)$/.test(lower))),
  );
  if (verb < 0 || items.slice(from, verb).some(({ lower }) => /^(?:who|which|that|whose)$/.test(lower)))
    return end;
  let at = verb;
  while (at > from && items[at - 1]!.pos === 'ADV') at -= 1;
  if (/^(?:it|he|she|they|we)$/.test(items[at - 1]?.lower ?? '')) return at - 1;
  while (at > from && items[at - 1]!.pos === 'PROPN') at -= 1;
  const the = items.findLastIndex(({ pos }, i) => i > from && i < verb && pos === 'DET');
  const start = items[at]!.pos === 'PROPN' ? at : the;
  return start > from && /^(?:NOUN|PROPN)$/.test(items[start - 1]!.pos) ? start : end;
}

/** "According to the ministry" */
function accordingTo(items: readonly Item[], at: number): Whose | null {
  if (items[at]!.lower !== 'according' || items[at + 1]?.lower !== 'to') return null;
  const stop = endOfSpeaker(items, at + 2, at < 3);
  const end = at < 3 ? clauseInside(items, at + 2, stop) : stop;
  // "Each according to its own legal requirements": by what, and not by whom.
  if (end <= at + 2 || RULES.test(items[end - 1]!.lower)) return null;
  return { speaker: { from: at + 2, to: end }, cue: [at, at + 2], end };
}

/** What somebody sees or tells something in, by preposition. */
const SEEN: Readonly<Record<string, RegExp>> = {
  in: /^(?:view|eyes|opinion|words|estimation|judge?ment|reading|telling|assessment|phrase)$/,
  to: /^mind$/,
  by: /^(?:account|reckoning|estimate|admission)$/,
};
const OTHERS = /^(?:his|her|their)$/;
/** Items within which the noun stands behind its preposition: "in the deputy foreign minister 's view". */
const NEAR = 9;

/** "In her view", "in the minister's own words", "in the opinion of two lawyers", at an edge of what is seen so. */
function inTheViewOf(items: readonly Item[], at: number): Whose | null {
  const noun = SEEN[items[at]!.lower];
  const isEdge = at === 0 || /^[,;—–]$/.test(items[at - 1]!.lower) || items[at - 1]!.quote;
  if (noun === undefined || !isEdge || items[at]!.quote) return null;
  const seen = items.findIndex(({ lower }, i) => i > at + 1 && i <= at + NEAR && noun.test(lower));
  if (
    seen < 0 ||
    items.slice(at + 1, seen).some(({ pos, lower }) => pos === 'VERB' || /^[,;:.]$/.test(lower))
  )
    return null;
  const owner = items[seen - 1]!.lower === 'own' ? seen - 1 : seen;
  const cue: readonly [number, number] = [seen, seen + 1];
  if (/^['’]s?$/.test(items[owner - 1]!.lower))
    return owner - 1 > at + 1 ? { speaker: { from: at + 1, to: owner - 1 }, cue, end: seen + 1 } : null;
  if (OTHERS.test(items[owner - 1]!.lower))
    return { speaker: { from: owner - 1, to: owner }, cue, end: seen + 1 };
  if (items[seen + 1]?.lower !== 'of' || items[seen - 1]!.lower !== 'the') return null;
  const end = endOfSpeaker(items, seen + 2, true);
  return end > seen + 2 ? { speaker: { from: seen + 2, to: end }, cue, end } : null;
}

const THIS = /^(?:this|that|such)$/;
const CONCLUSION =
  /^(?:conclusion|view|opinion|claim|impression|assessment|verdict|prediction|forecast|warning|remark|reading|suspicion|allegation|charge|accusation)$/;
/** Items within which the conclusion is named behind the colon. */
const SOON = 25;

/** "Peru intends to go: the deputy premier of Chile drew this conclusion on Thursday" */
function concludedBy(items: readonly Item[], at: number): Whose | null {
  if (items[at]!.lower !== ':') return null;
  const noun = items.findIndex(
    ({ lower }, i) => i > at + 3 && i < at + SOON && CONCLUSION.test(lower) && THIS.test(items[i - 1]!.lower),
  );
  if (noun < 0) return null;
  const verb = items.findIndex(({ pos }, i) => i > at + 1 && i < noun && pos === 'VERB');
  if (verb < 0) return null;
  const subject = subjectBefore(items, at + 1, verbGroup(items, at + 1, verb).from);
  return subject && { speaker: subject, cue: [noun, noun + 1], end: items.length };
}

/** "According to the ministry, …", "…, according to the ministry", "in her view …" and "…, in the minister's words". */
export function bywords(reading: Reading): void {
  const { items } = reading.frame;
  for (let at = 0; at + 2 < items.length; at++) {
    if (reading.taken[at]) continue;
    const whose = accordingTo(items, at) ?? inTheViewOf(items, at) ?? concludedBy(items, at);
    if (whose === null) continue;
    const { speaker, cue, end } = whose;
    const saying = { manner: 'speech' } as const;
    if (at < 3) add(reading, cue[0], cue, speaker, [[end, items.length]], saying);
    else {
      const floor = reading.found.some((one) => one.at < at) ? freeBefore(reading, at) : 0;
      const goesOn = items[end]?.lower === ',' && end + 1 < items.length && !isClause(items, floor, at);
      add(
        reading,
        cue[0],
        cue,
        speaker,
        goesOn
          ? [
              [floor, at],
              [end, items.length],
            ]
          : [[floor, at]],
        saying,
      );
    }
    reading.taken.fill(1, at, end);
  }
}
