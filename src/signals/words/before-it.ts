import { levelOf } from '../../domain/ladder.ts';
import { phraseOf } from './clause.ts';
import type { Match } from './match.ts';
import type { ViewToken } from './view.ts';

/**
 * Whether a sentence tells of somebody's leaving, by what is read in it: what "the decision" in the next one points to.
 *
 * @param least weight of a rule that names no body: any will do in an article about leaving
 * @param lowest level that counts
 */
export const tellsOfLeaving = (
  matches: readonly Match[],
  { least = 3, lowest = 6 }: { readonly least?: number; readonly lowest?: number } = {},
): boolean =>
  matches.some(
    ({ body, rule }) =>
      (body !== null || rule.weight >= least) &&
      levelOf(rule.rung) >= lowest &&
      rule.modality === null &&
      !rule.noStep,
  );

const UNDER_A_NOT =
  /\b(?:not|n't|never|no|nor|without|exclud\w+|rul\w+ out|would|could|might|if|unless|refus\w+)\b|\b(?:seeks?|seeking|sought|ask\w*|want\w*|urg\w+|demand\w*|petition\w*|promis\w+|pledg\w+|vow\w*) (?:[\w'’-]+ ){0,6}to\b/;

/** "Peru has revoked its notice. The cabinet took the decision on Monday": the one to stay. */
export const tellsOfWayBack = (matches: readonly Match[], tokens: readonly ViewToken[]): boolean =>
  matches.some(({ rule }) => rule.form === 'reversal' && !rule.recount) &&
  !UNDER_A_NOT.test(phraseOf(tokens));
