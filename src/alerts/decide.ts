import type { Day } from '../domain/days.ts';
import { dayNumber } from '../domain/days.ts';
import { idOf } from '../domain/ids.ts';
import { isFormalAct, levelOf } from '../domain/ladder.ts';
import type { AlertKind, AlertReason, AlertVerdict } from '../domain/signal.ts';
import { relationshipOf } from '../domain/signal.ts';
import type { Act, ActKey } from '../signals/act.ts';
import type { Verdict } from '../signals/novelty/verdict.ts';
import { NOVELTY } from '../signals/settings.ts';

/** An act that was decided about, in the durable ledger; never changed, only added to. */
export interface LedgerEntry extends ActKey {
  readonly kind: AlertKind;
  readonly reason: AlertReason;
  /** Fixed here, before the alert is raised. */
  readonly alertId: string;
  readonly articleId: string;
  /** True where it was decided in silence: baseline, reanalysis, an old article. Nothing was raised. */
  readonly silent: boolean;
}

/** What the decision needs to know of the article besides its acts. */
export interface DecisionContext {
  /** Hours between publication and first reading; null where publication is unknown. */
  readonly ageHours: number | null;
  /** An article older than this when first read is at most a watch. */
  readonly maxAgeHours: number;
  /** Baseline, reanalysis, another version of the packs: everything goes to the ledger and nothing is raised. */
  readonly silent: boolean;
}

/** An alert or watch to raise. */
export interface Raise {
  readonly alertId: string;
  readonly alert: AlertVerdict;
  readonly act: Act;
  readonly key: ActKey;
}

/** Another article tells an act that an alert was raised for. */
export interface Corroboration {
  readonly alertId: string;
  readonly articleId: string;
  readonly outlet: string | null;
  /** False where the article is a copy: one more outlet, the same origin. */
  readonly newOrigin: boolean;
}

/** An article speaks against an act that an alert was raised for. */
export interface Contradicted {
  readonly alertId: string;
  /** `denied`: the actor, within a month. `disputed`: either side, about a formal act and within its days. */
  readonly kind: 'denied' | 'disputed';
  readonly act: Act;
}

export interface Decision {
  readonly raise: readonly Raise[];
  readonly ledger: readonly LedgerEntry[];
  readonly corroborations: readonly Corroboration[];
  readonly contradictions: readonly Contradicted[];
}

export const MAX_AGE_HOURS = 72;

const { sameActDays: SAME_ACT_DAYS, denialDays: DENIAL_DAYS } = NOVELTY;

/** Whether two keys name one act: the same step, by the same organ as far as told, within two days. */
export function isSameAct(a: ActKey, b: ActKey): boolean {
  return isSameStep(a, b) && withinDays(a.day, b.day, SAME_ACT_DAYS);
}

function isSameStep(a: ActKey, b: ActKey): boolean {
  return (
    a.relationship === b.relationship &&
    a.rung === b.rung &&
    a.form === b.form &&
    a.conditional === b.conditional &&
    a.reversals === b.reversals &&
    (a.organ === b.organ || a.organ === null || b.organ === null)
  );
}

function withinDays(a: Day | null, b: Day | null, days: number): boolean {
  return a === null || b === null || Math.abs(dayNumber(a) - dayNumber(b)) <= days;
}

/** New rungs and forms are new once between two ways back, whatever the day; a further formal act or date is known by its day. */
function isDecided({ key, reason }: Verdict, ledger: readonly LedgerEntry[]): boolean {
  const once = reason === 'new-rung' || reason === 'harder-form';
  return ledger.some(
    (entry) => entry.kind === 'alert' && (once ? isSameStep(entry, key) : isSameAct(entry, key)),
  );
}

function isWatched({ key, reason }: Verdict, ledger: readonly LedgerEntry[]): boolean {
  return ledger.some((entry) => entry.kind === 'watch' && entry.reason === reason && isSameAct(entry, key));
}

const PRECEDENCE: readonly string[] = ['reversal', 'new-rung', 'harder-form', 'formal-act', 'new-date'];

/** The highest first: a way back, then by level, then by reason, then by place. */
function byWeight(a: Verdict, b: Verdict): number {
  return (
    Number(b.reason === 'reversal') - Number(a.reason === 'reversal') ||
    b.act.signal.level - a.act.signal.level ||
    PRECEDENCE.indexOf(a.reason) - PRECEDENCE.indexOf(b.reason) ||
    a.act.offset - b.act.offset
  );
}

function alertOf({ act, track, previousLevel, disputed, reason }: Verdict, kind: AlertKind): AlertVerdict {
  const { rung, level, form, modality, saidOn, start, end, text, rule } = act.signal;
  return {
    articleId: act.articleId,
    kind,
    relationship: relationshipOf(act.signal),
    rung,
    level,
    form,
    track,
    previousLevel,
    reason: reason as AlertReason,
    modality,
    disputed,
    saidOn,
    evidence: { start, end, text },
    rule,
  };
}

