import { createHash } from 'node:crypto';
import { v5 } from 'uuid';

/** Namespace of every id that Demarche makes; fixed for ever, or the same thing would get another id. */
const NAMESPACE = '5f1f0c1e-6d0b-5a52-9d0a-3d1d6e0b7a11';

/** UUIDv5 (RFC 9562 §5.5) of what happened: the same parts always give the same id. */
export function idOf(...parts: readonly (string | number | null)[]): string {
  return v5(JSON.stringify(parts), NAMESPACE);
}

/** SHA-256 in hex of a string's UTF-8 bytes; a lone surrogate counts as U+FFFD, as UTF-8 has no other way. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * JSON with the keys of every object in order (RFC 8785 in spirit): equal values give equal text.
 * Lone surrogates and NUL come out escaped, so what Postgres can't hold still counts.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
