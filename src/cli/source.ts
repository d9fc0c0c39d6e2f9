import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type NewSource, sourceIdOf, withoutSource, withSources } from '../config/edit.ts';
import { parseConfig } from '../config/parse.ts';
import { ConfigError, InputError } from '../domain/errors.ts';
import { readOpml } from '../feeds/opml.ts';
import { configPath, loadConfig } from '../main/load-config.ts';
import { packagePath } from '../main/package.ts';
import { defineCommand, type Io } from './define.ts';
import { printTable } from './print/table.ts';

interface Options {
  readonly config?: string;
}

interface AddOptions extends Options {
  readonly id?: string;
  readonly name?: string;
}

const where = (io: Io, { config }: Options) => ({
  cwd: io.cwd,
  env: io.env,
  ...(config ? { file: config } : {}),
});

/** Writes the changed text only where it is a valid configuration. */
function save(path: string, text: string, io: Io): void {
  parseConfig(text, path, io.env);
  writeFileSync(path, text);
}

function currentText(path: string): string {
  return readFileSync(existsSync(path) ? path : packagePath('demarche.example.yaml'), 'utf8');
}

function addSources(
  io: Io,
  options: Options,
  found: readonly { url: string; name: string | null; id?: string }[],
): NewSource[] {
  const config = loadConfig(where(io, options));
  const taken = new Set(config.sources.map(({ id }) => id));
  const known = new Set(config.sources.map(({ url }) => url));
  const added: NewSource[] = [];
  for (const { url, name, id } of found) {
    if (known.has(url)) continue;
    const source = { id: id ?? sourceIdOf(url, taken), url, name };
    known.add(url);
    taken.add(source.id);
    added.push(source);
  }
  const path = configPath(where(io, options));
  if (added.length > 0) save(path, withSources(currentText(path), added), io);
  for (const { id, url } of added) io.stdout.write(`added ${id}  ${url}\n`);
  const skipped = found.length - added.length;
  if (skipped > 0) io.stdout.write(`${skipped} already there\n`);
  return added;
}

function checkUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new ConfigError('config.value', `"${url}" is no address of a feed; expected http://… or https://…`);
  }
  return url;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new InputError('input.file', `${file} can't be read (${code}); give the path of an OPML list`, {
      cause,
    });
  }
}

function importOpml(io: Io, file: string, options: Options): void {
  const feeds = readOpml(bytesOf(file));
  if (feeds.length === 0)
    throw new InputError('input.opml', `${file} lists no feed: no outline in it has an xmlUrl`);
  addSources(
    io,
    options,
    feeds.map(({ url, title }) => ({ url: checkUrl(url), name: title })),
  );
}

export default defineCommand({
  name: 'source',
  summary: 'add, list, remove or import the feeds in demarche.yaml',
  configure(command, io) {
    const sub = (name: string, summary: string) =>
      command.command(name).description(summary).option('-c, --config <file>', 'configuration file');
    sub('add <url>', 'watch a feed')
      .option('--id <id>', 'its id; made from the host otherwise')
      .option('--name <name>', 'the name to show')
      .action((url: string, options: AddOptions) => {
        addSources(io, options, [
          { url: checkUrl(url), name: options.name ?? null, ...(options.id ? { id: options.id } : {}) },
        ]);
      });
    sub('list', 'the feeds that are watched')
      .option('--json', 'one JSON object a line')
      .action((options: Options & { json?: boolean }) => {
        const rows = loadConfig(where(io, options)).sources.map(({ id, url, name, every }) => ({
          id,
          url,
          name: name ?? null,
          everyMinutes: every / 60_000,
        }));
        printTable(io.stdout, rows, {
          json: options.json === true,
          empty: 'No sources yet: demarche source add URL',
        });
      });
    sub('remove <id>', 'stop watching a feed; what was read of it stays').action(
      (id: string, options: Options) => {
        const path = configPath(where(io, options));
        save(path, withoutSource(currentText(path), id), io);
        io.stdout.write(`removed ${id}\n`);
      },
    );
    sub('import <file>', 'add every feed of an OPML list').action((file: string, options: Options) => {
      importOpml(io, file, options);
    });
  },
});
