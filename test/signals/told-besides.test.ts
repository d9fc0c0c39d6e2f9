import { expect, test } from 'vitest';
import { read as readOn } from './read-article.ts';

/** What stands for what in a short article of Tuesday, 10 June 2025. */
const read = (text: string) => readOn(text, 'News in brief', '2025-06-10');

/** What is told beside the news, with a day, a speaker or an actor of its own: invented facts. */
test.each([
  [
    'what lies behind the saying is the article’s own',
    'Togo is suspending its participation in the African Union, the Foreign Ministry announced in Lomé on Friday, eight weeks after Ghana ceased to be a member.',
    ['TGO AU suspension asserted self', 'GHA AU exit asserted self recount'],
  ],
  [
    'and of whoever it names',
    "Togo is pulling out of the African Union, its president told reporters on Monday, two days after Ghana's parliament voted to leave the bloc.",
    ['TGO AU decision asserted self', 'GHA AU decision asserted self recount'],
  ],
  [
    'whose “it” is who announced it',
    'Togo will stay in the African Union, its president said on Monday, hours after Ghana announced that it was leaving.',
    ['GHA AU decision asserted self recount'],
  ],
  [
    'a president who spoke about another state is not that state’s',
    'Togo is suspending its participation in the African Union, its president said on Monday.\n\nThe president, who spoke for close to two hours and mostly about Ghana, insisted that his country is not withdrawing from the African Union.',
    ['TGO AU suspension asserted self', 'TGO AU intent denied self'],
  ],
  [
    'a minister who leads its delegation is',
    "Togo is suspending its participation in the African Union, its president said on Monday.\n\nThe minister, who leads Ghana's delegation, said that his country would not leave the African Union.",
    ['TGO AU suspension asserted self', 'GHA AU intent denied self'],
  ],
  [
    'when a departure was announced is not when it takes effect',
    "Norway's withdrawal from the Energy Charter Treaty, announced in 2022, takes effect today.",
    ['NOR ECT exit asserted self'],
  ],
  [
    'nor when it was notified',
    "Norway's departure from the Energy Charter Treaty, notified in January 2024, became effective on Monday.",
    ['NOR ECT exit asserted self'],
  ],
  [
    'nor a relative clause',
    'The withdrawal of Norway from the Energy Charter Treaty, which was announced in 2022, became final on Monday.',
    ['NOR ECT exit asserted self'],
  ],
  [
    'what has become complete is the news',
    '“The suspension of the Energy Charter Treaty by Norway, decided in 2021, is thereby complete,” the foreign ministry in Oslo said.',
    ['NOR ECT suspension asserted self'],
  ],
  [
    'what is regretted is none',
    'The suspension of the Energy Charter Treaty by Norway, announced in 2021, was a mistake, the paper wrote.',
    ['NOR ECT suspension asserted third-party recount'],
  ],
  [
    'what took effect long ago is background',
    "Norway's withdrawal from the Energy Charter Treaty, announced in 2022, took effect in May 2023.",
    ['NOR ECT exit asserted self recount'],
  ],
  [
    'when a chamber ratified a treaty is not when it votes to leave it',
    'The Storting, which ratified the Energy Charter Treaty in 1999, voted on Monday to leave the treaty.',
    ['NOR ECT decision asserted self'],
  ],
  [
    'what another did before is told with it',
    'Norway suspended the Energy Charter Treaty in February, one day after the United States had done so, and a law was signed in May.',
    ['NOR ECT suspension asserted self recount', 'USA ECT suspension asserted self recount'],
  ],
  [
    'those who suspend it among themselves are not the one named last',
    'Norway is out of the Energy Charter Treaty. The others regret that, Chile in particular. They intend to suspend the treaty among themselves.',
    ['NOR ECT exit asserted self'],
  ],
  [
    'a statement that is taken for the treaty speaks for its author',
    'Norway will apply the Energy Charter Treaty no more, its envoy said on Monday. It ends its part on Friday.\n\n“The suspension of the treaty by Norway is complete,” it says.',
    ['NOR ECT suspension asserted self'],
  ],
  [
    'a premier who threatened to go is told of, whoever he was',
    'Norway is leaving the Energy Charter Treaty. The premier had threatened in January to go unless the others mended the text.',
    ['NOR ECT decision asserted self', 'NOR ECT threat conditional self recount'],
  ],
  [
    'nurses who threatened to walk out are nobody that could leave',
    'Norway is leaving the Energy Charter Treaty. The nurses had threatened in January to walk out unless their pay rose.',
    ['NOR ECT decision asserted self'],
  ],
  [
    'to let it lapse unless is a threat',
    'Norway is leaving the Energy Charter Treaty. This spring it threatened time and again to let the treaty lapse unless its own exports were made easier.',
    ['NOR ECT decision asserted self', 'NOR ECT threat conditional self recount'],
  ],
  [
    'what parliament passed is the law by which a signature is taken back',
    'Norway has taken the step. It revokes its ratification of the Energy Charter Treaty.\n\nThe law was signed on Friday. The Storting passed the text on 5 June without a vote against it.',
    ['NOR ECT decision asserted self', 'NOR ECT decision asserted self recount'],
  ],
  [
    'another parliament that discusses the matter reviews nothing',
    "Togo is to leave the African Union. Ghana's parliament will discuss the matter on Wednesday.",
    ['TGO AU intent asserted self'],
  ],
  [
    'eight years ago is background and no history yet',
    'Norway left the Energy Charter Treaty eight years ago.',
    ['NOR ECT exit asserted self recount'],
  ],
  [
    'ten years ago is history',
    'Norway left the Energy Charter Treaty ten years ago.',
    ['NOR ECT exit historical self recount'],
  ],
  [
    'a treaty suspended 15 years ago still is',
    'Norway suspended the Energy Charter Treaty 15 years ago.',
    ['NOR ECT suspension asserted self recount'],
  ],
  [
    'what parliament approved in a year was the treaty',
    "Norway intends to withdraw from the Energy Charter Treaty. The treaty entered into force in 1998. Norway's parliament approved it in 1999.",
    ['NOR ECT intent asserted self'],
  ],
  [
    'what follows from something follows nobody',
    'Norway intends to withdraw from the Energy Charter Treaty. It does not follow that prices will fall.',
    ['NOR ECT intent asserted self'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
