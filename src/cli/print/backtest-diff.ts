import type { BacktestDiff, Fate } from '../../backtest-diff.ts';
import type { TestedAlert } from '../../backtest-recorded.ts';
import type { JudgedAlert } from '../../recorded.pg.ts';
import { quoted, shortId, stepName, wrapped } from './prose.ts';

/** What a backtest of a changed pack came to. */
export interface Outcome {
  readonly texts: number;
  readonly diff: BacktestDiff<TestedAlert>;
  readonly isGazetteerChanged: boolean;
  readonly liveHash: string;
  readonly changedHash: string;
  /** Alerts that somebody judged, and what becomes of them. */
  readonly judged: readonly (JudgedAlert & { readonly fate: Fate; readonly to: TestedAlert | null })[];
}

const name = (alert: TestedAlert) =>
  `${alert.kind === 'alert' ? 'ALERT' : 'watch'} ${alert.relationship}  ${stepName(alert)}  ${alert.reason}`;
const dayOf = ({ saidOn, readAt }: TestedAlert) => saidOn?.to ?? (readAt.slice(0, 10) || 'no date');

function evidence(alert: TestedAlert): string[] {
  const where = [alert.outlet, alert.url ?? `article ${alert.articleId}`].filter((part) => part !== null);
  return [...wrapped(quoted(alert.evidence.text), 6), `      ${alert.rule}; ${where.join(', ')}`];
}

const one = (sign: string) => (alert: TestedAlert) => [
  `  ${sign} ${dayOf(alert)}  ${name(alert)}`,
  ...evidence(alert),
];

function moved({ from, to }: { readonly from: TestedAlert; readonly to: TestedAlert }): string[] {
  return [
    `  ~ ${dayOf(from)}  ${name(from)}`,
    ...evidence(from),
    `    → ${dayOf(to)}  ${name(to)}`,
    ...evidence(to),
  ];
}

function judgedLine({ alertId, alert, verdict, reason, fate, to }: Outcome['judged'][number]): string {
  const kept = verdict === 'confirmed' ? 'kept' : 'STILL RAISED';
  const gone = verdict === 'confirmed' ? 'LOST' : 'killed';
  const becomes = {
    kept,
    gone,
    neither: 'raised by neither pack when read in order',
    moved: `moved to ${to === null ? '' : name(to)}`,
  }[fate];
  const said = verdict === 'confirmed' ? 'confirmed' : `dismissed (${reason})`;
  return `  ${shortId(alertId)}  ${alert.relationship}  ${stepName(alert)}  ${said}: ${becomes}`;
}

function judgedLines({ judged }: Outcome): string[] {
  if (judged.length === 0) return [];
  const count = (verdict: string, ...fates: readonly Fate[]) =>
    judged.filter((it) => it.verdict === verdict && fates.includes(it.fate)).length;
  const of = (verdict: string) => count(verdict, 'kept', 'moved', 'gone');
  return [
    '',
    `Of the alerts that somebody judged it keeps ${count('confirmed', 'kept')} of ${of('confirmed')} confirmed (${count('confirmed', 'moved')} moved) and kills ${count('dismissed', 'gone')} of ${of('dismissed')} dismissed (${count('dismissed', 'moved')} moved)`,
    ...judged.map(judgedLine),
  ];
}

function proseLines(outcome: Outcome): string[] {
  const { texts, diff, isGazetteerChanged, liveHash, changedHash } = outcome;
  const how = isGazetteerChanged ? 'texts, read again by both gazetteers' : 'texts';
  return [
    `${texts} ${how}; packs ${liveHash} in force, ${changedHash} changed`,
    `${diff.added.length} added, ${diff.lost.length} lost, ${diff.moved.length} moved, ${diff.kept.length} as before`,
    ...(diff.added.length > 0 ? ['', 'Added', ...diff.added.flatMap(one('+'))] : []),
    ...(diff.lost.length > 0 ? ['', 'Lost', ...diff.lost.flatMap(one('-'))] : []),
    ...(diff.moved.length > 0 ? ['', 'Moved', ...diff.moved.flatMap(moved)] : []),
    ...judgedLines(outcome),
    '',
    'Nobody was alerted and nothing was written.',
  ];
}

function jsonLines({ texts, diff, isGazetteerChanged, liveHash, changedHash, judged }: Outcome): string[] {
  const { added, lost, moved: both, kept } = diff;
  const counts = { added: added.length, lost: lost.length, moved: both.length, kept: kept.length };
  return [
    ...added.map((alert) => ({ change: 'added', alert })),
    ...lost.map((alert) => ({ change: 'lost', alert })),
    ...both.map(({ from, to }) => ({ change: 'moved', from, to })),
    ...judged.map(({ alertId, verdict, reason, fate, alert, to }) => ({
      alertId,
      verdict,
      reason,
      fate,
      alert,
      to,
    })),
    { texts, isGazetteerChanged, liveHash, changedHash, ...counts },
  ].map((line) => JSON.stringify(line));
}

/** The outcome for a terminal, or as JSON Lines with the counts last. */
export function diffLines(outcome: Outcome, json: boolean): string[] {
  return json ? jsonLines(outcome) : proseLines(outcome);
}
