import type { EntityMention } from '../domain/statement.ts';
import type { Attribution } from './attribution.ts';
import type { Frame } from './frames.ts';
import { within } from './mentions.ts';
import { hasFinite } from './verbs.ts';

/** A clause that the article tells in its own voice. */
export interface Narration {
  readonly frame: number;
  readonly parts: readonly (readonly [number, number])[];
}

/** A clause needs this many characters to tell a deed. */
const SHORTEST = 12;

/** Stretches of a frame that are nobody's words, nor the words that say whose they are. */
function ownStretches({ items }: Frame, attributions: readonly Attribution[]): [number, number][] {
  const theirs = attributions
    .filter(({ manner }) => manner !== 'deed')
    .flatMap(({ parts, cue, speaker }) => [...parts, ...(cue ? [cue] : []), ...(speaker ? [speaker] : [])]);
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

/**
 * What a frame tells in the article's own voice of a body or of a state's doings; null where it tells nothing of them.
 *
 * @param mentions those of the article, words that point back included
 */
export function narrationIn(
  frame: Frame,
  index: number,
  attributions: readonly Attribution[],
  mentions: readonly EntityMention[],
): Narration | null {
  const known = within(mentions, frame.start, frame.end).filter(
    ({ kind }) => kind === 'body' || kind === 'state',
  );
  if (known.length === 0) return null;
  const parts = ownStretches(frame, attributions).filter(
    ([start, end]) => end - start >= SHORTEST && within(known, start, end).length > 0,
  );
  const told = parts.filter(([start, end]) => {
    const inside = frame.items.filter((item) => item.start >= start && item.end <= end);
    return attributions.length === 0 || hasFinite(inside, 0, inside.length);
  });
  return told.length > 0 ? { frame: index, parts: told } : null;
}
