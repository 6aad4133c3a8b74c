import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

const projectFolder = path.resolve(import.meta.dirname, '../..');

/** A running program with its first window. */
export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the built program with its data in a folder of the test's own, and waits until its window can be used. */
export async function startProgram(dataFolder: string, args: readonly string[] = []): Promise<Program> {
  const app = await electron.launch({
    args: [`--user-data-dir=${dataFolder}`, projectFolder, ...args],
    cwd: projectFolder,
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('[data-view]:not([data-view="starting"])').waitFor();
  return { app, page };
}

/** The next “open” dialogs of the system answer with these files. */
export async function chooseInOpenDialog(app: ElectronApplication, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] });
  }, files);
}

/** The next “save” dialogs of the system answer with this file. */
export async function chooseInSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
}

interface Fixtures {
  /** A folder for the program's data, empty at first and gone afterwards. */
  readonly dataFolder: string;
  /** A program with an empty library. */
  readonly program: Program;
}

/** Playwright's test with a program of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  program: async ({ dataFolder }, use) => {
    const program = await startProgram(dataFolder);
    await use(program);
    await program.app.close();
  },
});

export { expect } from '@playwright/test';
