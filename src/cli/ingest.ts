import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeHtml } from '../articles/decode.ts';
import type { ArticleInput } from '../domain/article.ts';
import { DemarcheError, InputError } from '../domain/errors.ts';
import { ingest } from '../ingest.ts';
import { type Store, setBaseline } from '../main/store.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, withCommon, withStore } from './print/open.ts';

interface Options extends CommonOptions {
  readonly published?: string;
  readonly url?: string;
}

const HTML = /^\s*(?:<!doctype html|<html|<head|<body|<\?xml)/i;

async function inputOf(file: string, { published, url }: Options): Promise<ArticleInput> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new InputError(
      'input.file',
      `${file} can't be read (${cause.code}); give the path of a page or a text`,
      { cause },
    );
  });
  const text = decodeHtml(bytes, null);
  const isHtml = HTML.test(text.slice(0, 500));
  return {
    id: basename(file),
    url: url ?? null,
    publishedAt: published ?? null,
    html: isHtml ? text : null,
    text: isHtml ? null : text,
    title: null,
  };
}

function check({ published, url }: Options, files: readonly string[]): void {
  if (published !== undefined && Number.isNaN(Date.parse(published)))
    throw new InputError(
      'input.published',
      `--published is "${published}", expected a date such as 2024-02-23`,
    );
  if (url !== undefined && !URL.canParse(url))
    throw new InputError('input.url', `--url is "${url}", expected an absolute address`);
  if (url !== undefined && files.length > 1)
    throw new InputError('input.url', '--url names one article; give one file with it');
}

async function ingestAll(io: Io, store: Store, files: readonly string[], options: Options): Promise<void> {
  await setBaseline(store.log, io.now());
  for (const file of files) {
    try {
      const taken = await ingest(await inputOf(file, options), {
        log: store.log,
        analyzer: store.analyzer,
        now: io.now,
      });
      const { kind, title, statements } = taken;
      io.stdout.write(
        options.json
          ? `${JSON.stringify({ file, ...taken })}\n`
          : `${kind.padEnd(8)} ${file}  ${title ?? ''}  ${statements} statements\n`,
      );
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      io.stderr.write(`demarche: ${error.message} [${error.code}]\n`);
      io.exit(1);
    }
  }
  await store.settle();
}

export default defineCommand({
  name: 'ingest',
  summary: 'take local pages and texts into the log; nobody is alerted for an archive',
  configure(command, io) {
    withCommon(command)
      .argument('<files...>', 'pages (HTML) or plain texts')
      .option('--published <date>', 'when they were published, where the page does not say')
      .option('--url <url>', 'where the page was')
      .action((files: string[], options: Options) => {
        check(options, files);
        return withStore(io, options, (store) => ingestAll(io, store, files, options));
      });
  },
});
