import { addDays, type Day, dayNumber } from '../domain/days.ts';
import type { Clause, NoticeEffect } from './gazetteer.ts';

/** The day so many months later; the last of the month where that has no such day. */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(date, length) - 1);
}

const yearOf = (day: Day) => Number(day.slice(0, 4));
const endOf = (year: number): Day => `${year}-12-31`;

function afterPeriod(day: Day, { noticeMonths, noticeDays }: Clause): Day | null {
  if (noticeDays) return addDays(day, noticeDays);
  return noticeMonths === null ? null : addMonths(day, noticeMonths);
}

const OTHERS: Readonly<
  Record<Exclude<NoticeEffect, 'after-notice'>, (day: Day, clause: Clause) => Day | null>
> = {
  'end-of-next-year': (day) => endOf(yearOf(day) + 1),
  'start-of-next-year': (day) => `${yearOf(day) + 1}-01-01`,
  'start-of-next-year-if-by-july': (day) => `${yearOf(day) + (day.slice(5) <= '07-01' ? 1 : 2)}-01-01`,
  'end-of-year-or-next-from-october': (day) => endOf(yearOf(day) + (day.slice(5) >= '10-01' ? 1 : 0)),
  'end-of-year-or-next-from-september': (day) => endOf(yearOf(day) + (day.slice(5) >= '09-01' ? 1 : 0)),
  'june-after-january-first': (day) => `${yearOf(day) + (day.slice(5) === '01-01' ? 0 : 1)}-06-30`,
  'month-start-after-notice': (day, clause) => {
    const end = afterPeriod(day, clause);
    return end && (end.endsWith('-01') ? end : `${addMonths(`${end.slice(0, 7)}-01`, 1)}`);
  },
};

/**
 * The day on which a notice takes effect by the clause alone, or null where the clause tells no period. What `rule` says besides
 * (an armed conflict, years that must have passed, a later day that the notice names) is left to the reader.
 *
 * @param day on which the depositary received the notice
 * @see Vienna Convention on the Law of Treaties, articles 54, 67 and 68
 */
export function dayOfEffect(clause: Clause, day: Day): Day | null {
  if (Number.isNaN(dayNumber(day))) return null;
  const { effect = 'after-notice' } = clause;
  return effect === 'after-notice' ? afterPeriod(day, clause) : OTHERS[effect](day, clause);
}
