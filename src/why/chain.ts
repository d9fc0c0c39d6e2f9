import type { z } from 'zod';
import type { LedgerEntry } from '../alerts/decide.ts';
import { standingVerdict } from '../alerts/give-verdict.ts';
import { caveatsOf } from '../alerts/message.ts';
import type { Track } from '../domain/ladder.ts';
import type { RecordedStatement } from '../domain/statement.ts';
import type { RecordedEvent } from '../events/types/define.ts';
import {
  AlertCorroborated,
  AlertRaised,
  ArticleDiscovered,
  ArticleRevised,
  ArticleScraped,
  StatementRecorded,
} from '../events/types/index.ts';
import type { Act } from '../signals/act.ts';
import { type EarlierStep, earlierSteps } from './earlier.ts';
import type { DeliveryRow } from './records.pg.ts';
import type { RuleSummary } from './rule.ts';
import { type TextAround, textAround } from './text-around.ts';

type Raised = z.output<typeof AlertRaised.data>;
type Content = z.output<typeof ArticleScraped.data>;
type Recorded = z.output<typeof StatementRecorded.data>;
type Corroborated = z.output<typeof AlertCorroborated.data>;

/** An article that tells what was alerted. */
export interface SourceLine {
  readonly outlet: string | null;
  readonly url: string | null;
  /** False where it is a copy: one more outlet, the same origin. */
  readonly isOrigin: boolean;
  readonly position: number;
}

/** Something that came after the alert was raised. */
export interface Later {
  readonly at: string;
  readonly type: string;
  /** Null where it is told from working state and not from one event. */
  readonly position: number | null;
  readonly data: unknown;
}

/** Positions in the log of what led to an alert; null where there is no such event. */
export interface Positions {
  readonly discovered: number | null;
  readonly scraped: number | null;
  readonly analyzed: number;
  readonly statement: number | null;
  readonly raised: number;
}

/** The text that the alert rests on. */
export interface ReadText {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly fetchedAt: string | null;
  readonly syndicatedFrom: string | null;
  readonly contentHash: string;
  /** Which of the article's texts it is, from 1, and how many there are by now. */
  readonly revision: number | null;
  readonly revisions: number;
}

/** All that led to an alert, and what came after. */
export interface AlertChain {
  readonly alert: Omit<Raised, 'articleId' | 'contentHash' | 'statementId'> & {
    readonly isNot: readonly string[];
  };
  readonly novelty: {
    readonly reason: string;
    readonly previousLevel: number | null;
    readonly track: Track;
    /** The highest first. */
    readonly before: readonly EarlierStep[];
    /** Ways back seen before: steps before the last one don't count. */
    readonly reversals: number;
  };
  readonly rule: {
    readonly name: string;
    /** Null where the packs in force have it no more. */
    readonly inForce: RuleSummary | null;
    readonly analysisVersion: string;
    /** Of the packs in force, and whether the alert was decided under them. */
    readonly packHash: string;
    readonly isSameVersion: boolean;
  };
  /** Null where the decider's acts hold it no more. */
  readonly signal: Act['signal'] | null;
  readonly statement: Omit<RecordedStatement, 'context'> | null;
  /** Null where the text was redacted. */
  readonly text: TextAround | null;
  readonly article: ReadText;
  readonly positions: Positions;
  readonly sources: readonly SourceLine[];
  readonly verdict: ReturnType<typeof standingVerdict>;
  readonly later: readonly Later[];
}

/** What a chain is put together from. */
export interface ChainParts {
  readonly alertStream: readonly RecordedEvent[];
  readonly articleStream: readonly RecordedEvent[];
  readonly acts: readonly Act[];
  readonly ledger: readonly LedgerEntry[];
  readonly deliveries: readonly DeliveryRow[];
  readonly rule: RuleSummary | null;
  readonly packHash: string;
  readonly analysisVersion: string;
}

const isText = ({ type }: RecordedEvent) => type === ArticleScraped.type || type === ArticleRevised.type;

function statementEvent(stream: readonly RecordedEvent[], raised: Raised): RecordedEvent | undefined {
  return stream.find(({ type, data }) => {
    if (type !== StatementRecorded.type) return false;
    const { contentHash, analysisVersion, statement } = data as Recorded;
    return (
      statement.id === raised.statementId &&
      contentHash === raised.contentHash &&
      analysisVersion === raised.analysisVersion
    );
  });
}

