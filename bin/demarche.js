#!/usr/bin/env node
// Runs the command line. Where `dist` is absent or older than `src` it is built first, because
// install scripts may be off (`npm ci --ignore-scripts`) and the sources are what was cloned.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');

function newestMs(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const ms = entry.isDirectory() ? newestMs(path) : statSync(path).mtimeMs;
    if (ms > newest) newest = ms;
  }
  return newest;
}

function isBuilt() {
  if (!existsSync(stamp)) return false;
  const builtMs = statSync(stamp).mtimeMs;
  return ['src', 'migrations', 'demo', 'bench'].every((folder) => {
    const path = join(root, folder);
    return !existsSync(path) || newestMs(path) <= builtMs;
  });
}

// Built in a folder of its own and renamed, so that two processes starting at once never see half of it.
function build() {
  const fresh = join(root, `.dist-${process.pid}`);
  const startedMs = Date.now();
  const tsc = createRequire(import.meta.url).resolve('typescript/package.json');
  const done = spawnSync(
    process.execPath,
    // Types are checked by `npm run typecheck`; checking them again here would only make the first start slower.
    [join(dirname(tsc), 'bin', 'tsc'), '-p', join(root, 'tsconfig.json'), '--outDir', fresh, '--noCheck'],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(`demarche: building ${root} failed:\n${done.stdout}${done.stderr}`);
    process.exit(1);
  }
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, '.built'), `${startedMs}\n`);
  swap(fresh);
}

function swap(fresh) {
  const old = join(root, `.dist-old-${process.pid}`);
  try {
    if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
    renameSync(fresh, join(root, 'dist'));
  } catch (error) {
    if (!existsSync(stamp)) throw error; // another process put its own build there meanwhile
  }
  for (const left of [old, fresh]) rmSync(left, { recursive: true, force: true });
}

if (!isBuilt()) build();
if (process.argv[2] !== '--build-only') {
  const { main } = await import(pathToFileURL(join(root, 'dist', 'src', 'cli', 'main.js')).href);
  await main(process.argv.slice(2));
}
