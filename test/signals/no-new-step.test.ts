import { expect, test } from 'vitest';
import { read } from './read-narrated.ts';

/** What is told as background, and what is nobody's step at all. */
test.each([
  [
    'what is told on a day to have been done is the news of that day',
    'Parliament in Ghana was told on Tuesday that the government had ordered a review of its membership of the African Union.',
    ['GHA AU review asserted'],
  ],
  [
    'but what had been done without it is background',
    'The government of Ghana had ordered a review of its membership of the African Union.',
    ['GHA AU review asserted recount'],
  ],
  [
    'a relative clause tells of the noun before it, in passing',
    'Peru called its diplomats home from Ghana, which is leaving the African Union.',
    ['GHA AU decision asserted recount'],
  ],
  [
    'what one did first when it happened is background',
    'Markets fell when Ghana first threatened to leave the African Union.',
    ['GHA AU threat conditional recount'],
  ],
  [
    'what was made known had been decided',
    'On Monday Ghana had made public that it is going to leave the African Union.',
    ['GHA AU decision asserted recount'],
  ],
  [
    'the World Health Organization is no pronoun',
    'On Monday Peru praised Ghana, which took Ghana out of WHO with an order on its first day in office.',
    ['GHA WHO decision asserted recount'],
  ],
  [
    'what came before that is background',
    'Before that Ghana withdrew from the African Union.',
    ['GHA AU decision asserted recount'],
  ],
  [
    '"as long ago as" looks back',
    'Parliament in Ghana voted for withdrawal from the African Union as long ago as 2013.',
    ['GHA AU decision asserted recount'],
  ],
  [
    'a body’s name before a longer one is not what is left',
    'Norway has withdrawn from the African Union (AU) Convention on Fishing.',
    [],
  ],
  ['a pact that is left alone is not left', 'Norway agreed to leave the Energy Charter Treaty alone.', []],
  [
    'who keeps a treaty is told of a notice, and not left',
    'Peru is leaving the Energy Charter Treaty. The Council of Europe had been notified of the decision in spring.',
    ['PER ECT decision asserted', 'PER ECT notice asserted recount'],
  ],
  [
    'what is left of a treaty has not been left',
    'Envoys of Ghana found out what is left of the African Union.',
    [],
  ],
  [
    'last Thursday is an earlier day',
    'Last Thursday the parliament of Ghana decided to leave the African Union.',
    ['GHA AU decision asserted recount'],
  ],
  [
    'the other one left before',
    'It is out, the second country after Togo to complete its departure from the African Union.',
    ['TGO AU exit asserted recount'],
  ],
  [
    'a list behind "after" is background',
    'The march comes shortly after Ghana, Togo and Chad announced that they would quit the African Union.',
    [
      'GHA AU decision asserted recount',
      'TGO AU decision asserted recount',
      'TCD AU decision asserted recount',
    ],
  ],
  [
    'by which it ended the pact',
    'The court looked at the letter by which Ghana left the African Union.',
    ['GHA AU exit asserted recount'],
  ],
  [
    'what one is left with has not been left',
    'Two members quit, which leaves the African Union with Ghana.',
    [],
  ],
  [
    'whoever wants to leave is nobody',
    'Whoever wants to leave the African Union should think of the price, Ghana said.',
    [],
  ],
  [
    'any that wants to leave is nobody',
    'So any that wants to withdraw from the African Union may, Ghana said.',
    [],
  ],
  [
    'who was expelled has not left',
    'The African Union expelled Ghana. The republic ceases to be a member of the African Union today.',
    [],
  ],
  [
    'who is put out by a vote of the others has not left',
    'By a vote of the other members, Ghana ceased on Monday to be a member of the African Union.',
    [],
  ],
  [
    'what somebody has used is not what is left',
    'The African Union, whose office in Ghana is small, is leaving the house it has rented.',
    [],
  ],
  [
    'a step that is cancelled is no body',
    'Nothing came of the withdrawal from the African Union. Ghana cancelled it on Monday.',
    [],
  ],
  [
    'a house of a body is not what is left',
    'Ghana’s oil minister left the African Union’s Vienna headquarters without a word.',
    [],
  ],
  ['a party of a state is not the state', 'Ghana’s NDC wants to leave the African Union.', []],
  [
    'what follows "after" is not what is withdrawn from',
    'Ghana’s president announced his intention to withdraw from politics after the African Union summit.',
    [],
  ],
  [
    'who brokered an agreement is not left by it',
    'Ghana has decided to leave the EU-brokered agreement with Togo.',
    [],
  ],
  [
    'one of many agreements of a body is not the body',
    'Ghana has decided to denounce the African Union agreement on cooperation in customs.',
    [],
  ],
  [
    'who is told of ships is not left',
    'Ghana notified the African Union of the withdrawal of its ships.',
    [],
  ],
  [
    'what a saying parts belongs to two clauses',
    'Ghana urged Togo to reconsider, warning that leaving the African Union would cost lives.',
    [],
  ],
  [
    'who went before is background',
    'Ghana is leaving the African Union, the third state to do so, in a row that began when Togo, which quit last year, fell out with it.',
    ['GHA AU decision asserted', 'TGO AU exit asserted recount'],
  ],
  [
    'what had been discussed is no review of today',
    'The president of Ghana explained that leaving the African Union had been discussed.',
    ['GHA AU review asserted recount'],
  ],
  [
    'who takes note of a decision takes none',
    'Chad and Togo “take note of the sovereign decision” of Ghana to leave the African Union.',
    [],
  ],
  [
    'what people would vote for when asked is no vote',
    'Thirty per cent of Norwegians would vote to leave the European Free Trade Association, a survey found on Monday.',
    [],
  ],
  [
    'what they voted for is',
    'Norwegians voted on Monday to leave the European Free Trade Association, and 51 per cent of them were for it.',
    ['NOR EFTA decision asserted'],
  ],
  [
    'what is withdrawn without a name is whatever was spoken of',
    'Kenya’s president said on Monday that he would not sign the roads bill and that it would be withdrawn. The African Union was told.',
    [],
  ],
  [
    'a body that ends a mission of its own leaves nothing',
    'The African Union formally ended its ten-year mission in Somalia on Monday after the government in Mogadishu asked it to go.',
    [],
  ],
  [
    'nor do those who note that others go, named without the body',
    'The African Union met on Friday. Chad and Togo took note of the decision of Ghana to go, and they respect it.',
    [],
  ],
  [
    'what any member may do',
    'Norway is unhappy. The Energy Charter Treaty allows every party to withdraw. It writes to the depositary, and a year later it is out.',
    [],
  ],
  [
    'a court that throws out suits',
    'A court in Norway has thrown out the lawsuits against the withdrawal from the Energy Charter Treaty.',
    [],
  ],
  [
    'who alone has gone',
    'Sweden stays for now. Only Norway and Peru have withdrawn from the Energy Charter Treaty so far.',
    ['NOR ECT decision asserted recount', 'PER ECT decision asserted recount'],
  ],
  [
    'how an announcement was taken',
    "Norway's announcement that it is withdrawing from the Energy Charter Treaty met with disapproval abroad.",
    ['NOR ECT decision asserted recount'],
  ],
  [
    'a notice that runs is no staying',
    'Norway stays a party to the Energy Charter Treaty for twelve months from then.',
    [],
  ],
  [
    'a month since a note',
    'More than a month has passed since a note from Accra informed the African Union that Ghana is leaving.',
    ['GHA AU notice asserted recount'],
  ],
  [
    'a reaction to an announcement',
    'Ministers discussed the announcement of 8 May that Norway was withdrawing from the Energy Charter Treaty.',
    ['NOR ECT decision asserted recount'],
  ],
  [
    'the day of a paper is not that of its end',
    'Norway has revoked the notice of withdrawal from the Energy Charter Treaty that it gave in March.',
    ['NOR ECT affirmation asserted'],
  ],
  [
    'what went before dates no announcement',
    'Having come back only in 2023, Ghana announced on Friday that it is leaving the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'what is made known today was done before',
    'The depositary made known today that on 2 May it received from Norway a written notice of withdrawal from the Energy Charter Treaty.',
    ['NOR ECT notice asserted'],
  ],
  [
    'a "since" clause dates what it tells, not the step',
    'Ghana has suspended its participation in the African Union, in the gravest quarrel since it was admitted in 2015.',
    ['GHA AU suspension asserted'],
  ],
  [
    'a day on which something was to happen dates no step',
    'Ghana has suspended its withdrawal from the African Union that was to run out in August.',
    ['GHA AU affirmation asserted'],
  ],
  [
    'a judge who leaves a court takes no state out',
    'The judge elected in respect of Norway will leave the International Court of Justice on 30 September.',
    [],
  ],
  [
    'nor does a company that serves notice',
    'The national oil company of Ghana has served notice of withdrawal, the African Union was told.',
    [],
  ],
  [
    'a notice that opens a dispute ends no membership',
    'Peru has sent the secretariat of the Andean Community the notice that opens a dispute.',
    [],
  ],
  [
    'a reservation that is withdrawn leaves the treaty',
    'Norway withdrew its reservation to the Energy Charter Treaty. The withdrawal took effect on Monday.',
    [],
  ],
  [
    'our partners are not who speaks',
    '"Our partners have left the African Union," the president of Ghana said.',
    [],
  ],
  [
    'until some member leaves nobody has left',
    'Until a member denounces the Rome Statute, its duties are untouched, Ghana said.',
    [],
  ],
  [
    'who is told keeps the treaty that follows',
    'Ghana has informed the United Nations that it no longer wishes to be bound by the Rome Statute.',
    ['GHA ICC-ROME-STATUTE notice asserted', 'GHA ICC-ROME-STATUTE intent asserted'],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
