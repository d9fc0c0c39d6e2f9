import { randomUUID } from 'node:crypto';
import type { Backend } from '../../src/queue/bull.queue.ts';

/** The queue backend under test: Redis where REDIS_URL names one, the given Postgres otherwise; keys or schema are the caller's own. */
export function backendUnderTest(databaseUrl: string): Backend {
  const url = process.env.REDIS_URL;
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  return url ? { kind: 'redis', url, prefix: name } : { kind: 'postgres', url: databaseUrl, schema: name };
}
