/**
 * A regular expression written over several lines: a line break and the indentation behind it are no part of it,
 * every other space is. For lists of wordings that would not fit one line.
 */
export const patternOf =
  (flags: string) =>
  (source: TemplateStringsArray): RegExp =>
    new RegExp(source.raw.join('').replace(/\n */g, ''), flags);

/** The same without flags. */
export const pattern = patternOf('');
