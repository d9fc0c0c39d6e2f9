import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from './app.ts';

/** Jobs that are always coming and mean no work of their own. */
const IDLE = new Set(['due-sources', 'reconcile']);

/** Resolves when no job has waited or run for so many ms and what is in the log is decided and folded. */
export async function untilQuiet(app: App, quietMs: number): Promise<void> {
  let sinceMs = 0;
  for (;;) {
    const counts = await app.queue.counts();
    const open = counts
      .filter(({ job }) => !IDLE.has(job))
      .reduce((sum, { waiting, active }) => sum + waiting + active, 0);
    if (open > 0) sinceMs = 0;
    else {
      await app.settled();
      sinceMs ||= performance.now();
      if (performance.now() - sinceMs >= quietMs) return;
    }
    await sleep(50);
  }
}
