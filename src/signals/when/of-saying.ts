import { type Day, dayNumber } from '../../domain/days.ts';
import { levelOf, type Modality, trackOf } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import type { Clause } from '../words/clause.ts';
import { ageDays, datingWords } from './dated.ts';
import { type FoundRecount, news, recount } from './found.ts';
import { AHEAD, LATE_IN_THE_YEAR } from './looking-back.ts';
import { SAYING_DAYS } from './news-spans.ts';
import { isPerfect, isPluperfect, isPresent, isToCome } from './tense.ts';

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

/** The last day of a week or less; the middle of a month: said early in June, "in May" is no day of the last few, else the day would be told. */
function dayMeant({ from, to }: { from: Day; to: Day }): number {
  const days = dayNumber(to) - dayNumber(from);
  return dayNumber(to) - (days > 7 ? Math.floor(days / 2) : 0);
}

/** What is said counts as said now, unless its words look back. */
export function recountOfSaying(
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
  const age = saidOn?.basis === 'stated' && publishedOn ? dayNumber(publishedOn) - dayMeant(saidOn) : 0;
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
