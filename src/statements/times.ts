import { addDays, type Day, dayNumber } from '../domain/days.ts';
import { TREATY_OF } from '../language/its-age.ts';
import { patternOf } from '../language/pattern.ts';
import type { Attribution } from './attribution.ts';
import { type DatedSpan, datesIn } from './dates.ts';
import type { Frame, Item } from './frames.ts';

/** When a statement was made, as far as its own sentence tells, and whether that lies behind the article's news. */
export interface Told {
  readonly date: DatedSpan | null;
  /** Words beside the cue that look back: "has repeatedly said", "earlier". */
  readonly looksBack: boolean;
}

const MAX_FRAME = 4000;
const NO_SAYING = patternOf('i')`
  (?:
    \b(?:
      since|until|till|by|before|next|from|through|starting|to|for|between
    )\s+(?:the\s+)?(?:(?:end|start|beginning|middle)\s+of\s+)?|\bsince [^,;.]{1,80}|
    \b(?:process|procedure|dispute|row|crisis|quarrel|saga|course|countdown|chapter|affair)\s(?:(?:that|which)\s(?:had\s|was\s)?)?(?:began|begun|started|opened|launched|initiated|set in motion)\s[^,;.]{0,30}|
    \b(?:was|were) (?:(?:due|set|supposed|scheduled|meant) )?to (?:[\w'’-]+ ){1,6}|
    ^(?:since|until|by)\s.*
  )$`;

/** The author's own words of a frame, with quotations blanked so that offsets stay. */
function ownWords({ items, start, end }: Frame, text: string): string {
  let words = '';
  let at = start;
  const stop = Math.min(end, start + MAX_FRAME);
  for (const item of items) {
    if (item.start >= stop) break;
    if (!item.quote) continue;
    const to = Math.min(item.end, stop);
    words += text.slice(at, item.start) + ' '.repeat(to - item.start);
    at = to;
  }
  return words + text.slice(at, Math.max(at, stop));
}

