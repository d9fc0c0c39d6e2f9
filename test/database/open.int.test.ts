import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { migrationNames } from '../../src/database/migrate.pg.ts';
import { openDatabase } from '../../src/database/open.pg.ts';
import { emptyDatabase } from '../support/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a database that is given is migrated, and nothing is started', async () => {
  const { url } = await emptyDatabase();
  const opened = await openDatabase({ databaseUrl: url, folder });
  expect(opened.embedded).toBeNull();
  expect(opened.migrated).toEqual({ before: [], applied: migrationNames() });
  expect((await opened.pool.query('select count(*) as n from demarche_log.events')).rows).toEqual([{ n: 0 }]);
  await opened.close();
});

test('a database that cannot be opened is an error, and leaves nothing open', async () => {
  const wrong = 'postgres://nobody:x@127.0.0.1:1/none';
  await expect(openDatabase({ databaseUrl: wrong, folder, waitMs: 10 })).rejects.toMatchObject({
    code: 'database.unreachable',
  });
});
