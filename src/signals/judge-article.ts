import { levelOf, trackOf } from '../domain/ladder.ts';
import type { Act } from './act.ts';
import { originOf, withOrigin } from './copies.ts';
import { type Finding, judgeLive } from './judge-live.ts';
import { judgeOther } from './judge-other.ts';
import type { Judged } from './novelty.ts';
import type { RelationshipState } from './relationship-state.ts';
import type { NoveltySettings } from './settings.ts';
import { highest, isWithin, keyOf, readDay, stepOf } from './steps.ts';
import type { Verdict } from './verdict.ts';

/** What an act is judged in: the state so far, the article's other acts, whether it is the relationship's first article. */
export interface Setting {
  readonly state: RelationshipState;
  readonly acts: readonly Act[];
  readonly isFirst: boolean;
  readonly settings: NoveltySettings;
}

function verdictOf(act: Act, { state, acts }: Setting, { kind, reason }: Omit<Finding, 'state'>): Verdict {
  const track = trackOf(act.signal.rung);
  const reached = highest(state.steps, track);
  return {
    act,
    kind,
    reason,
    track,
    previousLevel: reached && levelOf(reached.rung),
    disputed: levelOf(act.signal.rung) >= 7 && isDisputed(act, state, acts),
    key: keyOf(act, state.reversals),
  };
}

/** Denied, by the actor or by the other side, within the days of one act. */
function isDisputed(act: Act, { denials }: RelationshipState, acts: readonly Act[]): boolean {
  const step = stepOf(act);
  const denied = acts.filter(
    ({ signal }) =>
      signal.modality === 'denied' &&
      signal.standing !== 'third-party' &&
      !signal.recount &&
      signal.level >= 7,
  );
  return [...denials, ...denied.map(stepOf)].some(
    (denial) => levelOf(denial.rung) >= 7 && isWithin(denial, step, 2),
  );
}

/** A formal act that the other side confirms and the actor does not deny is as good as the actor's own. */
function isConfirmed({ signal }: Act, { acts, state }: Setting): boolean {
  if (signal.standing !== 'counterparty' || signal.modality !== 'asserted') return false;
  if (!signal.granted && signal.level < 7) return false;
  const isDenial = (act: Act) =>
    act.signal.standing === 'self' && act.signal.modality === 'denied' && act.signal.level >= 7;
  return !acts.some(isDenial) && !state.denials.some((denial) => levelOf(denial.rung) >= 7);
}

function judgeAct(act: Act, setting: Setting): Finding {
  const { standing, modality, recount, rung } = act.signal;
  const isOwn = standing === 'self' || isConfirmed(act, setting);
  const isFirm = modality === 'asserted' || (modality === 'conditional' && levelOf(rung) >= 3);
  if (isOwn && isFirm && !recount) return judgeLive(act, setting);
  return judgeOther(act, setting, isOwn, isFirm);
}

/** Judges one article's acts on one relationship, in the order of their places. */
export function judgeArticle(
  start: RelationshipState,
  acts: readonly Act[],
  settings: NoveltySettings,
): Judged {
  const [first] = acts;
  if (!first) return { state: start, verdicts: [] };
  const { readAt, source, articleId } = first;
  const last = { readAt, source, articleId };
  const base = { acts, isFirst: start.articles.length === 0 && start.last === null, settings };
  if (originOf(first, start.articles, settings)) {
    const setting = { ...base, state: start };
    const verdicts = acts.map((act) => verdictOf(act, setting, { kind: 'quiet', reason: 'copy' }));
    return { state: { ...start, last }, verdicts };
  }
  const verdicts: Verdict[] = [];
  let state = start;
  for (const act of acts) {
    const setting = { ...base, state };
    const { state: next, ...finding } = judgeAct(act, setting);
    verdicts.push(verdictOf(act, setting, finding));
    state = next;
  }
  const articles = withOrigin(start.articles, first, readDay(first), settings);
  return { state: { ...state, last, articles }, verdicts };
}
