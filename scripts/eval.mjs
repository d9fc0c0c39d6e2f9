// Measures quality with the scorers that lie beside the checkout, in ../shared/eval:
//   npm run eval -- seeds | signals | attribution     (further arguments go to the scorer)
// attribution scores PolNeAR's dev part too where POLNEAR names a checkout of it. Without ../shared the repository's own
// cases are run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const shared = (path) => at(`../../shared/eval/${path}`);
const KIT = shared('attribution-dev/run.mjs');
const corpus = process.env.POLNEAR ? [[KIT, '--corpus', 'polnear', '--split', 'dev']] : [];
const EVALS = {
  seeds: { runs: [[shared('seeds/score.mjs')]], own: 'test/signals' },
  signals: { runs: [[shared('signals/score.mjs'), shared('signals/dev')]], own: 'test/signals' },
  attribution: { runs: [[KIT], ...corpus], own: 'test/statements' },
};

const [name, ...rest] = process.argv.slice(2);
const found = EVALS[name];
if (!found) {
  console.error(`eval: "${name ?? ''}" is none of ${Object.keys(EVALS).join(', ')}`);
  process.exit(2);
}
const env = { ...process.env, DEMARCHE: process.env.DEMARCHE ?? `node ${at('../bin/demarche.js')}` };
const run = (args) => spawnSync(process.execPath, args, { stdio: 'inherit', env, cwd: at('..') }).status ?? 1;
const isBeside = existsSync(found.runs[0][0]);
if (!isBeside)
  console.error(`eval: no scorer beside this checkout; the repository's own cases in ${found.own}:`);
const statuses = isBeside
  ? found.runs.map((args) => run([...args, ...rest]))
  : [run([at('../node_modules/vitest/vitest.mjs'), 'run', found.own])];
process.exitCode = Math.max(...statuses);
