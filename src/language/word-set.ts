/** The words of a list, blanks between them, to be asked for one. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
