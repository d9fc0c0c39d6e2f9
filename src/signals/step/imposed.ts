import type { Rung } from '../../domain/ladder.ts';
import { MONTH, WEEKDAY } from '../../language/calendar.ts';
import { wordSet } from '../../language/word-set.ts';
import { type Clause, phraseOf } from '../words/clause.ts';
import { afterEntity, type ViewToken } from '../words/view.ts';

/** What a body receives. */
const NOTE = wordSet('note letter request notification application');
/** What only a state issues. */
const DECREES = wordSet('decree edict ordinance');
const BY_THE_BODY: ReadonlySet<Rung> = new Set<Rung>([
  'non-participation',
  'review',
  'suspension',
  'threat',
  'decision',
]);

/** "was suspended", "has been formally suspended"; who is frozen may have frozen himself. */
function isPassive(tokens: readonly ViewToken[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at).findLast(({ pos }) => pos !== 'ADV');
  return before?.lemma === 'be' && tokens[at]!.lower === 'suspended';
}

/**
 * "The union has suspended Mali": the body does it, to the state.
 *
 * @param isOwnWord whether an authority of a state says it
 */
export function isImposed(clause: Clause, target: string, isOwnWord: boolean): boolean {
  const { tokens, match, from } = clause;
  const { rung, granted } = match.rule;
  if (rung === 'exit' && !isOwnWord && isExpelled(clause)) return true;
  // Of a notice or an exit the body may well tell: it has received it.
  if (granted || !BY_THE_BODY.has(rung)) return false;
  if (rung === 'suspension' && BY_AN_ORGAN.test(phraseOf(tokens.slice(match.nucleus, match.to + 8))))
    return true;
  const { lemma: first } = tokens[match.from]!;
  if (match.rule.modality !== null || NOTE.has(first) || DECREES.has(first)) return false;
  // "Cooperation between Peru and the agency is suspended"
  if (tokens.slice(match.from, match.nucleus).some(({ lower }) => lower === 'between')) return false;
  // "The treaty has been suspended by Norway"
  const behind = tokens.slice(match.nucleus + 1, match.to).map(({ lower }) => lower);
  if (tokens[match.from]!.entity?.kind === 'body' && (behind[0] === 'by' || behind.at(-1) === 'side'))
    return false;
  // "A decree suspends the country's membership": bodies issue none.
  if (rung === 'suspension' && tokens.slice(0, match.nucleus).some(({ lower }) => DECREES.has(lower)))
    return false;
  // "Its membership was suspended" is the state's own doing only where the state says so.
  if (rung === 'suspension' && isPassive(tokens, match.nucleus)) return !isOwnWord;
  if (rung === 'suspension' && isByOrgan(clause)) return true;
  if (rung === 'suspension' && (isOthers(tokens, match.nucleus, from) || isFromBody(tokens, match.nucleus)))
    return true;
  const subject = tokens.findLast(
    (token, i) => i >= from && i < match.from && token.begins && !isObject(tokens, i),
  );
  return subject?.entity?.kind === 'body' && subject.entity.id === target;
}

/** "Its membership was put on hold by the permanent council": a cabinet is the state's own, the other councils are the body's. */
const BY_AN_ORGAN =
  /\bby (?:the |its |an? )?(?:[\w'’-]+ ){0,2}?(?:council(?! of ministers)|assembly|board|summit|heads of (?:state|government)|conference of (?:heads|leaders)|peace and security council|other members|member states)\b/;

const EXPELS =
  /^(?:expel|expels|expelled|expelling|expulsion|oust|ousts|ousted|ejects|ejected|excludes|excluded)$/;

/** "The council expelled Peru. It ceases to be a member": told in the sentence, or in the one before. */
const isExpelled = ({ tokens, before }: Clause): boolean =>
  [...tokens, ...(before?.tokens ?? [])].some(({ lower }) => EXPELS.test(lower)) ||
  BY_OTHERS.test(phraseOf(tokens));

/** "By a vote of the other members Peru ceased to be one" */
const BY_OTHERS =
  /\bby (?:an? |the )?(?:\w+ )?(?:vote|decision|resolution) of (?:the|its) (?:ministers ?['’] deputies|committee of ministers|(?:other |remaining )?(?:members|member states|states parties))\b/;

/** "Leaders suspended Guinea's membership": of a state that is not the subject. */
function isOthers(tokens: readonly ViewToken[], nucleus: number, from: number): boolean {
  const at = tokens.findIndex(({ entity }, i) => i > nucleus && i < nucleus + 3 && entity?.kind === 'state');
  const state = tokens[at]?.entity;
  if (!state || tokens[nucleus]!.pos !== 'VERB') return false;
  const end = afterEntity(tokens, at);
  const isOwner = /^['’]s?$/.test(tokens[end]?.lower ?? '') && tokens[end + 1]?.lemma === 'membership';
  return isOwner && !tokens.slice(from, nucleus).some(({ entity }) => entity?.id === state.id);
}

const ORGANS =
  /(?<!\b(?:national|legislative|federal|state|constituent|constitutional|ruling|military|security) )\b(?:assembly|council|union|organi[sz]ation|bloc|community|commonwealth|summit|alliance|heads of (?:state|government)|(?:other|fellow) members|member states) (?:(?:has|have|had|then|also|promptly|duly|in turn|\w+ly) ){0,3}$/;

/** "Declared that it was quitting on the day on which the Assembly suspended it": an organ of the body does it. */
const isByOrgan = ({ tokens, match, from }: Clause): boolean =>
  tokens[match.nucleus]!.lemma === 'suspend' &&
  tokens[match.nucleus]!.pos === 'VERB' &&
  /^(?:it|them|the country)\b/.test(phraseOf(tokens.slice(match.nucleus + 1, match.nucleus + 3))) &&
  ORGANS.test(`${phraseOf(tokens.slice(Math.max(0, from - 1), match.nucleus))} `);

const TIME = new RegExp(`^(?:\\d.*|today|tomorrow|now|midnight|next|early|late|${WEEKDAY}|${MONTH})$`);

/** "The assembly suspended it from the council": nobody suspends himself from anything. */
function isFromBody(tokens: readonly ViewToken[], nucleus: number): boolean {
  const behind = tokens.slice(nucleus + 1, nucleus + 6);
  const from = behind.findIndex(({ lower }) => lower === 'from');
  const whom = behind.slice(0, from);
  const isWhom = ({ lower, entity }: ViewToken) =>
    /^(?:it|them|him|her|the|both|all)$/.test(lower) || entity?.kind === 'state';
  const isTime = TIME.test(behind[from + 1]?.lower ?? '');
  return from > 0 && !isTime && tokens[nucleus]!.pos === 'VERB' && whom.every(isWhom);
}

/** Governed by a preposition, a possessor, or whose member the subject is: "the region's only OPEC member". */
function isObject(tokens: readonly ViewToken[], at: number): boolean {
  const next = tokens[afterEntity(tokens, at)]?.lower ?? '';
  return (
    /^(?:'s|member|signatory|founder|party)$/.test(next) ||
    tokens.slice(Math.max(0, at - 3), at).some(({ pos }) => pos === 'ADP')
  );
}
