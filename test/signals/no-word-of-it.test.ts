import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** What is reported, left open or asked of others, and what its own day or voice makes of a step: invented facts. */
test.each([
  [
    'what a government will announce it has not announced',
    'The minister confirmed that the government of Ghana will announce its withdrawal from the African Union.',
    ['GHA AU intent asserted self'],
  ],
  [
    'and a paper that says so has it from nobody',
    'The Volta Times reported on Monday that Ghana would announce its withdrawal from the African Union after Easter.',
    ['GHA AU intent asserted third-party'],
  ],
  [
    'who announces what will be done announces it now',
    'Ghana announced on Monday that it will withdraw from the African Union.',
    ['GHA AU decision asserted self'],
  ],
  [
    'who neither confirms nor denies says nothing',
    'The foreign minister would neither confirm nor deny that Ghana is going to quit the African Union.',
    [],
  ],
  [
    'nor does who will not confirm a report',
    'The foreign ministry declined to confirm reports that Ghana is leaving the African Union.',
    [],
  ],
  [
    'but who will not confirm the day may well go',
    'The minister refused to confirm the date, but Ghana will leave the African Union.',
    ['GHA AU intent asserted self'],
  ],
  [
    'what others are pressed to do is no step of who presses them, nor of theirs',
    'The envoy of Chad said that Ghana is leaving the African Union and that it has lobbied others to do the same.',
    ['GHA AU decision asserted counterparty'],
  ],
  [
    'who decides to do the same does',
    'Ghana has left the African Union. Chad decided to do the same on Monday.',
    ['GHA AU decision asserted self', 'TCD AU intent asserted self'],
  ],
  [
    'what a speaker was asked is no condition',
    'Ghana would leave the African Union, its president said when he was asked if Togo was behind it.',
    ['GHA AU intent asserted self'],
  ],
  [
    'what those who watch do not rule out is their guess',
    'Some brokers do not exclude that Gabon might leave OPEC.',
    ['GAB OPEC intent possible third-party'],
  ],
  [
    'what a government does not rule out it weighs',
    'Gabon does not rule out leaving OPEC.',
    ['GAB OPEC review asserted self'],
  ],
  [
    'whom a state has sitting in a body speaks for the state',
    'Gabon is going to leave OPEC, its governor at the organisation, Paul Obame, has said.',
    ['GAB OPEC intent asserted self'],
  ],
  [
    'also where the body is named first',
    'Gabon is going to leave OPEC, its OPEC governor Paul Obame has said.',
    ['GAB OPEC intent asserted self'],
  ],
  [
    'and by no more than his name further on',
    'The oil minister of Gabon was silent, and so was his OPEC governor, Paul Obame. Obame said that Gabon would leave OPEC.',
    ['GAB OPEC intent asserted self'],
  ],
  [
    'when a clause behind a day looks back, that it holds another changes nothing',
    'The question has been in the papers since Monday, when the minister of Ghana informed the secretary-general that his country was leaving the African Union.',
    ['GHA AU notice asserted self recount'],
  ],
  [
    'when it is to come it is no notice',
    'Ghana will leave the African Union next year, when it notifies the depositary.',
    ['GHA AU intent asserted self'],
  ],
  [
    'the year in which a process began dates no step',
    'Ghana ceased to be a member of the African Union at midnight, the end of a process that started in the spring of 2021.',
    ['GHA AU exit asserted self'],
  ],
  [
    'nor does it where the step has no time of its own',
    'Ghana ceased to be a member of the African Union, a process begun in 2021.',
    ['GHA AU exit asserted self'],
  ],
  [
    'what whoever speaks has ordered is news as well',
    'Ghana is leaving the African Union. The union is a farce, according to the premier of Chad, who instructed his ministry to prepare Chad’s departure from the African Union.',
    ['GHA AU decision asserted self', 'TCD AU intent asserted self'],
  ],
  [
    'what goes on with a saying up to its own “we” is of whoever says it',
    'The matter is not closed, the president of Ghana wrote on Monday, but if nothing changes, “we will then leave the African Union.”',
    ['GHA AU threat conditional self'],
  ],
  [
    'but not behind another’s verb of saying',
    'The matter is not closed, the president of Ghana wrote on Monday, but his rival vowed that if nothing changes, “we will leave the African Union.”',
    ['GHA AU threat conditional third-party'],
  ],
  [
    'what an organ of the body does is no step of the state’s',
    'In April Ghana declared that it was quitting the African Union on the very day on which the assembly suspended it.',
    ['GHA AU decision asserted self recount'],
  ],
  [
    'who is joined takes no step',
    'The minister of Togo said on Monday that Togo was joining Ghana and leaving the African Union.',
    ['TGO AU decision asserted self'],
  ],
  [
    'of what else a state is a member it does not leave',
    'Ghana is leaving the Belt and Road Initiative. Italy, the one member of the G7 that took part, left at the end of 2023.',
    ['GHA BRI decision asserted self', 'ITA BRI exit asserted self recount'],
  ],
  [
    'why somebody went is not what was left',
    'Ghana is leaving the African Union. In his first term the president pulled the country out over similar complaints.',
    ['GHA AU decision asserted self', 'GHA AU decision asserted self recount'],
  ],
  [
    'what a body grants is told by those who met',
    'The African Union has accepted Ghana’s wish to suspend its membership, ministers said after the meeting.',
    ['GHA AU suspension asserted counterparty'],
  ],
  [
    'at whose summit somebody spoke is not what he leaves',
    'Chad is leaving the African Union. At the G20 summit in May the premier of Ghana said that the government was still assessing whether to stay.',
    ['TCD AU decision asserted self', 'GHA AU review asserted self recount'],
  ],
])('who has said so, and when: %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
