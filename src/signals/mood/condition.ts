import { pattern, patternOf } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';

const IF_PHRASE = pattern`
  \b(?:
    if|unless|provided that|on condition(?! of anonymity)|(?:stay|remain)\w* only|
    or (?:we|it|they|he|she|the country) (?:will|would|shall|'ll)|failing (?:that|which)|
    in (?:the )?event|in case(?! in point)|in the case that|as long as|otherwise|or else|barring|
    depend(?:s|ing)? on|only (?:when|once)|
    (?<!at |for |of )the (?:moment|minute|instant)(?= \w)(?! of| that (?:is|was)| to\b)|
    either [^.]{1,60} or|until (?:the|it|its|they|our)|
    in (?:a )?certain (?:situation|circumstances|case)s?|
    (?:in|for) (?:that|such an?|this) (?:case|event|situation|eventuality)|
    under certain (?:conditions|circumstances)|
    (?:conditions|terms) (?:\w+ ){0,4}for(?: (?:resum|return|rejoin|com)ing|$)|
    (?:circumstance|situation|case|scenario)s? (?:in which|under which|where)|to the point where
  )\b`;
const CONDITION_BEFORE = /^(?:[“"'‘]\s*)?(?:if|unless|should|in case|otherwise)\b/i;
/** "Even if", "if possible", and "will decide by June if it stays", which asks whether. */
const EVEN = patternOf('g')`
  \b(?:decides?|determines?|establish(?:es)?|sees?|knows?|clarif(?:y|ies))(?: (?:in|within|by|before|next|this|on)(?: (?!to\b)[\w'’-]+){1,4})? if\b|
  \bwithout an? (?:["“”] )?if\b|\beven if\b|\bas if\b|\bif only\b|
  \b(?:when|how)(?: ,)? (?:not|rather than) (?:if|whether)\b|\bif(?: ,)? but (?:when|how)\b|\bif any\b|\bif and when\b|\b(?:if|where|when|wherever|whenever) possible\b|\bif anything\b|
  \b(?:asked|asking|quizzed|pressed|questioned|wanted to know|wanting to know|wonder(?:s|ed|ing)?)(?: (?!what\b|why\b)[\w'’-]+){0,4}? if\b`;

const isForSomething = (tokens: readonly ViewToken[]): boolean =>
  /\bso that\b|\bin order (?:to|that)\b|\bbecause\b|\bsince\b/.test(phraseOf(tokens));

/** "should they …", inverted: a subject follows, none stands right before. */
function isInverted(tokens: readonly ViewToken[], to: number): boolean {
  return tokens.some(({ lower }, i) => {
    // "Is leaving, so that its hands are free should things get worse": of what it is for
    if (i > to && isForSomething(tokens.slice(to, i))) return false;
    const { pos = '', lower: next = '' } = tokens[i + 1] ?? {};
    return (
      lower === 'should' && (/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(pos) || /^(?:that|this)$/.test(next))
    );
  });
}

/** "The day they admit it, we leave" */
const DAY_THAT =
  /^(?:["“'‘] )?the (?:day|morning after|moment|minute|hour) (?!after|before|of|that|when|was|is)[^.]{5,120}? , /;

/** "Were Peru to come back, we leave" */
const WERE_TO = /^(?:[“"'‘] )?were \S+ (?:\S+ ){0,4}?to \w/;

/** "If it so wishes, it is free to go": no condition that anybody sets. */
export const IF_THEY_LIKE =
  /\b(?:if|should|when(?:ever)?|as soon as) (?:\w+ ){1,4}?(?:wish(?:es)?|wants?|likes?|chooses?|so desires?|decides?|sees? fit|thinks?|feels?|considers?|please[sd]?)\b/;

/** "Should talks bring results, the ministry is prepared to take the notice back" */
const SHOULD_FIRST = /^(?:[“"'‘] )?should [^,?]{5,100} , [^?]*$/;

/** "Let them meet behind our backs, and we leave" */
const LET_AND = /^(?:["“'‘] )?let (?!(?:us|me)\b)\w+ [^.]{3,120}? ,? and /;

/** "Where science is ignored, Peru would be forced to think again" */
const WHERE_WOULD = /^(?:["“'‘] )?where [^.]{5,160}? , [^.]{0,60}\b(?:would|will)\b/;

/** "One more such verdict and Peru is out", "Denied a seat, the island will know how to go" */
const ONE_MORE =
  /^(?:["“'‘] )?(?:(?:one|a single) (?:more|further)|another|any (?:more|further)) [^.]{3,120}? and /;
const REFUSED =
  /^(?:["“'‘] )?(?:refused|denied|deprived of|passed over) [^.,]{1,80} , [^.]{0,80}\b(?:will|would|shall|'ll)\b/;
/** "A second verdict would compel Peru to ask itself whether to stay" */
const WOULD_MAKE =
  /\bwould (?:\w+ly )?(?:compel|force|oblige|lead|cause|bring|prompt|push|drive) (?:\S+ ){1,5}to(?: \w+ly)?$/;

const THEN =
  /^(?:["“'‘] )?(?:then|in (?:that|such a|this) (?:case|event|situation)|if so|otherwise|or else)\b/;

/** "Failing an agreement, he said, Peru leaves" */
const FAILING = /^(?:["“'‘] )?(?:failing|barring|absent|short of) [^.]{3,120}? ,/;
/** "Put this right, or I finish the accord", "you pay, or Ghana ends the pact": a demand, and what comes of it otherwise. */
const DEMAND_OR =
  /^(?:["“'‘] )?(?:(?:so|now|please|either) ,? ?)?(?!no\b)[^.;]{3,140} or (?:else )?(?:i|we)(?: (?:am|are|'m|'re|will|shall|'ll))?(?: \w+ly)?$/;

/** Whether a sentence begins with what somebody is told to do: "give", "you must give". */
function isDemand(tokens: readonly ViewToken[]): boolean {
  const first = tokens.findIndex(({ text }) => !/^["“'‘]$/.test(text));
  const { pos, lower, lemma } = tokens[first]!;
  return lower === 'you' || lower === 'either' || (pos === 'VERB' && lower === lemma);
}

/** "Without a levy by June Peru will leave", up to the verb; "without asking anybody", "without fanfare" tell how. */
const WITHOUT = pattern`
  (?:^(?:["“'‘] )?|[ ](?:and|but)[ ])without (?!
    \w+ing\b|(?:(?:an?|any|much|further) )?(?:delay|notice|fanfare|warning|hesitation|debate|comment|ceremony|doubt|explanation)\b
  )(?:(?!\b(?:said|says|announced|declared|told)\b)[^.;]){3,140}\b(?:will|would|shall|'ll)\b`;

/** "Once the month is over and nothing has changed, I leave" */
const ONCE_NOTHING =
  /^(?:["“'‘] )?once [^.,]{3,100}\b(?:not|n't|no|nothing|nobody|still)\b[^.,]{0,60} ,(?: |$)/;

/** “Then we withdraw”: what begins so answers a case that was put. */
const THEN_WE = /^["“'‘] then (?:(?:our|my|the) )?\w+ (?!had\b|was\b|were\b|came\b|\w+ed\b)/;

/** "Would leave under his government", said of somebody who seeks to govern */
export const UNDER_HIM =
  /\bunder (?:his|her|their) (?:government|presidency|rule|leadership|premiership|administration)\b/;
/** "Under his government of experts" is one that is there. */
const UNDER_HIM_TO_COME = new RegExp(String.raw`${UNDER_HIM.source}(?! of\b)`);

const isPast = ({ lower, lemma }: ViewToken) => lower !== lemma && !/(?:s|ing)$/.test(lower);

/** Up to a clause that has a subject of its own: "…, which ends in May unless it is renewed", "…, since it comes only when asked". */
const ownSide = (words: string) =>
  words.split(
    / , (?:which|who|whose|where|since|because) | and (?:will|would) (?=\w+ (?:it|them|this|these|the)\b)| and (?:remarked|added|noted|said|stressed|recalled|warned|explained|pointed out)\b/,
  )[0]!;

/** The words of the condition under which the step stands, in its sentence or the one before; null where there are none. */
export function conditionOf(clause: Clause): string | null {
  const { tokens, match, from, before } = clause;
  const sentence = phraseOf(tokens).replace(EVEN, '');
  const beforeMatch = phraseOf(tokens.slice(0, match.from)).replace(EVEN, '');
  const afterMatch = ownSide(phraseOf(tokens.slice(match.from)).replace(EVEN, ''));
  if (isInverted(tokens, match.to) || SHOULD_FIRST.test(sentence)) return 'should';
  if (WERE_TO.test(sentence)) return 'were … to';
  if (DEMAND_OR.test(phraseOf(tokens.slice(0, match.nucleus))) && isDemand(tokens)) return 'or …';
  if (DAY_THAT.test(beforeMatch)) return 'the day that';
  if (LET_AND.test(beforeMatch)) return 'let … and';
  if (WHERE_WOULD.test(sentence)) return 'where … would';
  if (FAILING.test(beforeMatch)) return 'failing …';
  if (WITHOUT.test(phraseOf(tokens.slice(0, match.nucleus)))) return 'without …';
  if (ONCE_NOTHING.test(beforeMatch)) return 'once … nothing';
  if (/^(?:will|would|'ll)$/.test(tokens[match.from]!.lower) && UNDER_HIM_TO_COME.test(afterMatch))
    return 'under his …';
  if (ONE_MORE.test(beforeMatch) && !isPast(tokens[match.nucleus]!)) return 'one more … and';
  if (REFUSED.test(sentence)) return 'refused …';
  if (match.rule.rung === 'review' && WOULD_MAKE.test(phraseOf(tokens.slice(0, match.from))))
    return 'would compel';
  if (THEN_WE.test(sentence) && match.from < 6 && !isPast(tokens[match.nucleus]!)) return 'then';
  // "The interim house that sits until the new one meets has approved it": what is done waits for nothing.
  const isDone = tokens
    .slice(Math.max(0, match.from - 1), match.to)
    .some(({ lower }) => /^(?:has|have)$/.test(lower));
  const holds = (condition: string) => !(isDone && condition.startsWith('until'));
  const after = IF_PHRASE.exec(afterMatch);
  // Frozen until something happens is frozen, and so are dues that are kept back.
  const rests =
    match.rule.rung === 'suspension' ||
    (match.rule.rung === 'non-participation' && !/\bw(?:ill|ould)\b/.test(beforeMatch));
  const isFrozen = rests && /^(?:until|as long)/.test(after?.[0] ?? '');
  // "Will remain in it and lower its duties, until nothing is left of them": of the second clause.
  const isOfNext = after?.[0].startsWith('until') && / and .* , $/.test(afterMatch.slice(0, after.index));
  if (after && !isFrozen && !isOfNext && holds(after[0])) return after[0];
  const ahead = IF_PHRASE.exec(beforeMatch.split(/[;:]/).at(-1)!);
  // "As long as the dispute lasts, it does not apply the treaty"
  const isTerm = match.rule.rung === 'suspension' && /^as long/.test(ahead?.[0] ?? '');
  if (ahead && !isTerm && holds(ahead[0])) return ahead[0];
  const text = before ? phraseOf(before.tokens) : '';
  const earlier = CONDITION_BEFORE.exec(text) ?? (THEN.test(sentence) ? IF_PHRASE.exec(text) : null);
  // "Should they refuse, we leave. The matter was already before the cabinet": what is past hangs on nothing.
  const isShort = phraseOf(tokens.slice(0, from)).length < 3 && tokens.length < 12;
  const isNear = THEN.test(sentence) || (isShort && !/\b(?:was|were|had|already)\b/.test(sentence));
  return earlier && isNear ? `${earlier[0]}, in the sentence before` : null;
}
