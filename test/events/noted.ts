import { idOf } from '../../src/domain/ids.ts';
import type { Metadata, NewEvent } from '../../src/events/types/define.ts';

/** An event for tests of the log; its id is made of key and text. */
export function noted(key: string, text: string, metadata: Metadata = {}): NewEvent {
  return {
    id: idOf('Noted', key, text),
    type: 'Noted',
    version: 1,
    data: { key, text },
    metadata,
    occurredAt: null,
  };
}
