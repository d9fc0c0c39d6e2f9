import type { Day } from '../domain/days.ts';
import type { Attribution } from './attribution.ts';
import type { Frame } from './frames.ts';
import { isBefore, type Told } from './times.ts';

/** Adverbs that make a deed told in the article's own voice an earlier one. */
const EARLIER =
  /\b(?:already|previously|earlier|in the past|formerly|since|ago|last (?:year|month|fall|autumn|summer|spring|winter)|(?:has|have) (?:repeatedly|long|often|consistently|always|been)|over the (?:last|past)|in recent (?:years|months)|historically|once|at the time|following)\b/i;

/** Paragraphs, from the top, in which a present perfect tells the news itself. */
const LEAD = 2;

/** Whether "has accused" stands in the background: news is told in the past tense or at the top. */
function isPerfectBehindLead(cue: readonly [number, number], frame: Frame, text: string): boolean {
  const words = text.slice(cue[0], cue[1]);
  return frame.paragraph > LEAD && /^(?:has|have|['’]s|['’]ve)\b/i.test(words) && !/\bnow\b/i.test(words);
}

/**
 * Whether the article only reminds of something said or done before.
 *
 * @param attribution null where the article tells it in its own voice
 * @param news day of the article's own news
 */
export function isRecount(
  attribution: Attribution | null,
  frame: Frame,
  told: Told,
  news: Day | null,
  text: string,
): boolean {
  if (told.date && isBefore(told.date, news)) return true;
  if (told.looksBack) return true;
  if (attribution === null)
    return EARLIER.test(text.slice(frame.start, Math.min(frame.end, frame.start + 2000)));
  return attribution.cue !== null && isPerfectBehindLead(attribution.cue, frame, text);
}
