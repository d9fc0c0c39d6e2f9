import { wordSet } from '../../language/word-set.ts';
import { afterBody, isOfOrgans } from '../words/body-phrase.ts';
import { type Clause, hasWord, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';
import { behindWhen } from './behind-when.ts';
import { isReceived } from './receivers.ts';

/** What is withdrawn, left and frozen every day and is no membership. */
const OTHER_THINGS = wordSet(
  'troop soldier force forces peacekeeper guard contingent fighter army military personnel ambassador diplomat candidate candidacy player team bill motion lawsuit remark company firm bank product drug stadium asset price flight athlete aid loan investment bid appeal complaint candidature missile weapon tank plane aircraft staff coalition race job post office room talks negotiations negotiation convoy base mission train ship migrant refugee',
);

/** "the exits of France and Germany": whose, and not of what. */
const namesState = (tokens: readonly ViewToken[]) =>
  tokens[0]?.entity?.kind === 'state' && tokens[0].entity.via !== 'demonym';

/** "Notice of withdrawal from the three countries": who left, and not what. */
const namesStates = (tokens: readonly ViewToken[]) =>
  /^(?:the )?(?:two|three|four|both|several)? ?(?:countries|states|governments|nations|capitals)\b/.test(
    phraseOf(tokens),
  );

export const EXITS = wordSet(
  'withdrawal departure exit pullout secession denunciation termination withdraw depart secede pull walk drop get opt back',
);

const KINDS = wordSet(
  'body bloc alliance organisation organization treaty pact convention group grouping agency union league club accord statute charter community',
);

/** Whether a body is named among the tokens and not just a noun by it ("the EU bailout"), or meant by its kind. */
const namesBody = (tokens: readonly ViewToken[]) =>
  tokens.some(
    ({ entity, begins, lower }, at) =>
      (begins && entity?.kind === 'body' && afterBody(tokens, at, () => true) >= 0) || KINDS.has(lower),
  );

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid|spring|summer|autumn|fall|winter)$/;
const tellsWhen = (token: ViewToken | undefined): boolean =>
  token !== undefined && (/^\d/.test(token.text) || MONTH.test(token.lower));

const PARTS = /^(?:participation|membership|involvement)$/;

/** What tells of time, place or company and begins another phrase: "exit from lockdown with the Union". */
const LATER = /^(?:after|before|during|at|with|until|since|because|when|while)$/;

/** What opens a reason: "left over the loan". */
const WHY = /^(?:over|because|amid|citing|despite)$/;

/** Tokens behind the words within which what is withdrawn stands: "withdraws from the border all of its soldiers". */
const REACH = 8;

/** "The appeal over the ship, which is before the court, will be withdrawn": the subject stands before what is put in. */
function isSubjectElse({ tokens, match, from }: Clause): boolean {
  const isBare = tokens.slice(from, match.nucleus).every(({ pos }) => /^(?:AUX|ADV|PART)$/.test(pos));
  if (!isBare || match.body !== null || tokens[from - 1]?.text !== ',') return false;
  const start = tokens.findLastIndex(({ text }, i) => i < from && /^[;:.]$/.test(text)) + 1;
  const comma = tokens.findIndex(({ text }, i) => i > start && text === ',');
  return comma > start && hasWord(tokens.slice(start, comma), OTHER_THINGS);
}

/** Where to stop reading: at `at`, or behind what follows a body's name that it would cut: "the … Council resolution". */
function withName(tokens: readonly ViewToken[], at: number): number {
  const { entity = null } = tokens[at - 1] ?? {};
  if (entity?.kind !== 'body') return at;
  const end = tokens.findIndex((token, i) => i >= at && token.entity !== entity);
  return end < 0 ? tokens.length : end + 1;
}

/** "Denounces the agreement on the supply of border troops": a treaty that its matter tells, and that nothing names. */
export const isOnSomething = ({ tokens, match }: Clause): boolean =>
  /^(?:agreement|accord|treaty|convention|pact|protocol|memorandum)s?$/.test(tokens[match.to - 1]!.lower) &&
  /^(?:on|for|about|concerning|regarding|governing|between|under)$/.test(tokens[match.to]?.lower ?? '');

const MADE_WITHIN =
  /\b(?:agreements|accords|treaties|conventions|pacts|documents|instruments) (?:(?:concluded|signed|made|reached|adopted|existing) )?(?:within|under the (?:aegis|auspices|umbrella) of|in the framework of) (?:the )?$/;

/** "Some 70 agreements concluded within the bloc have been terminated": what its members made, and not the bloc. */
export function isMadeWithin({ tokens, match }: Clause): boolean {
  const body = tokens.findIndex(({ entity }) => entity !== null && entity === match.body);
  return body > 0 && MADE_WITHIN.test(`${phraseOf(tokens.slice(0, body))} `);
}

