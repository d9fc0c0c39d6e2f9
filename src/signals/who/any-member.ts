import { pattern } from '../../language/pattern.ts';
import { type Clause, hasWord, phraseOf } from '../words/clause.ts';
import { IT } from './pointed.ts';

const ANY_MEMBER =
  /\b(?:every|any|each) (?:member|party|state|country|signatory|government)\b|\bhow (?:does|do|can|could|would|may|might) (?:a|an|any|one) (?:member|party|state|country|signatory|government)\b/;
/** "A state party may pull out with a letter; withdrawal takes effect a year later", "a country that intends to leave has to say so a year ahead", "member states wishing to leave" */
const MAY_LEAVE = pattern`
  (?:
    \b(?:a|an|any|each|every) ["“']? ?(?:(?:member|state|contracting|participating) )?(?:member|party|state|country|signatory|government) ?["”']?(?: \w+){0,2} (?:
      may|can|must|shall|could|wishing|wanting|intending|
      (?:that|which|who) (?:wishes|wants|intends|plans|means|decides|chooses|prefers|seeks|leaves|withdraws|quits|goes)
    )\b|
    (?:^|[,;:“"] )(?:all |any )?(?:
      member (?:states|countries)|members|states parties|parties|states|countries
    ) (?:wishing|wanting|that wish|who wish|that want|which wish|may|can|must)\b
  )`;

/** "Under the charter a member's departure takes effect a year later", "the withdrawal of any party" */
const OF_A_MEMBER = pattern`
  \b(?:
    (?:a|an|any|each|every) (?:departing |leaving |outgoing )?(?:(?:member|contracting) )?(?:member|party|state|country|signatory) ?['’]s? (?:\w+ )?(?:
      departure|withdrawal|exit|denunciation|notice|membership|obligations
    )|(?:departure|withdrawal|exit|denunciation) (?:of|by) (?:a|any|each|every) (?:(?:member|contracting) )?(?:member|party|state|country|signatory)
  )\b`;

/** "No member has ever left the bloc", "none of them has quit it so far": of all of them, and of none in particular. */
const NO_MEMBER = pattern`
  (?:^|[ ])(?:
    (?:no|not one|not a single) (?:(?:other|single|signatory|member) )?(?:member|party|state|country|nation|signatory|government)|
    none(?: of (?:them|those|(?:its|the)(?: other)? (?:members|parties|states|countries|signatories)))?|
    nobody|no one|no-one
  )(?: (?:has|have|had|is|are|was|ever|yet|so|far|formally|actually|really|else|since)){0,4} $`;

/** Whether the subject of the words is no member at all. */
export const isOfNoMember = ({ tokens, match }: Clause): boolean =>
  NO_MEMBER.test(`${phraseOf(tokens.slice(0, match.nucleus))} `);

/** "For the first time a country has turned its back on such a treaty": which one is told elsewhere. */
const FIRST_EVER =
  /\bfor the first time (?:ever |in (?:its|their) history )?(?:,? ?)an? (?:\w+ )?(?:country|state|member|party|signatory|nation)\b/;

/** "Runs on unless one side tells the other that it wants to end it": either of the two. */
const ONE_SIDE =
  /^(?:if|unless|until|when|once|that) (?:one|either|a) (?:of the (?:two |three )?)?(?:side|sides|party|parties|partner|partners|signatory|signatories|countries|states|governments)\b[^.;]*$/;

function isOfEither(tokens: Clause['tokens'], to: number): boolean {
  const before = tokens.slice(Math.max(0, to - 14), to);
  const at = before.findIndex((_, i) => ONE_SIDE.test(phraseOf(before.slice(i))));
  return (
    at >= 0 && !before.slice(at).some(({ entity }) => entity?.kind === 'state' && entity.via !== 'anaphor')
  );
}

const BEFORE_ONE_LEAVES =
  /\b(?:before|until|for) (?:an?|any) (?:\w+ )?(?:country|state|member|party|signatory|government) (?:is|can|may|ceases|leaves|loses|to)\b/;

/** "Every member may withdraw. It writes to the depositary, and six months later it is out": no country in particular. */
export function isOfAnyMember({ tokens, match, before }: Clause): boolean {
  if (isOfEither(tokens, match.from)) return true;
  const own = tokens.slice(0, match.to);
  const isNamed = own.some(({ entity }) => entity?.kind === 'state' && entity.via !== 'anaphor');
  if (isNamed) return false;
  const words = phraseOf(own);
  // "A year has to go by from the day of the notice before a state is out"
  if (BEFORE_ONE_LEAVES.test(phraseOf(tokens))) return true;
  if (FIRST_EVER.test(words) || MAY_LEAVE.test(words) || OF_A_MEMBER.test(words)) return true;
  return hasWord(own, IT) && before !== null && ANY_MEMBER.test(phraseOf(before.tokens));
}