function readText(
  stream: readonly RecordedEvent[],
  raised: Raised,
  scraped: RecordedEvent | undefined,
): ReadText {
  const texts = stream.filter(isText);
  const at = texts.findIndex(({ position }) => position === scraped?.position);
  const content = scraped?.data as Content | undefined;
  return {
    id: raised.articleId,
    outlet: raised.outlet,
    title: raised.title,
    url: raised.url,
    publishedAt: raised.publishedAt,
    fetchedAt: scraped?.metadata.fetchedAt ?? null,
    syndicatedFrom: content?.syndicatedFrom ?? null,
    contentHash: raised.contentHash,
    revision: at < 0 ? null : at + 1,
    revisions: texts.length,
  };
}

function sourcesOf(stream: readonly RecordedEvent[], raised: Raised, position: number): SourceLine[] {
  const told = stream
    .filter(({ type }) => type === AlertCorroborated.type)
    .map(({ data, position: at }): SourceLine => {
      const { outlet, url, newOrigin } = data as Corroborated;
      return { outlet, url, isOrigin: newOrigin, position: at };
    });
  return [{ outlet: raised.outlet, url: raised.url, isOrigin: true, position }, ...told];
}

function laterOf(stream: readonly RecordedEvent[], deliveries: readonly DeliveryRow[]): Later[] {
  const events = stream
    .filter(({ type }) => type !== AlertRaised.type)
    .map(({ type, position, recordedAt, occurredAt, data }) => ({
      at: occurredAt ?? recordedAt,
      type,
      position,
      data,
    }));
  const delivered = deliveries.map(({ at, ...data }) => ({ at, type: 'delivery', position: null, data }));
  return [...delivered, ...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** What novelty said, against what was known. */
function noveltyOf(raised: Raised, { acts, ledger }: ChainParts): AlertChain['novelty'] {
  const { alertId, articleId, reason, previousLevel, track } = raised;
  return {
    reason,
    previousLevel,
    track,
    before: earlierSteps(acts, ledger, articleId, track),
    reversals: ledger.find((entry) => entry.alertId === alertId)?.reversals ?? 0,
  };
}

function ruleOf({ rule: name, analysisVersion }: Raised, parts: ChainParts): AlertChain['rule'] {
  const isSameVersion = analysisVersion === parts.analysisVersion;
  return { name, inForce: parts.rule, analysisVersion, packHash: parts.packHash, isSameVersion };
}

/** The signal that the alert was raised for, among the acts that were decided about. */
function signalOf(raised: Raised, acts: readonly Act[]): Act['signal'] | null {
  const own = acts.find(
    ({ articleId, signal }) =>
      articleId === raised.articleId &&
      signal.statementId === raised.statementId &&
      signal.rung === raised.rung &&
      signal.rule === raised.rule,
  );
  return own?.signal ?? null;
}

function withoutContext({ context: _, ...statement }: RecordedStatement): Omit<RecordedStatement, 'context'> {
  return statement;
}

/** The sentences around the evidence; null where the text is not there or says something else now. */
function textOf(
  { evidence }: Raised,
  scraped: RecordedEvent | undefined,
  statement: RecordedStatement | null,
): TextAround | null {
  const text = (scraped?.data as Content | undefined)?.text ?? '';
  if (text.slice(evidence.start, evidence.end) !== evidence.text) return null;
  return textAround(text, evidence, statement?.context.sentences ?? []);
}

/** The chain of an alert. @param parts its stream holds `AlertRaised` */
export function chainOf(parts: ChainParts): AlertChain {
  const { alertStream, articleStream, acts, deliveries } = parts;
  const event = alertStream.find(({ type }) => type === AlertRaised.type)!;
  const raised = AlertRaised.data.parse(event.data);
  const { articleId: _, contentHash, statementId: __, ...alert } = raised;
  const recorded = statementEvent(articleStream, raised);
  const statement = recorded ? (recorded.data as Recorded).statement : null;
  const scraped = articleStream.find(
    (one) => isText(one) && (one.data as Content).contentHash === contentHash,
  );
  return {
    alert: { ...alert, isNot: caveatsOf(raised) },
    novelty: noveltyOf(raised, parts),
    rule: ruleOf(raised, parts),
    signal: signalOf(raised, acts),
    statement: statement && withoutContext(statement),
    text: textOf(raised, scraped, statement),
    article: readText(articleStream, raised, scraped),
    positions: {
      discovered: articleStream.find(({ type }) => type === ArticleDiscovered.type)?.position ?? null,
      scraped: scraped?.position ?? null,
      analyzed: raised.analyzedAtPosition,
      statement: recorded?.position ?? null,
      raised: event.position,
    },
    sources: sourcesOf(alertStream, raised, event.position),
    verdict: standingVerdict(alertStream),
    later: laterOf(alertStream, deliveries),
  };
}
