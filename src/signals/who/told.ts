import { phraseOf } from '../words/clause.ts';
import { afterEntity, type ViewToken } from '../words/view.ts';

/** Whom a sentence tells to have been told something, and by whom. */
export interface Told {
  /** Where the one who was told is named, and where what was told begins. */
  readonly at: number;
  readonly that: number;
  readonly id: string;
  readonly by: string | null;
}

const WAS_TOLD =
  /^(?:(?:has|have|had|was|were|is|been|being|also|already|only|first|therefore|then|later) ){0,4}(?:(?<=\b(?:was|were|is|been|being)(?: \w+)? )(?:told|informed|notified|assured|advised|warned|reminded)|learned|learnt|heard|(?:got|received|had) word)\b(?: [\w'’-]+){0,8}? that$/;
/** "Had Chile notified that his country is leaving": who is let know, between "had" and this. */
const LET_KNOW = /^(?:\w+ly )?(?:told|informed|notified|advised)(?: \w+){0,3} that$/;
/** Tokens within which "that" follows. */
const REACH = 14;
/** "Was told that it would have to leave": what is laid upon whoever is told. */
const LAID_UPON =
  /^that (?:\w+ )?(?:it|they|country|government) (?:(?:would|will) (?:have to|need to|be (?:\w+ed|free|able))|must|should|ought|can|could|may|might|had|has|is to|was to|owes|owed)\b/;

/** Who was told what begins at `that`; null where nobody was. */
function toldAt(tokens: readonly ViewToken[], that: number): Told | null {
  for (let at = Math.max(0, that - REACH); at < that - 1; at++) {
    const { entity, begins } = tokens[at]!;
    if (!begins || entity?.kind !== 'state') continue;
    const end = afterEntity(tokens, at);
    const isGovernment = /^(?:government|cabinet|ministry)$/.test(tokens[end]?.lower ?? '');
    const from = isGovernment ? end + 1 : end;
    const words = phraseOf(tokens.slice(from, that + 1));
    const isLetKnow = /^(?:had|has|have|having)$/.test(tokens[at - 1]?.lower ?? '') && LET_KNOW.test(words);
    if (!isLetKnow && !WAS_TOLD.test(words)) continue;
    const teller = tokens.findIndex(
      (token, i) =>
        i > from && i < that && token.entity?.kind === 'state' && /^(?:by|from)$/.test(tokens[i - 1]!.lower),
    );
    return { at, that, id: entity.id, by: tokens[teller]?.entity?.id ?? null };
  }
  return null;
}

/** "Chile had been told that the country would leave", "Chile learned from Peru that it was leaving": who is told leaves nothing; null where nobody is. */
export function toldIn(tokens: readonly ViewToken[]): Told | null {
  for (let that = 3; that < tokens.length; that++) {
    if (tokens[that]!.lower !== 'that' || LAID_UPON.test(phraseOf(tokens.slice(that, that + 6)))) continue;
    const told = toldAt(tokens, that);
    if (told) return told;
  }
  return null;
}
