import { InputError } from '../domain/errors.ts';
import type { EventLog } from '../events/log.ts';
import { AlertRaised } from '../events/types/index.ts';
import type { RuleFile, RulePacks } from '../packs/rules.ts';
import { type AlertChain, chainOf } from './chain.ts';
import type { Records } from './records.pg.ts';
import { ruleSummary } from './rule.ts';

/** What questions are answered from. */
export interface AskDeps {
  readonly log: EventLog;
  readonly records: Records;
  readonly rules: RulePacks;
  readonly ruleFiles: readonly RuleFile[];
  readonly packHash: string;
  /** Of the analyzer in force. */
  readonly analysisVersion: string;
}

/**
 * The one alert whose id begins so.
 *
 * @throws InputError `input.alert` where none or several do
 */
export async function alertIdFrom(beginning: string, records: Records): Promise<string> {
  const found = /^[0-9a-f-]+$/i.test(beginning) ? await records.alertsFrom(beginning) : [];
  const [id, other] = found;
  if (id === undefined)
    throw new InputError(
      'input.alert',
      `no alert's id begins with "${beginning}"; demarche alerts lists them, and demarche why-not takes an article's address`,
    );
  if (other !== undefined)
    throw new InputError(
      'input.alert',
      `several alerts' ids begin with "${beginning}", such as ${id} and ${other}; give more of it`,
    );
  return id;
}

/** All that led to an alert, and what came after. @param alertId as `alertIdFrom` gives it */
export async function askWhy(alertId: string, deps: AskDeps): Promise<AlertChain> {
  const { log, records, rules, ruleFiles, packHash, analysisVersion } = deps;
  const alertStream = await log.readStream(`alert-${alertId}`);
  const raised = AlertRaised.data.parse(alertStream.find(({ type }) => type === AlertRaised.type)!.data);
  return chainOf({
    alertStream,
    articleStream: await log.readStream(`article-${raised.articleId}`),
    acts: await records.actsOn(raised.relationship, raised.analyzedAtPosition),
    ledger: await records.ledger(raised.relationship),
    deliveries: await records.deliveries(alertId),
    rule: ruleSummary(raised.rule, rules, ruleFiles),
    packHash,
    analysisVersion,
  });
}
