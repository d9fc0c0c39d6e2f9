import { levelOf } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';
import { WEEKDAY } from '../../language/calendar.ts';
import { pattern } from '../../language/pattern.ts';
import { type Clause, isFinitePast, phraseOf } from '../words/clause.ts';

const TELLS_A_FACT =
  /\b(?:announc|confirm|reveal|disclos|acknowledg|admit|made (?:public|known)|report)\w*(?: \w+){0,4} the fact that$/;

/** "Was within his rights when he took Peru out of the pact", "the court found that it broke the law by leaving": judged afterwards. */
const JUDGED = pattern`
  \b(?:
    within (?:his|her|its|their) (?:rights|powers|competence)|
    (?:acted|act|behaved) (?:\w+ly|within the law|against the law|in breach of [\w ]{2,30})|
    (?:broke|violated|breached|overstepped|exceeded) (?:[\w'’-]+ ){1,4}?|
    (?:was|were) (?:right|wrong|justified|entitled|mistaken)
  ) ?(?:when|in that|as)$`;

/** "It has nothing to do with the fact that Peru is no longer in the bloc", "now that Peru has left": what something else rests on is known. */
export function isFact({ tokens, match, from }: Clause): boolean {
  const before = phraseOf(tokens.slice(0, from));
  const isOfFact = /\bthe fact that$/.test(before) && !TELLS_A_FACT.test(before);
  if (JUDGED.test(before)) return true;
  const isOver = match.rule.rung === 'exit' || match.rule.tells === 'departure';
  return isOver && (isOfFact || /\bnow that$/.test(before));
}

const DOCUMENTS = /^(?:decree|decision|law|act|bill|letter|note|order|move|step|vote|notice)$/;

/** "the decree which ended its membership": what is known by it has been told before. */
export function isKnownBy({ tokens, match, from }: Clause): boolean {
  const opener = tokens[from - 1]?.lower ?? '';
  if (opener !== 'which' && opener !== 'that') return false;
  // "The notice by which it had ended the accord"
  const isBy = /^(?:by|with|through)$/.test(tokens[from - 2]?.lower ?? '');
  if (isBy && !tokens.slice(from, match.nucleus).some(({ lower }) => lower === 'had')) return false;
  const at = isBy ? from - 3 : from - 2;
  const noun = tokens[at];
  const isDefinite = tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'the');
  return isDefinite && DOCUMENTS.test(noun?.lemma ?? '') && isFinitePast(tokens[match.nucleus]!);
}

const JUST_MADE_KNOWN = new RegExp(
  String.raw`^,? ?(?:(?:which|that) (?:was|were) )?(?:announced|made (?:public|known)|disclosed|unveiled|revealed|adopted|approved|passed|taken|signed)\b(?: [\w'’-]+){0,12}?(?: on)? (?<!last )(?:${WEEKDAY}|today|yesterday)\b`,
);

/** "The decision to leave, announced in Lima on Monday by the premier, surprised …": it is told by these words. */
export const isJustMadeKnown = ({ tokens, match }: Clause): boolean =>
  match.rule.tells === 'noun' && JUST_MADE_KNOWN.test(phraseOf(tokens.slice(match.to, match.to + 18)));

const ANNOUNCED =
  /\b(?:announcement|decision|declaration|statement|notice|notification|message|news) (?:\(?[\w-]+\)? ){0,3}?(?:that|to)(?: \w+){0,4} ?$/;
const RECEIVED = pattern`
  ^(?:[\w'’-]+ ){0,6}?(?:
    (?:has |have )?(?:
      met with|drew|drawn|sparked|caused|provoked|prompted|triggered|aroused|unsettled|alarmed|angered|
      shocked|surprised|stunned
    )|
    (?:did not come|came|comes|does not come) as (?:a|no|any)|
    (?:was|were|has been|have been) (?:
      met|greeted|condemned|criticised|criticized|deplored|welcomed|received|regretted
    )
  )\b`;

/** "Ministers discussed the president's announcement of 8 May that …" */
const REACTED_TO = pattern`
  \b(?:
    discuss|debat|condemn|deplor|regret|welcom|critici[sz]|react|respond|respons|answer|applaud|prais|
    learn|digest|weigh
  )\w*(?: (?:to|with|of|from|in|on))? (?:(?!that\b)[\w'’-]+ ){0,8}?(?:announcement|declaration|statement|notification)s?(?: (?:of|on) (?:\d{1,2} [a-z]+|[a-z]+ \d{1,2}))?(?: issued [^,]{0,40})? (?:that|in which)(?: [\w'’-]+){0,5} ?$`;

/** "Peru's announcement that it is withdrawing met with disapproval": the news is how it was taken. */
export function isTaken({ tokens, match }: Clause): boolean {
  const before = phraseOf(tokens.slice(0, match.from));
  return (
    (ANNOUNCED.test(before) && RECEIVED.test(phraseOf(tokens.slice(match.to)))) || REACTED_TO.test(before)
  );
}

/** "“Our neighbours have declared that they suspend it”": who answers a step tells of it as known. */
const TOLD_BY_OTHERS =
  /\b(?:partners?|colleagues?|friends?|side|neighbou?rs?|they) (?:has |have )?(?:declared|announced|made known)(?: \w+)? that$/;

/** Whether a step is what a quotation answers. */
export const isAnswered = ({ tokens, from }: Clause, { kind }: RecordedStatement): boolean =>
  kind === 'direct' && TOLD_BY_OTHERS.test(phraseOf(tokens.slice(0, from)));

/** "Kenya might go the same way", "will follow suit": told as to come, though "went the same way" looks back. */
export const isFollowing = ({ tokens, match }: Clause): boolean =>
  match.rule.tells === 'alike' &&
  /\b(?:might|may|could|will|would|shall|'ll|to)(?: (?:well|soon|also|yet|then|likely|probably|now|eventually)){0,2}$/.test(
    phraseOf(tokens.slice(Math.max(0, match.from - 4), match.from)),
  );

/** "Our fight doesn't end because we have left it", "is not over because we quit it": what changes nothing is known. */
export const isNoReason = ({ tokens, match, from }: Clause, near: string): boolean =>
  tokens[from - 1]?.lower === 'because' &&
  /\bnot? /.test(phraseOf(tokens.slice(0, from))) &&
  (/\b(?:has|have)$/.test(near) || /^(?:left|quit|withdrew|exited|went)$/.test(tokens[match.nucleus]!.lower));

/** "They take note of the decision of Peru to leave": a step of others, and known. */
export function isNoted({ tokens, match }: Clause): boolean {
  const at = tokens.findIndex(({ lower }, i) => i >= match.from && i <= match.from + 1 && lower === 'note');
  return levelOf(match.rule.rung) >= 7 && at > 0 && tokens[at - 1]!.lemma === 'take';
}
