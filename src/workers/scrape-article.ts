import { z } from 'zod';
import { decodeHtml } from '../articles/decode.ts';
import type { Deps } from '../deps.ts';
import type { Article } from '../domain/article.ts';
import { DemarcheError, InputError, RevisionConflict } from '../domain/errors.ts';
import { sha256 } from '../domain/ids.ts';
import { ArticleRevised, ArticleScraped, ArticleUnavailable } from '../events/types/index.ts';
import { type KnownArticle, knownArticle } from '../known-article.ts';
import type { Enqueue } from '../queue/queue.ts';
import { defineWorker } from '../worker.ts';

const Payload = z.object({ articleId: z.uuid() });
type Context = Deps & { readonly enqueue: Enqueue };

/** One that lives somewhere, unlike one that was taken from a file. */
type Addressed = KnownArticle & { readonly url: string };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

async function addressed(articleId: string, { log }: Context): Promise<Addressed> {
  const known = knownArticle(await log.readStream(`article-${articleId}`));
  if (known?.url) return { ...known, url: known.url };
  throw new InputError(
    'input.unknown-article',
    `article ${articleId} was never discovered at an address; nothing to scrape`,
  );
}

/** @throws FetchError, InputError */
async function fetchArticle(
  known: Addressed,
  { http, analyzer, config, now }: Context,
): Promise<{ article: Article; fetchedAt: string }> {
  const answer = await http.get(known.url, {
    robots: config.fetch.respectRobots,
    timeoutMs: config.fetch.timeout,
  });
  if (answer.kind !== 'fresh') {
    throw new InputError(
      `input.${answer.kind}`,
      `article ${known.url} can't be had: ${answer.kind === 'disallowed' ? 'robots.txt forbids it' : 'the server says it is gone'}`,
    );
  }
  const selector = config.sources.find(({ id }) => id === known.sourceId)?.content ?? null;
  const html = decodeHtml(answer.bytes, answer.contentType);
  const input = {
    id: known.articleId,
    url: answer.finalUrl,
    publishedAt: known.publishedAt,
    html,
    text: null,
    title: known.title,
  };
  return { article: analyzer.extract(input, selector), fetchedAt: now().toISOString() };
}

/** Appends the text where it is new, and orders its analysis. */
async function keep(
  known: Addressed,
  article: Article,
  fetchedAt: string,
  { log, enqueue }: Context,
): Promise<void> {
  const { articleId, sourceId, url, lastHash } = known;
  const contentHash = sha256(article.text);
  if (contentHash === lastHash) return;
  const data = { articleId, sourceId, url, contentHash, ...article };
  const event =
    lastHash === null
      ? ArticleScraped.make(data, { fetchedAt })
      : ArticleRevised.make({ ...data, previousHash: lastHash }, { fetchedAt });
  await log.append(`article-${articleId}`, [event], known.revision);
  await enqueue('analyze-article', { articleId, contentHash });
}

/** Ms from the first reading until the next look for silent edits; null where there is none left. */
function nextRecheckMs(rechecks: number, hours: readonly number[]): number | null {
  const next = hours[rechecks];
  return next === undefined ? null : next * HOUR_MS;
}

async function settle(known: KnownArticle, { readings, config, now }: Context): Promise<void> {
  const reading = await readings.of(known.articleId);
  const rechecks = known.lastHash === null ? 0 : (reading?.rechecks ?? 0) + 1;
  const firstTryAt = reading?.firstTryAt ?? now();
  const waitMs = nextRecheckMs(rechecks, config.workers.recheckHours);
  await readings.read(
    known.articleId,
    now(),
    rechecks,
    waitMs === null ? null : new Date(firstTryAt.getTime() + waitMs),
  );
}

/** What can't be mended, or was tried for long enough, is told as a fact; the rest is tried again after a growing pause. */
async function fail(known: Addressed, error: DemarcheError, context: Context): Promise<void> {
  const { log, readings, config, now } = context;
  const reading = await readings.of(known.articleId);
  const triedMs = reading === null ? 0 : now().getTime() - reading.firstTryAt.getTime();
  const isLast = error.retry === 'never' || triedMs >= config.workers.giveUpAfterHours * HOUR_MS;
  if (known.lastHash !== null) return settle(known, context); // it was read before: only the look for edits failed
  if (!isLast) {
    const waitMs = Math.max(error.retryAfterMs ?? 0, MINUTE_MS * 2 ** Math.min(reading?.tries ?? 0, 8));
    return readings.failed(known.articleId, now(), new Date(now().getTime() + waitMs), error.message);
  }
  const { articleId, url } = known;
  const event = ArticleUnavailable.make({ articleId, url, code: error.code, message: error.message });
  await log.append(`article-${articleId}`, [event], known.revision);
}

/** Fetches one discovered article and appends its text; later again, to notice silent edits. Run twice, it appends once. */
export default defineWorker<Deps, typeof Payload>({
  job: 'scrape-article',
  payload: Payload,
  sameAs: ({ articleId }) => articleId,
  async run({ articleId }, context) {
    const known = await addressed(articleId, context);
    try {
      const { article, fetchedAt } = await fetchArticle(known, context);
      await keep(known, article, fetchedAt, context);
    } catch (error) {
      if (!(error instanceof DemarcheError) || error instanceof RevisionConflict) throw error;
      return fail(known, error, context);
    }
    await settle(known, context);
  },
});
