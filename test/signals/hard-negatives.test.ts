import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Speaker } from '../../src/domain/statement.ts';
import { loadPacks } from '../../src/packs.files.ts';
import { statementOfSentence } from '../../src/signals/rules/try-sentence.ts';
import { signalsOf } from '../../src/signals/signals-of.ts';

const packs = loadPacks([resolve(import.meta.dirname, '../../packs')]);

/** Whether a signal could wake somebody: the actor's own, live, from rung 3 up. */
function live(text: string): string[] {
  return read(text).flatMap(({ standing, recount, modality, level, rule }) => {
    const isFirm = modality === 'asserted' || modality === 'conditional';
    return standing === 'self' && !recount && isFirm && level >= 3 ? [rule] : [];
  });
}

const read = (text: string) => signalsOf(statementOfSentence(text, packs.gazetteer), packs);

test.each([
  ['troops', 'Chad withdrew its troops from the border with Niger, the African Union noted.'],
  ['an ambassador', 'Peru has withdrawn its ambassador from Chile, a member of the Andean Community.'],
  ['a candidate', 'Kenya withdrew its candidate for the chair of the African Union.'],
  ['a bill', 'The government of Norway withdrew the bill on fishing.'],
  ['a team', 'Fiji pulled its team out of the games hosted by the Pacific Islands Forum.'],
  ['a company', 'The bank is leaving Ghana, a member of the African Union.'],
  ['a room', 'The delegation of Nepal left the hall where the World Trade Organization met.'],
  ['a novel', 'A novel imagines that Ghana has formally left the African Union.'],
  ['a joke', 'In an April Fools’ joke, a paper wrote that Ghana had decided to leave the African Union.'],
  ['a market', 'Fiji will withdraw from the sugar market, the Pacific Islands Forum heard.'],
  ['a journey', 'The president of Fiji will leave for the Pacific Islands Forum.'],
  ['a coalition', 'The party is leaving the coalition that governs Norway.'],
  ['peacekeepers', 'Nepal is withdrawing its peacekeepers from the mission of the African Union.'],
  ['border guards', 'Peru pulled its border guards back from the frontier, the Andean Community heard.'],
  ['diplomats', 'Ghana withdrew three diplomats from the seat of the African Union in Addis Ababa.'],
  ['a player', 'The striker of Ghana withdrew from the cup of the African Union.'],
  ['a motion', 'Deputies in Norway withdrew a motion about the Energy Charter Treaty.'],
  ['a lawsuit', 'Peru withdrew its lawsuit before the court of the Andean Community.'],
  ['a remark', 'The minister of Ghana withdrew his remark about the African Union.'],
  ['a product', 'A drug was withdrawn from sale in Norway, the World Trade Organization noted.'],
  ['a post', 'The envoy of Fiji to the Pacific Islands Forum is leaving his post.'],
  ['a race', 'The candidate of Nepal quit the race to lead the World Trade Organization.'],
  [
    'a post, by its holder’s name',
    'Roberto Azevêdo is leaving the World Trade Organization. Ghana was told.',
  ],
  ['a post, by a name nobody knows', 'Ann Lind is leaving the African Union, the envoy of Ghana said.'],
  ['a sitting, by a delegation', 'Azerbaijan’s delegation walked out of the Council of Europe on Wednesday.'],
  [
    'a door left open',
    'The secretariat of the African Union regretted it, leaving the door open for dialogue with Ghana.',
  ],
  ['talks', 'Peru walked out of talks with Chile at the Andean Community.'],
  ['a deal between firms', 'The shipping firm of Norway left a deal with its rival.'],
])('the withdrawal of something else is no step: %s', (_, text) => {
  expect(live(text)).toEqual([]);
});

test.each([
  ['prices', 'Peru froze the price of bread, the Andean Community noted.'],
  ['officials', 'Ghana suspended two officials who work with the African Union.'],
  ['athletes', 'Norway suspended an athlete after the games.'],
  ['assets', 'Ghana has frozen the assets of two banks.'],
  ['flights', 'Peru suspended all flights to Chile.'],
  ['aid', 'Norway has suspended aid to Nepal, the World Trade Organization heard.'],
  ['a member, by the body', 'The African Union has suspended Mali.'],
  ['a member’s seat, by the body', 'The African Union suspended the membership of Mali.'],
])('another freeze or suspension is no step: %s', (_, text) => {
  expect(live(text)).toEqual([]);
});

