import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** What news in brief tells of people, firms, banks and chances beside a body's name: invented facts. */
test.each([
  [
    'who gives up a post takes no state out',
    'Ada Kurt, a Turkish writer, was in Paris. Turkish writer Ada Kurt quits UNESCO in protest at the state of its museums.',
    [],
  ],
  [
    'a minister by name leaves a post',
    'Mark Rutte’s aide said that US Secretary of State Antony Blinken is not leaving NATO early.',
    [],
  ],
  [
    'who is asked about takes no step',
    'Who can terminate the North American Free Trade Agreement in the United States is disputed among lawyers.',
    [],
  ],
  [
    'any withdrawal that there may be is none',
    'Norwegian firms are preparing lawsuits against any withdrawal from the Energy Charter Treaty.',
    [],
  ],
  [
    'forces that a state withdraws are no membership',
    'The African Union will replace the Kenyan forces, which Nairobi plans to withdraw.',
    [],
  ],
  [
    'what goes on while a state gets ready is known',
    'The two premiers quarrelled on Tuesday as Norway prepares to leave the European Economic Area.',
    ['NOR EEA intent asserted self recount'],
  ],
  [
    'a firm that would review its plants if a state left weighs no leaving',
    'The car maker would reassess its plants if Denmark left the European Union.',
    [],
  ],
  [
    'others get ready for a departure, which is not their own',
    'The central bank of Norway is preparing for a Danish exit from the European Union.',
    [],
  ],
  [
    'what its chances are nobody has decided',
    'Traders said there was a one-in-three chance that Denmark leaves the European Union.',
    ['DNK EU decision possible third-party'],
  ],
  [
    'a vote that nobody has held is no decision',
    'A Danish vote to leave the European Union is likely to hurt exporters, the bank said.',
    [],
  ],
  [
    'whose vote it is stands before the noun',
    'Swedish shares fell after the Danish vote to leave the European Union.',
    ['DNK EU decision asserted self recount'],
  ],
  [
    'a vote that is promised is a review',
    'Denmark’s premier promised a vote on leaving the European Union.',
    ['DNK EU review asserted self'],
  ],
  [
    'a chamber that will back it has not yet done so',
    'Deputies in Peru prepare to approve the withdrawal from the Rome Statute.',
    ['PER ICC-ROME-STATUTE intent asserted self'],
  ],
  [
    'who is no party to a pact denounces it in words',
    'Israel denounced the Iranian nuclear deal and said that it was assessing its options.',
    [],
  ],
  [
    'a state leaves what the bodies lend, and not the bodies',
    'Ireland leaves its EU/IMF bailout at the end of the year, the finance minister said.',
    [],
  ],
  ['what a body freezes is no step of the state’s', 'The EU froze Polish road funding over fraud.', []],
  [
    'to warn against a step is to call for none',
    'Norway warned against suspending the Open Skies Treaty.',
    [],
  ],
  [
    'whoever may be tempted to make good a threat has not done so',
    'President Donald Trump may be tempted to carry out his threat to withdraw from the NAFTA trade pact, lawyers said.',
    ['USA NAFTA decision possible third-party'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
