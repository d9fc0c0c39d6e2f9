import { expect, test } from 'vitest';
import { read } from './read-article.ts';

/** Who is meant, and how sure it is, in what somebody says of others and in what an article relays: invented facts. */
test.each([
  [
    'whoever has no doubt denies nothing',
    'The partners should have no doubt that Norway will leave the Energy Charter Treaty, its energy minister said.',
    ['NOR ECT intent asserted self'],
  ],
  [
    'nor does whoever leaves little of it',
    "Norway's premier left little doubt on Monday that the country will quit the Energy Charter Treaty.",
    ['NOR ECT intent asserted self'],
  ],
  [
    'under a condition it is a threat',
    'Should the others refuse, they should have no doubt that Norway is determined to leave the Energy Charter Treaty, its minister said.',
    ['NOR ECT threat conditional self'],
  ],
  [
    'whoever doubts it denies it',
    "Norway's premier doubts that the country will leave the Energy Charter Treaty.",
    ['NOR ECT intent denied self'],
  ],
  [
    'what talks did not achieve denies nothing of what they were about',
    'A morning of talks in Lima brought no progress on the Energy Charter Treaty, which Norway left in April.',
    ['NOR ECT decision asserted self recount'],
  ],
  [
    'what was left last month need not be over yet',
    'Ministers failed to save the Energy Charter Treaty, which Norway quit last month.',
    ['NOR ECT decision asserted self recount'],
  ],
  [
    'nor does what they may achieve put it in doubt',
    'Talks may yet rescue the Energy Charter Treaty, which Norway suspended in April.',
    ['NOR ECT suspension asserted self recount'],
  ],
  [
    'a ministry in a capital is its state’s, whoever is told',
    'The Foreign Ministry in Oslo has formally notified Canada, Chile and the secretariat of the United Nations that it is withdrawing from the Energy Charter Treaty, its spokeswoman confirmed.',
    ['NOR ECT notice asserted self'],
  ],
  [
    'another president guesses, and he is not whom he means',
    "Togo's president keeps everyone guessing. “I don't know what your leader will do,” the president of Ghana told Togolese reporters. “But I think he will leave the African Union.”",
    ['TGO AU intent possible counterparty'],
  ],
  [
    'they are not those who say “they”',
    "Togo turns its back on the neighbours. “They have left the African Union,” Ghana's foreign minister told reporters in Accra.",
    ['TGO AU decision asserted counterparty'],
  ],
  [
    'so he may think, of a state by name',
    "Togo's president keeps everyone guessing. The president of Ghana said he thinks that Togo will pull out of the African Union.",
    ['TGO AU intent possible counterparty'],
  ],
  [
    'a minister speaks of his own president',
    'The cabinet of Togo meets today. “He will leave the African Union,” the foreign minister of Togo said of the president.',
    ['TGO AU intent asserted self'],
  ],
  [
    'what a company has left is no body that is named further down',
    'The oil group Meridian has withdrawn from a field off Ghana, the oil minister of Ghana said on Monday.\n\n“They told us in April that they would leave the contract,” he told state radio. “Now they have left it officially.”\n\nTogo announced in May that it was leaving the African Union.',
    ['TGO AU decision asserted self recount'],
  ],
  [
    'behind what a minister says a firm will under a condition is his word',
    "Ghana's foreign minister listed his demands of the African Union on Monday and said there would be no others. Unless they are met in four months, Ghana will quit the bloc.",
    ['GHA AU threat conditional self'],
  ],
  [
    'what an economist says relays nothing',
    '“The fees of the African Union are too high,” a Ghanaian economist said. Unless they are cut, Ghana will leave the bloc.',
    [],
  ],
  [
    'nor does what another state says',
    "“The fees of the African Union are too high,” Togo's president said. Unless they are cut, Ghana will leave the bloc.",
    [],
  ],
  [
    'what hangs on an election is nobody’s threat',
    "“We like the African Union,” Ghana's president said. If the opposition wins the election in May, Ghana will leave the bloc.",
    [],
  ],
  [
    'nor is what could be',
    "“The fees of the African Union are too high,” Ghana's president said. Ghana could leave the bloc if they are not cut.",
    [],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

/** A way back that has to be paved first is none yet. */
test.each([
  ['Once the fees have been cut, Ghana will return to the African Union, its minister said.', 'conditional'],
  [
    'Once that demand is fulfilled, Ghana will return to the African Union, its minister said.',
    'conditional',
  ],
  ['Ghana will rejoin the African Union as soon as its demands are met, its minister said.', 'conditional'],
  [
    'Ghana will return to the African Union on Monday, when the new charter is signed, its minister said.',
    'asserted',
  ],
  ['Ghana will return to the African Union at once, its minister said.', 'asserted'],
])('%s', (text, modality) => {
  expect(read(text, null, '2024-06-12', 0)).toEqual([`GHA AU affirmation ${modality} self`]);
});
