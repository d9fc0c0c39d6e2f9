import { expect, test } from 'vitest';
import { type Decision, decide, type LedgerEntry } from '../../src/alerts/decide.ts';
import type { Act } from '../../src/signals/act.ts';
import { judge } from '../../src/signals/novelty/novelty.ts';
import { NOVELTY } from '../../src/signals/settings.ts';
import { act } from '../signals/acts.ts';

const LIVE = { ageHours: 1, maxAgeHours: 72, silent: false };

/** Decides article by article, in order, as the product does. */
function run(acts: readonly Act[], context = LIVE) {
  const ledger: LedgerEntry[] = [];
  const { verdicts } = judge(acts, NOVELTY);
  const articles = [...new Set(verdicts.map(({ act: one }) => one.articleId))];
  const decisions = articles.map((article): Decision => {
    const decision = decide(
      verdicts.filter(({ act: one }) => one.articleId === article),
      ledger,
      context,
    );
    ledger.push(...decision.ledger);
    return decision;
  });
  return { decisions, ledger, verdicts };
}

const kinds = ({ raise }: Decision) =>
  raise.map(({ alert }) => `${alert.kind} ${alert.reason} ${alert.rung}`);

test('one alert for an article and relationship: the highest', () => {
  const { decisions } = run([
    act({ article: 'a', day: '2031-01-10', offset: 1, rung: 'suspension' }),
    act({ article: 'a', day: '2031-01-10', offset: 9, rung: 'intent', form: 'declared' }),
  ]);
  expect(kinds(decisions[0]!)).toEqual(['alert new-rung intent']);
});

test('the lower act of an alerted article is decided too and does not come back', () => {
  const { ledger } = run([
    act({ article: 'a', day: '2031-01-10', offset: 1, rung: 'suspension' }),
    act({ article: 'a', day: '2031-01-10', offset: 9, rung: 'intent', form: 'declared' }),
  ]);
  expect(ledger.map(({ rung, silent }) => [rung, silent])).toEqual([
    ['intent', false],
    ['suspension', true],
  ]);
});

test('deciding the same article twice raises nothing the second time', () => {
  const acts = [act({ article: 'a', day: '2031-01-10', rung: 'notice' })];
  const { ledger, verdicts } = run(acts);
  expect(decide(verdicts, ledger, LIVE)).toEqual({
    raise: [],
    ledger: [],
    corroborations: [],
    contradictions: [],
  });
});

test('an article older than the limit when first read is at most a watch', () => {
  const acts = [act({ article: 'a', day: '2031-01-10', rung: 'notice' })];
  const old = run(acts, { ...LIVE, ageHours: 73 });
  expect(kinds(old.decisions[0]!)).toEqual(['watch new-rung notice']);
  expect(kinds(run(acts, { ...LIVE, ageHours: 72 }).decisions[0]!)).toEqual(['alert new-rung notice']);
});

test('an article of unknown age counts as fresh', () => {
  const acts = [act({ article: 'a', day: '2031-01-10', rung: 'notice' })];
  expect(kinds(run(acts, { ...LIVE, ageHours: null as unknown as number }).decisions[0]!)).toHaveLength(1);
});

test('the baseline is recorded in silence, and what it holds never alerts', () => {
  const acts = [act({ article: 'a', day: '2031-01-10', rung: 'notice' })];
  const { decisions, ledger, verdicts } = run(acts, { ...LIVE, silent: true });
  expect(decisions[0]!.raise).toEqual([]);
  expect(ledger).toMatchObject([{ rung: 'notice', silent: true }]);
  expect(decide(verdicts, ledger, LIVE).raise).toEqual([]);
});

test('another article telling an alerted act is one more source of that alert', () => {
  const { decisions } = run([
    act({ article: 'a', day: '2031-01-10', rung: 'decision', form: 'announced' }),
    act({ article: 'b', day: '2031-01-11', rung: 'decision', form: 'announced' }),
  ]);
  const [first, second] = decisions;
  expect(second).toMatchObject({ raise: [], ledger: [] });
  expect(second!.corroborations).toEqual([
    { alertId: first!.raise[0]!.alertId, articleId: 'b', outlet: 'b.example', newOrigin: true },
  ]);
});

