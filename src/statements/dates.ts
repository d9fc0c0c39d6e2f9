import { addDays, type Day, monthOf } from '../domain/days.ts';
import { numberIn } from '../language/number-words.ts';
import { patternOf } from '../language/pattern.ts';

/** A time that a text names, with its place. */
export interface DatedSpan {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  readonly to: Day;
}

type Span = readonly [Day, Day];
type Groups = Readonly<Record<string, string | undefined>>;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** First and last month; a winter ends in the year after it began. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  fall: [9, 11],
  autumn: [9, 11],
  winter: [12, 14],
};
const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)(?!\\p{L})';
const YEAR = '(?<year>(?:19|20)\\d{2})';
const PART = '(?:(?<part>early|mid|late|earlier|last|this)[ -](?:in )?)?';

const iso = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const lastOf = (year: number, month: number): Day => iso(year, month + 1, 0);
const yearIn = (day: Day): number => Number(day.slice(0, 4));
const monthIn = (day: Day): number => Number(day.slice(5, 7));
const notAfter = (from: Day, to: Day, published: Day): Span => [
  from,
  to > published && from <= published ? published : to,
];

function onDay({ month, day, year }: Groups, published: Day): Span | null {
  const [number, of] = [Number(day), monthOf(month!)];
  if (number < 1 || number > 31) return null;
  if (year) return [iso(Number(year), of, number), iso(Number(year), of, number)];
  const here = iso(yearIn(published), of, number);
  // A day of the coming weeks is one to come, not one eleven months ago.
  const at = here > addDays(published, 45) ? iso(yearIn(published) - 1, of, number) : here;
  return [at, at];
}

function inMonth({ part, month, year, which }: Groups, published: Day): Span | null {
  const of = monthOf(month!);
  const isThisYear = iso(yearIn(published), of, 1) <= published;
  const at = year
    ? Number(year)
    : which
      ? yearIn(published) - (which.toLowerCase() === 'last' ? 1 : 0)
      : yearIn(published) - (isThisYear ? 0 : 1);
  const [from, to] =
    part === 'early' ? [1, 10] : part === 'mid' ? [10, 20] : part === 'late' ? [20, 0] : [1, 0];
  return notAfter(iso(at, of, from), to === 0 ? lastOf(at, of) : iso(at, of, to), published);
}

function onWeekday({ weekday, part }: Groups, published: Day): Span {
  const today = new Date(`${published}T00:00:00Z`).getUTCDay();
  const back = (today - WEEKDAYS.indexOf(weekday!.toLowerCase()) + 7) % 7;
  const at = addDays(published, -(back === 0 && part?.toLowerCase() === 'last' ? 7 : back));
  return [at, at];
}

function inSeason({ which, season }: Groups, published: Day): Span {
  const [first, last] = SEASONS[season!.toLowerCase()]!;
  const year = yearIn(published);
  const isOver = lastOf(year, last) < published;
  const hasBegun = iso(year, first, 1) <= published;
  const at = isOver || (hasBegun && which?.toLowerCase() !== 'last') ? year : year - 1;
  return notAfter(iso(at, first, 1), lastOf(at, last), published);
}

function inUnit({ which, unit }: Groups, published: Day): Span {
  const [year, month] = [yearIn(published), monthIn(published)];
  const isLast = which!.toLowerCase() === 'last';
  switch (unit!.toLowerCase()) {
    case 'week':
      return isLast ? [addDays(published, -13), addDays(published, -1)] : [addDays(published, -6), published];
    case 'month':
      return isLast ? [iso(year, month - 1, 1), iso(year, month, 0)] : [iso(year, month, 1), published];
    default:
      return isLast ? [iso(year - 1, 1, 1), iso(year - 1, 12, 31)] : [iso(year, 1, 1), published];
  }
}

const countIn = (words: string | undefined): number | null =>
  words === undefined ? null : (numberIn(words) ?? (/^an?$/i.test(words) ? 1 : null));

/** "In recent months": up to seven of them. */
function inRecent({ count, unit }: Groups, published: Day): Span {
  return [
    addDays(published, -UNIT_DAYS[unit!.toLowerCase()]! * Math.min(400, countIn(count) ?? 7)),
    published,
  ];
}

/** "Two weeks ago": give or take half of the unit. */
function ago({ count, unit }: Groups, published: Day): Span {
  const days = UNIT_DAYS[unit!.toLowerCase()]!;
  const exact = countIn(count);
  const slack = Math.floor(days / 2);
  if (exact === null) return [addDays(published, -days * 7), addDays(published, -days * 2)];
  return [
    addDays(published, -days * Math.min(400, exact) - slack),
    addDays(published, -days * Math.min(400, exact) + slack),
  ];
}

