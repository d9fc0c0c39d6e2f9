import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../domain/errors.ts';
import { packagePath } from '../main/package.ts';
import { defineCommand } from './define.ts';

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const why = code === 'EEXIST' ? 'is there already; move it away first' : `can't be written (${code})`;
    throw new ConfigError('config.exists', `${path} ${why}`, { cause });
  }
}

export default defineCommand({
  name: 'init',
  summary: 'write a commented demarche.yaml into this folder',
  configure(command, io) {
    command.action(() => {
      const path = join(io.cwd, 'demarche.yaml');
      write(path, readFileSync(packagePath('demarche.example.yaml'), 'utf8'));
      const secret = `whsec_${randomBytes(24).toString('base64')}`;
      io.stdout.write(
        `Wrote ${path}.\n\nNext:\n  demarche source add https://…/feed.xml   a feed to watch\n  demarche doctor                          is everything in order?\n  demarche run                             poll until stopped\n\nA fresh secret for a webhook endpoint, kept nowhere:\n  ${secret}\n`,
      );
    });
  },
});
