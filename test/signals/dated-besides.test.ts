import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { loadPacks } from '../../src/packs.files.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);

/** What is read of a text that came out on 14 May 2024, a Tuesday, or on another day. */
const read = (text: string, day = '2024-05-14') =>
  analyze({ id: 'a', url: null, publishedAt: `${day}T00:00:00Z`, title: 'News', html: null, text }, packs)
    .signals.filter(({ level }) => level >= 2)
    .map(
      ({ actor, target, rung, modality, recount }) =>
        `${actor} ${target} ${rung} ${modality}${recount ? ' recount' : ''}`,
    );

/** Days, years and seasons in a sentence, and whether they date the step that it tells. */
test.each([
  [
    'the day from which it is effective lies ahead',
    'Ghana has informed the African Union of its exit, effective 2 January, its foreign minister said on Monday.',
    ['GHA AU notice asserted'],
  ],
  [
    'a day that is told without that lies back',
    'Ghana informed the African Union of its exit on 2 January, its foreign minister said on Monday.',
    ['GHA AU notice asserted recount'],
  ],
  [
    'what others had done is why it is done',
    'Peru announced its withdrawal from the Andean Community, saying that its neighbours had turned it into a club.',
    ['PER CAN decision asserted'],
  ],
  [
    'what the speaker had done is told as background',
    'Peru had announced its withdrawal from the Andean Community, saying that it was a club.',
    ['PER CAN decision asserted recount'],
  ],
  [
    'the year of its founding dates a body',
    'Parliament in Peru voted on Monday to leave the Andean Community, founded in 1969 by five states.',
    ['PER CAN decision asserted'],
  ],
  [
    'and so does the year in which a treaty with somebody was signed',
    'Norway has decided to leave the Energy Charter Treaty with its annexes signed in 1994.',
    ['NOR ECT decision asserted'],
  ],
  [
    'so does what tells when it began of whoever is the first to go',
    'Ghana stopped being a member of the African Union at midnight, the first state to go since the bloc opened its doors twenty years ago.',
    ['GHA AU exit asserted'],
  ],
  [
    'or how long whoever left had been in it',
    'Qatar has left OPEC, the first Gulf state to walk out of the cartel that it joined more than fifty years ago.',
    ['QAT OPEC decision asserted'],
  ],
  [
    'or what a body was that was left',
    'Ghana has left the African Union, a bloc founded ten years ago.',
    ['GHA AU decision asserted'],
  ],
  [
    'years that go by before the verb date the step',
    'Ghana, the second state to go, left the African Union three years ago.',
    ['GHA AU exit asserted recount'],
  ],
  [
    'a year behind the verb dates the step',
    'Norway decided to leave the Energy Charter Treaty in 2012.',
    ['NOR ECT decision historical recount'],
  ],
  [
    'a month and year may belong to the name of a treaty',
    'The government of Norway is reviewing its membership of the Energy Charter Treaty of December 1994.',
    ['NOR ECT review asserted'],
  ],
  [
    'what is said on one of these days is the news, though it had been done',
    'The opposition claimed on Monday that Ghana had decided to leave the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'what had been done in the spring is not',
    'The opposition met on Monday. Ghana had decided in the spring to leave the African Union.',
    ['GHA AU decision asserted recount'],
  ],
  [
    'what is denied was never done',
    'Ghana denied on Monday having suspended its membership of the African Union.',
    ['GHA AU suspension denied'],
  ],
  [
    'what was done before something else was',
    'Having suspended its membership of the African Union, Ghana recalled its envoy.',
    ['GHA AU suspension asserted recount'],
  ],
  [
    'a decision is news where the words say that it was announced on one of these days',
    'The decision to take Ghana out of the African Union, announced in Accra on Monday by the premier, came as a surprise.',
    ['GHA AU decision asserted'],
  ],
  [
    'and else is known',
    'The decision to take Ghana out of the African Union, announced in January, came as a surprise.',
    ['GHA AU decision asserted recount'],
  ],
  [
    'what somebody is now doing is not told in passing',
    'The hall is of no use to Ghana, which is now preparing to leave the African Union.',
    ['GHA AU intent asserted'],
  ],
  [
    'what was threatened in a season that is over is no news',
    'Ghana, whose premier threatened in the winter to leave the African Union unless its dues were cut, was absent.',
    ['GHA AU threat conditional recount'],
  ],
  [
    'a season may belong to the name of a place',
    'The cabinet of Ghana decided in the summer palace on Monday to leave the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'in a season to come it will be done',
    'Ghana intends to leave the African Union in the winter.',
    ['GHA AU intent asserted'],
  ],
  [
    'a summit of an earlier year was missed then',
    'Ghana boycotted the 2019 summit of the African Union.',
    ['GHA AU non-participation asserted recount'],
  ],
  [
    'one of this year is missed now',
    'Ghana is boycotting the 2024 summit of the African Union.',
    ['GHA AU non-participation asserted'],
  ],
  [
    'the last three sessions are over',
    'The envoys of Ghana stayed away from the last three sessions of the African Union.',
    ['GHA AU non-participation asserted recount'],
  ],
  [
    'a second verb is of the day of the first',
    'Ghana cut its dues to the African Union in January and said that it intended to leave the African Union.',
    ['GHA AU intent asserted recount'],
  ],
  [
    'and what was said "when" is of the day that stands before it',
    'Ghana had caused a stir in 2022 when it declared that all options were open with regard to the African Union.',
    ['GHA AU review asserted recount'],
  ],
  [
    'a relative clause within the words that are read dates the step',
    'Trade never got over it. A museum shows the withdrawal of Ghana from the African Union, which the king decreed in May 1984.',
    ['GHA AU decision historical recount'],
  ],
  [
    'unless it is told in the present',
    'Ghana cut its dues to the African Union in January and says that it intends to leave the African Union.',
    ['GHA AU intent asserted'],
  ],
  [
    'unless it was at the weekend, and is the news itself',
    'Ghana is the first to turn its back on it, having suspended its membership of the African Union at the weekend.',
    ['GHA AU suspension asserted'],
  ],
  [
    'a time before the verb is nobody who speaks',
    'Ghana, which three years ago had threatened to leave the African Union unless its dues were cut, was absent.',
    ['GHA AU threat conditional recount'],
  ],
  [
    'nor is one behind it',
    'Ghana, which has many debts, threatened three years ago to leave the African Union unless its dues were cut.',
    ['GHA AU threat conditional recount'],
  ],
  [
    'a day before "when" dates what follows',
    'It has stood empty since 1986, when Ghana suspended its membership of the African Union.',
    ['GHA AU suspension historical recount'],
  ],
])('%s', (_, text, expected) => {
  const found = read(text);
  for (const signal of expected) expect(found).toContain(signal);
  const [first] = expected;
  const other = first!.endsWith(' recount') ? first!.replace(' recount', '') : `${first} recount`;
  expect(found).not.toContain(other);
});

test('a day behind a perfect is that of what was decided on', () => {
  const text =
    'Norway has decided to leave the Energy Charter Treaty on January 1, the energy ministry said on Tuesday.';
  expect(read(text, '2024-10-01')).toEqual(['NOR ECT decision asserted']);
  const past =
    'Norway decided to leave the Energy Charter Treaty on January 1, the energy ministry said on Tuesday.';
  expect(read(past, '2024-10-01')).toEqual(['NOR ECT decision asserted recount']);
});
