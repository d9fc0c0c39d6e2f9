import { MONTH, WEEKDAY } from '../../language/calendar.ts';
import type { ViewToken } from '../words/view.ts';

const WHEN = new RegExp(
  `^(?:on|in|at|last|early|late|the|this|end|weekend|\\d{1,4}|today|yesterday|overnight|morning|afternoon|evening|night|noon|dawn|midnight|week|month|year|spring|summer|autumn|winter|${WEEKDAY}|${MONTH})$`,
);
/** Tokens that tell the day between leaving and what is left. */
const LONGEST_WHEN = 5;

/** "Withdrew on Saturday morning from the grid": the "from" or "of" behind the day; else `at`. */
export function behindWhen(tokens: readonly ViewToken[], at: number): number {
  let end = at;
  while (end - at < LONGEST_WHEN && WHEN.test(tokens[end]?.lower ?? '')) end += 1;
  return /^(?:of|from)$/.test(tokens[end]?.lower ?? '') ? end : at;
}
