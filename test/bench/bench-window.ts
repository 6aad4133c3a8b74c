import path from 'node:path';
import { _electron as electron, type Page } from '@playwright/test';
import { openLibrary } from '#engine/library/library.ts';
import type { Brief } from '#shared/brief/brief.ts';

const projectFolder = path.resolve(import.meta.dirname, '../..');

const inherited = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
);

/** A window that is measured. */
export interface BenchWindow {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Starts a built program with a data folder of its own. */
export async function launchWindow(
  appFolder: string,
  dataFolder: string,
  environment: Record<string, string> = {},
): Promise<BenchWindow> {
  const app = await electron.launch({
    args: [`--user-data-dir=${dataFolder}`, appFolder],
    cwd: projectFolder,
    colorScheme: null,
    env: { ...inherited, ...environment },
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 800 });
  return { page, close: () => app.close() };
}

/** Starts the program with one brief in its library, and opens it. */
export async function openInWindow(brief: Brief, dataFolder: string): Promise<BenchWindow> {
  const library = openLibrary(path.join(dataFolder, 'library', 'library.db'));
  if (!library.ok) throw new Error(library.error.message);
  library.value.briefs.create(brief);
  library.value.settings.change({ hasSeenWelcome: true });
  library.value.close();
  const opened = await launchWindow(projectFolder, dataFolder);
  await opened.page.getByRole('option').first().dblclick();
  return opened;
}
