import { Option } from 'commander';
import { giveVerdict } from '../alerts/give-verdict.ts';
import { DISMISSALS, type Dismissal } from '../domain/signal.ts';
import { alertIdFrom } from '../why/ask.ts';
import { Records } from '../why/records.pg.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, withCommon, withStore } from './print/open.ts';
import { viewCommand } from './print/view-command.ts';
import { alertsColumns } from './print/views.ts';

interface VerdictOptions extends CommonOptions {
  readonly by?: string;
  readonly note?: string;
  readonly reason?: Dismissal;
}

const list = viewCommand({
  name: 'alerts',
  summary: 'what was announced, the newest first; confirm or dismiss one',
  empty: 'No alert yet',
  columns: alertsColumns,
  openOption: 'only those that nobody has confirmed or dismissed',
});

async function give(io: Io, beginning: string, options: VerdictOptions): Promise<void> {
  const { reason = null, by = null, note = null } = options;
  await withStore(io, options, async ({ log, database, settle }) => {
    await settle();
    const alertId = await alertIdFrom(beginning, new Records(database));
    const given = await giveVerdict(log, alertId, { reason, by, note }, io.now());
    await settle();
    const verdict = reason === null ? 'confirmed' : `dismissed as ${reason}`;
    io.stdout.write(
      options.json
        ? `${JSON.stringify({ alertId, verdict: reason === null ? 'confirmed' : 'dismissed', reason, by, note, given })}\n`
        : `${alertId} ${given === 'known' ? 'was' : 'is'} ${verdict}${given === 'known' ? ' already' : ''}\n`,
    );
  });
}

export default defineCommand({
  ...list,
  configure(command, io) {
    list.configure(command, io);
    command.enablePositionalOptions();
    const verdict = (name: string, summary: string) =>
      withCommon(command.command(`${name} <alert>`).description(summary))
        .option('--by <name>', 'who says so')
        .option('--note <text>', 'what to keep beside it')
        .action((beginning: string, options: VerdictOptions) => give(io, beginning, options));
    verdict('confirm', 'say that an alert is right');
    verdict('dismiss', 'say that an alert is wrong, and why').addOption(
      new Option('--reason <reason>', 'what is wrong with it').choices([...DISMISSALS]).makeOptionMandatory(),
    );
  },
});
