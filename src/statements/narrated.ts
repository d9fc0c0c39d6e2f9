import type { EntityMention } from '../domain/statement.ts';
import { pattern } from '../language/pattern.ts';
import type { Attribution } from './attribution.ts';
import type { Frame } from './frames.ts';
import { SPEECH } from './lexicon.ts';
import { within } from './mentions.ts';
import { hasFinite } from './verbs.ts';

/** A clause that the article tells in its own voice. */
export interface Narration {
  readonly frame: number;
  readonly parts: readonly (readonly [number, number])[];
  /** Whether it is only told besides, of somebody who says something else: "Mali, which left the bloc in June, says …". */
  readonly isBesides: boolean;
}

/** A clause needs this many characters to tell a deed. */
const SHORTEST = 12;

/** "His remarks suggested that …": the article reads something into a thing, and nobody says it. */
const READS = /^(?:suggest|show|indicate|signal|imply|mean)$/;
const THINGS =
  /^(?:remarks?|comments?|words|language|moves?|decision|steps?|statements?|speech|vote|absence|silence|this|that|it)$/;

function isReading({ lemma, speaker }: Attribution, { items }: Frame): boolean {
  if (!READS.test(lemma) || speaker === null) return false;
  const named = items.filter(({ start, end }) => start >= speaker[0] && end <= speaker[1]);
  return THINGS.test(named.at(-1)?.lower ?? '');
}

/** "The party wants the country out": a wish, and no deed. */
const WISHES = /^(?:want|wish|hope|like|love|prefer)$/;

/** "Peru, which left the bloc in May, wants …": where the words that say whose they are end, and the article tells of whoever it is. */
function whoEnds({ items }: Frame, [start, end]: readonly [number, number]): number {
  const inside = items.filter((item) => item.start >= start && item.end <= end);
  const comma = inside.findIndex(
    ({ lower }, i) => lower === ',' && /^(?:which|whose|who)$/.test(inside[i + 1]?.lower ?? ''),
  );
  return comma < 0 ? end : inside[comma]!.start;
}

/** Stretches of a frame that are nobody's words, nor the words that say whose they are. */
function ownStretches(frame: Frame, attributions: readonly Attribution[]): [number, number][] {
  const { items } = frame;
  const theirs = attributions
    .filter((one) => (one.manner !== 'deed' || WISHES.test(one.lemma)) && !isReading(one, frame))
    .flatMap(({ parts, cue, speaker }) => [
      ...parts,
      ...(cue ? [cue] : []),
      ...(speaker ? [[speaker[0], whoEnds(frame, speaker)] as const] : []),
    ]);
  const stretches: [number, number][] = [];
  let open: [number, number] | null = null;
  for (const item of items) {
    const isTheirs = theirs.some(([start, end]) => item.start < end && start < item.end);
    if (isTheirs) {
      if (open) stretches.push(open);
      open = null;
    } else open = open ? [open[0], item.end] : [item.start, item.end];
  }
  if (open) stretches.push(open);
  return stretches;
}

/** Lemmas that tell of leaving where an article is about a body or treaty, though the sentence names none. */
const LEAVING = pattern`
  ^(?:
    withdraw|withdrawal|leave|exit|quit|departure|suspend|suspension|freeze|membership|notice|notify|
    notification|denounce|denunciation|decision|vote|ratify|treaty|convention|due|fee|boycott|rejoin|
    return|inspector|pact|alliance|accord|invoke|trigger|countdown|clause|law|bill|decree
  )$`;
/** The same within a quotation: “…, he said, but if they go ahead, “we will simply withdraw”.” */
const LEAVES =
  /\bwe (?:will|shall|would|['’]ll|are) (?:[\w'’]+ ){0,3}?(?:withdraw|leave|quit|go|pull out|walk)/i;
const PERSONAL = /^(?:he|she|they)$/;

const GOVERNS =
  /^(?:president|premier|chancellor|ministers?|ministry|government|cabinet|junta|king|country)$/;

/** "The premier had threatened in January to go": whoever governs, and not whoever else may threaten to. */
function isThreatOfState({ items }: Frame): boolean {
  const at = items.findIndex(({ lemma }) => lemma === 'threaten');
  return items.slice(Math.max(0, at - 4), Math.max(0, at)).some(({ lower }) => GOVERNS.test(lower));
}

/** Whether a frame's subject is a pronoun for somebody known from the sentence before it. */
function isAboutKnown(frame: Frame, before: Frame | undefined, mentions: readonly EntityMention[]): boolean {
  if (before === undefined || before.paragraph !== frame.paragraph) return false;
  return (
    frame.items.slice(0, 3).some(({ lower }) => PERSONAL.test(lower)) &&
    within(mentions, before.start, before.end).some(({ kind }) => kind === 'person')
  );
}

/**
 * What a frame tells in the article's own voice of a body, of a state's doings or of its office holders'; null where it
 * tells nothing of them.
 *
 * @param mentions those of the article, words that point back included
 * @param isOnBody whether the article names a body or treaty at all
 */
export function narrationIn(
  frame: Frame,
  index: number,
  attributions: readonly Attribution[],
  mentions: readonly EntityMention[],
  before: Frame | undefined,
  isOnBody: boolean,
): Narration | null {
  const known = within(mentions, frame.start, frame.end).filter(({ kind }) => kind !== 'outlet');
  const isKnown =
    isAboutKnown(frame, before, mentions) ||
    (isOnBody &&
      (isThreatOfState(frame) ||
        frame.items.some(({ lemma, quote, text }) => LEAVING.test(lemma) || (quote && LEAVES.test(text)))));
  if (known.length === 0 && !isKnown) return null;
  const told = ownStretches(frame, attributions).filter(([start, end]) => {
    if (end - start < SHORTEST || (!isKnown && within(known, start, end).length === 0)) return false;
    const inside = frame.items.filter((item) => item.start >= start && item.end <= end);
    return attributions.length === 0 || hasFinite(inside, 0, inside.length);
  });
  const parts = told.map((part) => trimmed(frame, part)).filter(([start, end]) => end > start);
  if (parts.length === 0) return null;
  const isBesides = parts.every(
    ([start]) =>
      !tellsMore(frame, start) &&
      attributions.some(({ speaker }) => speaker !== null && speaker[0] < start && start < speaker[1]),
  );
  return { frame: index, parts, isBesides };
}

/** "…, said an aide, who told reporters that it would leave": who speaks says more, which is no less the news. */
function tellsMore({ items }: Frame, start: number): boolean {
  const at = items.findIndex((item) => item.start >= start);
  return items[at]?.lower === 'who' && SPEECH.has(items[at + 1]?.lemma ?? '');
}

/** Without marks and conjunctions that tied it to what somebody said. */
function trimmed({ items }: Frame, [start, end]: readonly [number, number]): readonly [number, number] {
  const inside = items.filter((item) => item.start >= start && item.end <= end);
  const first = inside.findIndex(({ pos, lower }) => pos !== 'PUNCT' && !/^(?:,|but|and)$/.test(lower));
  return first < 0 ? [start, start] : [inside[first]!.start, end];
}
