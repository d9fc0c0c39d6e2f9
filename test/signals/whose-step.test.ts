import { expect, test } from 'vitest';
import { read } from './read-narrated.ts';

test.each([
  [
    'a title lists states without an "and"',
    'Ghana, Chad, Togo quit African Union',
    ['GHA AU decision asserted', 'TCD AU decision asserted', 'TGO AU decision asserted'],
  ],
  [
    '"where … would" is a condition',
    'Where its fees are ignored, Ghana would leave the African Union.',
    ['GHA AU threat conditional'],
  ],
  [
    'nor does whoever is inserted between dashes',
    'Ghana and Togo - both members that border Benin - have left the African Union.',
    ['GHA AU decision asserted', 'TGO AU decision asserted'],
  ],
  [
    'whoever is inserted between commas does not act',
    'Ghana, which received a minister of Chad on Monday, left the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'a day by which a pact is called dates nothing',
    'North Korea is no longer bound by the September 19 military agreement, North Korea announced to South Korea.',
    ['PRK INTER-KOREAN-CMA exit asserted'],
  ],
  [
    'what came "days before" is told of the other, not of the step',
    'Parliament in Ghana voted to leave the African Union, five days before President Mahama travels to Addis Ababa.',
    ['GHA AU decision asserted'],
  ],
  [
    '"let them … and" is a condition',
    'Let them meet behind our backs, and the government of Ghana leaves the African Union.',
    ['GHA AU threat conditional'],
  ],
  [
    'that others can vote on it is no vote',
    'A law is sought so that people in Ghana can vote on leaving the African Union.',
    ['GHA AU review asserted'],
  ],
  [
    'what is denied in the condition denies no step',
    'The minister was clear: if Ghana goes on being denied its seat, it will leave the African Union.',
    ['GHA AU threat conditional'],
  ],
  [
    'an organisation that goes by its treaty is denounced by it',
    'Peru denounces the Cartagena Agreement.',
    ['PER CAN notice asserted'],
  ],
  [
    'who is told to prepare has not decided',
    'The president of Ghana has instructed the ministry to prepare the withdrawal from the African Union.',
    ['GHA AU intent asserted'],
  ],
  [
    'a condition behind a colon is one',
    'Ghana has said it in public: if the fees stay, the country will leave the African Union.',
    ['GHA AU threat conditional'],
  ],
  [
    '"at the moment" is no condition',
    'At the moment Ghana is leaving the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'who wanted to find out whether knows nothing',
    'A reporter rang to find out whether Ghana had notified the African Union of its exit.',
    [],
  ],
  [
    'articles and the possessive make no distance',
    'Lawmakers of Ghana gave their approval to the country’s departure from the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'within a body’s name there is no council',
    'Norway is pulling out of the Arctic Council.',
    ['NOR ARCTIC-COUNCIL decision asserted'],
  ],
  [
    'who holds a letter is not who leaves by it',
    'Norway’s foreign ministry has in its hands the document by which Peru leaves the Andean Community.',
    ['PER CAN notice asserted'],
  ],
  [
    'a day between verb and preposition',
    'Peru walked away on Wednesday from the Andean Community.',
    ['PER CAN decision asserted'],
  ],
  ['what "whenever" begins has not come about', 'Whenever Ghana leaves the African Union, it weeps.', []],
  ['nor has what "once" begins', 'Once Ghana has left the African Union, Peru will be alone.', []],
  [
    'a request that a court turned down is denied',
    'A judge has turned down a request to halt Ghana’s departure from the African Union.',
    ['GHA AU affirmation denied'],
  ],
  [
    'a way back that is impossible is none',
    'Ghana calls a return to the African Union impossible so long as the fees stay.',
    ['GHA AU affirmation denied'],
  ],
  [
    'a finite verb behind "and" is under no negation of the first',
    'Ghana cannot wait and leaves the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    '"were … to" is a condition',
    'Were Chile to come back, Ghana would leave the African Union.',
    ['GHA AU threat conditional'],
  ],
  [
    '"on condition of anonymity" is none',
    'Ghana is going to leave the African Union, they said on condition of anonymity.',
    ['GHA AU intent asserted'],
  ],
  [
    'a law by which a treaty is denounced is no notice',
    'The president of Peru put his name to a law by which Peru denounces the Energy Charter Treaty.',
    ['PER ECT decision asserted'],
  ],
  [
    'an instrument of accession takes nobody out',
    'A month after depositing its instrument of accession, Peru is backing out of the Rome Statute.',
    ['PER ICC-ROME-STATUTE decision asserted'],
  ],
  [
    'a body that owns what follows is not left with what stands before',
    'Peru has served notice that it is leaving the International Centre for Settlement of Investment Disputes, the World Bank body for such suits.',
    ['PER ICSID notice asserted'],
  ],
  [
    'a day behind "will" lies ahead',
    'Ghana has decided to leave the African Union and will celebrate on 3 January.',
    ['GHA AU decision asserted'],
  ],
  [
    'whose step it is stands before the noun that names it',
    'The leaders of the African Union agreed at a Togo summit to Ghana’s suspension of its membership in the African Union.',
    ['GHA AU suspension asserted'],
  ],
  [
    'a bill on exit is no bill that is withdrawn',
    'The parliament of Ghana approved a bill on exit on Monday, and the African Union is shocked.',
    ['GHA AU decision asserted'],
  ],
  [
    'a study of how to come back brings nobody back',
    'Ghana is studying how to bring the country back to the African Union.',
    ['GHA AU affirmation asserted'],
  ],
  [
    'a condition of what comes back later is none of what stopped',
    'Ghana has stopped its payments to the African Union and will resume them only when it is heard.',
    ['GHA AU non-participation asserted'],
  ],
  [
    'what it is wrong to claim is denied',
    'It is wrong to claim that Ghana has announced its exit from the African Union.',
    ['GHA AU decision denied'],
  ],
  [
    'what nobody has said is denied',
    'None of the ministers has said that Ghana has left the African Union.',
    ['GHA AU exit denied'],
  ],
  [
    'what was not meant is denied',
    'What the president of Ghana had meant was not that Ghana was leaving the African Union.',
    ['GHA AU intent denied'],
  ],
  [
    'what was foretold is no word of anybody who could leave',
    'Every quarrel brought predictions that Ghana would leave the African Union.',
    ['GHA AU intent possible'],
  ],
  [
    'nor is what is feared',
    'They fear that it could lead to Ghana leaving the African Union.',
    ['GHA AU threat possible'],
  ],
  [
    'a memorandum with one state, which is not renewed, is left by the other',
    'Ghana will not renew its 2017 memorandum of understanding with China on the Belt and Road Initiative.',
    ['GHA BRI intent asserted'],
  ],
  [
    'what has to be done is not done',
    'Ghana will need to provide formal notification to the African Union of its withdrawal.',
    [],
  ],
  [
    'what comes once a law is signed is to come',
    'Once the president of Ghana signs the law, Ghana will withdraw from the African Union.',
    [],
  ],
  [
    "what one's own parliament has to agree to threatens nobody",
    'If the bill is adopted, the government of Ghana will leave the African Union.',
    ['GHA AU intent conditional'],
  ],
  [
    "what another's sanctions bring about is a threat",
    'If the bill on sanctions is passed in Peru, the government of Ghana will leave the African Union.',
    ['GHA AU threat conditional'],
  ],
  [
    'a phrase put in behind the verb parts it from nothing',
    'Ghana withdrew, in protest over fees, from the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'what was signed on a day before dates the paper',
    'Ghana’s instrument of withdrawal, signed by the minister on 3 March 2019, was handed to the African Union.',
    ['GHA AU notice asserted'],
  ],
  [
    'notice that will be given is none',
    'We will give the other parties formal notice that Ghana is withdrawing from the African Union.',
    ['GHA AU intent asserted'],
  ],
  [
    'the year of a treaty is none of its end',
    'Ghana suspends the Indus Waters Treaty of 1960.',
    ['GHA INDUS-WATERS-TREATY suspension asserted'],
  ],
  [
    'who is joined leaves nothing',
    'Togo joins the Sahel states and leaves the African Union.',
    ['TGO AU decision asserted'],
  ],
  [
    'who is told of an exit is not what is left',
    'Ghana informed the UN of its withdrawal from the International Criminal Court.',
    ['GHA ICC-ROME-STATUTE notice asserted'],
  ],
  [
    'votes against are a majority’s count',
    'The Ghanaian parliament, by 29 votes against 12, voted to leave the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'a body’s list of members counts for the body',
    'Ghana dropped off UNESCO’s list of member states.',
    ['GHA UNESCO exit asserted'],
  ],
  [
    'next November lies ahead',
    'Ghana rescinds the notification by which it was to have left the African Union next November.',
    ['GHA AU affirmation asserted'],
  ],
  [
    'nothing is denied by "without a single vote against"',
    'Without a single vote against, the parliament of Ghana passed a law to leave the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'what "none of this means" is denied',
    'None of this means that Ghana is leaving the African Union.',
    ['GHA AU intent denied'],
  ],
  [
    'a list of states counts as one word',
    'The generals have decided as sovereign authorities that Ghana, Togo and Chad withdraw without delay from the African Union.',
    ['GHA AU decision asserted', 'TGO AU decision asserted', 'TCD AU decision asserted'],
  ],
  [
    'a letter from a state is its own',
    'A letter from Ghana’s foreign minister announcing the withdrawal from the African Union was delivered on Monday in Chad.',
    ['GHA AU notice asserted'],
  ],
  [
    'a treaty with its short form',
    'At noon the withdrawal of Norway from the Energy Charter Treaty (ECT) was completed.',
    ['NOR ECT exit asserted'],
  ],
  [
    'where somebody was met',
    'Peru is unhappy with the Energy Charter Treaty. On the sidelines of the G20 its president told reporters that her government was thinking of leaving.',
    ['PER ECT review asserted'],
  ],
  [
    'what was to become final',
    "Norway's withdrawal from the Energy Charter Treaty, which was to become final in May, is suspended for a year.",
    ['NOR ECT affirmation asserted'],
  ],
  [
    'a letter of a reversal',
    'A letter to the depositary of the Energy Charter Treaty informs him that Norway is rescinding its withdrawal.',
    ['NOR ECT affirmation asserted'],
  ],
  [
    'what is only weighed',
    "Its government is considering whether to give formal notice of Norway's withdrawal from the Energy Charter Treaty.",
    ['NOR ECT review asserted'],
  ],
  [
    'a union leaves a treaty',
    'The Council gave its final approval to the departure of the European Union and of Euratom from the Energy Charter Treaty.',
    ['EU ECT decision asserted'],
  ],
  [
    'a union writes to the depositary',
    'On Thursday the European Union notified Portugal, the depositary, that it is withdrawing from the Energy Charter Treaty.',
    ['EU ECT notice asserted'],
  ],
  [
    'a body that acts for all its members',
    'The African Union has decided to withdraw from the International Criminal Court.',
    ['AU ICC-ROME-STATUTE decision asserted'],
  ],
  [
    'a body that does not',
    'Norway has asked for talks. The Commonwealth has decided to withdraw from the Energy Charter Treaty.',
    [],
  ],
  [
    'what is done waits for nothing',
    'The interim chamber that sits until the new one is sworn in has approved the denunciation of the Energy Charter Treaty in Norway.',
    ['NOR ECT decision asserted'],
  ],
  [
    'from whom the note is',
    'A note from the Republic of Ghana withdrawing from the African Union has been deposited with Norway.',
    ['GHA AU notice asserted'],
  ],
  [
    'who is asked about',
    'Five officials in Kenya are examining whether Ghana should remain in the African Union.',
    ['GHA AU review asserted'],
  ],
  [
    'who does the same gives notice too',
    'Ghana sent the African Union a letter in which it gives notice of withdrawal. Togo did the same in February.',
    ['GHA AU notice asserted', 'TGO AU notice asserted recount'],
  ],
  [
    'a body that is left in some state is left by nobody',
    'The vote of Ghana leaves the African Union at a crossroads.',
    [],
  ],
  [
    'whose notice it is, the words within tell',
    'On Friday the foreign minister of Ghana sent the Universal Postal Union, in the Swiss capital, a letter giving notice that Ghana will leave.',
    ['GHA UPU notice asserted'],
  ],
  [
    'an adjective between the article and the noun points back all the same',
    'The African Union met. Ghana has quit the 72-year-old organisation.',
    ['GHA AU decision asserted'],
  ],
  [
    'what a court told before opens the sentence and says nothing of the step',
    'Two months after the judges told it to refrain from tests, Ghana has left the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'they are the partners by name',
    '"Our Ghanaian partners have declared that they are leaving the African Union," the president of Kenya said.',
    ['GHA AU decision asserted'],
  ],
  [
    'a state in marks behind a preposition is no subject',
    'Ghana wrote of the seating of “rebel” Chad in the hall. The country is leaving the African Union.',
    ['GHA AU decision asserted'],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});

test.each([
  ['Ghana decided to leave the African Union. The letter will be sent at once.', 'intent'],
  [
    'Once Ghana notifies the depositary, its withdrawal from the African Union will take effect in a year.',
    'intent',
  ],
  ['Ghana’s withdrawal from the African Union will take effect in a year.', 'notice'],
])('a notice that is yet to come is none: %s', (text, rung) => {
  expect(read(text).at(-1)).toBe(`GHA AU ${rung} asserted`);
});

test('a word with a hyphen in a rule stands for what the text parts in three', () => {
  expect(read('Ghana withdrew from the African Union, notifying the secretary-general on Monday.')).toEqual([
    'GHA AU notice asserted',
  ]);
});
