import { monthOf } from '../domain/days.ts';

/** Zones that feeds name by letters, in minutes from UTC. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
};

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string | undefined;
  readonly zone: string | undefined;
}

function offsetMinutes(zone: string | undefined): number | null {
  if (!zone) return 0;
  const digits = zone.match(/^([+-])(\d{2}):?(\d{2})?$/);
  if (digits) return (digits[1] === '-' ? -1 : 1) * (Number(digits[2]) * 60 + Number(digits[3] ?? 0));
  return ZONES[zone.toLowerCase()] ?? null;
}

function instantOf({ year, month, day, time, zone }: Parts): string | null {
  const offset = offsetMinutes(zone);
  const [hour = 0, minute = 0, second = 0] = (time ?? '').split(':').map(Number);
  const isReal =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (offset === null || !isReal || hour > 24 || minute > 59 || second > 60) return null;
  const ms = Date.UTC(year, month - 1, day, hour, minute - offset, Math.floor(second));
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

const fullYear = (year: string) =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const RFC_822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?(?:\.\d+)?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?(?:\s*\([^)]{0,20}\))?$/i;
const ASCTIME =
  /^[a-z]{3,9},?\s+([a-z]{3,9})\s+(\d{1,2}),?\s+(?:(\d{1,2}:\d{2}(?::\d{2})?)\s+)?(?:([a-z]{2,5})\s+)?(\d{4})$/i;
const ISO =
  /^(\d{4})-?(\d{2})?-?(\d{2})?(?:[T\s]+(\d{1,2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?)?\s*(Z|[a-z]{3,4}|[+-]\d{2}(?::?\d{2})?)?)?$/i;

function colons(time: string | undefined): string | undefined {
  return time?.includes(':') ? time : time?.replace(/(\d{2})(?=\d)/g, '$1:');
}

/**
 * A feed's date as ISO 8601 in UTC; null where it is none. Takes RFC 822 with two or four digits of year and named
 * zones, asctime, and ISO 8601 whole or in part, as feeds in the wild have them.
 */
export function feedDate(text: string | null | undefined): string | null {
  const trimmed = text?.trim().slice(0, 80) ?? '';
  const rfc = trimmed.match(RFC_822);
  if (rfc)
    return instantOf({
      day: Number(rfc[1]),
      month: monthOf(rfc[2]!),
      year: fullYear(rfc[3]!),
      time: rfc[4],
      zone: rfc[5],
    });
  const asc = trimmed.match(ASCTIME);
  if (asc)
    return instantOf({
      month: monthOf(asc[1]!),
      day: Number(asc[2]),
      time: asc[3],
      zone: asc[4],
      year: Number(asc[5]),
    });
  const iso = trimmed.match(ISO);
  if (iso)
    return instantOf({
      year: Number(iso[1]),
      month: Number(iso[2] ?? 1),
      day: Number(iso[3] ?? 1),
      time: colons(iso[4]),
      zone: iso[5],
    });
  return null;
}
