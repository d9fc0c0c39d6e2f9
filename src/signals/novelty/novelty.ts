import type { Act } from '../act.ts';
import { compareActs } from '../act.ts';
import type { NoveltySettings } from '../settings.ts';
import { OriginIndex } from './copies.ts';
import { judgeArticle } from './judge-article.ts';
import { type RelationshipState, START } from './relationship-state.ts';
import type { Verdict } from './verdict.ts';

/** A relationship's state after some acts, with the verdict on each of them in order. */
export interface Judged {
  readonly state: RelationshipState;
  readonly verdicts: readonly Verdict[];
}

/**
 * Judges acts of one relationship in the order of reading, each against what came before it only. Whole articles are to
 * be handed in together; how many at a time changes nothing.
 *
 * @param acts of one relationship, none of which comes before what `state` has seen (see `isLate`)
 * @param origins the articles already judged that these may be copies of; is added to
 */
export function judge(
  acts: readonly Act[],
  settings: NoveltySettings,
  state = START,
  origins = new OriginIndex(),
): Judged {
  const verdicts: Verdict[] = [];
  let current = state;
  for (const article of articlesOf([...acts].sort(compareActs))) {
    const judged = judgeArticle(current, article, settings, origins);
    current = judged.state;
    verdicts.push(...judged.verdicts);
  }
  return { state: current, verdicts };
}

/** Whether an act belongs before something already judged: then the relationship is judged again from its stored acts. */
export function isLate(act: Act, { last }: RelationshipState): boolean {
  if (last === null) return false;
  const at = Date.parse(act.readAt) - Date.parse(last.readAt);
  if (at !== 0) return at < 0;
  return act.source !== last.source ? act.source < last.source : act.articleId <= last.articleId;
}

/** Acts in order, as articles. */
export function articlesOf(sorted: readonly Act[]): Act[][] {
  const articles: Act[][] = [];
  for (const act of sorted) {
    const open = articles.at(-1);
    if (open && open[0]!.articleId === act.articleId) open.push(act);
    else articles.push([act]);
  }
  return articles;
}
