import type { RecordedStatement, Speaker } from '../../domain/statement.ts';
import { mentionsIn } from './other-side.ts';
import {
  NEWSPAPER,
  NEWSPAPER_REPORTS,
  OUTLET,
  OUTLET_REPORTED,
  PAPER,
  PERSON,
  SOME_PAPER,
  UNSOURCED,
  WROTE,
} from './voices.ts';

/** "…, Lusa reported": a name of one or two words and of nobody known, which reports. */
function isReporting({ cue, context }: RecordedStatement, speaker: Speaker): boolean {
  const isPerson = mentionsIn(speaker, context).some(({ kind }) => kind === 'person');
  return (
    speaker.role === null &&
    !isPerson &&
    /^reports?(?:ed)?$/i.test(cue?.text ?? '') &&
    NAME.test(speaker.text)
  );
}

const NAME = /^(?:the )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?$/u;

/** "A note circulated at the United Nations by its mission", "a draft published in Moscow": a paper, and where it was shown. */
function isPaperShown({ context }: RecordedStatement, speaker: Speaker): boolean {
  if (!PAPER.test(speaker.text)) return false;
  return mentionsIn(speaker, context).every(({ start }) =>
    /\b(?:at|in|to) (?:the )?$/i.test(speaker.text.slice(0, Math.max(0, start - speaker.start))),
  );
}

/** An outlet or agency that the article has it from. */
export function isOutlet(statement: RecordedStatement, speaker: Speaker): boolean {
  const { context, tier } = statement;
  const { actor } = speaker;
  if (isPaperShown(statement, speaker)) return true;
  if (actor !== null) return false;
  // "The member who reports on Peru", "a diplomat quoted by Reuters" is no report; "the paper, which wrote" is one.
  const text = RELATIVE.test(speaker.text) ? (speaker.name ?? '') : speaker.text.split(WHO)[0]!;
  if (PAPER.test(text)) return true;
  const end = WHO.test(speaker.text) ? speaker.start + text.length : speaker.end;
  const isNamed = mentionsIn(speaker, context).some((one) => one.kind === 'outlet' && one.start < end);
  return (
    isNamed ||
    isReporting(statement, speaker) ||
    ((tier === 'none' || tier === null) && OUTLET.test(text) && !PERSON.test(text))
  );
}

const RELATIVE = /^(?:which|who)$/i;
/** What is told of a speaker besides. */
const WHO = / (?:who|quoted by|cited by|speaking to) /;

/** A newspaper's report of what others think about, whether it is told as the article's own or as the paper's. */
export const isFromNewspaper = (statement: RecordedStatement): boolean =>
  statement.speaker === null
    ? NEWSPAPER_REPORTS.test(statement.text) || OUTLET_REPORTED.test(statement.text)
    : NEWSPAPER.test(statement.speaker.name ?? statement.speaker.text) &&
      isOutlet(statement, statement.speaker);

/** A report of a paper that is not named, or on air: whatever step it tells of. */
export const isFromSomePaper = ({ speaker, text }: RecordedStatement): boolean =>
  speaker === null
    ? SOME_PAPER.test(text) && WROTE.test(text.slice(0, 200))
    : speaker.actor === null &&
      (SOME_PAPER.test(speaker.text) || (OUTLET.test(speaker.text) && UNSOURCED.test(text.slice(0, 120))));
