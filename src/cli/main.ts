import { readdirSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { DemarcheError } from '../domain/errors.ts';
import { packagePath } from '../main/package.ts';
import type { CommandFile, Io } from './define.ts';

const NOT_COMMANDS = new Set(['main', 'define']);

/** Names of the command files beside this one, sorted. Files in folders (`cli/print/…`) are their helpers. */
function commandNames(): string[] {
  return readdirSync(new URL('.', import.meta.url))
    .filter((name) => /^[a-z-]+\.[jt]s$/.test(name))
    .map((name) => name.slice(0, -3))
    .filter((name) => !NOT_COMMANDS.has(name))
    .sort();
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

async function load(name: string): Promise<CommandFile> {
  const module: { default: CommandFile } = await import(
    new URL(`./${name}.${extension}`, import.meta.url).href
  );
  return module.default;
}

/** `demarche … | head`: whoever read has had enough, and the rest has nobody to go to. */
function stopOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

function processIo(): Io {
  stopOnClosedPipe(process.stdout);
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    exit: (status) => {
      process.exitCode = status;
    },
  };
}

/**
 * Runs one command. Only the file of the command asked for is loaded: `analyze` starts without the database's code.
 * An expected error is one line on standard error and exit status 1; anything else is a bug and shows its stack.
 */
export async function main(args: readonly string[], io: Io = processIo()): Promise<void> {
  const program = new Command('demarche')
    .description('Tells when a state begins to leave an alliance or a treaty.')
    .showHelpAfterError()
    .version(JSON.parse(readFileSync(packagePath('package.json'), 'utf8')).version)
    .enablePositionalOptions();
  const asked = commandNames().filter((name) => name === args[0]);
  for (const name of asked.length > 0 ? asked : commandNames()) {
    const file = await load(name);
    file.configure(program.command(file.name).description(file.summary), io);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    io.stderr.write(`demarche: ${error.message} [${error.code}]\n`);
    io.exit(1);
  }
}
