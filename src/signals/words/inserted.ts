import { pattern } from '../../language/pattern.ts';
import { phraseOf } from './clause.ts';
import { isWall, type ViewToken } from './view.ts';

/** Tokens that an inserted phrase may have. */
const LONGEST = 18;

const MADE_KNOWN = pattern`
  ^, (?:which (?:was|were|has been|had been) )?(?:(?:first|already|long|originally|formally|officially) )?(?:
    announced|declared|decided|notified|ordered|begun|started|initiated|launched|signed|agreed|requested|
    submitted|proclaimed|adopted|approved|triggered|set in motion|made (?:known|public)|given|planned|voted
  )\b`;
const COMES_TRUE = pattern`
  ^(?:(?:has|have|had|is|was|will|would|be|been|thereby|now|thus|finally|formally|officially|today|only) ){0,4}(?:
    tak(?:e|es|en) (?:legal )?(?:effect|force)|took (?:legal )?(?:effect|force)|
    (?:become|becomes|became) (?:\w+ ly )?(?:effective|final|official|complete|definitive|law|reality)|
    (?:come|comes|came|enter|enters|entered|go|goes|went|gone) into (?:effect|force)|
    completed?|effective|final|finali[sz]ed|in (?:effect|force)|concluded
  )\b`;

/** Where the comma stands that ends an inserted phrase which one at `at` begins; -1 where none does. */
function closing(tokens: readonly ViewToken[], at: number): number {
  for (let i = at + 2; i < tokens.length && i - at <= LONGEST; i++) {
    if (isWall(tokens[i]!)) return -1;
    if (tokens[i]!.text === ',') return i;
  }
  return -1;
}

/** "The departure, announced in 2022, takes effect today": the first token behind what tells when it was made known; else `at`. */
export function behindMadeKnown(tokens: readonly ViewToken[], at: number): number {
  if (tokens[at]?.text !== ',' || !MADE_KNOWN.test(phraseOf(tokens.slice(at, at + 6)))) return at;
  const end = closing(tokens, at);
  return end > 0 && COMES_TRUE.test(phraseOf(tokens.slice(end + 1, end + 8))) ? end + 1 : at;
}

/** "Congress, which ratified the pact in 1999, voted on Monday": at `at` a clause about somebody begins that ends before the token `before`: where; else -1. */
function endOfAside(tokens: readonly ViewToken[], at: number, before: number): number {
  if (tokens[at]!.text !== ',' || !/^(?:which|who|whose)$/.test(tokens[at + 1]?.lower ?? '')) return -1;
  const end = closing(tokens, at);
  return end > 0 && end < before ? end + 1 : -1;
}

/** Tokens from `from` to `to` without what is inserted among them and has days of its own. */
export function withoutInserted(
  tokens: readonly ViewToken[],
  from: number,
  to: number,
  nucleus: number,
): ViewToken[] {
  const kept: ViewToken[] = [];
  for (let at = from; at < to; at++) {
    const next = Math.max(behindMadeKnown(tokens, at), endOfAside(tokens, at, nucleus));
    if (next > at) at = next - 1;
    else kept.push(tokens[at]!);
  }
  return kept;
}
