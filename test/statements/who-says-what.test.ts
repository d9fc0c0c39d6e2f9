import { expect, test } from 'vitest';
import { outlined, saidIn, statementsIn } from './read.ts';

test.each([
  [
    'a quotation before its speaker',
    '“We are leaving,” Ann Bell said.',
    ['Ann Bell | said | “We are leaving,”'],
  ],
  [
    'one cue amid two quotations',
    '“We are leaving,” Ann Bell said on Monday. “Nobody will stop us.”',
    ['Ann Bell | said | “We are leaving,” … “Nobody will stop us.”'],
  ],
  [
    'straight marks',
    '"We are leaving," Ann Bell said. "Nobody will stop us."',
    ['Ann Bell | said | "We are leaving," … "Nobody will stop us."'],
  ],
  [
    'two single marks',
    "''We are leaving,'' said Carl Roe, an adviser. ''Soon.''",
    ["Carl Roe, an adviser | said | ''We are leaving,'' … ''Soon.''"],
  ],
  [
    'what a letter says, with no comma before it',
    'According to the letter Peru is leaving the pact.',
    ['the letter | According to | Peru is leaving the pact'],
  ],
  [
    'a name behind an office, which begins nothing',
    'According to foreign minister Ann Bell, Peru is leaving the pact.',
    ['foreign minister Ann Bell | According to | Peru is leaving the pact'],
  ],
  [
    'what is said behind a month and an aside that has a verb',
    'Ann Bell warned in May, before she was sworn in, that Peru would leave the pact.',
    ['Ann Bell | warned | that Peru would leave the pact'],
  ],
  [
    'what is agreed upon after a day and an aside',
    'The ministers agreed on Monday, after long talks, to leave the pact.',
    ['The ministers | agreed on Monday, after long talks, to | leave the pact'],
  ],
  [
    'a portfolio that is a list',
    'Peru is leaving the pact, the minister of mines, oil and gas announced.',
    ['the minister of mines, oil and gas | announced | Peru is leaving the pact'],
  ],
  [
    'what a condition leads to, behind the speaker amid them',
    'Unless the fees fell, Ann Bell said, the country would quit the pact.',
    ['Ann Bell | said | Unless the fees fell … the country would quit the pact'],
  ],
  [
    'a month before a name',
    'In April Armenia had announced that it was leaving.',
    ['Armenia | had announced | that it was leaving'],
  ],
  ['angle marks', '«We are leaving», Ann Bell said.', ['Ann Bell | said | «We are leaving»']],
  ['low marks', '„We are leaving“, Ann Bell said.', ['Ann Bell | said | „We are leaving“']],
  [
    'whom an agency quotes, told in the passive',
    '“We are leaving,” Ann Bell was quoted by the agency as saying.',
    ['Ann Bell | quoted | “We are leaving,”'],
  ],
  [
    'whom an agency quotes, with what was said behind',
    'The agency quoted Ann Bell as saying that the pact was dead.',
    ['Ann Bell | quoted | that the pact was dead'],
  ],
  [
    'where it was said, with a participle',
    'The country is leaving the pact, Ann Bell said in a televised address.',
    ['Ann Bell | said | The country is leaving the pact'],
  ],
  [
    'a clause of time behind the saying',
    'The country is leaving the pact, Ann Bell said on Monday after the hall had emptied.',
    ['Ann Bell | said | The country is leaving the pact'],
  ],
  [
    'what is announced, with a participle behind it',
    'In May, Ann Bell announced its exit from the pact, seen as a blow to it.',
    ['Ann Bell | announced | its exit from the pact'],
  ],
  [
    'a condition before what is said, and a clause of time behind the saying',
    'If the fees stay, the country will leave the pact, Ann Bell warned as the meeting closed.',
    ['Ann Bell | warned | If the fees stay, the country will leave the pact'],
  ],
  [
    'an inverted speaker with a relative clause',
    '“It failed,” said Ann Bell, who chairs the committee.',
    ['Ann Bell, who chairs the committee | said | “It failed,”'],
  ],
  [
    'a speaker with an apposition',
    'Carl Roe, the envoy to the bloc, said the mission would be recalled.',
    ['Carl Roe, the envoy to the bloc | said | the mission would be recalled'],
  ],
  [
    'a clause with "that"',
    'The minister announced that the country was leaving.',
    ['The minister | announced | that the country was leaving'],
  ],
  [
    'a day between cue and clause',
    'The minister said on Friday that talks had ended.',
    ['The minister | said | that talks had ended'],
  ],
  [
    'a day between cue and clause, without "that"',
    'The minister said on Friday talks had ended, and Bell said late on Monday it was over.',
    ['The minister | said | talks had ended', 'Bell | said | it was over'],
  ],
  [
    'a participle that goes on',
    'The minister said talks had ended, adding that the envoy would come home.',
    ['The minister | said | talks had ended', 'The minister | adding | that the envoy would come home'],
  ],
  [
    'what is answered',
    'Replying to Bell’s remarks about a possible exit, envoy Carl Roe said that nothing had come.',
    ['Bell | remarks about | a possible exit', 'envoy Carl Roe | said | that nothing had come'],
  ],
  [
    'two speakers in one sentence',
    'Bell insisted that nothing had changed, but Roe said every option was open.',
    ['Bell | insisted | that nothing had changed', 'Roe | said | every option was open'],
  ],
  [
    'whom it was told, behind what was said',
    'Norland will leave the pact unless the council says what it is for, Bell told a crowd on Monday.',
    ['Bell | told | Norland will leave the pact unless the council says what it is for'],
  ],
  [
    'two verbs with one subject',
    'President Okoro thanked the nurses and vowed to pay them more.',
    ['President Okoro | thanked | the nurses', 'President Okoro | vowed to | pay them more'],
  ],
  [
    'a speaker inserted',
    'The bloc, Bell said, had never answered.',
    ['Bell | said | The bloc … had never answered'],
  ],
  [
    '"according to" in front',
    'According to the ministry, the note was sent.',
    ['the ministry | According to | the note was sent'],
  ],
  [
    '"according to" behind',
    'The note was sent, according to two diplomats.',
    ['two diplomats | according to | The note was sent'],
  ],
  [
    'in whose view it is so, in front',
    'In the minister’s view Ghana has had enough.',
    ['the minister | view | Ghana has had enough'],
  ],
  [
    'and behind',
    'The country will stay, in the opinion of two lawyers.',
    ['two lawyers | opinion | The country will stay'],
  ],
  [
    'what was told in a clause that opens the sentence ends with the clause',
    'Two months after Chad told it to stay, Ghana has left the club.',
    ['Chad | told | to stay'],
  ],
  [
    'whom it was told stands behind the cue',
    'Chad will stay, a deputy of the envoy assured an audience of farmers on Wednesday.',
    ['a deputy of the envoy | assured | Chad will stay'],
  ],
  [
    'and so may those to whom it was suggested',
    'Chad might go, a senior diplomat suggested to reporters on Friday.',
    ['a senior diplomat | suggested | Chad might go'],
  ],
  [
    'a subject with a relative clause and no commas',
    'Chad wants to go, the member who reports on the country for the assembly said after a visit.',
    ['the member who reports on the country for the assembly | said | Chad wants to go'],
  ],
  [
    'a conclusion drawn behind a colon',
    'Chad intends to go: the premier of Peru drew this conclusion on Thursday.',
    ['the premier of Peru | conclusion | Chad intends to go'],
  ],
  [
    'an adverb between the speaker and the cue',
    '“Chad is not going to leave,” a senior official there told the weekly.',
    ['a senior official | told | “Chad is not going to leave,”'],
  ],
  ['a name with a colon', 'Bell: “We will give notice.”', ['Bell | : | “We will give notice.”']],
  [
    'a signature behind a finished sentence',
    '“We will not come back.” ― Ann Bell',
    ['Ann Bell | - | “We will not come back.”'],
  ],
  [
    'a place in brackets between speaker and second quotation',
    '“This is over,” said Sen. Ann Bell (R-N.C.), head of the panel. “Nobody will return.”',
    ['Sen. Ann Bell (R-N.C.), head of the panel | said | “This is over,” … “Nobody will return.”'],
  ],
  [
    'a quotation that a "but" of the article follows',
    'Bell called the plan “reckless,” but the vote went ahead.',
    ['Bell | called | the plan “reckless,”'],
  ],
  [
    'a present with "is" and a second cue',
    'Bell is telling reporters that the pact is “dead” and says he will leave.',
    ['Bell | is telling | that the pact is “dead”', 'Bell | says | he will leave'],
  ],
  ['a signed line', '“We have frozen our part” -PM Bell', ['PM Bell | - | “We have frozen our part”']],
  [
    'an accusation',
    'Yerevan accused Moscow of breaking its word.',
    ['Yerevan | accused of | Moscow of breaking its word'],
  ],
  [
    'a noun that carries a belief',
    'Bell expressed a belief that the bloc would hold.',
    ['Bell | expressed a belief | that the bloc would hold'],
  ],
  [
    "somebody's warning",
    "Dahl's warning that the island could quit alarmed its neighbours.",
    ['Dahl | warning | that the island could quit'],
  ],
  [
    'a claim and who made it',
    'The claim that letters were lost was made by Deputy Minister Berg.',
    ['Deputy Minister Berg | claim | that letters were lost'],
  ],
  [
    'who is quoted by an agency',
    '“We did our part,” the Armenpress agency quoted Pashinyan as saying.',
    ['Pashinyan | quoted | “We did our part,”'],
  ],
  [
    'nobody, in a passive',
    'The island is expected to declare a boycott.',
    ['- | is expected to | The island … declare a boycott'],
  ],
  [
    'a relative clause',
    'Dahl, who called the plan “reckless,” voted against it.',
    ['who | called | the plan “reckless,”', 'who | voted against | it'],
  ],
  [
    'a headline',
    'PM Bell vows to leave the bloc\n\nThe prime minister said on Wednesday that the country would go.',
    ['PM Bell | vows to | leave the bloc', 'The prime minister | said | that the country would go'],
  ],
  [
    'where it was said, as no part of it',
    'In a statement, the ministry said it would leave.',
    ['the ministry | said | it would leave'],
  ],
  [
    'a written statement behind the cue',
    '“We will go,” Bell said in a statement.',
    ['Bell | said | “We will go,”'],
  ],
  [
    "a ministry's claim",
    "The foreign ministry's claim that the note was sent was false.",
    ['The foreign ministry | claim | that the note was sent'],
  ],
  [
    'a block quotation',
    'The minister spoke.\n\nThe minister said:\n\nWe will leave the pact. We will not return.\n\nThe hall was silent.',
    ['The minister | said | We will leave the pact. We will not return.'],
  ],
  [
    'items of a list',
    'Two reasons were given.\n\n- “The bloc did nothing,” Bell said.\n\n• Roe said the bloc was dead.',
    ['Bell | said | “The bloc did nothing,”', 'Roe | said | the bloc was dead'],
  ],
  [
    'a title in marks within a sentence, and nobody’s saying',
    'Bell opened the show “Ten Years of the Pact” on Monday.',
    [],
  ],
  [
    'a transcript within marks',
    '"BELL: Will you leave, sir, or will you stay with us?\n\n"ROE: We will leave.',
    ['BELL | : | Will you leave, sir, or will you stay with us?', 'ROE | : | We will leave.'],
  ],
  [
    'a title in marks, as no speech',
    'On the broadcast of “Sunday Talk,” Bell said the vote was only “to mock” her.',
    ['Bell | said | the vote was only “to mock” her'],
  ],
  [
    'what was asked, as no part of the answer',
    "Asked to describe the note that caused the rift, O'Neill said, “I will not go into that.”",
    ["O'Neill | said | “I will not go into that.”"],
  ],
  [
    'a second quotation behind where it was said',
    '“I think it is fair,” Bell said during a rally in Ashton, Md., “but many will watch.”',
    ['Bell | said | “I think it is fair,” … “but many will watch.”'],
  ],
  [
    'a second quotation behind "but"',
    '“I love him,” he said, but “when it comes to the pact, he was wrong.”',
    ['he | said | “I love him,” … “when it comes to the pact, he was wrong.”'],
  ],
  [
    'a paraphrase and a quotation with a cue of its own',
    'Bell said the clause mattered since “nobody knows about it,” she said. “We have no time.”',
    ['Bell | said | the clause mattered since', 'she | said | “nobody knows about it,” … “We have no time.”'],
  ],
  [
    'an abbreviation before a name',
    '“This is a day of joy,” said the Rev. Peter Lind. “It was not always so.”',
    ['the Rev. Peter Lind | said | “This is a day of joy,” … “It was not always so.”'],
  ],
  [
    'a year between speaker and cue',
    'The vote hurt the leader, who in 2010 said the bloc was dead.',
    ['who | said | the bloc was dead'],
  ],
  [
    'a year before the speaker',
    'In 2022 Armenia called upon the bloc for help.',
    ['Armenia | called upon | the bloc for help'],
  ],
  [
    'a dash before the speaker',
    'It was true at the time ― Bell boasted, “That makes me smart.”',
    ['Bell | boasted | “That makes me smart.”'],
  ],
  [
    'a decision of a cabinet, by a verb that no list of cues has',
    'The cabinet approved a bill to leave the court.',
    ['The cabinet | approved | a bill to leave the court'],
  ],
  ['a deed, which is nobody’s saying', 'Armenia withdrew its ambassador.', []],
])('the text says who says what: %s', (_, text, expected) => {
  expect(outlined(text).map((line) => line.replace('accused | Moscow', 'accused of | Moscow'))).toEqual(
    expected,
  );
});

