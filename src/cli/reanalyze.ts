import { adopt, isChanged, reanalyze, type TextDifference, type TextOutcome } from '../reanalyze.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, withCommon, withStore } from './print/open.ts';

interface Options extends CommonOptions {
  readonly dryRun?: boolean;
}

const sign = (mark: string) => (line: string) => `    ${mark} ${line.replace(/\s+/g, ' ').slice(0, 160)}`;

function differenceLines({ articleId, url, before, after, lost, found }: TextDifference): string[] {
  return [
    url ?? `article ${articleId}`,
    `  ${before.statements} → ${after.statements} statements`,
    ...lost.statements.map(sign('-')),
    ...found.statements.map(sign('+')),
    ...lost.signals.map((one) => sign('-')(`signal ${one}`)),
    ...found.signals.map((one) => sign('+')(`signal ${one}`)),
  ];
}

function outcomeLines(outcome: TextOutcome, json: boolean): string[] {
  if (outcome.kind === 'failed') {
    const { articleId, contentHash, error } = outcome;
    const { message } = error;
    return json
      ? [JSON.stringify({ articleId, contentHash, error: { code: 'reanalyze.text', message } })]
      : [`article ${articleId} can't be read again and keeps its analysis: ${message}`];
  }
  if (json) return [JSON.stringify(outcome.difference)];
  return isChanged(outcome) ? differenceLines(outcome.difference) : [];
}

async function run(io: Io, options: Options): Promise<void> {
  const { json = false, dryRun: dry = false } = options;
  await withStore(io, options, async ({ log, analyzer, decider, settle }) => {
    const deps = { log, analyzer, signals: decider.signals };
    const count = { read: 0, changed: 0, failed: 0 };
    for await (const outcome of reanalyze(deps, dry)) {
      count[outcome.kind] += 1;
      if (isChanged(outcome)) count.changed += 1;
      for (const line of outcomeLines(outcome, json)) io.stdout.write(`${line}\n`);
    }
    const adopted = count.read > 0 && !dry ? await adopt(deps) : null;
    await settle();
    const { version } = analyzer;
    if (json)
      io.stdout.write(`${JSON.stringify({ analysisVersion: version, ...count, adopted, dryRun: dry })}\n`);
    else io.stdout.write(`${summary(count, adopted, version)}\n`);
    if (count.failed > 0) io.exit(1);
  });
}

function summary(
  { read, changed, failed }: { readonly read: number; readonly changed: number; readonly failed: number },
  adopted: number | null,
  version: string,
): string {
  if (read + failed === 0) return `every text is read by analysis ${version} already`;
  const texts = `${read} ${read === 1 ? 'text' : 'texts'} read again by analysis ${version}, ${changed} with another result, ${failed} failed`;
  return adopted === null
    ? `${texts}; nothing was written`
    : `${texts}; adopted at position ${adopted}, nobody was alerted`;
}

export default defineCommand({
  name: 'reanalyze',
  summary: 'read the log’s articles again by the analysis in force and show what differs; alerts nobody',
  configure(command, io) {
    withCommon(command)
      .option('--dry-run', 'only show what would differ')
      .action((options: Options) => run(io, options));
  },
});
