import { pattern } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

const STORY = pattern`
  \b(?:reports?|claims?|rumou?rs?|stor(?:y|ies)|posts?|letters?|documents?|circulars?|suggestions?|allegations?|speculation|talk)\b.{0,240}\b(?:is|are|was|were|as) (?:["“] )?(?:an? )?(?:\w+ )?(?:
    forger(?:y|ies)|forged|fakes?|fake news|fabricat\w+|hoax(?:es)?|groundless|unfounded|baseless|false|
    untrue|wrong|incorrect|inaccurate|mistaken|misleading|inventions?|rubbish|far from the truth|lies?|
    nonsense|without foundation
  )\b|
  \b(?:
    reports?|claims?|rumou?rs?|speculation|stor(?:y|ies)
  ) that .{0,240}\b(?:has|have|had) no (?:foundation|basis|substance)\b`;

/** "That the cabinet has signed … is pure invention" */
const INVENTED = pattern`
  ^(?:that|the (?:idea|notion|claim|suggestion) that) .{10,300}\b(?:is|was) (?:(?:pure|sheer|mere|simply|just|a|an|complete|total|absolute) ){0,3}(?:
    inventions?|fiction|fabrication|nonsense|fantasy|untrue|false|lie|myth|wrong|baseless|fake|rubbish
  )\b`;
/** "A letter in which Peru leaves … is a forgery": the sentence says that the story is not true. */
export const isCalledFalse = ({ tokens }: Clause): boolean => {
  const words = phraseOf(tokens);
  return STORY.test(words) || INVENTED.test(words);
};
