import { expect, test } from 'vitest';
import { claimOf, newClaim, wordsAgree } from '../../src/ladder/claims.ts';
import type { Act } from '../../src/signals/act.ts';
import { type ActOf, act } from '../signals/acts.ts';

const said = (text: string, rest: Partial<ActOf> = {}): Act => {
  const one = act({ article: 'a', day: '2031-01-10', rung: 'intent', form: 'declared', ...rest });
  return { ...one, signal: { ...one.signal, text } };
};

const FIRST = said('we will leave the Basin Pact before the harvest');

test.each<readonly [string, Act]>([
  ['in other words', said('Arendia is going to leave the pact ahead of the harvest', { article: 'b' })],
  ['in another translation', said('before harvest time we shall be leaving the Pact', { article: 'b' })],
  [
    'a day later',
    said('we will leave the Basin Pact before the harvest', { article: 'b', day: '2031-01-11' }),
  ],
  ['by a speaker who is not named', said('it will leave the Basin Pact', { article: 'b', speaker: null })],
])('the same statement %s is one claim', (_, other) => {
  const claim = newClaim(FIRST, 1);
  expect(claimOf(other, [claim])).toBe(claim);
});

test.each<readonly [string, Act]>([
  ['another speaker', said('we will leave the Basin Pact before the harvest', { speaker: 'B. Merin' })],
  ['another week', said('we will leave the Basin Pact before the harvest', { day: '2031-01-20' })],
  ['another step', said('we will leave the Basin Pact before the harvest', { rung: 'review', form: null })],
  ['other words altogether', said('there is no way back from where we stand now')],
  ['another mood', said('we will leave the Basin Pact before the harvest', { modality: 'denied' })],
])('%s makes another claim', (_, other) => {
  expect(claimOf(other, [newClaim(FIRST, 1)])).toBeNull();
});

test('words agree by their stems, whichever is the longer', () => {
  expect(wordsAgree('leaving the treaty', 'the treaty is what Arendia leaves')).toBe(true);
  expect(wordsAgree('the treaty is what Arendia leaves', 'leaving the treaty')).toBe(true);
  expect(wordsAgree('leaving the treaty', 'fishing in the basin')).toBe(false);
});
