/** "PORT SUDAN, Sudan (AP) — ", "BAKU, January 25 – ", "DOHA: ", "ISTANBUL. ": place, day and agency, and a mark behind them. */
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3})(?:[,.] ?[\p{L}\d.'’ /]{2,40}){0,3} ?(?<source>\([^()\n]{2,40}\))? ?(?<mark>[-–—:.]{1,2})(?: |(?=\p{Lu}))/u;
const UPPER = /^[\p{Lu} .'’/-]{3,}$/u;
const DAY =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** How long a dateline at the head of a paragraph is, in UTF-16 units; 0 where there is none. */
export function datelineLength(paragraph: string): number {
  const found = DATELINE.exec(paragraph.slice(0, 160));
  if (!found) return 0;
  const { place = '', source, mark = '' } = found.groups!;
  const isDash = /[-–—]/.test(mark);
  // "A. Bell" is a name, "Bell – President of Peru – …" an inserted clause.
  const rest = paragraph.slice(found[0].length);
  const isAlone = / [-–—] $/.test(found[0]) && /^(?:\p{Lu}\p{Ll}|A )/u.test(rest) && !/ [-–—] /.test(rest);
  const isPlace = UPPER.test(place) || (isDash && (isAlone || source !== undefined || DAY.test(found[0])));
  return isPlace && (isDash || place.length >= 4) ? found[0].length : 0;
}
