import type { SpeakerTier } from '../domain/statement.ts';
import { patternOf } from '../language/pattern.ts';

/** The office that words name, with its tier. */
export interface Title {
  readonly role: string;
  readonly tier: SpeakerTier;
}

/** Whoever leads a party: the government's head, where the gazetteer has the name as that. */
export const PARTY_LEADER = 'party leader';

/** Offices as texts name them; the first that fits wins. A spokesperson stands with those spoken for. */
const TITLES: readonly (readonly [RegExp, string, SpeakerTier])[] = [
  [/\b(?:opposition|exiled)\b/i, 'opposition', 'party'],
  [
    /\b(?:conservative|labou?r|liberal|socialist|social democrat(?:ic)?|communist|green|nationalist|republican|christian democrat(?:ic)?|populist|tory|liberal democrat) (?:party )?(?:leader|chair\w*)\b/i,
    PARTY_LEADER,
    'party',
  ],
  [/\bco-leaders?\b/i, 'politician', 'party'],
  [/\bdirector of the (?:presidential|president['’]s|national security)\b/i, 'official', 'official'],
  [
    /\b(?:former|ex-|late(?! (?:on|in|last|at|yesterday|today|\w+day)\b)|then-|retired|one-time)\b|\b(?:minister|president|ambassador|secretary) (?:in (?:a|the) (?:previous|last|former|earlier)|until (?:19|20)\d\d)\b/i,
    'former official',
    'none',
  ],
  [/\b(?:nominee|candidate|hopeful|front-?runner) (?:for|to)\b/i, 'politician', 'party'],
  [
    /\b(?:president|head|chair\w*|chief|director|secretary|leader) of (?:[\p{L}'’-]+ ){0,5}?(?:(?<!russian )federation(?! (?:of|council))|association(?! of)|chamber of commerce|trade unions?|foundation|institute|university|research cent(?:re|er)|think tank|company)\b/iu,
    'analyst',
    'none',
  ],
  [/\b(?:judge[- ]president|chief justice|(?<!court of )judges?|magistrates?)\b/i, 'judge', 'official'],
  [
    /\b(?:kremlin|presidential|president['’]s|government|white house|downing street|prime minister['’]s)\b.{0,24}\b(?:spokes\w+|press secretary|press office|press service)|\bpress (?:secretary|office|service)\b/i,
    'government spokesperson',
    'head',
  ],
  [
    /\bministry\b.{0,30}\bspokes\w+|\bspokes\w+.{0,40}\b(?:ministry|department|foreign office)\b|\b(?:state department|foreign office)\b.{0,20}\bspokes\w+/i,
    'ministry spokesperson',
    'minister',
  ],
  [/\bdeputy (?:prime|foreign|defen[cs]e)\b|\bdeputy\b.{0,30}\bminister\b/i, 'deputy minister', 'minister'],
  [/\b(?:prime minister|premier|PM|taoiseach)\b/, 'prime minister', 'head'],
  [/\bprime minister\b/i, 'prime minister', 'head'],
  [
    /\b(?:foreign minister|FM|foreign secretary|secretary of state|(?:minister|secretary) (?:of|for) foreign affairs|foreign affairs minister|top diplomat|foreign chief)\b/i,
    'foreign minister',
    'minister',
  ],
  [
    /\b(?:defen[cs]e (?:minister|secretary|chief)|(?:minister|secretary) (?:of|for) defen[cs]e)\b/i,
    'defence minister',
    'minister',
  ],
  [/\bministry\b|\b(?:department|foreign office|treasury|pentagon)\b/i, 'ministry', 'minister'],
  [
    /\b(?:secretary|director)[- ]general\b|\bcommission (?:president|chair\w*)\b|\bcommissioner\b|\b(?:secretariat|commission)\b/i,
    'secretary general',
    'body',
  ],
  [/\bchancellor of the exchequer\b/i, 'finance minister', 'minister'],
  [/\bminister\b/i, 'minister', 'minister'],
  [/(?<!vice[- ])\bchancellor\b/i, 'chancellor', 'head'],
  [/\bvice[- ]president\b/i, 'vice president', 'head'],
  [
    patternOf('i')`
  \b(?:
    president-elect|
    president(?!['’]s (?:\w+ )?(?:office|palace|administration|council|adviser|advisor))|supreme leader|
    monarch|king|queen|emir|crown prince|head of state|
    (?:military|junta|interim|transitional) (?:leader|ruler|government|authorities|council)|junta|
    (?:russian|chinese|belarusian|ukrainian|turkish|american|french|hungarian) leader
  )\b`,
    'president',
    'head',
  ],
  [
    patternOf('i')`
  \b(?:
    government|cabinet|presidency|
    (?:presidential|president['’]s) (?:private )?(?:office|palace|administration|council)|
    office of the president|administration|authorities|regime|kremlin|white house|downing street
  )\b`,
    'government',
    'head',
  ],
  [
    /\b(?:speaker (?:of|in)|parliament(?:ary|['’]s)? (?:(?:first )?(?:deputy|vice)[- ])?speaker|(?:deputy|vice)[- ](?:[\w-]+ ){0,2}?(?:speaker|chair\w* of (?:the )?(?:house|senate|chamber|assembly|parliament|council))|house speaker)\b/i,
    'speaker of parliament',
    'parliament',
  ],
  [
    /\b(?:director|head|chief) of (?:[\w'’-]+ ){0,4}?(?:communications?|press|information|media|public (?:affairs|diplomacy))\b/i,
    'official',
    'official',
  ],
  [
    /\b(?:security (?:council|office|director|chief)|state (?:institute|agency|company)|embassy|mission|military|army|navy|general staff|central bank|(?:supreme|constitutional|high) court|electoral commission)\b/i,
    'official',
    'official',
  ],
  [
    patternOf('i')`
  \b(?:
    lawmakers?|legislators?|mps?|senators?|sen\.|rep\.|congressm[ae]n|congresswom[ae]n|
    parliamentarians?|party leader|party|coalition|candidate|nominee|
    (?<!['’]s )deput(?:y|ies)(?! (?:\w+ ){0,2}(?:
        spokes|head|chief|secretary|director|minister|prime|permanent|foreign|defen|advis|ambassador|speaker|chair|
        commander|governor|envoy|representative|premier
      )
    )|faction
  )\b`,
    'politician',
    'party',
  ],
  [
    /\b(?:parliament|senate|congress|duma|national assembly|lower house|upper house|bundestag|knesset|chamber)\b/i,
    'parliament',
    'parliament',
  ],
  [
    patternOf('i')`
  \b(?:
    analysts?|experts?|professors?|researchers?|observers?|historians?|scholars?|think tank|columnists?|
    protest[eo]rs?|demonstrators?|activists?|pollsters?|critics?|residents?|voters?|commentators?|
    economists?|lawyers?|journalists?|newspaper|poll|survey|study|report|director of
  )\b`,
    'analyst',
    'none',
  ],
  [
    patternOf('i')`
  \b(?:
    officials?(?! (?:[\w-]+ ){0,2}(?:
        agency|daily|gazette|journal|newspaper|paper|broadcaster|media|television|radio|website|account|outlet
      )\b
    )|ambassadors?|envoys?|advis[eo]rs?|secretary|spokes\w+|diplomats?|sources?|
    representatives?|leaders?|chief of staff|aides?|generals?|commander|negotiators?|governor|mayor|
    delegation|delegates?|side|leadership|chief|deputy|one of (?:its|their) members|transition team|staff|
    (?:head|chair\w*) of (?:the )?(?:[\w'’-]+ ){0,5}committee
  )\b`,
    'official',
    'official',
  ],
];

const longest = 200;

/** The office that words name, or null. */
export function titleIn(words: string): Title | null {
  const found = TITLES.find(([pattern]) => pattern.test(words.slice(0, longest)));
  return found ? { role: found[1], tier: found[2] } : null;
}

/** "The ambassador to the UN", "Peru's envoy in Chad" speaks for who sent him. */
export const SENT =
  /\b(?:ambassadors?|envoys?|governors?|(?:permanent )?representatives?|delegates?)(?: of (?:the )?\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)? (?:to|at|in)\b/iu;
/** "Its OPEC governor", "the IMF delegate": whom a state has sitting there; a central bank has a governor of its own. */
export const SENT_OUT =
  /^(?:(?:the|its|their|his|her|our) )?(?!BCEAO|BEAC|ECB)\p{Lu}{2,}[\p{L}-]* (?:governor|delegate)s?\b/u;
/** "The minister for ASEAN affairs" is none of the body's. */
export const CHARGED = /\b(?:ministers?|secretary) (?:of|for|in charge of|responsible for)\b/i;

/** Titles for which a state or body speaks through its holder. */
export const speaksForActor = ({ tier }: Pick<Title, 'tier'>): boolean => tier !== 'none' && tier !== 'party';

const MALE =
  /\b(?:mr|king|prince|chairman|spokesman|congressman|husband|father|son|brother|sir|emir|he|his)\b/i;
const FEMALE =
  /\b(?:mrs|ms|miss|queen|princess|chairwoman|spokeswoman|congresswoman|wife|mother|daughter|sister|madam|she|her)\b/i;

/** As far as words tell it. */
export type Gender = 'm' | 'f' | null;

/** What a title says of its holder's gender. */
export function genderIn(words: string): Gender {
  return FEMALE.test(words) ? 'f' : MALE.test(words) ? 'm' : null;
}
