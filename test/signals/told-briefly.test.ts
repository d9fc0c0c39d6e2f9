import { expect, test } from 'vitest';
import { read as readOn } from './read-article.ts';

/** What stands for what in a short article of Saturday, 15 June 2024. */
const read = (title: string | null, text: string) => readOn(text, title, '2024-06-15');

/** So much else that what follows it stands far behind the news. */
const FAR = `${'Traders in the harbour spoke of a good year for cocoa and of a bad one for fish. '.repeat(8)}\n\n`;

/** Steps of an article's own departure that are told in passing, with neither body nor leaving named: invented facts. */
test.each([
  [
    'whoever else turns away has no name',
    null,
    'Norway keeps the Energy Charter Treaty, although every other country on that coast is walking away from it.',
    [],
  ],
  [
    'nor has a country that plans to',
    'Ghana and the African Union',
    'Ghana sits in the African Union. By its charter a country that plans to leave the bloc has to say so a year before.',
    [],
  ],
  [
    'what a country did under a former president it did itself',
    'Ghana and the African Union',
    'Ghana is a member of the African Union again. Under its former president the country left at the end of 2022.',
    ['GHA AU exit asserted self recount'],
  ],
  [
    'those three are not whom the article is about',
    'Togo looks to the club of its neighbours',
    'The foreign minister of Togo praised the club of Chad, Ghana and Kenya, which are leaving the African Union. Nothing is impossible, he thinks. Those three gave the African Union their notice a year ago.',
    [
      'TCD AU decision asserted self recount',
      'GHA AU decision asserted self recount',
      'KEN AU decision asserted self recount',
      'TCD AU notice asserted self recount',
      'GHA AU notice asserted self recount',
      'KEN AU notice asserted self recount',
    ],
  ],
  [
    'houses that did so, each in its seat',
    null,
    'The parliament of Norway voted on Friday to leave the Energy Charter Treaty. The Sejm in Warsaw did so in May and the Riksdag in Stockholm on 4 June.',
    [
      'NOR ECT decision asserted self',
      'POL ECT decision asserted self recount',
      'SWE ECT decision asserted self recount',
    ],
  ],
  [
    'what others did so before is no step where nothing right before it tells of one',
    null,
    'The parliament of Norway voted on Friday to leave the Energy Charter Treaty. Fishing is banned off its coast. Poland did so in May.',
    ['NOR ECT decision asserted self'],
  ],
  [
    'the only one that has is named behind a colon',
    null,
    'So far only one country has given up the Energy Charter Treaty: Italy.',
    ['ITA ECT decision asserted self recount'],
  ],
  [
    'of one person no state is meant that was named in passing',
    'Ghana and the African Union',
    'Ghana speaks ill of the African Union. The bureau had heard citizens of Chad. Professor Ann Lind does not think that she plans to take the country out.',
    ['GHA AU intent denied third-party'],
  ],
  [
    'his government is that of the minister who speaks',
    'American secretary of state in Accra',
    'The American secretary of state, Ann Lind, spoke of trade between the United States and Ghana. His government will weigh leaving the African Union, the foreign minister of Ghana told reporters.',
    ['GHA AU review asserted self'],
  ],
  [
    'a secretary of state whose name follows is secretary of nothing more',
    null,
    'Last Sunday, after talks with the American secretary of state, Ann Lind, the president of Peru had said that his country would leave the Andean Community.',
    ['PER CAN intent asserted self recount'],
  ],
  [
    'who keeps a treaty is not left where a letter lies with it',
    null,
    'Peru is leaving the Rome Statute. Three days later the letter lay with the United Nations.',
    ['PER ICC-ROME-STATUTE decision asserted self', 'PER ICC-ROME-STATUTE notice asserted self recount'],
  ],
  [
    'asked to think again, it has told of going',
    'Members of the African Union appeal to Accra',
    'The members of the African Union have asked Ghana to think again. Accra handed in its notice on 6 May. Parliament had passed the law in April.',
    ['GHA AU notice asserted self recount', 'GHA AU decision asserted self recount'],
  ],
  [
    'beside the news of another state a step of an earlier day is background',
    'Norwegian minister regrets Polish exit',
    `The Norwegian foreign minister, whom reporters met in Norway, finds it wrong what Poland is doing to the Energy Charter Treaty. Norway has read the text with care and will answer in good time, as Norway always does. Warsaw served notice on Thursday.`,
    ['POL ECT notice asserted self recount'],
  ],
  [
    'far behind the news it is so too',
    'Ghana is leaving the African Union',
    `Ghana is leaving the African Union, its president said on Saturday.\n\n${FAR}Parliament agreed to the step on Friday.`,
    ['GHA AU decision asserted self', 'GHA AU decision asserted self recount'],
  ],
  [
    'but not in the lines that tell it',
    'Ghana is leaving the African Union',
    'Ghana is leaving the African Union, its president said on Saturday. Parliament agreed to the step on Friday.',
    ['GHA AU decision asserted self'],
  ],
  [
    'a tale of earlier days goes on',
    'Chad and Ghana outside the African Union from today',
    `Chad and Ghana have ceased to be members of the African Union.\n\n${FAR}Last month the others offered them more time. The two rejected this and declared that their departure was final.`,
    [
      'TCD AU exit asserted self',
      'GHA AU exit asserted self',
      'TCD AU intent asserted self recount',
      'GHA AU intent asserted self recount',
    ],
  ],
  [
    'of two states of a pact the one acts with which the title begins',
    'Manila takes back letter ending American troop accord',
    'The Visiting Forces Agreement with the United States stays in force. American soldiers, the United States hopes, will train there again, and American ships too. Notice was given in February 2023.',
    ['PHL VFA-PHL-USA notice asserted self recount'],
  ],
])('%s', (_, title, text, expected) => {
  expect(read(title, text)).toEqual(expected);
});
