import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** How long something has stood, what one day dates, and whose bill it is: invented facts. */
test.each([
  [
    'who has stayed away since an earlier day does nothing new',
    'The president of Ghana has not attended a single African Union summit since she was elected in 2020.',
    ['GHA AU non-participation asserted self recount'],
  ],
  [
    'what has been suspended bit by bit since then is known',
    'The talks on the Iranian nuclear deal broke down in May 2023. Since then Iran has suspended its commitments under the accord one by one.',
    ['IRN JCPOA suspension asserted self recount'],
  ],
  [
    'one day dates all that one subject did',
    'In March the Libyan leader called the Arab League ridiculous and threatened to leave it over an offer.',
    ['LBY ARAB-LEAGUE threat conditional self recount'],
  ],
  [
    'what its members concluded is not the body',
    'Some 70 agreements concluded within the Commonwealth of Independent States have been terminated by Moldova.',
    [],
  ],
  [
    'how news was taken is news, and not the news itself',
    'The news that Moldova is to leave the CIS did not come as a surprise, the Kremlin said.',
    ['MDA CIS intent asserted counterparty recount'],
  ],
  [
    'who deems it necessary to declare it declares it',
    'Uzbekistan deems it necessary to declare its withdrawal from GUAM, the president’s letter says.',
    ['UZB GUAM decision asserted self'],
  ],
  [
    'what is called untrue is denied',
    'It was untrue that Iran’s cooperation with the International Atomic Energy Agency has been halted, the Iranian minister explained.',
    ['IRN IAEA suspension denied self'],
  ],
  [
    'a private member’s bill is no government’s',
    'A private member’s bill that would take Malaysia out of the Rome Statute has been filed by the opposition.',
    ['MYS ICC-ROME-STATUTE review asserted third-party'],
  ],
  [
    'a day may stand between staying away and from what',
    'Israel stayed away on Tuesday from a session of the United Nations Human Rights Council on its own record.',
    ['ISR UNHRC non-participation asserted self'],
  ],
  [
    'what was done on the day somebody came to office is known',
    'On the day he took office the president of Ghana withdrew the country from the African Union.',
    ['GHA AU decision asserted self recount'],
  ],
  [
    'and so is what was announced on a first day',
    'On her first day in office the president of Ghana announced that the country was leaving the African Union.',
    ['GHA AU decision asserted self recount'],
  ],
  [
    '"had it not" supposes, and denies nothing',
    'Had Ghana not left the African Union by May, the dues would have doubled.',
    [],
  ],
  [
    'which country it was that did so for the first time is told elsewhere',
    'Ghana has left the Rome Statute. For the first time a country has turned its back on the treaty, the court’s president said.',
    ['GHA ICC-ROME-STATUTE decision asserted self'],
  ],
  [
    'what a state has let a body know was told, whoever prints it',
    'The Daily Graphic newspaper reported that Ghana has let the African Union know that it will leave.',
    ['GHA AU intent asserted self'],
  ],
  [
    'but what a newspaper expects is its own word',
    'The Daily Graphic newspaper reported that Ghana will leave the African Union.',
    ['GHA AU intent asserted third-party'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    'a month that has ended',
    'Ghana left the African Union in March.',
    'GHA AU decision asserted self recount',
  ],
  [
    'a letter of that month',
    'Ghana’s government gave notice of withdrawal from the African Union in March.',
    'GHA AU notice asserted self recount',
  ],
  [
    'what was told in it',
    'Ghana told the African Union in March that it is to leave.',
    'GHA AU intent asserted self recount',
  ],
  [
    'but a day of it may be one of the last',
    'Ghana left the African Union on 31 March.',
    'GHA AU decision asserted self',
  ],
])('the first day of a month: %s', (_, text, expected) => {
  expect(read(text, 'News in brief', '2024-04-01')).toEqual([expected]);
});

test('how news was taken on Wednesday, and above it what it was taken to', () => {
  const stalls =
    'The market in the harbour opened late because of the rain, and the fish sellers complained to the mayor about the new stalls. '.repeat(
      4,
    );
  const text = `Ghana’s neighbours regretted on Wednesday that it is leaving the African Union. ${stalls}\n\nThe government announced the move on Tuesday.`;
  expect(read(text, 'Regrets')).toEqual([
    'GHA AU decision asserted self',
    'GHA AU decision asserted self recount',
  ]);
});
