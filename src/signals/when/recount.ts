import type { Modality, Rung } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { isOneOfFew } from '../who/only-one.ts';
import { isReceived, nothingCame } from '../who/receivers.ts';
import { isSpeakersOrder } from '../who/speakers-act.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';
import { isBackground } from './background.ts';
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
import { type FoundRecount, longAgo, news, recount } from './found.ts';
import { isFreshlyDated, isOpeningNews, isUndoneNow } from './fresh.ts';
import { isInPassing } from './in-passing.ts';
import { AGO, BEFORE_THAT, EARLIER, goesOn, ITERATED, isOfSeason, OF_THAT, TODAY } from './looking-back.ts';
import { isNewsOfWhen } from './news-of-when.ts';
import { NEWS_DAYS, NEWS_LENGTH, SAYING_DAYS } from './news-spans.ts';
import { ageOfOccasion } from './occasion.ts';
import { isOlderNews, ofNews, recountOfNarration } from './of-narration.ts';
import { recountOfSaying } from './of-saying.ts';
import {
  isAnswered,
  isFact,
  isFollowing,
  isJustMadeKnown,
  isKnownBy,
  isNoted,
  isTaken,
} from './taken-for-known.ts';
import { isPluperfect, isPresent } from './tense.ts';

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

/** "Denied that it had decided to leave", "denies having left": that it is denied is the news. */
const DENIED_NOW =
  /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\b[^.;]{0,160}$/;
const isDeniedNow = ({ tokens, match }: Clause, modality: Modality, { cue }: RecordedStatement): boolean =>
  modality === 'denied' &&
  (/^den/.test(cue?.text ?? '') || DENIED_NOW.test(phraseOf(tokens.slice(0, match.from))));

/** A clause with what its words date: what every case below is decided on. */
interface Told {
  readonly clause: Clause;
  readonly statement: RecordedStatement;
  readonly modality: Modality;
  /** The words that may date the step. */
  readonly words: string;
  /** A year that dates it, and how many years lie behind it; null where none is told. */
  readonly year: number | null;
  readonly years: number | null;
  /** Whether somebody says it, and whether the words of saying are not themselves the step. */
  readonly isSpeech: boolean;
  readonly isSaying: boolean;
}

function toldOf(clause: Clause, statement: RecordedStatement, modality: Modality): Told {
  const { tokens, match } = clause;
  const { publishedOn } = statement.context;
  const words = datingWords(clause);
  const before = phraseOf([...(clause.before?.tokens ?? []), ...tokens.slice(0, match.from)]);
  const year =
    yearOf(words) ?? yearAfter(words, before) ?? yearOfSaying(clause) ?? yearOfDay(words, statement);
  const isDated = year !== null && publishedOn !== null && !isPresent(clause);
  const years = isDated ? Number(publishedOn.slice(0, 4)) - year : null;
  const isSpeech = statement.kind !== 'narrated';
  const isSaying = isSpeech && !isDeed(clause, statement);
  return { clause, statement, modality, words, year, years, isSpeech, isSaying };
}

/** What is thought of a body is thought as it is said. */
function thought({ clause, statement, modality, isSaying }: Told): FoundRecount | null {
  const isThought = clause.match.rule.rung === 'criticism' && !statement.recount && isSaying;
  return isThought ? recountOfSaying(clause, statement, modality) : null;
}

function isLongAgo({ clause, words, years }: Told): boolean {
  const { tokens, from } = clause;
  const ago = phraseOf(tokens.slice(Math.max(0, from - 8), from));
  return isHistory(words, ago, years, historyYears(clause));
}

const looksBack = ({ clause }: Told): boolean =>
  clause.match.rule.recount && !isFollowing(clause) && !isJustMadeKnown(clause);

