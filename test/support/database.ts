import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { connect, type Database } from '../../src/database/pool.pg.ts';

async function onServer(sql: string): Promise<void> {
  const server = await connect(inject('cluster').url, { max: 1 });
  try {
    await server.pool.query(sql);
  } finally {
    await server.close();
  }
}

async function create(template: string): Promise<Database> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${template}`);
  const address = new URL(inject('cluster').url);
  address.pathname = `/${name}`;
  const database = await connect(address.href);
  afterAll(async () => {
    await database.close().catch(() => undefined); // a test may have closed it already
    await onServer(`drop database if exists ${name} with (force)`);
  });
  return database;
}

/**
 * A migrated database of the test file's own, dropped after the file's last test. Call it in `beforeAll` or at the
 * top of the file (`const database = await freshDatabase()`).
 */
export function freshDatabase(): Promise<Database> {
  return create(inject('cluster').template);
}

/** The same, but empty: no migration has run. */
export function emptyDatabase(): Promise<Database> {
  return create('template0');
}
