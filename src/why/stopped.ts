import { isSameAct, type LedgerEntry } from '../alerts/decide.ts';
import { levelOf } from '../domain/ladder.ts';
import { relationshipOf } from '../domain/signal.ts';
import { type Act, compareActs } from '../signals/act.ts';
import { judge } from '../signals/novelty/novelty.ts';
import type { RelationshipState } from '../signals/novelty/relationship-state.ts';
import { highest } from '../signals/novelty/steps.ts';
import type { Verdict } from '../signals/novelty/verdict.ts';
import { NOVELTY } from '../signals/settings.ts';
import { stateBefore } from './earlier.ts';

/** A signal of an article, and why it woke nobody; or that it did. */
export interface NearMiss {
  readonly relationship: string;
  readonly rung: Act['signal']['rung'];
  readonly level: number;
  readonly form: Act['signal']['form'];
  readonly words: string;
  readonly rule: string;
  readonly speaker: string | null;
  /** What stopped it, as a code: novelty's reason, or the decision's. */
  readonly stopped: string;
  /** The same in words. */
  readonly because: string;
  /** The alert that told the act first, or that it raised itself. */
  readonly alertId: string | null;
  /** The article that told it first, or that this one is a copy of; its address, where it has one. */
  readonly articleId: string | null;
  readonly articleUrl: string | null;
}

/** What the decision about an article's acts on one relationship was made in. */
export interface DecisionFacts {
  readonly articleId: string;
  /** Acts of the relationship in the log at that time, this article's included. */
  readonly acts: readonly Act[];
  readonly ledger: readonly LedgerEntry[];
  /** The alerts and watches that the article raised, by id, with their kind. */
  readonly raised: ReadonlyMap<string, string>;
  /** Null: no baseline was set. */
  readonly baseline: string | null;
  /** Relationships that are announced; all where empty. */
  readonly watched: readonly string[];
  /** Whose words may wake somebody. */
  readonly tiers: readonly string[];
  readonly maxAgeHours: number;
  /** True where the analysis itself was to wake nobody: a reanalysis, an import. */
  readonly isSilent: boolean;
}

type Why = Pick<NearMiss, 'stopped' | 'because' | 'alertId' | 'articleId'>;

/** An article's address, as its acts carry it; null where it came from a file. */
const urlOf = (articleId: string | null, acts: readonly Act[]): string | null =>
  acts.find((act) => act.articleId === articleId && act.source.startsWith('http'))?.source ?? null;

const why = (
  stopped: string,
  because: string,
  found: { alertId?: string | null; articleId?: string | null } = {},
): Why => ({ stopped, because, alertId: found.alertId ?? null, articleId: found.articleId ?? null });

/** The entry of the ledger, of what was decided before, under which an act is known; an announced one first. */
function entryFor({ key, act }: Verdict, { ledger, acts }: DecisionFacts): LedgerEntry | undefined {
  const here = new Set(acts.map(({ articleId }) => articleId));
  const known = ledger.filter(
    (entry) =>
      entry.articleId !== act.articleId &&
      here.has(entry.articleId) &&
      (isSameAct(entry, key) ||
        (entry.rung === key.rung && entry.form === key.form && entry.reversals === key.reversals)),
  );
  return known.findLast(({ silent, kind }) => !silent && kind === 'alert') ?? known.at(-1);
}

function told(entry: LedgerEntry | undefined, articleId: string | null): Omit<Why, 'stopped' | 'because'> {
  const isAlert = entry !== undefined && !entry.silent;
  return { alertId: isAlert ? entry.alertId : null, articleId: entry?.articleId ?? articleId };
}

/** The same act told before: by another article, or further up in this one. */
function sameAct(verdict: Verdict, state: RelationshipState, facts: DecisionFacts): Why {
  const { act } = verdict;
  const isSame = ({ signal }: Act) => signal.rung === act.signal.rung && signal.form === act.signal.form;
  const step = state.steps.find(({ rung, form }) => rung === act.signal.rung && form === act.signal.form);
  const isTwice =
    step === undefined &&
    facts.acts.some(
      (other) => other.articleId === act.articleId && compareActs(other, act) < 0 && isSame(other),
    );
  if (isTwice) return why('same-act', 'told further up in this article already, or in an earlier text of it');
  const because = 'the same act was told before: one more source';
  return why('same-act', because, told(entryFor(verdict, facts), step?.articleId ?? null));
}

const MODALITIES: Readonly<Record<string, string>> = {
  conditional: 'for a case only',
  possible: 'only possible, not asserted',
  hypothetical: 'only imagined',
  permission: 'said to be open to the state, not that it does so',
  denied: 'denied, and nothing that was told is denied by it',
  question: 'asked, not said',
  historical: 'told of the past',
};

