import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron as electron, type Page } from '@playwright/test';
import { buildIfNeeded } from './build.ts';
import { inProject, runScript } from './project.ts';
import { findRuntime } from './runtime.ts';

/*
 * `node electron/tooling/screenshots.ts`: takes the pictures in `resources/screenshots` again from the running program,
 * with the sample brief, in light and dark.
 */

const folder = inProject('resources', 'screenshots');

/** A display in memory has no mouse; without these the window would show what otherwise appears under the pointer. */
const withMouse =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

type Theme = 'light' | 'dark';

/** Invented briefs that are in the library besides the sample, the newest last. */
const others = [
  [
    'The leaked memorandum: origin still unknown',
    'approved',
    'Who wrote it cannot be said.',
    'Port Serrin, forgery',
  ],
  [
    'War-risk premiums follow the Gazette, not the navy',
    'released',
    'Premiums rose after each notice and after no exercise.',
    'insurance, tanker traffic',
  ],
  [
    'Three agendas for the February talks in Osterra',
    'changes-asked',
    'The delegations are likely (55–80 %) to agree on the order of sailing first.',
    'Osterra, talks',
  ],
  [
    'The pilots’ guild cannot fill its rosters before spring',
    'draft',
    'The guild is about 17 pilots short and trains eight a year.',
    'pilotage, Corvane',
  ],
] as const;

/** Puts the other briefs into the library, each with its status. */
async function fillLibrary(page: Page): Promise<void> {
  for (const [title, status, bottomLine, tags] of others) {
    const text = `${title}\n\n1. BLUF (Bottom Line Up Front)\n${bottomLine}\n\n7. Thematic Tags\n${tags}\n`;
    await page.evaluate(
      async ({ text, title, status }) => {
        const read = await window.workbench.call('import.text', { text, html: null, name: `${title}.txt` });
        const briefId = read.ok ? read.value.imported[0]?.briefId : undefined;
        if (briefId === undefined) throw new Error(`${title} was not imported.`);
        const opened = await window.workbench.call('brief.open', { briefId });
        if (!opened.ok) throw new Error(opened.error.message);
        const call = { name: 'head.change', args: { fields: { title, status } } };
        const changes = [{ call, label: 'Change the status', at: new Date().toISOString() }];
        const changed = await window.workbench.call('brief.apply', {
          briefId,
          baseSeq: opened.value.seq,
          changes,
        });
        if (!changed.ok) throw new Error(changed.error.message);
      },
      { text, title, status },
    );
  }
}

async function runCommand(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search or run a command' }).waitFor();
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
}

async function take(page: Page, name: string, theme: Theme): Promise<void> {
  // The pointer rests where it reveals nothing.
  await page.mouse.move(720, 895);
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
  await fillLibrary(page);
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
  await page
    .getByRole('img', { name: /^Page \d+ of/ })
    .first()
    .waitFor({ timeout: 60_000 });
  await take(page, 'preview', theme);
  await page.keyboard.press('Control+Shift+P');
  await runCommand(page, 'show the library');
  await page
    .getByRole('listbox', { name: 'Briefs' })
    .getByRole('option', { name: /^Velani/ })
    .click();
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
      args: [`--user-data-dir=${dataFolder}`, withMouse, inProject()],
      cwd: inProject(),
      colorScheme: null,
    });
    await takeAll(await app.firstWindow(), theme);
    await app.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return 0;
});
