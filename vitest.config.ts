import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    globalSetup: process.env.DEMARCHE_UNIT_ONLY ? [] : ['test/support/cluster.ts'],
  },
});
