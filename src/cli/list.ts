import type { Channel } from '../alerts/channel.ts';
import { discover } from '../main/discover.ts';
import { openProjections, packFolders } from '../main/store.ts';
import { loadPacks } from '../packs.files.ts';
import { defineCommand } from './define.ts';
import { type CommonOptions, configOf } from './print/open.ts';

export default defineCommand({
  name: 'list',
  summary: 'what was found: projections, workers, channels, packs',
  configure(command, io) {
    command.option('-c, --config <file>', 'configuration file').action(async (options: CommonOptions) => {
      const packs = loadPacks(packFolders(configOf(io, options)));
      const workers = await discover<{ job: string }>('workers', ({ job }) => job);
      const channels = await discover<Channel>('alerts/channels', ({ name }) => name);
      const projections = await openProjections(packs);
      const { states, bodies } = packs.gazetteer;
      io.stdout.write(
        [
          `projections  ${projections.map(({ name }) => name).join(' ')}`,
          `workers      ${workers.map(({ job }) => job).join(' ')}`,
          `channels     ${channels.map(({ name }) => name).join(' ')}`,
          `gazetteer    ${states.size} states, ${bodies.size} bodies`,
          `rules        ${packs.rules.rules.length}`,
          '',
        ].join('\n'),
      );
    });
  },
});