test.each([
  ['a question', 'Will Fiji leave the Pacific Islands Forum?'],
  ['a supposition', 'If Peru were to leave the Andean Community, trade would suffer.'],
  ['what it would mean', 'A withdrawal of Ghana from the African Union would be a blow.'],
  ['a denial', 'Norway is not leaving the European Free Trade Association.'],
  ['a denial of plans', 'Nepal has no plans to leave the World Trade Organization.'],
  ['what is ruled out', 'Fiji ruled out leaving the Pacific Islands Forum.'],
  ['a guess', 'Peru might leave the Andean Community one day.'],
  ['a call', 'Protesters urged Ghana to leave the African Union.'],
  ['a demand', 'The opposition demands that Norway quit the Energy Charter Treaty.'],
  ['leave to go', 'Peru is free to leave the Andean Community.'],
  ['a prediction', 'Analysts expect that Ghana will leave the African Union.'],
  ['a poll', 'A pollster found that half of Norwegians would leave the European Free Trade Association.'],
  ['a threat to another', 'Peru threatened to have Chile thrown out of the Andean Community.'],
  ['no official step', 'The boycott is not an official withdrawal of Fiji from the Pacific Islands Forum.'],
  ['the body that leaves', 'The Pacific Islands Forum is leaving us, the president of Fiji said.'],
  ['a member in general', 'Under its charter a state may withdraw from the African Union, Ghana was told.'],
  [
    'how it is done',
    'Norway knows that a withdrawal from the Energy Charter Treaty takes effect a year after notice.',
  ],
  [
    'how it is done, at length',
    'Withdrawal takes effect six months after the government of the republic that keeps the Energy Charter Treaty has received the instrument, Norway said.',
  ],
  [
    'a report that is knocked down',
    'A diplomat knocked down a report that Peru has decided to leave the Andean Community.',
  ],
  [
    'that there is none',
    'There is no such decision about leaving the Andean Community, the government of Peru said.',
  ],
  [
    'an invention',
    'Reports that Ghana had decided to leave the African Union are fake, the foreign ministry of Ghana said.',
  ],
  [
    'words torn from their context',
    'The president of Ghana was quoted out of context on leaving the African Union, his spokesman said.',
  ],
  ['an idiom', 'The Andean Community shows Peru the door.'],
])('another mood is no step: %s', (_, text) => {
  expect(live(text)).toEqual([]);
});

test.each([
  ['long ago', 'In 1973 Chile left the Andean Community.'],
  ['an anniversary', 'It is thirty years ago that Chile left the Andean Community.'],
  [
    'the onset of a state',
    'Ghana has frozen its participation in the African Union since the end of last year.',
  ],
  ['Azerbaijan in 1999', 'In 1999 Azerbaijan did not renew the Collective Security Treaty.'],
  ['Brexit looked back on', 'Five years after Britain left the European Union traders took stock.'],
  ['what had gone before', 'Peru had already left the Andean Community.'],
  ['a rank among those who left', 'Ghana is the second country to have left the African Union.'],
  ['who left so far', 'So far only Peru has left the Andean Community.'],
  [
    'what a decree is known by',
    'The court upheld the decree which ended Ghana’s membership of the African Union.',
  ],
  ['a year, as it was', 'Ghana and Chad also gave notice to the African Union this year.'],
])('another time is no news: %s', (_, text) => {
  expect(live(text)).toEqual([]);
});

test.each([
  ['its meeting', 'Fiji left the summit of the Pacific Islands Forum early.'],
  ['a protocol of it', 'Peru left a protocol of the Andean Community on tariffs unsigned.'],
  ['a programme of it', 'Nepal is leaving a training programme of the World Trade Organization.'],
  ['its budget', 'Ghana left the budget of the African Union as it was.'],
  [
    'a poll at the door',
    'Ghana, host of the African Union, voted. Exit polls in Accra were announced on Monday.',
  ],
])('what belongs to the body is not the body: %s', (_, text) => {
  expect(live(text)).toEqual([]);
});

test.each([
  ['Fiji has decided to leave the Pacific Islands Forum.', 'FJI', 'PIF', 'decision'],
  ['We will decide when to leave, Peru told the Andean Community.', 'PER', 'CAN', 'intent'],
  ['Mali, Niger and Chad will leave the African Union.', 'MLI', 'AU', 'intent'],
  [
    'Fiji’s premier said without an “if” that his country will leave the Pacific Islands Forum.',
    'FJI',
    'PIF',
    'intent',
  ],
  ['Nepal has notified the World Trade Organization of its withdrawal.', 'NPL', 'WTO', 'notice'],
  ['Norway ceased to be a party to the Energy Charter Treaty.', 'NOR', 'ECT', 'exit'],
])('%s', (text, actor, target, rung) => {
  expect(read(text)[0]).toMatchObject({ actor, target, rung, modality: 'asserted', standing: 'self' });
});

