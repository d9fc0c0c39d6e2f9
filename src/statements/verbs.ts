import type { Item } from './frames.ts';
import { isCueLemma } from './lexicon.ts';

const BE = /^(?:is|are|was|were|be|been|being|'s|’s|'re|’re|get|gets|got)$/;
const BETWEEN: ReadonlySet<string> = new Set(['AUX', 'ADV', 'PART']);
const IRREGULAR =
  /^(?:said|told|wrote|thought|felt|found|shown|known|seen|understood|sworn|written|made|put|held|read|swore|knew|saw|spoke|went|foresaw)$/;

/** A verb with what belongs to it on its left: "has repeatedly said" begins at "has". */
export interface VerbGroup {
  readonly at: number;
  readonly from: number;
  readonly form: 'finite' | 'participle' | 'infinitive' | 'passive';
}

/** Whether an item can be read as a verb: taggers take some for nouns or adjectives. */
export function isVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || item.quote) return false;
  if (item.pos === 'VERB') return !/^(?:DET)$/.test(items[at - 1]?.pos ?? '') || !/ing$/.test(item.lower);
  if (item.pos !== 'NOUN' && item.pos !== 'ADJ' && item.pos !== 'PROPN') return false;
  if (!/(?:ed|s|ing)$/.test(item.lower) && !IRREGULAR.test(item.lower)) return false;
  if (item.pos === 'PROPN' && /^\p{Lu}/u.test(item.text)) return false;
  const before = items[at - 1];
  const after = items[at + 1];
  if (before === undefined || after === undefined) return false;
  if (
    /^(?:DET|ADJ|ADP|NUM|VERB|PART)$/.test(before.pos) ||
    /^(?:his|her|its|their|our|my)$/.test(before.lower)
  )
    return false;
  if (/^(?:what|which)$/.test(items[at - 2]?.lower ?? '') && after.pos === 'AUX') return true;
  return (
    after.lower === 'that' ||
    plansTo(items, at) ||
    after.quote !== null ||
    /^(?:PRON|DET)$/.test(after.pos) ||
    (/ed$|ing$/.test(item.lower) && /^(?:PROPN|NOUN|ADJ)$/.test(after.pos) && before.lower === ',')
  );
}

/** "The minister plans to leave": taken for a noun by taggers; "the government plans to leave were dropped" goes on with a verb. */
function plansTo(items: readonly Item[], at: number): boolean {
  const [after, doing] = [items[at + 1]!, items[at + 2]];
  const isTied =
    (after.lower === 'to' && doing?.pos === 'VERB') || (after.pos === 'VERB' && /ing$/.test(after.lower));
  if (!isTied || !/[^s]s$/.test(items[at]!.lower) || !/^(?:NOUN|PROPN)$/.test(items[at - 1]!.pos))
    return false;
  for (let i = at + 2; i < Math.min(items.length, at + 14); i++) {
    if (/^[,;]$/.test(items[i]!.lower) || items[i]!.pos === 'SCONJ') return true;
    if (items[i]!.pos === 'AUX') return false;
  }
  return true;
}

const TREATY =
  /^(?:treaty|convention|charter|statute|pact|accords?|agreements?|protocol|memorandum|constitution|covenant)$/;

/** "Denounced the treaty", "all ruled by soldiers": what looks like a saying and is none. */
function isDeedOfState(items: readonly Item[], at: number): boolean {
  const { lemma, lower } = items[at]!;
  if (lower === 'ruled') return items[at + 1]?.lower === 'by';
  if (lemma !== 'denounce') return false;
  const object = items.slice(at + 1, at + 8);
  const stop = object.findIndex(({ pos, quote }) => pos === 'VERB' || pos === 'PUNCT' || quote !== null);
  return object.slice(0, stop < 0 ? object.length : stop).some((item) => TREATY.test(item.lower));
}

/** Whether a verb may be a cue at all. */
export function isCueVerb(items: readonly Item[], at: number): boolean {
  if (items[at]!.lower === 'states' && !/^(?:that|:|,|“)$/.test(items[at + 1]?.lower ?? '')) return false;
  if (isDeedOfState(items, at)) return false;
  return isCueLemma(items[at]!.lemma) && !/^(?:regarding|known)$/.test(items[at]!.lower) && isVerb(items, at);
}

/** The verb group whose main verb stands at `at`. */
export function verbGroup(items: readonly Item[], floor: number, at: number): VerbGroup {
  let from = at;
  while (
    from > floor &&
    BETWEEN.has(items[from - 1]!.pos) &&
    !/^(?:to|'s|’s|'|’)$/.test(items[from - 1]!.lower)
  )
    from -= 1;
  if (
    items[from - 1]?.pos === 'PART' &&
    /^['’]s$/.test(items[from - 1]!.lower) &&
    items[at]!.lower.endsWith('ing')
  )
    from -= 1;
  const { lower } = items[at]!;
  const group = items.slice(from, at);
  const isIng = lower.endsWith('ing');
  const be = group.some((item) => BE.test(item.lower));
  if (items[from - 1]?.lower === 'to' || items[from]?.lower === 'to') return { at, from, form: 'infinitive' };
  if (isIng && !be) return { at, from, form: 'participle' };
  if (be && !isIng && (/ed$/.test(lower) || IRREGULAR.test(lower))) return { at, from, form: 'passive' };
  return { at, from, form: 'finite' };
}

/** Whether a verb with a tense stands in [from, to). */
export function hasFinite(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { pos, lower } = items[i]!;
    if (pos === 'AUX') return true;
    if (pos === 'VERB' && !lower.endsWith('ing') && items[i - 1]?.lower !== 'to') return true;
  }
  return false;
}
