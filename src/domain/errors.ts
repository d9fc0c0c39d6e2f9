/**
 * What may go wrong, as one family. `code` is contract and never changes; `message` is prose of one
 * format: what failed, on what, which value, what was expected. Anything else that is thrown is a bug.
 */

/** Whether trying again can help: never, at once (after reading again) or later. */
export type Retry = 'never' | 'at-once' | 'later';

export interface ErrorOptions {
  readonly cause?: unknown;
  readonly retry?: Retry;
  /** Milliseconds that the other side asked us to wait. */
  readonly retryAfterMs?: number | null;
}

const MAX_MESSAGE = 2000;

/**
 * Words that a queue, a log line and Postgres can all hold: no NUL, no lone surrogate, at most 2,000 units.
 * BullMQ on Postgres strands a job whose error message holds a NUL.
 */
export function safeMessage(message: string): string {
  const cut = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message;
  return cut.replaceAll('\u0000', '\\0').toWellFormed();
}

export class DemarcheError extends Error {
  readonly code: string;
  readonly retry: Retry;
  readonly retryAfterMs: number | null;

  constructor(code: string, message: string, options: ErrorOptions = {}) {
    super(safeMessage(message), { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.retry = options.retry ?? 'never';
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** A mistake in the configuration; names file and line, and nothing starts. Codes `config.*`. */
export class ConfigError extends DemarcheError {}

/** One bad line, page or feed; the run goes on without it. Codes `input.*` and `feed.*`. */
export class InputError extends DemarcheError {}

/** A request that brought nothing. Codes `fetch.*`; usually worth trying later. */
export class FetchError extends DemarcheError {
  constructor(code: string, message: string, options: ErrorOptions = {}) {
    super(code, message, { retry: 'later', ...options });
  }
}

/** Somebody else appended to the stream first: read it again and decide anew. Code `log.revision`. */
export class RevisionConflict extends DemarcheError {
  readonly actual: number;

  constructor(stream: string, expected: number, actual: number) {
    super(
      'log.revision',
      `append to ${stream} refused: it is at revision ${actual}, expected ${expected}; read it again and retry`,
      { retry: 'at-once' },
    );
    this.actual = actual;
  }
}

/** The same event id with other content: a broken promise of whoever made the id. Code `log.identity`. */
export class IdentityConflict extends DemarcheError {
  constructor(id: string, type: string) {
    super(
      'log.identity',
      `append of ${type} ${id} refused: that id is in the log with other data; an id must be made of all that its data depend on`,
    );
  }
}

/** An event that a projection can't fold; that projection stops at its position. Code `log.poisoned`. */
export class PoisonedEvent extends DemarcheError {
  readonly position: number;

  constructor(projection: string, position: number, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super('log.poisoned', `projection ${projection} stopped at position ${position}: ${why}`, { cause });
    this.position = position;
  }
}

/** An alert that an endpoint did not take. Codes `alert.*`; later, except where the endpoint is gone (410). */
export class DeliveryError extends DemarcheError {
  constructor(code: string, message: string, options: ErrorOptions = {}) {
    super(code, message, { retry: 'later', ...options });
  }
}
