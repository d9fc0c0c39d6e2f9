import { readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openEventLog } from '../../src/events/log.pg.ts';
import type { NewEvent } from '../../src/events/types/define.ts';
import * as eventTypes from '../../src/events/types/index.ts';
import { freshDatabase } from '../support/database.ts';

/** What the shared tests need of an event type, whatever its data are. */
interface AnyType {
  readonly type: string;
  readonly version: number;
  readonly example: unknown;
  readonly upcasters?: Readonly<Record<number, unknown>>;
  readonly redactable?: readonly string[];
  readonly stream: (data: never) => string;
  readonly make: (data: never) => NewEvent;
}
const all: readonly AnyType[] = Object.values(eventTypes);

const database = await freshDatabase();
const log = openEventLog(database);
afterAll(() => log.close());

test('every file of an event type is in the index, and no name is used twice', () => {
  const files = readdirSync(new URL('../../src/events/types/', import.meta.url));
  const kebab = (type: string): string => `${type.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}.ts`;
  expect(files.filter((file) => !['define.ts', 'index.ts', 'parts.ts'].includes(file)).sort()).toEqual(
    all.map(({ type }) => kebab(type)).sort(),
  );
});

test.each(all.map((type) => [type.type, type] as const))(
  '%s: its example goes through the log unchanged',
  async (_, type) => {
    const event = type.make(type.example as never);
    const stream = type.stream(event.data as never);
    expect(await log.append(stream, [event])).toMatchObject({ kind: 'appended' });
    expect(await log.append(stream, [type.make(type.example as never)])).toMatchObject({ kind: 'known' });
    const { position, revision, recordedAt, ...stored } = (await log.readStream(stream)).find(
      ({ id }) => id === event.id,
    )!;
    const occurredAt = event.occurredAt === null ? null : new Date(event.occurredAt).toISOString();
    expect(stored).toEqual({ ...event, stream, occurredAt });
  },
);

test.each(all.map((type) => [type.type, type] as const))('%s: every older version can be read', (_, type) => {
  const older = Array.from({ length: type.version - 1 }, (_unused, index) => String(index + 1));
  expect(Object.keys(type.upcasters ?? {})).toEqual(older);
});
