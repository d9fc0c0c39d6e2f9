import type { EntityMention, RecordedStatement, Speaker, StatementContext } from '../../domain/statement.ts';
import { WEEKDAY } from '../../language/calendar.ts';
import type { Gazetteer } from '../../packs/gazetteer-index.ts';
import type { Rule } from '../../packs/rules.ts';

/** Those who would have had a letter, as the subject of having it. */
const RECEIVER =
  /\b(?:commission|secretariat|depositary|headquarters|bloc|alliance|organi[sz]ation|union|assembly|council|secretary[ -]general)\b/i;

/** "No letter has reached it from Lima": told of those whom it would have reached. */
const NOTHING_CAME =
  /\b(?:has|have|had) (?:(?:yet|only|still|not|never|officially|formally) )*(?:come|arrived|reached|received|heard|been (?:notified|informed|received)|[^.]{0,12}reports)\b|\b(?:not|un)(?: been)? ?aware of\b/i;

/** "The embassy", "the embassy in Lima": of the state that Peru's treaty is with, where Peru's letter has reached it. */
const EMBASSY = /^(?:the|its) (?:embassy|high commission)(?: in \p{Lu}[\p{L} -]*)?$/iu;
const HAS_COME = /\b(?:received|arrived|come in|handed over|delivered|in hand)\b/i;

/** "The World Bank, as depositary, received a notice from Peru": it is the keeper's word. */
const KEEPER_RECEIVED =
  /(?<!\b(?:which|that) (?:the )?)\b(?:depositary|secretary[ -]general|director[ -]general|world bank)\b[^.;]{0,110}?\breceived\b/i;

/**
 * "The African Union has received the letter", "was told in writing", "Paris took note of the notification", "the bloc on Monday
 * announced that Lima had given notice": what whoever has it does, right behind the name.
 */
const RECEIVES = new RegExp(
  [
    String.raw`^(?:['’]s? (?:[\w-]+ ){0,2}(?:secretariat|commission|office|headquarters))?(?: \([\w -]{2,12}\))? (?:`,
    `(?:(?:has|have|had|formally|officially|now|today|also) ){0,3}(?:received|acknowledged|(?:took|taken) note of)|`,
    String.raw`(?:was|were|(?:has|have|had) been) (?:\w+ly )?(?:notified|informed|told|advised)|`,
    `(?:on ${WEEKDAY} )?(?:announced|confirmed|disclosed|said)(?: on ${WEEKDAY})? that`,
    String.raw`)\b`,
  ].join(''),
  'i',
);

