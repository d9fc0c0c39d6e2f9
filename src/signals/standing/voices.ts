import { patternOf } from '../../language/pattern.ts';

export const GOVERNING = /\b(?:ruling|governing|leader of the house|majority|coalition|government)\b/i;
export const OPPOSITION = patternOf('i')`
  \b(?:
    opposition|far-(?:right|left) (?:leader|party|politician|lawmaker|candidate)|
    former(?! ?['’]| ?,| (?:soviet|yugoslav|communist|eastern|french|british|portuguese|spanish|colon\w+|republics?|all(?:y|ies)|members?|partners?)|
      (?: (?:governments?|administration|junta|regime|cabinet)\b(?! (?:ministers?|officials?|members?|advis\w+|spokes\w+|negotiators?|lawyers?)))
    )|ex-(?!soviet|yugoslav)\w+|analysts?|experts?|professor|activists?|protest\w*|demonstrators?|
    crowds?|marchers?|dissidents?|exiled|rebels?|critics?|columnists?|researchers?|economists?|
    campaigners?|an? (?:[\w-]+ ){0,2}(?:daily|weekly|tabloid)|(?:senior|research|visiting) fellow|
    fellow (?:at|of)|retired|candidates?|shadow|lawyers?|historian|scientists?|commentators?|residents?|
    observers?|pollsters?|(?<!\b(?:the|this|that|party['’]s|parliamentary) )groups?|ngos?
  )\b`;
export const OFFICIAL = patternOf('i')`
  \b(?:
    officials?|governments?|ministry|ministries|ministers?|presidents?|heads of (?:state|government)|
    signatories|(?:people|persons?) (?:familiar )?with (?:direct )?knowledge|
    (?:people|persons?|officials?|sources?) familiar with|sources?|diplomats?|spokes\w+|authorities|
    secretary|presidency|office|speaker|cabinet|council|statement|parliament|palace|state house|embassy|mission|
    delegation|envoy|commissioner|chancellery|junta|leaders?|lawmakers|mps|
    (?:security|presidential) advis[eo]rs?|aides?|negotiators?|ambassadors?|administration|rulers?|king|
    emir|sultan|transition team|staff
  )\b`;
export const OUTLET = patternOf('i')`
  \b(?:
    agency|agencies|newspaper|daily|weekly|magazine|broadcaster|television|tv|radio|channel|times|post|
    news|tass|reuters|afp|ap|dpa|efe|ansa|xinhua|interfax|bloomberg|media|website|portal|journal|
    gazette|tribune|guardian|reports?|press|prensa|el comercio
  )\b`;
const PAPERS =
  'times|journal|post|guardian|newspaper|daily|magazine|tribune|bloomberg|economist|(?:ctv|fox|sky|abc|cbs|nbc) news|cnn|politico|axios';
const NETWORK = '(?:television|tv|radio|news) (?:network|channel|station|site|website|portal)';
/** What has from others what a government thinks about; the state's own network does not. */
export const NEWSPAPER = new RegExp(
  String.raw`\b(?:${PAPERS}|(?<!\b(?:state|public|national) )${NETWORK}|tabloid|weekly)\b`,
  'i',
);
export const NEWSPAPER_REPORTS = new RegExp(
  String.raw`^(?:the |a |an )?(?:[\p{L}'’-]+ ){0,4}?(?:${PAPERS})(?: \p{Lu}[\p{L}'’-]+){0,2}(?:, (?:which|who|citing) [^,]{1,80},)? (?:has |had )?(?:report|wr[io]tes?,?|written|sa(?:y|id))`,
  'iu',
);
/** "A daily newspaper had written", "a report broadcast by CTV": of which nobody says whence it knows; "a document on her website" is hers. */
export const SOME_PAPER = patternOf('iu')`
  ^(?:
    (?:an?|one|some|several|two|three) (?:(?!(?:on|of|in|at|to|by|from|posted|published|shown)\b)[\p{L}-]+ ){0,3}?(?:
      newspapers?|dailies|daily|weekly|weeklies|tabloids?|websites?|portals?|magazines?|channels?|
      blogs?|papers?
    )\b|(?:the |an? )?(?:[\p{L}-]+ )?reports? (?:broadcast|published|carried|aired|printed|by|in|on)\b
  )`;
