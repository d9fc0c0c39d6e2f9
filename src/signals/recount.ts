import { type Day, dayNumber } from '../domain/days.ts';
import { levelOf, trackOf } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import { type Clause, phraseOf } from './clause.ts';

/** Whether a step is told as background, as a closed episode, and why. */
export interface FoundRecount {
  readonly recount: boolean;
  readonly historical: boolean;
  readonly reason: string;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DATE =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)? )?(january|february|march|april|may|june|july|august|september|october|november|december)\b(?: (\d{1,2})(?:st|nd|rd|th)?\b)?(?: ,)?(?: ((?:19|20)\d\d))?/g;
const YEAR = /\b(?:in|since|of|from|by|during|until|,|back in|early|late) ((?:19|20)\d\d)\b/g;
const AGO =
  /\b(?:years|decades|a decade|a year|months?|weeks?|\w+ years) (?:ago|earlier|before)\b|\bmore than an? (?:month|year|week|decade) ago\b/;
const LONG_AGO =
  /\b(?:(?:\w+|\d+) (?:years|decades) ago|(?:a|two|three|several|more than \w+) decades? (?:ago|after)|anniversary|decades earlier|in the (?:19|20)\d0s|last century)\b/;
const EARLIER =
  /\b(?:already|earlier|previously|once|last (?:month|year|week|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:days|weeks|months|years|day|week|month|year) (?:later|after|earlier|before)|since (?:the|last|then|its|early|late|mid)|in recent (?:weeks|months|years)|repeatedly|more than once|time and again|last time|at the time|back then|began|had earlier|so far|over the (?:past|last)|for (?:months|years|weeks))\b/;
const ITERATED =
  /\b(?:more than once|repeatedly|time and again|in the past|previously|on several occasions|many times|earlier (?:this|last)|last (?:month|year|week|spring|summer|autumn|fall|winter)|in the same (?:month|year|week)|(?:that|the same) (?:month|year))\b/;
const BACKGROUND_OPENER = /^(?:having|after|following|since)$/;

/** Days that dates in a phrase lie before publication; the nearest to it. */
function ageDays(phrase: string, publishedOn: Day): number | null {
  const published = dayNumber(publishedOn);
  const ages = [...phrase.matchAll(DATE)].flatMap(([, before, month, after, year]): number[] => {
    if (month === 'may' && !before && !after && !/\b(?:in|early|late|mid|since|last|of) may\b/.test(phrase))
      return [];
    const day = Number(before ?? after ?? 28);
    const at = (y: number) => Math.floor(Date.UTC(y, MONTHS.indexOf(month!), day) / 86_400_000);
    if (year) return [published - at(Number(year))];
    const own = Number(publishedOn.slice(0, 4));
    const ahead = at(own) - published;
    // A month without a year is the last one, but "on 3 June" read in May lies ahead.
    return [ahead > 0 && ahead < 150 ? -ahead : ahead > 0 ? published - at(own - 1) : -ahead];
  });
  return ages.length === 0 ? null : Math.min(...ages.map((age) => age));
}

function yearOf(phrase: string): number | null {
  const years = [...phrase.matchAll(YEAR)].map(([, year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

/** The words that date the step: its own clause, or the sentence's beginning where that is nothing but a date. */
function datingWords({ tokens, match, from, to }: Clause): string {
  const own = phraseOf(tokens.slice(from, Math.min(tokens.length, to + 4)));
  const comma = tokens.findIndex(({ text }) => text === ',');
  const opening = comma > 0 && comma < 7 && comma < match.from ? `${phraseOf(tokens.slice(0, comma))} ` : '';
  return opening + own;
}

function isPluperfect({ tokens, match, from }: Clause): boolean {
  const near = tokens.slice(from, match.nucleus + 1).map(({ lower }) => lower);
  const had = near.lastIndexOf('had');
  return had >= 0 && had >= near.length - 7;
}

/** Told in the present or as to come: what is recalled is told in the past. */
function isPresent({ tokens, match, from }: Clause): boolean {
  if (match.rule.recount) return false;
  const near = tokens.slice(from, match.nucleus + 1);
  if (near.some(({ lower }) => /^(?:is|are|will|shall|'ll|am)$/.test(lower))) return true;
  const { lower, lemma, pos } = tokens[match.nucleus]!;
  const verb = pos === 'VERB' ? { lower, lemma } : tokens[match.from]!;
  return verb.lower !== verb.lemma && verb.lower.endsWith('s') && tokens[match.from]!.pos === 'VERB';
}

const RECOUNT_DAYS = 4;

/** Whether the clause tells of an earlier step, from its dates, its tense and its adverbs. */
export function recountOf(clause: Clause, statement: RecordedStatement): FoundRecount {
  const { tokens, match, from } = clause;
  const words = datingWords(clause);
  const { publishedOn } = statement.context;
  const isSpeech = statement.kind !== 'narrated';
  const year = yearOf(words);
  const thisYear = publishedOn ? Number(publishedOn.slice(0, 4)) : null;
  if (LONG_AGO.test(words) || (year !== null && thisYear !== null && year <= thisYear - 3)) {
    return { recount: true, historical: true, reason: 'long ago' };
  }
  const recount = (reason: string): FoundRecount => ({ recount: true, historical: false, reason });
  if (!isSpeech && isPresent(clause)) return { recount: false, historical: false, reason: 'present tense' };
  if (statement.recount) return recount('the statement is a recount');
  if (year !== null && thisYear !== null && year < thisYear) return recount('an earlier year');
  if (AGO.test(words)) return recount('ago');
  if (match.rule.recount) return recount('the words look back');
  if (ITERATED.test(phraseOf(tokens.slice(from, match.to + 4)))) return recount('told of before');
  const { saidOn } = statement;
  if (
    isSpeech &&
    saidOn?.basis === 'stated' &&
    publishedOn &&
    dayNumber(publishedOn) - dayNumber(saidOn.to) > 13
  ) {
    return recount('said long before publication');
  }
  if (isSpeech) {
    return isPluperfect(clause) && levelOf(match.rule.rung) < 7 && trackOf(match.rule.rung) === 'word'
      ? recount('had')
      : { recount: false, historical: false, reason: 'said now' };
  }
  const age = publishedOn ? ageDays(words, publishedOn) : null;
  if (age !== null && age > RECOUNT_DAYS) return recount('an earlier day');
  if (isPluperfect(clause)) return recount('had');
  if (EARLIER.test(words)) return recount(EARLIER.exec(words)![0]);
  if (
    BACKGROUND_OPENER.test(tokens[from - 1]?.lower ?? '') ||
    BACKGROUND_OPENER.test(tokens[from]?.lower ?? '')
  ) {
    return tokens[match.nucleus]!.lower.endsWith('ing') || tokens[from]?.lower === 'having'
      ? recount('told as background')
      : { recount: false, historical: false, reason: 'told as news' };
  }
  return { recount: false, historical: false, reason: 'told as news' };
}
