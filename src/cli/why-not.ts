import { unheeded } from '../signals/rules/explain.ts';
import { askWhyNot } from '../why/article.ts';
import { Records } from '../why/records.pg.ts';
import { defineCommand } from './define.ts';
import { type CommonOptions, withCommon, withStore } from './print/open.ts';
import { articleLines } from './print/why-article.ts';

export default defineCommand({
  name: 'why-not',
  summary: 'what stopped an article from alerting anybody, or that it did',
  configure(command, io) {
    withCommon(command)
      .argument('<article>', 'its address, or its id')
      .action((asked: string, options: CommonOptions) =>
        withStore(io, options, async ({ config, log, database, packs, settle }) => {
          await settle();
          const answer = await askWhyNot(asked, {
            log,
            records: new Records(database),
            sources: config.sources,
            relationships: config.relationships,
            tiers: config.alerts.tiers,
            maxAgeHours: config.alerts.maxAgeHours,
            unheeded: (statement) => unheeded(statement, packs),
          });
          const lines = options.json ? [JSON.stringify(answer)] : articleLines(answer);
          io.stdout.write(`${lines.join('\n')}\n`);
        }),
      );
  },
});
