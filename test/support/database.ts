import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { connect, type Database } from '../../src/database/pool.pg.ts';

/** What this test file has made; each file loads this module anew. */
const made = new Map<string, Database>();

afterAll(async () => {
  for (const database of made.values()) await database.close();
  for (const name of made.keys()) await onServer(`drop database if exists ${name} with (force)`);
});

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
  made.set(name, database);
  return database;
}

/** A migrated database of its own, dropped after the last test of the file: `const database = await freshDatabase()`. */
export function freshDatabase(): Promise<Database> {
  return create(inject('cluster').template);
}

/** The same, but empty: no migration has run. */
export function emptyDatabase(): Promise<Database> {
  return create('template0');
}
