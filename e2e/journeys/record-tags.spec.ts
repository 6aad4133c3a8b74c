import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { clickMiddle } from '../pages/pointer.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { newBrief } from '../pages/start.ts';

test('several records get tags at once by mouse, one by keys in the inspector, and undo takes them off', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Tagged');
  const records = new RecordsPage(page);
  await runInPalette(page, 'add assumption', 'Add assumption');
  for (const [index, text] of ['Fuel is stored', 'Pilots are paid', 'Ice holds'].entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await expect(records.field(`Assumption ${index + 1}`)).toBeFocused();
    await records.type(text);
  }

  await records.field('Assumption 2').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await clickMiddle(page, records.field('Assumption 2'), { key: 'Control' });
  await clickMiddle(page, records.field('Assumption 3'), { key: 'Shift' });
  const bar = page.getByRole('toolbar', { name: '2 assumptions selected' });
  await clickMiddle(page, bar.getByRole('button', { name: 'Tags…' }));
  const dialog = page.getByRole('dialog', { name: 'Tags of 2 assumptions' });
  const change = dialog.getByRole('button', { name: 'Change', exact: true });
  await expect(change).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Tags to add' }).click();
  await page.keyboard.type('Winter');
  await page.keyboard.press('Enter');
  await clickMiddle(page, change);
  const tagsOnPage = records.sheet.getByText('Tags: Winter');
  await expect(tagsOnPage).toHaveCount(2);

  await page.keyboard.press('Escape');
  await clickMiddle(page, records.field('Assumption 3'));
  const ofOne = records.inspector.getByRole('combobox', { name: 'Tags', exact: true });
  await ofOne.focus();
  await page.keyboard.type('Ice');
  await page.keyboard.press('Enter');
  await expect(records.sheet.getByText('Tags: Winter · Ice')).toHaveCount(1);
  // Escape closes the list of offers, and empties nothing where none is open.
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
  await brief.waitUntilSaved();
  await expect(records.sheet.getByText('Tags: Winter · Ice')).toHaveCount(1);

  await clickMiddle(page, records.field('Assumption 2'));
  await expect(records.field('Assumption 2')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(records.sheet.getByText('Tags: Winter · Ice')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(tagsOnPage).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(tagsOnPage).toHaveCount(2);
});
