import { hash } from 'node:crypto';
import { DemarcheError, IdentityConflict } from '../domain/errors.ts';
import { canonicalJson } from '../domain/ids.ts';
import type { NewEvent } from './types/define.ts';

/** An event in the shape that the database takes. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** JSON that `jsonb` can hold. */
  readonly data: string;
  /** SHA-256 of the canonical JSON before it was made safe. */
  readonly hash: Buffer;
  readonly metadata: string;
  readonly articleId: string | null;
  readonly sourceId: string | null;
  /** Epoch milliseconds. */
  readonly occurredAt: number | null;
}

/** An event's data and metadata together, UTF-16 units; an article's text is a hundredth of it. */
const MAX_UNITS = 16_000_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What JSON.stringify writes for NUL and for a surrogate without its other half. */
const UNSAFE = /\\u(?:0000|d[89a-f])/;
/** One escape of JSON: those that Postgres can't hold, or any other (so that `\\u0000`, a backslash and letters, stays). */
const ESCAPE = /\\(?:u(?:0000|d[89a-f][0-9a-f]{2})|[\s\S])/g;
const YEAR_1 = Date.parse('0001-01-01T00:00:00Z');
const YEAR_9999 = Date.parse('9999-12-31T23:59:59Z');

function refuse(event: NewEvent, what: string): never {
  throw new DemarcheError('log.event', `append of ${event.type} ${event.id} refused: ${what}`);
}

/**
 * JSON text that `jsonb` can hold: NUL and lone surrogates, which Postgres has no room for, become U+FFFD, one
 * UTF-16 unit for one unit, so that offsets into texts stay true. JSON.stringify writes only lone surrogates as escapes.
 */
export function safeJson(json: string): string {
  if (!json.includes('\\u')) return json;
  return json.replace(ESCAPE, (written) => (UNSAFE.test(written) ? '\ufffd' : written));
}

function jsonOf(event: NewEvent, value: unknown, stringify: (value: unknown) => string): string {
  let json: string | undefined;
  try {
    json = stringify(value);
  } catch (error) {
    refuse(event, `its data are no JSON: ${(error as Error).message}`); // a cycle, a bigint, or too deep
  }
  if (json === undefined) refuse(event, 'its data are undefined; expected a JSON value');
  if (json.length > MAX_UNITS) refuse(event, `${json.length} units of JSON; expected at most ${MAX_UNITS}`);
  return json;
}

function instant(event: NewEvent): number | null {
  if (event.occurredAt === null) return null;
  const ms = Date.parse(event.occurredAt);
  if (!(ms >= YEAR_1 && ms <= YEAR_9999))
    refuse(event, `occurredAt is ${event.occurredAt}; expected ISO 8601 within the years 1 to 9999`);
  return ms;
}

/** A name that the database can hold as it is. */
function isPlain(text: unknown, maxUnits: number): text is string {
  return (
    typeof text === 'string' &&
    text !== '' &&
    text.length <= maxUnits &&
    !text.includes('\0') &&
    text.isWellFormed()
  );
}

function promoted(data: unknown, field: 'articleId' | 'sourceId'): string | null {
  const value = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[field] : null;
  return isPlain(value, 500) ? value : null;
}

/**
 * Makes an event ready for the database.
 *
 * @throws DemarcheError `log.event` where the database could not hold it: no UUID as id, no JSON, too large
 */
export function encodeEvent(event: NewEvent): EncodedEvent {
  const id = UUID.test(event.id) ? event.id : event.id.toLowerCase();
  if (!UUID.test(id)) refuse(event, 'its id is no UUID');
  if (!isPlain(event.type, 200)) refuse(event, 'its type is no plain name');
  if (!Number.isInteger(event.version) || event.version < 1 || event.version > 32_767)
    refuse(event, `its version is ${event.version}; expected 1 to 32767`);
  const json = jsonOf(event, event.data, canonicalJson);
  const articleId = promoted(event.data, 'articleId')?.toLowerCase() ?? null;
  return {
    id,
    type: event.type,
    version: event.version,
    data: safeJson(json),
    hash: hash('sha256', json, 'buffer'),
    metadata: safeJson(jsonOf(event, event.metadata, JSON.stringify)),
    articleId: articleId !== null && UUID.test(articleId) ? articleId : null,
    sourceId: promoted(event.data, 'sourceId'),
    occurredAt: instant(event),
  };
}

/** Whether a stream's name can be kept. */
export function checkStream(stream: string): void {
  if (!isPlain(stream, 500))
    throw new DemarcheError(
      'log.stream',
      `append to ${JSON.stringify(stream)} refused: expected a stream's name of 1 to 500 plain characters`,
    );
}

/**
 * Encodes the events of one append; an event given twice counts once.
 *
 * @throws DemarcheError `log.event`
 * @throws IdentityConflict where two have the same id and other data
 */
export function encodeAppend(events: readonly NewEvent[]): EncodedEvent[] {
  const byId = new Map<string, EncodedEvent>();
  for (const event of events) {
    const encoded = encodeEvent(event);
    const twin = byId.get(encoded.id);
    if (twin === undefined) byId.set(encoded.id, encoded);
    else if (twin.type !== encoded.type || !twin.hash.equals(encoded.hash))
      throw new IdentityConflict(encoded.id, encoded.type);
  }
  return [...byId.values()];
}
