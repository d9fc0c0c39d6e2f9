import { MONTH } from '../language/calendar.ts';
import { pattern } from '../language/pattern.ts';

/** "At the end of that December Peru …" */
export const OF_THAT = new RegExp(
  String.raw`\b(?:in|of|by|since) that (?:${MONTH}|year|spring|summer|autumn|winter)$`,
);
export const AGO =
  /\b(?:years|decades|a decade|a year|months?|weeks?|fortnight|\w+ years) (?:ago|earlier|before)\b|\bmore than an? (?:month|year|week|decade) ago\b/;
/** Adverbs that, in the article's own voice, tell of what went before its news. */
export const EARLIER = pattern`
  \b(?:
    already|
    earlier(?! (?:than|today|in the day|that day|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)|
    previously|(?<=\S )(?<!at |more than )once(?! (?:more|again|the|it|they|we|he|she|its|their))|
    last (?:
      month|year|week|january|february|march|april|may|june|july|august|september|october|november|
      december|spring|summer|autumn|fall|winter
    )|(?:days|weeks|months|years|day|week|month|year) (?:later|earlier|before(?! \w))|
    last (?:mon|tues|wednes|thurs|fri|satur|sun)day|
    (?<!for )(?:earlier )?this (?:year|spring|summer|autumn|winter)|
    since (?:
      the(?! (?:[\w'’-]+ ){1,3}?(?:
          is|are|has|have|does|do|will|can|must|keeps|holds|requires|demands|acts|says|allows|provides
        )\b
      )|last|then|its|early|late|mid
    )|repeatedly|last time|
    in (?:his|her) (?:first|previous|earlier|last) (?:term|stint|presidency|government|mandate)|
    (?:before|prior to|until) that|
    until then(?! \w+ (?:\w+ ){0,3}?(?:stays|remains|is|will|has to|must)\b)|at the time|back then|
    (?:has|have) (?:\w+ly )?\w+ed before(?: to\b|$)|(?<!day )began (?=\w+ing\b)|so far|
    (?<!\b(?:has|have) [^.]{0,60})on the eve of|over the (?:past|last)|for (?:months|years|weeks)
  )\b`;
/** The same for what somebody says: it is no news of today. */
export const ITERATED = pattern`
  \b(?:
    more than once|(?<!\b(?:has|have) [^.]{0,60})on the eve of|repeatedly|time and again|
    (?<!\b(?:is|are|was|lies|thing|belongs?) )in the past|previously|
    on (?:several|many|numerous|various|other|previous|earlier|past) occasions|many times|
    earlier (?:this|last)|earlier in the (?:week|month|year)|
    last (?:
      month|year|week|january|february|march|april|may|june|july|august|september|october|november|
      december|spring|summer|autumn|fall|winter
    )|in recent (?:weeks|months|years)|(?:early|at the (?:start|beginning) of) (?:this|the) month|
    in the same (?:month|year|week)|(?:that|the same) (?:month|year)
  )\b`;
/** "After the court had ruled last month, Peru has told …": what went before it dates no saying. */
export const BEFORE_THAT = /^(?:after|since|because|when|before|as|once) [^,]{1,80}? had [^,]*,/;
