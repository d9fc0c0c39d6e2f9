import { expect, test } from 'vitest';
import { read } from './read-narrated.ts';

/** Where a letter stands between the order to write it and the day on which it has run out: invented facts. */
test.each([
  [
    'an end that lies ahead of papers that have come is a notice that runs',
    'Norway will cease to be a party to the Energy Charter Treaty on 3 December, a year after its papers reached Chile.',
    ['NOR ECT notice asserted'],
  ],
  [
    'one that no paper has come for is intended',
    'Norway will cease to be a party to the Energy Charter Treaty on 3 December, a year after its papers on fish were printed.',
    ['NOR ECT intent asserted'],
  ],
  [
    'a withdrawal that ministers are told to prepare is intended',
    'The president of Peru has directed two of his ministers to draft the withdrawal from the Andean Community.',
    ['PER CAN intent asserted'],
  ],
  [
    'one that they are told to carry out is decided upon',
    'The president of Peru has directed two of his ministers to carry out the withdrawal from the Andean Community.',
    ['PER CAN decision asserted'],
  ],
  [
    'a bill that passes its first reading is debated',
    'Senators in Ghana approved on first reading a bill on withdrawal from the African Union.',
    ['GHA AU review asserted'],
  ],
  [
    'one that passes the first reading and the last is adopted',
    'Senators in Ghana approved on first and final reading a bill on withdrawal from the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'a notice that somebody is ordered to send is decided upon',
    'The president of Ghana has instructed his envoy to hand Kenya the notice terminating membership of the African Union.',
    ['GHA AU decision asserted'],
  ],
  [
    'so is one that an envoy who is told of between is to hand in',
    'The president of Ghana has instructed Kofi Mensah, the envoy to the African Union, to hand in a letter of withdrawal this week, a spokesman confirmed.',
    ['GHA AU decision asserted'],
  ],
  [
    'one of which somebody is told that it is planned is intended',
    'The premier of Ghana told deputies the cabinet planned to hand the African Union a letter of withdrawal in May.',
    ['GHA AU intent asserted'],
  ],
  [
    'one that is handed over on orders is given',
    'On orders from Accra the ambassador of Ghana handed the African Union a letter of withdrawal from the African Union.',
    ['GHA AU notice asserted'],
  ],
  [
    'an instrument that is signed has yet to be deposited',
    'The premier of Peru has signed the instrument of denunciation of the Andean Community.',
    ['PER CAN decision asserted'],
  ],
  [
    'one that is signed and deposited is given',
    'The premier of Peru has signed and deposited the instrument of denunciation of the Andean Community.',
    ['PER CAN notice asserted'],
  ],
  [
    'a letter that goes out tomorrow is decided upon',
    'A letter of withdrawal from the World Trade Organization will be sent by Nepal tomorrow.',
    ['NPL WTO decision asserted'],
  ],
  [
    'one that goes out some day is meant',
    'A letter of withdrawal from the World Trade Organization will be sent by Nepal one day.',
    ['NPL WTO intent asserted'],
  ],
  [
    'one that is not in the post yet is meant',
    'The letter of withdrawal from the African Union will be in the post before long, the minister of Ghana said.',
    ['GHA AU intent asserted'],
  ],
  [
    'whoever has given notice and will be no member in a year has given notice',
    'Fiji will cease to be a member of the Pacific Islands Forum a year from now, having handed in its notice in Suva on Monday.',
    ['FJI PIF notice asserted'],
  ],
  [
    'whoever has yet to give it means to',
    'Fiji will cease to be a member of the Pacific Islands Forum a year from now, once its notice has been handed in.',
    ['FJI PIF intent asserted'],
  ],
  [
    'whoever withdrew at the end of the notice is out',
    'Peru withdrew from the Andean Community on Monday, the notice having run out.',
    ['PER CAN exit asserted'],
  ],
  [
    'whoever withdrew has decided so',
    'Peru withdrew from the Andean Community on Monday, its president announced.',
    ['PER CAN decision asserted'],
  ],
  [
    'a treaty that two states have is ended by the one that says so',
    'The government of Pakistan said that the Indus Waters Treaty between India and Pakistan is no longer in force since Sunday.',
    ['PAK INDUS-WATERS-TREATY exit asserted'],
  ],
  [
    'of whom a later sentence is about, what is told on the side is background',
    'Ghana opened its dam on Monday. Chad, which left the African Union when its notice expired, sent a minister.',
    ['TCD AU exit asserted recount'],
  ],
  [
    'while what the sentence is about is news',
    'Ghana opened its dam on Monday. Chad left the African Union when its notice expired.',
    ['TCD AU exit asserted'],
  ],
])('%s', (_, text, signals) => {
  expect(read(text)).toEqual(signals);
});
