import { pattern, patternOf } from '../../language/pattern.ts';
import { wordSet } from '../../language/word-set.ts';
import { type Clause, phraseOf, slice } from '../words/clause.ts';
import { governing } from './governing.ts';

const NOT = wordSet("not n't never neither nor without nobody none no hardly cannot");
/** "no longer", "no choice but": the negation denies no step. */
const NOT_NEGATION = patternOf('g')`
  \b(?:
    no longer|no more$|no\.? \d[\w/]*|
    no (?:other |real )?(?:choice|option|alternative|way|road|path|sense|point|place|turning|going)|
    not (?:only|just|merely|simply|least|the first)|not sure|\d+ (?:votes )?to (?:none|nil)|
    no (?:doubt|matter|date|return)|no coming|
    no (?:
      indications?|word|hints?|details?|clues?|idea
    ) (?:as to |of |about |on |yet |exactly )*(?:when|how soon|how)|
    no (?:indication|word|hint)(?: as to)?$|
    without (?:an?|any|much|one)? ?(?:single |public )?(?:
      delay|further|notice|exception|hesitation|consent|the consent|vote|votes|debate|dissent|
      discussion|objections?|opposition|warning|explanation|fanfare
    )
  )\b`;
const DENY = pattern`
  \b(?:
    den(?:y|ies|ied|ying)|doubt(?:s|ed|ing)?|refut\w+|rul(?:es?|ed|ing) out|dismiss\w*|
    reject(?:s|ed|ing)?|rebuff\w*|knock(?:s|ed|ing)? down|debunk\w*|quash\w*|
    brush(?:es|ed|ing)? (?:off|aside)|disput(?:ed|ing)|disputes (?:that|having|any|the|it|this)|
    (?:is|are|was|were) (?:not|n't) (?:considering|planning|discussing|contemplating|thinking)|
    (?:has|have|is|are|was|were|remains?) yet to|far from|
    (?:nobody|no one|none)(?: [\w'’-]+){0,5}? (?:
      said|says|announced|claimed|declared|stated|confirmed|told|suggested|decided
    )|(?:is|was|are|were) not(?= that\b|$)|
    (?:
      wrong|false|incorrect|mistaken|untrue|inaccurate|misleading|premature|absurd|an error|a mistake
    ) to (?:claim|say|suggest|think|assume|conclude|assert|believe|state|speak|talk|report|call)|
    stopp?\w* short of|
    (?:
      none of (?:this|that|it)|nothing in (?:this|that|it)|(?:does|do|did|would) (?:not|n't)
    ) (?:means?|implies|imply|signif(?:y|ies)|stipulates?|foresees?|provides?|envisages?) that|
    (?:decid(?:e|es|ed|ing)|opt(?:s|ed|ing)?|chose|chosen|choos(?:es|ing)) against (?!(?:[\w-]+ ){0,2}(?:stay|remain|exten|keep|renew|prolong|continu))|
    (?:has|have|had)? ?avoid(?:s|ed|ing)?|refrain\w* from|refus\w+ to|declin\w+ to|
    vot(?:e|es|ed|ing) down|
    vot(?:e|es|ed|ing) (?:[\w-]+ ){0,3}?against (?!
      \d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b
    )(?!(?:[\w-]+ ){0,3}(?:stay|remain|exten|keep|renew|prolong|continu))|
    t(?:hr(?:ew|own?|ows) out|urn(?:s|ed|ing)? down)|disavow\w*|scotch\w*|pour\w* cold water on|
    describ\w+ as (?:fake|false|untrue|baseless)|
    (?:drop|abandon|shelv|scrap|retract|disown|renounc)\w* (?:its|his|her|their|the|a|any) (?:[\w-]+ ){0,2}(?:
      promises?|plans?|pledges?|idea|threats?|demands?|bid|calls?|intention|proposal
    )|
    (?:back|walk|mov|step)\w* (?:away|down|off|back) (?:from )?(?:its|his|her|their|the|a|any) (?:[\w-]+ ){0,2}(?:
      promises?|plans?|pledges?|idea|threats?|demands?
    )|no (?:plans?|intentions?|thoughts?|talk|question|wish|desire|decision|announcement|need|reasons?)|
    (?:untrue|not true|false|incorrect|not the case|a lie|inaccurate) that|unlikely (?:that|to)|nothing (?:formal|official|suggests|indicates|points)|
    no (?:signs?|indications?|evidence|suggestion|hint)(?! (?:as to |of |about )?(?:when|how soon|how)\b| as to$|$
    )
  )\b`;
