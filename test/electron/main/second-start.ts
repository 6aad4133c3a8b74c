import { vi } from 'vitest';

/**
 * Runs the main process from its first line as the second start of the program, which leaves early, and gives the fake
 * Electron it ran on. The test file must have put the fake in the place of `electron`. Modules are loaded anew, whatever
 * other tests of the thread did with them.
 */
export async function secondStart(
  args: readonly string[] = [],
): Promise<typeof import('./fake-electron.ts')> {
  vi.resetModules();
  const electron = await import('./fake-electron.ts');
  electron.app.isSecondStart = true;
  const before = process.argv;
  process.argv = ['electron', '.', ...args];
  await import('../../../electron/main/main.ts');
  process.argv = before;
  return electron;
}
