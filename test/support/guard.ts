import { spawn } from 'node:child_process';

/**
 * Text of the guard: it is told folders, one on each line, and when its standard input closes, which it does however
 * the run ends, it ends the servers whose data lie there and removes the folders.
 */
const GUARD = `
  const fs = require('node:fs'), path = require('node:path');
  let text = '';
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
  const endServer = (file) => {
    try { process.kill(Number.parseInt(fs.readFileSync(file, 'utf8'), 10), 'SIGQUIT'); } catch {} // it has ended already
  };
  process.stdin.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => {
    const folders = text.split('\\n').filter((folder) => folder !== '' && fs.existsSync(folder));
    for (const folder of folders)
      for (const data of ['postgres/data', ...fs.readdirSync(folder).map((name) => name + '/data')])
        endServer(path.join(folder, data, 'postmaster.pid'));
    setTimeout(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })), 500);
  });
`;

/** Sees to it that a run that is killed leaves no server and no folder behind. */
export interface Guard {
  /** Watches a folder with an embedded server's home, or with homes, directly below. */
  watch(folder: string): void;
}

/** Starts a guard; it ends with this process. */
export function startGuard(): Guard {
  const guard = spawn(process.execPath, ['-e', GUARD], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  const { stdin } = guard;
  (stdin as unknown as { unref(): void }).unref();
  stdin.on('error', () => undefined); // it went first: nothing is left to guard
  return { watch: (folder) => void stdin.write(`${folder}\n`) };
}
