import type { z } from 'zod';
import type { RecordedStatement } from './domain/statement.ts';
import type { RecordedEvent } from './events/types/define.ts';
import { AnalysisAdopted, ArticleAnalyzed, StatementRecorded } from './events/types/index.ts';

/** An analysis version that was adopted, at a place in the log. */
export interface Adoption {
  readonly analysisVersion: string;
  readonly position: number;
}

/** One analysis of a text, at a place in the log. */
export interface PlacedAnalysis {
  readonly articleId: string;
  readonly contentHash: string;
  readonly analysisVersion: string;
  readonly position: number;
}

type Of = Omit<PlacedAnalysis, 'position'>;

const textKey = ({ articleId, contentHash }: Of): string => `${articleId} ${contentHash}`;
const analysisKey = (of: Of): string => `${textKey(of)} ${of.analysisVersion}`;

/** The types of which one analysis of a text is used and the others aren't. */
const ANALYSIS_TYPES: readonly string[] = [ArticleAnalyzed.type, StatementRecorded.type];

/** Whether a projection with these types depends on which analyses were adopted. */
export const usesAnalyses = (types: readonly string[]): boolean =>
  types.some((type) => ANALYSIS_TYPES.includes(type));

/** The adoptions among some events, in the order of the log. */
export function adoptionsIn(events: readonly RecordedEvent[]): Adoption[] {
  return events
    .filter(({ type }) => type === AnalysisAdopted.type)
    .map(({ data, position }) => ({
      analysisVersion: (data as z.output<typeof AnalysisAdopted.data>).analysisVersion,
      position,
    }));
}

/** What reads a log's streams. */
interface StreamReader {
  readStream(stream: string): Promise<readonly RecordedEvent[]>;
}

/** The adoptions in a log. */
export async function adoptionsOf(log: StreamReader): Promise<Adoption[]> {
  return adoptionsIn(await log.readStream(AnalysisAdopted.stream({ number: 1, analysisVersion: '' })));
}

/** What one analysis of a text found, of all that an article's stream holds. */
export function statementsIn(
  stream: readonly RecordedEvent[],
  { contentHash, analysisVersion }: Pick<PlacedAnalysis, 'contentHash' | 'analysisVersion'>,
): RecordedStatement[] {
  return stream
    .filter(({ type }) => type === StatementRecorded.type)
    .map(({ data }) => data as z.output<typeof StatementRecorded.data>)
    .filter((one) => one.contentHash === contentHash && one.analysisVersion === analysisVersion)
    .map(({ statement }) => statement);
}

/** How an analysis ranks among those of its text: by the last adoption that stands behind it in the log, 0 where there is none. */
function rankOf({ analysisVersion, position }: PlacedAnalysis, adoptions: readonly Adoption[]): number {
  return (
    1 + adoptions.findLastIndex((one) => one.analysisVersion === analysisVersion && one.position > position)
  );
}

/** The analysis of one text that is used: the last one adopted, else the first that was made. It never changes while no further version is adopted. */
export function usedAnalysis<One extends PlacedAnalysis>(
  analyses: readonly One[],
  adoptions: readonly Adoption[],
): One | null {
  const better = (one: One, other: One) =>
    rankOf(other, adoptions) - rankOf(one, adoptions) || one.position - other.position;
  return [...analyses].sort(better)[0] ?? null;
}

/** Tells of an event whether it belongs to an analysis that another one of the same text stands for. */
export function supersededIn(
  analyses: readonly PlacedAnalysis[],
  adoptions: readonly Adoption[],
): (event: Pick<RecordedEvent, 'type' | 'data'>) => boolean {
  const byText = new Map<string, PlacedAnalysis[]>();
  for (const one of analyses) byText.set(textKey(one), [...(byText.get(textKey(one)) ?? []), one]);
  const superseded = new Set<string>();
  for (const own of byText.values()) {
    if (own.length < 2) continue;
    const used = usedAnalysis(own, adoptions);
    for (const one of own) if (one !== used) superseded.add(analysisKey(one));
  }
  return ({ type, data }) =>
    superseded.size > 0 && ANALYSIS_TYPES.includes(type) && superseded.has(analysisKey(data as Of));
}
