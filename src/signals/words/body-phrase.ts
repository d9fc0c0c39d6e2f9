import type { EntityMention } from '../../domain/statement.ts';
import { wordSet } from '../../language/word-set.ts';
import { afterEntity, type ViewToken } from './view.ts';

/** Whether an entity is a treaty, and no organisation. */
export type IsTreaty = (entity: EntityMention) => boolean;

/** Nouns that a body's name may stand before and still be what is left. */
export const BODY_NOUNS = wordSet(
  'membership seat participation accession ratification signature denunciation resignation divorce bloc alliance pact organization organisation club group body agency union grouping exit withdrawal departure pullout walkout parties party commission community league association bodies organs structures mechanisms family fold system list roll register rolls members',
);
/** The same for a treaty's name; "the … Council treaty" is another thing than the council. */
export const TREATY_NOUNS = wordSet(
  'treaty charter convention agreement accord accords statute deal memorandum protocol framework regime',
);

/** What a body is founded on: who denounces the body's charter leaves the body. */
const CONSTITUENT = wordSet('charter statute constitution');

/** What a body is blamed for: "the body's bias" blames the body. */
const FAULTS = wordSet(
  'bias hypocrisy meddling failings inaction incompetence partiality politicisation politicization ineffectiveness inefficiency mismanagement impotence',
);

/** Nouns that say when. */
const TIMES = wordSet(
  'today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday altogether lapse itself themselves membership goodbye farewell adieu',
);

/** "the … Union collective security treaty": another body's or treaty's name goes on. */
function isCompound(tokens: readonly ViewToken[], end: number): boolean {
  const after = tokens[end];
  if (!after) return false;
  if (after.begins && after.entity?.kind === 'body' && after.entity.via !== 'anaphor') return true;
  const rest = tokens.slice(end, end + 4);
  const noun = rest.findIndex(({ pos }) => pos !== 'ADJ' && pos !== 'PROPN');
  const last = rest.slice(0, noun + 1).at(-1);
  return noun > 0 && last?.pos === 'NOUN' && TREATY_NOUNS.has(last.lemma);
}

const ARRANGED = /^(?:brokered|mediated|backed|sponsored|funded|supervised|facilitated|negotiated|led|run)$/;

/** "OPEC's Vienna headquarters", "NATO's Brussels office": a house, and no body. */
const isHouse = (tokens: readonly ViewToken[], at: number): boolean =>
  tokens
    .slice(at, at + 3)
    .some(({ lower }) => /^(?:headquarters|office|offices|seat|compound|building)$/.test(lower));

const WHEN = wordSet('last next this early late several many two three four six twelve few');

/** "the EU military mission", "the Commonwealth Games", "the EU bailout programme": the noun that the name only qualifies stands further on, or begins a longer name. */
function isQualifier(tokens: readonly ViewToken[], end: number): boolean {
  const after = tokens[end];
  // "The EU-brokered agreement": who arranged it is not left.
  if (after?.text === '-' && ARRANGED.test(tokens[end + 1]?.lower ?? '')) return true;
  if (after === undefined || after.entity !== null || TIMES.has(after.lower)) return false;
  // "the Council of Europe Convention on Cybercrime", "the CIS agreement on customs": one of many that its members made
  const isSubject = /^(?:on|for|against|concerning|relating)$/.test(tokens[end + 1]?.lower ?? '');
  if (TREATY_NOUNS.has(after.lower) && isSubject) return true;
  if (BODY_NOUNS.has(after.lower) || TREATY_NOUNS.has(after.lower)) return false;
  if (after.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(after.text)) return true;
  const noun = tokens[end + 1];
  const isPhrase = after.pos === 'ADJ' && !WHEN.has(after.lower) && /^\p{Ll}/u.test(after.text);
  return (
    isPhrase &&
    noun?.pos === 'NOUN' &&
    !TIMES.has(noun.lower) &&
    !BODY_NOUNS.has(noun.lemma) &&
    !TREATY_NOUNS.has(noun.lemma)
  );
}

/** Whether a longer name goes on: "Convention on …". */
const isNamed = (after: ViewToken | undefined) =>
  after !== undefined &&
  /^\p{Lu}\p{Ll}/u.test(after.text) &&
  (TREATY_NOUNS.has(after.lower) || BODY_NOUNS.has(after.lower) || after.pos === 'PROPN');

