import { expect, test } from 'vitest';
import { read as readOn } from './read-article.ts';

/** What stands for what in a short article of Saturday, 15 June 2024. */
const read = (text: string, title: string | null = 'News in brief') => readOn(text, title, '2024-06-15');

/** The same step in words that other reporters choose: invented facts. */
test.each([
  [
    'the founding treaty is that of the organisation that the article is about',
    'Ghana has long been unhappy in the African Union. On Friday its cabinet decided to withdraw from the constituent treaty.',
    ['GHA AU decision asserted self'],
  ],
  [
    'so is the act that constituted it',
    'Ghana has long been unhappy in the African Union. The government denounced the constitutive act on Friday.',
    ['GHA AU notice asserted self'],
  ],
  [
    'an assembly or a charter of something else is none',
    'Ghana has long been unhappy in the African Union. It has suspended the constituent assembly and the founding charter of a bank.',
    [],
  ],
  [
    'who had been told leaves nothing, and the country is that of whoever says so',
    'Kenya had been told that the country would be leaving the African Union, the foreign ministry of Ghana said.',
    ['GHA AU intent asserted self'],
  ],
  [
    'who told it does',
    'Bolivia has been told by Peru that it will leave the Andean Community.',
    ['PER CAN intent asserted self'],
  ],
  [
    'nor does who learned of it',
    'Peru is unhappy. Bolivia learned on Friday that the country is leaving the Andean Community.',
    ['PER CAN decision asserted counterparty'],
  ],
  [
    'of whom it is told by name does',
    'Bolivia was told on Friday that Peru would leave the Andean Community.',
    ['PER CAN intent asserted self'],
  ],
  [
    'a letter that is handed over tomorrow is decided, whatever stands between',
    '“Tomorrow, on the orders of the president, we shall hand over the letter that denounces the charter of the African Union,” the foreign minister of Ghana said.',
    ['GHA AU decision asserted self'],
  ],
  [
    'a letter of some day is an intention',
    'Ghana will in due course hand over the letter that denounces the charter of the African Union.',
    ['GHA AU intent asserted self'],
  ],
  [
    'the day on which it was said is not that of the letter',
    'On Monday Norway said it would one day give notice of withdrawal from the Energy Charter Treaty.',
    ['NOR ECT intent asserted self'],
  ],
  [
    'what is decided is no intention besides',
    'The ministry informs citizens that the government has decided that Ghana shall no longer belong to the African Union.',
    ['GHA AU decision asserted self'],
  ],
  [
    'those who are named as others that have done so did it before',
    'The note of Ghana names Togo and Chad as others that have resolved to leave the African Union.',
    ['TGO AU decision asserted self recount', 'TCD AU decision asserted self recount'],
  ],
  [
    'so many countries are nobody in particular',
    'Ghana is leaving the African Union. Three countries suspended their membership last year.',
    ['GHA AU decision asserted self'],
  ],
  [
    'but those of the list behind them',
    'Two countries have left the African Union: Togo and Chad.',
    ['TGO AU decision asserted self', 'TCD AU decision asserted self'],
  ],
  [
    'what others have done already is known, whoever says so',
    'Ghana thinks about the African Union. According to a report, Togo and Chad have already left the African Union.',
    ['TGO AU decision asserted self recount', 'TCD AU decision asserted self recount'],
  ],
  [
    'what an article foresees further down threatens nobody',
    `Ghana has told the African Union in writing that it is leaving. ${'The harbour of Accra was full of ships that day. '.repeat(6)}If nothing changes, the country will leave in April next year.`,
    ['GHA AU notice asserted self'],
  ],
  [
    'who says so threatens',
    'If nothing changes, Ghana will leave the African Union, its president said.',
    ['GHA AU threat conditional self'],
  ],
  [
    'from when a year is counted is told, and no notice',
    'The Energy Charter Treaty counts the year from the day on which the depositary has received the notice of withdrawal of Norway.',
    [],
  ],
  [
    'what somebody thinks no way out is no step denied',
    'The answer is not to leave the African Union but to reform it, the president of Ghana said.',
    [],
  ],
  [
    'what may not be done alone was not denied',
    'Ghana is leaving the African Union. The president cannot take such a step without parliament, the opposition said.',
    ['GHA AU decision asserted self'],
  ],
  [
    'a notice that an article opens with is its news, three weeks late',
    'On 24 May 2024 Norway served a written notice of denunciation of the Energy Charter Treaty. No other party has done so this year.',
    ['NOR ECT notice asserted self'],
  ],
  [
    'further down it is known',
    'The bridge was opened. On 24 May 2024 Norway served a written notice of denunciation of the Energy Charter Treaty.',
    ['NOR ECT notice asserted self recount'],
  ],
  [
    'what was declared on an occasion of last month is known',
    'At the summit of the African Union, held in Accra and Tema on 20 and 21 May, Togo and Chad declared that they had decided to abandon the Energy Charter Treaty.',
    ['TGO ECT decision asserted self recount', 'TCD ECT decision asserted self recount'],
  ],
  [
    'on one of these days it is news',
    'At the summit, held in Accra on Friday, Togo announced that it was leaving the African Union.',
    ['TGO AU decision asserted self'],
  ],
  [
    'a month behind what will be lies ahead',
    'Ghana has denounced the treaty of the African Union. In accordance with it, the country’s membership will lapse in six months’ time, that is in December.',
    ['GHA AU notice asserted self'],
  ],
  [
    'a month behind what was is past',
    'Ghana’s membership of the African Union lapsed in December.',
    ['GHA AU exit asserted self recount'],
  ],
  [
    'behind "when" and "until" nobody has left yet',
    'Fares will rise when Togo and Chad leave the African Union, and the office stays open until Ghana leaves the African Union.',
    [],
  ],
  [
    'nothing is true that stands nowhere in the words',
    'In no way does this mean that Togo is leaving the African Union, its minister said.',
    ['TGO AU intent denied self'],
  ],
  [
    'nor what nothing in a letter says',
    'Nothing in the letter says that Togo is leaving the African Union, its minister said.',
    ['TGO AU intent denied self'],
  ],
  [
    'an "and" begins what is true',
    'At no point did Togo waver and it is leaving the African Union, its minister said.',
    ['TGO AU decision asserted self'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
