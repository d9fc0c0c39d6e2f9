/** Nobody is waited for longer than a day, whatever they ask. */
const MAX_MS = 86_400_000;

/**
 * What a `Retry-After` header asks for, in ms from now; null where there is none or it can't be read.
 *
 * @see RFC 9110 §10.2.3: seconds, or a date
 */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), MAX_MS);
}
