import { defineConfig } from '@playwright/test';
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  workers: 1,
  timeout: 15_000,
  projects: [
    { name: 'stand-in', testDir: './electron-stand-in' },
    { name: 'app', testIgnore: 'electron-stand-in/**' },
  ],
});
