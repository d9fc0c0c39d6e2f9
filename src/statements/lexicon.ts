import { wordSet } from '../language/word-set.ts';

/**
 * Words that tell of a saying, by lemma and by what may follow them. Closed classes of the English language; which of
 * them to keep was decided by how often each heads a saying where it stands (train part of a corpus of attributions).
 */

/** Takes a clause ("said that …", "said Armenia would …") or a quotation. */
export const CLAUSE = wordSet(`
  say state tell announce declare add warn insist claim argue note stress reiterate reveal mention explain
  affirm reaffirm confirm suggest admit acknowledge assert maintain contend caution signal report predict
  conclude emphasise emphasize underline underscore write tweet post comment remark observe concede complain
  recall reply respond answer believe think hope fear expect estimate disclose indicate inform repeat swear
  hint deny doubt quip joke specify clarify speculate testify boast counter retort elaborate guess feel worry
  wonder ask find suspect agree decide continue allege charge opine muse interject shout yell chant imply
  remind assure promise pledge vow threaten propose recommend demand rule advise lament bemoan exclaim proclaim
  profess recount reckon concur brag forecast insinuate intimate learn realise realize show plead intone chime
  retweet email conjecture surmise point ponder foresee understand read telegraph quote cite urge blog beg
`);

/** Takes such a clause only where "that" or a question word begins it, or where it is a quotation. */
export const NEEDS_THAT = wordSet(`
  report write post recall reply respond answer show find point continue charge comment repeat threaten propose
  demand ask wonder rule advise decide agree see read consider understand know learn doubt counter elaborate
  express question recommend quote cite mention reaffirm underscore tweet indicate underline remark observe
  disclose signal urge beg
`);

/** Takes somebody or something that is spoken of ("criticised the bloc for …", "denied the report"). */
export const OBJECT = wordSet(`
  accuse urge criticise criticize blame denounce describe dismiss praise condemn attack blast slam reject
  support back oppose endorse defend cite mention question discuss call tout mock challenge encourage express
  voice propose demand reiterate deny confirm acknowledge suggest warn welcome applaud hail thank congratulate
  portray characterise characterize view deem label dub brand liken compare rebuke lambast decry deride echo
  forecast predict outline explain highlight emphasize emphasise stress note fear expect admire recommend claim
  protest dispute disavow lament bemoan mourn rebut refute ridicule chide berate assail downplay envision
  foresee advise remind assure tell ask report announce reveal disclose admit pledge vow promise threaten
  repeat hint invoke reference believe think hope worry resent appreciate savage trash excoriate castigate
  vilify commend laud salute extol champion vouch ponder debate justify imply request
`);

/** Takes what somebody means or refuses to do ("vowed to", "declined to", "plans to"). */
export const INFINITIVE = wordSet(`
  vow pledge promise threaten decline refuse want plan hope agree offer seek decide intend expect propose wish
  prefer demand ask resolve aim opt swear claim like love
`);

/** Takes a preposition ("called for", "warned of", "insisted on"). */
export const PREPOSITION: Readonly<Record<string, ReadonlySet<string>>> = {
  call: wordSet('for on upon'),
  point: wordSet('to out'),
  refer: wordSet('to'),
  complain: wordSet('about of'),
  talk: wordSet('about of'),
  speak: wordSet('of about'),
  warn: wordSet('of about against'),
  hint: wordSet('at'),
  insist: wordSet('on upon'),
  agree: wordSet('on with'),
  disagree: wordSet('with'),
  apologise: wordSet('for'),
  apologize: wordSet('for'),
  think: wordSet('of about'),
  boast: wordSet('of about'),
  brag: wordSet('about of'),
  push: wordSet('for'),
  press: wordSet('for'),
  appeal: wordSet('to for'),
  object: wordSet('to'),
  argue: wordSet('for against'),
  ask: wordSet('for about'),
  worry: wordSet('about'),
  hope: wordSet('for'),
  lash: wordSet('out'),
  comment: wordSet('on'),
  elaborate: wordSet('on'),
  testify: wordSet('about'),
  plead: wordSet('for'),
  advocate: wordSet('for'),
  vouch: wordSet('for'),
  allude: wordSet('to'),
  accuse: wordSet('of'),
  balk: wordSet('at'),
  dream: wordSet('of'),
  wonder: wordSet('about'),
  decide: wordSet('against'),
  look: wordSet('forward'),
  rail: wordSet('against'),
  vote: wordSet('for against'),
};

