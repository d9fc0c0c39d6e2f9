import { levelOf } from '../../domain/ladder.ts';
import { pattern } from '../../language/pattern.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';

/** What opens a clause whose step is yet to come: "once", "by the time", "the day". */
const OPENER = pattern`
  \b(?:
    once|before|until|till|when|whenever|as soon as|by the time|the time (?:that|when)|
    the (?:day|moment|minute|hour|week|month|year|date)(?: that| when| on which)?
  )$`;
const WILL = /\b(?:will|would|'ll|shall|going to)\b/;

/** Where the subject begins that ends before `end`: a name with what describes it or belongs to it, a pronoun, "the country". */
function subjectStart(tokens: readonly ViewToken[], end: number): number {
  let at = end;
  let isNamed = false;
  while (at > 0 && end - at < 9) {
    const { pos, entity, lower } = tokens[at - 1]!;
    const isJoint = isNamed && (lower === 'and' || lower === ',') && tokens[at - 2]?.entity != null;
    const isOwn =
      entity !== null ||
      isJoint ||
      /^(?:DET|ADJ|ADV|AUX|PRON|NUM|PART)$/.test(pos) ||
      (pos === 'NOUN' && !isNamed);
    if (!isOwn || OPENER.test(lower)) break;
    isNamed ||= entity !== null;
    at -= 1;
  }
  return at;
}

/** "Once the president signs", "before Peru leaves the bloc", "the day they go": in the present behind what tells when, nothing has been done. */
function isInTimeClause({ tokens, match }: Clause): boolean {
  const { lower, lemma, pos } = tokens[match.nucleus]!;
  const isPresent = pos === 'VERB' && (lower === lemma || lower === `${lemma}s` || lower === `${lemma}es`);
  // "After they announced that they would quit"
  const isTold = tokens.slice(match.from, match.nucleus).some(isFinitePast);
  if (levelOf(match.rule.rung) < 7 || !isPresent || isTold) return false;
  const start = subjectStart(tokens, match.from);
  if (start === match.from) return false;
  const before = phraseOf(tokens.slice(Math.max(0, start - 4), start));
  // "Shares fall after Peru quits" is news, "after Peru leaves, fares will rise" none.
  return OPENER.test(before) || (/\bafter$/.test(before) && WILL.test(phraseOf(tokens)));
}

/** "Once the president signs the law": nothing has been signed. */
function isAwaited({ tokens, match, from }: Clause): boolean {
  const opener = tokens[from - 1]?.lower ?? '';
  const isOnce = opener === 'once' || tokens[from]?.lower === 'once';
  const { lower, lemma } = tokens[match.nucleus]!;
  return isOnce && levelOf(match.rule.rung) >= 7 && (lower === lemma || lower === `${lemma}s`);
}

const FROM_THE_DAY =
  /\b(?:from|after|of|until|to) the (?:moment|day|date|time|point|hour)(?: when| on which| at which| that)? (?:(?!had|was|were)[\w'’-]+ ){1,8}(?:reaches|receives|arrives|gets|hears|is|has)\b(?! not)/;

/** "Six months from the moment when notice reaches the depositary": from when a term is counted. */
const isCountedFrom = ({ tokens, match }: Clause): boolean =>
  match.rule.rung === 'notice' && FROM_THE_DAY.test(phraseOf(tokens.slice(0, match.to)));

/** Whether the clause only tells when: nothing has been done by it. */
export const isNotYet = (clause: Clause): boolean =>
  isAwaited(clause) || isInTimeClause(clause) || isCountedFrom(clause);
