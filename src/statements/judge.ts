import type { Candidate, Judge, Reading } from './attribution.ts';
import { LEMMAS, WEIGHTS } from './cue-weights.data.ts';
import type { Item } from './frames.ts';
import { SPEECH } from './lexicon.ts';
import type { Phrase } from './phrases.ts';
import { hasFinite } from './verbs.ts';

/** Tags of words that are a closed class: these count as words, all others by their tag alone. */
const CLOSED: ReadonlySet<string> = new Set(['DET', 'ADP', 'PRON', 'SCONJ', 'CCONJ', 'PART', 'AUX', 'PUNCT']);

const KNOWN: ReadonlySet<string> = new Set(LEMMAS.split(' '));
const weights: ReadonlyMap<string, number> = new Map(Object.entries(WEIGHTS));

/** Whether a verb that no list of cues names headed sayings often enough to be tried. */
export const isLearned = (lemma: string): boolean => KNOWN.has(lemma);

function wordAt(items: readonly Item[], at: number): string {
  const item = items[at];
  if (item === undefined) return at < 0 ? '^' : '$';
  return CLOSED.has(item.pos) ? item.lower : item.pos;
}

/** A form of a verb, as far as its ending tells. */
const ending = (lower: string): string =>
  /(?:s|ed|ing)$/.exec(lower)?.[0] ??
  (/^(?:said|told|wrote|thought|felt|found|saw|knew)$/.test(lower) ? 'ed' : '');

/** What kind of word heads a subject: the pronoun itself, a name, or a noun by its ending. */
function headOf(items: readonly Item[], { from, to }: Phrase): string {
  if (to - from === 1 && items[from]!.pos === 'PRON') return items[from]!.lower;
  let at = from;
  while (at + 1 < to && /^(?:NOUN|PROPN|ADJ|NUM|DET|PART)$/.test(items[at + 1]!.pos)) at += 1;
  const head = items[at]!;
  if (head.pos !== 'NOUN') return CLOSED.has(head.pos) ? head.lower : head.pos;
  return `NOUN${/(?:ers|ors|ists|ans|ials|s|er|or|ist|man|ial|ion|ent)$/.exec(head.lower)?.[0] ?? ''}`;
}

const few = (count: number): string =>
  count < 3 ? String(count) : count < 6 ? '3' : count < 12 ? '6' : '12';

/** What is known of a candidate, in tags, cue lemmas and words of closed classes. */
export function featuresOf({ frame: { items }, found }: Reading, candidate: Candidate): string[] {
  const { at, tie, group, cue, speaker, ranges } = candidate;
  const lemma = KNOWN.has(items[at]!.lemma) ? items[at]!.lemma : '*';
  const form = `${group?.form ?? 'noun'}${ending(items[at]!.lower)}`;
  const head = speaker ? headOf(items, speaker) : '-';
  const [from, to] = ranges.at(-1)!;
  const next = wordAt(items, at + 1);
  const hasTense = hasFinite(items, from, to) ? 1 : 0;
  const isQuoted = items.slice(from, to).some(({ quote }) => quote !== null) ? 1 : 0;
  const gap = speaker ? cue[0] - speaker.to : 0;
  const features = [
    'bias',
    `tie ${tie}`,
    `lemma ${lemma}`,
    `lemma ${lemma} ${tie}`,
    `lemma ${lemma} ${form}`,
    `lemma ${lemma} ${head}`,
    `lemma ${lemma} ${next}`,
    `lemma ${lemma} ${hasTense}${isQuoted}`,
    `form ${form} ${tie}`,
    `head ${head}`,
    `head ${head} ${tie}`,
    `head ${head} ${form}`,
    `before ${speaker ? wordAt(items, speaker.from - 1) : '-'}`,
    `before ${speaker ? wordAt(items, speaker.from - 1) : '-'} ${form}`,
    `cue ${wordAt(items, cue[0] - 1)} ${form}`,
    `next ${next} ${form}`,
    `first ${wordAt(items, from)} ${wordAt(items, from + 1)}`,
    `first ${wordAt(items, from)} ${tie}`,
    `end ${wordAt(items, to)} ${tie}`,
    `length ${few(to - from)} ${tie}`,
    `holds ${hasTense}${isQuoted} ${tie}`,
    `gap ${gap < 0 ? 'behind' : few(gap)} ${form}`,
    `place ${speaker?.from === 0 ? 'first' : few(speaker?.from ?? at)}`,
    `stop ${items.at(-1)!.lower === '?' ? '?' : /[.!]/.test(items.at(-1)!.lower) ? '.' : 'none'} ${form}`,
    `variant ${candidate.variant}`,
    `variant ${candidate.variant} ${tie}`,
    `variant ${candidate.variant} ${form}`,
    `variant ${candidate.variant} ${head}`,
    `end ${wordAt(items, to)} ${wordAt(items, to + 1)}`,
    `last ${wordAt(items, to - 1)} ${wordAt(items, to)}`,
    `end ${wordAt(items, to)} ${hasTense}${isQuoted} ${tie}`,
    `rest ${hasFinite(items, to, items.length) ? 1 : 0}${items.slice(to).some(({ quote }) => quote) ? 1 : 0} ${wordAt(items, to)}`,
    `subject ${speaker ? `${wordAt(items, speaker.to)} ${few(speaker.to - speaker.from)}` : '-'}`,
    `earlier ${found.length > 0 ? 1 : 0} ${form}`,
  ];
  for (let i = group?.from ?? at; i < at; i++) {
    features.push(`with ${items[i]!.pos === 'ADV' ? 'ADV' : items[i]!.lower}`);
    features.push(`with ${items[i]!.pos === 'ADV' ? 'ADV' : items[i]!.lower} ${tie}`);
  }
  return features;
}

/** How likely a candidate is what an annotator would mark, as log odds. */
export function oddsOf(reading: Reading, candidate: Candidate): number {
  let sum = 0;
  for (const feature of featuresOf(reading, candidate)) sum += weights.get(feature) ?? 0;
  return sum;
}

/** Log odds that a reading must have. Few sayings in plain words are none, so much has to speak against these. */
const BAR = 0.2;
const BAR_OF_PLAIN = -0.7;
/** Somebody's noun of saying with "that" is hardly ever anything else. */
const BAR_OF_NOUN = -1.5;

/** Verbs of asking somebody for something. */
const REQUESTS = /^(?:call|request|urge|demand|appeal)$/;

function barOf({ frame }: Reading, { tie, at }: Candidate): number {
  const { lemma } = frame.items[at]!;
  if (tie === 'noun that') return BAR_OF_NOUN;
  const isPlain = tie === 'as saying' || (tie.startsWith('clause') && SPEECH.has(lemma));
  return isPlain || (REQUESTS.test(lemma) && tie.startsWith('object')) ? BAR_OF_PLAIN : BAR;
}

/** Takes the likeliest reading of a cue, where it is likely enough. */
export const learnedJudge: Judge = (reading, candidates) => {
  let [best, most]: [Candidate | null, number] = [null, -Infinity];
  for (const candidate of candidates) {
    const odds = oddsOf(reading, candidate);
    if (odds > most) [best, most] = [candidate, odds];
  }
  // "Paris has refused", "responding to Paris's comments about …": rare, and plain.
  if (best?.tie === 'alone' || best?.tie === 'answered') return best;
  return best !== null && most > barOf(reading, best) ? best : null;
};
