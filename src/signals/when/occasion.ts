import type { Day } from '../../domain/days.ts';
import { pattern } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import { ageDays } from './dated.ts';

const OCCASION = pattern`
  ^(?:["“] )?(?:at|during|in|on the sidelines of|on the margins of) [^,;]{3,120}? (?:, )?(?:(?:which|that) )?(?:(?:was|were|had been) )?(?:
    held|took place|convened|met|given|delivered|broadcast|aired|published|hosted|organi[sz]ed|dated|issued
  ) (?!(?:every|each|once|twice)\b)([^,;]{3,80}) ,`;

/** "At the summit, held in Lima on 3 May, Peru declared that …", "in a speech given on 3 May, …": how many days before publication the occasion lies; null where no day is told. */
export function ageOfOccasion({ tokens, from }: Clause, publishedOn: Day | null): number | null {
  const [, dated] = OCCASION.exec(phraseOf(tokens.slice(0, Math.min(from, 60)))) ?? [];
  return dated === undefined ? null : ageDays(dated, publishedOn);
}
