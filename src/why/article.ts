import type { z } from 'zod';
import { adoptionsOf, statementsIn, usedAnalysis } from '../adoption.ts';
import { InputError } from '../domain/errors.ts';
import { idOf } from '../domain/ids.ts';
import { relationshipOf } from '../domain/signal.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import { normaliseUrl } from '../domain/urls.ts';
import type { EventLog } from '../events/log.ts';
import type { RecordedEvent } from '../events/types/define.ts';
import {
  ArticleAnalyzed,
  ArticleDiscovered,
  ArticleRevised,
  ArticleScraped,
  ArticleUnavailable,
} from '../events/types/index.ts';
import type { Unheeded } from '../signals/rules/explain.ts';
import type { AddressRow, Records, SourceRow, TryRow } from './records.pg.ts';
import { type NearMiss, nearMisses } from './stopped.ts';

type Analyzed = z.output<typeof ArticleAnalyzed.data>;
type Content = z.output<typeof ArticleScraped.data>;
type Unavailable = z.output<typeof ArticleUnavailable.data>;

/** A source of the configuration, as far as an address can be told to be of it. */
export interface SourceOfHost {
  readonly id: string;
  readonly url: string;
  readonly seen: SourceRow | null;
}

/** Where an article got to: what stopped it, or the alerts that it raised. */
export type Stage =
  | {
      readonly stage: 'never-discovered';
      readonly host: string | null;
      readonly sources: readonly SourceOfHost[];
      readonly nearest: readonly AddressRow[];
    }
  | { readonly stage: 'not-read'; readonly tries: TryRow | null }
  | { readonly stage: 'unavailable' | 'no-article'; readonly code: string; readonly message: string }
  | { readonly stage: 'unsupported'; readonly language: string | null; readonly message: string }
  | { readonly stage: 'not-analyzed'; readonly readAt: string | null }
  | {
      readonly stage: 'nothing-about-leaving';
      readonly statements: number;
      /** Bodies and treaties that statements name, most named first. */
      readonly bodies: readonly string[];
      /** What the rules in force read in them and why nothing comes of it, at most five. */
      readonly unheeded: readonly Unheeded[];
    }
  | { readonly stage: 'near-misses'; readonly misses: readonly NearMiss[] }
  | {
      readonly stage: 'alerted';
      readonly alerts: readonly {
        readonly id: string;
        readonly kind: string;
        readonly relationship: string;
      }[];
      readonly misses: readonly NearMiss[];
    };

/** An article that was asked for, as far as it is known. */
export interface ArticleAnswer {
  readonly articleId: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly discoveredBy: string | null;
  /** Texts that it was read with. */
  readonly revisions: number;
  /** Alerts that it is a further source of. */
  readonly alsoTells: readonly string[];
  readonly position: number | null;
  readonly outcome: Stage;
}

/** What the question is answered from. */
export interface AskDeps {
  readonly log: EventLog;
  readonly records: Records;
  readonly sources: readonly { readonly id: string; readonly url: string }[];
  readonly relationships: readonly string[];
  readonly tiers: readonly string[];
  readonly maxAgeHours: number;
  /** What rules read in a statement that gives no signal. */
  readonly unheeded: (statement: RecordedStatement) => readonly Unheeded[];
}

const MOST_UNHEEDED = 5;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The same page under the addresses that people paste: with or without www, s, slash at the end. */
function spellings(url: string): string[] {
  const own = new URL(normaliseUrl(url));
  const hosts = [own.host, own.host.replace(/^www\./, ''), `www.${own.host.replace(/^www\./, '')}`];
  const path = own.pathname.replace(/\/+$/, '');
  const ends = [own.pathname, path === '' ? '/' : path, `${path}/`];
  const all = ['http:', 'https:'].flatMap((scheme) =>
    hosts.flatMap((host) => ends.map((end) => `${scheme}//${host}${end}${own.search}`)),
  );
  return [...new Set([own.href, ...all])];
}

/** @throws InputError `input.url` where it is neither an id nor an address */
async function articleIdOf(asked: string, { log, records }: AskDeps): Promise<string> {
  if (UUID.test(asked)) return asked.toLowerCase();
  if (!/^https?:/i.test(asked) || !URL.canParse(asked))
    throw new InputError(
      'input.url',
      `"${asked}" is no article: give its address, http://… or https://…, or its id`,
    );
  const id = idOf('article', normaliseUrl(asked));
  if ((await log.readStream(`article-${id}`)).length > 0) return id;
  const [other] = await records.articlesAt(spellings(asked));
  return other ?? id;
}

const hostOf = (url: string) => new URL(url).host.replace(/^www\./, '');
/** `feeds.news.example` and `news.example` are of one site. */
const isOfSite = (a: string, b: string) => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

async function neverDiscovered(asked: string, { records, sources }: AskDeps): Promise<Stage> {
  if (UUID.test(asked)) return { stage: 'never-discovered', host: null, sources: [], nearest: [] };
  const host = hostOf(asked);
  const seen = await records.sources();
  const ofHost = sources.filter(({ url }) => isOfSite(hostOf(url), host));
  return {
    stage: 'never-discovered',
    host,
    sources: ofHost.map(({ id, url }) => ({
      id,
      url,
      seen: seen.find(({ sourceId }) => sourceId === id) ?? null,
    })),
    nearest: await records.articlesOfHost(host, 3),
  };
}

