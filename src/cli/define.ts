import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';

/** What a command touches of the process, handed in so that a test can hand in its own. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Sets the exit status; the process ends by itself once nothing is left to do. */
  readonly exit: (status: number) => void;
}

/** One command of the command line; one file in this folder, found at start by its name. */
export interface CommandFile {
  readonly name: string;
  readonly summary: string;
  /** Adds arguments, options and the action. */
  readonly configure: (command: Command, io: Io) => void;
}

export function defineCommand(file: CommandFile): CommandFile {
  return file;
}
