import { type Day, dayNumber, monthOf } from '../../domain/days.ts';
import type { Rung } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { MONTH } from '../../language/calendar.ts';
import { DESCRIBED, ENTERED, MADE, MEMBER_SINCE, OF_ITS_AGE } from '../../language/its-age.ts';
import { numberIn } from '../../language/number-words.ts';
import { pattern, patternOf } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';
import { sharersOf } from '../words/ellipsis.ts';
import { withoutInserted } from '../words/inserted.ts';
import type { ViewToken } from '../words/view.ts';

/** A day or month, with the part of the month that is told: "at the beginning of July". */
const DATE = new RegExp(
  String.raw`\b(?:(beginning of|start of|early|middle of|mid)[ -]+)?(?:(\d{1,2})(?:st|nd|rd|th)? )?(${MONTH})\b(?: (\d{1,2})(?:st|nd|rd|th)?\b)?(?: ,)?(?: ((?:19|20)\d\d))?`,
  'g',
);
const YEAR =
  /\b(?:in|since|of|from|by|during|until|,|back in|through|throughout|early|late|back as|early as|ago as|far back as|day|eve) ((?:19|20)\d\d)\b/g;
/** "Did not attend the 2016 summit": when it was held. */
const HELD_IN =
  /\bthe ((?:19|20)\d\d) (?:[\w-]+ ){0,2}?(?:summit|meeting|session|assembly|conference|forum|congress|exercises?|drills?|talks)\b/g;
/** "The memorandum of 2017": the year is part of what it is called. */
const NAMED_BY_YEAR = new RegExp(
  String.raw`\b(?:memorandum|agreement|accord|treaty|pact|protocol|convention|text|deal|law|act|statute|declaration|document) of (?:${MONTH} )?(?:19|20)\d\d\b`,
  'g',
);
/** "Its instrument of 19 October", "the notice given on 3 May": a document's day dates no step, but "by a decree of 3 May" it is taken. */
const NAMED_BY_DAY = new RegExp(
  String.raw`(?<!^(?:by|with|in|through) (?:an?|the|its) )\b(?:instrument|notice|notification|letter|decree|note|communication|application|request)(?: of (?:withdrawal|denunciation|termination))? (?:of|dated|given on|sent on|from) (?:\d{1,2} )?${MONTH}(?: \d{1,2})?(?: \d{4})?`,
  'g',
);
/** "The charter of 23 May 1997": the day is part of what it is called. */
const TREATY_OF_DAY = new RegExp(
  String.raw`\b(?:memorandum|agreement|accord|treaty|pact|protocol|convention|charter|statute|covenant|constitution) (?:of|dated) (?:\d{1,2} ${MONTH}|${MONTH} \d{1,2})(?:(?: ,)? (?:19|20)\d\d)?\b`,
  'g',
);
/** "A membership that dated from 1949": how old it is, and not when it ended. */
const DATES_FROM = /\b(?:dates?|dated|dating) (?:back )?(?:from|to|since) (?:19|20)\d\d\b/g;
const RELATIVE = /^(?:which|whose|who|where)$/;
const MADE_IN = new RegExp(`^${MADE}$`);
/** "In July next year" */
const NEXT_YEAR = new RegExp(String.raw`\b(?:\d{1,2} )?${MONTH} (?:of )?next year\b|\bnext ${MONTH}`, 'g');

/** "Has suspended it until 31 March": up to when, and not when. */
const UNTIL = new RegExp(
  String.raw`\b(?:until|till|through|up to) (?:the )?(?:(?:end|beginning|middle) of )?(?:\d{1,2} )?${MONTH}(?: \d{1,2}\b)?`,
  'g',
);

/** "Told of its exit, effective 1 January": when it will hold, and not when it was told. */
const EFFECTIVE = new RegExp(
  String.raw`\b(?:effective|with effect)(?: (?:from|on|as of|as from))? (?:\d{1,2} )?${MONTH}(?: \d{1,2}\b)?`,
  'g',
);

/** The day by which a part of a month is over; of a month without one, the end. */
function lastDayOf(part: string | undefined): number {
  if (part === undefined) return 28;
  return part.startsWith('mid') ? 18 : 8;
}

