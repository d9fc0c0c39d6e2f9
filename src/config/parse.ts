import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ConfigError } from '../domain/errors.ts';
import { type Config, ConfigSchema } from './schema.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Deep frozen: a setting is read once and passed on, never changed. */
function freeze<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  }
  return value;
}

/**
 * Replaces `${NAME}` by the variable's value, so that secrets stay out of the file, and drops keys without a value:
 * a list whose every entry is commented out is as good as absent.
 */
function interpolate(
  value: unknown,
  env: Environment,
  missing: (name: string, path: PropertyKey[]) => never,
  path: PropertyKey[] = [],
): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{([A-Z_][A-Z0-9_]*)\}/g, (_, name: string) => env[name] ?? missing(name, path));
  }
  if (Array.isArray(value)) return value.map((inner, i) => interpolate(inner, env, missing, [...path, i]));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== null)
        .map(([key, inner]) => [key, interpolate(inner, env, missing, [...path, key])]),
    );
  }
  return value;
}

/** The line on which the value at a path, or the nearest thing around it, begins; from 1. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[], key?: string): number {
  let node: unknown = document.contents;
  let offset = 0;
  const enter = (inner: unknown) => {
    const range = (inner as { range?: [number, number, number] } | null)?.range;
    if (range) offset = range[0];
  };
  for (const step of key === undefined ? path : [...path, key]) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      enter(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      enter(node);
    } else break;
  }
  return lines.linePos(offset).line;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to another; at most 3 counted. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    before = row;
  }
  return before[b.length]!;
}

/** The known keys of the object at a path of the schema; none where it is not an object. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: unknown = ConfigSchema;
  const open = (inner: unknown): unknown => {
    let now = inner;
    while (now instanceof z.ZodDefault || now instanceof z.ZodPrefault || now instanceof z.ZodNullable)
      now = now.unwrap();
    return now;
  };
  for (const step of path) {
    const now = open(schema);
    if (now instanceof z.ZodObject) schema = (now.shape as Record<PropertyKey, unknown>)[step];
    else if (now instanceof z.ZodArray) schema = now.element;
    else return [];
  }
  const last = open(schema);
  return last instanceof z.ZodObject ? Object.keys(last.shape) : [];
}

function suggest(key: string, known: readonly string[]): string {
  const near = known.map((name) => [distance(key, name), name] as const).sort((a, b) => a[0] - b[0])[0];
  const hint = near && near[0] <= 3 ? `; did you mean ${near[1]}?` : '';
  return `unknown setting "${key}"${hint} (known here: ${known.join(', ')})`;
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return suggest(issue.keys[0] ?? '', keysAt(issue.path));
  return `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`;
}

function refuseTwice(config: Config, at: (path: PropertyKey[]) => number, file: string): void {
  const lists = { sources: config.sources, 'alerts.endpoints': config.alerts.endpoints };
  for (const [name, list] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [i, { id }] of list.entries()) {
      if (seen.has(id)) {
        throw new ConfigError(
          'config.duplicate',
          `${file}:${at([...name.split('.'), i])}: ${name} has the id "${id}" twice; ids must differ`,
        );
      }
      seen.add(id);
    }
  }
}

/**
 * One frozen configuration out of the file's text and the environment; the environment wins.
 *
 * @param file the name to show in errors
 * @throws ConfigError naming file and line; nothing may start then
 */
export function parseConfig(text: string, file: string, env: Environment): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    throw new ConfigError(
      'config.syntax',
      `${file}:${broken.linePos?.[0].line ?? 1}: not valid YAML: ${broken.message.split('\n')[0]}`,
    );
  }
  const raw = interpolate(document.toJS({ maxAliasCount: 20 }) ?? {}, env, (name, path) => {
    throw new ConfigError(
      'config.variable',
      `${file}:${lineAt(document, lines, path)}: the variable ${name} is not set; set it or write the value`,
    );
  });
  const parsed = ConfigSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    throw new ConfigError(
      'config.value',
      `${file}:${lineAt(document, lines, issue.path, key)}: ${describe(issue)}`,
    );
  }
  refuseTwice(parsed.data, (path) => lineAt(document, lines, path), file);
  const config: Config = {
    ...parsed.data,
    database: { ...parsed.data.database, url: env.DATABASE_URL ?? parsed.data.database.url },
    queue: { ...parsed.data.queue, redisUrl: env.REDIS_URL ?? parsed.data.queue.redisUrl },
  };
  return freeze(config);
}

/** The configuration with every secret and password as `***`, for printing. */
export function withoutSecrets(config: Config): unknown {
  const hide = (url: string | null) => url?.replace(/\/\/([^:/@]*):[^@]*@/, '//$1:***@') ?? null;
  return {
    ...config,
    alerts: {
      ...config.alerts,
      endpoints: config.alerts.endpoints.map((endpoint) => ({ ...endpoint, secret: '***' })),
    },
    database: { ...config.database, url: hide(config.database.url) },
    queue: { redisUrl: hide(config.queue.redisUrl) },
  };
}
