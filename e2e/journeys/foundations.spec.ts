import { axeFaults } from '../pages/axe.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(120_000);

test('what rests on what is drawn, followed by keys, and leads to the record', async ({
  program: { page },
}) => {
  await openSample(page);
  const records = new RecordsPage(page);
  const dialog = page.getByRole('dialog', { name: 'What rests on what' });
  const open = async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('what rests on what');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
  };

  await test.step('by keyboard', async () => {
    await open();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Key judgment 2/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(dialog.locator('g:focus')).toHaveText(/^Hypothesis C/);
    await page.keyboard.press('ArrowLeft');
    await expect(dialog.locator('g:focus')).toHaveText(/^Key judgment 2/);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(records.inspector.getByRole('heading', { name: 'Key judgment 2' })).toBeVisible();
  });

  await test.step('by mouse, as a list', async () => {
    await open();
    await dialog.getByRole('radio', { name: 'List' }).click();
    await dialog
      .getByRole('button', { name: /^Hypothesis C/ })
      .first()
      .click();
    await expect(records.inspector.getByRole('heading', { name: 'Hypothesis C' })).toBeVisible();
  });
});
