import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { startGuard } from './guard.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The sources as plain JavaScript, for tests that need other processes. */
export interface Compiled {
  /** Folder of the compiled sources; `src/…` lies below it. */
  readonly folder: string;
  /** Runs an ES module's text in a Node of its own; `from('events/log.pg')` in it loads `src/events/log.pg.ts`. */
  run(text: string, options?: SpawnOptions): ChildProcess;
}

/** Compiles the sources into a folder of the test file's own, removed after its last test. Takes about a second. */
export function compiled(): Compiled {
  const folder = mkdtempSync(join(root, '.dist-test-'));
  startGuard().watch(folder);
  chmodSync(folder, 0o755); // a test may run it as another user
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  // What does not type-check is told by `npm run typecheck`; here it only has to run.
  spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json'), '--outDir', folder]);
  const base = pathToFileURL(join(folder, 'src/')).href;
  const prelude = `const from = (name) => import(${JSON.stringify(base)} + name + '.js');\n`;
  return {
    folder,
    run: (text, options = {}) =>
      spawn(process.execPath, ['--input-type=module', '-e', prelude + text], {
        cwd: root,
        stdio: ['pipe', 'pipe', 'inherit'],
        ...options,
      }),
  };
}

/** The next line that a process prints; rejects where it ends first. */
export function nextLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', function onData(chunk: Buffer) {
      text += chunk;
      if (!text.includes('\n')) return;
      child.stdout!.off('data', onData);
      resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('exit', (status) =>
      reject(new Error(`the process ended with ${status} before it said: ${text}`)),
    );
  });
}

/** Resolves once the process has ended. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Asks again every 20 ms until the answer is true. @throws Error after `withinMs` */
export async function until(holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not so within ${withinMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
