import { defineConfig } from 'vitest/config';

/**
 * Quick tests run in `npm run check`; the slower ones (real LibreOffice, kill loops, properties of many runs, …) only in
 * `npm test`, where they start when the quick ones are done.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/set-up.ts'],
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/slow/**', 'test/bench/**'],
          // Long, so that a busy machine fails no test that is only late.
          testTimeout: 90_000,
          // Files of a thread share their modules: loading them for each file anew took most of the time. A test that
          // needs modules in their first state calls `vi.resetModules`.
          pool: 'threads',
          isolate: false,
          // One thread less than there are processors, as is usual, would be one of two.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'slow',
          setupFiles: ['test/set-up.ts'],
          include: ['test/slow/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          // Two at a time: much of their time goes into waiting for disks, processes and windows.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
