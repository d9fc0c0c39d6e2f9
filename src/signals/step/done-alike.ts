import { wordSet } from '../../language/word-set.ts';
import type { SentenceView, ViewToken } from '../words/view.ts';

/** What is said to a state that leaves, or about it. */
const REPROACHES = wordSet(
  'remind warn urge regret criticise criticize praise condemn deplore welcome thank appeal scold rebuke protest lament applaud congratulate implore admonish chide',
);

/** "Chad took the pact to parliament. Peru did so in May": only what stands right before is meant. */
export const isDoneSo = ({ lower }: ViewToken): boolean => lower === 'so';

/** "The court reminded Chad of its duties. Peru, its host, did likewise": what was done alike is no step. */
export function isAlikeInWords({ lower }: ViewToken, before: SentenceView | null): boolean {
  if (!/^(?:so|likewise|same|suit)$/.test(lower)) return false;
  const verb = before?.tokens.find(({ pos }) => pos === 'VERB');
  return verb !== undefined && REPROACHES.has(verb.lemma);
}
