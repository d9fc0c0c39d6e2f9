import type { Day } from '../../domain/days.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { WEEKDAY } from '../../language/calendar.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import { ageDays } from './dated.ts';
import { NEWS_DAYS } from './news-spans.ts';

/** How far the first words of an article reach, behind a line that names its author or place. */
const OPENING_LENGTH = 60;

const OF_THESE_DAYS = new RegExp(
  String.raw`\b(?:(?<!\blast )(?<!\b(?:since|until|by|from|before) )(?:on |late |early )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?|today|yesterday|overnight|last night|(?:at|over) the weekend) , when$`,
);
const ON_DAY = /\bon (?:\d{1,2} [a-z]+|[a-z]+ \d{1,2}) , when$/;

/** Whether the words end with a day of publication's week, "on Monday, when", "on 3 June, when". */
function isRecentDay(words: string, publishedOn: Day | null): boolean {
  if (OF_THESE_DAYS.test(words)) return true;
  const age = ageDays(ON_DAY.exec(words)?.[0] ?? '', publishedOn);
  return age !== null && age >= 0 && age <= NEWS_DAYS;
}

/** "The worst crisis of the bloc began on Monday, when Peru announced that it was leaving", in an article's first words: the news itself. */
export const isNewsOfWhen = (
  { tokens, from, before }: Clause,
  { context: { publishedOn } }: RecordedStatement,
): boolean =>
  tokens[from - 1]?.lower === 'when' &&
  before === null &&
  tokens[0]!.start <= OPENING_LENGTH &&
  isRecentDay(phraseOf(tokens.slice(0, from)), publishedOn);
