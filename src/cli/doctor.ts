import type { Config } from '../config/schema.ts';
import { DemarcheError } from '../domain/errors.ts';
import { readFeed } from '../feeds/read.ts';
import { httpOf, openJobQueue } from '../main/app.ts';
import { checkEndpoints, checkFolder, checkNode, checkSources, type Finding, look } from '../main/doctor.ts';
import { openStore } from '../main/store.ts';
import { defineCommand, type Io } from './define.ts';
import { type CommonOptions, configOf, withCommon } from './print/open.ts';
import { printTable } from './print/table.ts';

const NOTHING = () => undefined;

/** Database and queue: opened as `run` would open them. */
async function checkStore(io: Io, config: Config): Promise<Finding[]> {
  const opened = await look('database', async () => {
    const store = await openStore({ config, now: io.now, onError: NOTHING });
    try {
      const queue = await openJobQueue(store, NOTHING);
      await queue.counts();
      await queue.close();
      return {
        what: 'database',
        state: 'ok',
        found: `${config.database.url ? 'DATABASE_URL' : 'embedded server'} and ${config.queue.redisUrl ? 'Redis' : 'queue in Postgres'} answer`,
        remedy: null,
      };
    } finally {
      await store.close();
    }
  });
  return [opened];
}

/** Each source: does it answer, and is it a feed? */
async function checkFeeds(io: Io, config: Config): Promise<Finding[]> {
  const http = httpOf(config, io.now);
  const one = (id: string, url: string) =>
    look(`source ${id}`, async () => {
      const answer = await http.get(url, { robots: false, timeoutMs: config.fetch.timeout });
      if (answer.kind !== 'fresh')
        return {
          what: `source ${id}`,
          state: 'wrong',
          found: `${url} is ${answer.kind}`,
          remedy: 'mend its address, or demarche source remove',
        };
      const { items, problems } = readFeed(answer.bytes, {
        contentType: answer.contentType,
        url: answer.finalUrl,
      });
      return {
        what: `source ${id}`,
        state: problems.length > 0 ? 'warning' : 'ok',
        found: `${items.length} items${problems.map(({ message }) => `, ${message}`).join('')}`,
        remedy: null,
      };
    });
  const findings = await Promise.all(config.sources.map(({ id, url }) => one(id, url)));
  await http.close();
  return findings;
}

async function examine(io: Io, options: CommonOptions): Promise<Finding[]> {
  const node = checkNode(process.versions.node);
  let config: Config;
  try {
    config = configOf(io, options);
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    return [node, { what: 'configuration', state: 'wrong', found: error.message, remedy: 'mend that line' }];
  }
  const folder = config.database.url === null ? [checkFolder(config.database.folder)] : [];
  return [
    node,
    { what: 'configuration', state: 'ok', found: 'read', remedy: null },
    ...folder,
    ...(await checkStore(io, config)),
    checkSources(config),
    ...(await checkFeeds(io, config)),
    checkEndpoints(config),
  ];
}

export default defineCommand({
  name: 'doctor',
  summary: 'what is wrong with this machine or configuration, and the remedy',
  configure(command, io) {
    withCommon(command).action(async (options: CommonOptions) => {
      const findings = await examine(io, options);
      printTable(
        io.stdout,
        findings.map(({ state, what, found, remedy }) => ({ state, what, found, remedy })),
        { json: options.json === true, empty: '' },
      );
      if (findings.some(({ state }) => state === 'wrong')) io.exit(1);
    });
  },
});
