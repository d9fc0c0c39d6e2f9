/**
 * A regular expression written over several lines: a line break and the indentation behind it are no part of it,
 * every other space is. For lists of wordings that would not fit one line; what several patterns share is put in as `${…}`.
 */
export const patternOf =
  (flags: string) =>
  (source: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(source.raw.map((raw, i) => raw.replace(/\n */g, '') + (parts[i] ?? '')).join(''), flags);

/** The same without flags. */
export const pattern = patternOf('');
