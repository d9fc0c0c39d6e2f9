import { dayNumber } from '../../domain/days.ts';
import { levelOf, type Modality, trackOf } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { WEEKDAY } from '../../language/calendar.ts';
import { isLikeOthers, isOneOfFew, isRanked } from '../who/only-one.ts';
import { isReceived, nothingCame } from '../who/receivers.ts';
import { areOthersToo } from '../who/several.ts';
import { isSpeakersOrder } from '../who/speakers-act.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';
import { behindTheNews } from './behind-the-news.ts';
import {
  ageDays,
  ageOfPaper,
  datingWords,
  historyYears,
  isHistory,
  withoutPapers,
  yearAfter,
  yearOf,
  yearOfDay,
  yearOfSaying,
} from './dated.ts';
import { isDeed } from './deed.ts';
import { isFreshlyDated, isOpeningNews, isUndoneNow } from './fresh.ts';
import { isInPassing } from './in-passing.ts';
import {
  AGO,
  BEFORE_THAT,
  EARLIER,
  goesOn,
  ITERATED,
  isOfSeason,
  NEWS_LENGTH,
  OF_THAT,
  TODAY,
} from './looking-back.ts';
import { isNewsOfWhen } from './news-of-when.ts';
import { ageOfOccasion } from './occasion.ts';
import {
  isAnswered,
  isFact,
  isFollowing,
  isJustMadeKnown,
  isKnownBy,
  isNoReason,
  isTaken,
} from './taken-for-known.ts';
import { isMadeKnown, isPerfect, isPluperfect, isPresent, isToCome } from './tense.ts';

/** Whether a step is told as background, as a closed episode, and why. */
export interface FoundRecount {
  readonly recount: boolean;
  readonly historical: boolean;
  readonly reason: string;
}

const DURATION = /^(?:days?|weeks?|months?|years?|decades?|long|soon|shortly)$/;
const BACKGROUND_OPENER = /^(?:after|following|since)$/;

/** Days by which a narrated step may lie before publication and still be the news. */
const NEWS_DAYS = 4;
/** How far the first paragraphs reach, in UTF-16 units. */
const LEAD_LENGTH = 300;
/** The same for what is said: syndicated pages are dated days after the original. */
const SAYING_DAYS = 13;
/** A day without a year that lies further back than this may be the next of its name. */
const LATE_IN_THE_YEAR = 240;

/** "After a stormy debate the cabinet ordered it": behind the noun somebody else begins, without a comma. */
const isPhraseOver = (tokens: readonly ViewToken[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ pos }, i, own) => i > 0 && pos === 'NOUN' && own[i + 1]?.lower === 'the');

/** "After Peru, Chile and Bolivia announced": a comma of the list opens the clause. */
function isListAfter(tokens: readonly ViewToken[], from: number): boolean {
  if (tokens[from - 1]?.text !== ',') return false;
  let at = from - 1;
  while (at > 0 && (tokens[at]!.text === ',' || tokens[at]!.entity?.kind === 'state')) at -= 1;
  return at < from - 1 && BACKGROUND_OPENER.test(tokens[at]!.lower);
}

/** "Days after the minister of the day, Ann Lind, promised": an apposition stands between. */
function isBehindApposition(tokens: readonly ViewToken[], from: number): boolean {
  if (tokens[from - 1]?.text !== ',') return false;
  const open = tokens.findLastIndex(({ text }, i) => text === ',' && i < from - 1 && i > from - 10);
  if (open < 0) return false;
  const words = tokens.slice(Math.max(0, open - 10), open);
  const opener = words.findLastIndex(({ lower }) => BACKGROUND_OPENER.test(lower));
  return (
    opener > 0 &&
    DURATION.test(words[opener - 1]!.lower) &&
    !words.slice(opener).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  );
}

