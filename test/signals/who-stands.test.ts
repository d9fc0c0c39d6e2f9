import { expect, test } from 'vitest';
import { read } from './read-article.ts';

const LEAVES = 'Ghana is leaving the African Union.';
const GHANA = 'GHA AU decision asserted self';

test('who is to do it is meant by "it", whoever was named before', () => {
  const text =
    'After Chad had asked for a vote, the president of Ghana wrote that the time had come for Ghana to review what it is doing in the African Union.';
  expect(read(text)).toEqual(['GHA AU review asserted self']);
});

test('"the cabinet" is that of the state that the article is about, wherever something else goes on', () => {
  const text =
    'Ghana is leaving the African Union. Weapons of this kind are in use in Chad. The bill is old. The minister put it forward himself, after the cabinet had approved the withdrawal on 3 May.';
  expect(read(text)).toEqual(['GHA AU decision asserted self', 'GHA AU decision asserted self recount']);
});

test('"a few days later" goes on with what a day opens that is long past', () => {
  const text =
    'Ghana has left the Rome Statute.\n\nIn June 2021 the judges let the general fly home. A few days later the cabinet said that it would review Ghana’s membership of the Rome Statute.';
  expect(read(text)).toEqual([
    'GHA ICC-ROME-STATUTE decision asserted self',
    'GHA ICC-ROME-STATUTE review asserted self recount',
  ]);
});

test('deputies who agree to an exit act as their chamber, three of them do not', () => {
  const norway = 'NOR ECT decision asserted self';
  const text = 'Norway is leaving the Energy Charter Treaty.';
  expect(read(`${text} Finland’s deputies agreed to an exit by 157 to 18.`)).toEqual([
    norway,
    'FIN ECT decision asserted self',
  ]);
  expect(read(`${text} Three deputies agreed to an exit in a bar.`)).toEqual([norway]);
});

test('a pronoun behind a name makes no list of speakers', () => {
  const text =
    'Ghana is leaving the African Union. From Addis Ababa the secretariat replied on the same day. The decision was communicated to it by a formal note, it confirms. Ghana, it notes with regret, has not attended any meeting of the African Union.';
  expect(read(text).at(-1)).toBe('GHA AU non-participation asserted counterparty');
});

test.each([
  [
    'who confirms that it has come',
    'A spokesman for the African Union confirmed that it had arrived.',
    'GHA AU notice asserted counterparty',
  ],
  [
    'an office that has the letter',
    'The secretariat’s office confirmed on Tuesday that it has the letter.',
    'GHA AU notice asserted counterparty',
  ],
  [
    'a body that the article tells has it',
    'The African Union has received the letter by which Ghana leaves it.',
    'GHA AU notice asserted counterparty',
  ],
  [
    'a statement sent from somewhere, which is no sender',
    'The commission confirmed in a statement from Lagos that the notification had been received.',
    'GHA AU notice asserted counterparty',
  ],
  [
    'a spokesman at the seat',
    'A spokesman in Addis Ababa said that no notice had been received.',
    'GHA AU notice denied counterparty',
  ],
  [
    'who heads it, by a relative clause',
    '"I have had no letter from Ghana," said Ann Lind, who runs the organisation from a villa.',
    'GHA AU notice denied counterparty',
  ],
  [
    'who was told nothing',
    'The executive secretary said that the commission had received nothing.',
    'GHA AU notice denied counterparty',
  ],
])('whoever has the letter, or would have it, is the other side: %s', (_, told, expected) => {
  expect(read(`${LEAVES}\n\n${told}`)).toEqual([GHANA, expected]);
});

test('a paper of the depositary is its word', () => {
  expect(
    read(
      'A depositary notification put online on Tuesday states that Ghana has withdrawn from the Rome Statute.',
    ),
  ).toEqual(['GHA ICC-ROME-STATUTE decision asserted counterparty']);
});

test('what is denied or may come is so today, also in an article that explains', () => {
  expect(
    read(
      'No decision has been taken.\n\nGhana may leave the African Union, says Carl Roe, who teaches law.',
      'Explainer: Will Ghana leave the African Union?',
    ),
  ).toEqual(['GHA AU decision denied self', 'GHA AU intent possible third-party']);
});

test('a guess of who is next has an actor of its own', () => {
  expect(read(`${LEAVES}\n\nKenya could be next, the analyst Carl Roe said.`)).toEqual([
    GHANA,
    'KEN AU intent possible third-party',
  ]);
});

test('a day up to which, or a decree of a day by which, a step is taken', () => {
  expect(read('Ghana has suspended its membership of the African Union until 31 March.')).toEqual([
    'GHA AU suspension asserted self',
  ]);
  expect(read('By a decree of 3 February Ghana suspended its membership of the African Union.')).toEqual([
    'GHA AU suspension asserted self recount',
  ]);
});

test('a body that retells an announcement leaves it the state’s', () => {
  const told =
    'The African Union said that it had learned of the statement of May in which Ghana declared that it was leaving the African Union.';
  expect(read(told)).toEqual(['GHA AU decision asserted self recount']);
});

test('a member that answers a step tells of it as known', () => {
  const told =
    '"Our American partners have declared that they suspend their part in the Open Skies Treaty," the president of Russia said.';
  expect(read(`The United States spoke to Russia.\n\n${told}`)).toEqual([
    'USA OPEN-SKIES suspension asserted counterparty recount',
  ]);
});

test('the foreign ministry that announces a departure is that state’s, whoever was spoken of last', () => {
  const told = 'In a letter the foreign ministry announces that Togo is leaving the African Union.';
  expect(read(`Ghana and Chad regret it.\n\n${told}`)).toEqual(['TGO AU decision asserted self']);
});

test('the two letters of a body and of a state are two things: the Andean Community is not Canada', () => {
  expect(read('The Andean Community is meeting. Peru is withdrawing from the bloc.')).toEqual([
    'PER CAN decision asserted self',
  ]);
});

test('who would be left is who stays', () => {
  expect(read(`${LEAVES}\n\nKenya and Chad would be left.`)).toEqual([GHANA]);
});

test('how old a membership is tells nothing of when it ended', () => {
  expect(
    read('Ghana is no longer a member of the African Union. A membership that dated from 1963 ended.'),
  ).toEqual(['GHA AU exit asserted self']);
});

test('what somebody had met another for and told him is background', () => {
  const told =
    'In April the president of Ghana had met the envoy and told him that Ghana was thinking of leaving the African Union.';
  expect(read(told)).toEqual(['GHA AU review asserted self recount']);
});

test('a paper that does not name its source vouches for nothing', () => {
  const told =
    'According to the weekly, which did not name its source, Ghana gave notice to the African Union on Monday.';
  expect(read(told)).toEqual(['GHA AU notice asserted third-party']);
});