/** A phrase without the days that date no step. */
const undated = (phrase: string): string =>
  [NAMED_BY_DAY, TREATY_OF_DAY, NEXT_YEAR, UNTIL, EFFECTIVE].reduce(
    (left, other) => left.replace(other, ' '),
    phrase,
  );

/** How many days before publication the dates in a phrase lie, the latest of them; null where there is none, or no publication. */
export function ageDays(phrase: string, publishedOn: Day | null): number | null {
  if (publishedOn === null) return null;
  const published = dayNumber(publishedOn);
  const ages = [...undated(phrase).matchAll(DATE)].flatMap(
    ([, part, before, month, after, year]): number[] => {
      const isModal =
        month === 'may' && !before && !after && !/\b(?:in|early|late|mid|since|last|of) may\b/.test(phrase);
      if (isModal) return [];
      // "In March", said in April, is no day of the last few: else the day would be told.
      const isOther = !part && monthOf(month!) !== Number(publishedOn.slice(5, 7));
      const day = Number(before ?? after ?? (isOther ? 15 : lastDayOf(part)));
      const at = (y: number) => Math.floor(Date.UTC(y, monthOf(month!) - 1, day) / 86_400_000);
      if (year) return [published - at(Number(year))];
      const own = Number(publishedOn.slice(0, 4));
      const ahead = at(own) - published;
      // A month without a year is the last one, but "on 3 June" read in May lies ahead.
      return [ahead > 0 && ahead < 150 ? -ahead : ahead > 0 ? published - at(own - 1) : -ahead];
    },
  );
  return ages.length === 0 ? null : Math.min(...ages);
}

/** The latest year that a phrase names as a time, and not as part of a document's name; null where there is none. */
export function yearOf(phrase: string): number | null {
  const plain = [NAMED_BY_YEAR, NAMED_BY_DAY, TREATY_OF_DAY, DATES_FROM, MEMBER_SINCE].reduce(
    (left, other) => left.replace(other, ' '),
    phrase,
  );
  const dated = [...plain.matchAll(DATE)].flatMap(([, , , , , year]) => (year ? [Number(year)] : []));
  const years = [...plain.matchAll(YEAR), ...plain.matchAll(HELD_IN)]
    .map(([, year]) => Number(year))
    .concat(dated);
  return years.length === 0 ? null : Math.max(...years);
}

const SAID_IN =
  /\b(?:announced|said|declared|stated|confirmed|decided|agreed|warned) (?:back |already )?in ((?:19|20)\d\d) that$/;

/** "Peru announced in 2015 that it was halting …": the year of what it tells; null where none is told. */
export function yearOfSaying({ tokens, from }: Clause): number | null {
  const [, year] = SAID_IN.exec(phraseOf(tokens.slice(0, from))) ?? [];
  return year === undefined ? null : Number(year);
}

/** The year of the day that is told for a statement, where the words that date a step of it name no later one; else null. */
export const yearOfDay = (words: string, { saidOn }: RecordedStatement): number | null =>
  saidOn && !/\b(?:this|last) year\b/.test(words) ? Number(saidOn.to.slice(0, 4)) : null;

/** "It left in 1990 and came back six years later": the year that is told by the one before it; null where there is none. */
export function yearAfter(phrase: string, before: string): number | null {
  const count = numberIn(/\b([\w-]+) years later\b/.exec(phrase)?.[1] ?? '');
  const start = count === null ? null : yearOf(before);
  return count === null || start === null ? null : start + count;
}

/** "Halted the notice it sent in August", "the instrument, lodged last October, has been revoked": the day is the paper's. */
const DATED_PAPER = patternOf('g')`
  \b(?:notices?|notifications?|letters?|instruments?|notes?|applications?)(?: of (?:withdrawal|denunciation|termination))?(?: from [^,;.]{0,60}?)?(?: ,)? (?:(?:that|which) )?(?:[a-z'’-]+(?: government)? )?(?:had )?(?:
    sent|gave|given|served|handed over|handed in|lodged|filed|deposited|submitted|signed|delivered|
    presented
  )\b[^,;.]{0,50}?(?=[,.;]|$| (?:has|have|had|is|was|will) )`;