/** "A depositary notification published in Lima states that …": what whoever keeps the treaty gives out. */
const KEEPERS_PAPER =
  /^(?:\W*)(?:the|a|an|one) (?:[\w-]+ ){0,2}(?:depositary(?:['’]s)? (?:notification|notice|circular|communication)|(?:notification|circular|notice) (?:by|of|from) the (?:depositary|treaty section))\b/i;

/** Whether an embassy confirms that it has the letter by which a treaty of two ends. */
function isOtherEmbassy({ speaker, cue, text }: RecordedStatement, target: string, { bodies }: Gazetteer) {
  const isOfTwo = bodies.get(target)?.members.length === 2;
  const isReceipt = HAS_COME.test(text) && /^(?:confirm|acknowledg|say|said)/i.test(cue?.text ?? '');
  return isOfTwo && isReceipt && EMBASSY.test(speaker?.text ?? '');
}

/** Whether the article tells in its own voice that the body or its other party has the letter. */
function isWithOther(
  { start, text, context }: RecordedStatement,
  actor: string,
  target: string,
  { bodies }: Gazetteer,
): boolean {
  const parties = bodies.get(target)?.members ?? [];
  return context.entities.some(({ kind, id, start: from, end }) => {
    const isBody = kind === 'body' && id === target;
    const isParty = kind === 'state' && id !== actor && parties.some(({ state }) => state === id);
    return (isBody || isParty) && from >= start && RECEIVES.test(text.slice(end - start));
  });
}

/** What the words for a speaker name. */
export const mentionsIn = (speaker: Speaker, { entities }: StatementContext): EntityMention[] =>
  entities.filter(({ start, end }) => start < speaker.end && speaker.start < end);

/** Whether the words for the speaker name the state. */
export const names = (speaker: Speaker, { context }: RecordedStatement, actor: string): boolean =>
  mentionsIn(speaker, context).some(({ id }) => id === actor);

/** "The foreign ministry", "an official of Chad": whether who speaks is by office or by name of the actor's own. */
function isOwnVoice(statement: RecordedStatement, actor: string): boolean {
  const { speaker, tier } = statement;
  if (speaker?.actor !== actor) return false;
  return names(speaker, statement, actor) || /^(?:head|minister|parliament)$/.test(tier ?? '');
}

/** Who received a notice, or would have, where the words for who tells it name nobody: why it is the other side's word; else null. */
export function otherSide(
  statement: RecordedStatement,
  actor: string,
  target: string,
  rule: Pick<Rule, 'rung' | 'noNotice'>,
  words: string,
  gazetteer: Gazetteer,
): string | null {
  const { kind, text, speaker } = statement;
  if (KEEPERS_PAPER.test(kind === 'narrated' ? text : (speaker?.text ?? '')))
    return 'a paper of the depositary';
  if (rule.rung !== 'notice') return null;
  const isTold = kind === 'narrated';
  const isTheirs = isTold || (kind === 'indirect' && !isOwnVoice(statement, actor));
  if (isTold && rule.noNotice && (RECEIVER.test(words) || NOTHING_CAME.test(text)))
    return 'who received nothing';
  if (isTheirs && !rule.noNotice && KEEPER_RECEIVED.test(text)) return 'who received it';
  if (isTheirs && !rule.noNotice && isWithOther(statement, actor, target, gazetteer))
    return 'who received it';
  return isOtherEmbassy(statement, target, gazetteer) ? 'who received it' : null;
}

/** "The secretary-general's office", "the executive secretary": of the body, where no state has one. */
const BODY_OFFICE =
  /^(?:the |its )?(?:depositary|executive secretary|secretary[ -]general|director[ -]general|(?:general )?secretariat|assistant secretary general)(?:['’]s (?:office|spokes\w+))?$/i;
/** "Two delegates of other members", "an envoy from another member": who is of no state that is named. */
const OF_OTHERS =
  /\b(?:of|from) (?:an)?other (?:[\w-]+ ){0,2}(?:members?|member states?|producers?|parties|party|signator(?:y|ies)|capitals?)\b/i;
/** "Ann Lind, who heads the agency" */
const HEADS_IT =
  /\bwho (?:runs|heads|leads|chairs|directs|presides over) the (?:organi[sz]ation|bloc|body|agency|community|union|alliance|secretariat|forum|group|commission)\b/i;
/** "The Committee", of a treaty. */
const ORGAN =
  /^(?:[Tt]he|[Ii]ts) (?:Committee|Secretariat|Commission|(?:[Ee]xecutive|[Gg]eneral|[Ss]tanding) (?:[Cc]ommittee|[Ss]ecretariat))(?: in \p{Lu}[\p{L} -]*)?$/u;
const AT_SEAT = /^(?:a|an|the|one) (?:[\w-]+ )?(?:spokes\w+|official|source) in (?<city>\p{Lu}[\p{L} -]*)$/u;

/** Whether the words for a speaker, by no state's name, are of somebody of the body or of another member. */
export function isOfOtherSide({ text, actor }: Speaker, target: string, { bodies }: Gazetteer): boolean {
  if (BODY_OFFICE.test(text) || OF_OTHERS.test(text) || HEADS_IT.test(text)) return true;
  if (actor === null && ORGAN.test(text)) return true;
  const city = AT_SEAT.exec(text)?.groups?.city;
  return city !== undefined && bodies.get(target)?.secretariat === city;
}
