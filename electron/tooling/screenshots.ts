import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron as electron, type Page } from '@playwright/test';
import { buildIfNeeded } from './build.ts';
import { inProject, runScript } from './project.ts';
import { findRuntime } from './runtime.ts';

/*
 * `node electron/tooling/screenshots.ts`: takes the pictures in `resources/screenshots` anew from the running program,
 * with the sample brief, light and dark.
 */

const folder = inProject('resources', 'screenshots');

type Theme = 'light' | 'dark';

async function runCommand(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search or run a command' }).waitFor();
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
}

async function take(page: Page, name: string, theme: Theme): Promise<void> {
  // Fonts, spelling and pictures of pages come a moment after the words.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
}

async function takeAll(page: Page, theme: Theme): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('dialog', { name: 'Welcome to Briefwright' }).waitFor();
  await page.keyboard.press('Escape');
  await runCommand(page, `appearance: ${theme}`);
  await page.locator(`:root[data-theme="${theme}"]`).waitFor();
  await runCommand(page, 'welcome');
  await page.getByRole('dialog', { name: 'Welcome to Briefwright' }).waitFor();
  await take(page, 'welcome', theme);
  await page.getByRole('button', { name: /Open the sample/ }).click();
  await page.getByRole('main', { name: 'Brief' }).waitFor();
  await take(page, 'brief', theme);
  await page.keyboard.press('Control+2');
  await take(page, 'hypotheses', theme);
  await page.keyboard.press('Control+3');
  await take(page, 'assumptions', theme);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor({ timeout: 60_000 });
  await take(page, 'preview', theme);
  await page.keyboard.press('Control+Shift+P');
  await runCommand(page, 'new brief');
  await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
  await runCommand(page, 'show the library');
  await page.getByRole('listbox', { name: 'Briefs' }).getByRole('option').last().click();
  await take(page, 'library', theme);
  await page.keyboard.press('Control+k');
  await take(page, 'palette', theme);
}

runScript(async () => {
  await buildIfNeeded();
  const { overrideFolder } = await findRuntime();
  if (overrideFolder) process.env.ELECTRON_OVERRIDE_DIST_PATH = overrideFolder;
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'briefwright-screenshots-'));
    const app = await electron.launch({
      args: [`--user-data-dir=${dataFolder}`, inProject()],
      cwd: inProject(),
      colorScheme: null,
    });
    await takeAll(await app.firstWindow(), theme);
    await app.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return 0;
});
