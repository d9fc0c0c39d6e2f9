import { idOf } from '../domain/ids.ts';
import type { Track } from '../domain/ladder.ts';
import { relationshipOf } from '../domain/signal.ts';
import type { Row } from '../projection.ts';
import type { Verdict } from '../signals/novelty/verdict.ts';
import type { LadderSnapshot } from './kept.ts';
import { type Stage, stageIdOf, standingOn, urlOf } from './stage.ts';

/** An act's name in the view of signals, and its place in the log. */
export interface Placed {
  readonly claimId: string;
  readonly position: number;
}

export function signalIdOf({ act }: Pick<Verdict, 'act'>): string {
  return idOf('act', act.articleId, act.signal.id);
}

export function signalRow(verdict: Verdict, { claimId, position }: Placed): Row {
  const { act, kind, reason } = verdict;
  const { signal, speaker } = act;
  return {
    signal_id: signalIdOf(verdict),
    claim_id: claimId,
    article_id: act.articleId,
    relationship: relationshipOf(signal),
    actor: signal.actor,
    target: signal.target,
    rung: signal.rung,
    level: signal.level,
    form: signal.form,
    track: verdict.track,
    modality: signal.modality,
    standing: signal.standing,
    recount: signal.recount,
    said_from: signal.saidOn?.from ?? null,
    said_to: signal.saidOn?.to ?? null,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    tier: act.tier,
    text: signal.text,
    start: signal.start,
    rule: signal.rule,
    verdict: kind,
    reason,
    outlet: act.outlet,
    url: urlOf(act),
    read_at: act.readAt,
    position,
    act,
    effective_on: signal.effectiveOn,
    copy_of: verdict.copyOf,
  };
}

/** What is counted of an outlet, given its share before and the change. */
export function coverageRow(
  relationship: string,
  outlet: string,
  before: Row | undefined,
  change: { readonly articles: number; readonly first: number; readonly lastReadAt: string },
): Row {
  const last = before ? String(before.last_read_at) : change.lastReadAt;
  return {
    relationship,
    outlet,
    articles: Number(before?.articles ?? 0) + change.articles,
    first: Number(before?.first ?? 0) + change.first,
    last_read_at: Date.parse(last) > Date.parse(change.lastReadAt) ? last : change.lastReadAt,
  };
}

function trackColumns(track: Track, stage: Stage | null): Row {
  return {
    [`${track}_rung`]: stage?.rung ?? null,
    [`${track}_level`]: stage?.level ?? null,
    [`${track}_form`]: stage?.form ?? null,
    [`${track}_since`]: stage?.since ?? null,
    [`${track}_by`]: stage?.by ?? null,
    [`${track}_evidence`]: stage?.evidence ?? null,
    [`${track}_role`]: stage?.role ?? null,
    [`${track}_tier`]: stage?.tier ?? null,
    [`${track}_article_id`]: stage?.articleId ?? null,
    [`${track}_url`]: stage?.url ?? null,
  };
}

/** Where a relationship stands: the highest step on each track since the last way back, the other side's answer, the clock. */
export function relationshipRow(relationship: string, kept: LadderSnapshot, clauseText: string | null): Row {
  const [actor = '', target = ''] = relationship.split('→');
  const answer = kept.stages.findLast((stage) => stage.answer !== null)?.answer ?? null;
  const { noticeOn, noticeArticleId, noticeUrl, legal, claimed } = kept.clock;
  return {
    relationship,
    actor,
    target,
    ...trackColumns('word', standingOn(kept.stages, 'word')),
    ...trackColumns('deed', standingOn(kept.stages, 'deed')),
    reversals: kept.reversals,
    articles: kept.articles,
    last_read_at: kept.lastReadAt,
    answers: kept.answers,
    answered_on: answer?.on ?? null,
    answer_days: answer?.days ?? null,
    answered_by: answer?.by ?? null,
    answer: answer?.text ?? null,
    notice_on: noticeOn,
    notice_article_id: noticeArticleId,
    notice_url: noticeUrl,
    clause: clauseText,
    leaves_on_by_law: legal,
    leaves_on_claimed: claimed,
  };
}

export function historyRow(relationship: string, reversals: number, stage: Stage): Row {
  const { track, rung, level, form, organ, since, until, by, role, tier, evidence, url, disputed } = stage;
  return {
    step_id: stageIdOf(relationship, reversals, stage),
    relationship,
    reversals,
    track,
    rung,
    level,
    form,
    organ,
    since,
    until,
    by,
    role,
    tier,
    evidence,
    article_id: stage.articleId,
    url,
    disputed,
    answered_on: stage.answer?.on ?? null,
    answer_days: stage.answer?.days ?? null,
    answered_by: stage.answer?.by ?? null,
    answer: stage.answer?.text ?? null,
  };
}
