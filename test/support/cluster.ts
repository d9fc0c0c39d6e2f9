import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/database/embedded.pg.ts';
import { migrate } from '../../src/database/migrate.pg.ts';
import { connect } from '../../src/database/pool.pg.ts';
import { startGuard } from './guard.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests make databases of their own, and the migrated one that they copy. */
    cluster: { readonly url: string; readonly template: string };
  }
}

async function startOwn(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-test-'));
  chmodSync(folder, 0o755); // as root the server runs as another user
  startGuard().watch(folder);
  const embedded = await startEmbedded({ folder, durable: false });
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(url: string, template: string): Promise<void> {
  const server = await connect(url);
  await server.pool.query(`create database ${template}`);
  await server.close();
  const address = new URL(url);
  address.pathname = `/${template}`;
  const database = await connect(address.href);
  await migrate(database.pool);
  await database.close();
}

/** One server for the whole run: `DATABASE_URL` where it is set, an embedded one without durability otherwise. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const server = given === undefined ? await startOwn() : { url: given, stop: async () => undefined };
  const template = `demarche_template_${process.pid}`;
  try {
    await makeTemplate(server.url, template);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('cluster', { url: server.url, template });
  return async () => {
    if (given !== undefined) {
      const last = await connect(given);
      await last.pool.query(`drop database if exists ${template} with (force)`);
      await last.close();
    }
    await server.stop();
  };
}
