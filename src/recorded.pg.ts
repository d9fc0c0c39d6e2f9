import type { z } from 'zod';
import type { ArticleFacts } from './acts.ts';
import { adoptionsOf, type PlacedAnalysis, supersededIn } from './adoption.ts';
import type { Database } from './database/pool.pg.ts';
import type { Article } from './domain/article.ts';
import type { AlertVerdict, Dismissal } from './domain/signal.ts';
import type { RecordedStatement } from './domain/statement.ts';
import type { PgEventLog } from './events/log.pg.ts';
import {
  AlertConfirmed,
  AlertDismissed,
  AlertRaised,
  ArticleAnalyzed,
  ArticleRevised,
  ArticleScraped,
  StatementRecorded,
} from './events/types/index.ts';
import { ANALYSES } from './runner/meaning.pg.ts';

type Analyzed = z.output<typeof ArticleAnalyzed.data>;
type Recorded = z.output<typeof StatementRecorded.data>;
type Content = z.output<typeof ArticleScraped.data>;
type Raised = z.output<typeof AlertRaised.data>;

/** A text's analysis as the log recorded it. */
export interface RecordedAnalysis {
  readonly facts: ArticleFacts;
  readonly statements: readonly RecordedStatement[];
}

/** Tells the analyses that others of the same texts stand for, by what was adopted. */
async function superseded({ pool }: Database, log: PgEventLog) {
  const { rows } = await pool.query<PlacedAnalysis>(
    `select * from (
       select *, count(*) over (partition by "articleId", "contentHash") as times from (${ANALYSES}) analyses
     ) counted where times > 1`,
  );
  return supersededIn(rows, await adoptionsOf(log));
}

const isOf = (analyzed: Analyzed, { articleId, contentHash, analysisVersion }: Recorded) =>
  articleId === analyzed.articleId &&
  contentHash === analyzed.contentHash &&
  analysisVersion === analyzed.analysisVersion;

const FIELDS = ['articleId', 'contentHash', 'analysisVersion', 'article', 'sketch', 'statement'];

/** The analysis in use of every text in the log, one at a time: an analysis and its statements stand together in it. */
export async function* recordedAnalyses(
  database: Database,
  log: PgEventLog,
): AsyncGenerator<RecordedAnalysis, void> {
  const isSuperseded = await superseded(database, log);
  let open: { analyzed: Analyzed; statements: RecordedStatement[] } | null = null;
  const types = [ArticleAnalyzed.type, StatementRecorded.type];
  for await (const events of log.scan(0, { types, fields: FIELDS })) {
    for (const { type, data } of events) {
      if (type === StatementRecorded.type) {
        const recorded = data as Recorded;
        if (open && isOf(open.analyzed, recorded)) open.statements.push(recorded.statement);
        continue;
      }
      if (open) yield analysisOf(open);
      open = isSuperseded({ type, data }) ? null : { analyzed: data as Analyzed, statements: [] };
    }
  }
  if (open) yield analysisOf(open);
}

function analysisOf(open: { analyzed: Analyzed; statements: RecordedStatement[] }): RecordedAnalysis {
  const { articleId, sketch, article } = open.analyzed;
  return { facts: { articleId, sketch, ...article }, statements: open.statements };
}

/** A text as it was read. */
export interface RecordedText {
  readonly articleId: string;
  readonly url: string | null;
  readonly article: Article;
  readonly fetchedAt: string | null;
}

/** Every text in the log, few at a time, for where names resolve otherwise and recorded statements don't do. */
export async function* recordedTexts(log: PgEventLog): AsyncGenerator<RecordedText, void> {
  const types = [ArticleScraped.type, ArticleRevised.type];
  for await (const events of log.scan(0, { types, batch: 50 })) {
    for (const { data, metadata } of events) {
      const content = data as Content;
      const { articleId, url } = content;
      yield { articleId, url, article: content, fetchedAt: metadata.fetchedAt ?? null };
    }
  }
}

/** An alert that somebody at the desk judged. `reason` null: confirmed. */
export interface JudgedAlert {
  readonly alertId: string;
  readonly alert: AlertVerdict;
  readonly verdict: 'confirmed' | 'dismissed';
  readonly reason: Dismissal | null;
}

/** The alerts that somebody judged, by the last verdict on each, in the order in which they were raised. */
export async function judgedAlerts(log: PgEventLog): Promise<JudgedAlert[]> {
  const raised = new Map<string, Raised>();
  const verdicts = new Map<string, Pick<JudgedAlert, 'verdict' | 'reason'>>();
  const types = [AlertRaised.type, AlertConfirmed.type, AlertDismissed.type];
  for await (const events of log.scan(0, { types })) {
    for (const { type, data } of events) {
      const { alertId, reason } = data as { alertId: string; reason: Dismissal };
      if (type === AlertRaised.type) raised.set(alertId, data as Raised);
      else if (type === AlertConfirmed.type) verdicts.set(alertId, { verdict: 'confirmed', reason: null });
      else verdicts.set(alertId, { verdict: 'dismissed', reason });
    }
  }
  return [...raised].flatMap(([alertId, alert]) => {
    const verdict = verdicts.get(alertId);
    return verdict ? [{ alertId, alert: alert as AlertVerdict, ...verdict }] : [];
  });
}
