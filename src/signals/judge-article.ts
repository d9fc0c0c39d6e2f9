import type { Act } from './act.ts';
import type { Judged } from './novelty.ts';
import type { RelationshipState } from './relationship-state.ts';
import type { NoveltySettings } from './settings.ts';

/** Judges one article's acts on one relationship. */
export function judgeArticle(
  state: RelationshipState,
  _acts: readonly Act[],
  _settings: NoveltySettings,
): Judged {
  return { state, verdicts: [] };
}
