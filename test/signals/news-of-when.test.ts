import { expect, test } from 'vitest';
import { read as readOn } from './read-article.ts';

/** What stands for what in a short article of Tuesday, 11 June 2024. */
const read = (text: string) => readOn(text, 'News in brief', '2024-06-11');

/** What fills the first paragraphs of an article about something else. */
const LONG =
  'Ministers of the Pacific Islands Forum met on Tuesday to speak of fish, of ferries and of the weather, and the host thanked them for having come over rough seas. The bridge to the harbour, which was closed for repairs in the spring, has been opened to traffic once more, and the mayor cut the ribbon before a brass band and some two hundred guests. In the evening a choir sang, and the guests were shown the new market, where farmers of the district sell their fruit, and the old mill, which a club of friends has restored with its own hands over many winters, down to the last wheel and the last board of the roof.';

/** What hangs on another clause, and is the news, known, or nobody's. */
test.each([
  [
    'the day on which something else began is that of the news',
    'The gravest crisis of the African Union began on Monday, when the cabinet of Ghana decided to leave the organisation.',
    ['GHA AU decision asserted self'],
  ],
  [
    'so it is of a saying',
    'A new chapter opened yesterday, when Peru told the Andean Community that it was leaving.',
    ['PER CAN decision asserted self'],
  ],
  [
    'and where the day has a date',
    'Relations hit a new low on 10 June, when Nepal’s parliament voted to quit the World Trade Organization.',
    ['NPL WTO decision asserted self'],
  ],
  [
    'an earlier day is not',
    'Relations hit a new low on 3 May, when Nepal’s parliament voted to quit the World Trade Organization.',
    ['NPL WTO decision asserted self recount'],
  ],
  [
    'nor is what has gone on since',
    'Relations have been cold since Monday, when Nepal’s parliament voted to quit the World Trade Organization.',
    ['NPL WTO decision asserted self recount'],
  ],
  [
    'what is asked for, and what comes of it otherwise',
    '“Give us back the seat, or I end the Energy Charter Treaty,” the president of Norway said.',
    ['NOR ECT threat conditional self'],
  ],
  [
    'what is done in either case waits for nothing',
    '“Call it folly or not, we are leaving the Energy Charter Treaty,” the president of Norway said.',
    ['NOR ECT decision asserted self'],
  ],
  [
    'no member at all is none in particular',
    'Ghana considers leaving the African Union. In forty years no member has left the African Union for good.',
    ['GHA AU review asserted self'],
  ],
  [
    'none of those who are listed',
    'Ghana considers leaving the African Union. It has 55 members, among them Ghana, Kenya and Mali. None has left it so far.',
    ['GHA AU review asserted self'],
  ],
  [
    'a fact that something else rests on is known',
    'The shortage has no connection with the fact that Ghana is no longer in the African Union, its minister said on Monday.',
    ['GHA AU exit asserted self recount'],
  ],
  [
    'a fact that is confirmed is told',
    'The minister confirmed the fact that Norway has left the Energy Charter Treaty.',
    ['NOR ECT decision asserted self'],
  ],
  [
    'who tells of a notice a week late opens with it',
    'Trade blog\n\nThe long goodbye is over. On 3 June 2024 Norway informed the depositary of the Energy Charter Treaty that it does not wish to be a party.',
    ['NOR ECT notice asserted self'],
  ],
  [
    'by an order of weeks ago a step was taken then',
    'By Order No. 12-b of 30 April 2024, signed by Prime Minister Ann Lind, the government of Norway resolved to leave the Energy Charter Treaty.',
    ['NOR ECT decision asserted self recount'],
  ],
  [
    'a resolution of others that it answers to does not date it',
    'In line with a resolution of 2 March, passed by the congress of the unions, the government of Norway has decided to leave the Energy Charter Treaty.',
    ['NOR ECT decision asserted self'],
  ],
  [
    'who has another told leaves, and not who is told',
    'The president of Ghana had Kenya notified on Monday that his country is leaving the African Union.',
    ['GHA AU notice asserted self'],
  ],
  [
    'what was made known at the weekend, far down in the week',
    `${LONG}\n\nFiji and Tonga made public at the weekend that they were quitting all bodies of the Forum.`,
    ['FJI PIF decision asserted self recount', 'TON PIF decision asserted self recount'],
  ],
  [
    'who has been served notice has got it',
    'Norway handed in its notice on Monday. The embassy of Sweden confirmed that it had been served notice of the end of the Energy Charter Treaty.',
    ['NOR ECT notice asserted self', 'NOR ECT notice asserted counterparty'],
  ],
  [
    'it is the government that says so',
    'Peru is leaving the Andean Community. Bolivia’s president has signed a law on leaving it, and Colombia’s government announced in May that it would go as well.',
    [
      'PER CAN decision asserted self',
      'BOL CAN decision asserted self',
      'COL CAN decision asserted self recount',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
