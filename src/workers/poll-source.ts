import { z } from 'zod';
import type { SourceConfig } from '../config/schema.ts';
import type { Deps } from '../deps.ts';
import { DAY_MS } from '../domain/days.ts';
import { DemarcheError, RevisionConflict } from '../domain/errors.ts';
import { idOf } from '../domain/ids.ts';
import { normaliseUrl } from '../domain/urls.ts';
import { ArticleDiscovered, SourceFailed, SourcePolled } from '../events/types/index.ts';
import { backoffMs, nextPollDelayMs } from '../feeds/next-poll.ts';
import { type FeedItem, readFeed } from '../feeds/read.ts';
import type { Enqueue } from '../queue/queue.ts';
import type { PollState } from '../state/polls.pg.ts';
import { defineWorker } from '../worker.ts';

const Payload = z.object({ sourceId: z.string() });
type Context = Deps & { readonly enqueue: Enqueue };

interface Found {
  readonly articleId: string;
  readonly url: string;
  readonly item: FeedItem;
}

/** The items that have an address, each article once. */
function articlesOf(items: readonly FeedItem[]): Found[] {
  const found = new Map<string, Found>();
  for (const item of items) {
    if (item.url === null || !/^https?:/.test(item.url)) continue;
    const url = normaliseUrl(item.url);
    const articleId = idOf('article', url);
    if (!found.has(articleId)) found.set(articleId, { articleId, url, item });
  }
  return [...found.values()];
}

/** True where this source is the first to bring the article; another may have been quicker by a moment. */
async function discover(
  sourceId: string,
  { articleId, url, item }: Found,
  { log, enqueue }: Context,
): Promise<boolean> {
  const { title, publishedAt, guid } = item;
  const event = ArticleDiscovered.make({ articleId, sourceId, url, title, publishedAt, guid });
  try {
    await log.append(ArticleDiscovered.stream(event.data), [event], 0);
  } catch (error) {
    if (error instanceof RevisionConflict) return false;
    throw error;
  }
  await enqueue('scrape-article', { articleId });
  return true;
}

/** Appends what is new, oldest first (feeds list the newest first), and says how much that was. */
async function discoverAll(sourceId: string, items: readonly FeedItem[], context: Context): Promise<number> {
  const found = articlesOf(items);
  const unknown = new Set(await context.readings.unknown(found.map(({ articleId }) => articleId)));
  let count = 0;
  for (const article of found.filter(({ articleId }) => unknown.has(articleId)).reverse()) {
    if (await discover(sourceId, article, context)) count += 1;
  }
  return count;
}

interface Polled {
  readonly kind: 'fresh' | 'unchanged' | 'gone';
  readonly items: readonly FeedItem[];
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** What feed and server ask us to wait. */
  readonly waitsMs: readonly number[];
}

async function poll(source: SourceConfig, state: PollState, { http, config }: Context): Promise<Polled> {
  const { etag, lastModified } = state;
  const answer = await http.get(source.url, {
    validators: { etag, lastModified },
    robots: false,
    timeoutMs: config.fetch.timeout,
  });
  if (answer.kind !== 'fresh')
    return {
      kind: answer.kind === 'unchanged' ? 'unchanged' : 'gone',
      items: [],
      etag,
      lastModified,
      waitsMs: [],
    };
  const { feed, items } = readFeed(answer.bytes, { contentType: answer.contentType, url: answer.finalUrl });
  const ttlMs = feed.ttlSeconds === null ? [] : [feed.ttlSeconds * 1000];
  return { kind: 'fresh', items, ...answer.validators, waitsMs: ttlMs };
}

/** A poll is told where its kind changed, items came, or a day has passed: the rest would only swell the log. */
function isWorthTelling(polled: Polled, newItems: number, state: PollState, now: Date): boolean {
  const silentMs = state.toldAt === null ? Number.POSITIVE_INFINITY : now.getTime() - state.toldAt.getTime();
  return newItems > 0 || polled.kind !== state.lastKind || silentMs >= DAY_MS;
}

async function succeed(
  source: SourceConfig,
  state: PollState,
  polled: Polled,
  context: Context,
): Promise<void> {
  const { log, polls, now, random } = context;
  const newItems = await discoverAll(source.id, polled.items, context);
  const at = now();
  const told = isWorthTelling(polled, newItems, state, at);
  if (told) {
    const event = SourcePolled.make({
      sourceId: source.id,
      kind: polled.kind,
      polledAt: at.toISOString(),
      items: polled.items.length,
      newItems,
    });
    await log.append(SourcePolled.stream(event.data), [event]);
  }
  // Last of all: a crash before this polls again without validators, and finds everything known.
  const delayMs = nextPollDelayMs(source.every, polled.waitsMs) * (1 + random() * 0.1);
  await polls.remember(
    source.id,
    {
      etag: polled.etag,
      lastModified: polled.lastModified,
      lastKind: polled.kind,
      toldAt: told ? at : state.toldAt,
      failures: 0,
    },
    new Date(at.getTime() + delayMs),
  );
}

async function fail(
  source: SourceConfig,
  state: PollState,
  error: DemarcheError,
  { log, polls, now, random }: Context,
): Promise<void> {
  const at = now();
  const failures = state.failures + 1;
  const { code, message } = error;
  const event = SourceFailed.make({
    sourceId: source.id,
    code,
    message,
    failedAt: at.toISOString(),
    failuresInARow: failures,
  });
  await log.append(SourceFailed.stream(event.data), [event]);
  const pauseMs = backoffMs(source.every, failures) * (1 + random() * 0.1);
  const delayMs = nextPollDelayMs(source.every, [pauseMs, error.retryAfterMs ?? 0]);
  await polls.remember(
    source.id,
    { ...state, lastKind: 'failed', toldAt: at, failures },
    new Date(at.getTime() + delayMs),
  );
}

/** Fetches a feed and appends what is new in it. A source that fails is told, and asked again after a growing pause. */
export default defineWorker<Deps, typeof Payload>({
  job: 'poll-source',
  payload: Payload,
  sameAs: ({ sourceId }) => sourceId,
  async run({ sourceId }, context) {
    const source = context.config.sources.find(({ id }) => id === sourceId);
    if (!source) return; // removed from the configuration while the job waited
    const state = await context.polls.of(sourceId);
    let polled: Polled;
    try {
      polled = await poll(source, state, context);
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      return fail(source, state, error, context);
    }
    await succeed(source, state, polled, context);
  },
});
