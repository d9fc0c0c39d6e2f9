import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineWorker } from '../worker.ts';

const Payload = z.object({});

/** Orders of one kind at a time; the next run brings the rest. */
const AT_ONCE = 500;

/** Orders what the log says is unfinished: whatever the queue lost comes back by this. */
export default defineWorker<Deps, typeof Payload>({
  job: 'reconcile',
  payload: Payload,
  sameAs: () => 'reconcile',
  async run(_, { readings, now, enqueue }) {
    for (const articleId of await readings.unread(now(), AT_ONCE))
      await enqueue('scrape-article', { articleId });
    for (const text of await readings.unanalyzed(AT_ONCE)) await enqueue('analyze-article', text);
  },
});
