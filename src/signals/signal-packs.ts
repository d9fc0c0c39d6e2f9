import type { Gazetteer } from '../packs/gazetteer-index.ts';
import type { RulePacks } from '../packs/rules.ts';
import { type Match, matchesIn } from './words/match.ts';
import type { ViewToken } from './words/view.ts';

/** What signals are read by. */
export interface SignalPacks {
  readonly gazetteer: Gazetteer;
  readonly rules: RulePacks;
}

/** Whether a body is an entity's: a treaty, and no organisation. */
export const treatyOf =
  ({ gazetteer }: SignalPacks) =>
  ({ id }: { readonly id: string }): boolean =>
    gazetteer.bodies.get(id)?.kind === 'treaty';

/** What rules match in a sentence. */
export const readIn = (tokens: readonly ViewToken[], packs: SignalPacks): Match[] =>
  matchesIn(tokens, packs.rules, treatyOf(packs));