/** Why novelty calls an act quiet. */
function quietBecause(verdict: Verdict, state: RelationshipState, facts: DecisionFacts): Why {
  const { act, reason } = verdict;
  const { modality, standing, reasons } = act.signal;
  const entry = entryFor(verdict, facts);
  switch (reason) {
    case 'copy':
      return why('copy', 'the article is a copy of one already read', { articleId: verdict.copyOf });
    case 'lesser':
      return why('tier', 'the speaker’s office may not wake anybody (alerts.tiers)');
    case 'not-own':
      return standing === 'third-party'
        ? why('third-party', `somebody else’s word, not the state’s own (${reasons.standing})`)
        : why('counterparty', `the other side’s word, not the state’s own (${reasons.standing})`);
    case 'not-asserted':
      return why(`modality-${modality}`, `${MODALITIES[modality] ?? modality} (${reasons.modality})`);
    case 'recount':
      return why('recount', `told as background (${reasons.recount})`, told(entry, null));
    case 'same-act':
      return sameAct(verdict, state, facts);
    case 'below': {
      const reached = highest(state.steps, verdict.track);
      const height = reached
        ? `${levelOf(reached.rung)} ${reached.rung} was reached before`
        : 'a deed outranks it';
      return why(
        'not-new',
        `no higher than what was known: ${height}`,
        told(entry, reached?.articleId ?? null),
      );
    }
    case 'outworded':
      return why('outworded', 'a quotation of the same saying in it, or read before, says less');
    case 'minor':
      return levelOf(act.signal.rung) === 0
        ? why('minor', 'staying, with nothing to come back from')
        : why('minor', 'below level 3, which wakes nobody');
    default:
      return why(reason, reason);
  }
}

/** Why an act that novelty calls new was not announced. */
function unannounced(verdict: Verdict, facts: DecisionFacts): Why {
  const { act } = verdict;
  const relationship = relationshipOf(act.signal);
  const own = facts.ledger.filter(({ articleId }) => articleId === facts.articleId);
  const entry = own.find(({ rung, form }) => rung === act.signal.rung && form === act.signal.form);
  const kind = entry && facts.raised.get(entry.alertId);
  if (entry && kind !== undefined) {
    const isOld = kind === 'watch' && verdict.kind === 'alert';
    const old = `; no more than a watch, since it was older than ${facts.maxAgeHours} hours when first read`;
    return why('alerted', `raised as ${kind}: ${entry.reason}${isOld ? old : ''}`, {
      alertId: entry.alertId,
    });
  }
  if (facts.isSilent) return why('silent', 'the text was read again, or imported: that wakes nobody');
  if (facts.baseline !== null && act.readAt < facts.baseline)
    return why(
      'baseline',
      `published before the first run, ${facts.baseline.slice(0, 10)}: recorded in silence`,
    );
  if (facts.watched.length > 0 && !facts.watched.includes(relationship))
    return why('not-watched', `${relationship} is not among the relationships of the configuration`);
  const highestOwn = own.find(({ alertId }) => facts.raised.has(alertId));
  if (highestOwn)
    return why('outranked', 'a higher step of the same article was raised', { alertId: highestOwn.alertId });
  if (act.tier !== null && !facts.tiers.includes(act.tier))
    return why('tier', `words of tier ${act.tier} are not among those that may wake somebody (alerts.tiers)`);
  const known = entryFor(verdict, facts);
  if (known)
    return why('same-act', 'the same act was decided about before, from another article', told(known, null));
  return why('decided', 'decided about before, in silence');
}

function missOf(verdict: Verdict, stopped: Why, acts: readonly Act[]): NearMiss {
  const { signal, speaker } = verdict.act;
  return {
    relationship: relationshipOf(signal),
    rung: signal.rung,
    level: signal.level,
    form: signal.form,
    words: signal.text,
    rule: signal.rule,
    speaker: speaker?.name ?? null,
    ...stopped,
    articleUrl: urlOf(stopped.articleId, acts),
  };
}

/** What became of an article's signals on one relationship, in the order of their places. */
export function nearMisses(facts: DecisionFacts): NearMiss[] {
  const state = stateBefore(facts.acts, facts.articleId);
  const { verdicts } = judge(facts.acts, NOVELTY);
  return verdicts
    .filter(({ act }) => act.articleId === facts.articleId)
    .map((verdict) =>
      missOf(
        verdict,
        verdict.kind === 'quiet' ? quietBecause(verdict, state, facts) : unannounced(verdict, facts),
        facts.acts,
      ),
    );
}
