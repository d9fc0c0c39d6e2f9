import { DemarcheError, safeMessage } from './domain/errors.ts';

/** What becomes of a job that failed: tried again after a pause, or dead. `message` is safe for every queue. */
export interface Verdict {
  readonly kind: 'retry' | 'give-up';
  readonly message: string;
}

/**
 * An error's own `retry` decides. What is no DemarcheError is a bug: trying again would hide it, so the job is dead
 * and says so; the log still knows that its work is undone.
 */
export function verdictOn(error: unknown): Verdict {
  if (error instanceof DemarcheError) {
    return {
      kind: error.retry === 'never' ? 'give-up' : 'retry',
      message: `${error.message} [${error.code}]`,
    };
  }
  if (isConnectionLoss(error))
    return { kind: 'retry', message: safeMessage(`the database went away: ${error.message}`) };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'give-up', message: safeMessage(`bug: ${message}`) };
}

/** SQLSTATE classes 08 (connection), 40 (serialization, deadlock), 53 (resources), 57 (shutdown), and a socket's own codes. */
const PASSING = /^(?:08|40|53|57)...$|^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT)$/;

function isConnectionLoss(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  return (typeof code === 'string' && PASSING.test(code)) || /^Connection terminated/.test(error.message);
}
