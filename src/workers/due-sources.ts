import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineWorker } from '../worker.ts';

const Payload = z.object({});

/** Orders of one kind at a time; the next run brings the rest. */
const AT_ONCE = 500;

/** Orders what is due: polls, readings again for silent edits, further tries of deliveries. The one scheduled job. */
export default defineWorker<Deps, typeof Payload>({
  job: 'due-sources',
  payload: Payload,
  sameAs: () => 'due-sources',
  async run(_, { config, polls, readings, deliveries, now, wallNow, enqueue }) {
    const due = await polls.due(
      config.sources.map(({ id }) => id),
      now(),
    );
    for (const sourceId of due) await enqueue('poll-source', { sourceId });
    for (const articleId of await readings.due(now(), AT_ONCE))
      await enqueue('scrape-article', { articleId });
    for (const delivery of await deliveries.due(wallNow(), AT_ONCE)) await enqueue('deliver-alert', delivery);
    await enqueue('reconcile', {}, { atMostEveryMs: config.workers.reconcileEvery });
  },
});
