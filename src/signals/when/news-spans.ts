/** Days by which a narrated step may lie before publication and still be the news. */
export const NEWS_DAYS = 4;
/** The same for what is said: syndicated pages are dated days after the original. */
export const SAYING_DAYS = 13;
/** How far the first paragraphs of an article reach, in UTF-16 units. */
export const LEAD_LENGTH = 300;
/** How much of an article tells its news, in UTF-16 units. */
export const NEWS_LENGTH = 600;