/** "The letter dated July 6, 2020, notifying you that …": what a paper of an earlier day holds. */
const HELD_BY_A_PAPER =
  /\b(?:letter|note|notice|instrument|communication|message) (?:dated|of) ([^,;]{3,20}(?: , (?:19|20)\d\d)?) ,?$/;

/** How many days before publication the paper is dated that tells of the step; null where none does. */
export function ageOfPaper({ tokens, match }: Clause, publishedOn: Day | null): number | null {
  if (!tokens[match.from]!.lower.endsWith('ing')) return null;
  const [, dated] = HELD_BY_A_PAPER.exec(phraseOf(tokens.slice(0, match.from))) ?? [];
  return dated === undefined ? null : ageDays(dated, publishedOn);
}

/** Words that may date a step: "the September 19 agreement" is called by a day and dates nothing. */
const wordsOf = (tokens: readonly ViewToken[]) =>
  phraseOf(tokens.filter(({ entity }, i) => entity?.kind !== 'body' && !isYearOfName(tokens, i)));

const YEAR_OF = new RegExp(String.raw`^of (?:(?:\d{1,2} )?${MONTH} (?:\d{1,2} (?:, )?)?)?\d{4}\b`);

/** "The Indus Waters Treaty of 1960", "of September 1960": the year belongs to the name. */
function isYearOfName(tokens: readonly ViewToken[], at: number): boolean {
  const of = tokens.findLastIndex(({ lower }, i) => i <= at && i > at - 5 && lower === 'of');
  return (
    of > 0 && tokens[of - 1]!.entity?.kind === 'body' && YEAR_OF.test(phraseOf(tokens.slice(of, of + 5)))
  );
}

/** "The accord with the North signed in 2018", "the bloc, founded in 1969": where what tells a body's age begins. */
function isOfItsAge(tokens: readonly ViewToken[], at: number): boolean {
  if (!MADE_IN.test(tokens[at]!.lower)) return false;
  if (tokens[at - 1]?.text === ',') return true;
  const body = tokens.findLastIndex(({ entity }, i) => i < at && i > at - 6 && entity?.kind === 'body');
  return body >= 0 && OF_ITS_AGE.test(phraseOf(tokens.slice(body + 1, at + 1)));
}