/** "The weekly, which did not name its source": nobody knows whence. */
export const UNSOURCED =
  /\b(?:which (?:did|does|has) not (?:name|cite|named?|give|given|reveal)|without (?:giving|naming|citing)) (?:an?|its|any|the)? ?sources?\b/;
export const WROTE = /\b(?:wrote|written|reported|reports|claimed|claims|said)\b/;
/** "…, the television network CTV reported", "…, the Evening Post reported" */
export const OUTLET_REPORTED = new RegExp(
  String.raw`, (?:the|a|an) (?:[\p{L}-]+ ){0,2}?(?:${NETWORK}|${PAPERS}|daily|tabloid|weekly)(?: [\p{L}’'-]+){0,4}? (?:has |had )?(?:reported|wrote|said)\b`,
  'iu',
);
export const PERSON = /\b(?:secretary|office|spokes\w+|editor|columnist|minister|president)\b/i;
export const NATIONAL =
  /\b(?:cabinet|prime minister|foreign minister|ministry|parliament|president of the republic)\b/i;
export const CHAMBER =
  /^(?!.*\b(?:opposition|some|several|few|two|three|ruling|dozen\w*)\b).*\b(?:lawmakers|deputies|mps|senators|legislators|legislature|parliament|senate|congress|assembly|chamber|duma|house|seimas|saeima|riigikogu|sejm|rada)\b/i;
/** Whoever acts for the one that was just spoken of: "his office", "its spokeswoman". */
export const OF_ACTOR =
  /^(?:(?:its|their) |(?:his|her) (?:[\w-]+ )?(?:office|government|ministry|spokes\w+|press|cabinet|administration|foreign|prime|ministers?)\b)/i;
/** What speaks for nobody: it is as good as the article's own voice. */
export const PAPER = patternOf('i')`
  ^(?:(?:the|a|an|its|this|that|official|final|preliminary|first) )*(?:[\w-]+ ){0,2}(?:
    results?|figures|data|document|documents|text|decree|order|gazette|communiqu[ée]|circular|
    timetable|draft|roadmap|memo(?:randum)?|statement(?= read)|photos?|
    photographs?|pictures?|images?|footage|recording|transcript|letter|note|minutes|records?|notice|law|
    bill|copy|notification|website|filing|records|announcer|presenter|newsreader|
    (?:
      article|clause|paragraph|provision|terms
    )s?(?: \d+)? of the (?:law|bill|decree|act|order|legislation)
  )(?: (?:on (?:his|her|its|the)|published|posted|dated|issued|released|seen|obtained|printed|signed|circulated|distributed|read|carried|shown|put online)\b.*)?$`;