/** "After Sunday's coup": the day of what went before. */
const isOfNoun = (words: string, start: number, end: number): boolean =>
  /\b(?:after|following|since|over|in) $/i.test(words.slice(0, start)) && /^['’]s\b/.test(words.slice(end));

/** Characters that a treaty's name may have before the day of its signing. */
const LONGEST_NAME = 120;

/** "The 19 September military agreement", "the charter of 19 September": the day by which a text is called. */
const isOfName = (words: string, start: number, end: number): boolean =>
  TREATY_OF.test(words.slice(Math.max(0, start - LONGEST_NAME), start)) ||
  (/\b(?:the|its|their) $/i.test(words.slice(0, start)) &&
    /^ (?:(?:19|20)\d\d )?(?:[\w-]+ ){0,3}?(?:agreement|accord|treaty|pact|declaration|protocol|memorandum|deal)\b/i.test(
      words.slice(end, end + 60),
    ));

/** "30 June next year", "June of the year after" */
const NEXT_YEAR = /^,? (?:of )?(?:next year|the (?:following|next|coming) year|the year after)\b/i;

/** Times that a frame's own words name; those to come and those of a beginning or an end ("since March") are no time of saying. */
export function datesOf(frame: Frame, text: string, published: Day): DatedSpan[] {
  const words = ownWords(frame, text);
  if (!/\d|day|week|month|year|night|[a-z]{3,}\s|\p{Lu}/u.test(words)) return [];
  return datesIn(words, frame.start, published).filter(
    ({ start, end, from }) =>
      from <= addDays(published, 1) &&
      !NEXT_YEAR.test(words.slice(end - frame.start, end - frame.start + 24)) &&
      !NO_SAYING.test(words.slice(Math.max(0, start - frame.start - 90), start - frame.start)) &&
      !/^(?:since|until|by)\b/i.test(words.slice(start - frame.start, end - frame.start)) &&
      !isOfNoun(words, start - frame.start, end - frame.start) &&
      !isOfName(words, start - frame.start, end - frame.start),
  );
}

const isVerbal = (item: Item): boolean => item.pos === 'VERB' && !item.lower.endsWith('ing');

const INSERTS =
  /^(?:after|when|while|as|before|because|since|though|although|where|just|shortly|days|weeks|months|hours)$/;

/** "In May, after the court had ruled, he said": where what is put in behind a date ends; the date's own end where nothing is. */
function behindInserted(items: readonly Item[], { end }: DatedSpan): number {
  const at = items.findIndex(({ start }) => start >= end);
  if (items[at]?.lower !== ',' || !INSERTS.test(items[at + 1]?.lower ?? '')) return end;
  const close = items.findIndex(({ lower }, i) => i > at + 1 && i < at + 30 && lower === ',');
  return close < 0 ? end : items[close]!.end;
}

/** "Cut off its money in February and said that …", "raised eyebrows in 2023 when it said that …": the day of the first verb holds for the second. */
const isShared = (date: DatedSpan, [start, end]: readonly [number, number], text: string): boolean =>
  date.end < start &&
  /^,? (?:and (?:(?:also|then|\w+ly) )?|when [^,;.]{1,50})$/.test(text.slice(date.end, start)) &&
  !/^(?:has|have)\b|s$/.test(text.slice(start, end));

/** Whether a verb with a tense of its own stands with the date, so that the date is of another deed: "after it fell in May, he said". */
function belongsElsewhere(items: readonly Item[], date: DatedSpan, cue: readonly [number, number]): boolean {
  if (date.start > cue[0])
    return items.some((item) => item.start > cue[1] && item.end < date.start && isVerbal(item));
  let opened = 0;
  for (const item of items) {
    if (item.start >= date.start) break;
    if (/^[,;–—]$/.test(item.lower)) opened = item.end;
  }
  const isSubordinate = items.some(
    (item) => item.start >= opened && item.end <= date.start && isVerbal(item),
  );
  const behind = behindInserted(items, date);
  const between = items.some((item) => item.start >= behind && item.end <= cue[0] && isVerbal(item));
  return isSubordinate || between;
}

const LOOKS_BACK =
  /\b(?:earlier|previously|already|repeatedly|long|often|once|formerly|latest|previous|recent|in the past|had|recall\w*|remind\w*)\b/i;
const OPENING = patternOf('i')`
  ^\W*(?:
    earlier|previously|at the time|back then|
    the (?:day|evening|week|month) before (?:the|that|this|its|his|her|their)|
    (?:\w+ )?(?:minutes|hours|days|weeks|months|years) earlier|as (?:a )?(?:presidential )?candidate
  )\b|\bearlier (?:this|in the|that) (?:week|month|year|day)\b`;
const JUST_BEFORE =
  /^ (?:(?:a|only a|just a) (?:few )?(?:moment|minute)s?|moments|minutes) (?:before|earlier)\b/i;
/** Times that a text counts back from its news. */
const COUNTED_BACK = /\b(?:ago|earlier|last (?:week|month|year))$/i;
/** Behind the cue: "has threatened more than once", "proclaimed at the beginning of the year". */
const OFTEN =
  /^\W*(?:time and again|more than once|many times|several times|again and again|on several occasions|(?:at|since|towards?) the (?:beginning|start|end) of (?:the|last) (?:year|century|decade))\b/i;
/** "Told the congress then that …" */
const THEN = /^ (?:[\w'’-]+ ){0,4}then (?:that|how|why)\b/;
/** "Set it going on his first day, when he ordered …": told of that day. */
const WHEN = /, when $/i;
/** Stretches of time, just before whoever speaks, that make a saying an earlier one. */
const OVER_TIME =
  /\b(?:in recent (?:days|weeks|months|years)|(?:over|in) the (?:past|last) \w+(?: \w+)?|for (?:months|years))[\s,]*$/i;

/** The time beside a cue: outside what was said and who said it, and of no other verb's. */
export function toldBy(
  attribution: Attribution,
  frame: Frame,
  dates: readonly DatedSpan[],
  text: string,
): Told {
  const { cue, parts, speaker } = attribution;
  const own = cue ?? [frame.start, frame.start];
  const inside = (date: DatedSpan) => parts.some(([start, end]) => date.start >= start && date.end <= end);
  const trailing = (date: DatedSpan) => attribution.ofObject && parts.some(([, end]) => date.end === end);
  const fits = dates.filter(
    (date) =>
      (!inside(date) || trailing(date)) &&
      !(speaker && date.start >= speaker[0] && date.end <= speaker[1]) &&
      (!belongsElsewhere(frame.items, date, own) || isShared(date, own, text)),
  );
  const exact =
    [...fits].sort(
      (a, b) => spanDays(a) - spanDays(b) || Math.abs(a.start - own[0]) - Math.abs(b.start - own[0]),
    )[0] ?? null;
  // "He had explained a moment before": in the same breath.
  const isJustBefore = cue !== null && JUST_BEFORE.test(text.slice(cue[1], cue[1] + 30));
  const beside = cue && !isJustBefore ? text.slice(cue[0], cue[1]) : '';
  const edge = speaker?.[0] ?? own[0];
  const opening = text.slice(frame.start, Math.min(edge, frame.start + 60));
  const lead = text.slice(Math.max(frame.start, edge - 60), Math.max(frame.start, edge));
  const isCounted = exact !== null && COUNTED_BACK.test(text.slice(exact.start, exact.end));
  const isOften = OFTEN.test(text.slice(own[1], own[1] + 40));
  const looksBack =
    isCounted ||
    THEN.test(text.slice(own[1], own[1] + 60)) ||
    isOften ||
    LOOKS_BACK.test(beside) ||
    OPENING.test(opening) ||
    OVER_TIME.test(lead) ||
    WHEN.test(lead) ||
    OPENING.test(lead);
  return { date: exact ?? datedParticiple(attribution, dates, inside), looksBack };
}

/** "Troops left in May, with officials saying …": the saying goes with the dated deed. */
function datedParticiple(
  { cue, lemma, manner }: Attribution,
  dates: readonly DatedSpan[],
  inside: (date: DatedSpan) => boolean,
): DatedSpan | null {
  const isIng =
    cue !== null &&
    manner === 'speech' &&
    cue[1] - cue[0] <= lemma.length + 3 &&
    cue[1] - cue[0] >= lemma.length + 2;
  return isIng ? (dates.find((date) => date.end < cue[0] && !inside(date)) ?? null) : null;
}

const spanDays = ({ from, to }: DatedSpan): number => dayNumber(to) - dayNumber(from);

/** Days by which a stated time may lie behind the article's newest saying and still be its news. */
const NEWS_DAYS = 4;
/** Days by which the newest saying may lie behind publication: weeklies and copies come late. */
const LATE_DAYS = 12;

/** The day of the article's own news: the newest of its dated sayings and of its lead, unless that is long before publication. */
export function newsDay(
  told: readonly Told[],
  lead: readonly DatedSpan[],
  published: Day | null,
): Day | null {
  if (published === null) return null;
  const days = told
    .filter(({ looksBack }) => !looksBack)
    .flatMap(({ date }) => (date ? [date] : []))
    .concat(lead)
    .flatMap((date) => (date.to <= published && spanDays(date) < 12 ? [date.to] : []));
  const newest = days.sort().at(-1);
  return newest !== undefined && dayNumber(published) - dayNumber(newest) <= LATE_DAYS ? newest : published;
}

/** Whether a stated time lies more than so many days before the article's news. */
export function isBefore({ to }: DatedSpan, news: Day | null, days = NEWS_DAYS): boolean {
  return news !== null && dayNumber(news) - dayNumber(to) > days;
}

/** Characters within which a day opens a sentence. */
const OPENS = 6;

/** Whether a sentence begins with a time that lies well before the article's news: "In June 2015 the judges …". */
export const opensEarlier = (words: string, published: Day): boolean =>
  /^\W*(?:in|on|at|back in|last) /i.test(words) &&
  datesIn(words.slice(0, 60), 0, published).some(
    (date) => date.start <= OPENS && isBefore(date, published, LATE_DAYS),
  );
