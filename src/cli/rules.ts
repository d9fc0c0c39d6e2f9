import { packagePath } from '../main/package.ts';
import { loadPacks } from '../packs.files.ts';
import { failedExamples } from '../signals/try-rules.ts';
import { defineCommand, type Io } from './define.ts';
import { printTable } from './print/table.ts';
import { addBacktest } from './rules/backtest.ts';
import { addLint } from './rules/lint.ts';

/** Tries every rule on its own examples; exit status 1 where one comes out otherwise. */
function test(io: Io, folders: readonly string[]): void {
  const packs = loadPacks([packagePath('packs'), ...folders]);
  const failed = packs.rules.rules.flatMap((rule) => failedExamples(rule, packs));
  for (const { rule, text, why } of failed) io.stdout.write(`${rule}: “${text}” ${why}\n`);
  const tried = packs.rules.rules.reduce((sum, { must, mustNot }) => sum + must.length + mustNot.length, 0);
  io.stdout.write(`${packs.rules.rules.length} rules, ${tried} examples, ${failed.length} not as they say\n`);
  if (failed.length > 0) io.exit(1);
}

function list(io: Io, folders: readonly string[], json: boolean): void {
  const packs = loadPacks([packagePath('packs'), ...folders]);
  const rows = packs.rules.rules.map(({ name, rung, form, modality, must, mustNot }) => ({
    rule: name,
    rung,
    form,
    modality,
    examples: must.length + mustNot.length,
  }));
  printTable(io.stdout, rows, { json, empty: 'no rules' });
}

export default defineCommand({
  name: 'rules',
  summary: 'list the rules, try them on their own examples, or try a changed pack on all that was read',
  configure(command, io) {
    const also = 'a folder with further packs; may be given again';
    const collect = (folder: string, all: readonly string[]) => [...all, folder];
    command
      .command('test')
      .description('try every rule on its examples')
      .option('--packs <folder>', also, collect, [])
      .action(({ packs }: { packs: string[] }) => test(io, packs));
    command
      .command('list')
      .description('the rules in force')
      .option('--packs <folder>', also, collect, [])
      .option('--json', 'JSON Lines instead of a table', false)
      .action(({ packs, json }: { packs: string[]; json: boolean }) => list(io, packs, json));
    addBacktest(command, io);
    addLint(command, io);
  },
});
