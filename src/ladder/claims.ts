import { type Day, dayIn, dayNumber } from '../domain/days.ts';
import { idOf } from '../domain/ids.ts';
import { relationshipOf } from '../domain/signal.ts';
import type { Row } from '../projection.ts';
import type { Act } from '../signals/act.ts';

/** Days by which two tellings of one statement may differ, as for acts. */
export const CLAIM_DAYS = 2;
/** Share of the shorter wording's stems that the other must have; below it two things were said. */
const ENOUGH = 0.4;
const STEM = 5;

/** The day that a claim is known by: the last on which it can have been said, or else of reading. */
export function claimDay({ signal, readAt }: Act): Day {
  return signal.saidOn?.to ?? dayIn(readAt);
}

/** Stems of the words that carry the sense: four letters and more, cut to five. */
function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, STEM)));
}

/**
 * Whether two wordings may be one statement, put in other words or translated twice: enough of the shorter one's stems stand
 * in the other. Wordings without any stem agree with all.
 */
export function wordsAgree(a: string, b: string): boolean {
  const [one, other] = [stemsOf(a), stemsOf(b)];
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size === 0) return true;
  return [...few].filter((stem) => many.has(stem)).length / few.size >= ENOUGH;
}

/** The same step in the same mood and by the same side; the speaker as far as both tell. */
function isSameStep(row: Row, act: Act): boolean {
  const { signal, speaker } = act;
  const name = speaker?.name ?? null;
  return (
    row.relationship === relationshipOf(signal) &&
    row.rung === signal.rung &&
    row.modality === signal.modality &&
    row.standing === signal.standing &&
    (row.form === null || signal.form === null || row.form === signal.form) &&
    (row.organ === null || signal.organ === null || row.organ === signal.organ) &&
    (row.speaker === null || name === null || row.speaker === name)
  );
}

/** The claim among some that an act tells; null where it is a new one. The nearest in days, then the first. */
export function claimOf(act: Act, claims: Iterable<Row>): Row | null {
  const day = dayNumber(claimDay(act));
  const near = [...claims]
    .map((row) => ({ row, days: Math.abs(dayNumber(String(row.day)) - day) }))
    .filter(({ row, days }) => days <= CLAIM_DAYS && isSameStep(row, act))
    .filter(({ row }) => wordsAgree(String(row.text), act.signal.text))
    .sort((a, b) => a.days - b.days || Number(a.row.position) - Number(b.row.position));
  return near[0]?.row ?? null;
}

/** A claim that nobody has told yet, named after the act that is the first in the log to tell it. */
export function newClaim(act: Act, position: number): Row {
  const { signal, speaker } = act;
  return {
    claim_id: idOf('claim', act.articleId, signal.id),
    relationship: relationshipOf(signal),
    rung: signal.rung,
    form: signal.form,
    modality: signal.modality,
    standing: signal.standing,
    said_from: signal.saidOn?.from ?? null,
    said_to: signal.saidOn?.to ?? null,
    speaker: speaker?.name ?? null,
    text: signal.text,
    articles: 0,
    outlets: 0,
    origins: 1,
    first_read_at: act.readAt,
    last_read_at: act.readAt,
    told_by: [],
    copies: 0,
    day: claimDay(act),
    organ: signal.organ,
    position,
  };
}

const earlier = (a: string, b: string) => (Date.parse(b) < Date.parse(a) ? b : a);

/** The later of two instants, ISO 8601. */
export const later = (a: string, b: string): string => (Date.parse(b) > Date.parse(a) ? b : a);

/**
 * A claim with the articles, copies and outlets of some tellings added.
 *
 * @param change how many more articles tell it, and how many more of them are copies
 */
export function withTelling(
  row: Row,
  { act, articles, copies }: { readonly act: Act; readonly articles: number; readonly copies: number },
): Row {
  const outlet = act.outlet ?? act.articleId;
  const before = row.told_by as readonly string[];
  const names = before.includes(outlet) ? before : [...before, outlet];
  const total = Number(row.articles) + articles;
  const copied = Number(row.copies) + copies;
  return {
    ...row,
    articles: total,
    copies: copied,
    outlets: names.length,
    origins: Math.max(1, total - copied),
    told_by: names,
    first_read_at: earlier(String(row.first_read_at), act.readAt),
    last_read_at: later(String(row.last_read_at), act.readAt),
  };
}
