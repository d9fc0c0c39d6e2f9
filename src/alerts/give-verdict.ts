import { setTimeout as sleep } from 'node:timers/promises';
import { InputError, RevisionConflict } from '../domain/errors.ts';
import type { Dismissal } from '../domain/signal.ts';
import type { EventLog } from '../events/log.ts';
import type { NewEvent, RecordedEvent } from '../events/types/define.ts';
import { AlertConfirmed, AlertDismissed, AlertRaised } from '../events/types/index.ts';

/** A person's verdict on an alert. `reason` null: it is right. */
export interface PersonsVerdict {
  readonly reason: Dismissal | null;
  readonly by: string | null;
  readonly note: string | null;
}

/** `known`: that is the verdict that stands already. */
export type Given = 'given' | 'known';

const isVerdict = ({ type }: RecordedEvent) => type === AlertConfirmed.type || type === AlertDismissed.type;

/** The verdict that stands on an alert, folded from its stream; null where nobody gave one. */
export function standingVerdict(stream: readonly RecordedEvent[]): PersonsVerdict | null {
  const last = stream.findLast(isVerdict);
  if (!last) return null;
  const { reason, by, note } = last.data as Partial<PersonsVerdict>;
  return { reason: reason ?? null, by: by ?? null, note: note ?? null };
}

function eventOf(alertId: string, number: number, { reason, by, note }: PersonsVerdict, now: Date): NewEvent {
  const given = { alertId, number, by, note, givenAt: now.toISOString() };
  return reason === null ? AlertConfirmed.make(given) : AlertDismissed.make({ ...given, reason });
}

const isSame = (a: PersonsVerdict | null, b: PersonsVerdict) =>
  a !== null && a.reason === b.reason && a.by === b.by && a.note === b.note;

const TRIES = 20;

/**
 * Appends a verdict on an alert. The one that stands already is not given twice; another one is a further event.
 *
 * @throws InputError `input.unknown-alert` where no alert has that id
 */
export async function giveVerdict(
  log: EventLog,
  alertId: string,
  verdict: PersonsVerdict,
  now: Date,
): Promise<Given> {
  const name = `alert-${alertId}`;
  for (let tries = 1; ; tries++) {
    const stream = await log.readStream(name);
    if (!stream.some(({ type }) => type === AlertRaised.type))
      throw new InputError(
        'input.unknown-alert',
        `no alert has the id ${alertId}; demarche alerts lists them`,
      );
    if (isSame(standingVerdict(stream), verdict)) return 'known';
    const event = eventOf(alertId, stream.filter(isVerdict).length + 1, verdict, now);
    try {
      await log.append(name, [event], stream.at(-1)!.revision);
      return 'given';
    } catch (error) {
      // Somebody else's verdict or one more source came between: what stands now is read again.
      if (!(error instanceof RevisionConflict) || tries >= TRIES) throw error;
      await sleep(tries);
    }
  }
}
