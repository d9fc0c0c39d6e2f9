import { expect, test } from 'vitest';
import { read } from './read-narrated.ts';

/** How agencies mention other states, other bodies and the ways out beside the news: invented facts. */
test.each([
  [
    'whoever reacts to a decision did not take it',
    "Norway reacted swiftly to Peru's decision to quit the Rome Statute.",
    ['PER ICC-ROME-STATUTE decision asserted recount'],
  ],
  [
    'what had been before a colon is not what stands behind it',
    'Only then did he come to what the press had been called in for: the letter by which Peru withdraws from the Rome Statute has been handed to the United Nations.',
    ['PER ICC-ROME-STATUTE notice asserted'],
  ],
  [
    'what happened only tells when, without a comma behind it',
    'Two years after its return Ghana has announced that it is withdrawing from the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'the day of a freeze that is lifted is not the day on which it is',
    'The freeze on its membership of the African Union, imposed by Ghana in January 2024, is lifted.',
    ['GHA AU affirmation asserted'],
  ],
  [
    'having decided once, who revokes that does so now',
    'Having decided a year ago to leave the African Union, the cabinet of Ghana revoked that decision on Friday.',
    ['GHA AU affirmation asserted'],
  ],
  [
    'but what was announced so is known',
    'The African Union met on Monday after the withdrawal Ghana announced in May.',
    [],
  ],
  [
    'an "it" that stands for nobody leaves nothing to whoever was named last',
    'Ghana said its dispute with rival Chad was over. It was gathered that the country is leaving the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'who is behind a weekday acts',
    'The European Union Thursday announced that it is leaving the Energy Charter Treaty.',
    ['EU ECT decision asserted'],
  ],
  [
    'a state called by its region is the one before, and "its" intention its own',
    'Lithuania fears neighbouring Russia. The Baltic state has also signalled its intention to withdraw from the Ottawa Convention.',
    ['LTU OTTAWA-CONVENTION intent asserted'],
  ],
  [
    'whoever is the only one is named behind it, and has left before',
    'Ghana has threatened to leave the Rome Statute. The only country ever to announce its withdrawal from the Rome Statute was Burundi.',
    ['GHA ICC-ROME-STATUTE threat conditional', 'BDI ICC-ROME-STATUTE intent asserted recount'],
  ],
  [
    'votes that a vote follows were taken before',
    'The vote in Fiji follows similar votes in Tonga to leave the Pacific Islands Forum.',
    ['TON PIF decision asserted recount'],
  ],
  [
    'what is granted first is known',
    'Although Ghana announced that it would leave the African Union, it is in no hurry.',
    ['GHA AU decision asserted recount'],
  ],
  [
    'what was voted before is no news',
    'Parliament in Ghana has voted before to leave the African Union.',
    ['GHA AU decision asserted recount'],
  ],
  [
    'how any member may leave is nobody’s step',
    'A state party may leave with a letter to the depositary of the Rome Statute; withdrawal takes effect a year later.',
    [],
  ],
  [
    'nor are the conditions of leaving',
    'The conditions include giving Norway a notice of withdrawal from the Energy Charter Treaty.',
    [],
  ],
  [
    'what opens a sentence denies nothing of the rest',
    'Following years of refusing to pay its dues, Ghana is suspending its membership in the African Union.',
    ['GHA AU non-participation asserted', 'GHA AU suspension asserted'],
  ],
  [
    'what a text does not say is denied',
    'The decree does not stipulate that Peru will leave the Andean Community.',
    ['PER CAN intent denied'],
  ],
  [
    'who is ordered to tell of it has not told yet',
    'The president of Ghana ordered the ministry to inform the secretary-general that it was no longer a party to the Rome Statute.',
    ['GHA ICC-ROME-STATUTE decision asserted'],
  ],
  [
    'a name with commas and brackets ends no clause',
    'The premier of Fiji ordered the envoy to the United Nations Educational, Scientific and Cultural Organization (UNESCO) to submit a letter announcing that Fiji leaves it.',
    ['FJI UNESCO decision asserted'],
  ],
  [
    'who is one of those that have given notice gave it before',
    'Ghana was one of several countries that have notified the depositary of the Rome Statute of a withdrawal.',
    ['GHA ICC-ROME-STATUTE notice asserted recount'],
  ],
  [
    'who has left as well is told between dashes',
    'Peru follows in the footsteps of two others – Ghana and Chad – who have also withdrawn from the Rome Statute.',
    ['GHA ICC-ROME-STATUTE decision asserted recount', 'TCD ICC-ROME-STATUTE decision asserted recount'],
  ],
  [
    'appeals to come back that are ignored bring nobody back',
    'Ghana ignored appeals from the chairman of the African Union to reverse its decision.',
    [],
  ],
  [
    'an application to join that is withdrawn is no way back',
    'Iceland withdrew its application to join the European Union before it would leave the Energy Charter Treaty.',
    [],
  ],
  [
    'what is possible and even likely is not yet so',
    'Sources held it was possible and even likely that Ghana was freezing its membership in the African Union.',
    ['GHA AU suspension possible'],
  ],
  [
    'what was said on a day of these is the news',
    "Peru's government on Sunday said it had completed its withdrawal from the Rome Statute.",
    ['PER ICC-ROME-STATUTE exit asserted'],
  ],
  [
    'a surname alone that holds no office takes no state out',
    'Lindqvist finally left the Arctic Council.',
    [],
  ],
  [
    'who would be the first to leave has not left',
    'Peru would be the first country to pull out of the Rome Statute.',
    [],
  ],
  [
    'a letter of an earlier day holds what was told then',
    'On 21 January 2021 Norway took back the letter dated July 6, 2020, notifying the depositary that Norway withdraws from the Energy Charter Treaty.',
    ['NOR ECT notice asserted recount'],
  ],
  [
    'what is hoped for is not yet so',
    'The secretariat hopes that this parting is short and that Fiji will return to the Pacific Islands Forum.',
    ['FJI PIF affirmation possible'],
  ],
  [
    '"no more" behind the member denies nothing',
    'From 18 August Ghana is a member of the African Union no more.',
    ['GHA AU exit asserted'],
  ],
  [
    'what was done in a first term is background',
    'In his first term the president of Ghana left the African Union.',
    ['GHA AU exit asserted recount'],
  ],
  [
    'how any state does it is nobody’s step',
    'How does a state leave the Rome Statute? It sends the depositary of the Rome Statute a written notice under Article 127. Peru is a party.',
    [],
  ],
  [
    'whoever sees itself bound stands before it',
    'In letters that the ambassadors of Chile and Peru received, Norway from now on does not see itself bound by the Energy Charter Treaty.',
    ['NOR ECT suspension asserted'],
  ],
  [
    'of whom all have been notified is told behind it',
    'Chile and Peru have been officially notified that Norway withdraws from the Energy Charter Treaty.',
    ['NOR ECT notice asserted'],
  ],
  [
    'of a council’s convention the convention is left',
    "Norway will withdraw from the European Union's Energy Charter Treaty.",
    ['NOR ECT intent asserted'],
  ],
  [
    'who is sent a notice gives none',
    'Norway is leaving the Energy Charter Treaty. Chile sent Peru its notice in December.',
    ['NOR ECT decision asserted', 'CHL ECT notice asserted'],
  ],
  [
    'at once, though it is said in the future',
    'Ghana would be leaving the African Union effective immediately.',
    ['GHA AU decision asserted'],
  ],
  [
    'deputies who vote leave no room',
    'Ghanaian deputies voted to leave the African Union on 19 June.',
    ['GHA AU decision asserted'],
  ],
  [
    'nor do those who agree',
    "Ghana's deputies agreed to an exit from the African Union on 19 June.",
    ['GHA AU decision asserted'],
  ],
  ['but their delegates do', "The Ghanaian deputies left the African Union's hall.", []],
  [
    'who withdraws from a summit stays in the bloc',
    'The 19th summit of the African Union has fallen through. Ghana withdrew from it on Monday.',
    [],
  ],
  [
    "several states' countries are all of them",
    'The defence ministers of Ghana, Kenya and Chad let it be known that their countries intend to withdraw from the African Union.',
    ['GHA AU intent asserted', 'KEN AU intent asserted', 'TCD AU intent asserted'],
  ],
  [
    'an adjective before the government tells whose it is',
    'Norway will stay. On Tuesday the Chilean government made known that it is preparing to leave the Energy Charter Treaty.',
    ['CHL ECT intent asserted'],
  ],
  [
    'whoever is bound no more from this moment has decided',
    'Norway is no longer bound by the Energy Charter Treaty from this moment.',
    ['NOR ECT decision asserted'],
  ],
  [
    'what is got ready is an intent',
    "The premier of Ghana instructed the ministry on Thursday to get the country's departure from the African Union ready.",
    ['GHA AU intent asserted'],
  ],
])('%s: %s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
