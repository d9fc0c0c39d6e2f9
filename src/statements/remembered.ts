import { addDays, type Day, type DaySpan, inferredSpan } from '../domain/days.ts';
import type { DatedSpan } from './dates.ts';
import type { Frame } from './frames.ts';
import { datesOf } from './times.ts';

/** What lies so far back is what an anniversary is about, and no background to the news. */
const LONG_AGO_DAYS = 5 * 365;

/**
 * The days that an article tells of which remembers something, by sentence: one that names no day goes on where the last
 * one was, and before the first that is named it is that one. "On 7 January 1976 … The same evening …"
 */
export function rememberedDays(
  frames: readonly Frame[],
  text: string,
  published: Day | null,
): readonly (DaySpan | null)[] {
  if (published === null) return [];
  const latest = addDays(published, -LONG_AGO_DAYS);
  const named = frames.map((frame): DaySpan | null => {
    const day = datesOf(frame, text, published).find(({ to }) => to < latest);
    return day ? { from: day.from, to: day.to, basis: 'inferred' } : null;
  });
  let last = named.find((day) => day !== null) ?? null;
  return named.map((day) => (last = day ?? last));
}

/** When something was said: on the day that is told for it; of background, on the day that is remembered; else of late. */
export function saidOnOf(
  date: DatedSpan | null,
  recount: boolean,
  remembered: DaySpan | null,
  published: Day | null,
): DaySpan | null {
  if (date) return { from: date.from, to: date.to, basis: 'stated' };
  return recount ? remembered : inferredSpan(published);
}
