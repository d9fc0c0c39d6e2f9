import { openDatabase } from '../database/open.pg.ts';
import { describeUrl } from '../database/pool.pg.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, configOf } from './print/open.ts';

/** Migrates the database and says what was done, one line for each migration. */
async function migrateAndTell(io: Io, options: CommonOptions): Promise<void> {
  const { url, folder } = configOf(io, options).database;
  const database = await openDatabase({ databaseUrl: url, folder });
  try {
    const { before, applied } = database.migrated;
    io.stdout.write(`database ${describeUrl(database.url)}\n`);
    for (const name of applied) io.stdout.write(`applied ${name}\n`);
    io.stdout.write(
      applied.length > 0
        ? `${applied.length} applied, ${before.length} were there\n`
        : `up to date at ${before.at(-1) ?? 'nothing'}\n`,
    );
  } finally {
    await database.close();
  }
}

export default defineCommand({
  name: 'migrate',
  summary: 'bring the database to what this version expects',
  configure(command, io) {
    command
      .option('-c, --config <file>', 'configuration file')
      .action((options: CommonOptions) => migrateAndTell(io, options));
  },
});
