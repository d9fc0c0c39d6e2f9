import { wordSet } from '../../language/word-set.ts';
import { beforeVerb, type Clause, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';
import type { ActorSearch } from './actor-search.ts';
import { listed } from './listed.ts';
import { type FoundActors, NOBODY, together } from './pointed.ts';
import { isOfReceiver, isReceived } from './receivers.ts';
import { countOf, numberAt } from './several.ts';

const ANY = wordSet('any none either neither all each');

/**
 * "no letter from Chad", "from any of the three": who did not write. Of what has come, "confirmed in a statement from Lima
 * that a letter from Chad had arrived", only the letter's writer.
 */
function senderOf(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  const isNothing = match.rule.noNotice;
  const named = search.candidates(tokens, 0, tokens.length);
  const isOfSeveral = (i: number) =>
    tokens[i]!.lower === 'of' ? ANY.has(tokens[i - 1]?.lower ?? '') : numberAt(tokens, i + 2) !== null;
  const several = tokens.findIndex(
    ({ lower }, i) =>
      /^(?:of|from)$/.test(lower) &&
      /^(?:the|them|these|those)$/.test(tokens[i + 1]?.lower ?? '') &&
      isOfSeveral(i),
  );
  const count = several > 0 ? numberAt(tokens, several + 2) : null;
  const group = several > 0 ? search.spokenOf(tokens, several) : [];
  if (group.length > 1 && (count === null || count === group.length))
    return { ids: group, reason: 'none of several' };
  // "From any of the three", whom the article names
  const all = count === null ? [] : search.first(count);
  if (all.length > 1) return { ids: all, reason: 'none of the article’s' };
  const sender = named.find(({ at }) => {
    const from = [at - 1, at - 2].find((i) => tokens[i]?.lower === 'from') ?? -1;
    return from >= 0 && (isNothing || from > match.nucleus || NOTES.has(tokens[from - 1]?.lemma ?? ''));
  });
  return sender ? { ids: [sender.id], reason: 'from whom nothing came' } : null;
}

/** "Chad's notice", "the Philippines' formal notice" */
function ownsNotice(tokens: readonly ViewToken[], at: number): boolean {
  const mark = tokens.findIndex(({ lower }, i) => i > at && i < at + 4 && /^['’]s?$/.test(lower));
  return mark > 0 && tokens.slice(mark + 1, mark + 4).some(({ lemma }) => NOTES.has(lemma));
}

const NOTES = wordSet('notice notification letter instrument note denunciation');

/** "A note from the Republic of Nauru had been deposited": within the words. */
function noteFrom(
  search: ActorSearch,
  tokens: readonly ViewToken[],
  { from, to }: Pick<Clause['match'], 'from' | 'to'>,
): FoundActors | null {
  const at = tokens.findIndex(
    ({ lower }, i) => i > from && i < to && lower === 'from' && NOTES.has(tokens[i - 1]!.lemma),
  );
  const named = at < 0 ? [] : search.candidates(tokens, at + 1, to);
  const writer = named.find((one) => one.at < at + 8);
  return writer ? { ids: listed(tokens, named, writer), reason: 'from whom the note is' } : null;
}

/** "Acknowledged a letter from Nauru that gives notice": whose note the relative clause tells of. */
function noteBefore(
  search: ActorSearch,
  tokens: readonly ViewToken[],
  { from }: Clause['match'],
): FoundActors | null {
  const that = beforeVerb(tokens, from);
  if (!/^(?:that|which)$/.test(tokens[that]?.lower ?? '')) return null;
  return noteFrom(search, tokens, { from: Math.max(0, that - 12), to: that });
}

/** "A letter from Chad's foreign minister": whose notice it is. */
export function writerOf(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  const { rule, nucleus } = match;
  if (rule.rung !== 'notice') return null;
  const owner = search
    .candidates(tokens, Math.max(0, match.from - 5), match.to)
    .find(({ at }) => ownsNotice(tokens, at));
  if (owner) return { ids: [owner.id], reason: 'whose notice it is' };
  const from = noteFrom(search, tokens, match) ?? noteBefore(search, tokens, match);
  if (from) return from;
  // "A letter from Chad", "a note has come from Chad"
  const isBehind = /^(?:from|by)$/.test(tokens[nucleus + 1]?.lower ?? '');
  const by = isBehind ? nucleus + 1 : match.to - 1;
  if (tokens[nucleus]!.pos !== 'NOUN' || (!isBehind && tokens[by]!.lower !== 'from')) return null;
  const named = search.candidates(tokens, by + 1, Math.min(tokens.length, by + 7));
  const several = tokens.findIndex((_, i) => i > by - 1 && i < by + 5 && countOf(tokens, i) !== null);
  if (several > 0) return together(search, tokens, several);
  const writer = named.find(({ at }) =>
    tokens.slice(by + 1, at).every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|ADP)$/.test(pos)),
  );
  return writer ? { ids: listed(tokens, named, writer), reason: 'whose letter it is' } : null;
}

/** "The American embassy received the notice": the article's first state that is not who received it. */
function otherThanReceiver(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  const named = search.candidates(tokens, 0, match.from);
  // "From its seat the secretariat confirmed …": whose seat it is tells of nobody who has the letter.
  const receivers = named
    .filter(({ at }) => !/^(?:its|his|her)$/.test(tokens[at]!.lower))
    .map(({ id }) => id);
  const [id] = search.all().filter((one) => !receivers.includes(one));
  return receivers.length === 0 || id === undefined ? null : { ids: [id], reason: 'not who received it' };
}

const NOTES_OF_SEVERAL =
  /\b(?:two|three|four|five|both|all|these) (?:letters|notes|notifications|instruments|documents)\b/;

/** "It was notified of nothing", "confirmed that the paper had come in": not of "it", nor of where it sits. */
function notTheReceiver(search: ActorSearch, { tokens, match }: Clause): FoundActors | null {
  // "The two letters had come in": of those who are spoken of together, if anybody's.
  if (NOTES_OF_SEVERAL.test(phraseOf(tokens.slice(match.from, match.to)))) {
    const group = search.group(tokens, match.from);
    return group.length > 1 ? { ids: group, reason: 'whose papers they are' } : NOBODY;
  }
  const id = search.speaker() ?? search.main();
  return id === null ? null : { ids: [id], reason: 'not who received it' };
}

/** Whose paper it is that came, or did not come, to whoever tells of it; null where nothing is told of receiving one. */
export function ofPaper(search: ActorSearch, clause: Clause): FoundActors | null {
  const isOther = isReceived(clause);
  return (
    (clause.match.rule.noNotice || isOther ? senderOf(search, clause) : null) ??
    (isOther ? otherThanReceiver(search, clause) : null) ??
    (isOfReceiver(clause) ? notTheReceiver(search, clause) : null)
  );
}
