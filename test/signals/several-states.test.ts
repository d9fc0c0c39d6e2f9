import { expect, test } from 'vitest';
import { read } from './read-narrated.ts';

/** Steps of several states told in one go: shared verbs, lists, counts, and what stands outside. */
test.each([
  [
    'a clause without a verb shares the one before it',
    'Ghana has left the African Union. Chad had given notice of withdrawal in May and Togo a month later.',
    ['GHA AU decision asserted', 'TCD AU notice asserted recount', 'TGO AU notice asserted recount'],
  ],
  [
    'as had another',
    'Ghana has left the African Union. Chad had given notice of withdrawal in May, as had Togo.',
    ['GHA AU decision asserted', 'TCD AU notice asserted recount', 'TGO AU notice asserted recount'],
  ],
  [
    'as another had done',
    'Ghana has left the African Union. Chad had given notice of withdrawal in May, as Togo had done in 2022.',
    ['GHA AU decision asserted', 'TCD AU notice asserted recount', 'TGO AU notice asserted recount'],
  ],
  [
    'and on a day of its own',
    'Ghana has left the African Union. Chad had given notice of withdrawal on 3 May and Togo on 8 May.',
    ['GHA AU decision asserted', 'TCD AU notice asserted recount', 'TGO AU notice asserted recount'],
  ],
  [
    'however the votes were counted',
    'Ghana has left the Rome Statute. Chad had given notice of withdrawal on 3 May, with 66 votes in favour and 14 against, Togo on 8 May.',
    [
      'GHA ICC-ROME-STATUTE decision asserted',
      'TCD ICC-ROME-STATUTE notice asserted recount',
      'TGO ICC-ROME-STATUTE notice asserted recount',
    ],
  ],
  [
    'what has a verb of its own shares nothing',
    'Ghana has left the African Union. Chad had given notice of withdrawal in May and Togo last year sold rice.',
    ['GHA AU decision asserted', 'TCD AU notice asserted recount'],
  ],
  [
    'a relative clause in the plural tells of all before it',
    'Ghana praised Chad and Togo, which have left the African Union.',
    ['TCD AU exit asserted recount', 'TGO AU exit asserted recount'],
  ],
  [
    'and in the singular of the last',
    'Ghana praised Chad and Togo, which has left the African Union.',
    ['TGO AU exit asserted recount'],
  ],
  [
    'a number alone points back to so many',
    'Ghana, Chad and Togo met on Monday. The three left the African Union at midnight.',
    ['GHA AU decision asserted', 'TCD AU decision asserted', 'TGO AU decision asserted'],
  ],
  [
    'and to nobody where there are not as many',
    'Ghana has left the African Union. The committee of Chad and Togo met, and three others have left the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'an office acts for the state in which it is',
    'Ghana has left the African Union, and in Chad the president has decided to leave the African Union.',
    ['GHA AU decision asserted', 'TCD AU decision asserted'],
  ],
  [
    'years stand between the states of a list',
    'Ghana, in 2017, and Chad, in 2019, announced their withdrawal from the African Union.',
    ['GHA AU decision asserted recount', 'TCD AU decision asserted recount'],
  ],
  [
    'a region is not the state that bears its name',
    'Ghana has left the African Union. Across Latin America the vote to leave the African Union made headlines.',
    ['GHA AU decision asserted'],
  ],
  [
    'an own subject that is no party leaves nobody else',
    'Ghana is a member. Sweden has left the African Union.',
    [],
  ],
  [
    'years are counted from another time too',
    'Ghana has left the African Union. Ten years before, Chad had given notice of withdrawal.',
    ['GHA AU decision asserted', 'TCD AU notice historical recount'],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
