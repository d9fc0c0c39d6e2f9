import { InputError } from '../domain/errors.ts';
import { defineCommand } from './define.ts';
import { type CommonOptions, withCommon, withStore } from './print/open.ts';
import { printTable } from './print/table.ts';

export default defineCommand({
  name: 'sql',
  summary: 'query the views of schema demarche, read-only',
  configure(command, io) {
    withCommon(command)
      .argument('<query>', 'one SELECT; docs/sql.md tells the views')
      .action((query: string, options: CommonOptions) =>
        withStore(io, options, async ({ settle, views }) => {
          await settle();
          const rows = await views.query(query).catch((cause: Error) => {
            throw new InputError(
              'input.sql',
              `the query failed: ${cause.message}; docs/sql.md tells the views and columns`,
              { cause },
            );
          });
          printTable(io.stdout, rows, { json: options.json === true, empty: 'no rows' });
        }),
      );
  },
});
