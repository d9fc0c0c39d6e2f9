import type { Day } from '../../domain/days.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { MONTH } from '../../language/calendar.ts';
import { pattern } from '../../language/pattern.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';
import { NEWS_LENGTH } from './news-spans.ts';

/** Behind it days lie ahead. */
export const AHEAD = / (?:will|shall|'ll) /;
/** A day without a year that lies further back than this may be the next of its name. */
export const LATE_IN_THE_YEAR = 240;

/** A day that is told of the news itself. */
export const TODAY =
  /\b(?:today|yesterday|tonight|overnight|now|just|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:week|morning|afternoon|evening)|(?:hours|minutes) later|on (?:the )?\d)/;

/** "At the end of that December Peru …" */
export const OF_THAT = new RegExp(
  String.raw`\b(?:in|of|by|since) that (?:${MONTH}|year|spring|summer|autumn|winter)$`,
);
export const AGO =
  /\b(?:years|decades|a decade|a year|months?|weeks?|fortnight|\w+ years) (?:ago|earlier|before)\b|\bmore than an? (?:month|year|week|decade) ago\b/;
/** Adverbs that, in the article's own voice, tell of what went before its news. */
export const EARLIER = pattern`
  \b(?:
    already|the (?:year|month|week) before last|(?:around|at) (?:about )?(?:the same|that) time|
    earlier(?! (?:than|today|in the day|that day|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)|
    previously|(?<=\S )(?<!at |more than )once(?! (?:more|again|and for all|the|it|they|we|he|she|its|their))|
    last (?:
      month|year|week|january|february|march|april|may|june|july|august|september|october|november|
      december|spring|summer|autumn|fall|winter
    )|(?:days|weeks|months|years|day|week|month|year) (?:later|earlier|before(?! \w))|
    last (?:mon|tues|wednes|thurs|fri|satur|sun)day|
    (?<!for )(?:earlier )?this (?:year|spring|summer|autumn|winter)|
    (?<!\b(?:has|have) [^.]{0,60})(?:last|past|previous) (?:
      few|two|three|four|five|six|several|\d+) (?:sessions|meetings|summits|gatherings|votes|rounds)|
    since (?:
      the(?! (?:[\w'’-]+ ){1,3}?(?:
          is|are|has|have|does|do|will|can|must|keeps|holds|requires|demands|acts|says|allows|provides
        )\b
      )|last|then|its|early|late|mid
    )|repeatedly|last time|
    in (?:his|her) (?:first|previous|earlier|last) (?:term|stint|presidency|government|mandate)|
    (?:before|prior to|until) that|
    on the (?:very )?(?:day|evening|morning) (?:that |when |on which )?(?:he|she) \w+|on (?:his|her) (?:very )?first (?:full )?(?:working )?day|
    until then(?! \w+ (?:\w+ ){0,3}?(?:stays|remains|is|will|has to|must)\b)|at the time|back then|
    (?:has|have) (?:\w+ly )?\w+ed before(?: to\b|$)|(?<!day )began (?=\w+ing\b)|so far|
    (?<!\b(?:has|have) [^.]{0,60})on the eve of|over the (?:past|last)|for (?:months|years|weeks)
  )\b`;
const SEASON = /^(?:spring|summer|autumn|winter)$/;
const LIES_AHEAD = /\b(?:to|would|will|shall|until|by|before|for|from|next|coming)\b/;
/** Months of the northern seasons: a season that is not over dates nothing that is past. */
const seasonOf = (day: Day): string =>
  ['winter', 'spring', 'summer', 'autumn'][Math.floor((Number(day.slice(5, 7)) % 12) / 3)]!;

/** "Threatened in the spring to leave", "boycotted two meetings over the winter": told of a season that is over. */
export function isOfSeason({ tokens, match, from, to }: Clause, publishedOn: Day | null): boolean {
  const at = tokens.findIndex(({ lower }, i) => i > from && i < to && SEASON.test(lower));
  if (at < 2 || (publishedOn !== null && seasonOf(publishedOn) === tokens[at]!.lower)) return false;
  // "In the summer palace"
  if (tokens[at + 1]?.pos === 'NOUN') return false;
  if (!/\b(?:in|over|during) the$/.test(phraseOf(tokens.slice(at - 2, at)))) return false;
  const verb = tokens.findLastIndex((token, i) => i >= from && i < at && isFinitePast(token));
  return verb >= 0 && verb >= match.from && !LIES_AHEAD.test(phraseOf(tokens.slice(verb + 1, at)));
}

/** The same for what somebody says: it is no news of today. */
export const ITERATED = pattern`
  \b(?:
    more than once|(?<!\b(?:has|have) [^.]{0,60})on the eve of|repeatedly|time and again|
    (?<!\b(?:is|are|was|lies|thing|belongs?) )in the past|previously|
    on (?:several|many|numerous|various|other|previous|earlier|past) occasions|many times|
    earlier (?:this|last)|earlier in the (?:week|month|year)|
    last (?:
      month|year|week|january|february|march|april|may|june|july|august|september|october|november|
      december|spring|summer|autumn|fall|winter
    )|in recent (?:weeks|months|years)|(?:early|at the (?:start|beginning) of) (?:this|the) month|
    the (?:year|month|week) before last|in the same (?:month|year|week)|(?:that|the same) (?:month|year)
  )\b`;
/** "After the court had ruled last month, Peru has told …": what went before it dates no saying. */
export const BEFORE_THAT = /^(?:after|since|because|when|before|as|once) [^,]{1,80}? had [^,]*,/;

const OPENED_EARLIER = new RegExp(
  String.raw`^(?:early |late |already |back )?(?:last (?:month|year|week|spring|summer|autumn|fall|winter|${MONTH})|in (?:(?:early|late|mid) )?(?:${MONTH}|(?:19|20)\d\d)|at the (?:end|start|beginning) of ${MONTH}|(?:a|two|three|four|five|six|several|some|\d+) (?:weeks?|months?|years?) (?:ago|earlier|before|later))\b`,
);
const DONE_BY_SAYING =
  /^(?:announced|declared|decided|resolved|vowed|threatened|proclaimed|voted|promised|rejected|notified|informed)\b/;

/** "Last month the others offered them more time. The three declared that their departure is final", far down: a tale of earlier days goes on. */
export function goesOn(
  { tokens, match, before }: Clause,
  { start, kind, cue, context }: RecordedStatement,
  words: string,
): boolean {
  if (before === null || start < NEWS_LENGTH || kind === 'direct' || TODAY.test(words)) return false;
  const isPast =
    kind === 'narrated' ? isFinitePast(tokens[match.from]!) : DONE_BY_SAYING.test(cue?.text ?? '');
  const between = context.text.slice(before.end - context.start, tokens[0]!.start - context.start);
  return isPast && !between.includes('\n') && OPENED_EARLIER.test(phraseOf(before.tokens));
}
