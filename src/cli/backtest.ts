import { Backtest } from '../backtest.ts';
import { packagePath } from '../main/package.ts';
import { loadPacks } from '../packs.files.ts';
import { defineCommand } from './define.ts';
import { eachLine } from './print/json-lines.ts';

export default defineCommand({
  name: 'backtest',
  summary: 'articles in order of publication in (JSON Lines), the alerts that they would have raised out',
  configure(command, io) {
    command.action(() => {
      const backtest = new Backtest(loadPacks([packagePath('packs')]));
      return eachLine(io, (input) => backtest.next(input));
    });
  },
});
