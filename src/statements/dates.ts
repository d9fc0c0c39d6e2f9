import { addDays, type Day, type DaySpan, dayNumber } from '../domain/days.ts';

/** A time that a text names, with its place. */
export interface DatedSpan {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  readonly to: Day;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  fall: [9, 11],
  autumn: [9, 11],
  winter: [12, 14],
};

const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)';
const PATTERN = new RegExp(
  [
    `\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)(?:,?\\s+(\\d{4}))?`,
    `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4}))?\\b`,
    `\\b(?:(early|mid|late|earlier|last)[\\s-]+)?(?:in\\s+|since\\s+|of\\s+)?(?:(early|mid|late|last|this)[\\s-]+)?${MONTH}(?:\\s+(\\d{4}|this year|last year))?\\b`,
    '\\b(?:last\\s+|this\\s+|on\\s+)?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\\b',
    '\\b(yesterday|today|tonight|last night|overnight)\\b',
    '\\b(earlier|later)?\\s*\\b(this|last|past|recent)\\s+(days?|weeks?|months?|years?|spring|summer|fall|autumn|winter)\\b',
    '\\b(?:in|since|back in)\\s+((?:19|20)\\d{2})\\b',
    '\\b((?:two|three|four|five|six|seven|several|a few|few)\\s+)?(days?|weeks?|months?|years?)\\s+(?:ago|earlier|before)\\b',
  ].join('|'),
  'gi',
);

const iso = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const lastOf = (year: number, month: number) => iso(year, month + 1, 0);
const monthOf = (name: string) =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;

type Span = readonly [Day, Day];

/** The year in which a month lies that isn't after publication. */
function yearOf(month: number, day: number, published: Day): number {
  const year = Number(published.slice(0, 4));
  return iso(year, month, day) > published ? year - 1 : year;
}

function onDay(month: number, day: number, year: string | undefined, published: Day): Span | null {
  if (day < 1 || day > 31) return null;
  const at = iso(year ? Number(year) : yearOf(month, day, published), month, day);
  return [at, at];
}

function inMonth(part: string | undefined, month: number, year: string | undefined, published: Day): Span {
  const isNumber = year !== undefined && /^\d/.test(year);
  const asked = isNumber
    ? Number(year)
    : Number(published.slice(0, 4)) - (year?.toLowerCase() === 'last year' ? 1 : 0);
  const at = isNumber || year ? asked : yearOf(month, 1, published);
  const [from, to] =
    part === 'early' ? [1, 10] : part === 'mid' ? [10, 20] : part === 'late' ? [20, 31] : [1, 31];
  const last = to === 31 ? lastOf(at, month) : iso(at, month, to);
  return [iso(at, month, from), last > published ? published : last];
}

function weekday(name: string, published: Day): Span {
  const wanted = DAYS.indexOf(name.toLowerCase());
  const back = (new Date(`${published}T00:00:00Z`).getUTCDay() - wanted + 7) % 7;
  const at = addDays(published, -back);
  return [at, at];
}

function relative(which: string, unit: string, published: Day): Span | null {
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
  const isLast = which !== 'this';
  const season = SEASONS[unit];
  if (season) {
    const at =
      isLast || iso(year, season[0], 1) > published
        ? iso(year, season[1] + 1, 0) < published && !isLast
          ? year
          : year - 1
        : year;
    return [iso(at, season[0], 1), lastOf(at, season[1])];
  }
  if (/^(?:recent|past)$/.test(which) && /s$/.test(unit))
    return [addDays(published, unit === 'years' ? -1460 : unit === 'months' ? -180 : -28), published];
  if (unit.startsWith('week'))
    return isLast ? [addDays(published, -13), addDays(published, -1)] : [addDays(published, -6), published];
  if (unit.startsWith('month'))
    return isLast ? [iso(year, month - 1, 1), iso(year, month, 0)] : [iso(year, month, 1), published];
  if (unit.startsWith('year'))
    return isLast ? [iso(year - 1, 1, 1), iso(year - 1, 12, 31)] : [iso(year, 1, 1), published];
  return null;
}

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, year: 366 };

function ago(unit: string, published: Day): Span {
  const days = UNIT_DAYS[unit.replace(/s$/, '')]!;
  return [addDays(published, -days * 7), addDays(published, -days)];
}

function spanOf(m: RegExpMatchArray, published: Day): Span | null {
  const part = (m[7] ?? m[8])?.toLowerCase();
  if (m[1] && m[2]) return onDay(monthOf(m[1]), Number(m[2]), m[3], published);
  if (m[4] && m[5]) return onDay(monthOf(m[5]), Number(m[4]), m[6], published);
  if (m[9])
    return /^may$/.test(m[9]) && !/\b(?:in|since|of|early|late|mid|last|this)\b/i.test(m[0])
      ? null
      : inMonth(part, monthOf(m[9]), m[10], published);
  if (m[11]) return weekday(m[11], published);
  if (m[12]) {
    const back = /today|tonight/i.test(m[12]) ? 0 : -1;
    return [addDays(published, back), addDays(published, back)];
  }
  if (m[14] && m[15]) return relative(m[14].toLowerCase(), m[15].toLowerCase(), published);
  if (m[16]) return [`${m[16]}-01-01`, `${m[16]}-12-31`];
  return m[18] ? ago(m[18].toLowerCase(), published) : null;
}

/**
 * The times named in a text, by the day of publication. Reporting looks back: a bare weekday is the last one not after
 * publication, a bare month likewise.
 */
export function datesIn(text: string, offset: number, published: Day): DatedSpan[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    if (/^may$/.test(match[0])) return [];
    const span = spanOf(match, published);
    if (!span || span[0] > span[1]) return [];
    return [
      {
        start: offset + match.index,
        end: offset + match.index + match[0].length,
        from: span[0],
        to: span[1],
      },
    ];
  });
}

/** Days in a span, ends included. */
export function lengthDays({ from, to }: { readonly from: Day; readonly to: Day }): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** When it was said where no time is named: the day of publication or the one before. */
export function inferredSpan(published: Day | null): DaySpan | null {
  return published === null ? null : { from: addDays(published, -1), to: published, basis: 'inferred' };
}
