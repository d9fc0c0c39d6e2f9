import { readArticle } from '../analyze.ts';
import { extractArticle } from '../articles/extract.ts';
import { packagePath } from '../main/package.ts';
import { loadPacks } from '../packs.files.ts';
import { explain as explainStatement } from '../signals/rules/explain.ts';
import { failedExamples } from '../signals/rules/try-rules.ts';
import { defineCommand, type Io } from './define.ts';
import { printExplanation } from './print/explanation.ts';
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

/** Prints the statements of a text with the rules that fired on each and those that nearly did. */
function explain(io: Io, text: string, folders: readonly string[]): void {
  const packs = loadPacks([packagePath('packs'), ...folders]);
  const article = extractArticle({ id: 'text', url: null, publishedAt: null, html: null, text, title: null });
  const { statements, unsupported } = readArticle(article, packs.gazetteer);
  if (unsupported !== null) io.stdout.write(`${unsupported}\n`);
  for (const statement of statements) {
    printExplanation(io.stdout, statement, explainStatement(statement, packs));
  }
}

export default defineCommand({
  name: 'rules',
  summary:
    'list the rules, try them on their examples, explain what they make of a text, or try a changed pack',
  configure(command, io) {
    const also = 'a folder with further packs; may be given again';
    const collect = (folder: string, all: readonly string[]) => [...all, folder];
    command
      .command('test')
      .description('try every rule on its examples')
      .option('--packs <folder>', also, collect, [])
      .action(({ packs }: { packs: string[] }) => test(io, packs));
    command
      .command('explain')
      .argument('<text>', 'a sentence or an article')
      .description('which rules fire on a text, on which words and why, and which nearly do')
      .option('--packs <folder>', also, collect, [])
      .action((text: string, { packs }: { packs: string[] }) => explain(io, text, packs));
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