/** Told of somebody else, before the complement: "told reporters that", "assured them". */
export const ADDRESSED = wordSet(
  'tell inform remind assure warn advise ask notify convince persuade promise show urge beg email',
);

/** Verbs of saying proper: they end a clause that another such verb governs ("said … and added"), and need no object. */
export const SPEECH = wordSet(`
  say state tell announce declare add warn insist claim argue note stress reiterate reveal mention explain
  affirm reaffirm confirm suggest admit acknowledge assert maintain contend caution report conclude emphasise
  emphasize write tweet remark concede complain recall reply respond answer repeat quip joke retort allege
  opine muse shout exclaim proclaim counter continue ask wonder urge accuse criticise criticize deny vow pledge
  threaten demand predict testify boast underline underscore signal indicate
`);

/** Nouns that carry a saying: "a warning that", "X's claim that". */
export const NOUNS = wordSet(`
  statement claim warning announcement declaration assertion insistence suggestion pledge promise vow threat
  belief hope remark comment argument admission demand accusation allegation denial confirmation conviction
  view opinion fear concern signal contention assumption rumor rumour complaint prediction assurance
  acknowledgment acknowledgement notion idea expectation conclusion report speculation hint confidence doubt
  criticism observation frustration anger regret shock surprise outrage dismay alarm disappointment
  satisfaction willingness readiness interest
`);

/** "is expected to", "are believed to": a passive that hides who says so. */
export const HIDDEN = wordSet(
  'expect believe think say report suppose allege understand rumour rumor estimate accuse project predict describe',
);

/** Whether a lemma can head a saying at all. */
export const isCueLemma = (lemma: string): boolean =>
  CLAUSE.has(lemma) ||
  OBJECT.has(lemma) ||
  INFINITIVE.has(lemma) ||
  Object.hasOwn(PREPOSITION, lemma) ||
  lemma === 'quote';

/** Nouns of saying with what ties to them what is said, besides "that": "comments about", "a call for". */
export const NOUN_TIES: Readonly<Record<string, ReadonlySet<string>>> = {
  comment: wordSet('about on'),
  remark: wordSet('about on'),
  statement: wordSet('about on'),
  criticism: wordSet('of'),
  opposition: wordSet('to'),
  attack: wordSet('on'),
  call: wordSet('for'),
  threat: wordSet('of to'),
  warning: wordSet('of about against'),
  demand: wordSet('for'),
  request: wordSet('for'),
  question: wordSet('about'),
  concern: wordSet('about over'),
  accusation: wordSet('of'),
  allegation: wordSet('of'),
  claim: wordSet('of'),
  praise: wordSet('for of'),
  doubt: wordSet('about'),
  view: wordSet('of on'),
  complaint: wordSet('about'),
  pledge: wordSet('to'),
  promise: wordSet('to'),
  vow: wordSet('to'),
  refusal: wordSet('to'),
  signal: wordSet('of'),
  decision: wordSet('to'),
};

/** Verbs that lend their subject to a noun of saying: "expressed a belief that", "issued a warning that". */
export const CARRIERS = wordSet(
  'express voice make issue reiterate repeat give have share hold release send offer raise',
);

/** A refusal or consent that stands by itself: "Paris has refused." */
export const LONE = wordSet('refuse decline agree disagree refrain demur object abstain consent comply');

/** Where and when something is said: no part of what is spoken of ("praised the troops in a speech"). */
export const OCCASIONS = wordSet(`
  debate speech interview statement rally tweet meeting summit conference event stop primary briefing hearing
  convention article letter ad video night morning afternoon evening week month year day monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august september october
  november december session address press release visit call weekend past summer spring fall autumn winter
  ceremony forum panel podcast broadcast twitter facebook telegram
`);

/** Verbs that tell nothing where they are negated: "did not say when". */
export const SILENT = wordSet(
  'say specify mention announce confirm reveal comment elaborate disclose indicate explain clarify state tell report',
);

/** Adjectives of stance behind a form of "be", with what ties their object to them. */
export const STANCES: Readonly<Record<string, ReadonlySet<string>>> = {
  critical: wordSet('of'),
  skeptical: wordSet('of'),
  sceptical: wordSet('of'),
  supportive: wordSet('of'),
  wary: wordSet('of'),
  opposed: wordSet('to'),
  confident: wordSet('that in'),
  convinced: wordSet('that'),
  concerned: wordSet('that about'),
  worried: wordSet('that about'),
  hopeful: wordSet('that'),
  optimistic: wordSet('that about'),
  adamant: wordSet('that'),
  certain: wordSet('that'),
  sure: wordSet('that'),
  afraid: wordSet('that of'),
};
