import { type Command, InvalidArgumentError } from 'commander';
import { packFile } from '../../main/package.ts';
import { packFolders } from '../../main/store.ts';
import { loadPacks, loadRuleFiles } from '../../packs.files.ts';
import { lintRules } from '../../signals/rules/rules-lint.ts';
import type { Io } from '../define.ts';
import { type CommonOptions, configOf } from '../print/open.ts';

interface Options extends CommonOptions {
  readonly pack?: string;
  readonly constraints: number;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('expected a whole number from 1');
  return number;
}

function lint(io: Io, options: Options): void {
  const { pack, constraints, json = false } = options;
  const folders = [...packFolders(configOf(io, options)), ...(pack === undefined ? [] : [pack])];
  const packs = loadPacks(folders);
  const found = lintRules({ packs, files: loadRuleFiles(folders), minConstraints: constraints });
  for (const { file, ...finding } of found) {
    const name = packFile(file);
    io.stdout.write(
      json
        ? `${JSON.stringify({ file: name, ...finding })}\n`
        : `${name}: ${finding.rule}: ${finding.kind}: ${finding.why}\n`,
    );
  }
  if (!json) io.stdout.write(`${packs.rules.rules.length} rules, ${found.length} findings\n`);
  if (found.length > 0) io.exit(1);
}

/** Adds `rules lint`: what is wrong with rules beyond their own examples; exit status 1 where anything is. */
export function addLint(command: Command, io: Io): void {
  command
    .command('lint')
    .description('rules that never read anything, that another makes needless, or that read too much')
    .option('--pack <folder>', 'a further folder with packs, beside those in force')
    .option('--constraints <n>', 'tokens that a pattern must need at least', wholeNumber, 2)
    .option('-c, --config <file>', 'configuration file')
    .option('--json', 'JSON Lines')
    .action((options: Options) => lint(io, options));
}
