import type { EncodedEvent } from './encode.ts';
import type { Metadata, RecordedEvent } from './types/define.ts';

/**
 * PostgreSQL's binary formats for parameters and COPY ("Binary Format", COPY reference). Text would have to be escaped
 * twice, in arrays and in JSON.
 */

/** Object ids of built-in types (pg_type.dat); they never change. */
const OID = { bytea: 17, int2: 21, int4: 23, text: 25, timestamptz: 1184, uuid: 2950, jsonb: 3802 } as const;

/** 2000-01-01T00:00:00Z, from which timestamps count. */
const EPOCH_2000_MS = 946_684_800_000;

type Write<T> = (target: Buffer, value: T, at: number) => void;

/** A one-dimensional array: dimensions, "has nulls", element type, length, lower bound, then each element with its size. */
function array<T>(
  oid: number,
  values: readonly (T | null)[],
  size: (value: T) => number,
  write: Write<T>,
): Buffer {
  const sizes = values.map((value) => (value === null ? 0 : size(value)));
  const buffer = Buffer.allocUnsafe(sizes.reduce((sum, bytes) => sum + 4 + bytes, 20));
  for (const [index, header] of [1, 1, oid, values.length, 1].entries())
    buffer.writeInt32BE(header, index * 4);
  let at = 20;
  for (const [index, value] of values.entries()) {
    buffer.writeInt32BE(value === null ? -1 : sizes[index]!, at);
    at += 4;
    if (value !== null) write(buffer, value, at);
    at += sizes[index]!;
  }
  return buffer;
}

const writeText: Write<string> = (target, value, at) => void target.write(value, at, 'utf8');

export const int4Array = (values: readonly (number | null)[]): Buffer =>
  array(
    OID.int4,
    values,
    () => 4,
    (target, value, at) => void target.writeInt32BE(value, at),
  );

export const textArray = (values: readonly (string | null)[]): Buffer =>
  array(OID.text, values, Buffer.byteLength, writeText);

const int2Array = (values: readonly number[]): Buffer =>
  array(
    OID.int2,
    values,
    () => 2,
    (target, value, at) => void target.writeInt16BE(value, at),
  );

const uuidArray = (values: readonly (string | null)[]): Buffer =>
  array(
    OID.uuid,
    values,
    () => 16,
    (target, value, at) => void target.write(value.replaceAll('-', ''), at, 'hex'),
  );

const byteaArray = (values: readonly Buffer[]): Buffer =>
  array(
    OID.bytea,
    values,
    (value) => value.length,
    (target, value, at) => void value.copy(target, at),
  );

/** jsonb is sent as its text after a version byte. */
const jsonbArray = (values: readonly string[]): Buffer =>
  array(
    OID.jsonb,
    values,
    (value) => 1 + Buffer.byteLength(value),
    (target, value, at) => {
      target[at] = 1;
      target.write(value, at + 1, 'utf8');
    },
  );

const timestampArray = (values: readonly (number | null)[]): Buffer =>
  array(
    OID.timestamptz,
    values,
    () => 8,
    (target, ms, at) => void target.writeBigInt64BE(BigInt(ms - EPOCH_2000_MS) * 1000n, at),
  );

/** The events' parameters of `demarche_log.append`, in its order from `ids` on. */
export function eventParameters(events: readonly EncodedEvent[]): Buffer[] {
  return [
    uuidArray(events.map(({ id }) => id)),
    textArray(events.map(({ type }) => type)),
    int2Array(events.map(({ version }) => version)),
    jsonbArray(events.map(({ data }) => data)),
    byteaArray(events.map(({ hash }) => hash)),
    jsonbArray(events.map(({ metadata }) => metadata)),
    uuidArray(events.map(({ articleId }) => articleId)),
    textArray(events.map(({ sourceId }) => sourceId)),
    timestampArray(events.map(({ occurredAt }) => occurredAt)),
  ];
}

/** Columns of an event in the order that the decoder reads them. An id is quicker as text than put together from bytes. */
export const EVENT_COLUMNS =
  'position, revision, version, id::text, type, stream, occurred_at, recorded_at, metadata, data';

/** Signature, flags and the length of an extension that there is none of. */
const HEADER_BYTES = 19;

/** Makes a decoder that hands over each event of one `copy (select EVENT_COLUMNS …) to stdout (format binary)`. */
export function createEventDecoder(use: (event: RecordedEvent) => void): (message: Buffer) => void {
  let bytes: Buffer;
  let at = HEADER_BYTES;
  // Neighbours in the log share their millisecond, so the last one's ISO 8601 is kept.
  let lastMs = Number.NaN;
  let lastIso = '';

  /** Goes to the end of the next field, which is its size (-1 for null) and its bytes; answers where its bytes begin. */
  function field(): number {
    const start = at + 4;
    at = start + Math.max(0, bytes.readInt32BE(at));
    return start;
  }
  const int8 = (start: number): number => bytes.readInt32BE(start) * 2 ** 32 + bytes.readUInt32BE(start + 4);
  const text = (encoding: 'latin1' | 'utf8'): string => bytes.toString(encoding, field(), at);
  const json = (): unknown => JSON.parse(bytes.toString('utf8', field() + 1, at)); // after jsonb's version byte
  function instant(): string | null {
    const start = field();
    if (start === at) return null;
    const ms = Math.floor(int8(start) / 1000) + EPOCH_2000_MS;
    if (ms !== lastMs) {
      lastMs = ms;
      lastIso = new Date(ms).toISOString();
    }
    return lastIso;
  }
  // In the order of EVENT_COLUMNS: an object literal is evaluated from its top.
  const event = (): RecordedEvent => ({
    position: int8(field()),
    revision: bytes.readInt32BE(field()),
    version: bytes.readInt16BE(field()),
    id: text('latin1'),
    type: text('utf8'),
    stream: text('utf8'),
    occurredAt: instant(),
    recordedAt: instant() ?? '',
    metadata: json() as Metadata,
    data: json(),
  });

  return (message) => {
    bytes = message;
    // A message is one row, or several whole ones; each begins with the number of its fields, and -1 ends all.
    while (at < message.length && message.readInt16BE(at) > 0) {
      at += 2;
      use(event());
    }
    at = 0;
  };
}
