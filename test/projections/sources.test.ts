import { expect, test } from 'vitest';
import type { NewEvent, RecordedEvent } from '../../src/events/types/define.ts';
import { SourceFailed, SourcePolled } from '../../src/events/types/index.ts';
import type { Row } from '../../src/projection.ts';
import sources from '../../src/projections/sources.ts';

const failed = (failuresInARow: number) =>
  SourceFailed.make({ ...SourceFailed.example, sourceId: 'apa', message: 'no answer', failuresInARow });
const polled = SourcePolled.make({ ...SourcePolled.example, sourceId: 'apa', kind: 'fresh' });

function fold(...events: NewEvent[]): Row {
  const recorded = events.map((event, i) => ({ ...event, position: i + 1 }) as unknown as RecordedEvent);
  return sources().fold(recorded, { sources: [] }).sources![0]!;
}

test('failures in a row are counted, with what went wrong', () => {
  expect(fold(polled, failed(1), failed(2))).toMatchObject({
    last_kind: 'failed',
    failures_in_a_row: 2,
    last_error: 'no answer',
  });
});

test('one good answer clears a run of failures and its error', () => {
  expect(fold(failed(1), failed(2), polled)).toMatchObject({
    last_kind: 'fresh',
    failures_in_a_row: 0,
    last_error: null,
  });
});
