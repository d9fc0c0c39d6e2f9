import type { z } from 'zod';
import { idOf } from '../../domain/ids.ts';

/** What differs between two tries at the same fact, and what led to it. Never compared, never part of an id. */
export interface Metadata {
  /** Id of the event or job that caused this one. */
  readonly causation?: string | null;
  readonly correlation?: string | null;
  /** ISO 8601, when the bytes were fetched. */
  readonly fetchedAt?: string;
  /** True for whatever must wake nobody: reanalysis, imports, baselines. */
  readonly silent?: boolean;
}

/** An event as it is handed to the log. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly id: string;
  readonly type: Type;
  readonly version: number;
  readonly data: Data;
  readonly metadata: Metadata;
  /** When it happened in the world, ISO 8601; null where unknown. */
  readonly occurredAt: string | null;
}

/** An event as the log gives it back, brought to its newest version. */
export interface RecordedEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  /** Place in the whole log, from 1, in the order of commits. */
  readonly position: number;
  readonly stream: string;
  /** Place in its stream, from 1. */
  readonly revision: number;
  /** ISO 8601. */
  readonly recordedAt: string;
}

export interface EventType<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  readonly version: number;
  readonly data: Schema;
  readonly stream: (data: z.output<Schema>) => string;
  /** What the id is made of; everything that `data` depends on. */
  readonly identity: (data: z.output<Schema>) => readonly (string | number | null)[];
  readonly occurredAt?: (data: z.output<Schema>) => string | null;
  /** Fields of `data` that `redact` may blank. */
  readonly redactable?: readonly (keyof z.output<Schema> & string)[];
  /** `upcasters[n]` turns the data of version n into that of version n + 1. */
  readonly upcasters?: Readonly<Record<number, (data: never) => unknown>>;
  /** A data object for the shared tests. */
  readonly example: z.output<Schema>;
}

export interface DefinedEvent<Type extends string, Schema extends z.ZodType> extends EventType<Type, Schema> {
  /** Makes one, checked, with its id. @throws ZodError where `data` is not of the schema: a bug */
  readonly make: (data: z.input<Schema>, metadata?: Metadata) => NewEvent<Type, z.output<Schema>>;
}

/** Declares an event type: a fact in the past tense, appended once and never changed. */
export function defineEvent<Type extends string, Schema extends z.ZodType>(
  definition: EventType<Type, Schema>,
): DefinedEvent<Type, Schema> {
  return {
    ...definition,
    make(input, metadata = {}) {
      const data = definition.data.parse(input);
      return {
        id: idOf(definition.type, ...definition.identity(data)),
        type: definition.type,
        version: definition.version,
        data,
        metadata,
        occurredAt: definition.occurredAt?.(data) ?? null,
      };
    },
  };
}
