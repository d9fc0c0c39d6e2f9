import { expect, test } from 'vitest';
import { readDoc } from '../../src/language/doc.ts';
import { buildGazetteer } from '../../src/packs/gazetteer-index.ts';
import type { Judge } from '../../src/statements/attribution.ts';
import { LEMMAS, WEIGHTS } from '../../src/statements/cue-weights.data.ts';
import { framesOf } from '../../src/statements/frames.ts';
import { gather } from '../../src/statements/gather.ts';
import { featuresOf, learnedJudge } from '../../src/statements/judge.ts';
import { quotesOf } from '../../src/statements/quotes.ts';

const NOTHING = buildGazetteer({ states: [], bodies: [], offices: [], outlets: [], regions: [] });

function judged(text: string, judge: Judge) {
  return gather(framesOf(readDoc(text, NOTHING, null), quotesOf(text)), judge).map(
    ({ speaker, cue, parts }) => [speaker, cue, ...parts].map((span) => span && text.slice(...span)),
  );
}

test('weights are known by lemmas of cues, tags and words of closed classes, and by nothing else', () => {
  const lemmas = new Set(LEMMAS.split(' '));
  const words = new Set(
    Object.keys(WEIGHTS)
      .flatMap((name) => name.split(' ').slice(1))
      .filter((word) => /\p{L}/u.test(word) && !lemmas.has(word)),
  );
  expect([...lemmas].filter((lemma) => !/^[a-z]+$/.test(lemma))).toEqual([]);
  // Pronouns, determiners, conjunctions, prepositions, auxiliaries, and names of forms and tags: some two hundred in all.
  expect(words.size).toBeLessThan(250);
  expect(Object.values(WEIGHTS).every((weight) => Number.isFinite(weight) && Math.abs(weight) < 20)).toBe(
    true,
  );
});

test('no feature holds a word of the article that is neither', () => {
  const seen: string[] = [];
  judged('Zorblax Quuxley declared that the frobnicated widget would wobble.', (reading, candidates) => {
    for (const candidate of candidates) seen.push(...featuresOf(reading, candidate));
    return null;
  });
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.join(' ')).not.toMatch(/zorblax|quux|frobnic|widget|wobble/i);
});

test('a judge that takes nothing leaves what stands before its content unsaid', () => {
  const text = 'Bell said that it was over. “It is,” Roe said.';
  expect(judged(text, () => null)).toEqual([['Roe', 'said', '“It is,”']]);
  expect(judged(text, learnedJudge)).toHaveLength(2);
});

test.each([
  ['a plan', 'The minister plans to leave the pact.', 'The minister', 'leave the pact'],
  ['a vote', 'The party voted against the treaty.', 'The party', 'the treaty'],
  ['a reason', 'Bell blamed the council for the delay.', 'Bell', 'the council for the delay'],
])('%s is somebody’s', (_, text, speaker, content) => {
  expect(judged(text, learnedJudge).map(([who, , what]) => [who, what])).toEqual([[speaker, content]]);
});

test.each([
  'The train left the station at noon.',
  'The river carries ice in spring.',
  'Bell opened the window and sat down.',
])('nobody says anything in “%s”', (text) => {
  expect(judged(text, learnedJudge)).toEqual([]);
});
