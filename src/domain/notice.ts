import { addDays, type Day, dayNumber } from './days.ts';

/** How long after notice a withdrawal takes effect; `none`: at once. */
export type NoticePeriod = { readonly unit: 'days' | 'months' | 'years'; readonly count: number } | 'none';

/** The same day some months on; the month's last where it has no such day. */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate())));
  return then.toISOString().slice(0, 10);
}

/**
 * The day on which a withdrawal takes effect in law, by the body's clause; null where the clause is not known.
 *
 * @param noticeDay on which the depositary had the notice
 * @see Vienna Convention on the Law of Treaties, articles 54, 67 and 68
 */
export function legalEffect(noticeDay: Day, clause: NoticePeriod | null): Day | null {
  if (clause === null || Number.isNaN(dayNumber(noticeDay))) return null;
  if (clause === 'none') return noticeDay;
  const { unit, count } = clause;
  if (unit === 'days') return addDays(noticeDay, count);
  return addMonths(noticeDay, unit === 'months' ? count : count * 12);
}
