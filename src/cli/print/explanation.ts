import type { Writable } from 'node:stream';
import type { RecordedStatement } from '../../domain/statement.ts';
import type { ReadSignal } from '../../signals/act.ts';
import type { Explanation, Fired, Nearly } from '../../signals/rules/explain.ts';

const REASONS = ['rung', 'actor', 'target', 'modality', 'standing', 'recount'] as const;

function signalLines({
  actor,
  target,
  rung,
  form,
  modality,
  standing,
  recount,
  reasons,
}: ReadSignal): string[] {
  const what = form === null ? rung : `${rung} (${form})`;
  const told = recount ? ', told as background' : '';
  return [
    `    ${actor}→${target} ${what}, ${modality}, ${standing}${told}`,
    ...REASONS.map((field) => `      ${field.padEnd(9)}because: ${reasons[field]}`),
  ];
}

const firedLines = ({ rule, words, signals, why }: Fired): string[] => [
  `  fired   ${rule} on “${words}”`,
  ...(why === null ? signals.flatMap(signalLines) : [`    no signal: ${why}`]),
];

const nearlyLine = ({ rule, words, missing }: Nearly): string =>
  `  nearly  ${rule} on “${words}”, missing: ${missing}`;

function headOf({ kind, speaker, text }: RecordedStatement): string {
  const by = speaker ? ` by ${speaker.text}${speaker.actor ? ` (${speaker.actor})` : ''}` : '';
  return `“${text}”\n  ${kind}${by}`;
}

/** A statement with the rules that fired on it and those that nearly did, for people. */
export function printExplanation(
  out: Writable,
  statement: RecordedStatement,
  { fired, nearly }: Explanation,
): void {
  const none = fired.length + nearly.length === 0 ? ['  no rule came near'] : [];
  const lines = [headOf(statement), ...fired.flatMap(firedLines), ...nearly.map(nearlyLine), ...none];
  out.write(`${lines.join('\n')}\n`);
}
