import type { NewEvent, RecordedEvent } from './types/define.ts';

/** The revision that a stream must have for an append to be taken: a number, `0` for none yet, or whatever it is. */
export type ExpectedRevision = number | 'any';

/** `appended`: all are in now; `known`: all were in already, with the same data. `revision` and `position` are those of the last. */
export interface Appended {
  readonly kind: 'appended' | 'known';
  readonly revision: number;
  readonly position: number;
}

export interface ReadOptions {
  /** Only these types; all where absent. */
  readonly types?: readonly string[];
  /** At most this many events. */
  readonly limit?: number;
}

/** The append-only log: the one place where facts are kept. */
export interface EventLog {
  /**
   * Appends to one stream, all or nothing.
   *
   * @throws RevisionConflict where the stream is not at `expected` and the events aren't already there
   * @throws IdentityConflict where an id is in the log with other data
   */
  append(stream: string, events: readonly NewEvent[], expected?: ExpectedRevision): Promise<Appended>;
  /** The stream's events in order; empty where there is none. */
  readStream(stream: string): Promise<RecordedEvent[]>;
  /** Events after a position, in order of position. */
  read(after: number, options?: ReadOptions): Promise<RecordedEvent[]>;
  /** Position of the last event; 0 where the log is empty. */
  head(): Promise<number>;
}
