import { z } from 'zod';
import { canonicalJson } from '../../domain/ids.ts';
import { defineEvent } from './define.ts';
import { Day, Evidence, Hash, Rung, SaidOn, Uuid } from './parts.ts';

/** What speaks against an act that an alert was raised for: who said it, where, and in which words. */
export const Contradiction = z.object({
  alertId: Uuid,
  articleId: Uuid,
  contentHash: Hash,
  statementId: z.string(),
  analysisVersion: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  /** The rung that is denied. */
  rung: Rung,
  /** Whose word it is: the actor's own or the other side's. */
  standing: z.enum(['self', 'counterparty']),
  speaker: z
    .object({ name: z.string().nullable(), role: z.string().nullable(), actor: z.string().nullable() })
    .nullable(),
  saidOn: SaidOn.nullable(),
  /** The day on which the article was read: publication, at most the fetch. */
  readOn: Day,
  evidence: Evidence,
  rule: z.string(),
});

/** All of it: another reading of the same article is another fact. */
export const contradictionIdentity = (data: z.output<typeof Contradiction>): string[] => [
  canonicalJson(data),
];

export const exampleContradiction: z.output<typeof Contradiction> = {
  alertId: '0b1f2c3d-0000-5000-8000-000000000003',
  articleId: '0b1f2c3d-0000-5000-8000-000000000004',
  contentHash: 'b'.repeat(64),
  statementId: '0b1f2c3d-0000-5000-8000-000000000006',
  analysisVersion: 'a1b2c3d4e5f6',
  url: 'https://other.example/2',
  outlet: 'Other Example',
  rung: 'decision',
  standing: 'self',
  speaker: { name: 'B. Spokesman', role: 'spokesperson', actor: 'ARM' },
  saidOn: { from: '2024-05-09', to: '2024-05-09', basis: 'stated' },
  readOn: '2024-05-09',
  evidence: { start: 40, end: 70, text: 'no such decision has been made' },
  rule: 'membership/decision.none',
};

/** The actor denies, within a month, the act that an alert was raised for. */
export const AlertDenied = defineEvent({
  type: 'AlertDenied',
  version: 1,
  data: Contradiction,
  stream: ({ alertId }) => `alert-${alertId}`,
  identity: contradictionIdentity,
  redactable: ['evidence'],
  example: exampleContradiction,
});
