import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { exportAs } from '../pages/export.ts';
import { dropFiles, lookOf } from '../pages/first-look.ts';
import { runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, type Program, startProgram, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

/* A brief goes out as a file, a reviewer works on it on another computer, and what comes back is brought in. */

const returnedTitle = 'What came back';

/* In light and dark; colours fade over. */
async function expectNoFaults(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    expect.soft(await axeFaults(page), colorScheme).toEqual([]);
  }
}

function questionOf(page: Page) {
  return new BriefPage(page).sheet.getByRole('textbox', { name: 'Question', exact: true });
}

async function ask(page: Page, question: string): Promise<void> {
  await questionOf(page).fill(question);
  await new BriefPage(page).waitUntilSaved();
}

interface Sent {
  readonly drafter: Program;
  readonly title: string;
  /** What came back. */
  readonly file: string;
}

/** A drafter whose sample was sent to a reviewer, who changed its question and its bottom line and sent it back. */
async function sentBack(drafter: Program, folder: string, by = ''): Promise<Sent> {
  const brief = await openSample(drafter.page);
  const title = await brief.title.inputValue();
  await ask(drafter.page, 'Will the strait stay open in May?');
  const sent = path.join(folder, 'sent.brief');
  await exportAs(drafter, 'Brief file…', sent, by);
  const reviewer = await startProgram(path.join(folder, 'reviewer'), [sent]);
  await reviewer.page.evaluate((author) => window.workbench.call('settings.change', { author }), by);
  await lookOf(reviewer.page, title).getByRole('button', { name: 'Add to my library' }).click();
  const copy = new BriefPage(reviewer.page);
  await copy.waitUntilOpen();
  await ask(reviewer.page, 'Will the strait stay open in June?');
  await copy.typeAtEnd('Bottom line', ' Tugs are free until then.');
  await copy.waitUntilSaved();
  const file = path.join(folder, 'returned.brief');
  await exportAs(reviewer, 'Brief file…', file);
  await reviewer.app.close();
  return { drafter, title, file };
}

test.describe('a file that came back', () => {
  let folder = '';
  test.beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'briefwright-e2e-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is brought in by mouse, with what both changed beside each other, and taken back with one press', async ({
    program,
  }) => {
    const { page } = program;
    const { title, file } = await sentBack(program, folder, 'T. Vell');
    await expect(page.getByRole('banner')).toContainText('With T. Vell');
    await ask(page, 'Will the strait stay open in July?');
    await dropFiles(page, [file]);
    const look = lookOf(page, title);
    await look.getByRole('button', { name: 'Bring in what came back' }).click();
    const dialog = page.getByRole('dialog', { name: 'What T. Vell sent back', exact: true });
    await expect(dialog).toContainText('Compared with the version that was sent.');
    const decide = dialog.getByRole('region', { name: 'To decide' });
    const conflict = decide.getByRole('listitem');
    await expect(conflict).toHaveCount(1);
    await expect(conflict).toContainText('Title block · question');
    await expect(conflict).toContainText('July?');
    await expect(conflict).toContainText('June?');
    await expect(dialog.getByRole('region', { name: 'Comes in' })).toContainText('Bottom line');
    await expectNoFaults(page);
    await conflict.getByRole('radio', { name: 'Take theirs' }).click();
    await dialog.getByRole('button', { name: 'Bring it in' }).click();
    await expect(dialog).toHaveCount(0);
    const brief = new BriefPage(page);
    await brief.waitUntilOpen();
    await expect(questionOf(page)).toHaveValue('Will the strait stay open in June?');
    await expect(brief.prose('Bottom line')).toContainText('Tugs are free until then.');
    const message = page.getByText('What T. Vell sent back is in: 2 changes');
    await expect(message).toBeVisible();
    await expect(page.getByRole('banner')).not.toContainText('With T. Vell');
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(questionOf(page)).toHaveValue('Will the strait stay open in July?');
    await expect(brief.prose('Bottom line')).not.toContainText('Tugs are free');
    await brief.waitUntilSaved();
  });

  test('is brought in by keyboard, and a second time brings nothing', async ({ program }) => {
    const { page, app } = program;
    const { title, file } = await sentBack(program, folder);
    await ask(page, 'Will the strait stay open in July?');
    await chooseInOpenDialog(app, [file]);
    await runInPalette(page, 'import files', /^Import files/);
    await expect(lookOf(page, title)).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    const main = lookOf(page, title).getByRole('button', { name: 'Bring in what came back' });
    for (
      let tabs = 0;
      tabs < 8 && !(await main.evaluate((button) => button === document.activeElement));
      tabs += 1
    )
      await page.keyboard.press('Tab');
    await expect(main).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: returnedTitle, exact: true });
    await expect(dialog.getByRole('button', { name: 'Bring it in' })).toBeFocused();
    await expect(dialog.getByRole('region', { name: 'To decide' })).toBeVisible();
    const later = dialog.getByRole('radio', { name: 'Decide later' });
    for (
      let tabs = 0;
      tabs < 12 && !(await later.evaluate((radio) => radio === document.activeElement));
      tabs += 1
    )
      await page.keyboard.press('Tab');
    await expect(later).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(dialog.getByRole('radio', { name: 'Keep both' })).toBeChecked();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(dialog.getByRole('radio', { name: 'Keep mine' })).toBeChecked();
    const bring = dialog.getByRole('button', { name: 'Bring it in' });
    for (
      let tabs = 0;
      tabs < 8 && !(await bring.evaluate((button) => button === document.activeElement));
      tabs += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const brief = new BriefPage(page);
    await expect(dialog).toHaveCount(0);
    await brief.waitUntilOpen();
    await expect(questionOf(page)).toHaveValue('Will the strait stay open in July?');
    await expect(brief.prose('Bottom line')).toContainText('Tugs are free until then.');

    await runInPalette(page, 'import files', /^Import files/);
    await lookOf(page, title).getByRole('button', { name: 'Bring in what came back' }).click();
    await expect(dialog).toContainText('There is nothing to bring in.');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  });
});
