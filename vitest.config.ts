import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/bundles.ts'],
    setupFiles: ['test/support/seed.ts'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    // Two cores are what a small CI machine has; more only adds start-up time.
    maxWorkers: 2,
    // The long run (`npm run test:long`) takes its time.
    testTimeout: process.env.JOURNEY_LONG ? 4 * 3_600_000 : 120_000,
    hookTimeout: 60_000,
    // A test that waits for nothing is a mistake.
    passWithNoTests: false,
  },
});