const before =
  (days: number) =>
  (_: Groups, published: Day): Span => [addDays(published, -days), addDays(published, -days)];

type Reader = (groups: Groups, published: Day) => Span | null;
/** How times are named, the most exact first; a match takes its words from those after it. */
const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [
    /\b(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})\b/g,
    ({ year, month, day }) =>
      Number(month) < 1 || Number(month) > 12
        ? null
        : [iso(Number(year), Number(month), Number(day)), iso(Number(year), Number(month), Number(day))],
  ],
  [new RegExp(`\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,? ${YEAR})?`, 'gu'), onDay],
  [new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?`, 'gu'), onDay],
  [new RegExp(`\\b${PART}${MONTH},?(?: of)? ${YEAR}`, 'gu'), inMonth],
  [new RegExp(`\\b${PART}${MONTH} (?<which>this|last) year\\b`, 'gu'), inMonth],
  [
    new RegExp(
      `\\b(?<lead>[Ii]n |[Ss]ince |[Dd]uring |[Oo]f |[Bb]y |[Aa]n |[Tt]he )?(?:(?<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ast|[Tt]his)[ -](?:in )?)?${MONTH}`,
      'gu',
    ),
    bareMonth,
  ],
  [/\b(?:(?<part>last|this) )?(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/gi, onWeekday],
  [/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi, before(0)],
  [/\b(?:yesterday|last night)\b/gi, before(1)],
  [/\bovernight\b/gi, (_, published) => [addDays(published, -1), published]],
  [/\b(?<which>last|this|past) (?<season>spring|summer|fall|autumn|winter)\b/gi, inSeason],
  // "Said in the winter that": what is yet to come is told otherwise.
  [
    /(?<=\b(?:said|announced|declared|warned|promised|suggested|told \w+(?: \w+)?|made (?:it )?(?:known|clear)) )in (?:the )?(?<season>spring|summer|autumn|winter)\b/gi,
    inSeason,
  ],
  [/\b(?<which>last|this) (?<unit>week|month|year)\b/gi, inUnit],
  [/\b(?:recent|(?:the )?(?:past|last)(?: (?<count>\w+))?) (?<unit>day|week|month|year)s\b/gi, inRecent],
  [
    /\b(?:(?<count>an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several) )?(?<unit>day|week|month|year)s? (?:ago|earlier)\b/gi,
    ago,
  ],
  [
    patternOf('gi')`
  (?<!
    \b(?:
      treaty|agreement|accord|pact|convention|memorandum|protocol|statute|charter|law|act|constitution|
      declaration
    ) )\b(?:(?:in|since|back in|of|until|by|during|[Dd]ay|[Ee]ve) (?:(?<part>early|mid|late)[ -])?|(?<when>early|mid|late)[ -])(?<year>(?:19|20)\d{2})\b`,
    inYear,
  ],
];

/** A month by itself; "may" and "march" are words too, so these want a word before them that says it is a time. */
function bareMonth(groups: Groups, published: Day): Span | null {
  const isPlain = groups.lead === undefined && groups.part === undefined;
  if (isPlain && /^(?:May|March|Mar|Jan|Jun|Dec)\b/.test(groups.month!)) return null;
  return inMonth({ ...groups, part: groups.part?.toLowerCase() }, published);
}

function inYear({ part, when, year }: Groups, published: Day): Span {
  const which = (part ?? when)?.toLowerCase();
  const [from, to] =
    which === 'early'
      ? ['01-01', '04-30']
      : which === 'mid'
        ? ['05-01', '08-31']
        : which === 'late'
          ? ['09-01', '12-31']
          : ['01-01', '12-31'];
  return notAfter(`${year}-${from}`, `${year}-${to}`, published);
}

/**
 * The times named in a text, by the day of publication, in order and none overlapping another. Reporting looks back: a
 * bare weekday is the last one not after publication, a bare month likewise.
 *
 * @param offset of the text in the article's
 */
export function datesIn(text: string, offset: number, published: Day): DatedSpan[] {
  const found: DatedSpan[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [offset + match.index, offset + match.index + match[0].length];
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const span = read(match.groups ?? {}, published);
      if (span && span[0] <= span[1]) found.push({ start, end, from: span[0], to: span[1] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
