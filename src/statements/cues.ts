/**
 * Lemmas that tell of a saying, by what may follow them. Classes of the English language, not of any text:
 * `clause` takes a clause or a quotation, `object` somebody or something that is spoken of (accuse, urge, criticise).
 */
const CLAUSE =
  'say tell state announce declare add warn insist claim argue note stress reiterate reveal mention explain affirm reaffirm confirm suggest vow pledge threaten promise admit acknowledge assert maintain contend caution signal report predict conclude emphasise emphasize underline underscore write tweet post comment remark propose concede complain observe recall reply respond answer believe hope fear think expect estimate disclose indicate inform repeat swear hint decide agree deny doubt quip recount specify clarify speculate testify boast counter retort elaborate express voice go';
const OBJECT =
  'accuse urge criticise criticize call demand reject condemn blame denounce describe dismiss praise rule request ask appeal oppose refuse propose threaten';

export const CLAUSE_CUES: ReadonlySet<string> = new Set(CLAUSE.split(' '));
export const OBJECT_CUES: ReadonlySet<string> = new Set(OBJECT.split(' '));

/** Thoughts and feelings are told as clauses only: "hopes that", never "hopes for rain". */
export const NEEDS_THAT: ReadonlySet<string> = new Set(
  'go contend comment express voice believe hope fear think expect decide agree answer report post write call ask doubt respond signal propose threaten recall counter'.split(
    ' ',
  ),
);

/** The verb forms that continue an earlier speaker's words: "…, saying that". */
export const isContinuing = (lower: string): boolean =>
  /^(?:saying|stating|adding|arguing|claiming|suggesting|insisting|warning|noting|stressing|declaring|announcing|telling|explaining|calling|accusing|reiterating|vowing|pledging|threatening|admitting|acknowledging|asserting|emphasizing|emphasising|hinting|revealing|signaling|signalling|demanding|urging)$/.test(
    lower,
  );

/** Nouns that carry a saying: "a warning that", "X's claim that". */
export const NOUN_CUES: ReadonlySet<string> = new Set(
  'statement claim warning announcement declaration assertion insistence suggestion pledge promise vow threat belief hope remark comment argument admission demand accusation allegation denial confirmation conviction view opinion fear concern'.split(
    ' ',
  ),
);
