// Measures quality with the scorers that lie beside the checkout, in ../shared/eval:
//   npm run eval -- seeds | signals | attribution     (further arguments go to the scorer)
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const SCORERS = {
  seeds: ['../../shared/eval/seeds/score.mjs'],
  signals: ['../../shared/eval/signals/score.mjs', '../../shared/eval/signals/dev'],
  attribution: ['../../shared/eval/attribution-dev/run.mjs'],
};

const [name, ...rest] = process.argv.slice(2);
const scorer = SCORERS[name]?.map(at);
if (!scorer) {
  console.error(`eval: "${name ?? ''}" is none of ${Object.keys(SCORERS).join(', ')}`);
  process.exit(2);
}
if (!existsSync(scorer[0])) {
  console.error(
    `eval: ${name} needs its scorer in shared/eval beside this checkout; the repository's own cases run with npm test and demarche rules test`,
  );
  process.exit(2);
}
const env = { ...process.env, DEMARCHE: process.env.DEMARCHE ?? `node ${at('../bin/demarche.js')}` };
process.exitCode = spawnSync(process.execPath, [...scorer, ...rest], { stdio: 'inherit', env }).status ?? 1;
