import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStream, encodeAppend, encodeEvent, safeJson } from '../../src/events/encode.ts';
import { noted } from './noted.ts';

test('the hash is SHA-256 of the canonical JSON', () => {
  // printf '{"key":"a","text":"one"}' | sha256sum
  expect(encodeEvent(noted('a', 'one')).hash.toString('hex')).toBe(
    '774c00a84b315f1774b68aad538edfb3ebba18862d349892dcd86f4082920276',
  );
});

test('what is made safe has no NUL and no lone surrogate, and the same length', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\0', '\ud83d', '\ude00', '\\', 'u', '0', 'd', '"', '\n', 'é') }),
      (text) => {
        const safe: unknown = JSON.parse(safeJson(JSON.stringify(text)));
        expect(safe).toBe(text.toWellFormed().replaceAll('\0', '\ufffd'));
        expect(safe).toHaveLength(text.length);
      },
    ),
  );
});

test.each([
  ['an id that is no UUID', { id: 'x' }],
  ['a version that is no whole number', { version: 1.5 }],
  ['no data', { data: undefined }],
  ['data that are no JSON', { data: 1n }],
  ['a date that is none', { occurredAt: 'yesterday' }],
  ['a year that Postgres would read otherwise', { occurredAt: '+010000-01-01T00:00:00Z' }],
  ['a type with NUL', { type: 'a\0b' }],
  ['more data than an event may have', { data: 'x'.repeat(16_000_001) }],
])('an event with %s is refused before it reaches anybody else', (_, change) => {
  expect(() => encodeEvent({ ...noted('a', 'one'), ...change })).toThrow(
    expect.objectContaining({ code: 'log.event' }),
  );
});

test.each(['', 'a\0b', '\ud83d', 'x'.repeat(501)])('a stream named %j is refused', (stream) => {
  expect(() => checkStream(stream)).toThrow(expect.objectContaining({ code: 'log.stream' }));
});

test('one id twice with different data in one batch is an identity conflict', () => {
  const changed = { ...noted('a', 'one'), data: { key: 'a', text: 'two' } };
  expect(() => encodeAppend([noted('a', 'one'), changed])).toThrow(
    expect.objectContaining({ code: 'log.identity' }),
  );
});
