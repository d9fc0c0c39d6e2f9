import { DemarcheError } from '../domain/errors.ts';
import type { RecordedEvent } from './types/define.ts';

/** What is needed of an event type to read its old versions. */
export interface Upcastable {
  readonly type: string;
  readonly version: number;
  readonly upcasters?: Readonly<Record<number, (data: never) => unknown>>;
}

/** Brings a stored event to its type's newest version. */
export type Upcast = (event: RecordedEvent) => RecordedEvent;

function climb(type: Upcastable, event: RecordedEvent): RecordedEvent {
  let data = event.data;
  for (let version = event.version; version < type.version; version++) {
    const step = type.upcasters?.[version] as ((data: unknown) => unknown) | undefined;
    if (step === undefined)
      throw new DemarcheError(
        'log.upcast',
        `reading ${event.type} at position ${event.position} failed: it is of version ${version}, and there is no upcaster from that to ${type.version}`,
      );
    data = step(data);
  }
  return { ...event, version: type.version, data };
}

/**
 * Makes the upcaster for a set of event types. An event of a type that is not among them comes back as it is: a fold
 * that does not know it passes it over.
 *
 * @throws DemarcheError, when used: `log.upcast` where a step is missing, `log.newer` where the event was written by a
 * newer demarche than this one
 */
export function createUpcast(types: readonly Upcastable[]): Upcast {
  const byName = new Map(types.map((type) => [type.type, type]));
  return (event) => {
    const type = byName.get(event.type);
    if (type === undefined || type.version === event.version) return event;
    if (event.version > type.version)
      throw new DemarcheError(
        'log.newer',
        `reading ${event.type} at position ${event.position} failed: it is of version ${event.version}, and this demarche knows ${type.version}; install the newer one`,
      );
    return climb(type, event);
  };
}
