import { Contradiction, contradictionIdentity, exampleContradiction } from './alert-denied.ts';
import { defineEvent } from './define.ts';

/** The actor or the other side contradicts, within the days of one act, a formal act that an alert was raised for. */
export const AlertDisputed = defineEvent({
  type: 'AlertDisputed',
  version: 1,
  data: Contradiction,
  stream: ({ alertId }) => `alert-${alertId}`,
  identity: contradictionIdentity,
  redactable: ['evidence'],
  example: { ...exampleContradiction, standing: 'counterparty' },
});
