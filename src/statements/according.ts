import { add, type Reading } from './attribution.ts';
import { isClause } from './complement.ts';
import { nounsAfter } from './phrases.ts';

const RULES =
  /^(?:requirements?|procedures?|needs?|means|abilit(?:y|ies)|schedule|timetable|customs?|wishes)$/;

function freeBefore({ taken }: Reading, at: number): number {
  let floor = at;
  while (floor > 0 && !taken[floor - 1]) floor -= 1;
  return floor;
}

/** "According to the ministry, …" and "…, according to the ministry". */
export function accordingTo(reading: Reading): void {
  const { items } = reading.frame;
  for (let at = 0; at + 2 < items.length; at++) {
    if (items[at]!.lower !== 'according' || items[at + 1]!.lower !== 'to' || reading.taken[at]) continue;
    let end = nounsAfter(items, at + 2, items.length);
    const isFirst = at < 3;
    while (end < items.length && !/^[,.;:]$/.test(items[end]!.lower) && !(isFirst && items[end]!.quote))
      end += 1;
    if (end <= at + 2) continue;
    // "Each according to its own legal requirements": by what, and not by whom.
    if (RULES.test(items[end - 1]!.lower)) continue;
    const speaker = { from: at + 2, to: end };
    if (isFirst) add(reading, at, [at, at + 2], speaker, [[end, items.length]], { manner: 'speech' });
    else {
      const floor = reading.found.filter((one) => one.at < at).length > 0 ? freeBefore(reading, at) : 0;
      const rest =
        items[end]?.lower === ',' && end + 1 < items.length && !isClause(items, floor, at)
          ? items.length
          : end;
      add(
        reading,
        at,
        [at, at + 2],
        speaker,
        rest > end
          ? [
              [floor, at],
              [end, rest],
            ]
          : [[floor, at]],
        { manner: 'speech' },
      );
    }
    reading.taken.fill(1, at, end);
  }
}
