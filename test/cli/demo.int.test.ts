import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runCli } from '../support/cli.ts';

const README = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

/** What the README shows of the demo: whole pieces of its output, with "…" where something is left out. */
const PIECES = README.slice(README.indexOf('A wire of ')).split('```')[0]!.split(/^…$/m);

test('the demo prints what the README shows', { timeout: 240_000 }, async () => {
  const { out, err } = await runCli(['demo'], {
    env: { DATABASE_URL: inject('cluster').url, REDIS_URL: process.env.REDIS_URL },
    now: () => new Date(),
  });
  expect(err).toBe('');
  expect(PIECES.length).toBeGreaterThan(3);
  for (const piece of PIECES) expect(out).toContain(piece);
});
