import type pg from 'pg';
import type { z } from 'zod';
import type { PgEventLog } from '../events/log.pg.ts';
import type { RecordedEvent } from '../events/types/define.ts';
import { AlertEvidenceWithdrawn, AlertRaised, type ArticleRevised } from '../events/types/index.ts';
import { owe, owed } from './kept.pg.ts';

/** White space, quotation marks and case are no edit. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');

/** Whether a text still holds the words of evidence. */
export function holdsEvidence(text: string, evidence: string): boolean {
  return plain(text).includes(plain(evidence).trim());
}

/** Tells of each alert that rests on an edited article and whose words are gone from it; once for an alert. */
export async function withdrawEvidence(
  client: pg.PoolClient,
  log: PgEventLog,
  { id, position, data }: RecordedEvent<string, z.output<typeof ArticleRevised.data>>,
): Promise<void> {
  const { articleId, contentHash, text } = data;
  const { rows } = await client.query<{ alert_id: string }>(
    'select distinct alert_id from demarche_state.ledger where article_id = $1',
    [articleId],
  );
  for (const { alert_id: alertId } of rows) {
    const told = `alert-${alertId}`;
    const stream = [...(await log.readStream(told)), ...(await owed(client, told))];
    const raised = stream.find(({ type }) => type === AlertRaised.type);
    if (!raised || stream.some(({ type }) => type === AlertEvidenceWithdrawn.type)) continue;
    if (holdsEvidence(text, AlertRaised.data.parse(raised.data).evidence.text)) continue;
    await owe(
      client,
      AlertEvidenceWithdrawn.make(
        { alertId, articleId, contentHash, revisedAtPosition: position },
        { causation: id },
      ),
    );
  }
}
