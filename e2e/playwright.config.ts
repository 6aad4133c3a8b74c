import { defineConfig } from '@playwright/test';

/** One worker: every test starts a whole program. The stand-in's own tests are a project apart; see its README. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A busy machine can make a window late once; what fails twice is wrong.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  projects: [
    { name: 'app', testIgnore: 'electron-stand-in/**' },
    { name: 'stand-in', testDir: './electron-stand-in' },
  ],
});
