import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Commands are started anew for each call: on a slow machine that is shared a test of ten of them takes its time.
    testTimeout: 120_000,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    hookTimeout: 120_000,
    globalSetup: process.env.DEMARCHE_UNIT_ONLY ? [] : ['test/support/cluster.ts'],
  },
});
