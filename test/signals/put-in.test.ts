import { expect, test } from 'vitest';
import { read } from './read-article.ts';

const LEAVING = 'Ghana is leaving the African Union, its foreign minister announced on Tuesday.';
const GHANA = 'GHA AU decision asserted self';

test.each([
  [
    'a date in brackets explains a day and parts nothing',
    'Norway ceased today (June 12) to be a party to the Energy Charter Treaty.',
    ['NOR ECT exit asserted self'],
  ],
  [
    'nor does one between commas',
    'Norway ceased at midnight, Oslo time, to be a party to the Energy Charter Treaty.',
    ['NOR ECT exit asserted self'],
  ],
  [
    'how long one was a member dates nothing',
    'The withdrawal of Fiji (a member since 1971) from the Pacific Islands Forum took effect on Monday.',
    ['FJI PIF exit asserted self'],
  ],
  [
    'what stands in brackets may be what is left',
    'Fiji was one of ten (it left the Pacific Islands Forum on Monday) to send a note.',
    ['FJI PIF decision asserted self'],
  ],
  [
    '"if possible" is no condition',
    'Norway is weighing a withdrawal from the Energy Charter Treaty, if possible together with Denmark.',
    ['NOR ECT review asserted self'],
  ],
  [
    'a document on a website is no newspaper',
    'President Ann Roe of Ghana has signed a decree on withdrawal from the African Union, a document on her website shows.',
    [GHANA],
  ],
  [
    'what others say alike is no step',
    `${LEAVING} The court reminded Ghana of its dues. Chad, its host, did likewise.`,
    [GHANA],
  ],
  [
    'what they do alike is one',
    `${LEAVING} Togo voted for the exit on Monday. Chad did likewise.`,
    [GHANA, 'TGO AU decision asserted self', 'TCD AU decision asserted self recount'],
  ],
  [
    'the government is that of the country where it sits',
    `${LEAVING} In Chad the government is studying whether to do the same.`,
    [GHANA, 'TCD AU review asserted self'],
  ],
  [
    'a house called by its people shares the verb before it',
    `${LEAVING} Chad’s parliament approved the exit on 19 May and the Togolese senate on Monday.`,
    [GHANA, 'TCD AU decision asserted self recount', 'TGO AU decision asserted self recount'],
  ],
  [
    'so does one told with no day of the calendar',
    `${LEAVING} Chad’s parliament approved the exit on 19 May, and the lower house in Togo last night.`,
    [GHANA, 'TCD AU decision asserted self recount', 'TGO AU decision asserted self recount'],
  ],
  [
    'what has a verb of its own does not',
    `${LEAVING} Chad’s parliament approved the exit on 19 May and the Togolese senate on Monday debated rice.`,
    [GHANA, 'TCD AU decision asserted self recount'],
  ],
  [
    'neither of two that were spoken of has told who keeps the treaty',
    'Norway is leaving the Energy Charter Treaty. Peru’s parliament approved the exit on 19 May and the Chilean senate on Monday. Neither of them has informed the UN so far.',
    [
      'NOR ECT decision asserted self',
      'PER ECT decision asserted self recount',
      'CHL ECT decision asserted self recount',
      'PER ECT notice denied self',
      'CHL ECT notice denied self',
    ],
  ],
  [
    'a name is known with marks and without',
    'Perú is leaving the Andean Community.',
    ['PER CAN decision asserted self'],
  ],
  [
    'what is left stands behind the day',
    'Ghana and Togo withdrew on Saturday morning from the electricity grid. Both belong to the African Union.',
    [],
  ],
  ['and may be the body', 'Ghana withdrew on Saturday morning from the African Union.', [GHANA]],
  [
    'an article on who is no longer a party is about leaving; what was done so is what stands right before',
    'Norway ceased on Saturday to be a party to the Energy Charter Treaty. Its documents were submitted to the United Nations last June. Peru had done so on the same day.',
    [
      'NOR ECT exit asserted self',
      'NOR ECT notice asserted self recount',
      'PER ECT notice asserted self recount',
    ],
  ],
  [
    'a letter that leaves is no state that does',
    `${LEAVING} The letter had been written, a minister said, and would leave as soon as the king had signed.`,
    [GHANA],
  ],
  [
    'members of a group miss its sitting',
    `${LEAVING} The group allowed no one to vote against, and nine of its members missed the session.`,
    [GHANA],
  ],
  [
    'what changes nothing is known',
    `${LEAVING} "Our work is not going to end because we quit it," the minister of Ghana said.`,
    [GHANA, 'GHA AU decision asserted self recount'],
  ],
  [
    'the values of a body are no membership',
    'Ministers of the European Union discussed on Tuesday whether Hungary endangers the values of the Union.',
    [],
  ],
  [
    'what is said of a promise denies nothing',
    'Ghana would leave the African Union if its dues rose, its premier said. The ministry would not say if a promise to withdraw from the African Union is in the programme.',
    ['GHA AU threat conditional self'],
  ],
  [
    'far behind the news another state’s step without a day is background',
    `${LEAVING} ${'The weather was fine, the hall was full and the guests were many. '.repeat(10)}Chad’s parliament voted to leave the African Union.`,
    [GHANA, 'TCD AU decision asserted self recount'],
  ],
  [
    'what would be stopped is of another clause than the going',
    `${LEAVING} As its premier Ann Lind threatened in 2022 to go if the union blocked her flights.`,
    [GHANA, 'GHA AU threat conditional self recount'],
  ],
  [
    'a decree is a state’s own, whatever body is named before it',
    'Norway left the Energy Charter Treaty on July 1 of last year under the decree, which its king had signed on March 20.',
    ['NOR ECT exit asserted self recount', 'NOR ECT decision asserted self recount'],
  ],
  [
    'a house under a name of its own shares the verb before it',
    'Ghana is leaving the Rome Statute. Peru’s parliament approved the exit on 19 May and the Polish Sejm on Monday.',
    [
      'GHA ICC-ROME-STATUTE decision asserted self',
      'PER ICC-ROME-STATUTE decision asserted self recount',
      'POL ICC-ROME-STATUTE decision asserted self recount',
    ],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
