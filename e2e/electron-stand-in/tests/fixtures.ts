import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

/** These tests are about the stand-in, so they use it even where Electron itself is at hand. */
export const standInFolder = path.resolve(import.meta.dirname, '..');
process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder;

export const appFolder = path.join(import.meta.dirname, 'app');

/** Starts the test app on a data folder. */
export function launch(dataFolder: string, env?: NodeJS.ProcessEnv): Promise<ElectronApplication> {
  const args = [`--user-data-dir=${dataFolder}`, appFolder];
  const set = Object.entries(env ?? process.env).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return _electron.launch({ args, colorScheme: null, env: Object.fromEntries(set) });
}

/** The test app's first window, once its script has run. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForSelector('body[data-ready]');
  return page;
}

export const test = base.extend<{ dataFolder: string; app: ElectronApplication; page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'stand-in-test-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ dataFolder }, use) => {
    const app = await launch(dataFolder);
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    await use(await firstPage(app));
  },
});

export { expect } from '@playwright/test';
