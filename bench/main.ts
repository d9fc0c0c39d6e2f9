// Speed as ratios against a limit or a peer of the same run: npm run bench -- analyze | backtest | eventstore
import { readdirSync } from 'node:fs';

const HELPERS = new Set(['main', 'measure', 'texts', 'workload']);
const names = readdirSync(new URL('.', import.meta.url))
  .map((file) => /^([a-z]+)\.js$/.exec(file)?.[1])
  .filter((name): name is string => name !== undefined && !HELPERS.has(name))
  .sort();

const [asked] = process.argv.slice(2);
if (asked !== undefined && !names.includes(asked)) {
  process.stderr.write(`bench: "${asked}" is none of ${names.join(', ')}; without a name all run\n`);
  process.exit(2);
}
for (const name of asked === undefined ? names : [asked]) {
  const { default: run } = (await import(new URL(`./${name}.js`, import.meta.url).href)) as {
    default: () => Promise<void>;
  };
  await run();
}