/** "A month has passed since a note from Lima informed the bloc" */
const PASSED_SINCE =
  /\b(?:days?|weeks?|months?|years?|fortnight) (?:has |have |had )?(?:now )?(?:passed|gone by|elapsed|went by) since (?:[\w'’-]+ ){0,9}$/;

/** "Although Peru announced that it would leave, it is in no hurry": what is granted before the point is known. */
const isConceded = ({ tokens, match, from }: Clause): boolean =>
  /^(?:although|though)$/.test(tokens[from - 1]?.lower ?? '') &&
  (isFinitePast(tokens[match.from]!) || isFinitePast(tokens[match.from - 1]!));

const OF_THESE_DAYS = new RegExp(
  String.raw`\b(?:today|yesterday|overnight|(?:on|late|early) ${WEEKDAY}|(?:at|over|this) (?:the )?weekend|this (?:week|morning))\b`,
);

/** "When Peru informed the court that it is leaving": whether the words of a step tell of the past, or the first verb before them does. */
function isToldInPast({ tokens, match, from }: Clause): boolean {
  const first = tokens[match.from]!;
  const verb = tokens.slice(from, match.nucleus + 1).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return first.lower.endsWith('ed') || isFinitePast(first) || (verb !== undefined && isFinitePast(verb));
}

/** "having frozen its seat", "months after freezing its seat": what went before the news. */
function isBackground(clause: Clause): boolean {
  const { tokens, match, from } = clause;
  const opener = tokens[from - 1]?.lower ?? '';
  const first = tokens[from]?.lower ?? '';
  const near = phraseOf(tokens.slice(Math.max(from, match.nucleus - 5), match.nucleus));
  if (isRanked(clause, near) || isLikeOthers(clause) || isConceded(clause)) return true;
  if (PASSED_SINCE.test(`${phraseOf(tokens.slice(0, match.from))} `)) return true;
  if (isNoReason(clause, near)) return true;
  if (/\b(?:is|are|will|has|have)\b/.test(near)) return false;
  // "Having handed in its letter at the weekend": of these days
  if (first === 'having' || tokens[match.nucleus - 1]?.lower === 'having')
    return !OF_THESE_DAYS.test(phraseOf(tokens.slice(match.from, clause.to)));
  if (opener === 'after' && DURATION.test(tokens[from - 2]?.lower ?? '')) return true;
  // "Set it going on his first day, when he ordered the ministry to serve notice"
  if (opener === 'when' && tokens[from - 2]?.text === ',' && isToldInPast(clause)) return true;
  // "When it first threatened to leave"
  if (opener === 'when' && isFinitePast(tokens[match.from]!) && tokens[match.from - 1]?.lower === 'first')
    return true;
  // "Has taken back the note with which it intended to leave", "by which it ended the pact"
  const isPast = isFinitePast(tokens[match.from]!);
  if (opener === 'which' && isPast && /^(?:with|by)$/.test(tokens[from - 2]?.lower ?? '')) return true;
  const isWhen = opener === 'which' && /^(?:in|for|during)$/.test(tokens[from - 2]?.lower ?? '');
  if (isWhen && !isPresent(clause)) return true;
  const isAfter =
    ((BACKGROUND_OPENER.test(opener) || BACKGROUND_OPENER.test(first)) &&
      !isPhraseOver(tokens, from, match.from)) ||
    isListAfter(tokens, from) ||
    isBehindApposition(tokens, from);
  const nucleus = tokens[match.nucleus]!;
  // "A week has gone by since Peru voted to leave": an "after" may well tell the news itself.
  if (opener === 'since' && tokens.slice(match.from, match.to).some(isFinitePast)) return true;
  // "After Lima had gone public with its intention to leave"
  const hasHad = opener === 'after' && tokens.slice(from, match.nucleus).some(({ lower }) => lower === 'had');
  const isDone = nucleus.lower.endsWith('ing') || isFinitePast(nucleus) || isFinitePast(tokens[match.from]!);
  return hasHad || (isAfter && isDone);
}

const recount = (reason: string): FoundRecount => ({ recount: true, historical: false, reason });
const news = (reason: string): FoundRecount => ({ recount: false, historical: false, reason });

/** Behind it days lie ahead. */
const AHEAD = / (?:will|shall|'ll) /;

/** "He had explained a moment before": in the same breath. */
const JUST_BEFORE = /^ (?:a (?:moment|minute|few minutes)|moments|minutes) (?:before|earlier)\b/;

/** "In May she had met the envoy and told him that …" */
const HAD_AND = /\bhad \w+ [^.;:"“”]{3,120} and (?:\w+ly )?$/;

/** "Acknowledged on Tuesday for the first time" */
const FIRST_TOLD =
  /\b(?:acknowledg|admit|disclos|reveal|confirm|own|conced)\w*(?: up)?(?: [\w'’-]+){0,4}? for the first time\b/;

/** "Spoke a day after the press reported that …": what was said before the news. */
const SAID_BEFORE = /\b(?:hours?|days?|weeks?|months?|years?) after (?:[^.;,:“”"]{2,80} )?$/;

/** "Its deputies walked out in May. A week later the president said that …": of a tale that is told in its order. */
const LATER =
  /(?:^|[.!?”"]\s+)(?:only |just |barely )?(?:an?|one|two|three|four|five|six|ten|some|several|a few|\d+) (?:weeks?|months?|years?) later\b[^.;]{0,80}$/i;

/** "Denied that it had decided to leave", "denies having left": that it is denied is the news. */
const DENIED_NOW =
  /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\b[^.;]{0,160}$/;
const isDeniedNow = ({ tokens, match }: Clause, modality: Modality, cue: RecordedStatement['cue']): boolean =>
  modality === 'denied' &&
  (/^den/.test(cue?.text ?? '') || DENIED_NOW.test(phraseOf(tokens.slice(0, match.from))));

/** What is said counts as said now, unless its words look back. */
function recountOfSaying(
  clause: Clause,
  { saidOn, context, cue }: RecordedStatement,
  modality: Modality,
): FoundRecount {
  const behind =
    cue === null ? '' : context.text.slice(cue.end - context.start, cue.end - context.start + 40);
  const before = cue === null ? '' : context.text.slice(0, cue.start - context.start).slice(-200);
  const isHad = /^had\b/.test(cue?.text ?? '') || HAD_AND.test(before);
  if (isHad && !JUST_BEFORE.test(behind)) return recount('had said');
  if (SAID_BEFORE.test(before)) return recount('said before the news');
  if (LATER.test(before)) return recount('a tale of earlier days');
  const { publishedOn } = context;
  if (/^ (?:then|at the time|back then)\b/.test(behind)) return recount('said then');
  const age = saidOn?.basis === 'stated' && publishedOn ? dayNumber(publishedOn) - dayNumber(saidOn.to) : 0;
  if (age > SAYING_DAYS) return recount('said long before publication');
  if (FIRST_TOLD.test(`${cue?.text ?? ''}${behind}`)) return news('told for the first time');
  // "The body had become useless, he said", "to join four years ago was a mistake": so he thinks as he speaks.
  if (clause.match.rule.rung === 'criticism') return news('said now');
  // A day that is told of what will be lies ahead.
  const isAhead = isPresent(clause) || isToCome(clause);
  const [dated = ''] = datingWords(clause).split(AHEAD);
  const named = isAhead ? null : ageDays(dated, publishedOn);
  const isNextYear = named !== null && named > LATE_IN_THE_YEAR && isPerfect(clause);
  if (named !== null && named > SAYING_DAYS && !isNextYear) return recount('an earlier day');
  const { rung } = clause.match.rule;
  const isWord = (trackOf(rung) === 'word' && levelOf(rung) < 7) || rung === 'review';
  return isWord && isPluperfect(clause, modality) ? recount('had') : news('said now');
}

/** "Cabinet last week ordered the withdrawal", in the first lines of what came out today: no earlier week's news. */
const ofNews = (words: string, { start }: RecordedStatement): string =>
  start < NEWS_LENGTH ? words.replace(/\blast week\b/g, ' ') : words;

/**
 * "The three declared on Sunday that they were leaving", far behind Tuesday's news; the step that is not even named ("Lima served
 * notice on Tuesday") is known behind Wednesday's, and what is told of last week's Saturday is known from the second paragraph on.
 */
function isOlderNews(
  { match }: Clause,
  { start, saidOn, context: { publishedOn } }: RecordedStatement,
): boolean {
  if (publishedOn === null || saidOn?.basis !== 'stated') return false;
  const days = dayNumber(publishedOn) - dayNumber(saidOn.to);
  return start > NEWS_LENGTH
    ? days > (match.rule.follows && match.body === null ? 0 : 1)
    : start > LEAD_LENGTH && days > NEWS_DAYS;
}

function recountOfNarration(
  clause: Clause,
  words: string,
  statement: RecordedStatement,
  modality: Modality,
): FoundRecount {
  const { publishedOn, about } = statement.context;
  const [main] = about.states;
  // "Confirmed that it will do so in July": what stands behind "will" lies ahead.
  const [told = ''] = words.split(AHEAD);
  const age = ageDays(told, publishedOn);
  // "In December it said that it would leave on 1 January": the next one.
  const isNextYear = age !== null && age > LATE_IN_THE_YEAR && (isToCome(clause) || isPerfect(clause));
  if (age !== null && age > NEWS_DAYS && !isNextYear && !isMadeKnown(clause))
    return recount('an earlier day');
  if (isPluperfect(clause, modality)) return recount('had');
  // A notice is news of its own, whoever else has left.
  if (
    clause.match.rule.rung === 'decision' &&
    statement.start >= NEWS_LENGTH &&
    !TODAY.test(words) &&
    areOthersToo(clause.tokens, main)
  )
    return recount('as well');
  if (modality === 'asserted' && isOlderNews(clause, statement))
    return recount('some days ago, behind the news');
  // "Has not informed the UN so far": so it is today.
  const past = modality === 'denied' ? words.replace(/\bso far\b/g, ' ') : words;
  const earlier = EARLIER.exec(ofNews(past, statement));
  return earlier ? recount(earlier[0]) : news('told as news');
}

/** "After announcements by ministers that the country would be leaving" */
const AFTER_WORDS =
  /\b(?:following|after|since|despite|amid) (?:[\w'’-]+ ){0,4}?(?:announcements?|statements?|threats?|pledges?|promises?|warnings?) (?:[\w'’(),-]+ ){0,24}?that$/;

/** "Peru withdrew in protest", far behind the news, with no body named and no day: what the article reminds of. */
function isReminded(clause: Clause, statement: RecordedStatement, words: string): boolean {
  const { match, tokens } = clause;
  if (isSpeakersOrder(clause, statement)) return false;
  const own = tokens.slice(Math.max(0, match.from - 1), match.to);
  const isPast = own.some(isFinitePast) && !own.some(({ pos }) => pos === 'AUX');
  return match.body === null && isPast && statement.start > NEWS_LENGTH && !TODAY.test(words);
}

/** "Peru then announced that it was leaving", far behind the news: one step of a tale. */
function isThen({ tokens, match, from }: Clause, { start }: RecordedStatement, words: string): boolean {
  const then = tokens.findIndex(({ lower }, i) => i >= from && i <= match.to && lower === 'then');
  const next = tokens[then + 1];
  return then > 0 && next !== undefined && isFinitePast(next) && start > NEWS_LENGTH && !TODAY.test(words);
}

/** Days within which a day is of late: what was left then may only have been announced. */
const OF_LATE = 90;

/** Whether a day of the last months dates the step. */
export function isOfLate(clause: Clause, { context: { publishedOn } }: RecordedStatement): boolean {
  const words = datingWords(clause);
  if (/\blast (?:week|weekend|month)\b/.test(words)) return true;
  const age = /\blast year\b/.test(words) ? null : ageDays(words, publishedOn);
  return age !== null && age < OF_LATE;
}

/** "No decision has been taken", "it may leave", in an article that explains: so it is today, where no day is told. */
const isOfToday = (modality: Modality, { saidOn }: RecordedStatement): boolean =>
  (modality === 'denied' || modality === 'possible') && saidOn?.basis !== 'stated';

const CONFIRMS = /^(?:(?:has|have) )?(?:confirm|acknowledg|said?\b|says\b|stat)/i;

/** Whether whoever has the letter says only now that it had come, and gives no earlier day. */
function isConfirmed(clause: Clause, { cue, context }: RecordedStatement, words: string): boolean {
  const age = ageDays(words, context.publishedOn);
  const isLate = age !== null && age > NEWS_DAYS;
  return isReceived(clause) && CONFIRMS.test(cue?.text ?? '') && yearOf(words) === null && !isLate;
}

/** Whether the clause tells of an earlier step, from its dates, its tense and its adverbs. */
export function recountOf(clause: Clause, statement: RecordedStatement, modality: Modality): FoundRecount {
  const { tokens, match, from } = clause;
  const words = datingWords(clause);
  const { publishedOn } = statement.context;
  const isSpeech = statement.kind !== 'narrated';
  const told = phraseOf([...(clause.before?.tokens ?? []), ...tokens.slice(0, match.from)]);
  const year = yearOf(words) ?? yearAfter(words, told) ?? yearOfSaying(clause) ?? yearOfDay(words, statement);
  const thisYear = publishedOn ? Number(publishedOn.slice(0, 4)) : null;
  const ago = phraseOf(tokens.slice(Math.max(0, from - 8), from));
  const isThought = match.rule.rung === 'criticism' && isSpeech && !statement.recount;
  if (isThought && !isDeed(clause, statement)) return recountOfSaying(clause, statement, modality);
  const years = year === null || thisYear === null || isPresent(clause) ? null : thisYear - year;
  if (isHistory(words, ago, years, historyYears(clause)))
    return { recount: true, historical: true, reason: 'long ago' };
  if (match.rule.recount && !isFollowing(clause) && !isJustMadeKnown(clause))
    return recount('the words look back');
  if (isOpeningNews(clause, statement)) return news('what the article opens with');
  const opening = phraseOf(tokens.slice(Math.max(0, from - 4), from + 1));
  if (/\b(?:before|prior to) that\b/.test(ago) || /\bat that time$/.test(opening) || OF_THAT.test(opening))
    return recount('before that');
  if (isAnswered(clause, statement)) return recount('what others have declared');
  if (AFTER_WORDS.test(phraseOf(tokens.slice(0, from)))) return recount('after what was announced');
  if (/\bnot the first (?:time|such)\b/.test(phraseOf(tokens))) return recount('not the first time');
  if (
    /^(?:["“] )?(?:why|how) /.test(phraseOf(tokens.slice(0, 3))) ||
    tokens[from - 1]?.lower === 'why' ||
    tokens.slice(from, match.from).some(({ lower }) => lower === 'why')
  )
    return recount('taken for known: why');
  if (isOneOfFew(clause)) return recount('who remains');
  if (isTaken(clause) || isFact(clause)) return recount('how it was taken is the news');
  if ((ageOfPaper(clause, publishedOn) ?? 0) > NEWS_DAYS) return recount('an earlier paper');
  if ((ageOfOccasion(clause, publishedOn) ?? 0) > SAYING_DAYS) return recount('an earlier occasion');
  if ((!isSpeech || isDeed(clause, statement)) && isThen(clause, statement, words)) return recount('then');
  if (isKnownBy(clause)) return recount('taken for known: the document');
  if (isInPassing(clause, statement)) return recount('told in passing');
  if (isDeniedNow(clause, modality, statement.cue) && !AGO.test(words) && (years ?? 0) <= 0)
    return news('denied now');
  if (isUndoneNow(clause)) return news('undone now, whatever day the step has');
  // "Denied having left", "since no letter has come": nothing went before.
  const isNews = isNewsOfWhen(clause, statement);
  if (modality !== 'denied' && !isNews && isBackground(clause)) return recount('told as background');
  if (isOfSeason(clause, publishedOn)) return recount('a season that is over');
  const behind = behindTheNews(clause, statement, modality);
  if (behind !== null) return recount(behind);
  if (!isSpeech && isPresent(clause)) {
    // "They made known in May that they are leaving": as old as the making known.
    const saying = tokens[from - 1]?.lower === 'that' ? phraseOf(tokens.slice(0, from)) : '';
    const age = ageDays(saying, publishedOn);
    const isOld = (age !== null && age > NEWS_DAYS) || EARLIER.test(saying) || /\bhad\b/.test(saying);
    return isOld ? recount('an earlier day') : news('present tense');
  }
  // "It had received no letter": so it is today.
  if (
    match.rule.noNotice &&
    nothingCame(clause, words) &&
    isPluperfect(clause, modality) &&
    yearOf(words) === null
  )
    return news('nothing has come yet');
  const isStanding = isNews || isOfToday(modality, statement) || isFreshlyDated(clause, statement);
  if (statement.recount && !isStanding) return recount('the statement is a recount');
  // Without a date of publication a year that is named is taken for an earlier one.
  const isPast = year !== null && (thisYear === null || year < thisYear);
  // "It will suspend a pact signed in 2018": the year dates the pact.
  if (isPast && !isPresent(clause)) return recount('an earlier year');
  if (AGO.test(words)) return recount('ago');
  const near = phraseOf(tokens.slice(isSpeech ? 0 : from, match.to + 6)).replace(BEFORE_THAT, ' ');
  if (ITERATED.test(ofNews(withoutPapers(near, match.rule.rung), statement)))
    return recount('told of before');
  if ((!isSpeech || isDeed(clause, statement)) && isReminded(clause, statement, words))
    return recount('behind the news');
  if (goesOn(clause, statement, words)) return recount('a tale of earlier days');
  // "Confirmed that the letter had arrived": it is confirmed only now.
  if (isConfirmed(clause, statement, words)) return news('confirmed only now');
  return isSpeech && !isDeed(clause, statement)
    ? recountOfSaying(clause, statement, modality)
    : recountOfNarration(clause, words, statement, modality);
}