/** "Before that Peru had …", "At that time", "in that December" */
function isBeforeThat({ clause: { tokens, from } }: Told): boolean {
  const ago = phraseOf(tokens.slice(Math.max(0, from - 8), from));
  const opening = phraseOf(tokens.slice(Math.max(0, from - 4), from + 1));
  return /\b(?:before|prior to) that\b/.test(ago) || /\bat that time$/.test(opening) || OF_THAT.test(opening);
}

/** "Why Peru is leaving": that it does is taken for known. */
const isWhy = ({ clause: { tokens, match, from } }: Told): boolean =>
  /^(?:["“] )?(?:why|how) /.test(phraseOf(tokens.slice(0, 3))) ||
  tokens[from - 1]?.lower === 'why' ||
  tokens.slice(from, match.from).some(({ lower }) => lower === 'why');

/** Not "the gravest quarrel since it was admitted", which measures the quarrel, nor "a member since 2015". */
const SO_FAR_SINCE =
  /(?<!\b(?:(?:\w+est|most|worst|first|only) (?:[\w'’-]+ ){0,4}|members? ))\bsince (?:then|that (?:day|time)|(?:it|he|she|they|\p{L}+) (?:was|were|came|took|became|joined|won|signed)\b|(?:the )?(?:\w+ ){0,2}(?:19|20)\d\d\b)/u;

/** "Has not attended a summit since she took office", "since then it has suspended its part": how things have stood for long. */
function hasStoodSince({ clause: { tokens, match, from, to } }: Told): boolean {
  if (!trackedDeed(match.rule.rung)) return false;
  const near = tokens.slice(Math.max(0, from - 2), match.nucleus + 1).map(({ lower }) => lower);
  const isPerfect = near.some((lower) => /^(?:has|have)$/.test(lower));
  return isPerfect && SO_FAR_SINCE.test(phraseOf(tokens.slice(Math.max(0, from - 2), to + 12)));
}

/** What a state does for months on end, where a decision is of one day. */
const trackedDeed = (rung: Rung): boolean => rung === 'non-participation' || rung === 'suspension';

/** "They made known in May that they are leaving": what is told in the present is news, but as old as the making known. */
function present({ clause, statement, isSpeech }: Told): FoundRecount | null {
  if (isSpeech || !isPresent(clause)) return null;
  const { tokens, from } = clause;
  const saying = tokens[from - 1]?.lower === 'that' ? phraseOf(tokens.slice(0, from)) : '';
  const age = ageDays(saying, statement.context.publishedOn);
  // "On Wednesday the president put into force a law that suspends cooperation", far down in Friday's paper
  const isOfLaw = tokens[from - 1]?.lower === 'that' && isOlderNews(clause, statement);
  const isOld =
    (age !== null && age > NEWS_DAYS) || EARLIER.test(saying) || /\bhad\b/.test(saying) || isOfLaw;
  return isOld ? recount('an earlier day') : news('present tense');
}

/** "It had received no letter": so it is today. */
const isStillAwaited = ({ clause, words, modality }: Told): boolean =>
  clause.match.rule.noNotice &&
  nothingCame(clause, words) &&
  isPluperfect(clause, modality) &&
  yearOf(words) === null;

const isOfRecount = ({ clause, statement, modality }: Told): boolean =>
  statement.recount &&
  !isNewsOfWhen(clause, statement) &&
  !isOfToday(modality, statement) &&
  !isFreshlyDated(clause, statement);

/** Without a date of publication a year that is named is taken for an earlier one; in "it will suspend a pact signed in 2018" it dates the pact. */
function isOfEarlierYear({ clause, statement, year }: Told): boolean {
  const { publishedOn } = statement.context;
  const isPast = year !== null && (publishedOn === null || year < Number(publishedOn.slice(0, 4)));
  return isPast && !isPresent(clause);
}

function isIterated({ clause: { tokens, match, from }, statement, isSpeech }: Told): boolean {
  const near = phraseOf(tokens.slice(isSpeech ? 0 : from, match.to + 6)).replace(BEFORE_THAT, ' ');
  return ITERATED.test(ofNews(withoutPapers(near, match.rule.rung), statement));
}

function behind({ clause, statement, modality }: Told): FoundRecount | null {
  const reason = behindTheNews(clause, statement, modality);
  return reason === null ? null : recount(reason);
}

type Case = (told: Told) => FoundRecount | null;

const where =
  (holds: (told: Told) => boolean, found: FoundRecount): Case =>
  (told) =>
    holds(told) ? found : null;

/** The first that holds decides. */
const CASES: readonly Case[] = [
  thought,
  where(isLongAgo, longAgo('long ago')),
  where(looksBack, recount('the words look back')),
  where(({ clause, statement }) => isOpeningNews(clause, statement), news('what the article opens with')),
  where(isBeforeThat, recount('before that')),
  where(({ clause, statement }) => isAnswered(clause, statement), recount('what others have declared')),
  where(
    ({ clause: { tokens, from } }) => AFTER_WORDS.test(phraseOf(tokens.slice(0, from))),
    recount('after what was announced'),
  ),
  where(
    ({ clause: { tokens } }) => /\bnot the first (?:time|such)\b/.test(phraseOf(tokens)),
    recount('not the first time'),
  ),
  where(isWhy, recount('taken for known: why')),
  where(({ clause }) => isOneOfFew(clause), recount('who remains')),
  where(
    ({ clause }) => isTaken(clause) || isFact(clause) || isNoted(clause),
    recount('how it was taken is the news'),
  ),
  where(
    ({ clause, statement: { context } }) => (ageOfPaper(clause, context.publishedOn) ?? 0) > NEWS_DAYS,
    recount('an earlier paper'),
  ),
  where(
    ({ clause, statement: { context } }) => (ageOfOccasion(clause, context.publishedOn) ?? 0) > SAYING_DAYS,
    recount('an earlier occasion'),
  ),
  where(
    ({ clause, statement, words, isSaying }) => !isSaying && isThen(clause, statement, words),
    recount('then'),
  ),
  where(({ clause }) => isKnownBy(clause), recount('taken for known: the document')),
  where(({ clause, statement }) => isInPassing(clause, statement), recount('told in passing')),
  where(
    ({ clause, statement, modality, words, years }) =>
      isDeniedNow(clause, modality, statement) && !AGO.test(words) && (years ?? 0) <= 0,
    news('denied now'),
  ),
  where(({ clause }) => isUndoneNow(clause), news('undone now, whatever day the step has')),
  // "Denied having left", "since no letter has come": nothing went before.
  where(
    ({ clause, statement, modality }) =>
      modality !== 'denied' && !isNewsOfWhen(clause, statement) && isBackground(clause),
    recount('told as background'),
  ),
  where(
    ({ clause, statement: { context } }) => isOfSeason(clause, context.publishedOn),
    recount('a season that is over'),
  ),
  behind,
  where(hasStoodSince, recount('how things have stood since')),
  present,
  where(isStillAwaited, news('nothing has come yet')),
  where(isOfRecount, recount('the statement is a recount')),
  where(isOfEarlierYear, recount('an earlier year')),
  where(({ words }) => AGO.test(words), recount('ago')),
  where(isIterated, recount('told of before')),
  where(
    ({ clause, statement, words, isSaying }) => !isSaying && isReminded(clause, statement, words),
    recount('behind the news'),
  ),
  where(
    ({ clause, statement, words }) => goesOn(clause, statement, words),
    recount('a tale of earlier days'),
  ),
  where(({ clause, statement, words }) => isConfirmed(clause, statement, words), news('confirmed only now')),
];

/** Whether the clause tells of an earlier step, from its dates, its tense and its adverbs. */
export function recountOf(clause: Clause, statement: RecordedStatement, modality: Modality): FoundRecount {
  const told = toldOf(clause, statement, modality);
  for (const decide of CASES) {
    const found = decide(told);
    if (found) return found;
  }
  return told.isSaying
    ? recountOfSaying(clause, statement, modality)
    : recountOfNarration(clause, statement, modality);
}
