/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A span of days, both ends included; `stated` where the text names them, `inferred` from the date of publication. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
  readonly basis: 'stated' | 'inferred';
}

export const DAY_MS = 86_400_000;

/** Whole days since 1970-01-01; NaN where it is no day. */
export function dayNumber(day: Day): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day that lies `days` after (before, where negative) the given one. */
export function addDays(day: Day, days: number): Day {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The calendar day of an instant in a time zone.
 *
 * @param instant ISO 8601 with offset, or epoch milliseconds
 * @param timeZone IANA name; UTC where it is null
 */
export function dayIn(instant: string | number, timeZone: string | null = null): Day {
  const date = new Date(instant);
  if (timeZone === null) return date.toISOString().slice(0, 10);
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(date);
}

/** Whether two spans come within `slack` days of each other (0: they share a day). */
export function spansTouch(a: DaySpan, b: DaySpan, slack: number): boolean {
  return dayNumber(a.from) - slack <= dayNumber(b.to) && dayNumber(b.from) - slack <= dayNumber(a.to);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month, from 1, by its English name or the first three letters of it; 0 where it is none. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A saying of the last days, where no time is told: the day of publication or the one before. */
export function inferredSpan(published: Day | null): DaySpan | null {
  return published === null ? null : { from: addDays(published, -1), to: published, basis: 'inferred' };
}
