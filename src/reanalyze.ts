import type { z } from 'zod';
import { type Adoption, adoptionsOf, type PlacedAnalysis, statementsIn, usedAnalysis } from './adoption.ts';
import type { Analyzer } from './deps.ts';
import { DemarcheError } from './domain/errors.ts';
import { relationshipOf } from './domain/signal.ts';
import type { RecordedStatement } from './domain/statement.ts';
import type { PgEventLog } from './events/log.pg.ts';
import type { NewEvent, RecordedEvent } from './events/types/define.ts';
import { AnalysisAdopted, ArticleAnalyzed } from './events/types/index.ts';
import type { ReadSignal } from './signals/act.ts';
import { analysisEvents, readingOf } from './workers/analyze-article.ts';

export interface ReanalyzeDeps {
  readonly log: PgEventLog;
  readonly analyzer: Analyzer;
  readonly signals: (statement: RecordedStatement) => readonly ReadSignal[];
}

/** What another analysis of one text makes different. */
export interface TextDifference {
  readonly articleId: string;
  readonly contentHash: string;
  readonly url: string | null;
  readonly before: { readonly analysisVersion: string; readonly statements: number };
  readonly after: { readonly analysisVersion: string; readonly statements: number };
  /** Statements, and signals as "ARM→CSTO intent asserted self", that only the one or only the other has. */
  readonly lost: { readonly statements: readonly string[]; readonly signals: readonly string[] };
  readonly found: { readonly statements: readonly string[]; readonly signals: readonly string[] };
}

/** A text that was gone through: read again, or why it couldn't be. */
export type TextOutcome =
  | { readonly kind: 'read'; readonly difference: TextDifference }
  | {
      readonly kind: 'failed';
      readonly articleId: string;
      readonly contentHash: string;
      readonly error: Error;
    };

interface Analysis extends PlacedAnalysis {
  readonly url: string | null;
  readonly statements: readonly RecordedStatement[];
}

function analysesIn(stream: readonly RecordedEvent[], contentHash: string): Analysis[] {
  return stream.flatMap(({ type, data, position }) => {
    if (type !== ArticleAnalyzed.type) return [];
    const { articleId, analysisVersion, article, ...rest } = data as z.output<typeof ArticleAnalyzed.data>;
    if (rest.contentHash !== contentHash) return [];
    const statements = statementsIn(stream, { contentHash, analysisVersion });
    return [{ articleId, contentHash, analysisVersion, position, url: article.url, statements }];
  });
}

/** A statement in a line: what it says, who says it and when. */
function statementLine({ kind, speaker, saidOn, recount, text }: RecordedStatement): string {
  const who = speaker ? (speaker.name ?? speaker.text) : 'nobody named';
  const when = saidOn ? `${saidOn.from}..${saidOn.to}` : 'at no known time';
  return `${kind}, ${who}, ${when}${recount ? ', recount' : ''}: ${text}`;
}

const signalLine = (signal: ReadSignal): string =>
  `${relationshipOf(signal)} ${signal.rung} ${signal.modality} ${signal.standing}${signal.recount ? ' recount' : ''}`;

const without = (all: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return [...new Set(all)].filter((one) => !known.has(one));
};

/** What the one analysis has and the other has not. */
function difference(before: Analysis, after: Analysis, signals: ReanalyzeDeps['signals']): TextDifference {
  const linesOf = ({ statements }: Analysis) => ({
    statements: statements.map(statementLine),
    signals: statements.flatMap((one) => signals(one).map(signalLine)),
  });
  const [old, now] = [linesOf(before), linesOf(after)];
  const count = ({ analysisVersion, statements }: Analysis) => ({
    analysisVersion,
    statements: statements.length,
  });
  return {
    articleId: after.articleId,
    contentHash: after.contentHash,
    url: after.url,
    before: count(before),
    after: count(after),
    lost: {
      statements: without(old.statements, now.statements),
      signals: without(old.signals, now.signals),
    },
    found: {
      statements: without(now.statements, old.statements),
      signals: without(now.signals, old.signals),
    },
  };
}

const isDifferent = ({ lost, found }: TextDifference): boolean =>
  [lost, found].some(({ statements, signals }) => statements.length + signals.length > 0);

/** Whether a text was read again with another result, to be shown. */
export const isChanged = (outcome: TextOutcome): boolean =>
  outcome.kind === 'read' && isDifferent(outcome.difference);

/** The analysis by the version in force, as the log would hold it. */
function analysisNow(stream: readonly RecordedEvent[], contentHash: string, analyzer: Analyzer) {
  const reading = readingOf(stream, contentHash);
  if (reading === null) {
    throw new DemarcheError(
      'log.text-missing',
      `the log has an analysis of a text with hash ${contentHash}, but not the text; it keeps its earlier analysis`,
    );
  }
  return analysisEvents(reading, analyzer).map(
    (event): NewEvent => ({ ...event, metadata: { ...event.metadata, silent: true } }),
  );
}

function asAnalysis(events: readonly NewEvent[], contentHash: string): Analysis {
  const placed = events.map((event) => ({ ...event, position: Number.MAX_SAFE_INTEGER }));
  return analysesIn(placed as readonly unknown[] as readonly RecordedEvent[], contentHash)[0]!;
}

/** One text read again, appended unless `dry`; null where what the version in force found in it is in use already. */
async function again(
  { log, analyzer, signals }: ReanalyzeDeps,
  event: RecordedEvent,
  adoptions: readonly Adoption[],
  dry: boolean,
): Promise<TextOutcome | null> {
  const { articleId, contentHash } = event.data as PlacedAnalysis;
  try {
    const stream = await log.readStream(event.stream);
    const analyses = analysesIn(stream, contentHash);
    if (analyses[0]!.position !== event.position) return null; // each text once, at its first analysis
    const used = usedAnalysis(analyses, adoptions)!;
    if (used.analysisVersion === analyzer.version) return null;
    const known = analyses.find(({ analysisVersion }) => analysisVersion === analyzer.version);
    if (known) return { kind: 'read', difference: difference(used, known, signals) };
    const events = analysisNow(stream, contentHash, analyzer);
    if (!dry) await log.append(event.stream, events);
    return { kind: 'read', difference: difference(used, asAnalysis(events, contentHash), signals) };
  } catch (cause) {
    return { kind: 'failed', articleId, contentHash, error: cause as Error };
  }
}

/** Texts gone through at once: each holds its article's stream. */
const AT_ONCE = 50;

/**
 * Reads every text of the log again by the version in force where another version's analysis is in use, and appends what it
 * finds, marked silent, beside the old; run again after it was stopped, it goes on from there. Projections use none of it
 * before `adopt`.
 *
 * @param dry appends nothing
 */
export async function* reanalyze(deps: ReanalyzeDeps, dry: boolean): AsyncGenerator<TextOutcome, void> {
  const adoptions = await adoptionsOf(deps.log);
  const options = { types: [ArticleAnalyzed.type], fields: ['articleId', 'contentHash'], batch: AT_ONCE };
  for await (const events of deps.log.scan(0, options)) {
    for (const event of events) {
      const outcome = await again(deps, event, adoptions, dry);
      if (outcome) yield outcome;
    }
  }
}

/** Lets what the version in force found stand for what was found before, from here on. @returns the event's position */
export async function adopt({ log, analyzer }: ReanalyzeDeps): Promise<number> {
  const { length } = await adoptionsOf(log);
  const event = AnalysisAdopted.make({ number: length + 1, analysisVersion: analyzer.version });
  return (await log.append(AnalysisAdopted.stream(event.data), [event], length)).position;
}
