import type { Day } from '../domain/days.ts';
import type { EntityMention } from '../domain/statement.ts';
import { SAID_ON_A_DAY } from '../language/calendar.ts';
import { DESCRIBED, ENTERED, MADE, MEMBER_SINCE, OF_ITS_AGE } from '../language/its-age.ts';
import { pattern, patternOf } from '../language/pattern.ts';
import type { Attribution } from './attribution.ts';
import type { Frame } from './frames.ts';
import { within } from './mentions.ts';
import { isBefore, type Told } from './times.ts';

/** Words that make a deed told in the article's own voice an earlier one. */
const EARLIER = patternOf('i')`
  \b(?:
    already|previously|earlier (?:this|in(?! the day)|that(?! day)|he|she|the)|in the past|formerly|
    in (?:his|her) (?:first|second|previous|earlier|last) (?:term|stint|presidency|government|mandate)|
    (?<!\b(?:minutes|moments|hours) )ago|
    (?:in|since|from|until) (?:the )?(?:
      end of |start of |beginning of |early |late )?last (?:year|month|spring|summer|fall|autumn|winter)|
    last (?:year|month|fall|autumn|summer|spring|winter)|
    (?:has|have) (?:repeatedly|long|often|consistently|always|historically)|over the (?:last|past)|
    at the time|
    (?:the day|the evening|a day|a week|the week) before (?:the|that|this|its|his|her|their)\b|
    in the course of (?:the )?(?:spring|summer|autumn|winter|year)|since (?:19|20)\d\d|
    since the (?:start|beginning|end) of|
    for (?:over|more than|nearly|almost) (?:a|\w+) (?:years?|months?)|
    had (?:\w+ly )?(?:
      \w+ed|left|quit|withdrawn|frozen|sent|begun|become|been|let|made|given|taken|put|cut|kept|gone|
      thrown|told|said|sought|broken
    )|
    has frozen .{0,60}\bsince|(?:has|have) (?:\w+ ){1,8}before(?=\s*(?:[,.;]|$))
  )\b`;
/** What a clause besides adds: "the club which had been pressing it for months" dates the club. */
const RELATIVE = /\b(?:which|who|whose)\b[^,;.]*/g;
/** "Came to what he had been invited for: the letter has been sent": what had been before is not what is told. */
const WHAT_HAD = /\bwhat [^,;.:]{1,60}?\bhad\b[^,;.:]*/gi;
/** "… after it had left", "Since Peru had refused, …": what went before the news, and not the news. */
const BEFORE_THAT =
  /\b(?:after|since|because|although|though|when|before|as|once)\b [^,;.]{1,60}?\bhad\b[^,;.]*/gi;
/** "the notice that it gave in August", "the instrument, signed by the minister on 19 October,": what stands behind these words, up to the next comma, dates the notice. */
const BESIDES = pattern`
  , (?:
    signed|dated|adopted|drafted|drawn up|written|concluded|published|negotiated|ratified|agreed|lodged|
    deposited|filed|sent|given|served|handed (?:over|in)|submitted|delivered|having
  )(?: [^,;:]*)?$|
  \b(?:
    which|who|whose|(?:notice|letter|decision|law|note|decree) that (?:it|he|she|they|the)|
    (?:government|junta|regime|rulers|cabinet|council|generals) that (?:came|took|seized|won)
  ) [^,;:]*$`;
/** Titles of what explains, weighs or lists, and tells little that is new. */
const RETELLING = patternOf('i')`
  \?|
  ^(?:
    explainer|explained|fact[ -]?check|analysis|opinion|comment|commentary|timeline|factbox|q&a|
    background|chronology|in depth
  )\b|
  \b(?:
    explained|what (?:you need |we |you should )?(?:to )?know\b|things to know|a timeline|a chronology|
    at a glance|in (?:four|five|six|seven|ten) (?:questions|answers|points|charts|dates)
  )\b`;
/** Words that tie a sentence to the time of the one before. */
const TIED = patternOf('i')`
  ^\W*(?:
    additionally|in addition|also|moreover|then|later|afterwards?|subsequently|soon after|
    (?:
      (?:only |just |barely )?(?:a few|some|several|two|three|four|five|six|ten|a|one) )?(?:hours|days?|weeks?|months?) later|
    at the time|in (?:response|reply|return)|(?:in |on )?(?:the|that) same (?:day|month|year|week)
  )\b`;

/** Whether a sentence is told as of the time of the one before it: "Additionally, …", "In response, …". */
export function isTied(frame: Frame, text: string): boolean {
  return TIED.test(text.slice(frame.start, frame.start + 30));
}

