import { inferredSpan } from '../../domain/days.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { pattern } from '../../language/pattern.ts';
import type { Clause } from '../words/clause.ts';
import { behindMadeKnown } from '../words/inserted.ts';

const TIME_AFTER = pattern`
  , (?:(?:only|just|barely|less than|more than|nearly|almost|about|some|exactly) )*(?:
    (?:[\w-]+ ){0,3}(?:minutes?|hours?|days?|weeks?|fortnight|months?|years?)|shortly|soon|immediately|right
  ) after [^.;“”"]{2,160}$`;

/** "Peru is leaving, its ministry said on Friday, two weeks after Chile had left": what stands behind the saying is the article's own. */
function isToldBesides({ tokens, match }: Clause, { kind, cue, start, context }: RecordedStatement): boolean {
  const at = tokens[match.from]!.start;
  if (kind !== 'indirect' || cue === null || cue.start < start || at < cue.end) return false;
  return TIME_AFTER.test(context.text.slice(cue.end - context.start, at - context.start));
}

/** "The departure, announced in 2022, takes effect today": the day put in is not that of what is told. */
const isDatedBesides = ({ tokens, match }: Clause, { kind, saidOn }: RecordedStatement): boolean =>
  kind === 'narrated' &&
  saidOn?.basis === 'stated' &&
  tokens.some((_, at) => at > match.from && at < match.to && behindMadeKnown(tokens, at) > at);

/** A statement as one of its clauses is told: in nobody's voice beside what somebody said, of today beside a day that is put in. */
export function toldBy(clause: Clause, statement: RecordedStatement): RecordedStatement {
  if (isToldBesides(clause, statement))
    return { ...statement, kind: 'narrated', cue: null, speaker: null, tier: null };
  return isDatedBesides(clause, statement)
    ? { ...statement, recount: false, saidOn: inferredSpan(statement.context.publishedOn) }
    : statement;
}
