import { expect, test } from 'vitest';
import { caveatsOf, messageOf, webhookIdOf } from '../../src/alerts/message.ts';
import { AlertRaised } from '../../src/events/types/index.ts';

const data = { ...AlertRaised.example };
const message = messageOf({ position: 99, data });

test('a webhook carries what was said, by whom and when, what it is not, and the way back to its sources', () => {
  expect(message).toMatchObject({ type: 'alert.raised', timestamp: data.raisedAt });
  expect(message.data).toEqual({
    alertId: data.alertId,
    kind: 'alert',
    relationship: 'ARM→CSTO',
    actor: 'ARM',
    target: 'CSTO',
    rung: 'intent',
    level: 6,
    form: 'declared',
    track: 'word',
    previousLevel: 5,
    reason: 'new-rung',
    modality: 'asserted',
    disputed: false,
    told: '1 outlet, 1 origin',
    isNot: ['This is no formal notice of withdrawal.'],
    evidence: 'the country would leave in autumn',
    speaker: { name: 'A. Minister', role: 'foreign minister', actor: 'ARM' },
    saidOn: { from: '2024-05-08', to: '2024-05-08', basis: 'stated' },
    sources: [{ outlet: data.outlet, title: data.title, url: data.url, publishedAt: data.publishedAt }],
    provenance: {
      articleId: data.articleId,
      contentHash: data.contentHash,
      span: { start: 23, end: 57 },
      statementId: data.statementId,
      rule: 'membership/intent.will-leave',
      analysisVersion: data.analysisVersion,
      analyzedAtPosition: data.analyzedAtPosition,
      raisedAtPosition: 99,
    },
    link: data.url,
  });
});

test.each([
  ['a freeze in fact', { rung: 'suspension', form: 'de-facto' } as const, /no suspension in law/],
  ['a decision', { rung: 'decision', form: 'announced' } as const, /no notice/],
  [
    'a notice that is only threatened',
    { rung: 'notice', modality: 'conditional' } as const,
    /no formal notice/,
  ],
  ['a disputed notice', { rung: 'notice', disputed: true } as const, /no notice period/],
  ['a watch', { kind: 'watch' } as const, /wait for the morning/],
])('%s says what it is not', (_, change, words) => {
  expect(caveatsOf({ ...data, form: null, ...change }).join(' ')).toMatch(words);
});

test('a notice that stands is not said to be anything less', () => {
  expect(caveatsOf({ ...data, rung: 'notice', form: null })).toEqual([]);
});

test('an alert has one webhook-id for each endpoint, the same for ever', () => {
  const { alertId } = data;
  const desk = webhookIdOf({ alertId, endpointId: 'desk' });
  expect(desk).toBe(webhookIdOf({ alertId, endpointId: 'desk' }));
  expect(desk).not.toBe(webhookIdOf({ alertId, endpointId: 'night' }));
});
