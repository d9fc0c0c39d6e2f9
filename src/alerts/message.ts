import type { z } from 'zod';
import { idOf } from '../domain/ids.ts';
import { isFormalAct } from '../domain/ladder.ts';
import type { AlertRaised } from '../events/types/index.ts';
import type { AlertMessage } from './channel.ts';
import { coverageText } from './coverage.ts';

type Raised = z.output<typeof AlertRaised.data>;

/** One per alert and endpoint for ever: what a receiver keeps to know a repeated delivery. */
export function webhookIdOf({
  alertId,
  endpointId,
}: {
  readonly alertId: string;
  readonly endpointId: string;
}): string {
  return `msg_${idOf('delivery', alertId, endpointId)}`;
}

/** What an alert is not, in words for whoever reads it at night: anything short of a notice is no formal exit. */
export function caveatsOf({ rung, form, modality, kind, disputed }: Raised): string[] {
  return [
    ...(kind === 'watch' ? ['This can wait for the morning.'] : []),
    ...(isFormalAct(rung) && modality === 'asserted' ? [] : ['This is no formal notice of withdrawal.']),
    ...(rung === 'decision'
      ? ['A decision is no notice: nothing is known to have reached the depositary.']
      : []),
    ...(form === 'de-facto' ? ['A freeze in fact is no suspension in law, and membership goes on.'] : []),
    ...(disputed ? ['Sources contradict each other; no notice period is counted.'] : []),
  ];
}

/** The body of a webhook, of what was raised alone: every try sends the same. */
export function messageOf(raised: { readonly position: number; readonly data: Raised }): AlertMessage {
  const { data, position } = raised;
  const { alertId, kind, relationship, rung, level, form, track, previousLevel, reason, modality, disputed } =
    data;
  const [actor = '', target = ''] = relationship.split('→');
  return {
    type: 'alert.raised',
    timestamp: data.raisedAt,
    data: {
      alertId,
      kind,
      relationship,
      actor,
      target,
      rung,
      level,
      form,
      track,
      previousLevel,
      reason,
      modality,
      disputed,
      told: coverageText(1, 1),
      isNot: caveatsOf(data),
      evidence: data.evidence.text,
      speaker: data.speaker,
      saidOn: data.saidOn,
      sources: [{ outlet: data.outlet, title: data.title, url: data.url, publishedAt: data.publishedAt }],
      provenance: {
        articleId: data.articleId,
        contentHash: data.contentHash,
        span: { start: data.evidence.start, end: data.evidence.end },
        statementId: data.statementId,
        rule: data.rule,
        analysisVersion: data.analysisVersion,
        analyzedAtPosition: data.analyzedAtPosition,
        raisedAtPosition: position,
      },
      link: data.url,
    },
  };
}