function entryOf(verdict: Verdict, kind: AlertKind, silent: boolean): LedgerEntry {
  const { key, reason, act } = verdict;
  const parts = [
    key.relationship,
    key.rung,
    key.form,
    key.organ,
    key.day,
    String(key.conditional),
    key.reversals,
  ];
  const alertId = idOf('alert', ...parts, kind, reason, act.articleId);
  return { ...key, kind, reason: reason as AlertReason, alertId, articleId: act.articleId, silent };
}

const unique = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map([...items].reverse().map((item) => [keyOf(item), item])).values(),
];

/** Copies and retellings of acts that were alerted: further sources of that alert. */
function corroborationsOf(
  verdicts: readonly Verdict[],
  ledger: readonly LedgerEntry[],
  raised: ReadonlySet<string>,
): Corroboration[] {
  const found = verdicts.flatMap((verdict): Corroboration[] => {
    const { act, key } = verdict;
    const { rung, standing, modality, recount } = act.signal;
    if (standing === 'third-party' || recount || (modality !== 'asserted' && modality !== 'conditional')) {
      return [];
    }
    const told = ledger.findLast((entry) =>
      isFormalAct(rung) ? isSameStep(entry, key) : isSameAct(entry, key),
    );
    if (!told || told.silent || told.kind !== 'alert' || told.articleId === act.articleId) return [];
    if (raised.has(told.alertId)) return [];
    const { articleId, outlet } = act;
    return [{ alertId: told.alertId, articleId, outlet, newOrigin: verdict.reason !== 'copy' }];
  });
  return unique(found, ({ alertId }) => alertId);
}

/** From this rung on a denial is about leaving itself. */
const DENIED_LEVEL = 5;

/** Whether the denied step is the alerted one, or one that it presupposes: who denies a decision denies the notice too. */
function isAgainst({ act, key }: Verdict, entry: LedgerEntry, days: number): boolean {
  return (
    entry.reversals === key.reversals &&
    entry.articleId !== act.articleId &&
    levelOf(entry.rung) >= act.signal.level &&
    withinDays(entry.day, key.day, days) &&
    (entry.day === null || key.day === null || entry.day <= key.day || days === SAME_ACT_DAYS)
  );
}

/** What an article says against acts that were alerted before it. */
function contradictionsOf(verdicts: readonly Verdict[], ledger: readonly LedgerEntry[]): Contradicted[] {
  const raised = ledger.filter(({ kind, silent }) => kind === 'alert' && !silent);
  const found = verdicts.flatMap((verdict): Contradicted[] => {
    const { act, copyOf } = verdict;
    const { modality, standing, recount, level } = act.signal;
    if (modality !== 'denied' || standing === 'third-party' || recount || copyOf !== null) return [];
    if (level < DENIED_LEVEL) return [];
    const denied = raised
      .filter((entry) => standing === 'self' && isAgainst(verdict, entry, DENIAL_DAYS))
      .map(({ alertId }) => ({ alertId, kind: 'denied' as const, act }));
    const disputed = raised
      .filter((entry) => isFormalAct(entry.rung) && isFormalAct(act.signal.rung))
      .filter((entry) => isAgainst(verdict, entry, SAME_ACT_DAYS))
      .map(({ alertId }) => ({ alertId, kind: 'disputed' as const, act }));
    return [...denied, ...disputed];
  });
  return unique(found, ({ alertId, kind }) => `${kind} ${alertId}`);
}

/**
 * What one article's verdicts on one relationship lead to: at most one alert, for the highest, one watch for each reason,
 * what goes into the ledger, which earlier alerts it is one more source of, and which it speaks against.
 *
 * @param verdicts on the acts of one article and one relationship
 * @param ledger the relationship's entries so far, in order
 */
export function decide(
  verdicts: readonly Verdict[],
  ledger: readonly LedgerEntry[],
  { ageHours, maxAgeHours, silent }: DecisionContext,
): Decision {
  const isOld = ageHours !== null && ageHours > maxAgeHours;
  const fresh = verdicts
    .filter((verdict) => verdict.kind === 'alert' && !isDecided(verdict, ledger))
    .sort(byWeight);
  const highest = fresh[0];
  const watches = unique(
    verdicts.filter((verdict) => verdict.kind === 'watch' && !isWatched(verdict, ledger)),
    ({ reason }) => reason,
  ).sort((a, b) => a.act.offset - b.act.offset);
  const entries = [
    ...fresh.map((verdict) => entryOf(verdict, 'alert', silent || isOld || verdict !== highest)),
    ...watches.map((verdict) => entryOf(verdict, 'watch', silent)),
  ];
  const announced = highest
    ? [{ verdict: highest, kind: isOld ? ('watch' as const) : ('alert' as const) }]
    : [];
  const raise = silent
    ? []
    : [...announced, ...watches.map((verdict) => ({ verdict, kind: 'watch' as const }))].map(
        ({ verdict, kind }): Raise => ({
          alertId: entryOf(verdict, verdict.kind === 'alert' ? 'alert' : 'watch', false).alertId,
          alert: alertOf(verdict, kind),
          act: verdict.act,
          key: verdict.key,
        }),
      );
  const raised = new Set(raise.map(({ alertId }) => alertId));
  return {
    raise,
    ledger: entries,
    corroborations: corroborationsOf(verdicts, ledger, raised),
    contradictions: contradictionsOf(verdicts, ledger),
  };
}
