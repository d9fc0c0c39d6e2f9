import { levelOf, type Modality } from '../../domain/ladder.ts';
import { SAID_ON_A_DAY } from '../../language/calendar.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';
import type { ViewToken } from '../words/view.ts';

const MADE_KNOWN =
  /(?<!\bhad )\b(?:announce[sd]|disclose[sd]|reveal(?:ed|s)|confirm(?:ed|s)|declare[sd]|ma(?:de|kes) (?:it )?(?:known|public))\b[^,;]*$/;

/** "The bank made known today that on 2 May it received the notice": that it is made known is the news. */
export const isMadeKnown = ({ tokens, match, from }: Clause): boolean =>
  levelOf(match.rule.rung) >= 7 &&
  tokens[from - 1]?.lower === 'that' &&
  MADE_KNOWN.test(phraseOf(tokens.slice(Math.max(0, from - 14), from - 1)));

const SAID_JUST_BEFORE = new RegExp(String.raw`${SAID_ON_A_DAY}(?: [\w'’-]+){1,5} $`);

export function isPluperfect(clause: Clause, modality: Modality): boolean {
  const { tokens, match, from } = clause;
  const at = tokens.findLastIndex(({ lower }, i) => i <= match.nucleus && lower === 'had');
  if (at > 0 && SAID_JUST_BEFORE.test(`${phraseOf(tokens.slice(0, at))} `)) return false;
  if (tokens.slice(from, match.to).some(({ lower }) => lower === 'today')) return false;
  // "Said that it had no plans to leave", "Denied that it had decided to leave": as it is today.
  if (modality === 'denied' && !match.rule.noNotice) return false;
  // "The ministry announced that the government had decided": the announcement is the news.
  if (isMadeKnown(clause)) return false;
  const near = tokens.slice(from, match.nucleus + 1).map(({ lower }) => lower);
  const had = near.lastIndexOf('had');
  // "Leaving had been discussed"
  if (
    match.rule.rung === 'review' &&
    tokens.slice(match.nucleus, match.to).some(({ lower }) => lower === 'had')
  )
    return true;
  const isDecision = match.rule.rung === 'decision'; // "had made public that it is going to leave"
  return had >= 0 && (had >= near.length - 7 || (isDecision && had >= match.from - from - 3));
}

/** Told in the present or as to come: what is recalled is told in the past, or as already done. */
export function isPresent({ tokens, match, from }: Clause): boolean {
  const near = tokens.slice(from, match.nucleus + 1);
  if (match.rule.recount || /\bha(?:s|ve) already\b/.test(phraseOf(near))) return false;
  // "notified the bloc that it is leaving": told in the past, whatever stands within.
  if (match.from < match.nucleus && isFinitePast(tokens[match.from]!)) return false;
  if (near.some(({ lower }) => /^(?:is|are|will|shall|'ll|am)$/.test(lower))) return true;
  // "Its membership will lapse": the verb stands behind the noun that names the step.
  const isVerb = ({ pos }: ViewToken) => pos === 'VERB' || pos === 'AUX';
  const behind = near.some(isVerb) ? undefined : tokens.slice(match.nucleus, match.to).find(isVerb);
  if (/^(?:will|shall|'ll)$/.test(behind?.lower ?? '')) return true;
  const first = tokens[match.from]!;
  const nucleus = tokens[match.nucleus]!;
  const verb = nucleus.pos === 'VERB' ? nucleus : first;
  return first.pos === 'VERB' && verb.lower !== verb.lemma && verb.lower.endsWith('s');
}

/** "Told the bloc that it was withdrawing on 1 January": past by the sequence of tenses, and yet to come. */
export function isToCome({ tokens, match, from }: Clause): boolean {
  const near = tokens.slice(Math.max(from, match.nucleus - 4), match.nucleus).map(({ lower }) => lower);
  const isGoing = near.some((word) => word === 'was' || word === 'were');
  return near.includes('would') || (isGoing && tokens[match.nucleus]!.lower.endsWith('ing'));
}

/** "Has decided to leave on 1 January", said in October: a perfect takes no day of its own, so that the day is that of the leaving. */
export const isPerfect = ({ tokens, match, from }: Clause): boolean =>
  /\b(?:has|have) (?:\w+ly )?\w+$/.test(phraseOf(tokens.slice(from, match.from + 1))) ||
  /\b(?:has|have) \w+/.test(phraseOf(tokens.slice(match.from, match.nucleus + 1)));
