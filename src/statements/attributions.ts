import { bywords } from './according.ts';
import type { Attribution, Judge, Reading } from './attribution.ts';
import { before } from './before.ts';
import { behind } from './behind.ts';
import type { Frame } from './frames.ts';

/** Everything that the words of one frame attribute to somebody, in the order of its cues. */
export function attributionsIn(
  frame: Frame,
  index: number,
  judge: Judge,
): { readonly attributions: Attribution[]; readonly taken: Uint8Array } {
  const reading: Reading = { frame, index, found: [], taken: new Uint8Array(frame.items.length) };
  behind(reading);
  bywords(reading);
  before(reading, judge);
  return { attributions: reading.found.sort((a, b) => a.at - b.at), taken: reading.taken };
}
