import type { EncodedEvent } from './encode.ts';
import type { RecordedEvent } from './types/define.ts';

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

/** Columns of an event in the order that `decodeEvents` reads them. */
export const EVENT_COLUMNS =
  'position, stream, revision, id, type, version, data, metadata, occurred_at, recorded_at';

function uuidAt(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function int8At(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
}

/** ISO 8601 of microseconds since 2000. Neighbours in the log share their millisecond, so the last one is kept. */
function createClock(): (bytes: Buffer, at: number) => string {
  let lastMs = Number.NaN;
  let last = '';
  return (bytes, at) => {
    const ms = Math.floor(int8At(bytes, at) / 1000) + EPOCH_2000_MS;
    if (ms !== lastMs) {
      lastMs = ms;
      last = new Date(ms).toISOString();
    }
    return last;
  };
}

const FIELDS = 10;
/** Signature, flags and the length of an extension that there is none of. */
const HEADER_BYTES = 19;

/** Takes the messages of one `copy (select EVENT_COLUMNS …) to stdout (format binary)`, in order. */
export type EventDecoder = (message: Buffer) => void;

/** Makes a decoder that hands over each event. */
export function createEventDecoder(use: (event: RecordedEvent) => void): EventDecoder {
  const clock = createClock();
  const from = new Array<number>(FIELDS);
  const to = new Array<number>(FIELDS);
  let first = true;
  let bytes: Buffer;
  const text = (field: number, skip = 0): string => bytes.toString('utf8', from[field]! + skip, to[field]!);

  function fieldsAt(start: number): number {
    let at = start;
    for (let field = 0; field < FIELDS; field++) {
      const size = bytes.readInt32BE(at);
      from[field] = at + 4;
      at += 4 + Math.max(0, size);
      to[field] = size < 0 ? -1 : at;
    }
    return at;
  }

  return (message) => {
    bytes = message;
    let at = first ? HEADER_BYTES : 0;
    first = false;
    // Each row begins with the number of its fields; -1 ends the whole.
    while (at < message.length && message.readInt16BE(at) === FIELDS) {
      at = fieldsAt(at + 2);
      use({
        position: int8At(message, from[0]!),
        stream: text(1),
        revision: message.readInt32BE(from[2]!),
        id: uuidAt(message, from[3]!),
        type: text(4),
        version: message.readInt16BE(from[5]!),
        data: JSON.parse(text(6, 1)),
        metadata: JSON.parse(text(7, 1)),
        occurredAt: to[8] === -1 ? null : clock(message, from[8]!),
        recordedAt: clock(message, from[9]!),
      });
    }
  };
}