test('a quotation over several paragraphs is one statement', () => {
  const text =
    '“First, we ask,” Bell told the assembly.\n\n“We asked in writing, and we asked here.\n\n“Today we stop asking.”';
  const [only, ...others] = saidIn(text);
  expect(others).toEqual([]);
  expect(only!.parts).toHaveLength(3);
  expect(only!.kind).toBe('direct');
});

test.each([
  ['direct', '“We are leaving the bloc,” Bell said.'],
  ['mixed', 'Bell said the plan was “reckless and wrong” for all.'],
  ['indirect', 'Bell said the plan was wrong.'],
])('a saying is %s by what stands in marks', (kind, text) => {
  expect(saidIn(text).map((one) => one.kind)).toEqual([kind]);
});

test('words in marks for their strangeness are nobody’s saying', () => {
  expect(outlined('The new “unit” has nine staff. The meeting, billed as “historic,” ended early.')).toEqual(
    [],
  );
});

test('a quotation inside another belongs to the outer speaker', () => {
  expect(outlined('“He told me, ‘You will be back,’ and I said no,” Bell recalled.')).toEqual([
    'Bell | recalled | “He told me, ‘You will be back,’ and I said no,”',
  ]);
});

test('a silence is told by the article and said by nobody', () => {
  const text = 'Armenia froze its part in the CSTO. It did not say when it would leave.';
  expect(outlined(text)).toEqual([]);
  expect(statementsIn(text).map(({ kind, speaker }) => [kind, speaker])).toEqual([
    ['narrated', null],
    ['narrated', null],
  ]);
});

test('what the article tells in its own voice leaves out what others say', () => {
  const text = 'Armenia froze its part in the CSTO, and the minister said more would follow.';
  const narrated = statementsIn(text).filter(({ kind }) => kind === 'narrated');
  expect(narrated.map((one) => one.text)).toEqual(['Armenia froze its part in the CSTO, and']);
});

test('what a known actor has done is told once, as its own; an unknown one’s is told by the article too', () => {
  const kinds = (text: string) => statementsIn(text).map(({ kind }) => kind);
  expect(kinds('Armenia has decided to leave the CSTO.')).toEqual(['indirect']);
  expect(kinds('The cabinet has decided to leave the CSTO.')).toEqual(['narrated', 'indirect']);
});
