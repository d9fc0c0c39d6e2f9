import { readFile } from 'node:fs/promises';
import { InputError } from '../domain/errors.ts';
import { readFeed } from '../feeds/read.ts';
import { defineCommand, type Io } from './define.ts';

async function bytesOf(file: string | undefined, io: Io): Promise<Uint8Array> {
  if (file !== undefined && file !== '-') {
    return readFile(file).catch((cause: NodeJS.ErrnoException) => {
      throw new InputError(
        'input.file',
        `${file} can't be read (${cause.code}); give the path of a feed document`,
        { cause },
      );
    });
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

export default defineCommand({
  name: 'feed',
  summary: 'a feed document in (file or standard input), its items out',
  configure(command, io) {
    command
      .argument('[file]', 'RSS, Atom, RDF or JSON Feed')
      .option('--url <url>', 'where it was had, for relative links')
      .action(async (file: string | undefined, options: { url?: string }) => {
        const feed = readFeed(await bytesOf(file, io), { contentType: null, url: options.url ?? null });
        io.stdout.write(`${JSON.stringify(feed)}\n`);
      });
  },
});
