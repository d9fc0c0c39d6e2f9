import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import { type Analysis, read, readArticle } from '../../analyze.ts';
import { Backtest } from '../../backtest.ts';
import { type BacktestDiff, diffAlerts, fateOf } from '../../backtest-diff.ts';
import { RecordedBacktest, type TestedAlert } from '../../backtest-recorded.ts';
import type { ArticleInput } from '../../domain/article.ts';
import { InputError } from '../../domain/errors.ts';
import type { AlertVerdict } from '../../domain/signal.ts';
import { packFolders, type Store } from '../../main/store.ts';
import { type ChangedPacks, loadChangedPacks, loadPacks, type Packs } from '../../packs.files.ts';
import { type JudgedAlert, judgedAlerts, recordedAnalyses, recordedTexts } from '../../recorded.pg.ts';
import type { Io } from '../define.ts';
import { diffLines, type Outcome } from '../print/backtest-diff.ts';
import { eachLine } from '../print/json-lines.ts';
import { type CommonOptions, configOf, withStore } from '../print/open.ts';

interface Options extends CommonOptions {
  readonly pack: string;
  readonly stdin?: boolean;
}

interface Sides {
  readonly live: Packs;
  readonly changed: ChangedPacks;
}

interface Tested {
  readonly texts: number;
  readonly diff: BacktestDiff<TestedAlert>;
}

/** Over the log: recorded statements, read by both rule packs; where names resolve otherwise, the texts by both gazetteers. */
async function overLog({ database, log }: Store, { live, changed }: Sides): Promise<Tested> {
  const [before, after] = [new RecordedBacktest(live), new RecordedBacktest(changed.packs)];
  let texts = 0;
  if (changed.isGazetteerChanged) {
    for await (const { articleId, url, article, fetchedAt } of recordedTexts(log)) {
      texts += 1;
      const { publishedAt, siteName, syndicatedFrom } = article;
      const outlet = siteName ?? (url === null ? null : new URL(url).host);
      const facts = { articleId, url, outlet, publishedAt, fetchedAt, syndicatedFrom };
      for (const [side, packs] of [[before, live] as const, [after, changed.packs] as const]) {
        const { statements, sketch } = readArticle(article, packs.gazetteer);
        side.add({ ...facts, sketch }, statements);
      }
    }
  } else {
    for await (const { facts, statements } of recordedAnalyses(database, log)) {
      texts += 1;
      before.add(facts, statements);
      after.add(facts, statements);
    }
  }
  return { texts, diff: diffAlerts(before.alerts(), after.alerts()) };
}

/** Over articles on standard input or in a file, each read once where both packs resolve names alike. */
async function overLines(io: Io, { live, changed }: Sides): Promise<Tested> {
  const [before, after] = [new Backtest(live), new Backtest(changed.packs)];
  const alerts: { before: TestedAlert[]; after: TestedAlert[] } = { before: [], after: [] };
  let texts = 0;
  const tested =
    ({ url, publishedAt }: ArticleInput, { article }: Pick<Analysis, 'article'>) =>
    (alert: AlertVerdict): TestedAlert => ({
      ...alert,
      url,
      outlet: article.siteName,
      readAt: article.publishedAt ?? publishedAt ?? '',
    });
  await eachLine(io, (input) => {
    const first = read(input, live.gazetteer);
    const again = changed.isGazetteerChanged ? read(input, changed.packs.gazetteer) : first;
    texts += 1;
    alerts.before.push(...before.nextRead(input, first).map(tested(input, first)));
    alerts.after.push(...after.nextRead(input, again).map(tested(input, again)));
    return undefined;
  });
  return { texts, diff: diffAlerts(alerts.before, alerts.after) };
}

function outcomeOf({ texts, diff }: Tested, sides: Sides, judged: readonly JudgedAlert[]): Outcome {
  return {
    texts,
    diff,
    isGazetteerChanged: sides.changed.isGazetteerChanged,
    liveHash: sides.live.hash.slice(0, 16),
    changedHash: sides.changed.packs.hash.slice(0, 16),
    judged: judged.map((one) => ({ ...one, ...fateOf(one.alert, diff) })),
  };
}

async function run(io: Io, file: string | undefined, options: Options): Promise<void> {
  const folders = packFolders(configOf(io, options));
  const sides = { live: loadPacks(folders), changed: loadChangedPacks(folders, options.pack) };
  const show = (outcome: Outcome) =>
    io.stdout.write(`${diffLines(outcome, options.json === true).join('\n')}\n`);
  if (file === undefined && !options.stdin) {
    return withStore(io, options, async (store) => {
      show(outcomeOf(await overLog(store, sides), sides, await judgedAlerts(store.log)));
    });
  }
  const stdin = file === undefined ? io.stdin : await openFile(file);
  show(outcomeOf(await overLines({ ...io, stdin }, sides), sides, []));
}

async function openFile(file: string): Promise<Readable> {
  const stream = createReadStream(file);
  await new Promise<void>((resolve, reject) =>
    stream.once('open', () => resolve()).once('error', reject),
  ).catch((cause: NodeJS.ErrnoException) => {
    throw new InputError(
      'input.file',
      `${file} can't be read (${cause.code}); give a file of articles, one JSON object a line`,
      {
        cause,
      },
    );
  });
  return stream;
}

/** Adds `rules backtest`: what a changed pack would have raised more, less and otherwise. It alerts nobody and writes nothing. */
export function addBacktest(command: Command, io: Io): void {
  command
    .command('backtest')
    .description(
      'what a changed pack would have alerted more, less and otherwise; alerts nobody, writes nothing',
    )
    .argument('[file]', 'articles as JSON Lines; the log where neither this nor --stdin is given')
    .requiredOption(
      '--pack <folder>',
      'the changed pack: its files take the place of those with the same name',
    )
    .option('--stdin', 'articles from standard input')
    .option('-c, --config <file>', 'configuration file')
    .option('--json', 'JSON Lines instead of prose')
    .action((file: string | undefined, options: Options) => run(io, file, options));
}
