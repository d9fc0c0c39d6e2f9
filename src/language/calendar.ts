/** Sources of patterns over words in lower case. */
export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
/** "The ministry on Sunday said it had completed its exit": what is said on a day of these is the news. */
export const SAID_ON_A_DAY = String.raw`\b(?:${WEEKDAY}|yesterday|today) (?:said|announced|confirmed|declared|disclosed|revealed)(?: that)?`;
