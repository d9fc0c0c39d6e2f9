import { analysisLine, analyze } from '../analyze.ts';
import { packagePath } from '../main/package.ts';
import { loadPacks } from '../packs.files.ts';
import { defineCommand } from './define.ts';
import { eachLine } from './print/json-lines.ts';

export default defineCommand({
  name: 'analyze',
  summary: 'articles in (JSON Lines), their statements and signals out',
  configure(command, io) {
    command.action(() => {
      const packs = loadPacks([packagePath('packs')]);
      return eachLine(io, (input) => analysisLine(input.id, analyze(input, packs)));
    });
  },
});
