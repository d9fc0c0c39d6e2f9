import { type Adoption, adoptionsOf, type PlacedAnalysis, supersededIn, usesAnalyses } from '../adoption.ts';
import { sha256 } from '../domain/ids.ts';
import type { PgEventLog } from '../events/log.pg.ts';
import type { RecordedEvent } from '../events/types/define.ts';
import type { Projection } from '../projection.ts';
import type { Session } from './tables.pg.ts';

/** A projection as it is meant after some adoptions of analyses, which are part of its version. */
export interface Meaning extends Projection {
  readonly adoptions: readonly Adoption[];
}

/** Every analysis in the log, as SQL that gives `PlacedAnalysis`. */
export const ANALYSES = `select article_id as "articleId", data ->> 'contentHash' as "contentHash",
    data ->> 'analysisVersion' as "analysisVersion", position
  from demarche_log.events where type = 'ArticleAnalyzed'`;

/** What a projection means now. Read after the checkpoint that it is compared with, or an older meaning could follow a newer one. */
export async function meaningOf(log: PgEventLog, projection: Projection): Promise<Meaning> {
  const adoptions = usesAnalyses(projection.types) ? await adoptionsOf(log) : [];
  if (adoptions.length === 0) return { ...projection, adoptions };
  const adopted = sha256(adoptions.map(({ position }) => position).join(' ')).slice(0, 8);
  return { ...projection, adoptions, version: `${projection.version} ${adopted}` };
}

/** The events of a batch that the fold is to see: of its types, and of no analysis that another one of the same text stands for. */
export async function usedEvents(
  session: Session,
  { types, adoptions }: Meaning,
  given: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const events = given.filter(({ type }) => types.includes(type));
  if (!usesAnalyses(types) || events.length === 0) return events;
  const articles = new Set(
    events.flatMap(({ data }) => (data as { readonly articleId?: string }).articleId ?? []),
  );
  const { rows } = await session.query<PlacedAnalysis>(`${ANALYSES} and article_id = any($1::uuid[])`, [
    [...articles],
  ]);
  const isSuperseded = supersededIn(rows, adoptions);
  return events.filter((event) => !isSuperseded(event));
}
