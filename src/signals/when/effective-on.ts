import { type Day, dayNumber, monthOf } from '../../domain/days.ts';
import { levelOf, type Rung } from '../../domain/ladder.ts';
import { patternOf } from '../../language/pattern.ts';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY_FIRST = `(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`;
const MONTH_FIRST = `${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?!\\d)`;
const ISO = '(\\d{4})-(\\d{2})-(\\d{2})';
const DATE = new RegExp(`\\b(?:${ISO}|${DAY_FIRST}|${MONTH_FIRST})\\b`, 'gi');

/** Words that a day of taking effect, of leaving or of a deadline hangs on. */
const EFFECT = patternOf('gi')`
  \b(?:
    effective|(?:takes?|taking|took|taken) effect|into (?:force|effect)|leav(?:e|es|ing)|
    withdraw(?:s|al|n|ing)?|exit(?:s|ing)?|quit(?:s|ting)?|depart(?:s|ure|ing)?|out of|no longer|
    ceas(?:e|es|ed|ing)|ends?|ended|expires?|expired|terminat\w+
  )\b`;
const DEADLINE = /\b(?:by|until|before|deadline|ultimatum)\b/gi;
/** What else may happen on a day: then it is not the step's. */
const OTHERWISE = patternOf('i')`
  \b(?:
    vote[sd]?|voting|meet(?:s|ing)?|met|summit|debate[sd]?|session|elections?|referendum|decid\w+|
    consider\w*|hearing|talks|sign(?:s|ed|ing)?|ratif\w+|announc\w+|said|told|notif\w+|submit\w*|sent|
    hand(?:s|ed)|adopted|approved|passed|founded|created|joined
  )\b`;
/** Below a threat nothing takes effect. */
const FIRST_LEVEL = 5;
/** Units between the word and the day at most: a subordinate phrase fits, a sentence does not. */
const REACH = 70;

interface Found {
  readonly start: number;
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
}

function datesIn(text: string): Found[] {
  return [...text.matchAll(DATE)].map((match): Found => {
    const [, isoYear, isoMonth, isoDay, day, month, year, otherMonth, otherDay, otherYear] = match;
    const start = match.index;
    if (isoYear) return { start, year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) };
    const given = year ?? otherYear;
    return {
      start,
      month: monthOf(month ?? otherMonth!),
      day: Number(day ?? otherDay),
      year: given ? Number(given) : null,
    };
  });
}

const two = (n: number) => String(n).padStart(2, '0');

/** Null where there is no such day. */
function dayOf(year: number, { month, day }: Found): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() + 1 === month ? `${year}-${two(month)}-${two(day)}` : null;
}

/** A day without a year is the next one after publication. */
function resolved(found: Found, publishedOn: Day | null): Day | null {
  if (found.year !== null) return dayOf(found.year, found);
  if (publishedOn === null) return null;
  const year = Number(publishedOn.slice(0, 4));
  const day = dayOf(year, found);
  return day !== null && day >= publishedOn ? day : dayOf(year + 1, found);
}

function hangsOn(words: RegExp, text: string, at: number): boolean {
  return [...text.slice(0, at).matchAll(words)].some(({ index, 0: word }) => {
    const between = text.slice(index + word.length, at);
    return between.length <= REACH && !OTHERWISE.test(between);
  });
}

/**
 * The day on which a step is to take effect, or of the deadline that a threat sets, where a sentence states it to the day:
 * "will take effect on 29 January 2025". Days already past are taken of an exit only.
 *
 * @param text the sentence
 * @param publishedOn day of publication; without it only days with a year are read
 */
export function effectiveOn(text: string, rung: Rung, publishedOn: Day | null): Day | null {
  if (levelOf(rung) < FIRST_LEVEL) return null;
  for (const found of datesIn(text)) {
    const isSet =
      hangsOn(EFFECT, text, found.start) || (rung === 'threat' && hangsOn(DEADLINE, text, found.start));
    const day = isSet ? resolved(found, publishedOn) : null;
    if (day === null) continue;
    const isAhead = publishedOn === null || dayNumber(day) > dayNumber(publishedOn);
    if (isAhead || rung === 'exit') return day;
  }
  return null;
}
