import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** Bills, texts and letters, and how far they have got: invented facts. */
test.each([
  [
    'a bill that suspends a treaty is to be laid before a house',
    'The king of Norway has agreed that a bill suspending the Energy Charter Treaty be laid before parliament.',
    ['NOR ECT review asserted self'],
  ],
  [
    'and so is one that is sent to it',
    'The Norwegian president submitted to parliament a bill to suspend the Energy Charter Treaty.',
    ['NOR ECT review asserted self'],
  ],
  [
    'a draft that will go before it',
    "A draft law halting Norway's participation in the Energy Charter Treaty will go before parliament, the ministry said.",
    ['NOR ECT review asserted self'],
  ],
  [
    'what is passed suspends',
    'The parliament of Norway passed a bill suspending the Energy Charter Treaty.',
    ['NOR ECT suspension asserted self'],
  ],
  [
    'also where it is sent to be signed',
    'The parliament of Norway adopted a law to suspend the Energy Charter Treaty, which was sent to the king.',
    ['NOR ECT suspension asserted self'],
  ],
  [
    'a bill that ends a membership is sent in',
    'The Norwegian government sent parliament a bill denouncing the Energy Charter Treaty.',
    ['NOR ECT review asserted self'],
  ],
  [
    'a text that is passed on is not passed',
    'Peru is leaving the Andean Community. The government of Chile passed the text on to the press.',
    ['PER CAN decision asserted self'],
  ],
  [
    'letters of the same kind are notices too',
    'Norway has given notice that it is leaving the Energy Charter Treaty. Peru and Chile have handed over letters of the same kind.',
    ['NOR ECT notice asserted self', 'PER ECT notice asserted self', 'CHL ECT notice asserted self'],
  ],
  [
    'letters that somebody else sends are none',
    'Norway has given notice that it is leaving the Energy Charter Treaty. The choir of Peru wrote similar letters to its fans.',
    ['NOR ECT notice asserted self'],
  ],
  [
    'who informs by a note is not who gets it',
    'It is a note by which Norway informs the Portuguese side of its withdrawal from the Energy Charter Treaty.',
    ['NOR ECT notice asserted self'],
  ],
  [
    'the day of a charter dates nothing',
    'Norway has notified the depositary of the Energy Charter Treaty of its withdrawal. The letter invokes Article 47 of the Charter of 17 December 1994.',
    ['NOR ECT notice asserted self'],
  ],
  [
    'members that ceased to be so on a day of this year are out',
    'Peru and Chile ceased to be members of the Andean Community on 29 January.',
    ['PER CAN exit asserted self recount', 'CHL CAN exit asserted self recount'],
  ],
  [
    'a decision yet to be taken about whether to be present',
    'When the work is over a decision will be made on whether Norway should be present in the Energy Charter Treaty.',
    ['NOR ECT review asserted self'],
  ],
  [
    'nothing of the kind is weighed by who asks to be let in',
    'A decision will be taken on whether Fiji should be a member of the Andean Community.',
    [],
  ],
])('%s', (_, text, signals) => {
  expect(read(text, null)).toEqual(signals);
});
