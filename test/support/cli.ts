import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/define.ts';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly status: number;
  /** Standard output as JSON Lines. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

function sink(chunks: string[]): Writable {
  return new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
}

/** Runs one command in this process, with its own streams. */
export async function runCli(
  args: readonly string[],
  options: Partial<Pick<Io, 'env' | 'cwd' | 'now'>> & { stdin?: string } = {},
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  let status = 0;
  await main(args, {
    stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
    stdout: sink(out),
    stderr: sink(err),
    env: options.env ?? {},
    cwd: options.cwd ?? process.cwd(),
    now: options.now ?? (() => new Date('2024-05-02T12:00:00Z')),
    exit: (code) => {
      status = code;
    },
  });
  const text = out.join('');
  const lines = text.split('\n').flatMap((line) => {
    try {
      return line.startsWith('{') ? [JSON.parse(line)] : [];
    } catch {
      return [];
    }
  });
  return { out: text, err: err.join(''), status, lines };
}
