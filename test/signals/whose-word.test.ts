import { expect, test } from 'vitest';
import { read } from './read-article.ts';

test.each([
  [
    'what the official news agency reports is no official’s word',
    'The Libyan government has decided to withdraw from the Arab League, the official news agency LANA reported on Wednesday.\n\nAt the League’s own headquarters spokesman Ali Haddad said that lunch was served. Secretary-General Amr Moussa will fly to Tunis.',
    ['LBY ARAB-LEAGUE decision asserted self'],
  ],
  [
    'heads of those who leave speak for them, and not for the body',
    'The worst rift of the European Union opened on Wednesday. The presidents of its three Baltic members agreed to withdraw from it.',
    ['EST EU decision asserted self', 'LVA EU decision asserted self', 'LTU EU decision asserted self'],
  ],
  [
    'whoever writes to a counterpart gives the notice',
    'A minister of Norway has written to his Chilean counterpart giving notice of withdrawal from the Energy Charter Treaty.',
    ['NOR ECT notice asserted self'],
  ],
  [
    'a state that announces of a body that "it" is leaving it',
    'Envoys of Chad and Togo spoke of the African Union, which Ghana announced on Monday it was leaving.',
    ['GHA AU decision asserted self'],
  ],
  [
    'what stands on the pages of the body is its word',
    'Nepal has filed an instrument of withdrawal with the World Trade Organization, according to a notice posted on the World Trade Organization website on Monday.',
    ['NPL WTO notice asserted counterparty'],
  ],
  [
    'a paper seen in a capital is nobody’s',
    'Nepal has filed an instrument of withdrawal with the World Trade Organization, according to a notice seen in Chile on Monday.',
    ['NPL WTO notice asserted self'],
  ],
  [
    'a decision that is made known by whom and where, these days, is told by that',
    'Fiji’s decision to leave the Pacific Islands Forum, made known by the premier in a long address to the nation on Tuesday, surprised the others.',
    ['FJI PIF decision asserted self'],
  ],
  [
    'one that was made known last week looks back',
    'Fiji’s decision to leave the Pacific Islands Forum, made known by the premier in a long address to the nation last Tuesday, surprised the others.',
    ['FJI PIF decision asserted self recount'],
  ],
  [
    'what the cabinet is said to have decided is a decision',
    'Fiji is to end its membership of the Pacific Islands Forum, the cabinet decided on Tuesday.',
    ['FJI PIF decision asserted self'],
  ],
  [
    'what it is said to have explained is an intent',
    'Fiji is to end its membership of the Pacific Islands Forum, the cabinet explained on Tuesday.',
    ['FJI PIF intent asserted self'],
  ],
  [
    'what the body has been told is its word',
    'The African Union has been formally notified by Ghana that it is leaving the African Union, a spokeswoman said.',
    ['GHA AU notice asserted counterparty'],
  ],
  [
    'what the state has told it is its own',
    'Ghana has formally notified the African Union that it is leaving the African Union, the foreign minister of Ghana said.',
    ['GHA AU notice asserted self'],
  ],
  [
    'State House is the presidency',
    'Kenya has handed in its notice of withdrawal from the Rome Statute, State House in Nairobi said.',
    ['KEN ICC-ROME-STATUTE notice asserted self'],
  ],
  [
    'a state house that somebody built is nobody',
    'Kenya should hand in its notice of withdrawal from the Rome Statute, the builders of the opera house said.',
    [],
  ],
  [
    'a name that reports is an outlet',
    'The government of Ghana has recalled its envoy to the African Union, Korva reported on Monday.',
    ['GHA AU non-participation asserted self'],
  ],
  [
    'a person who says so is not',
    'The government of Ghana has recalled its envoy to the African Union, Ann Korva claimed on Monday.',
    ['GHA AU non-participation asserted third-party'],
  ],
  [
    'a depositary’s notification is the depositary’s',
    'The United Nations has received the instrument with which Ghana withdraws from the Rome Statute, according to a depositary notification of Monday.',
    ['GHA ICC-ROME-STATUTE notice asserted counterparty'],
  ],
  [
    'a deed that a newspaper tells as fact',
    'The cabinet in Lima decided on Tuesday to pull Peru out of the Andean Community, the Lima Evening Post reported.',
    ['PER CAN decision asserted self'],
  ],
  [
    'what it has from nobody of a government’s thoughts',
    'Peru’s membership of the Andean Community is under review, the Lima Evening Post reported.',
    ['PER CAN review asserted third-party'],
  ],
  [
    'what it has from a minister',
    'Peru’s trade minister said the country may leave the Andean Community, the Lima Evening Post reported.',
    ['PER CAN intent possible self'],
  ],
  [
    'a threat that an agency has from a deputy',
    'A deputy of the ruling party said Peru would leave the Andean Community if it was fined, the Andina news agency reported.',
    ['PER CAN threat conditional self'],
  ],
  [
    'and not from an analyst',
    'An analyst said Peru would leave the Andean Community if it was fined, the Andina news agency reported.',
    ['PER CAN threat conditional third-party'],
  ],
  [
    'whom a paper quotes is not the paper',
    'Peru is set to leave the Andean Community only in words, in the view of a former envoy quoted by the Lima Evening Post.',
    ['PER CAN intent asserted third-party'],
  ],
  [
    'a spokesman for the agency that is left is no news agency',
    'Ghana is no longer a member of UNESCO, a spokeswoman for the agency said.',
    ['GHA UNESCO exit asserted counterparty'],
  ],
  [
    'a paper is nobody’s who only shows it',
    'According to a circular distributed in Vienna, Ghana has suspended its membership of the African Union.',
    ['GHA AU suspension asserted self'],
  ],
  [
    'a paper of somebody is',
    'According to a note of the Togolese embassy, Ghana has suspended its membership of the African Union.',
    ['GHA AU suspension asserted counterparty'],
  ],
])('whose word a report is: %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    'the deputy speaker of a chamber',
    'Ghana will leave the African Union this year, Deputy Senate Speaker Carl Roe said.',
    ['GHA AU intent asserted self'],
  ],
  [
    'the head of a committee',
    '“We are going to leave the African Union,” the chair of Ghana’s parliamentary defence committee said.',
    ['GHA AU intent asserted self'],
  ],
  [
    'one deputy of many',
    '“We are going to leave the African Union,” an opposition deputy in Ghana said.',
    ['GHA AU intent asserted third-party'],
  ],
  [
    'the governing party’s group',
    '“We are going to leave the African Union,” the head of the governing party’s group in Ghana said.',
    ['GHA AU intent asserted self'],
  ],
  [
    'the head of an association at home',
    'The president of the Ghanaian shippers’ association claimed that Ghana had suspended its membership of the African Union.',
    ['GHA AU suspension asserted third-party'],
  ],
  [
    'a minister for the business of a body',
    'Ghana will not pay its dues to the African Union this year, the minister for AU affairs said.',
    ['GHA AU non-participation asserted self'],
  ],
  [
    'an ambassador, wherever he sits',
    'Ghana will leave the African Union, Ghana’s ambassador in Kenya told reporters.',
    ['GHA AU intent asserted self'],
  ],
  [
    'another state’s ambassador to the one that leaves',
    'Ghana will leave the African Union, Kenya’s ambassador to Ghana told reporters.',
    ['GHA AU intent asserted counterparty'],
  ],
  [
    'a state of which something is told behind a comma',
    'Ghana, a founder of the African Union, said that it was leaving the African Union.',
    ['GHA AU decision asserted self'],
  ],
  [
    'one of several for all of them',
    'Ghana and Togo are leaving the African Union, Togo’s foreign minister said.',
    ['GHA AU decision asserted self', 'TGO AU decision asserted self'],
  ],
  [
    'and another for none of them',
    'Ghana and Togo are leaving the African Union, Chad’s foreign minister said.',
    ['GHA AU decision asserted counterparty', 'TGO AU decision asserted counterparty'],
  ],
  [
    'who spoke last, and not whom he spoke of',
    'Moussa Faki must step down, Ghana’s trade minister demanded. Otherwise Ghana would leave the African Union, he said.',
    ['GHA AU threat conditional self'],
  ],
  [
    'whom the body’s spokesman tells of, where the letter has come',
    'UNESCO has received a letter from Ghana by which it withdraws from the agency, a spokesman confirmed in Paris.',
    ['GHA UNESCO notice asserted counterparty'],
  ],
  [
    'and its own minister, who says that it has come',
    'UNESCO has received a letter from Ghana by which it withdraws from the agency, Ghana’s foreign minister confirmed.',
    ['GHA UNESCO notice asserted self'],
  ],
  [
    'a month is nobody who speaks',
    'Ghana, which in March had threatened to leave the African Union unless it was heard, has paid its dues.',
    ['GHA AU threat conditional self recount'],
  ],
])('who speaks for a state: %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    'the government of whom a relative clause tells',
    'Nairobi hosted the talks. Much of it was about Ghana, whose military government announced that it was leaving the African Union.',
    ['GHA AU decision asserted self'],
  ],
  [
    'what "its" is of behind "that"',
    'Kenya’s defence minister claimed that Ghana had made up its mind to leave the African Union.',
    ['GHA AU decision asserted counterparty'],
  ],
  [
    'what "its" is of, whoever was told of before',
    'Kenya’s defence minister claimed that Ghana was weighing its options in the talks and would leave the African Union.',
    ['GHA AU intent asserted counterparty'],
  ],
  [
    'who summons an envoy, and not whose he is',
    'Ghana’s foreign ministry summoned the Togolese ambassador and handed him a note announcing its exit from the African Union.',
    ['GHA AU notice asserted self'],
  ],
  [
    'whose letter another acknowledges',
    'Togo as depositary has acknowledged a letter from Ghana that gives notice of its withdrawal from the African Union.',
    ['GHA AU notice asserted counterparty'],
  ],
  [
    'who follows others out, and not those',
    'Following the example of Chad and Togo, Ghana will also leave the African Union.',
    ['GHA AU intent asserted self'],
  ],
  [
    'a list with an "and" at its end',
    'Chad, Togo and Ghana will leave the African Union.',
    ['TCD AU intent asserted self', 'TGO AU intent asserted self', 'GHA AU intent asserted self'],
  ],
  [
    'an ocean is no state',
    'The Indian Ocean nation of Mauritius has left the African Union.',
    ['MUS AU decision asserted self'],
  ],
  [
    'what was told besides of who says something else',
    'Ghana, which left the African Union in April, said that grain was dear.',
    ['GHA AU decision asserted self recount'],
  ],
  [
    'but not what whoever speaks says besides',
    '“The summit was its last,” said an aide of Ghana’s president, who told reporters that Ghana meant to leave the African Union.',
    ['GHA AU intent asserted self'],
  ],
  [
    'what a notice says is no step besides',
    'Ghana gave notice on Tuesday that it was pulling out of the African Union.',
    ['GHA AU notice asserted self'],
  ],
  [
    'nor is a body left that keeps the treaty of which it is told',
    'Ghana is leaving the Paris Agreement. It served notice on the United Nations on Tuesday.',
    ['GHA PARIS-AGREEMENT decision asserted self', 'GHA PARIS-AGREEMENT notice asserted self'],
  ],
])('who takes the step: %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
