import type { RecordedStatement } from '../../domain/statement.ts';
import type { Clause } from '../words/clause.ts';

/** "Parliament voted last July for …": the cue is itself the step. */
export function isDeed({ tokens, match }: Clause, { cue }: RecordedStatement): boolean {
  const own = tokens.slice(match.from, match.to);
  return cue !== null && own.some(({ start, end }) => start < cue.end && cue.start < end);
}