test('a copy is a source of the same origin', () => {
  const sketch = Array.from({ length: 64 }, (_, i) => i);
  const { decisions } = run([
    act({ article: 'a', day: '2031-01-10', rung: 'intent', form: 'declared', sketch }),
    act({ article: 'b', day: '2031-01-11', rung: 'intent', form: 'declared', sketch }),
  ]);
  expect(decisions[1]!.corroborations).toMatchObject([{ articleId: 'b', newOrigin: false }]);
});

test('an alert and a watch of one article are both raised, each reason once', () => {
  const { decisions } = run([
    act({ article: 'a', day: '2031-01-10', offset: 1, rung: 'suspension' }),
    act({
      article: 'a',
      day: '2031-01-10',
      offset: 9,
      rung: 'notice',
      modality: 'denied',
      standing: 'counterparty',
      noNotice: true,
    }),
  ]);
  expect(kinds(decisions[0]!)).toEqual(['alert new-rung suspension', 'watch no-notice notice']);
});

test('after a way back the same steps are new again', () => {
  const { decisions } = run([
    act({ article: 'a', day: '2031-01-10', rung: 'decision', form: 'announced' }),
    act({ article: 'b', day: '2031-02-10', rung: 'affirmation', form: 'reversal' }),
    act({ article: 'c', day: '2031-09-10', rung: 'decision', form: 'announced' }),
  ]);
  expect(decisions.map(kinds)).toEqual([
    ['alert new-rung decision'],
    ['alert reversal affirmation'],
    ['alert new-rung decision'],
  ]);
});

const DECIDED = act({ article: 'a', day: '2031-01-10', rung: 'decision', form: 'announced' });
const against = (day: string, rest: Partial<Parameters<typeof act>[0]> = {}) =>
  act({ article: 'z', day, rung: 'decision', form: 'announced', modality: 'denied', ...rest });
const revisions = (...acts: readonly Act[]) =>
  run(acts).decisions.flatMap(({ contradictions }) => contradictions.map(({ kind }) => kind));

test.each<readonly [string, Act, readonly string[]]>([
  ['the actor, on the next day', against('2031-01-11'), ['denied', 'disputed']],
  ['the actor, after three weeks', against('2031-01-31'), ['denied']],
  ['the actor, after two months', against('2031-03-15'), []],
  ['the other side, on the next day', against('2031-01-11', { standing: 'counterparty' }), ['disputed']],
  ['the other side, after three weeks', against('2031-01-31', { standing: 'counterparty' }), []],
  ['somebody else', against('2031-01-11', { standing: 'third-party' }), []],
  ['the actor, as an old story', against('2031-01-11', { recount: true }), []],
  ['the actor, of a step beyond', against('2031-01-31', { rung: 'notice', form: null }), []],
  ['the actor, of a step before', against('2031-01-31', { rung: 'intent', form: null }), ['denied']],
])('an alert that is contradicted by %s', (_, denial, expected) => {
  expect(revisions(DECIDED, denial).sort()).toEqual(expected);
});

test('a denial of an alert that nobody was told of revises nothing', () => {
  const { decisions } = run([DECIDED, against('2031-01-11')], { ...LIVE, silent: true });
  expect(decisions.flatMap(({ contradictions }) => contradictions)).toEqual([]);
});

test('a replay of everything that was decided raises, corroborates and contradicts nothing twice', () => {
  const acts = [
    DECIDED,
    act({ article: 'b', day: '2031-01-11', rung: 'decision', form: 'announced' }),
    act({ article: 'c', day: '2031-02-10', rung: 'notice' }),
  ];
  const { ledger, verdicts } = run(acts);
  for (const article of ['a', 'b', 'c']) {
    const own = verdicts.filter(({ act: one }) => one.articleId === article);
    expect(decide(own, ledger, LIVE).raise).toEqual([]);
  }
});