/** "Its leader", "its permanent representative at the court", "Peru's governor in Vienna" */
export const ITS_HEAD =
  /^(?:its|their) (?:(?:head|chief|leader|chair\w*|speaker)\b|(?:[\w-]+ ){0,2}(?:governor|delegate|representative)s?\b)|['’]s (?:[\w-]+ ){0,2}(?:governor|delegate|representative)s? (?:to|at|in|on|with)\b/i;
/** "The three states", "the presidents of its five island members": of those that would leave, where nothing says otherwise. */
export const TOGETHER = patternOf('iu')`
  ^(?:the|these|those|both|all) (?:(?:two|three|four|five|six) )?(?:
    (?!united|member|other|western|neighbou?ring|remaining)[\w-]+ ){0,2}(?:states|countries|nations|regimes|juntas|trio|pair)\b|
  ^(?:the|these|those|all) (?:two|three|four|five|six)(?: (?!other|remaining)\p{Lu}[\p{L}-]+ members)?$|
  ^(?:the )?(?:presidents|leaders|heads of (?:state|government)|governments|premiers|(?:prime |foreign )?ministers) of (?:the|its|these|those) (?:two|three|four|five|six) (?:
    (?!other|remaining)[\p{L}-]+ ){0,2}(?:members|states|countries|nations)\b|
  ^(?:both|all)$`;
/** "Poland and the three Baltic states" */
export const OF_A_REGION =
  /\b(?:two|three|four|five) \p{Lu}[\p{L}-]+ (?:states|countries|nations|republics)\b/u;
export const FOUND = /\b(?:find|found|learn\w*|discover\w*|reali[sz]ed?)\b/i;
/** "The country", "the small Andean nation" */
export const THE_COUNTRY = patternOf('iu')`
  ^(?:
    (?:the|his|her|its|their|our) (?:
      country|nation|republic|kingdom|government|state|cabinet|authorities|junta
    )|
    the (?:
      (?!neighbou?ring|other|host|member|larger|smaller|remaining)[\p{L}-]+ ){1,3}(?:country|nation|republic|kingdom)
  )$`;
export const PARTY = /\bparty\b/i;
export const IN_POWER = /\b(?:ruling|governing)\b[^.]{0,60}\bparty\b/i;
export const PRONOUN = /^(?:it|he|she|they|which|who|the country|the government|the state)$/i;

/** "His government has decided": whoever says so is of it. */
export const OWN_GOVERNMENT =
  /\b(?:his|her|our|my) (?:[\w-]+ )?(?:government|cabinet|administration|country|nation|ministry|ministers)\b/i;

/** "Once elected he would leave": a candidate, whoever it is. */
export const CANDIDATE = patternOf('i')`
  \b(?:once|if|when) (?:(?:he|she) (?:is|was|were) )?(?:re-?)?elected\b|\bif (?:he|she) wins\b|
  \b(?:when|once|if) (?:we|they|i|he|she) (?:come|comes|get|gets|return|returns) (?:back )?(?:in)?to (?:power|office|government)\b|
  \bonce in (?:power|government)\b`;
/** "The Freedom Party would leave the bloc if it won": what a party would do that doesn't govern. */
export const PARTY_WOULD =
  /\b(?:party|tories|conservatives|socialists|republicans|democrats|opposition) (?:would|will)\b/i;
/** "Carl Roe, the leader of A Just Peru, has tabled a bill" */
export const LEADS_PARTY =
  /\b(?:co-)?leaders? of (?:an? |the )?(?!country|state|nation|republic|house|government)(?:\w+ ){0,3}?(?:party|faction|bloc|movement|front|union|alliance|league|just|new|national|people)\b/i;
/** "A Republican tabled a bill": one among many, who speaks for no chamber. */
export const ONE_LAWMAKER =
  /\b(?:republican|democrat|senator|congress(?:man|woman)|lawmaker|legislator|backbencher|mp|deputy(?! (?:\w+ ){0,2}(?:minister|premier|head|secretary|chief|director|chair\w*|foreign|prime|speaker|leader)))\b/i;

/** "The strongest hint yet that Peru could leave", "failing which it will leave": who gives it is the actor. */
export const HINT =
  /\b(?:hint|warning|signal|indication|threat|ultimatum)s? (?:\w+ ){0,3}that\b|\b(?:held|holds|holding) out the prospect\b|\b(?:failing which|or else|otherwise) (?:\w+ ){1,3}will\b/;

/** What goes from hand to hand: who made it up nobody knows. */
export const CLIP =
  /\b(?:videos?|clips?|memes?|screenshots?|hoax|viral|tiktok|telegram|youtube|blogs?|bloggers?|influencers?|subscribers|followers|rumou?rs?)\b/i;
/** What somebody made up, and says so. */
export const FICTION =
  /\b(?:novels?|films?|thriller|satir\w+|simulations?|war ?games?|sketch|parody|(?<!\b(?:can|could|can easily|could easily|could well) )imagin(?:es?|ed|ing|ary)|fictional|fictitious|april fools?|mock(?:umentary)?)\b/i;
export const JOKE = /\b(?:april fools?|hoax|satir\w+|parody)\b/i;

/** What fact checkers put before what they look into. */
export const CLAIMED = /\b(?:claim|rumou?r|viral post|what was claimed)\s*:\s*["“]?\s*$/i;
