import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadPacks } from '../../src/packs.files.ts';
import { explain } from '../../src/signals/rules/explain.ts';
import { statementOfSentence } from '../../src/signals/rules/try-sentence.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);
const of = (text: string) => explain(statementOfSentence(text, packs.gazetteer), packs);

test('a rule that fired is told with its words and a reason for each field', () => {
  const [fired] = of('The government of Ghana will leave the African Union unless the fees are cut.').fired;
  expect(fired).toMatchObject({
    rule: 'membership/intent.will-leave',
    words: 'will leave the African Union',
    why: null,
  });
  expect(fired!.signals[0]!.reasons).toEqual({
    rung: 'leaving on a condition is a threat',
    actor: 'subject',
    target: 'named',
    modality: 'unless',
    standing: 'told as fact',
    recount: 'present tense',
  });
});

test.each([
  [
    'The president of Ghana ordered the ministry to notify the African Union of its withdrawal.',
    'decision',
    'ordered',
  ],
  ['Ghana will give the African Union notice of withdrawal.', 'intent', 'yet to come'],
  ['Ghana has left the African Union.', 'decision', 'as the rule has it'],
])('the rung of "%s" has its reason', (text, rung, why) => {
  const [signal] = of(text).fired.flatMap(({ signals }) => signals);
  expect(signal).toMatchObject({ rung, reasons: { rung: expect.stringContaining(why) } });
});

test.each([
  ['a call', 'Protesters demand that Ghana quits the African Union.', 'a call upon somebody'],
  [
    'what the body does',
    'The African Union has suspended its membership.',
    'the body does it, not the state',
  ],
  ['nobody in particular', 'Several members will leave the African Union.', 'no state in particular'],
])('words that gave no signal are told with the reason: %s', (_, text, why) => {
  expect(of(text).fired.map((one) => one.why)).toContain(why);
});

test('a rule that misses by one part is told with that part', () => {
  const near = of('Ghana promised yesterday to leave the choir that sang for the African Union.').nearly;
  expect(near.length).toBeGreaterThan(0);
  expect(near.every(({ missing }) => missing !== '')).toBe(true);
});

test('a text without any step comes near no rule', () => {
  expect(of('It rained.')).toEqual({ fired: [], nearly: [] });
});
