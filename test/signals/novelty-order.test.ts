import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNGS } from '../../src/domain/ladder.ts';
import type { Act } from '../../src/signals/act.ts';
import { OriginIndex } from '../../src/signals/novelty/copies.ts';
import { isLate, judge } from '../../src/signals/novelty/novelty.ts';
import { START } from '../../src/signals/novelty/relationship-state.ts';
import { NOVELTY } from '../../src/signals/settings.ts';
import { act } from './acts.ts';

/** `article kind reason` of what isn't quiet, in order. */
function told(...acts: readonly Act[]): string[] {
  return judge(acts, NOVELTY)
    .verdicts.filter(({ kind }) => kind !== 'quiet')
    .map(({ act: one, kind, reason }) => `${one.articleId} ${kind} ${reason} ${one.signal.rung}`);
}

const anyAct = fc
  .record({
    article: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    rung: fc.constantFrom(...RUNGS),
    modality: fc.constantFrom('asserted', 'conditional', 'possible', 'denied', 'permission'),
    standing: fc.constantFrom('self', 'counterparty', 'third-party'),
    recount: fc.boolean(),
    offset: fc.nat(300),
    back: fc.boolean(),
  })
  .map(({ article, rung, back, ...rest }) => {
    const month = 1 + (article.charCodeAt(0) - 97);
    const form = rung === 'affirmation' && back ? 'reversal' : null;
    return act({ article, day: `2031-0${month}-10`, rung, form, ...rest } as Parameters<typeof act>[0]);
  });

test('what comes later never changes what was said of what came before', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 25 }), fc.constantFrom(...'abcdefgh'), (acts, until) => {
      const before = acts.filter(({ articleId }) => articleId <= until);
      const all = judge(acts, NOVELTY).verdicts.filter(({ act: one }) => one.articleId <= until);
      expect(all).toEqual(judge(before, NOVELTY).verdicts);
    }),
  );
});

test('how many articles are judged at a time changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 25 }), (acts) => {
      const whole = judge(acts, NOVELTY);
      let state = START;
      let origins = new OriginIndex();
      const verdicts = [...'abcdefgh'].flatMap((article) => {
        const judged = judge(
          acts.filter(({ articleId }) => articleId === article),
          NOVELTY,
          state,
          origins,
        );
        origins = new OriginIndex(JSON.parse(JSON.stringify(origins.origins)));
        state = JSON.parse(JSON.stringify(judged.state)); // as a row of Postgres gives it back
        return judged.verdicts;
      });
      expect(verdicts).toEqual(whole.verdicts);
      expect(state).toEqual(JSON.parse(JSON.stringify(whole.state)));
    }),
  );
});

test('the order in which acts are handed in changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 20 }), (acts) => {
      expect(judge([...acts].reverse(), NOVELTY)).toEqual(judge(acts, NOVELTY));
    }),
  );
});

test('an act read before the last one judged is late', () => {
  const { state } = judge([act({ article: 'm', day: '2031-05-10', rung: 'review' })], NOVELTY);
  expect(isLate(act({ article: 'z', day: '2031-05-09', rung: 'review' }), state)).toBe(true);
  expect(isLate(act({ article: 'z', day: '2031-05-10', rung: 'review' }), state)).toBe(false);
  expect(isLate(act({ article: 'z', day: '2031-05-09', rung: 'review' }), START)).toBe(false);
});

/** What is not quiet, without the articles' names: what was found new, and when. */
const found = (acts: readonly Act[]) =>
  judge(acts, NOVELTY)
    .verdicts.filter(({ kind }) => kind !== 'quiet')
    .map(
      ({ act: one, kind, reason }) => `${one.readAt} ${kind} ${reason} ${one.signal.rung} ${one.signal.form}`,
    );

test('copies that are added change nothing of what is new', () => {
  const sketched = anyAct.map((one) => ({
    ...one,
    sketch: Array.from({ length: 64 }, (_, i) => i + 1000 * one.articleId.charCodeAt(0)),
  }));
  fc.assert(
    fc.property(fc.array(sketched, { maxLength: 20 }), fc.constantFrom(...'abcdefgh'), (acts, copied) => {
      const copies = acts
        .filter(({ articleId }) => articleId === copied)
        .map((one) => ({
          ...one,
          articleId: `${copied}-copy`,
          outlet: 'copy.example',
          source: `${copied}-copy`,
          readAt: one.readAt.replace('T12', 'T13'),
        }));
      expect(found([...acts, ...copies])).toEqual(found(acts));
    }),
  );
});

const plainStep = fc
  .record({
    article: fc.nat(5),
    rung: fc.constantFrom('review', 'suspension', 'intent', 'decision', 'notice' as const),
  })
  .map(({ article, rung }) => act({ article: `n${article}`, day: '2031-01-10', rung, tier: 'head' }));

test('shuffling the articles of a day changes nothing of what has been reached by its end', () => {
  const steps = (acts: readonly Act[]) =>
    judge(acts, NOVELTY)
      .state.steps.map(({ rung, form }) => `${rung} ${form}`)
      .sort();
  fc.assert(
    fc.property(
      fc.uniqueArray(plainStep, { selector: ({ signal }) => signal.rung }),
      fc.nat(),
      (acts, seed) => {
        const shuffled = acts.map((one, i) => ({ ...one, source: `s${(i * 7919 + seed) % 97}-${i}` }));
        expect(steps(shuffled)).toEqual(steps(acts));
      },
    ),
  );
});

test('shuffling the articles of a day that tell one act raises one alert, whoever is first', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }), (order) => {
      const acts = order.map((article, i) =>
        act({ article, day: '2031-01-10', rung: 'decision', form: 'announced', source: `s${i}` }),
      );
      expect(told(...acts)).toEqual([`${order[0]} alert new-rung decision`]);
    }),
  );
});