/** How what is reprinted or remembered begins. */
const ARCHIVE =
  /\b(?:from (?:our|the) archives?|on this day(?: in)?|this day in history|(?:half a century|a century|\w+ (?:years|decades)) ago (?:today|this (?:week|month)))\b/i;

/** "Ten years on", "30 years after"; "leaves after 16 years after a row" is today's. */
const LONG_AGO =
  /\b(?:half a century|a century|decades|(?<!\bafter )(?:ten|twenty|thirty|forty|fifty|sixty|seventy|\d\d) years) (?:ago|on|after)\b/i;

/** Whether an article, by its title or its first words, remembers what was long ago. */
export const isRemembering = (title: string, text: string): boolean =>
  LONG_AGO.test(title) || ARCHIVE.test(title) || ARCHIVE.test(text.slice(0, 200));

/** What stands above a piece that weighs the news, in a line of its own. */
const LABEL = patternOf('i')`
  ^\W*(?:(?:guest|special|weekly|sunday) )?(?:
    opinion|op-?ed|essay|comment|commentary|analysis|column|editorial|viewpoint|point of view|
    perspective|explainer|background|letters?(?: to the editor)?
  )(?: (?:by|from) [^\n]{2,60}| ?[|–—:-] ?[^\n]{2,60})?\W*(?:\n|$)`;
/** What stands below one. */
const WRITTEN_BY =
  /(?:^|\n)\W*(?:the (?:author|writer) (?:is|teaches|was|works|has|lives|lectures|chairs|heads|served)\b|the views expressed\b)[^\n]*\s*$/i;

/** Whether an article is somebody's view of the news: what it tells of an earlier day is no news either. */
export const isComment = (text: string): boolean =>
  LABEL.test(text.slice(0, 120)) || WRITTEN_BY.test(text.slice(-300));

/** Whether an article, by its title or its first words, explains or remembers: what it tells without a day is no news. */
export const isRetelling = (title: string, text: string): boolean =>
  RETELLING.test(title) || isRemembering(title, text) || isComment(text);

/** "The ministry announced that the government had decided": what is announced is the news. */
const ANNOUNCED =
  /(?<!\bhad )\b(?:announced|disclosed|revealed|confirmed|declared|made (?:it )?(?:known|public))(?: (?:on|in|at|to|by)[^;.,]{0,50}?)? that\b[^;.]{0,60}?\bhad\b/gi;

/** "completing a process that had been launched a year ago": what the deed ends is dated, not the deed. */
const ENDED =
  /, (?:complet|end|clos|conclud|finish|cap|crown|wrap|seal)\w*ing\b[^,;.]*\b(?:ago|had)\b[^,;.]*/gi;
/** "Announced its exit, saying that others had ruined the bloc": why it is done is older than the deed. */
const BECAUSE_OF =
  /, (?:saying|claiming|arguing|alleging|complaining|contending|charging|declaring|insisting|explaining|stating|accusing|blaming|citing)\b[^;.]*?\bhad\b[^;.]*/gi;

/** "The notice served last autumn", "the notice that his predecessor had filed": what dates the paper. */
const OF_A_PAPER = patternOf('giu')`
  \b(?:notice|notification|letter|instrument|application|decree|law|decision)(?: of (?:withdrawal|denunciation|termination))?(?: from [^,;.]{0,40}?)? (?:
    (?:
      served|given|sent|filed|lodged|submitted|signed|handed in|delivered|taken
    ) (?:last|in|on|earlier|back)\b[^,;.]{0,30}|that (?:[\p{L}'’]+ ){1,6}had\b[^,;.]*|
    (?:that |which )?(?:it|he|she|they|we) (?:had )?(?:
      sent|gave|served|filed|lodged|submitted|delivered|handed
    )\b[^,;.]{0,60}
  )`;

/** "The instrument, lodged last October, has been revoked" */
const INSERTED =
  /, (?:lodged|deposited|filed|sent|given|served|handed (?:over|in)|submitted|signed|delivered|presented|announced|drafted|adopted|passed) [^,;.]{3,60}, (?=(?:has|have|had|was|were|is|are|will|would) )/gi;

/** "Passed a motion just before its leaders face trial over deeds of five years ago": what follows is dated, and not the deed. */
const JUST_BEFORE = /\b(?:just|shortly|right|hours|days|minutes) before (?!that|this)[^;.]*/gi;

const KINDS =
  '(?:bloc|pact|treaty|accord|alliance|body|club|group|grouping|cartel|court|tribunal|union|convention|organi[sz]ation|agreement|community|statute)';
