import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** Where each file stands, first match wins; imports go downwards only. The plan is told in docs/architecture.md. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/^(domain|packs)\//, 0],
  [/^language\//, 0.5],
  [/^(feeds|articles|statements|signals|events\/types)\//, 1],
  [
    /^(config|projections|ladder)\/|^(adoption|analyze|backtest|backtest-diff|backtest-recorded|acts|ladder-deps|ladder-tables|sql-page|projection|verdict)\.ts$|^alerts\/(decide|channel|coverage|revised)\.ts$|^why\/(earlier|stopped|text-around|rule)\.ts$/,
    2,
  ],
  [
    /^(events|runner|decider|fetch|database|state|queue|alerts)\/|^(runner\.pg|decider\.pg|views\.pg|recorded\.pg|worker|packs\.files)\.ts$/,
    3,
  ],
  [/^(workers|api|why)\/|^(deps|known-article|ingest|reanalyze)\.ts$/, 4],
  [/^main\.ts$|^main\//, 5],
  [/^cli\//, 6],
];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

interface File {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const FILES: readonly File[] = filesIn(SRC).map((path) => {
  const code = readFileSync(path, 'utf8');
  return {
    path: relative(SRC, path),
    code,
    imports: [...code.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3]!),
  };
});

function rankOf(path: string): number | undefined {
  return RANKS.find(([pattern]) => pattern.test(path))?.[1];
}

/** Paths, from src, of what a file imports relatively. */
function relativeImports({ path, imports }: File): string[] {
  return imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(SRC, resolve(SRC, dirname(path), name)));
}

/** The step that a file of rank 1 belongs to; steps never import each other. */
function stepOf(path: string): string {
  return path.startsWith('events/types/') ? 'events/types' : path.split('/')[0]!;
}

test('every file has its place in the plan', () => {
  expect(FILES.filter(({ path }) => rankOf(path) === undefined).map(({ path }) => path)).toEqual([]);
});

test('imports go downwards only', () => {
  const upward = FILES.flatMap((file) =>
    relativeImports(file)
      .filter((to) => !to.startsWith('..') && rankOf(to)! > rankOf(file.path)!)
      .map((to) => `${file.path} → ${to}`),
  );
  expect(upward).toEqual([]);
});

test('the product imports nothing of the demo but in the command that runs it', () => {
  const outward = FILES.flatMap((file) =>
    relativeImports(file)
      .filter((to) => to.startsWith('../demo'))
      .map(() => file.path),
  );
  expect(outward.filter((path) => !path.startsWith('cli/demo'))).toEqual([]);
});

test('pure steps never import each other', () => {
  const across = FILES.filter(({ path }) => rankOf(path) === 1).flatMap((file) =>
    relativeImports(file)
      .filter((to) => rankOf(to) === 1 && stepOf(to) !== stepOf(file.path))
      .map((to) => `${file.path} → ${to}`),
  );
  expect(across).toEqual([]);
});

/** The rooms of `src/signals`, and which others each may look into; what composes them stands beside them. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  words: [],
  who: ['words'],
  mood: ['words'],
  when: ['words', 'who'],
  standing: ['words', 'who'],
  step: ['words', 'who', 'mood', 'when'],
  novelty: [],
  rules: ['words'],
};

test('the rooms of the signals look one way', () => {
  const room = (path: string) => /^signals\/(?:(\w+)\/)?/.exec(path)?.[1] ?? null;
  const astray = FILES.filter(({ path }) => room(path) !== null).flatMap((file) =>
    relativeImports(file)
      .filter((to) => room(to) !== null && room(to) !== room(file.path))
      .filter((to) => !ROOMS[room(file.path)!]?.includes(room(to)!))
      .map((to) => `${file.path} → ${to}`),
  );
  expect(astray).toEqual([]);
});

test.each([
  ['kysely, pg', /^(kysely|pg|pg-copy-streams|pg-cursor)(\/|$)/, /\.pg\.ts$/],
  ['undici', /^(undici|node:https?|node:net|node:tls)(\/|$)/, /\.http\.ts$/],
  ['bullmq, ioredis', /^(bullmq|ioredis)(\/|$)/, /\.queue\.ts$/],
])('only files named for it import %s', (_, packages, names) => {
  const strays = FILES.filter(
    ({ path, imports }) => !names.test(path) && imports.some((name) => packages.test(name)),
  );
  expect(strays.map(({ path }) => path)).toEqual([]);
});

const IMPURE: readonly (readonly [string, RegExp])[] = [
  ['the clock', /\bDate\.now\(|new Date\(\)|\bperformance\.now\(|\bsetTimeout\(|\bsetInterval\(/],
  ['randomness', /Math\.random\(|randomUUID|randomBytes/],
  ['the environment', /\bprocess\./],
  ['files, network or processes', /from 'node:(?!crypto|util|buffer)/],
];

test.each(IMPURE)('the pure core does not touch %s', (_, pattern) => {
  const touching = FILES.filter(({ path, code }) => rankOf(path)! <= 2 && pattern.test(code));
  expect(touching.map(({ path }) => path)).toEqual([]);
});

test('relative imports carry their extension', () => {
  const bare = FILES.flatMap(({ path, imports }) =>
    imports
      .filter((name) => name.startsWith('.') && !/\.(ts|json)$/.test(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(bare).toEqual([]);
});

test('no file is longer than 400 lines', () => {
  const long = FILES.filter(
    ({ code, path }) => !path.endsWith('.data.ts') && code.split('\n').length > 401,
  ).map(({ path }) => path);
  expect(long).toEqual([]);
});
