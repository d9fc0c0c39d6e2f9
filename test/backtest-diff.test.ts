import { expect, test } from 'vitest';
import { diffAlerts, fateOf } from '../src/backtest-diff.ts';
import { levelOf, type Rung, trackOf } from '../src/domain/ladder.ts';
import type { AlertVerdict } from '../src/domain/signal.ts';

/** An alert on Arendia and the Basin Pact, neither of which exists. */
function alert(articleId: string, rung: Rung, more: Partial<AlertVerdict> = {}): AlertVerdict {
  return {
    articleId,
    kind: 'alert',
    relationship: 'ARE→BASIN',
    rung,
    level: levelOf(rung),
    form: null,
    track: trackOf(rung),
    previousLevel: null,
    reason: 'new-rung',
    modality: 'asserted',
    disputed: false,
    saidOn: { from: '2031-01-10', to: '2031-01-10', basis: 'stated' },
    evidence: { start: 0, end: 4, text: 'text' },
    rule: `test/${rung}.rule`,
    ...more,
  };
}

test('the same alerts on both sides are no difference, whatever rule read them', () => {
  const diff = diffAlerts([alert('a', 'notice')], [alert('a', 'notice', { rule: 'test/notice.other' })]);
  expect(diff).toMatchObject({ added: [], lost: [], moved: [] });
  expect(diff.kept).toHaveLength(1);
});

test('what only one side raises is added or lost', () => {
  const elsewhere = { relationship: 'BEL→BASIN' };
  const diff = diffAlerts([alert('a', 'notice')], [alert('b', 'review', elsewhere)]);
  expect(diff.lost.map(({ articleId }) => articleId)).toEqual(['a']);
  expect(diff.added.map(({ articleId }) => articleId)).toEqual(['b']);
});

test.each([
  ['to another article', alert('b', 'notice')],
  ['to another rung of the same article', alert('a', 'decision')],
  ['from alert to watch', alert('a', 'notice', { kind: 'watch' })],
])('an act that moves %s is neither lost nor added', (_, to) => {
  const diff = diffAlerts([alert('a', 'notice')], [to]);
  expect(diff).toMatchObject({ added: [], lost: [], kept: [], moved: [{ to }] });
});

test('each alert stands for one other at most, the likest first', () => {
  const diff = diffAlerts([alert('a', 'notice')], [alert('b', 'notice'), alert('a', 'notice')]);
  expect(diff.kept.map(({ to }) => to.articleId)).toEqual(['a']);
  expect(diff.added.map(({ articleId }) => articleId)).toEqual(['b']);
});

test('an alert that somebody judged is kept, moved, gone, or raised by neither side', () => {
  const live = [
    alert('a', 'notice'),
    alert('b', 'review'),
    alert('c', 'exit', { relationship: 'BEL→BASIN' }),
  ];
  const diff = diffAlerts(live, [alert('a', 'notice'), alert('d', 'review')]);
  expect(live.map((one) => fateOf(one, diff).fate)).toEqual(['kept', 'moved', 'gone']);
  expect(fateOf(alert('z', 'suspension'), diff)).toEqual({ fate: 'neither', to: null });
});
