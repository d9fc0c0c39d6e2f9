import { z } from 'zod';
import { ConfigSchema } from './schema.ts';

interface Row {
  readonly path: string;
  readonly fallback: string;
  readonly meaning: string;
}

/** Takes a default off a schema. */
function unwrap(schema: z.ZodType): {
  readonly inner: z.ZodType;
  readonly fallback: unknown;
  readonly meaning: string;
} {
  let inner = schema;
  let fallback: unknown;
  let meaning = schema.description ?? '';
  while (
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable
  ) {
    if (inner instanceof z.ZodDefault) fallback = inner.def.defaultValue;
    inner = inner.unwrap() as z.ZodType;
    meaning ||= inner.description ?? '';
  }
  return { inner, fallback, meaning };
}

/** Durations are held in milliseconds and shown as they are written. */
function shown(value: unknown, schema: z.ZodType): string {
  if (value === undefined) return '';
  if (typeof value === 'number' && schema instanceof z.ZodPipe) {
    const [unit, size] = (
      [
        ['d', 86_400_000],
        ['h', 3_600_000],
        ['m', 60_000],
        ['s', 1000],
      ] as const
    ).find(([, ms]) => value >= ms && value % ms === 0) ?? ['s', 1000];
    return `\`${value / size}${unit}\``;
  }
  return `\`${JSON.stringify(value)}\``;
}

function rowsOf(schema: z.ZodType, path: string): Row[] {
  const { inner, fallback, meaning } = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, value]) =>
      rowsOf(value as z.ZodType, path === '' ? key : `${path}.${key}`),
    );
  }
  const row = { path, fallback: shown(fallback, inner), meaning };
  const element = inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType).inner : null;
  return element instanceof z.ZodObject ? [row, ...rowsOf(element, `${path}[]`)] : [row];
}

/** `docs/settings.md`, made from the schema so that it can't lag behind. */
export function settingsPage(): string {
  const rows = rowsOf(ConfigSchema, '').map(
    ({ path, fallback, meaning }) => `| \`${path}\` | ${fallback} | ${meaning} |`,
  );
  return `# Settings

One file, \`demarche.yaml\` in the folder where \`demarche\` is started (\`DEMARCHE_CONFIG\` or \`--config\` name another); then the
environment (\`DATABASE_URL\`, \`REDIS_URL\`), then flags; the later wins. \`demarche init\` writes a commented first file. An unknown
or wrong setting is named with its line, and nothing starts. \`\${NAME}\` in a value is taken from the environment. Durations are
written \`30s\`, \`5m\`, \`2h\`, \`1d\`.

This page is made from the schema by \`npm run docs\`; a test fails when it lags.

| setting | default | meaning |
|---|---|---|
${rows.join('\n')}
`;
}
