import { expect, test } from 'vitest';
import { read } from './read-narrated.ts';

/** What stands near a step and is none, and steps in words that are seldom used: invented facts. */
test.each([
  [
    'a list goes on behind where a body sits',
    'Norway is also quitting the Energy Charter Treaty in Brussels and the OSCE, along with Interpol.',
    ['NOR ECT decision asserted', 'NOR OSCE decision asserted', 'NOR INTERPOL decision asserted'],
  ],
  [
    'a “going to” under a condition that the first lines relay is a threat',
    'Norway is going to leave the International Whaling Commission at the turn of the year unless a solution is found for the hunt.',
    ['NOR IWC threat conditional'],
  ],
  [
    'to take no further part in talks leaves nothing',
    'Norway is ending its participation in the negotiations on the Arms Trade Treaty.',
    [],
  ],
  [
    'what the departure of a member takes is nobody’s',
    'Norway spoke. Under the charter of the OSCE a member’s departure takes effect one year after it has been communicated.',
    [],
  ],
  [
    'to decide against leaving denies it',
    'The government of Ghana has decided against submitting a notice of withdrawal from the African Union.',
    ['GHA AU notice denied'],
  ],
  [
    'what is yet to be decided is no decision',
    'Deputies in Peru will decide which treaties they recommend for denunciation, the Andean Community’s among them.',
    [],
  ],
  [
    'an agreement on something is not the organisation that is named beside it',
    'Peru has decided to denounce the agreement on the rules by which inspectors of the Andean Community are paid.',
    [],
  ],
  [
    'a membership of two that is to be examined is of both',
    'Ghana’s membership of the African Union and of the Commonwealth is to be examined by the cabinet.',
    ['GHA AU review asserted', 'GHA COMMONWEALTH review asserted'],
  ],
  [
    'a right to leave for the asking is no threat',
    'If Peru wants to, it has every right to leave the Andean Community, the president of Bolivia said.',
    ['PER CAN exit permission'],
  ],
  [
    'what nobody thinks of is intended by neither',
    'Neither Ghana nor Togo is thinking of leaving the African Union.',
    ['GHA AU intent denied', 'TGO AU intent denied'],
  ],
  [
    'who presides over a body is not leaving it for that',
    'Ghana is leaving the Commonwealth. Its president, who presides over the African Union, said the departure was irreversible.',
    ['GHA COMMONWEALTH decision asserted', 'GHA COMMONWEALTH intent asserted'],
  ],
  [
    'behind a debate the cabinet orders its exit, and debates nothing',
    'After a stormy debate the government of Peru ordered its withdrawal from the Andean Community.',
    ['PER CAN decision asserted'],
  ],
  [
    'the only member that a region has in a body is no body',
    "West Africa's only OPEC member, Nigeria, is freezing its membership of the organisation.",
    ['NGA OPEC suspension asserted'],
  ],
  [
    'while the body may freeze whom it will',
    'Nigeria protested. OPEC has suspended its membership of the organisation.',
    [],
  ],
  [
    "what takes part in a body's councils takes part in the body",
    'Nigeria is suspending its participation in all OPEC committees.',
    ['NGA OPEC suspension asserted'],
  ],
  [
    'but not what takes part in its cup',
    'Nigeria is suspending its participation in the OPEC football cup.',
    [],
  ],
  [
    'a body may go by the treaty that it stands on, even if that is written small',
    'Nepal has launched a review of the Belt and Road memorandum.',
    ['NPL BRI review asserted'],
  ],
  [
    'while what one looks through of a body may be anything',
    'Nepal has launched a review of the Belt and Road railway.',
    [],
  ],
  [
    'a chamber that debates whether to quit has not quit',
    "Peru's congress begins hearings on a bill to quit the Rome Statute.",
    ['PER ICC-ROME-STATUTE review asserted'],
  ],
  [
    'nor has one that takes up a motion to denounce it',
    "Peru's congress takes up a motion to denounce the Rome Statute.",
    ['PER ICC-ROME-STATUTE review asserted'],
  ],
  [
    'but one that has denounced it has',
    "Peru's congress denounced the Rome Statute on Thursday.",
    ['PER ICC-ROME-STATUTE decision asserted'],
  ],
  [
    'a pause in quotation marks stands between no verb and its object',
    'Peru is weighing “in all calm” its place in the Andean Community.',
    ['PER CAN review asserted'],
  ],
  [
    'who stands down from a race leaves no body',
    'Peru had withdrawn its bid for a seat on the World Heritage Committee of UNESCO. The government pulled out for lack of votes.',
    [],
  ],
  [
    'nor does one of a people who goes home',
    'The leaders met at the seat of the African Union, and then the Kenyan left.',
    [],
  ],
  [
    'while all of them may be the state',
    'The African Union was shaken. The Kenyans left.',
    ['KEN AU decision asserted'],
  ],
  [
    'what is withdrawn is told before what is put in',
    'Peru has left the Rome Statute. The appeal over the ship, which is before the court, will be withdrawn.',
    ['PER ICC-ROME-STATUTE decision asserted'],
  ],
  [
    'but the delegate who walks out of a sitting stays away for the state',
    'Peru hosts the Andean Community. The Chilean delegate walked out of the session on April 3.',
    ['CHL CAN non-participation asserted'],
  ],
  [
    'whom others suspend from a body has suspended nothing',
    'Ghana has left the African Union. In April the assembly suspended it from all work in the bloc.',
    ['GHA AU decision asserted'],
  ],
  [
    'but a day tells when something is suspended',
    'The government of Norway suspended cooperation with the Energy Charter Treaty from Monday.',
    ['NOR ECT suspension asserted'],
  ],
  [
    'nor does who brings troops home',
    'Ghana has withdrawn its troops from the force of the African Union. The government took the decision to pull out on Monday.',
    [],
  ],
  [
    'a body that is named is left, whoever came home',
    'Ghana has withdrawn its troops. The government decided on Monday to pull out of the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'what may be decided has not been',
    'It is a pity that the government of Peru may decide, as the papers write, to denounce the Rome Statute.',
    ['PER ICC-ROME-STATUTE decision possible'],
  ],
  [
    'what has to be done is not done, however long the words are',
    "Peru is required to give the Andean Community a year's notice in writing of its intention to pull out.",
    [],
  ],
  [
    'an exit that somebody has yet to complete',
    "The name is struck off after the United Nations completes the procedure for Peru's withdrawal from the Rome Statute.",
    [],
  ],
  [
    'an instrument on accession takes nobody out',
    'Peru is backing out of the Rome Statute. Its instrument on accession was handed to the United Nations in March.',
    ['PER ICC-ROME-STATUTE decision asserted'],
  ],
  [
    'who keeps a treaty does not leave it',
    'The depositary of the Energy Charter Treaty, the Government of Norway, has confirmed the receipt of written notification of withdrawal from the treaty from Nepal.',
    ['NPL ECT notice asserted'],
  ],
  [
    'to hope to be in a position to return is no return',
    'The hope is that Peru would be in a position to rejoin the Andean Community.',
    ['PER CAN affirmation possible'],
  ],
  [
    'to break off from a treaty',
    'Norway announced on Monday that it was breaking off from the Energy Charter Treaty.',
    ['NOR ECT decision asserted'],
  ],
  [
    'to notify a denunciation',
    'Norway is leaving the Energy Charter Treaty. Norway notified this denunciation on Monday to its partners.',
    ['NOR ECT decision asserted', 'NOR ECT notice asserted'],
  ],
  [
    'papers that tell of the decision',
    "Norway is leaving the Energy Charter Treaty. Norway's ambassador has submitted the documents to the depositary, notifying it of the decision.",
    ['NOR ECT decision asserted', 'NOR ECT notice asserted'],
  ],
  [
    'consultations to leave',
    'The government of Ghana has begun consultations to withdraw from the African Union.',
    ['GHA AU review asserted'],
  ],
  [
    'a membership that ends by itself',
    'After its letter Peru has automatically discontinued its membership in the Andean Community.',
    ['PER CAN exit asserted'],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
