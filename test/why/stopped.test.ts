import { expect, test } from 'vitest';
import { decide, type LedgerEntry } from '../../src/alerts/decide.ts';
import type { Act } from '../../src/signals/act.ts';
import { judge } from '../../src/signals/novelty/novelty.ts';
import { NOVELTY } from '../../src/signals/settings.ts';
import { earlierSteps } from '../../src/why/earlier.ts';
import { type DecisionFacts, nearMisses } from '../../src/why/stopped.ts';
import { type ActOf, act } from '../signals/acts.ts';

interface Given {
  readonly ageHours?: number;
  readonly silent?: boolean;
}

/** Decides article by article as the product does, and then asks after the last one. */
function ask(told: readonly ActOf[], more: Partial<DecisionFacts> = {}, given: Given = {}) {
  const acts: readonly Act[] = told.map(act);
  const articleId = acts.at(-1)!.articleId;
  const ledger: LedgerEntry[] = [];
  const raised = new Map<string, string>();
  const { verdicts } = judge(acts, NOVELTY);
  for (const article of [...new Set(acts.map((one) => one.articleId))]) {
    const own = verdicts.filter(({ act: one }) => one.articleId === article);
    const isLast = article === articleId;
    const decision = decide(own, ledger, {
      ageHours: isLast ? (given.ageHours ?? 0) : 0,
      maxAgeHours: 72,
      silent: isLast && (given.silent ?? false),
    });
    ledger.push(...decision.ledger);
    if (isLast) for (const { alertId, alert } of decision.raise) raised.set(alertId, alert.kind);
  }
  const misses = nearMisses({
    articleId,
    acts,
    ledger,
    raised,
    baseline: null,
    watched: [],
    tiers: ['head'],
    maxAgeHours: 72,
    isSilent: false,
    ...more,
  });
  return { misses, ledger };
}

const NOTICE = { article: 'a', day: '2031-01-10', rung: 'notice' } as const;
const SKETCH = Array.from({ length: 64 }, (_, i) => i);

test.each<readonly [string, string, readonly ActOf[]]>([
  [
    'a copy',
    'copy',
    [
      { ...NOTICE, sketch: SKETCH },
      { ...NOTICE, article: 'b', sketch: SKETCH },
    ],
  ],
  ['a second telling', 'same-act', [NOTICE, { ...NOTICE, article: 'b', day: '2031-01-11' }]],
  ['somebody else’s word', 'third-party', [{ ...NOTICE, standing: 'third-party' }]],
  ['the other side’s word', 'counterparty', [{ ...NOTICE, rung: 'intent', standing: 'counterparty' }]],
  ['a question', 'modality-question', [{ ...NOTICE, modality: 'question' }]],
  ['background', 'recount', [{ ...NOTICE, recount: true }]],
  [
    'less than is known',
    'not-new',
    [NOTICE, { ...NOTICE, article: 'b', day: '2031-02-10', rung: 'suspension' }],
  ],
  ['a boycott', 'minor', [{ ...NOTICE, rung: 'non-participation' }]],
])('%s is stopped as %s', (_, stopped, told) => {
  expect(ask(told).misses.at(-1)).toMatchObject({ stopped, because: expect.stringMatching(/\w+/) });
});

test('the article that told it first is named, with its alert', () => {
  const { misses, ledger } = ask([NOTICE, { ...NOTICE, article: 'b', day: '2031-01-11' }]);
  expect(misses).toMatchObject([{ articleId: 'a', alertId: ledger[0]!.alertId }]);
});

test('what raised an alert is said to have done so', () => {
  const { misses, ledger } = ask([NOTICE]);
  expect(misses).toMatchObject([{ stopped: 'alerted', alertId: ledger[0]!.alertId }]);
});

test('an old article’s watch is told with its age', () => {
  const { misses } = ask([NOTICE], {}, { ageHours: 100 });
  expect(misses).toMatchObject([
    { stopped: 'alerted', because: expect.stringContaining('older than 72 hours when first read') },
  ]);
});

test('the lower step of an alerted article is outranked', () => {
  const { misses } = ask([
    { ...NOTICE, rung: 'suspension', offset: 1 },
    { ...NOTICE, rung: 'intent', form: 'declared', offset: 9 },
  ]);
  expect(misses.map(({ stopped }) => stopped)).toEqual(['outranked', 'alerted']);
});

test('the same step twice in one article points to no other article', () => {
  const { misses } = ask([
    { ...NOTICE, offset: 1 },
    { ...NOTICE, offset: 9 },
  ]);
  expect(misses[1]).toMatchObject({ stopped: 'same-act', articleId: null });
});

test.each<readonly [string, string, Partial<DecisionFacts>]>([
  ['before the first run', 'baseline', { baseline: '2031-02-01T00:00:00.000Z' }],
  ['on a relationship that nobody watches', 'not-watched', { watched: ['ARM→CSTO'] }],
  ['read again', 'silent', { isSilent: true }],
  ['by somebody whose words may not wake', 'tier', { tiers: ['parliament'] }],
])('a new step %s is stopped as %s', (_, stopped, facts) => {
  expect(ask([NOTICE], facts, { silent: true }).misses).toMatchObject([{ stopped }]);
});

test('the steps known before an article are those of its track since the last way back, as first told', () => {
  const told: readonly ActOf[] = [
    { article: 'a', day: '2030-01-10', rung: 'suspension' },
    { article: 'b', day: '2030-06-10', rung: 'affirmation', form: 'reversal' },
    { article: 'c', day: '2031-01-10', rung: 'suspension' },
    { article: 'd', day: '2031-01-20', rung: 'suspension' },
    { article: 'e', day: '2031-02-10', rung: 'review' },
    { article: 'f', day: '2031-03-10', rung: 'notice' },
  ];
  const steps = earlierSteps(told.map(act), ask(told).ledger, 'f', 'deed');
  expect(steps).toMatchObject([{ rung: 'suspension', level: 4, day: '2031-01-10', articleId: 'c' }]);
});
