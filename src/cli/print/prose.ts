/** Columns of a page of prose. */
const WIDTH = 100;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Text broken into lines of at most 100 columns, each behind the same indentation; a longer word stands alone.
 *
 * @param hanging further spaces before every line but the first
 */
export function wrapped(text: string, indent = 2, hanging = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).split(' ')) {
    const room = WIDTH - indent - (lines.length > 0 ? hanging : 0);
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one, i) => ' '.repeat(indent + (i > 0 ? hanging : 0)) + one);
}

/** `2024-12-03 19:20 UTC` in UTC; a day stays a day, and nothing is `unknown`. */
export function instant(value: string | null): string {
  if (value === null) return 'unknown';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return `${new Date(value).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** The beginning of an id by which people name it. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

/** A step as people name it: `6 intent (declared)`. */
export function stepName({
  level,
  rung,
  form,
}: {
  readonly level: number;
  readonly rung: string;
  readonly form: string | null;
}): string {
  return `${level} ${rung}${form === null ? '' : ` (${form})`}`;
}

/** Words in quotation marks; those that have their own are not given others. */
export function quoted(words: string): string {
  const line = plain(words);
  return /^“[^“”]*”$/.test(line) ? line : `“${line}”`;
}
