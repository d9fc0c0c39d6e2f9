/** What the closing table shows, read from the views. */
export interface DemoRows {
  readonly steps: readonly Step[];
  readonly alerts: readonly Announced[];
  readonly quiet: readonly Quiet[];
  readonly delivered: number;
  readonly retried: number;
}

export interface Step {
  readonly relationship: string;
  readonly saidOn: string;
  readonly rung: string;
  readonly form: string | null;
  readonly level: number;
  readonly speaker: string | null;
  readonly evidence: string;
  readonly outlet: string;
  readonly outlets: number;
  readonly origins: number;
}

export interface Announced extends Step {
  readonly kind: 'alert' | 'watch';
  readonly reason: string;
}

/** An article that woke nobody, and why. */
export interface Quiet {
  readonly outlet: string;
  readonly title: string;
  readonly why: string;
}

const WIDTH = 100;

function cut(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > width ? `${line.slice(0, width - 1).trimEnd()}…` : line;
}

const pad = (text: string, width: number) => cut(text, width).padEnd(width);

function heading(text: string, colour: boolean): string {
  return colour ? `\u001b[1m${text}\u001b[0m` : text;
}

function marked(kind: Announced['kind'], colour: boolean): string {
  const word = kind === 'alert' ? 'ALERT' : 'watch';
  return colour && kind === 'alert' ? `\u001b[31m${word}\u001b[0m` : word;
}

const INDENT = ' '.repeat(21);

const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

function announcement(row: Announced, colour: boolean): string[] {
  const step = `${row.level} ${row.rung}${row.form ? ` (${row.form})` : ''}`;
  const who = cut(`${row.speaker ?? 'told as fact'}, ${row.outlet}`, WIDTH - INDENT.length - 26);
  return [
    `  ${row.saidOn.padEnd(10)}  ${marked(row.kind, colour)}  ${step.padEnd(26)}  ${row.reason}`,
    `${INDENT}“${cut(row.evidence, WIDTH - INDENT.length - 2)}”`,
    `${INDENT}${who}; ${counted(row.outlets, 'outlet')}, ${counted(row.origins, 'origin')}`,
  ];
}

function byRelationship(rows: readonly Announced[]): Map<string, Announced[]> {
  const groups = new Map<string, Announced[]>();
  for (const row of rows) groups.set(row.relationship, [...(groups.get(row.relationship) ?? []), row]);
  return groups;
}

/** The closing table of the demo, at most 100 columns wide. */
export function renderTable(rows: DemoRows, colour: boolean): string {
  const ways = [...byRelationship(rows.alerts)].flatMap(([relationship, steps]) => [
    '',
    heading(`${relationship}: the way up the ladder`, colour),
    ...steps.flatMap((row) => announcement(row, colour)),
  ]);
  const quiet = rows.quiet.map((row) => `  ${pad(row.outlet, 18)}  ${pad(row.title, 46)}  ${row.why}`);
  const alerts = rows.alerts.filter(({ kind }) => kind === 'alert').length;
  return [
    ...ways,
    '',
    heading(`Rightly quiet: ${rows.quiet.length} articles woke nobody`, colour),
    ...quiet,
    '',
    `${alerts} alerts and ${rows.alerts.length - alerts} watches raised, ${rows.delivered} webhooks delivered and verified, ${rows.retried} of them after a retry.`,
    '',
  ].join('\n');
}
