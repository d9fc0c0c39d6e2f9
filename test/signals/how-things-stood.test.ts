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
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
