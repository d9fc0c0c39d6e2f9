import { wordSet } from '../../language/word-set.ts';
import { beforeVerb, type Clause } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';
import { type ActorSearch, isGoverned } from './actor-search.ts';

/** What a government is called without an article. */
const INSTITUTIONS = wordSet('parliament government cabinet congress senate ministers lawmakers deputies');
const PARTING = wordSet('leave quit exit depart resign walk storm');
/** Who leaves a hall or a sitting, and takes no state out. */
const DELEGATES = wordSet('delegation delegate deputy representative envoy ambassador observer');

/** "Three deputies agreed to an exit": some, and no chamber. */
const SOME = /^(?:some|several|few|many|\w+teen|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

/** Whoever these are, what they leave and end is no state's to leave. */
const PRIVATE = wordSet(
  'company business bank investor firm airline club team corporation operator insurer underwriter shipper carrier supplier contractor shipyard utility broadcaster judge prosecutor registrar striker coach',
);

/** "The judge elected in respect of Peru will leave the court", "the oil company has served notice": nobody who speaks for a state. */
export function isPrivate({ tokens, match }: Clause): boolean {
  let at = beforeVerb(tokens, match.from);
  const { entity } = tokens[at] ?? {};
  if (entity?.kind === 'state' && isGoverned(tokens, at)) {
    const noun = tokens.findLastIndex(({ lemma }, i) => i < at && i > at - 7 && PRIVATE.has(lemma));
    if (noun >= 0) at = noun;
  }
  return PRIVATE.has(tokens[at]?.lemma ?? '') && tokens[at - 1]?.lower !== 'with';
}

/** Who does what for a living: a noun by its ending, but for those who govern and for states so called. */
const OCCUPATION = /(?:er|or|ist|ian|[wm]an|eur)$/;
const GOVERNORS = wordSet(
  'minister leader premier ruler chancellor emperor governor member partner power neighbour neighbor newcomer holder founder producer exporter importer supporter donor contributor counter spokesman spokeswoman chairman successor predecessor order border quarter number corner water labor labour sector',
);

/** "Turkish writer Ada Kurt quits the agency", "a Peruvian author left it": one of a people, whatever he does for a living. */
function isOfOccupation(tokens: readonly ViewToken[], at: number): boolean {
  let noun = at;
  while (tokens[noun]?.pos === 'PROPN' && tokens[noun]!.entity === null) noun -= 1;
  const { lower, lemma, pos } = tokens[noun] ?? {};
  if (pos !== 'NOUN' || !OCCUPATION.test(lower!) || GOVERNORS.has(lemma!)) return false;
  return tokens.slice(Math.max(0, noun - 3), noun).some(({ entity }) => entity?.via === 'demonym');
}

/** "Roberto Lind is leaving the bloc": somebody by name who speaks for no state gives up a post and takes no state out. */
export function isPersonLeaving(search: ActorSearch, { tokens, match }: Clause): boolean {
  if (!PARTING.has(tokens[match.nucleus]!.lemma)) return false;
  const at = beforeVerb(tokens, match.from);
  // "The deputies left the council", but not "the deputies voted to leave it"
  const isOwnVerb =
    tokens.slice(match.from, match.nucleus).every(({ pos }) => pos !== 'VERB') ||
    SOME.test(tokens[at - 1]?.lower ?? '');
  // "Peru's delegate walked out of the session": that is how a state stays away.
  if (isOwnVerb && DELEGATES.has(tokens[at]?.lemma ?? '')) return match.rule.rung !== 'non-participation';
  if (isOwnVerb && (search.isUnderling(tokens, at) || isOfOccupation(tokens, at))) return true;
  if (match.body === null && /^(?:he|she)$/.test(tokens[at]?.lower ?? '')) return true;
  const isName = (i: number) => {
    const token = tokens[i];
    if (token === undefined || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
    return token.entity === null ? token.pos === 'PROPN' : token.entity.kind === 'person';
  };
  // "Lind finally left the bloc": a surname alone, of whoever holds no office
  const isSurname =
    at === 0 &&
    match.from === match.nucleus &&
    isName(at) &&
    tokens[at]!.entity === null &&
    !/s$/.test(tokens[at]!.lower) &&
    !INSTITUTIONS.has(tokens[at]!.lemma);
  if (isSurname && search.region(tokens, at).length === 0) return true;
  if (!isName(at) || !isName(at - 1) || search.candidates(tokens, at - 1, at + 1).length > 0) return false;
  const edge = tokens[at - 2];
  return edge === undefined || !/\p{L}/u.test(edge.text) || edge.lower === 'that';
}
