import { defineConfig } from '@playwright/test';

/** What packets.spec.ts runs inside a network of its own. */
export default defineConfig({
  testDir: '..',
  testMatch: ['journeys/main-job.spec.ts', 'network/tries.inside.ts'],
  outputDir: '../../test-results/inside',
  globalSetup: '../global-setup.ts',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'line',
});