/**
 * "Peru has left the bloc, the first member to do so since it opened its doors ten years ago", "has left the bloc, a club founded two
 * decades ago", "became the first to go since it was founded long ago": what tells whoever left or what is left apart.
 */
const APART = [
  String.raw`, (?:only |just )?(?:the|its|his|her) (?:first|second|third|fourth|fifth|only|sole|latest|last|most|one)\b`,
  String.raw`, an? (?:[\w-]+ ){1,4}?${MADE}\b`,
  `, ${DESCRIBED}`,
  String.raw`(?<=\b(?:first|second|third|fourth|fifth|only|latest|last)\b[^,;.]{0,100} )since `,
  String.raw`(?<=(?:[A-Z]\w*|${KINDS}) )(?:that )?(?:it|they|the country) (?:had )?(?:first )?(?:${MADE}|${ENTERED})\b`,
].join('|');
const SET_APART = new RegExp(`(?:${APART})[^,;.]*`, 'g');
const ENDS_APART = new RegExp(`(?:${APART})[^,;.]*$`);

const HAD_ON_A_DAY = new RegExp(String.raw`${SAID_ON_A_DAY}\b[^;.,]{0,60}?\bhad\b`, 'gi');

const HAD_TODAY = /\bhad (?:today|this (?:morning|afternoon|evening)|just)\b/gi;

/** Whether the article's own words put what they tell behind its news. */
export function tellsOfEarlier(words: string): boolean {
  return EARLIER.test(
    words
      .slice(0, 2000)
      .replace(ANNOUNCED, ' ')
      .replace(OF_A_PAPER, ' ')
      .replace(INSERTED, ' ')
      .replace(HAD_TODAY, ' ')
      .replace(MEMBER_SINCE, ' ')
      .replace(HAD_ON_A_DAY, ' ')
      .replace(JUST_BEFORE, ' ')
      .replace(RELATIVE, ' ')
      .replace(SET_APART, ' ')
      .replace(WHAT_HAD, ' ')
      .replace(BEFORE_THAT, ' ')
      .replace(ENDED, ' ')
      .replace(BECAUSE_OF, ' '),
  );
}

/** Characters within which a body stands before the day that tells its age. */
const LONGEST_AGE = 120;

/** "The accord with the North signed in 2018": the day tells how old the body is that is named right before it. */
const isItsAge = (text: string, date: number, mentions: readonly EntityMention[]): boolean =>
  within(mentions, date - LONGEST_AGE, date).some(
    ({ kind, end }) => kind === 'body' && OF_ITS_AGE.test(text.slice(end, date)),
  );

/** Whether what stands before a date, from `from` on, makes it a date of something told besides. */
export const isBesides = (
  text: string,
  from: number,
  date: number,
  mentions: readonly EntityMention[],
): boolean =>
  BESIDES.test(text.slice(from, date)) ||
  ENDS_APART.test(text.slice(from, date)) ||
  isItsAge(text, date, mentions);

/** "Peru has left …, in a letter dated Monday": the perfect tells news, whatever its day. */
export const isPerfect = (told: string): boolean => /^[^,;:]{2,60}\b(?:has|have) /.test(told);

/** Paragraphs behind the first one of prose in which a present perfect still tells the news itself. */
const LEAD = 1;
/** Days before the article's news within which a saying told below its lead still belongs to it. */
const BACKGROUND_DAYS = 0;

/** "Has now agreed", "has therefore decided": what follows from the news is news. */
const NEWLY = /\b(?:now|therefore|thus|accordingly|consequently|hence)\b/i;

/** Whether "has accused" stands in the background: news is told in the past tense or at the top. */
function isPerfectBehindLead(
  cue: readonly [number, number],
  frame: Frame,
  lead: number,
  text: string,
): boolean {
  const words = text.slice(cue[0], cue[1]);
  return frame.paragraph > lead + LEAD && /^(?:has|have|['’]s|['’]ve)\b/i.test(words) && !NEWLY.test(words);
}

/**
 * Whether the article only reminds of something said before.
 *
 * @param news day of the article's own news
 * @param lead index of the first paragraph of prose
 */
export function isRecount(
  attribution: Attribution,
  frame: Frame,
  told: Told,
  news: Day | null,
  lead: number,
  text: string,
): boolean {
  if (told.looksBack || (told.date && isBefore(told.date, news))) return true;
  const isBehindLead = frame.paragraph > lead + LEAD;
  if (told.date && isBehindLead && isBefore(told.date, news, BACKGROUND_DAYS)) return true;
  return attribution.cue !== null && isPerfectBehindLead(attribution.cue, frame, lead, text);
}
