import type { Contradicted, Decision } from '../alerts/decide.ts';
import { dayIn } from '../domain/days.ts';
import type { NewEvent } from '../events/types/define.ts';
import { AlertCorroborated, AlertDenied, AlertDisputed, AlertRaised } from '../events/types/index.ts';
import type { Analysis } from './analysis.ts';

function raisedEvent(
  { event, data }: Analysis,
  { alertId, alert, act }: Decision['raise'][number],
  now: Date,
): NewEvent {
  const { url, title, outlet, publishedAt } = data.article;
  const { articleId: _, ...verdict } = alert;
  const raised = {
    alertId,
    ...verdict,
    evidence: { ...alert.evidence },
    speaker: act.speaker,
    articleId: data.articleId,
    contentHash: data.contentHash,
    statementId: act.signal.statementId,
    analysisVersion: data.analysisVersion,
    analyzedAtPosition: event.position,
    url,
    title,
    outlet,
    publishedAt,
    raisedAt: now.toISOString(),
  };
  return AlertRaised.make(raised, { causation: event.id });
}

function againstEvent({ event, data }: Analysis, { alertId, kind, act }: Contradicted): NewEvent {
  const { signal, speaker, outlet, readAt } = act;
  const { start, end, text } = signal;
  const type = kind === 'denied' ? AlertDenied : AlertDisputed;
  return type.make(
    {
      alertId,
      articleId: data.articleId,
      contentHash: data.contentHash,
      statementId: signal.statementId,
      analysisVersion: data.analysisVersion,
      url: data.article.url,
      outlet,
      rung: signal.rung,
      standing: signal.standing === 'self' ? 'self' : 'counterparty',
      speaker,
      saidOn: signal.saidOn,
      readOn: dayIn(readAt),
      evidence: { start, end, text },
      rule: signal.rule,
    },
    { causation: event.id },
  );
}

/** What a decision about one article's acts is told as: alerts raised, told again, spoken against. */
export function eventsOf(analysis: Analysis, decision: Decision, now: Date): NewEvent[] {
  const { event, data } = analysis;
  const { url } = data.article;
  return [
    ...decision.raise.map((raise) => raisedEvent(analysis, raise, now)),
    ...decision.corroborations.map(({ alertId, articleId, outlet, newOrigin }) =>
      AlertCorroborated.make({ alertId, articleId, url, outlet, newOrigin }, { causation: event.id }),
    ),
    ...decision.contradictions.map((against) => againstEvent(analysis, against)),
  ];
}
