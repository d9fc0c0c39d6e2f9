/** Sources of patterns over words in lower case. */
export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const A_DAY = `(?:${WEEKDAY}|yesterday|today)`;
const SAID =
  '(?:said|told|announced|confirmed|declared|disclosed|revealed|denied|alleged|claimed|acknowledged|admitted|rejected|dismissed|(?:was|were) (?:told|informed))';
/** "The ministry on Sunday said it had completed its exit", "was told on Sunday that it had": what is said on a day of these is the news. */
export const SAID_ON_A_DAY = String.raw`\b(?:${A_DAY} ${SAID}|${SAID}(?: on)? ${A_DAY})(?: that)?\b`;
