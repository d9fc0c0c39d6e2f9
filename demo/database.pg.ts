import { randomUUID } from 'node:crypto';
import { startEmbedded } from '../src/database/embedded.pg.ts';
import { connect } from '../src/database/pool.pg.ts';

/** A database of the demo's own, so that nothing of the user's is touched and every run begins anew. */
export interface DemoDatabase {
  readonly url: string;
  /** Drops it, and leaves the server. */
  close(): Promise<void>;
}

async function onServer(url: string, sql: string): Promise<void> {
  const server = await connect(url, { max: 1 });
  try {
    await server.pool.query(sql);
  } finally {
    await server.close();
  }
}

/** @param databaseUrl a server of the user's; the embedded one otherwise */
export async function openDemoDatabase(databaseUrl: string | null): Promise<DemoDatabase> {
  const embedded = databaseUrl === null ? await startEmbedded({ folder: '.demarche' }) : null;
  const server = databaseUrl ?? embedded!.url;
  const name = `demarche_demo_${randomUUID().slice(0, 8)}`;
  await onServer(server, `create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return {
    url: address.href,
    async close() {
      await onServer(server, `drop database if exists ${name} with (force)`);
      await embedded?.stop();
    },
  };
}
