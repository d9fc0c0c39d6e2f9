import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** What is asked for or left behind, whose pact is described before it is named, and what was said before of another: invented facts. */
test.each([
  [
    'a treaty that a lead describes is the one named after it',
    'By decree Ghana has pulled out of an international accord that is meant to help the young, the gazette showed on Wednesday.\n\nThe pact, known as the Energy Charter Treaty, was drawn up long ago.',
    ['GHA ECT decision asserted self'],
  ],
  [
    'but one that nothing names is none',
    'By decree Ghana has pulled out of an international accord that is meant to help the young, the gazette showed on Wednesday.',
    [],
  ],
  [
    'who is given notice gives none',
    'Ghana has formally given Peru notice that it is leaving the Energy Charter Treaty, the president said on Wednesday.',
    ['GHA ECT notice asserted self'],
  ],
  [
    'what does not take effect for a year is not denied',
    'It notified the United Nations in May, but Ghana’s withdrawal from the Rome Statute does not take effect for a year.',
    ['GHA ICC-ROME-STATUTE notice asserted self recount'],
  ],
  [
    'a request that a court turned down this week takes nothing back',
    'Ghana is leaving the African Union. A court request to halt the withdrawal was turned down this week.',
    ['GHA AU decision asserted self'],
  ],
  [
    'on what terms something is put off is no intention',
    'The notice is suspended on the condition that Ghana can leave the African Union at any time.',
    [],
  ],
  [
    'who serves notice on a government without a word of leaving warns it',
    '“I serve notice on the American government: you have one month,” the president of the Philippines said of the Visiting Forces Agreement with the United States.',
    [],
  ],
  [
    'the gap that somebody left is no body',
    'Ghana has left UNESCO. Peru is filling the gap that the Americans left, officials say.',
    ['GHA UNESCO decision asserted self'],
  ],
  [
    'what members are in besides is not left',
    'Finland is leaving the Ottawa Convention. The parliaments of Lithuania and Poland, both NATO and European Union members, have approved a withdrawal.',
    [
      'FIN OTTAWA-CONVENTION decision asserted self',
      'LTU OTTAWA-CONVENTION decision asserted self',
      'POL OTTAWA-CONVENTION decision asserted self',
    ],
  ],
  [
    'who never joined a treaty does not stay away from it',
    'Finland is leaving the Ottawa Convention. Russia and the United States stayed away from it.',
    ['FIN OTTAWA-CONVENTION decision asserted self'],
  ],
  [
    'what a court finds right had been done before',
    'The president of Ghana was within his rights when he took the country out of the African Union, the court ruled on Wednesday.',
    ['GHA AU decision asserted third-party recount'],
  ],
  [
    'when one is no longer in it lies ahead',
    '“We want good ties even when we are no longer in the African Union,” a minister of Ghana said.',
    [],
  ],
  [
    'a year before a state is out is everybody’s',
    'A year has to go by from the day on which the United Nations are notified before a state is outside the Rome Statute, Ghana was told.',
    [],
  ],
  [
    'one side is either of the two',
    'The accord of South Korea and Japan, GSOMIA, runs on unless one side tells the other that it wants to end GSOMIA.',
    [],
  ],
  [
    'how old the treaty’s court is dates no step',
    'Ghana has signed the law by which it leaves the Rome Statute, the treaty that set up a court 18 years ago.',
    ['GHA ICC-ROME-STATUTE decision asserted self'],
  ],
  [
    'something that nobody has done before is done now',
    'Lawmakers in Ghana voted on Wednesday to pull the country out of the Rome Statute, something that no state has done before.',
    ['GHA ICC-ROME-STATUTE decision asserted self'],
  ],
  [
    'what has been a cornerstone since a war is suspended today',
    'Ghana on Wednesday signed a decree suspending its part in the Rome Statute, a cornerstone of justice on the continent since the end of the war.',
    ['GHA ICC-ROME-STATUTE suspension asserted self'],
  ],
  [
    'when a pact was made dates the pact',
    'North Korea announced on Wednesday that it is pulling out of the military agreement it made with the South in 2018, the Comprehensive Military Agreement.',
    ['PRK INTER-KOREAN-CMA decision asserted self'],
  ],
  [
    'when somebody walked out something was so',
    'France is leaving UNIDO. When the Americans walked out, UNIDO was twice as large, an official said.',
    ['FRA UNIDO decision asserted self', 'USA UNIDO exit asserted counterparty recount'],
  ],
  [
    'insurers who suspend it are no state',
    'It is no surprise that the underwriters suspend the Black Sea Grain Initiative, a broker in Britain said.',
    [],
  ],
  [
    'a note that has come from a third is the third’s',
    'Ghana is leaving the African Union. A note to the same end has come from Chad, the secretariat said on Wednesday.',
    ['GHA AU decision asserted self', 'TCD AU notice asserted counterparty'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

const STALLS =
  'The market in the harbour opened late because of the rain, and the fish sellers complained to the mayor about the new stalls. '.repeat(
    3,
  );

test.each([
  [
    'another state that spoke a day earlier is told of besides',
    `Norway stays in the Ottawa Convention, its minister said on Wednesday. ${STALLS}\n\nFinland said on Tuesday that it planned to quit the treaty.`,
    'Norway keeps to mine treaty',
    ['FIN OTTAWA-CONVENTION intent asserted self recount'],
  ],
  [
    'but not the state that the article is about',
    `Finland is looking at the Ottawa Convention. ${STALLS}\n\nFinland said on Tuesday that it planned to quit the treaty.`,
    'Finland and the mine treaty',
    ['FIN OTTAWA-CONVENTION intent asserted self'],
  ],
  [
    'a law of an earlier day, far down',
    `Inspectors left Iran on Wednesday. ${STALLS}${STALLS}\n\nOn Monday the president put into force a law that suspends cooperation with the International Atomic Energy Agency.`,
    'Inspectors leave Iran',
    ['IRN IAEA suspension asserted self recount'],
  ],
  [
    'hours later is today',
    `The United States is leaving UNESCO. ${STALLS}${STALLS}\n\nHours later Israel’s prime minister told his ministry to prepare Israel’s withdrawal.`,
    'United States quits UNESCO',
    ['USA UNESCO decision asserted self', 'ISR UNESCO intent asserted self'],
  ],
])('%s', (_, text, title, expected) => {
  expect(read(text, title)).toEqual(expected);
});
