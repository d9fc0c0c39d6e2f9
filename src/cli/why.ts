import { packFile } from '../main/package.ts';
import { packFolders } from '../main/store.ts';
import { loadRuleFiles } from '../packs.files.ts';
import { alertIdFrom, askWhy } from '../why/ask.ts';
import { Records } from '../why/records.pg.ts';
import { defineCommand } from './define.ts';
import { type CommonOptions, withCommon, withStore } from './print/open.ts';
import { alertLines } from './print/why-alert.ts';

export default defineCommand({
  name: 'why',
  summary: 'what led to an alert, step by step, and what came after',
  configure(command, io) {
    withCommon(command)
      .argument('<alert>', 'its id, or enough of the beginning')
      .action((beginning: string, options: CommonOptions) =>
        withStore(io, options, async ({ config, log, database, packs, analyzer, settle }) => {
          await settle();
          const records = new Records(database);
          const chain = await askWhy(await alertIdFrom(beginning, records), {
            log,
            records,
            rules: packs.rules,
            ruleFiles: loadRuleFiles(packFolders(config)).map(({ name, data }) => ({
              name: packFile(name),
              data,
            })),
            packHash: packs.hash,
            analysisVersion: analyzer.version,
          });
          const lines = options.json ? [JSON.stringify(chain)] : alertLines(chain);
          io.stdout.write(`${lines.join('\n')}\n`);
        }),
      );
  },
});