const STARTED =
  /^(?:an?|the|its) (?:[\w’'-]+ ){1,8}?(?:(?:that|which) )?(?:had )?(?:began|begun|started|opened|launched|initiated|set in motion|set in train|foreshadowed)\b/;

/** "It left at midnight, the last act of a process that started in 2017": where it is told what the step comes at the end of. */
const isOfItsCourse = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens[at]!.text === ',' && STARTED.test(phraseOf(tokens.slice(at + 1, at + 13)));

const IS_DESCRIBED = new RegExp(`^${DESCRIBED}`);

/** "Has left the court, the body that was founded 18 years ago", "…, something that nobody has done before": what else is said of it. */
const isOfItsNature = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens[at]!.text === ',' && IS_DESCRIBED.test(phraseOf(tokens.slice(at + 1, at + 9)));

const KINDS = /^(?:treaty|convention|agreement|accord|pact|protocol|deal|bloc|alliance|club|body)$/;
const OF_ITS_MAKING = new RegExp(
  String.raw`^(?:that )?(?:it|they|he|she|we|both|the two) (?:had )?(?:${MADE}|${ENTERED})\b`,
);

/** "The accord that it concluded with the North in 2018": where a clause begins that tells of its making. */
const isOfItsMaking = (tokens: readonly ViewToken[], at: number): boolean =>
  (tokens[at]!.lower === 'that' || KINDS.test(tokens[at - 1]?.lower ?? '')) &&
  OF_ITS_MAKING.test(phraseOf(tokens.slice(at, at + 5)));

/** Words without what dates a paper; where the step is the giving of a paper they date the step. */
export const withoutPapers = (words: string, rung: Rung): string =>
  rung === 'notice' ? words : words.replace(DATED_PAPER, ' ');

const TAKEN_BY = wordSet('order decree resolution ordinance edict directive proclamation');

const DAY_OF_WHEN = new RegExp(
  String.raw`\b(?:(?:\d{1,2} )?${MONTH} (?:\d{1,2} (?:, )?)?)?(?:19|20)\d\d , when$`,
);

/** "Since 1986, when Peru left", "the crisis of May 1969, when …": the day that the clause tells of. */
function dayOfWhen(tokens: readonly ViewToken[], from: number): string {
  const day = DAY_OF_WHEN.exec(phraseOf(tokens.slice(Math.max(0, from - 7), from)))?.[0];
  return day === undefined ? '' : `in ${day.slice(0, -' , when'.length)} `;
}

/** How far into a sentence the comma may stand behind the paper that opens it. */
const LONGEST_PAPER = 16;

/** "By Order No. 12 of 30 April, signed by the premier, the cabinet resolved": up to the comma, the paper that a sentence opens with by which the step was taken. */
function openingPaper(tokens: readonly ViewToken[]): readonly ViewToken[] {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const own = tokens.slice(0, Math.max(0, comma));
  const isBy = /^(?:by|with|through|in)$/.test(own[0]?.lower ?? '');
  const paper = own.findIndex(({ lemma }) => TAKEN_BY.has(lemma));
  // "In line with a resolution of 2 March": why it is done, and not when.
  const isPaper = paper > 0 && paper < 5 && !own.slice(1, paper).some(({ pos }) => pos === 'ADP');
  return isBy && isPaper && comma < LONGEST_PAPER ? own : [];
}

/** The words that date the step: its own clause, or the sentence's beginning where that is nothing but a date. */
export function datingWords(clause: Clause): string {
  const { tokens, match, from, to } = clause;
  // "Togo left in 2015 and Chad ten years before that": of the second one's clause
  const [sharer] = sharersOf(tokens, match.to);
  const end = Math.min(tokens.length, to + 6, sharer?.at ?? tokens.length);
  // "The act under which the country ratified the statute in 2006": what a relative clause dates is something else.
  const relative = tokens.findIndex(
    ({ lower }, i) =>
      i > match.nucleus &&
      i < end &&
      ((i >= match.to &&
        (RELATIVE.test(lower) ||
          isOfItsMaking(tokens, i) ||
          isOfItsCourse(tokens, i) ||
          isOfItsNature(tokens, i))) ||
        isOfItsAge(tokens, i)),
  );
  // "It left in 2008 and joined again in January": of two predicates each has its own day.
  const begin = /^(?:and|but)$/.test(tokens[match.from]!.lower) ? match.from : from;
  const told = wordsOf(withoutInserted(tokens, begin, relative < 0 ? end : relative, match.nucleus));
  const own = withoutPapers(told, match.rule.rung);
  const comma = tokens.findIndex(({ text }) => text === ',');
  // "Having come back in 2023, Peru announced": the year of what went before.
  const isOpening = comma > 0 && comma < 7 && comma < match.from && tokens[0]!.lower !== 'having';
  const when = dayOfWhen(tokens, from);
  const first = isOpening ? tokens.slice(0, comma) : openingPaper(tokens.slice(0, match.from));
  const opening = first.length > 0 && !when ? `${wordsOf(first)} ` : '';
  // "Five days before the trial": cut off behind "before" it would look back.
  // "Peru, in 2017, announced": put in before the verb.
  const isInserted = /^, in (?:19|20)\d\d ,$/.test(phraseOf(tokens.slice(Math.max(0, from - 4), from)));
  const inserted = isInserted ? `in ${tokens[from - 2]!.lower} ` : when;
  return (
    opening +
    sharedDay(clause, opening) +
    longAgo(tokens, match.nucleus) +
    inserted +
    own.replace(/ (?:before|earlier than)$/, '')
  );
}

const IN_A_MONTH = new RegExp(
  String.raw`^(?:in|last|early last|late last) (?:early |late |mid )?(?:${MONTH}|year|month|week|(?:19|20)\d\d)\b`,
);

/** "In March the leader mocked the league and threatened to leave it": one day dates all that one subject does. */
function sharedDay({ tokens, match, from }: Clause, opening: string): string {
  const isJoined =
    tokens[match.from]!.lower === 'and' ||
    tokens[from]?.lower === 'and' ||
    tokens.slice(Math.max(0, match.from - 2), match.from).some(({ lower }) => lower === 'and');
  const isVerb = tokens[match.from + 1]?.pos === 'VERB' || isFinitePast(tokens[match.from]!);
  const day = isJoined && isVerb && opening === '' ? IN_A_MONTH.exec(phraseOf(tokens.slice(0, 5))) : null;
  return day ? `${day[0]} ` : '';
}

const AGO_FIRST = /^(?:[\w-]+ ){1,4}?(?:years|decades|century) ago\b/;
const OF_NOW =
  /\b(?:now|today|tonight|yesterday|\w+day|this|last|since|but|while|has|have|is|are|says|said)\b/;

/** "Fifty years ago Peru became a republic and on the same day left the bloc": the day that opens the sentence holds for both verbs. */
function longAgo(tokens: readonly ViewToken[], nucleus: number): string {
  const before = phraseOf(tokens.slice(0, nucleus));
  const ago = AGO_FIRST.exec(before)?.[0];
  const verb = tokens[nucleus]!;
  if (ago === undefined || verb.lower === verb.lemma) return '';
  return OF_NOW.test(before.replaceAll(/\b(?:the|that) same day\b/g, '')) ? '' : `${ago} `;
}

/** Years after which what is told as background is history, an episode that is closed. */
const HISTORY_YEARS = 9;
/** The same for what stands until somebody ends it: a treaty's obligations that are frozen, dues that go unpaid. */
const STANDING_YEARS = 20;
const MEMBERSHIP = /\b(?:membership|seat|place)\b/;

/** Years after which the step of a clause is history. "Suspended its membership in 1992" is an episode, "suspended the treaty in 2015" stands. */
export function historyYears({ tokens, match: { rule, from, to } }: Clause): number {
  const isStanding =
    rule.rung === 'non-participation' ||
    (rule.rung === 'suspension' && !MEMBERSHIP.test(phraseOf(tokens.slice(from, to))));
  return isStanding ? STANDING_YEARS : HISTORY_YEARS;
}

const LONG_AGO = pattern`
  \b(?:
    (?!(?:two|three|four|five|six|seven|eight|few|several|some|many|[2-8]) years )(?:\w+|\d+) (?:years|decades) ago|
    (?:ten|twenty|thirty|forty|fifty|\d\d) years (?:before|earlier)|
    (?:a|two|three|several|more than \w+) decades? (?:ago|after)|anniversary|decades earlier|
    in the (?:(?:early|late|mid) )?(?:(?:19|20)\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)|
    last century
  )\b`;
/** "Ten years before that", of whoever shares a verb. */
export const isOfLongAgo = (tokens: readonly ViewToken[]): boolean => LONG_AGO.test(phraseOf(tokens));
const SINCE_YEAR =
  /\bsince (?:the (?:start|beginning|end|middle) of |early |late |mid-?)?(?:19|20)\d\d\b(?! , when\b)/;

const YEARS_AGO = /\b([\w-]+) years ago\b/;

/** How many years ago the words say it was; more than any where they don't. */
const yearsGone = (words: string): number =>
  numberIn(YEARS_AGO.exec(words)?.[1] ?? '') ?? Number.POSITIVE_INFINITY;

/**
 * Whether what a clause tells is history by now.
 *
 * @param words that date it, and `ago` those right before it
 * @param years that have gone by since, where it lies in the past
 * @param closed years after which such a step is history
 */
export const isHistory = (words: string, ago: string, years: number | null, closed: number): boolean =>
  LONG_AGO.test(yearsGone(words) < closed ? words.replace(YEARS_AGO, ' ') : words) ||
  /\b(?:years|decades) (?:(?:have|had) (?:now )?(?:gone by|passed|elapsed) )?(?:ago that|since)$|\banniversary\b/.test(
    ago,
  ) ||
  (years !== null && years >= closed && !SINCE_YEAR.test(words.replace(MEMBER_SINCE, ' ')));