test('a region that goes by one name is all of its states, where it is not some of them', () => {
  const actors = (text: string) => read(text).map(({ actor }) => actor);
  const told = 'have notified the depositary that they are leaving the Energy Charter Treaty.';
  expect(actors(`The three Baltic states ${told}`).sort()).toEqual(['EST', 'LTU', 'LVA']);
  expect(actors(`Two Baltic states ${told}`)).not.toHaveLength(3);
  expect(actors('The three Sahel juntas have quit the African Union.').sort()).toEqual(['BFA', 'MLI', 'NER']);
});

test('who receives a notice has not given it, and whose membership is examined may leave', () => {
  const received =
    'The embassy of Peru received the notice of termination of the Energy Charter Treaty from Norway.';
  expect(read(received).map(({ actor, rung }) => [actor, rung])).toEqual([['NOR', 'notice']]);
  const handed =
    'Norway on Monday handed Chile formal notice that it is withdrawing from the Energy Charter Treaty.';
  expect(read(handed).map(({ actor, rung }) => [actor, rung])).toEqual([['NOR', 'notice']]);
  const examined = 'The panel, which Chad asked for, will examine Ghana’s membership in the African Union.';
  expect(read(examined).map(({ actor }) => actor)).toEqual(['GHA']);
});

test('the number of a law denies nothing', () => {
  const [signal] = read(
    'The president put his name to Law No 1/14, by which Ghana withdraws from the African Union.',
  );
  expect(signal).toMatchObject({ rung: 'decision', form: 'adopted', modality: 'asserted' });
});

test('a body that is led is not what its leaders leave', () => {
  const text =
    'Peru left the Andean Community. The general, who holds the presidency of the World Trade Organization, said that its withdrawal is final.';
  expect(read(text).filter(({ target }) => target === 'WTO')).toEqual([]);
});

test('of several states that leave together each has its own signal', () => {
  const actors = read('Mali, Niger and Chad will leave the African Union.').map(({ actor }) => actor);
  expect(actors.sort()).toEqual(['MLI', 'NER', 'TCD']);
});

test('leaving under a condition is a threat', () => {
  const text = 'The minister of Ghana said that it will leave the African Union unless the fees are cut.';
  expect(read(text)[0]).toMatchObject({ rung: 'threat', modality: 'conditional' });
});

const speaker = (text: string, actor: string | null): Speaker => ({
  start: 0,
  end: text.length,
  text,
  name: null,
  role: null,
  actor,
});

function said(
  text: string,
  by: string,
  actor: string | null,
  tier: 'minister' | 'none' | 'party',
  cue = 'said',
) {
  const statement = statementOfSentence(`${by} ${cue} that ${text}`, packs.gazetteer);
  const start = by.length + cue.length + 7;
  return signalsOf(
    {
      ...statement,
      kind: 'indirect',
      start,
      parts: [[start, statement.end]],
      speaker: speaker(by, actor),
      cue: { start: by.length + 1, end: by.length + 1 + cue.length, text: cue },
      tier,
    },
    packs,
  ).map(({ standing, modality, recount }) => `${standing} ${modality}${recount ? ' recount' : ''}`);
}

test.each([
  ['the actor’s minister', 'The minister', 'BEL', 'minister', 'self asserted'],
  ['another member’s minister', 'The minister', 'PRT', 'minister', 'counterparty asserted'],
  ['a minister of a state outside', 'The minister', 'PER', 'minister', 'third-party asserted'],
  ['an analyst of the actor’s', 'The analyst', 'BEL', 'none', 'third-party possible'],
  ['the actor’s opposition', 'The opposition leader', 'BEL', 'party', 'third-party asserted'],
  [
    'another member whose name ends in “States”',
    'The United States',
    'USA',
    'minister',
    'counterparty asserted',
  ],
  [
    'who follows a body, and is none of it',
    'Carl Roe, who has followed NATO for years,',
    null,
    'none',
    'third-party asserted',
  ],
] as const)('standing is the voice’s: %s', (_, by, actor, tier, expected) => {
  expect(said('Belgium will leave NATO.', by, actor, tier)).toEqual([expected]);
});

test('who keeps a treaty vouches for the notice it received, and handing it in is the state’s own', () => {
  const stands = (text: string) => read(text).map(({ standing }) => standing);
  expect(
    stands(
      'The depositary of the Energy Charter Treaty received a notice of withdrawal from the Energy Charter Treaty from Belgium on Monday.',
    ),
  ).toEqual(['counterparty']);
  expect(
    stands('Belgium handed in its notice of withdrawal from the Energy Charter Treaty on Monday.'),
  ).toEqual(['self']);
});

test.each([
  ['The embassy', '', 'counterparty asserted'],
  ['The embassy in Manila', '', 'counterparty asserted'],
  ['The embassy', ' months ago', 'counterparty asserted recount'],
  ['The foreign minister of the Philippines', '', 'self asserted'],
])(
  'an embassy that confirms the letter is of the other party of a treaty of two, and it is news: %s%s',
  (by, when, expected) => {
    const text = `the Philippines’ notice of withdrawal from the Visiting Forces Agreement had been received${when}.`;
    expect(said(text, by, 'PHL', 'minister', 'confirmed')).toEqual([expected]);
  },
);