/** Bodies named in statements, most often first. */
function bodiesIn(statements: readonly RecordedStatement[]): string[] {
  const counts = new Map<string, number>();
  for (const { context } of statements) {
    const named = context.entities.filter(({ kind }) => kind === 'body');
    for (const id of new Set(named.map((entity) => entity.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id);
}

/** The analysis in use of the text that was analyzed last. */
async function analysisInUse(stream: readonly RecordedEvent[], log: EventLog): Promise<RecordedEvent | null> {
  const all = stream
    .filter(({ type }) => type === ArticleAnalyzed.type)
    .map((event) => ({ ...(event.data as Analyzed), position: event.position, event }));
  const last = all.at(-1);
  if (last === undefined) return null;
  const ofText = all.filter(({ contentHash }) => contentHash === last.contentHash);
  return usedAnalysis(ofText, await adoptionsOf(log))?.event ?? null;
}

async function missesOf(articleId: string, analyzed: RecordedEvent, deps: AskDeps): Promise<NearMiss[]> {
  const { records, relationships, tiers, maxAgeHours } = deps;
  const own = await records.actsIn(articleId);
  const raised = new Map((await records.alertsOf(articleId)).map(({ id, kind }) => [id, kind]));
  const baseline = await records.baseline();
  const misses: NearMiss[] = [];
  for (const relationship of [...new Set(own.map(({ signal }) => relationshipOf(signal)))].sort()) {
    const facts = {
      articleId,
      acts: await records.actsOn(relationship, analyzed.position),
      ledger: await records.ledger(relationship),
      raised,
      baseline: baseline === null ? null : new Date(baseline).toISOString(),
      watched: relationships,
      tiers,
      maxAgeHours,
      isSilent: analyzed.metadata.silent === true,
    };
    misses.push(...nearMisses(facts));
  }
  return [
    ...misses,
    ...(await readLater(
      articleId,
      own.map(({ signal }) => signal.id),
      records,
    )),
  ];
}

/** Signals that only the rules in force now read: what is past alerts nobody. */
async function readLater(
  articleId: string,
  decided: readonly string[],
  records: Records,
): Promise<NearMiss[]> {
  const now = await records.signalsIn(articleId);
  return now
    .filter(({ signal }) => !decided.includes(signal.id))
    .map(({ signal, speaker }) => ({
      relationship: relationshipOf(signal),
      rung: signal.rung,
      level: signal.level,
      form: signal.form,
      words: signal.text,
      rule: signal.rule,
      speaker: speaker?.name ?? null,
      stopped: 'read-later',
      because: 'only the rules in force now read it: a change of rules alerts nobody for the past',
      alertId: null,
      articleId: null,
      articleUrl: null,
    }));
}

async function analyzedStage(
  articleId: string,
  stream: readonly RecordedEvent[],
  event: RecordedEvent,
  deps: AskDeps,
): Promise<Stage> {
  const analyzed = event.data as Analyzed;
  const alerts = await deps.records.alertsOf(articleId);
  const misses = await missesOf(articleId, event, deps);
  if (alerts.length > 0)
    return { stage: 'alerted', alerts, misses: misses.filter(({ stopped }) => stopped !== 'alerted') };
  if (misses.length > 0) return { stage: 'near-misses', misses };
  if (analyzed.unsupported !== null)
    return { stage: 'unsupported', language: analyzed.language, message: analyzed.unsupported };
  const { statements } = analyzed;
  const told = statementsIn(stream, analyzed);
  const unheeded = told.flatMap((statement) => deps.unheeded(statement)).slice(0, MOST_UNHEEDED);
  return { stage: 'nothing-about-leaving', statements, bodies: bodiesIn(told), unheeded };
}

async function stageOf(
  asked: string,
  articleId: string,
  stream: readonly RecordedEvent[],
  deps: AskDeps,
): Promise<Stage> {
  const last = (...types: readonly string[]) => stream.findLast(({ type }) => types.includes(type));
  const analyzed = await analysisInUse(stream, deps.log);
  if (analyzed) return analyzedStage(articleId, stream, analyzed, deps);
  const read = last(ArticleScraped.type, ArticleRevised.type);
  if (read) return { stage: 'not-analyzed', readAt: read.metadata.fetchedAt ?? null };
  const unavailable = last(ArticleUnavailable.type);
  if (unavailable) {
    const { code, message } = unavailable.data as Unavailable;
    const isOther = code === 'input.no-article' || code === 'input.empty';
    return { stage: isOther ? 'no-article' : 'unavailable', code, message };
  }
  if (stream.length === 0) return neverDiscovered(asked, deps);
  return { stage: 'not-read', tries: await deps.records.tries(articleId) };
}

/**
 * The stage that stopped an article, or the alerts that it raised.
 *
 * @param asked its address, in any of the usual spellings, or its id
 * @throws InputError `input.url` where it is neither
 */
export async function askWhyNot(asked: string, deps: AskDeps): Promise<ArticleAnswer> {
  const articleId = await articleIdOf(asked, deps);
  const stream = await deps.log.readStream(`article-${articleId}`);
  const texts = stream.filter(({ type }) => type === ArticleScraped.type || type === ArticleRevised.type);
  const content = texts.at(-1)?.data as Content | undefined;
  const found = stream.find(({ type }) => type === ArticleDiscovered.type);
  const discovered = found?.data as z.output<typeof ArticleDiscovered.data> | undefined;
  const url = content?.url ?? discovered?.url ?? (UUID.test(asked) ? null : normaliseUrl(asked));
  return {
    articleId,
    url,
    title: content?.title ?? discovered?.title ?? null,
    outlet: content?.siteName ?? null,
    publishedAt: content?.publishedAt ?? discovered?.publishedAt ?? null,
    discoveredBy: discovered?.sourceId ?? null,
    revisions: texts.length,
    alsoTells: await deps.records.toldBy(articleId),
    position: stream.at(-1)?.position ?? null,
    outcome: await stageOf(asked, articleId, stream, deps),
  };
}
