const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * How long to leave a source alone after a poll, in ms: the longest wait anybody asked for, at most a day, and at
 * least the source's own interval.
 *
 * @param ownMs the source's configured interval
 * @param asked what the feed (`ttl`) and the server (`Retry-After`) asked for, in ms
 * @throws RangeError on a negative or non-finite wait: a parser let it through
 * @see RFC 9110 §10.2.3; RSS 2.0 `ttl`, which counts minutes
 */
export function nextPollDelayMs(ownMs: number, asked: readonly number[] = []): number {
  const waits = [ownMs, ...asked.map((ms) => Math.min(ms, DAY_MS))];
  if (!waits.every((ms) => ms >= 0 && ms < Number.POSITIVE_INFINITY))
    throw new RangeError(`bad wait: ${waits}`);
  return Math.max(...waits);
}

/** The pause after so many failed polls in a row, ms: doubled each time, at most 64-fold and a day. */
export function backoffMs(ownMs: number, failuresInARow: number): number {
  return Math.min(DAY_MS, Math.max(ownMs, MINUTE_MS) * 2 ** Math.min(Math.max(failuresInARow - 1, 0), 6));
}
