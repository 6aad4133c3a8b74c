import type { Page } from '@playwright/test';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, startProgram, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

test.setTimeout(180_000);

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

/** Opens the shortcuts, filtered to some words. */
async function openShortcuts(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+/');
  await dialogOf(page).getByRole('textbox', { name: 'Find a command or keys' }).fill(words);
}

test('keys of commands are changed by pressing them, a conflict is shown, and all of it stays', async ({
  dataFolder,
}) => {
  const { app, page } = await startProgram(dataFolder);
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Curlews');
  const dialog = dialogOf(page);

  await test.step('free keys are taken at once', async () => {
    await openShortcuts(page, 'focus on one');
    await dialog.getByRole('button', { name: /^Focus on one section: Ctrl\+Alt\+O/ }).click();
    await page.keyboard.press('Control+j');
    await expect(dialog.getByRole('button', { name: /^Focus on one section: Ctrl\+J/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await brief.prose('Bottom line').click();
    await page.keyboard.press('Control+j');
    await expect(page.locator('main[data-focus-mode]')).toHaveCount(1);
    await page.keyboard.press('Control+Alt+o');
    await expect(page.locator('main[data-focus-mode]')).toHaveCount(1);
    await page.keyboard.press('Control+j');
    await expect(page.locator('main[data-focus-mode]')).toHaveCount(0);
  });

  await test.step('keys of another command are named, and taken when they are pressed again', async () => {
    await openShortcuts(page, 'printed page');
    await dialog.getByRole('button', { name: /^Show the printed page/ }).click();
    await page.keyboard.press('Control+b');
    await expect(dialog.getByText(/Ctrl\+B belongs to “Bold”/)).toBeVisible();
    await page.keyboard.press('Control+b');
    await expect(dialog.getByRole('button', { name: /^Show the printed page: Ctrl\+B/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await brief.prose('Bottom line').click();
    await page.keyboard.press('Control+b');
    await expect(page.getByRole('region', { name: 'Printed page' })).toBeVisible();
    await page.keyboard.press('Control+b');
    await expect(page.getByRole('region', { name: 'Printed page' })).toBeHidden();
  });

  await test.step('keys that a text needs are refused in a sentence, and Escape changes nothing', async () => {
    await openShortcuts(page, 'printed page');
    const keys = dialog.getByRole('button', { name: /^Show the printed page: Ctrl\+B/ });
    await keys.click();
    await page.keyboard.press('Control+c');
    await expect(dialog.getByText('Every text field and the system itself need these keys.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible();
    await expect(keys).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
  await app.close();

  const again = await startProgram(dataFolder);
  await test.step('they stay, in the menu of the system too, and are restored at once', async () => {
    const menuKeys = () =>
      again.app.evaluate(
        ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('view.preview')?.accelerator,
      );
    await expect.poll(menuKeys).toBe('CmdOrCtrl+B');
    await again.page.keyboard.press('Control+/');
    await dialogOf(again.page).getByRole('button', { name: 'Restore all keys' }).click();
    await expect.poll(menuKeys).toBe('CmdOrCtrl+Shift+P');
    await expect(
      dialogOf(again.page).getByRole('button', { name: /^Show the printed page: Ctrl\+Shift\+P/ }),
    ).toBeVisible();
  });
  await again.app.close();
});