const FAIL = /\bfail(?:s|ed|ing|ure)? to\b/;
const NOT_DENY = pattern`
  \b(?:does|do|did|will|would|can|could) ?(?:not|n't) (?:rule|deny|exclude|dismiss)|
  \b(?:refus|declin)\w+ to (?:rule out|deny|exclude|dismiss)|
  \b(?:not|n't) (?:be drawn|tak(?:e|ing|en))\b|\bnot (?:ruled?|ruling|excluded?|excluding) (?:out )?`;
const DENIED_AFTER = pattern`
  ^(?:(?!(?:and|but|if|unless|because|since|until|as|while|when|which|who|so|for|saying|citing|arguing|adding|after) )[\w'’-]+ ){0,5}?(?:
    (?:is|are|was|were|be|would be) (?:
      out of the question|not (?:on the|being|planned|under|considered|possible|an option|up for)|
      ruled out|mistaken|wrong|false|untrue|baseless|unfounded|groundless|nonsense|fake
    )|(?:has|have|had) no (?:basis|foundation|substance)|(?:is|was) (?:far from the truth|(?:not|n't) )
  )`;

const AUXILIARY =
  /\b(?:will|would|shall|is|are|was|were|has|have|had|may|might|could|can|plans|intends|said|says|added|announced|declared)\b/;

/** Of "would never return and would leave" the second half: a predicate with an auxiliary of its own is not under the first one's "never". */
function lastPredicate(near: string): string {
  const last = near.split(/\b(?:and|or|but)\b/).at(-1)!;
  return AUXILIARY.test(last) ? last : near;
}