/** "Forces, which Chad plans to withdraw": they are withdrawn, and Chad is in nothing. */
function isOfWhat({ tokens, match, from }: Clause): boolean {
  const opener = tokens[from - 1];
  if (match.body !== null || !/^(?:which|that|whom)$/.test(opener?.lower ?? '')) return false;
  const noun = tokens[from - 2]?.text === ',' ? from - 3 : from - 2;
  return OTHER_THINGS.has(tokens[noun]?.lemma ?? '');
}

const CONDITION = /^(?:if|unless)$/;

/** Whether what follows the words says that something else is left: "withdrawal of troops", "leave the room". */
export function isSomethingElse(clause: Clause): boolean {
  const { tokens, match, from, to } = clause;
  const nucleus = tokens[match.nucleus]!;
  const behind = match.body === null ? behindWhen(tokens, match.to) : match.to;
  const next = tokens[behind];
  // "Denounce the CIS agreement on customs": one of many that a body's members made
  const isOneOfMany =
    /^(?:agreement|accord|treaty|convention|pact|protocol)$/.test(tokens[match.to - 1]!.lower) &&
    tokens[match.to - 2]?.entity?.kind === 'body' &&
    /^(?:on|for|against|concerning|about)$/.test(next?.lower ?? '');
  if (isOneOfMany || isOfWhat(clause)) return true;
  const isPart = PARTS.test(tokens[match.to - 1]!.lower);
  // "Ends its participation in the talks on a treaty": nobody has left what is not there yet
  if (
    isPart &&
    /^in (?:the |these |those |all )?(?:[\w-]+ )?(?:talks|negotiations|consultations)\b/.test(
      phraseOf(tokens.slice(match.to, match.to + 4)),
    )
  )
    return true;
  if (isPart && next?.lower === 'in' && !tellsWhen(tokens[match.to + 1])) {
    const within = tokens.slice(match.to + 1, match.to + 7);
    return !namesBody(within) && !within.some((_, at) => isOfOrgans(within, at));
  }
  if (EXITS.has(nucleus.lemma) && next && match.to <= match.nucleus + 2) {
    if (/^(?:of|from)$/.test(next.lower)) {
      const rest = tokens.slice(behind + 1, withName(tokens, behind + 7));
      const stop = rest.findIndex(({ text, lower }) => text === ',' || LATER.test(lower));
      const what = stop < 0 ? rest : rest.slice(0, stop);
      // "Received a letter of denunciation from Peru": who sent it
      const isBySender = nucleus.lemma === 'denunciation' || isReceived(clause);
      const isWhose = ((next.lower === 'of' || isBySender) && namesState(what)) || namesStates(what);
      return (!namesBody(what) && !isWhose) || hasWord(what, OTHER_THINGS);
    }
    if (next.pos === 'NOUN' && nucleus.pos === 'NOUN') return true;
  }
  // "The troops were withdrawn" tells of them before the verb; else whoever speaks may stand there.
  if (isReceived(clause)) return false; // "the office confirmed receipt": who has the letter leaves nothing
  // Soldiers and envoys are what is kept back, and an office is whom nothing reached.
  if (match.rule.rung === 'non-participation' || match.rule.noNotice) return false;
  if (OTHER_THINGS.has(tokens[match.from - 1]?.lemma ?? '')) return true; // "the planes will leave"
  const isPassive = tokens.slice(from, match.nucleus).some(({ lemma }) => lemma === 'be');
  if (isPassive && isSubjectElse(clause)) return true;
  // "He would not sign the bill, and it would be withdrawn"
  if (isPassive && nucleus.lower === 'withdrawn' && match.body === null) {
    const subject = tokens[from]!.lower;
    if (subject === 'it' || subject === 'they') return true;
  }
  // "A bill on exit" is no bill that is withdrawn.
  const isTopic = /^(?:on|for|about)$/.test(tokens[match.nucleus - 1]?.lower ?? '');
  const start = isTopic ? match.nucleus : isPassive ? from : match.from;
  // "The Visiting Forces Agreement" sends no forces home.
  // Nor is "the cabinet approved the bill" any other: the word that names the step is the step.
  // "Threatened to go if the court stopped its flights", "pulled out over similar complaints": of another clause, or why
  const opener = tokens.findIndex(({ lower }, i) => i >= match.to - 1 && CONDITION.test(lower));
  const why = tokens.findIndex(({ lower }, i) => i >= match.to && WHY.test(lower));
  const ends = [
    to,
    match.to + REACH,
    ...(opener < 0 ? [] : [Math.max(start, opener)]),
    ...(why < 0 ? [] : [why]),
  ];
  const own = tokens
    .slice(start, Math.min(...ends))
    .filter((token) => token !== nucleus && token.entity?.kind !== 'body');
  return hasWord(own, OTHER_THINGS);
}
