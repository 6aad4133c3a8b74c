import path from 'node:path';
import type { Page } from '@playwright/test';
import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, startProgram, test } from '../pages/program.ts';

const projectFolder = path.resolve(import.meta.dirname, '../..');
const report = path.join(projectFolder, 'test/fixtures/reports/d-full.txt');
const words = 'The lapwing order came late. ';

/* As a key that is held down. */
async function hold(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
}

test('undo ends at the import, and an import is taken back only while nothing was written into it', async ({
  dataFolder,
}) => {
  const { app, page } = await startProgram(dataFolder);
  const brief = new BriefPage(page);
  const library = new LibraryPage(page);
  const takeBack = page.getByRole('button', { name: 'Undo import' });
  await leaveWelcome(page);
  await chooseInOpenDialog(app, [report]);
  await runInPalette(page, 'import files');
  await brief.waitUntilOpen();
  const title = await brief.title.inputValue();
  // In the message, and in the panel of the import.
  await expect(takeBack).toHaveCount(2);

  await test.step('held down, undo stays in the brief', async () => {
    await brief.prose('Bottom line').click();
    await hold(page, 'Control+z', 20);
    await expect(brief.title).toHaveValue(title);
    // The message goes after a while, the panel stays.
    await expect(takeBack.first()).toBeVisible();
  });

  await test.step('what is written is taken back and made again, and the import stays', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(words);
    await expect(brief.prose('Bottom line')).toContainText(words.trim());
    await brief.waitUntilSaved();
    await expect(takeBack).toHaveCount(0);
    await hold(page, 'Control+z', 20);
    await expect(brief.prose('Bottom line')).not.toContainText('lapwing');
    await expect(brief.title).toHaveValue(title);
    await hold(page, 'Control+y', 20);
    await expect(brief.prose('Bottom line')).toContainText(words.trim());
    await expect(takeBack).toHaveCount(0);
  });

  await test.step('an import nobody wrote into is taken back from its panel, and restored', async () => {
    await chooseInOpenDialog(app, [report]);
    await runInPalette(page, 'import files');
    await takeBack.first().click();
    await expect(page.getByText('Import undone')).toBeVisible();
    await expect(library.rows).toHaveCount(1);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(library.rows).toHaveCount(2);
  });
  await app.close();
});