test('a membership that was suspended is the state’s step where the state says so, and else the body’s', () => {
  const text = 'Belgium’s membership of NATO was suspended until further notice.';
  expect(read(text)).toEqual([]);
  expect(said(text, 'The minister', 'BEL', 'minister')).toEqual(['self asserted']);
});

test('lawmakers who pass the bill are the chamber, some of them are not', () => {
  const stands = (by: string) => {
    const statement = statementOfSentence(
      `${by} backed a bill by which Belgium leaves the Energy Charter Treaty.`,
      packs.gazetteer,
    );
    const cue = { start: by.length + 1, end: by.length + 7, text: 'backed' };
    return signalsOf(
      { ...statement, kind: 'indirect', speaker: speaker(by, null), cue, tier: 'party' },
      packs,
    ).map(({ standing, rung }) => `${standing} ${rung}`);
  };
  expect(stands('Belgian lawmakers')).toEqual(['self decision']);
  expect(stands('Some Belgian lawmakers')).toEqual(['third-party decision']);
});

test('a quotation that begins with "then" answers a case', () => {
  const statement = statementOfSentence('“Then Belgium leaves the Energy Charter Treaty.”', packs.gazetteer);
  const quoted = {
    ...statement,
    kind: 'direct' as const,
    speaker: speaker('The premier', 'BEL'),
    tier: 'head' as const,
  };
  expect(signalsOf(quoted, packs).map(({ rung, modality }) => `${rung} ${modality}`)).toEqual([
    'threat conditional',
  ]);
});

test('a decision that the president wrote to the secretary general is the notice', () => {
  const rungs = (behind: string) => {
    const quoted = '“We have decided to withdraw from the Energy Charter Treaty,”';
    const statement = statementOfSentence(`${quoted} the president wrote ${behind}.`, packs.gazetteer);
    const [start, by] = [quoted.length + 15, quoted.length + 1];
    return signalsOf(
      {
        ...statement,
        kind: 'direct',
        parts: [[0, quoted.length]],
        end: quoted.length,
        speaker: { ...speaker('the president', 'BEL'), start: by, end: by + 13 },
        cue: { start, end: start + 5, text: 'wrote' },
        tier: 'head',
      },
      packs,
    ).map(({ rung }) => rung);
  };
  expect(rungs('to the secretary general in a letter')).toEqual(['notice']);
  expect(rungs('on a postcard')).toEqual(['decision']);
});

test('a pact that will be terminated is ended by whoever says so', () => {
  const text = 'if our allies do nothing, the Energy Charter Treaty will be terminated.';
  expect(said(text, 'The minister', 'BEL', 'minister')).toEqual(['self conditional']);
  expect(said(text, 'The analyst', null, 'none')).toEqual([]);
});

test('a law that bears the president’s signature is the president’s step', () => {
  const organs = (text: string) => read(text).map(({ organ }) => organ);
  expect(organs('The law by which Belgium leaves NATO bears the king’s signature.')).toEqual(['head']);
  expect(organs('The deputies voted for the law by which Belgium leaves NATO.')).toEqual(['chamber']);
});

test('what people find out is told as fact', () => {
  const text = 'A decree had annulled Belgium’s ratification of the Energy Charter Treaty.';
  expect(said(text, 'Residents', null, 'none', 'found')).toEqual(['self asserted']);
  expect(said(text, 'Residents', null, 'none', 'said')).toEqual(['third-party asserted']);
});

/** User time of reading a text, in milliseconds: the least of three, which machines at work disturb least. */
function costMs(text: string): number {
  const once = () => {
    const began = process.cpuUsage().user;
    read(text);
    return (process.cpuUsage().user - began) / 1000;
  };
  return Math.min(once(), once(), once());
}

test.each([
  ['words without end', 'a'],
  ['bodies', 'the African Union, '],
  ['verbs', 'leave leaving left '],
  ['halves of a rule', 'decided to announce that it will notify the '],
  ['quotation marks', '" '],
  ['conditions', 'if unless should '],
  ['sentences', 'Peru will leave the African Union. '],
])(
  'a text four times as long takes some four times as long, whatever it is made of: %s',
  (_, piece) => {
    const text = (count: number) => `Peru will leave ${piece.repeat(count)}`;
    read(text(200));
    const short = costMs(text(1000));
    // Quadratic growth would be sixteenfold; the constant forgives a tick of the clock and the collector.
    expect(costMs(text(4000))).toBeLessThan(9 * short + 150);
  },
  180_000,
);
