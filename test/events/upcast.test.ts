import { expect, test } from 'vitest';
import type { RecordedEvent } from '../../src/events/types/define.ts';
import { StatementRecorded } from '../../src/events/types/statement-recorded.ts';
import { createUpcast } from '../../src/events/upcast.ts';

const stored = (type: string, version: number, data: unknown): RecordedEvent => ({
  id: '0b0f3c52-9d0a-4a52-8d0a-3d1d6e0b7a11',
  type,
  version,
  data,
  metadata: {},
  occurredAt: null,
  position: 7,
  stream: 'article-1',
  revision: 1,
  recordedAt: '2025-01-01T00:00:00.000Z',
});

const upcast = createUpcast([
  {
    type: 'Named',
    version: 3,
    upcasters: {
      1: ({ name }: { name: string }) => ({ names: [name] }),
      2: ({ names }: { names: string[] }) => ({ names, count: names.length }),
    },
  },
  { type: 'Gap', version: 3, upcasters: { 1: (data: unknown) => data } },
]);

test('an old event climbs every step to the newest version', () => {
  expect(upcast(stored('Named', 1, { name: 'a' }))).toEqual(stored('Named', 3, { names: ['a'], count: 1 }));
  expect(upcast(stored('Named', 2, { names: ['a', 'b'] }))).toEqual(
    stored('Named', 3, { names: ['a', 'b'], count: 2 }),
  );
});

test('an event of the newest version, or of a type nobody knows, comes as it is', () => {
  for (const event of [stored('Named', 3, { names: [] }), stored('Forgotten', 9, 'x')])
    expect(upcast(event)).toBe(event);
});

test('a missing step and an event from the future are errors that name the position', () => {
  expect(() => upcast(stored('Gap', 1, {}))).toThrow(expect.objectContaining({ code: 'log.upcast' }));
  expect(() => upcast(stored('Named', 4, {}))).toThrow(expect.objectContaining({ code: 'log.newer' }));
  expect(() => upcast(stored('Named', 4, {}))).toThrow('position 7');
});

test('statements of former versions tell neither whether their article is of leaving nor what it names only later', () => {
  const { example } = StatementRecorded;
  const { context } = example.statement;
  const about = { bodies: ['CSTO'], states: ['ARM'] };
  const saying = (more: object) => ({
    ...example,
    statement: { ...example.statement, context: { ...context, about: { ...about, ...more } } },
  });
  const upcastOf = (version: number, data: object) =>
    createUpcast([StatementRecorded])(stored('StatementRecorded', version, data)).data;
  expect(upcastOf(1, saying({}))).toEqual(saying({ leaving: false, later: [] }));
  expect(upcastOf(2, saying({ leaving: true }))).toEqual(saying({ leaving: true, later: [] }));
});