/** The first token after the entity that stands at `at`, or -1 where it only qualifies a noun ("the NATO summit", "the bloc's budget"). */
export function afterBody(tokens: readonly ViewToken[], at: number, isTreaty: IsTreaty): number {
  const { entity } = tokens[at]!;
  const end = afterEntity(tokens, at);
  if (tokens[end]?.text === '(') {
    // "the Council of Europe (CoE) Convention on …"
    const close = tokens.slice(end + 1, end + 4).findIndex(({ text }) => text === ')');
    return close >= 0 && isNamed(tokens[end + 1 + close + 1]) ? -1 : end;
  }
  if (tokens[end]?.text === ')' && isNamed(tokens[end + 1])) return -1;
  // "Its EU/IMF bailout": what the second name qualifies, the first one does too.
  if (tokens[end]?.text === '/' && tokens[end + 1]?.begins)
    return afterBody(tokens, end + 1, isTreaty) < 0 ? -1 : end;
  if (tokens[end]?.text === '"') return end;
  // "The accord under which foreign troops | train here": a description that holds a clause qualifies no noun.
  if (tokens.slice(at, end).some(({ lower }) => lower === 'which')) return end;
  let next = end;
  if (tokens[next]?.lower === "'s" || tokens[next]?.lower === "'") next += 1;
  const after = tokens[next];
  const qualifies =
    after &&
    /^\p{Ll}/u.test(after.text) &&
    !TIMES.has(after.lower) &&
    (after.pos === 'NOUN' || (next > end && after.pos === 'ADJ'));
  if (isCompound(tokens, next) || isQualifier(tokens, end)) return -1;
  if (next > end && isHouse(tokens, next)) return -1;
  // "The UN's pact on migration"
  const isAboutIt = next > end && /^(?:on|for|against)$/.test(tokens[next + 1]?.lower ?? '');
  if (isAboutIt && (TREATY_NOUNS.has(after?.lemma ?? '') || after?.lemma === 'pact')) return -1;
  if (!qualifies || BODY_NOUNS.has(after.lemma) || BODY_NOUNS.has(after.lower)) return end;
  // "Stopped being an OPEC member", but not "OPEC member states"
  if (after.lower === 'member' && tokens[next + 1]?.pos !== 'NOUN') return end;
  if (
    next > end &&
    (FAULTS.has(after.lemma) || (after.lower === 'double' && tokens[next + 1]?.lower === 'standards'))
  )
    return end;
  // "the body's founding treaty"
  if (/^(?:founding|constituent|constitutive)$/.test(after.lower)) return end;
  const isItsOwn = CONSTITUENT.has(after.lemma) || (TREATY_NOUNS.has(after.lemma) && isTreaty(entity!));
  return isItsOwn ? end : -1;
}

const ORGANS = wordSet('council committee organ institution session meeting assembly commission parliament');

/** "All Commonwealth councils", "the league's ministerial councils": what takes part in them takes part in the body. */
export function isOfOrgans(tokens: readonly ViewToken[], at: number): boolean {
  if (tokens[at]!.entity?.kind !== 'body') return false;
  const end = afterEntity(tokens, at);
  const rest = tokens.slice(end, end + 4).filter(({ lower }) => !/^['’]s?$/.test(lower));
  const noun = rest.findIndex(({ lemma }) => ORGANS.has(lemma));
  return noun >= 0 && rest.slice(0, noun).every(({ pos }) => /^(?:ADJ|NOUN)$/.test(pos));
}

/** "the centre, the World Bank body which hears suits": what follows is the body's, and explains what stands before. */
export function isOwner(tokens: readonly ViewToken[], at: number): boolean {
  const end = afterEntity(tokens, at);
  // "The UN specialised agency for culture"
  const isQualified = /^(?:speciali[sz]ed|technical|related|subsidiary)$/.test(tokens[end]?.lower ?? '');
  const next = tokens[isQualified ? end + 1 : end];
  return /^(?:body|arm|agency|unit|tribunal|cent(?:re|er)|branch|organ)$/.test(next?.lower ?? '');
}
