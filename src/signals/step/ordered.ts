import { levelOf } from '../../domain/ladder.ts';
import { pattern } from '../../language/pattern.ts';
import { type Clause, phraseOf } from '../words/clause.ts';

const ORDERING = 'order instruct direct command task charge tell told authorise authorize';
const STEMS = ORDERING.replace(/e\b/g, '').replaceAll(' ', '|');

/** Behind these somebody is told of something, and does what is told: "told parliament the cabinet planned to". */
const OF_A_PLAN = String.raw`(?:that|plan\w*|intend\w*|want\w*|wish\w*|hop\w+|mean[st]?|meant|expect\w*|decid\w*|agree\w*|need\w*|would|will|is|are|was|were|has|had|have)`;

/** Whoever orders, and whom: "has instructed Ann Lee, the envoy," */
const ORDERED = String.raw`\b(?:${STEMS})\w*(?: (?!${OF_A_PLAN}\b)[^,;. ]+){1,14}(?: ,[^,;.]{1,80},)?`;

/** "Ordered the ministry to tell the depositary that Peru was no longer a party" */
const TO_TELL = pattern`${ORDERED} to (?:inform|notify|tell|advise) [^,;.]{1,80}$`;

/** "Has ordered his minister to send the partners the notice": whatever the words begin with. */
const TO_SEND = pattern`
  ${ORDERED} to (?:\w+ly )?(?:
    send|hand|deliver|deposit|submit|serve|give|lodge|file|transmit|present|dispatch|convey|
    communicate|notify|inform
  )\b`;

/** However long the name of whom they order, commas and all. */
const ENDS_IN_ORDER = pattern`\b(?:${STEMS})\w*(?: (?!${OF_A_PLAN}\b)[^ ]+){1,20} to$`;

/** "Ordered the ministry to notify": decided, and not yet done. */
export function isOrdered({ tokens, match, from }: Clause): boolean {
  if (levelOf(match.rule.rung) < 7) return false;
  // "Has told Ann Lee, the envoy, to hand in the letter": behind an apposition
  const start = tokens[from]!.lower === 'to' ? 0 : from;
  if (TO_SEND.test(phraseOf(tokens.slice(start, match.nucleus)))) return true;
  if (tokens[from - 1]?.lower === 'that') return TO_TELL.test(phraseOf(tokens.slice(0, from - 1)));
  const before = tokens.slice(Math.max(from, match.from - 20), match.from);
  return before.at(-1)?.lower === 'to' && ENDS_IN_ORDER.test(phraseOf(before));
}

/** "Has signed the instrument of withdrawal", "drew up a letter of denunciation" */
const DRAWN_UP = pattern`
  \b(?:
    signs?|signed|countersign(?:s|ed)|initial(?:s|led)|drafted|drew up|drawn up|prepared
  ) (?:the|an?|its|his|her|their) (?:[\w'’-]+ ){0,2}?(?:
    instruments?|letters?|notes?|notices?|notifications?|documents?|papers?|acts?|deeds?
  ) (?:of|for|on|about|announcing|notifying|terminating|denouncing) `;
const HANDED_OVER = pattern`
  \b(?:
    sent|sends|handed|hands|delivered|deposited|submitted|lodged|filed|transmitted|forwarded|presented|
    dispatched|received|reached|arrived|went|gave|given|served|registered|notified|informed
  )\b`;

/** Whether the letter is drawn up and signed, and nobody is told to have got it. */
export const isDrawnUp = ({ tokens, match, from }: Clause): boolean =>
  match.rule.rung === 'notice' &&
  DRAWN_UP.test(`${phraseOf(tokens.slice(from, match.nucleus + 2))} `) &&
  !HANDED_OVER.test(phraseOf(tokens));

/** "Has decided to give notice", "agreed on Monday, after long talks, to begin the procedure" */
const RESOLVED =
  /\b(?:decided|resolved|agreed|voted|chose|chosen|determined)(?: on \w+day)?(?: ,[^,]{1,60},)? to (?:\w+ly )?$/;
/** "Decided to let its membership lapse" */
const LETS = /\b(?:let|lets|letting|allow|allows|allowed|allowing)\b/;

/** Whether what would be a step of another rung is only resolved upon, or let happen. */
export function isResolved({ tokens, match, from }: Clause): boolean {
  const { rung, tells } = match.rule;
  if (rung === 'exit') return LETS.test(phraseOf(tokens.slice(Math.max(from, match.from - 8), match.to)));
  if (rung !== 'notice' && tells !== 'announcement') return false;
  return RESOLVED.test(`${phraseOf(tokens.slice(Math.max(0, match.from - 20), match.from))} `);
}

/** "Announced that it was preparing to exit": what it prepares. */
const PREPARES =
  /\b(?:prepar(?:e|es|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|hop(?:es|ed|ing)|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|ready|wants?|wanted|wish(?:es|ed)?) to (?:\w+ly )?(?:formally |begin |start )?$/;

export const isMadeReady = ({ tokens, match, from }: Clause): boolean =>
  PREPARES.test(`${phraseOf(tokens.slice(from, match.nucleus))} `);

/** "Has instructed his ministers to prepare the exit": what is got ready on orders. */
const TOLD_TO_PREPARE = pattern`
  (?:${ORDERED}|\bask\w* [^,;.]{1,80}) to (?:\w+ly )?(?:
    prepare|plan|draft|draw up|get ready|work (?:on|out)|begin preparing|start preparing|
    lay the (?:ground|groundwork)
  )\b`;

export const isToldToPrepare = ({ tokens, match, from }: Clause): boolean =>
  levelOf(match.rule.rung) >= 7 && TOLD_TO_PREPARE.test(phraseOf(tokens.slice(from, match.nucleus)));
