import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** What fills the first paragraphs of an article about something else. */
const LEAD =
  'NADI – Ministers of the Pacific Islands Forum met on Tuesday to speak of fish, of ferries and of the weather, and the host thanked them for having come over rough seas. The bridge to the harbour, which was closed for repairs in the spring, has been opened to traffic once more, and the mayor cut the ribbon before a brass band and some two hundred guests.';

test.each([
  [
    'a step of last week is known from the second paragraph on',
    `${LEAD}\n\nFiji and Tonga announced on Friday that they were leaving the Pacific Islands Forum.`,
    ['FJI PIF decision asserted self recount', 'TON PIF decision asserted self recount'],
  ],
  [
    'in the first one it is the news',
    'Fiji and Tonga announced on Friday that they were leaving the Pacific Islands Forum.',
    ['FJI PIF decision asserted self', 'TON PIF decision asserted self'],
  ],
  [
    'what followed weeks later goes on with a tale',
    `${LEAD}\n\nA storm sank the ferry in February. Three weeks later President Ratu Bell of Fiji said that the country would reconsider its membership of the Pacific Islands Forum.`,
    ['FJI PIF review asserted self recount'],
  ],
  [
    'what is said with no such word is said now',
    `${LEAD}\n\nA storm sank the ferry in February. President Ratu Bell of Fiji said that the country would reconsider its membership of the Pacific Islands Forum.`,
    ['FJI PIF review asserted self'],
  ],
  [
    'who alone is still on the way out is known to be',
    'Three states fell out with the African Union last year. Of these Ghana alone is still on its way out of the African Union.',
    ['GHA AU intent asserted self recount'],
  ],
  [
    'a council puts a member’s seat on hold, and no step of its own is that',
    'Ghana’s membership of the African Union was put on hold by the executive council on Tuesday.',
    [],
  ],
  [
    'a cabinet is the state’s own',
    'Ghana’s membership of the African Union was put on hold by the council of ministers in Accra on Tuesday.',
    ['GHA AU suspension asserted self'],
  ],
  [
    'the year in which a treaty was made dates no step',
    'Norway has decided to leave the Energy Charter Treaty that it ratified in 1995.',
    ['NOR ECT decision asserted self'],
  ],
  [
    'the year in which it was done does',
    'Norway decided to leave the Energy Charter Treaty that it had blamed in 2015.',
    ['NOR ECT decision historical self recount'],
  ],
  [
    'a former government’s step was the state’s own',
    'Late in 2022 the former government of Ghana sent the African Union its notice of withdrawal.',
    ['GHA AU notice asserted self recount'],
  ],
  [
    'a former minister speaks for himself',
    'The former government minister Karl Bell of Ghana said that Ghana will leave the African Union.',
    ['GHA AU intent asserted third-party'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('whoever heads a body speaks for it by the surname as well, though once a minister at home', () => {
  const text =
    'Bolivia has denounced the Cartagena Agreement in writing and will leave the Andean Community.\n\nSecretary General Allan Wagner said on Tuesday that the letter had arrived the evening before.\n\nTrade goes on for five years, Wagner recalled.';
  expect(read(text).filter((signal) => signal.startsWith('PER'))).toEqual([]);
});
