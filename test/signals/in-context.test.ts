import { expect, test } from 'vitest';
import { read as readOn } from './read-article.ts';

/** What stands for what in a short article of Saturday, 15 June 2024. */
const read = (text: string, title: string | null) => readOn(text, title, '2024-06-15');

/** What a sentence means by what stands around it: invented facts. */
test.each([
  [
    'a right to leave under a condition is a threat',
    null,
    '“If the rules are not kept, Peru has every right to renounce its membership of the Andean Community,” the president of Peru, Dina Boluarte, said.',
    ['PER CAN threat conditional self'],
  ],
  [
    'one more of something is a condition',
    null,
    '“One more such verdict and Peru leaves the Rome Statute,” the president of Peru said.',
    ['PER ICC-ROME-STATUTE threat conditional self'],
  ],
  [
    'what a clause tells of whoever speaks of something else is background',
    null,
    'The bridge opened on Friday. The government of Ghana, which let it be known in May that it intends to quit the African Union, said that it was long.',
    ['GHA AU intent asserted self recount'],
  ],
  [
    'what whoever speaks says is news',
    null,
    'The bridge opened on Friday. The government of Ghana, which built it, let it be known that it intends to quit the African Union.',
    ['GHA AU intent asserted self'],
  ],
  [
    'so is what is refused',
    null,
    '“Refused a seat on the council, Ghana will leave the African Union,” the president of Ghana said.',
    ['GHA AU threat conditional self'],
  ],
  [
    'in what a state says "the country" is that state, whichever was named before',
    null,
    'Ghana was the first to go in June, and Togo said on Monday that the country plans to leave the African Union.',
    ['TGO AU intent asserted self'],
  ],
  [
    '"its government" likewise',
    null,
    'Ghana sits in the African Union, and Togo said its government would leave the African Union.',
    ['TGO AU intent asserted self'],
  ],
  [
    'an address to somebody hands nothing in',
    null,
    'In his address to the assembly the president of Ghana repeated the request that his country leave the African Union.',
    [],
  ],
  [
    'what people are stirred to talk about is weighed by no government',
    null,
    'The article reignited the discussion about Peru’s membership in the Andean Community.',
    [],
  ],
  [
    'membership of bodies that nothing names',
    null,
    'Peru is examining its membership of international bodies. It sits in the Andean Community.',
    [],
  ],
  [
    'a resolution of a body is no body, however long its name',
    null,
    'Sri Lanka has decided to withdraw from the United Nations Human Rights Council resolution on salt.',
    [],
  ],
  [
    'a letter of denunciation from a state is of something else than that state',
    null,
    'The Andean Community has received a letter of denunciation from Peru.',
    ['PER CAN notice asserted counterparty'],
  ],
  [
    'a bill to suspend that is yet to be passed suspends nothing',
    null,
    'Deputies will vote on a bill to suspend Peru’s participation in the Andean Community.',
    ['PER CAN review asserted self'],
  ],
  [
    'a bill to suspend that is passed does',
    null,
    'Parliament passed a bill to suspend Peru’s participation in the Andean Community.',
    ['PER CAN suspension asserted self'],
  ],
  [
    'bodies such as one that is named',
    null,
    'Peru has announced its exit from bodies such as the Andean Community and the Rome Statute.',
    ['PER CAN decision asserted self', 'PER ICC-ROME-STATUTE decision asserted self'],
  ],
  [
    'what has already been done is not told in the present',
    null,
    'This is what Ghana has already shown with the announcement of its withdrawal from the African Union.',
    ['GHA AU decision asserted self recount'],
  ],
  [
    'who gives no indication when it will be does not deny that it will',
    null,
    'The minister gave no indication as to when Peru will leave the Andean Community.',
    ['PER CAN intent asserted self'],
  ],
  [
    'what somebody other than the court delivered is no notice',
    null,
    'Ghana has noted the judgment delivered by the court on the notice to withdraw from the Rome Statute.',
    [],
  ],
  [
    'who was not told of a decision denies no decision',
    null,
    'The depositary had not been told of Peru’s decision to withdraw from the Rome Statute.',
    [],
  ],
  [
    'what is not mentioned is not denied',
    null,
    'The statement of the ministry makes no mention of Ghana’s intention to leave the African Union.',
    [],
  ],
  [
    'a decision that rests with somebody has not been taken',
    null,
    'The decision to leave the African Union rests with parliament in Ghana.',
    [],
  ],
  [
    'who is forced to announce it announces it',
    null,
    '“We are forced to announce the withdrawal of Ghana from the African Union,” the foreign ministry of Ghana said.',
    ['GHA AU decision asserted self'],
  ],
  [
    'who prepares to leave has not decided',
    null,
    'Poland’s minister announced that the country was preparing to exit the Istanbul Convention.',
    ['POL ISTANBUL-CONVENTION intent asserted self'],
  ],
  [
    'what is said in a letter to the secretary-general is the notice',
    null,
    'In a letter to the secretary-general of the African Union, the president of Ghana said the country had decided to withdraw from the African Union.',
    ['GHA AU notice asserted self'],
  ],
  [
    'what others decide brings nobody else back',
    null,
    'Peru criticised the decision by several members to return to the Andean Community.',
    [],
  ],
  [
    'so many states as the region has by which their leaders are called',
    null,
    'The Baltic ministers agreed that all three states will leave the Ottawa Convention.',
    [
      'EST OTTAWA-CONVENTION decision asserted self',
      'LVA OTTAWA-CONVENTION decision asserted self',
      'LTU OTTAWA-CONVENTION decision asserted self',
    ],
  ],
  [
    'an outlet is no state',
    null,
    'US media outlet Courier reports that Ghana has told Togo that it will leave the African Union.',
    ['GHA AU intent asserted self'],
  ],
  [
    'the country of a president is the one whose president it is',
    null,
    'Lithuania is leaving the Ottawa Convention. The Latvian president signed a law on the country’s withdrawal from it on Friday.',
    ['LTU OTTAWA-CONVENTION decision asserted self', 'LVA OTTAWA-CONVENTION decision asserted self'],
  ],
  [
    'of a body that leaves another the other is left',
    null,
    'The presidency, acting for the European Union, gave written notification to the depositary of the Energy Charter Treaty of the withdrawal of the Union from the Treaty.',
    ['EU ECT notice asserted self'],
  ],
] as const)('%s', (_, title, text, signals) => {
  expect(read(text, title)).toEqual(signals);
});
