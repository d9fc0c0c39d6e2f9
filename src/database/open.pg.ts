import { startEmbedded } from './embedded.pg.ts';
import { type Migrated, migrate } from './migrate.pg.ts';
import { type ConnectOptions, connect, type Database } from './pool.pg.ts';

export interface OpenOptions extends ConnectOptions {
  /** The database to use; null: the embedded server of `folder`. */
  readonly databaseUrl: string | null;
  /** Where the embedded server belongs: `.demarche`. */
  readonly folder: string;
}

/** A database with the schema that the code expects. */
export interface OpenDatabase extends Database {
  readonly migrated: Migrated;
  /** Whether it runs on the embedded server, and whether that ran already. */
  readonly embedded: { readonly adopted: boolean } | null;
}

/**
 * Opens the database, starting the embedded server where no other is given, and migrates it. `close` ends the
 * sessions and then leaves the embedded server, which the last one to leave stops.
 *
 * @throws whatever `startEmbedded`, `connect` and `migrate` throw
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { databaseUrl, folder, ...connectOptions } = options;
  const embedded = databaseUrl === null ? await startEmbedded({ folder }) : null;
  let database: Database | null = null;
  try {
    const opened = await connect(databaseUrl ?? embedded!.url, connectOptions);
    database = opened;
    const migrated = await migrate(opened.pool);
    return {
      ...opened,
      migrated,
      embedded: embedded === null ? null : { adopted: embedded.adopted },
      async close() {
        await opened.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await database?.close();
    await embedded?.stop();
    throw error;
  }
}