/** "Without a fund by June, Ghana will leave", "without a fund Ghana will leave": a condition, and no denial. */
const WITHOUT_FIRST = /\bwithout [^,]{3,100}?(?: ,| (?=(?:will|would|shall|'ll)\b))/;

function isNegated(near: string): boolean {
  const plain = lastPredicate(near).replace(WITHOUT_FIRST, '').replace(NOT_NEGATION, '');
  return plain.split(' ').some((word) => NOT.has(word)) && !NOT_DENY.test(near);
}

/** "Cannot guarantee safety and halts the deal": a finite verb behind "and" is under no negation of the first. */
function isPredicateOfItsOwn({ tokens, match }: Clause, near: string): boolean {
  const { lower, lemma, pos } = tokens[match.nucleus]!;
  const isTensed = pos === 'VERB' && lower !== lemma && !lower.endsWith('ing');
  return isTensed && /\b(?:and|but)(?: \w+ly)?$/.test(near);
}

/** "Sees no reason to stay and has decided to go", "refused to certify it and warned that …": the words since the last such "and". */
const afterOwnPredicate = (far: string): string =>
  far
    .split(
      / and (?=(?:(?:has|have|had) (?:\w+ly )?(?:\w+ed|taken|made|begun)|(?:warned|said|announced|declared|added|told \w+) (?:\w+ )?(?:that|it|he|she|they|the))\b)/,
    )
    .at(-1)!;

/** "There was never a decision on reforms, and particularly one to return": the list goes on under its "never". */
const LISTED_UNDER =
  /\b(?:never|no|not|n't|nor) [^.;:]{2,160} (?:, |and |or |nor )+(?:particularly|especially|in particular|notably|least of all|much less|let alone|still less)\b[^,;]{0,80}$/;

const IMPOSSIBLE = /^(?:(?:is|was|as|be) )?(?:impossible|unthinkable|inconceivable|excluded)\b/;

/** "Researchers do not believe that Peru is going to leave": whoever so thinks denies it. */
const DISBELIEVES = pattern`
  \b(?:do|does|did|would) (?:not|n't) (?:\w+ly )?(?:
    believe|think|expect|anticipate|foresee|suppose|assume|reckon|imagine
  )$|
  \b(?:
    nobody|no one|few|hardly anyone|none of \w+
  ) (?:\w+ly )?(?:believes?|thinks?|expects?|anticipates?)$`;

function isDisbelieved({ tokens, match, from }: Clause): boolean {
  const isOneClause = !tokens
    .slice(from, match.nucleus)
    .some(({ lower }) => lower === 'and' || lower === 'but');
  return (
    isOneClause && tokens[from - 1]?.lower === 'that' && DISBELIEVES.test(phraseOf(tokens.slice(0, from - 1)))
  );
}

/** "Have no doubt that Peru will leave", "left little doubt that it will", "nobody should doubt that": whoever says so affirms it. */
const BEYOND_DOUBT = patternOf('g')`
  \b(?:no|little|beyond|without|not a|hardly any|nobody be in any|no one be in any|not be in any|n't be in any) (?:(?:a|any|all|reasonable|room for|shadow of a|serious) )*doubts?\b|
  \b(?:nobody|no one|none|not|n't|never) (?:(?:should|must|need|can|could|ever|for|a|moment) )*doubt\b`;

/** "Nowhere does it say that Peru leaves", "the note does not mention that …", "in no way does this mean that …": of what is not in the words nothing is true. */
const NOT_SAID = pattern`
  \b(?:
    (?:
      nowhere|at no (?:point|time|stage)|in no (?:way|sense|respect)|by no means|on no account|
      under no circumstances|not once
    ) (?:does|do|did|is|are|was|were|has|have|had|will|would|can)\b|
    (?:does|do|did|has|have) (?:not|n't) (?:\w+ly )?(?:stated?|indicated?|claim(?:ed)?|written?|speak|spoken|read) that\b|
    nothing in (?:[\w'’-]+ ){1,4}?(?:says|said|states|mentions|suggests|indicates|means|implies|shows) that\b
  )(?: (?!and\b|but\b|when\b|why\b|how\b)[\w'’-]+){0,14}$`;

const isNotSaid = ({ tokens, match }: Clause): boolean =>
  NOT_SAID.test(phraseOf(tokens.slice(Math.max(0, match.nucleus - 24), match.nucleus)));

/** What denies the step of a clause: the words, or where they stand; null where nothing does. */
export function deniedBy(clause: Clause): string | null {
  const behind = phraseOf(slice(clause, clause.match.to, clause.match.to + 10));
  const { near, far } = governing(clause);
  if (isNegated(near.replace(BEYOND_DOUBT, ' ')) && !isPredicateOfItsOwn(clause, near))
    return 'a negation in the clause';
  if (LISTED_UNDER.test(phraseOf(clause.tokens.slice(0, clause.match.nucleus))))
    return 'a list that is denied';
  if (FAIL.test(near)) return 'failed to';
  if (isDisbelieved(clause)) return 'not believed';
  if (isNotSaid(clause)) return 'not what it says';
  const ruling = afterOwnPredicate(far).replace(BEYOND_DOUBT, ' ');
  const denied = DENY.exec(ruling);
  if (denied && !NOT_DENY.test(ruling)) return denied[0];
  if (clause.match.rule.rung === 'affirmation' && IMPOSSIBLE.test(behind)) return 'impossible';
  if (clause.match.rule.negated) return null;
  const own = phraseOf(slice(clause, clause.match.nucleus, clause.match.to));
  if (isNegated(own)) return 'a negation in the words';
  // "It would go if the ceiling was not lifted": what is not done is another's.
  if (/^(?:if|unless)$/.test(clause.tokens[clause.match.to - 1]!.lower)) return null;
  return DENIED_AFTER.test(behind) ? 'what is said of it afterwards' : null;
}
