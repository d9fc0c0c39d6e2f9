import { pattern } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import type { ActorSearch } from './actor-search.ts';
import { listed } from './listed.ts';
import { type FoundActors, NOBODY } from './pointed.ts';

const ONLY_ONE = pattern`
  ^(?:["“] )?(?:so far )?(?:the|its) (?:only|first|last|sole|latest) (?:other )?(?:
    nation|country|state|member|party|government|member state
  )s? (?:(?:ever|so far|yet|before it|until now) )?(?:to|that|which|who)(?: \w+){0,3} ?$`;

/** Whether the sentence begins with whom it names only behind the step: "the only nation ever to leave was Peru". */
export const isOnlyOne = ({ tokens, match }: Clause): boolean =>
  ONLY_ONE.test(phraseOf(tokens.slice(0, match.from)));

const ONLY_ONE_HAS = pattern`
  ^(?:["“] )?(?:so far |until now )?(?:only|just) one (?:other )?(?:
    nation|country|state|member|party|government
  ) (?:has|had)(?: \w+){0,2} ?$`;

/** "Only one country has left the pact so far: Peru" */
const isOneThatHas = ({ tokens, match }: Clause): boolean =>
  ONLY_ONE_HAS.test(phraseOf(tokens.slice(0, match.from + (tokens[match.from]!.pos === 'AUX' ? 1 : 0))));

const SO_MANY_HAVE = pattern`
  ^(?:["“] )?(?:so far )?(?:(?:only|just) )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:other )?(?:
    nations|countries|states|members|parties|governments|capitals
  ) (?:has|have|had)(?: \w+){0,2} ?$`;

/** "Three countries have left the pact: Peru, Chile and Bolivia": those who are listed; null where nobody counts so. */
function soManyOf(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  const isPerfect = tokens[match.from]!.pos === 'AUX';
  if (!SO_MANY_HAVE.test(phraseOf(tokens.slice(0, match.from + (isPerfect ? 1 : 0))))) return null;
  const colon = tokens.findIndex(({ text }, i) => i >= match.to && text === ':');
  const named = colon < 0 ? [] : search.candidates(tokens, colon + 1, tokens.length);
  return named[0] ? { ids: listed(tokens, named, named[0]), reason: 'those of the list' } : null;
}

/** "The only nation ever to leave the pact was Peru", "only one has left it: Peru": who is named behind it, and nobody where no one is. */
export function onlyOne(search: ActorSearch, clause: Clause): FoundActors | null {
  if (!isOnlyOne(clause) && !isOneThatHas(clause)) return soManyOf(search, clause);
  const { tokens, match } = clause;
  const is = tokens.findIndex(
    ({ lower }, i) => i >= match.to && /^(?:is|was|are|were|remains?|being|:|,|-|–|—)$/.test(lower),
  );
  const [named] = is < 0 ? [] : search.candidates(tokens, is + 1, Math.min(tokens.length, is + 5));
  return named ? { ids: [named.id], reason: 'the only one' } : NOBODY;
}

/** "the second state to have left": what it is known by. */
const RANKED =
  /\b(?:first|second|third|only|last|latest|other) (?:\w+ ){1,2}(?:to have|that (?:has|have))(?: ever)?$/;
/** "Was one of several states that have notified the depositary" */
const ONE_OF_THOSE = /\bone of (?:[\w'’-]+ ){1,6}(?:that|which|who)(?: has| have| had)?(?: \w+ly)? $/;
/** "Names Peru and Chile as others that have left", "are among the states which have already gone" */
const AMONG_OTHERS = pattern`
  \b(?:as|among|are|were|of|with|like)(?: (?:the|these|those|two|three|four|five|six|several))?(?: other)? (?:
    others|states|countries|members|governments|capitals|nations|parties|neighbou?rs|ones|those
  )(?: (?:in|of) (?:\S+ ){1,3})? ?(?:that|which|who)(?: (?:have|had|already|also|since|now|so far|recently|just)){0,3} $`;
/** "The second country after Peru to complete its departure": what the other one did before. */
const AFTER_ANOTHER =
  /\b(?:second|third|fourth|fifth|sixth|next|last|only|other) (?:\w+ ){1,4}?after (?:\S+ ){1,4}?to(?: [\w'’-]+){0,4}$/;
/** "Leaving only Peru on the way out", "of these Peru alone is still on its way out" */
const LEAVING_ONLY =
  /\bleaving (?:only|just|merely) (?:\S+ ){1,5}|\bleaves (?:only )?\S+ as the only\b|\bthe only (?:country|state|member) (?:still )?on (?:its|the) way out\b|\b(?:alone|only \S+) (?:is|was|remains) still (?:on (?:its|the) way out|(?:going to|set to|due to|about to) leave|leaving)\b/;
/** "Only Greece and Russia have gone out of the convention" */
const ONLY_THEY = /\bonly (?:(?!if|when|after|because)[^ ]+ ){1,9}(?:has|have) (?:ever |so far |already )?$/;

/** "The second state to have left", "the second country after Peru to leave": what it is known by. */
export const isRanked = ({ tokens, match }: Clause, near: string): boolean =>
  RANKED.test(near) ||
  AFTER_ANOTHER.test(phraseOf(tokens.slice(0, match.nucleus))) ||
  ONE_OF_THOSE.test(`${phraseOf(tokens.slice(0, match.from))} `) ||
  AMONG_OTHERS.test(`${phraseOf(tokens.slice(Math.max(0, match.from - 16), match.from))} `);

/** Whether others are set off against those that remain or that alone have left. */
export const isOneOfFew = (clause: Clause): boolean =>
  LEAVING_ONLY.test(phraseOf(clause.tokens.slice(0, clause.match.to))) ||
  ONLY_THEY.test(`${phraseOf(clause.tokens.slice(0, clause.match.nucleus))} `) ||
  isOnlyOne(clause);

const LIKE_OTHERS =
  /\b(?:follow|echo|mirror|match|repeat|come|came)\w* (?:after )?(?:a )?(?:similar|identical|comparable|the same|earlier|previous) \w+(?: (?:in|by|of|from)\b.*)?$/;

/** "The decision follows similar votes in Chile": what others did before. */
export const isLikeOthers = ({ tokens, match }: Clause): boolean =>
  LIKE_OTHERS.test(phraseOf(tokens.slice(0, Math.max(match.from + 1, match.nucleus))));
