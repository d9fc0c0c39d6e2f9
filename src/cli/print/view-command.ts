import { InvalidArgumentError } from 'commander';
import type { ViewRow, Views } from '../../views.pg.ts';
import { type CommandFile, defineCommand } from '../define.ts';
import { type CommonOptions, withCommon, withStore } from './open.ts';
import { printTable, type TableRow } from './table.ts';

interface Options extends CommonOptions {
  readonly limit: number;
  readonly open?: boolean;
}

export interface ViewCommand {
  readonly name: 'relationships' | 'signals' | 'alerts';
  readonly summary: string;
  /** What to say where there is no row. */
  readonly empty: string;
  /** What of a row fits a terminal; `--json` gives all. */
  readonly columns: (row: ViewRow) => TableRow;
  /** What `--open` leaves; the view has no such option where absent. */
  readonly openOption?: string;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('expected a whole number from 1');
  return number;
}

/** A command that shows a view, of one relationship or all. */
export function viewCommand({ name, summary, empty, columns, openOption }: ViewCommand): CommandFile {
  return defineCommand({
    name,
    summary,
    configure(command, io) {
      const show = async (
        views: Views,
        relationship: string | undefined,
        { limit, json = false, open = false }: Options,
      ) => {
        const rows = await views[name]({
          relationship: relationship?.replace('->', '→') ?? null,
          limit,
          open,
        });
        const nothing =
          relationship === undefined
            ? empty
            : `Nothing on ${relationship}; demarche relationships lists what there is, written such as ARM→CSTO`;
        printTable(io.stdout, json ? rows : rows.map(columns), { json, empty: nothing });
      };
      if (openOption !== undefined) command.option('--open', openOption);
      withCommon(command)
        .argument('[relationship]', 'only this one, such as ARM→CSTO or ARM->CSTO')
        .option('--limit <n>', 'rows at most', wholeNumber, 50)
        .action((relationship: string | undefined, options: Options) =>
          withStore(io, options, async ({ views, settle }) => {
            await settle();
            await show(views, relationship, options);
          }),
        );
    },
  });
}
