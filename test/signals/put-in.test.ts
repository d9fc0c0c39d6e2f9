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
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
