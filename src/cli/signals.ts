import { InvalidArgumentError } from 'commander';
import { defineCommand } from './define.ts';
import { type CommonOptions, withCommon, withStore } from './print/open.ts';
import { printTable } from './print/table.ts';
import { signalsColumns } from './print/views.ts';

interface Options extends CommonOptions {
  readonly limit: number;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('expected a whole number from 1');
  return number;
}

export default defineCommand({
  name: 'signals',
  summary: 'what the rules read in the statements, the newest first',
  configure(command, io) {
    withCommon(command)
      .argument('[relationship]', 'only this one, such as ARM→CSTO or ARM->CSTO')
      .option('--limit <n>', 'rows at most', wholeNumber, 50)
      .action((relationship: string | undefined, options: Options) =>
        withStore(io, options, async ({ views, settle }) => {
          await settle();
          const rows = await views.signals({
            relationship: relationship?.replace('->', '→') ?? null,
            limit: options.limit,
          });
          printTable(io.stdout, options.json ? rows : rows.map(signalsColumns), {
            json: options.json === true,
            empty: 'No signal yet',
          });
        }),
      );
  },
});
