import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { newBrief } from '../pages/start.ts';

test.setTimeout(180_000);

test('a restored backup shows in every window, and is written on from there', async ({ program }) => {
  const { app, page } = program;
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Terns at the mole');
  const records = new RecordsPage(page);
  await records.pressButton(/^Add assumption/);
  await records.type('The mole stays open');
  await brief.waitUntilSaved();
  await runInPalette(page, 'back up', 'Back up the library now');
  await expect(page.getByText('Backup made')).toBeVisible();

  await brief.title.fill('Terns and gulls');
  await records.field('Assumption 1').fill('The mole closes in May');
  await brief.waitUntilSaved();

  const opened = app.waitForEvent('window');
  await page.evaluate(() => window.workbench.call('window.open', { briefId: null }));
  const other = await opened;
  const library = new LibraryPage(other);
  await expect(library.rows).toHaveCount(1);
  await expect(library.rows.first()).toContainText('Terns and gulls');

  await page.bringToFront();
  await runInPalette(page, 'restore a backup', 'Restore a backup');
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  });
  const backups = page.getByRole('dialog', { name: 'Restore a backup' });
  await backups
    .getByRole('listitem')
    .filter({ hasText: 'Made by hand' })
    .getByRole('button', { name: /^Restore/ })
    .click();

  await test.step('the open brief is the one of the backup, and says why', async () => {
    await expect(brief.title).toHaveValue('Terns at the mole', { timeout: 30_000 });
    await expect(records.field('Assumption 1')).toHaveValue('The mole stays open');
    await expect(page.getByText('The library was opened again from a backup.')).toBeVisible();
  });

  await test.step('the list of the other window follows', async () => {
    await expect(library.rows.first()).toContainText('Terns at the mole');
    await expect(library.rows).toHaveCount(1);
  });

  await test.step('what is written now is kept', async () => {
    await records.field('Assumption 1').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(', also in winter');
    await brief.waitUntilSaved();
    await page.keyboard.press('Control+Shift+L');
    const here = new LibraryPage(page);
    await here.rows.first().dblclick();
    await new BriefPage(page).waitUntilOpen();
    await expect(records.field('Assumption 1')).toHaveValue('The mole stays open, also in winter');
  });
});

test('one brief is taken out of a backup, beside what the library has now', async ({ program }) => {
  const { page } = program;
  await leaveWelcome(page);
  await newBrief(page, 'Gulls on the pier');
  const brief = await newBrief(page, 'Terns at the mole');
  await brief.waitUntilSaved();
  await runInPalette(page, 'back up', 'Back up the library now');
  await expect(page.getByText('Backup made')).toBeVisible();
  await brief.title.fill('Terns and gulls');
  await brief.waitUntilSaved();

  await runInPalette(page, 'restore a backup', 'Restore a backup');
  await page.getByRole('button', { name: /^Briefs in the backup of/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Briefs in the backup of/ });
  const entries = dialog.getByRole('list', { name: 'Briefs in the backup' }).getByRole('listitem');
  await expect(entries).toHaveText([
    /Terns at the mole.*Changed in the library since/,
    /Gulls on the pier.*In the library as it was then/,
  ]);
  await expect(dialog.getByRole('button', { name: 'Take back “Gulls on the pier”' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Words of the title' }).fill('terns');
  await expect(entries).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Take back “Terns at the mole”' }).click();
  await expect(page.getByText('The brief of the backup is now beside the one of the library')).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(brief.title).toHaveValue('Terns at the mole');
  await page.keyboard.press('Control+Shift+L');
  await expect(new LibraryPage(page).rows).toHaveText([/Terns at the mole/, /Terns and gulls/, /Gulls/]);
});

test('backups are copied to a chosen folder, and the window says if it is not there', async ({
  program,
  dataFolder,
}) => {
  const { app, page } = program;
  const stick = path.join(dataFolder, 'STICK');
  mkdirSync(stick);
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Terns at the mole');
  await brief.waitUntilSaved();
  await chooseInOpenDialog(app, [stick]);
  await runInPalette(page, 'restore a backup', 'Restore a backup');
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await dialog.getByRole('button', { name: 'Keep copies elsewhere…' }).click();
  await expect(dialog.getByText(/Each backup is also copied to .*STICK/)).toBeVisible();
  await page.keyboard.press('Escape');
  await runInPalette(page, 'back up', 'Back up the library now');
  await expect(page.getByText('Backup made')).toBeVisible();
  expect(readdirSync(path.join(stick, 'Briefwright backups'))).toHaveLength(1);

  renameSync(stick, `${stick} unplugged`);
  await runInPalette(page, 'back up', 'Back up the library now');
  await expect(page.getByText('Backup made, but not copied')).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByText(', not copied')).toBeVisible();

  renameSync(`${stick} unplugged`, stick);
  await runInPalette(page, 'back up', 'Back up the library now');
  await expect(page.getByText('Backup made', { exact: true })).toBeVisible();
  await expect(page.getByText(', not copied')).toBeHidden();
  expect(readdirSync(path.join(stick, 'Briefwright backups'))).toHaveLength(2);
});
