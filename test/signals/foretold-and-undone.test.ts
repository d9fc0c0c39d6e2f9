import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** What others foretell, what hangs on a condition, what is denied and what has been undone since: invented facts. */
test.each([
  [
    'what an economist says will happen may happen',
    'Ghana will leave the African Union before the decade is out, an economist at a bank in Lagos said.',
    ['GHA AU intent possible third-party'],
  ],
  [
    'what a minister says will happen is meant',
    'Ghana will leave the African Union before the decade is out, the foreign minister of Ghana said.',
    ['GHA AU intent asserted self'],
  ],
  [
    'what somebody else thinks might happen under a condition threatens nobody',
    'Ghana might leave the African Union if the fees rise, an analyst in Nairobi said.',
    ['GHA AU intent possible third-party'],
  ],
  [
    'what the state itself might do under a condition is a threat',
    'Ghana might leave the African Union if the fees rise, the foreign minister of Ghana said.',
    ['GHA AU threat conditional self'],
  ],
  [
    'who seeks power and would leave once in it threatens nobody',
    'The leader of the opposition in Ghana said the country would leave the African Union if her party won the election.',
    ['GHA AU intent conditional third-party'],
  ],
  [
    'who hangs it on what others do threatens',
    'The leader of the opposition in Ghana said the country would leave the African Union if the others raised the fees.',
    ['GHA AU threat conditional third-party'],
  ],
  [
    'a thing done without is a condition, with no comma behind it too',
    'Without a new price Norway will leave the Energy Charter Treaty, the energy minister of Norway said.',
    ['NOR ECT threat conditional self'],
  ],
  [
    'a manner is no condition',
    'Without fanfare Norway will leave the Energy Charter Treaty, the energy minister of Norway said.',
    ['NOR ECT intent asserted self'],
  ],
  [
    'what a body would be found to have done is a condition',
    'Peru would leave the Andean Community if it saw that the bloc had failed, the president of Peru said.',
    ['PER CAN threat conditional self'],
  ],
  [
    'what would have been is none',
    'Peru would have left the Andean Community if the bloc had failed, the president of Peru said.',
    [],
  ],
  [
    'the subject of an “if” with “is” has its verb behind it',
    'If there is no answer it will leave the Andean Community, the government of Peru said.',
    ['PER CAN threat conditional self'],
  ],
  [
    'when, not if, hangs on nothing',
    'It is a matter of when, not if, Peru leaves the Andean Community, the president of Peru said.',
    ['PER CAN intent asserted self'],
  ],
  [
    'a report that did something is no hearsay',
    'Stung by a report that ranked it last, Ghana is going to leave the African Union, the foreign minister of Ghana said.',
    ['GHA AU intent asserted self'],
  ],
  [
    'reports that something was done are',
    'Reports that Ghana has decided to leave the African Union moved the market.',
    ['GHA AU decision possible self'],
  ],
  [
    'who has not left is in',
    'Ghana has not left the African Union, the foreign minister of Ghana said.',
    ['GHA AU exit denied self'],
  ],
  [
    'whose mind it is stands before the verb',
    'The defence minister of Kenya said that Ghana had made up its mind to leave the African Union.',
    ['GHA AU decision asserted counterparty'],
  ],
  [
    'a letter that takes a notice back gives none',
    'Norway stays in the Energy Charter Treaty: a letter revoking the notification has been sent to Lisbon, the energy minister of Norway said.',
    [],
  ],
  [
    'what has been undone since is told of as background',
    'Norway said on Wednesday it was resuming its participation in the Energy Charter Treaty. Norway suspended its role in the treaty on Monday.',
    ['NOR ECT suspension asserted self recount'],
  ],
  [
    'and who is back was out',
    'Ghana has rejoined the African Union, the foreign minister said. Ghana withdrew from the African Union in January.',
    ['GHA AU exit asserted self recount'],
  ],
  [
    'but not what another does',
    'Norway is resuming its participation in the Energy Charter Treaty. Peru suspended its role in the treaty on Monday.',
    ['PER ECT suspension asserted self'],
  ],
  [
    'that it is denied is the news',
    'Ghana denied on Wednesday that it had decided to leave the African Union.',
    ['GHA AU decision denied self'],
  ],
  [
    'what the press wrote a day before is background',
    'The premier of Norway spoke a day after the press reported that Peru had sent the Andean Community a note on its withdrawal.',
    ['PER CAN notice asserted self recount'],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
