import path from 'node:path';
import { BriefPage } from '../pages/brief-page.ts';
import { lookOf } from '../pages/first-look.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, chooseInSaveDialog, expect, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

test('a brief is saved as a template, passed on as a file, and new briefs begin with it', async ({
  program: { app, page },
  dataFolder,
}) => {
  const sample = await openSample(page);
  await runInPalette(page, 'save as brief template', /Save as brief template/);
  const saving = page.getByRole('dialog', { name: 'Save as brief template' });
  await expect(saving.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await saving.getByRole('textbox', { name: 'Name' }).fill('Weekly');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Brief template “Weekly” saved')).toBeVisible();
  await page.getByRole('button', { name: 'Show templates' }).click();

  const choosing = page.getByRole('dialog', { name: 'New brief from template' });
  await expect(choosing.getByRole('listitem')).toHaveText([
    /^Standard report/,
    /^Short brief/,
    /^Blank/,
    /^Weekly/,
  ]);
  const file = path.join(dataFolder, 'Weekly.brief');
  await chooseInSaveDialog(app, file);
  await choosing.getByRole('button', { name: 'Share Weekly as a file' }).click();
  await expect(page.getByText('Written to Weekly.brief')).toBeVisible();
  await choosing.getByRole('button', { name: 'Remove Weekly' }).click();
  await expect(choosing.getByRole('listitem')).toHaveCount(3);

  await chooseInOpenDialog(app, [file]);
  await choosing.getByRole('button', { name: 'Add from a file…' }).click();
  await lookOf(page, 'Weekly').getByRole('button', { name: 'Add to my templates' }).click();
  await expect(page.getByText('Brief template “Weekly” added')).toBeVisible();
  await page.getByRole('button', { name: 'Show templates' }).last().click();
  await choosing.getByRole('button', { name: 'New brief from Weekly' }).click();
  const made = new BriefPage(page);
  await expect(made.title).toHaveValue('');
  await expect(sample.sheet.getByRole('heading', { name: 'Since the last issue' })).toBeVisible();
  await expect(made.sheet.getByText('Velani')).toHaveCount(0);
});

test('the menu of new briefs offers a short one and the templates of the library', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const library = new LibraryPage(page);
  await page.getByRole('button', { name: 'Other ways to begin' }).click();
  await page.getByRole('menuitem', { name: 'Short brief' }).click();
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  await page.keyboard.type('Pilots of Ilsen');
  await expect(brief.title).toHaveValue('Pilots of Ilsen');
  await expect(brief.sheet.getByRole('textbox', { name: 'Title of section Evidence' })).toBeVisible();
  await runInPalette(page, 'save as brief template', /Save as brief template/);
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Pilot notes');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Brief template “Pilot notes” saved')).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(library.row('Pilots of Ilsen')).toBeVisible();
  await page.getByRole('button', { name: 'Other ways to begin' }).click();
  await page.getByRole('menuitem', { name: 'Pilot notes' }).click();
  await brief.waitUntilOpen();
  await expect(brief.title).toHaveValue('');
  await expect(brief.sheet.getByRole('textbox', { name: 'Title of section Evidence' })).toBeVisible();
});
