import type { Writable } from 'node:stream';

export type TableRow = Readonly<Record<string, unknown>>;

export interface TableOptions {
  /** JSON Lines instead of a table. */
  readonly json: boolean;
  /** What to say where there is no row. */
  readonly empty: string;
}

const MAX_CELL = 70;

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const line = text.replace(/\s+/g, ' ');
  return line.length > MAX_CELL ? `${line.slice(0, MAX_CELL - 1)}…` : line;
}

/** Columns that a terminal shows for a text: marks that combine show none. */
const widthOf = (text: string) => [...text.replace(/\p{M}/gu, '')].length;

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Prints rows in aligned columns, or as JSON Lines. */
export function printTable(out: Writable, rows: readonly TableRow[], { json, empty }: TableOptions): void {
  if (json) {
    for (const row of rows) out.write(`${JSON.stringify(row)}\n`);
    return;
  }
  const [first] = rows;
  if (!first) {
    out.write(`${empty}\n`);
    return;
  }
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i]!))));
  const [head, ...body] = lines.map((line) =>
    line
      .map((text, i) => pad(text, widths[i]!))
      .join('  ')
      .trimEnd(),
  );
  out.write(`${[head, widths.map((width) => '─'.repeat(width)).join('  '), ...body].join('\n')}\n`);
}
