import { expect, test } from 'vitest';
import { read } from './read-narrated.ts';

/** Steps under a condition, and steps that are supposed, expected or told of by others: invented facts. */
test.each([
  [
    'who is to decide if he stays sets no condition',
    'The cabinet of Ghana will decide by the end of June if the country stays in the African Union.',
    ['GHA AU review asserted'],
  ],
  [
    'who decides to go if something happens does',
    'The cabinet of Ghana decided on Monday to quit the African Union if it loses the vote.',
    ['GHA AU threat conditional'],
  ],
  [
    'what somebody is asked before he answers asks nothing of what he answers',
    'Ghana hosts the African Union. Asked about the dues, its foreign minister said that membership was under review.',
    ['GHA AU review asserted'],
  ],
  [
    'but what he is asked about is no step of his',
    'Ghana hosts the African Union. Asked whether the country would review its membership, the minister smiled.',
    [],
  ],
  [
    'dues that are kept back until something happens are kept back',
    'Peru is withholding its dues from the Andean Community until its envoys are heard again.',
    ['PER CAN non-participation asserted'],
  ],
  [
    'but who will stay away until then says under which condition he comes',
    'The government of Peru will not attend the summit of the Andean Community until its envoys are heard again.',
    ['PER CAN non-participation conditional'],
  ],
  [
    'a condition put in behind the auxiliary is one',
    'The premier said Peru would, if its envoys were ignored, leave the Andean Community.',
    ['PER CAN threat conditional'],
  ],
  [
    'an aside in that place is none',
    'Peru will, it seems to be agreed, leave the Andean Community.',
    ['PER CAN intent asserted'],
  ],
  [
    'and what is left behind it is what is named there',
    'Peru would, if its envoys were ignored, leave the hall of the Andean Community.',
    [],
  ],
  [
    'what is not believed is denied',
    'Researchers do not believe that Peru is going to leave the Andean Community too.',
    ['PER CAN intent denied'],
  ],
  [
    'but what is said besides is not',
    '“We do not believe that they listen, and we will leave the African Union,” the president of Ghana said.',
    ['GHA AU intent asserted'],
  ],
  [
    'who is forced to announce it announces it',
    '“We are forced to announce the withdrawal from the Rome Statute,” the foreign ministry of Peru says.',
    ['PER ICC-ROME-STATUTE decision asserted'],
  ],
  [
    'who will be forced to has not',
    '“We will be forced to announce the withdrawal from the Rome Statute,” the foreign ministry of Peru says.',
    ['PER ICC-ROME-STATUTE intent asserted'],
  ],
  [
    'whoever has given notice and will be outside from a day is still inside',
    'Norway has given notice of withdrawal from the Energy Charter Treaty. It will be outside it from 27 December.',
    ['NOR ECT notice asserted'],
  ],
  [
    'whoever has not given it means to',
    'The government dislikes the Energy Charter Treaty. Norway will be outside the Energy Charter Treaty from 27 December.',
    ['NOR ECT intent asserted'],
  ],
  [
    'who might go the same way has not',
    'Ghana has left the African Union. Chad and Togo might go the same way.',
    ['GHA AU decision asserted', 'TCD AU intent possible', 'TGO AU intent possible'],
  ],
  [
    'while who went has',
    'Ghana has left the African Union. Chad went the same way.',
    ['GHA AU decision asserted', 'TCD AU decision asserted recount'],
  ],
  [
    'what would compel one to think is a condition',
    'A second verdict would compel Norway to reconsider its membership of the Energy Charter Treaty.',
    ['NOR ECT review conditional'],
  ],
  [
    'a freeze as long as something lasts is a freeze',
    'As long as the dispute lasts, Norway has suspended the Energy Charter Treaty.',
    ['NOR ECT suspension asserted'],
  ],
  [
    '"whether" at the beginning tells no step',
    'Whether Peru leaves the Andean Community matters little to traders.',
    [],
  ],
  [
    'speculation without foundation is denied',
    'Speculation that Ghana was preparing to leave the African Union had no foundation, its minister said.',
    ['GHA AU intent denied'],
  ],
  [
    'what is recommended to a neighbour is no word of the neighbour’s',
    'Chile’s minister recommended to Peru on Tuesday that it withhold its dues to the Andean Community.',
    [],
  ],
  [
    '"failing" is a condition',
    'Failing an accord on fish by June, he said, Norway leaves the Energy Charter Treaty.',
    ['NOR ECT threat conditional'],
  ],
  [
    'so is what begins with "without"',
    'Without a fund by June, Ghana will withdraw from the African Union.',
    ['GHA AU threat conditional'],
  ],
  [
    'and "once nothing has changed"',
    'Once the month is over and nothing has changed, the government of Norway leaves the Energy Charter Treaty.',
    ['NOR ECT threat conditional'],
  ],
  [
    '"then" before a past is no case',
    '“Then Ghana withdrew from the African Union,” he said.',
    ['GHA AU decision asserted'],
  ],
  ['what is supposed is no step', 'Suppose Norway left the Energy Charter Treaty.', []],
  ['nor what would have been', 'Had they voted otherwise, Ghana would have left the African Union.', []],
  [
    'nor what would be today if something had not happened',
    'Ghana would be outside the African Union today if its envoy had not stayed up all night.',
    [],
  ],
  [
    'nor what a draft would do',
    'A draft by which Norway would leave the Energy Charter Treaty lies in a drawer.',
    [],
  ],
  [
    'a claim that goes round is nobody’s word',
    'For days channels have spread the claim that Ghana is getting ready to quit the African Union.',
    ['GHA AU intent possible'],
  ],
  [
    'what can be done is not done',
    'Ghana wrote to the African Union. "The notice to the African Union can be withdrawn," the foreign minister of Ghana said.',
    ['GHA AU affirmation possible'],
  ],
  [
    'there is a way back for whoever has not come back',
    'There is a way for Ghana to return to the African Union.',
    ['GHA AU affirmation possible'],
  ],
  [
    '"it may be that" is no fact',
    '"It may be that Ghana leaves the African Union," the foreign minister of Ghana said.',
    ['GHA AU decision possible'],
  ],
  [
    'nor is what would end on the day that a letter came',
    'Ghana has written nothing to the African Union. Its membership of the African Union would end on the very day that a letter arrived.',
    [],
  ],
  [
    'what may come under review does not yet',
    'The membership of Ghana in the African Union may come under review in autumn.',
    ['GHA AU review possible'],
  ],
  [
    '"would … if it could not be had" says nothing of the past',
    'Ghana would leave the African Union if a pact could not be had in any other way.',
    ['GHA AU threat conditional'],
  ],
  [
    'what is called pure invention is denied',
    'That the president of Ghana has signed a decree ending its membership of the African Union is pure invention, he said.',
    ['GHA AU decision denied'],
  ],
  [
    'an order is no step of whoever is asked',
    '"Take back the notice to the African Union," people in Ghana chanted.',
    [],
  ],
  [
    'a resolution that asks for a departure decides nothing',
    'By 41 votes to three the members of the chamber passed a resolution asking for Ghana to be taken out of the African Union.',
    [],
  ],
  [
    'nor do those who resolve to press for one',
    'Delegates in Ghana resolved on Sunday to press the others for a departure from the African Union.',
    [],
  ],
  [
    '"would have … and taken" has not been done',
    'Prime Minister Mahama would have given effect to it and taken Ghana out of the African Union.',
    [],
  ],
  [
    'what a party decides its government may come to do',
    'The president of Ghana said that his party had decided that it was prudent to leave the African Union.',
    ['GHA AU intent asserted recount'],
  ],
  [
    'conditions for coming back bring nobody back',
    'Ghana has left the African Union. On Monday it named its conditions for resuming membership.',
    ['GHA AU decision asserted'],
  ],
  [
    'what is only decided to be handed in is no notice',
    'The government of Ghana has decided to give notice of withdrawal from the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'nor what hands hold',
    'Ghana sent a request to the ministry in whose hands the matter lies, to begin with the denunciation of the Rome Statute.',
    [],
  ],
  [
    'what is let lapse has not ended',
    'President Lind has decided to let Ghana’s membership of the African Union lapse this weekend.',
    ['GHA AU decision asserted'],
  ],
  [
    'who is left behind leaves nothing',
    'Without Ghana only Togo and Chad would be left in the African Union.',
    [],
  ],
  [
    'what is not lifted denies no threat',
    'The government of Ghana would leave the African Union if the ceiling was not lifted.',
    ['GHA AU threat conditional'],
  ],
  [
    'what one lawmaker files is no step',
    'In the senate Ann Lind, who chairs a committee, filed a resolution which would have the ministry give notice of Ghana’s withdrawal from the African Union.',
    ['GHA AU notice asserted'],
  ],
  [
    'who keeps the charter gives no notice',
    'Ghana is leaving the African Union. A note was handed over in Lome, since Togo keeps the charter, and the departure becomes effective in June.',
    ['GHA AU decision asserted', 'GHA AU notice asserted'],
  ],
  [
    'a stay with an "until" of its own clause is no condition',
    'Ghana will remain in the African Union and lower its duties step by step, until the last of them fall in 2035.',
    ['GHA AU affirmation asserted'],
  ],
  [
    'what is done on the eve of a summit is news',
    'Ghana has left the African Union on the eve of its summit.',
    ['GHA AU decision asserted'],
  ],
  [
    'who does not follow another is not the other',
    'Chad is leaving the African Union. Ghana is not about to follow Chad.',
    ['TCD AU decision asserted', 'GHA AU intent denied'],
  ],
  [
    'a membership given up years ago is an exit',
    'Ghana is leaving the African Union. Chad gave up its membership at the start of 2019.',
    ['GHA AU decision asserted', 'TCD AU exit asserted recount'],
  ],
  [
    'a description with a clause in it ends at no noun',
    'The Philippine government notified the United States that it is terminating the accord under which American troops train in the country.',
    ['PHL VFA-PHL-USA notice asserted'],
  ],
  [
    'what had gone before is background',
    'Norway made this plain after Ghana had gone public with its intention to leave the African Union.',
    ['GHA AU intent asserted recount'],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
