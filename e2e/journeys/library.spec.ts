import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, test } from '../pages/program.ts';
import { newBrief, openSample } from '../pages/start.ts';

test.setTimeout(180_000);

test('briefs go to the trash, come back, and are erased', async ({ program: { page } }) => {
  await leaveWelcome(page);
  for (const title of ['Avocet', 'Bittern', 'Curlew']) await newBrief(page, title);
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await expect(library.rows).toHaveText([/Curlew/, /Bittern/, /Avocet/]);

  await library.row('Bittern').click();
  await page.keyboard.press('Delete');
  await expect(library.rows).toHaveText([/Curlew/, /Avocet/]);
  // The selection goes on to the neighbour, so that the keyboard can go on too.
  await expect(library.row('Avocet')).toHaveAttribute('aria-selected', 'true');

  await library.nav(/^Trash/).click();
  await expect(library.trashed).toHaveText([/Bittern/]);
  await library.trashed.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Restore from the trash' }).click();
  await expect(library.trashed).toHaveCount(0);

  await library.nav(/^All briefs/).click();
  await expect(library.rows).toHaveCount(3);
  await library.row('Curlew').click();
  await library.row('Avocet').click({ modifiers: ['Control'] });
  await page.keyboard.press('Delete');
  await expect(library.rows).toHaveText([/Bittern/]);
  await library.nav(/^Trash/).click();
  await page.getByRole('button', { name: 'Empty the trash…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Erase the 2 briefs in the trash?' });
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await library.nav(/^All briefs/).click();
  await expect(library.rows).toHaveText([/Bittern/]);
});

test('Shift extends from the first brief, and undo brings back what went to the trash', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  for (const title of ['Avocet', 'Bittern', 'Curlew']) await newBrief(page, title);
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await expect(library.rows).toHaveText([/Curlew/, /Bittern/, /Avocet/]);
  await expect(library.search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(library.rows.and(page.locator('[aria-selected="true"]'))).toHaveText([/Curlew/, /Bittern/]);
  await page.keyboard.press('Delete');
  await expect(library.rows).toHaveText([/Avocet/]);
  await page.keyboard.press('Control+z');
  await expect(library.rows).toHaveText([/Curlew/, /Bittern/, /Avocet/]);
  await expect(page.getByText('2 briefs moved to the trash')).toHaveCount(0);
});

test('the menu under the pointer works on what is selected', async ({ program: { page } }) => {
  await leaveWelcome(page);
  await newBrief(page, 'Dunlin');
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await library.row('Dunlin').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await new BriefPage(page).waitUntilOpen();
  await page.keyboard.press('Control+Shift+F');
  await expect(library.search).toBeFocused();
  await expect(library.rows).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Open', exact: true }).click();
  await new BriefPage(page).waitUntilOpen();
});

test('all briefs of the list are selected, also those out of sight', async ({ program: { page } }) => {
  await leaveWelcome(page);
  await page.evaluate(async () => {
    for (let count = 0; count < 130; count += 1) {
      await window.workbench.call('brief.create', { from: 'blank' });
    }
  });
  const library = new LibraryPage(page);
  await expect(library.nav(/^All briefs/)).toContainText('130');
  await library.rows.first().click();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: '130 briefs selected' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(library.nav(/^Trash/)).toContainText('130');
  await expect(page.getByText('No briefs yet')).toBeVisible();
});

test('many briefs are exported to a folder at once, each under its title', async ({
  program,
  dataFolder,
}) => {
  const { app, page } = program;
  await leaveWelcome(page);
  for (const title of ['Knot', 'Lapwing', 'Merlin']) await newBrief(page, title);
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await library.row('Knot').click();
  await library.row('Merlin').click({ modifiers: ['Control'] });
  const folder = path.join(dataFolder, 'handed over');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'Knot.md'), 'somebody else’s');
  await chooseInOpenDialog(app, [folder]);
  await runInPalette(page, 'export as markdown', /Markdown/);
  await page.getByRole('dialog').getByRole('button', { name: 'Choose folder…' }).click();
  await expect(page.getByText('2 briefs exported')).toBeVisible();
  expect(readdirSync(folder).sort()).toEqual(['Knot 2.md', 'Knot.md', 'Merlin.md']);
  expect(readFileSync(path.join(folder, 'Knot.md'), 'utf8')).toBe('somebody else’s');
  expect(readFileSync(path.join(folder, 'Merlin.md'), 'utf8')).toContain('# Merlin');
});

test('all briefs leave by mouse alone: the work can be stopped, and the window says what was written', async ({
  program: { app, page },
  dataFolder,
}) => {
  await leaveWelcome(page);
  const count = 60;
  await page.evaluate(async (briefs) => {
    for (let made = 0; made < briefs; made += 1) {
      await window.workbench.call('brief.create', { from: 'sample' });
    }
  }, count);
  const library = new LibraryPage(page);
  await expect(library.nav(/^All briefs/)).toContainText(String(count));
  const folder = path.join(dataFolder, 'handed over');
  mkdirSync(folder);
  await chooseInOpenDialog(app, [folder]);
  const exportAs = async (format: string) => {
    await library.rows.first().click();
    await library.rows.first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Select all' }).click();
    await expect(page.getByRole('heading', { name: `${count} briefs selected` })).toBeVisible();
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: `Export ${count} briefs` });
    await dialog.getByRole('combobox', { name: 'Format' }).click();
    await page.getByRole('option', { name: new RegExp(`^${format} `) }).click();
    await dialog.getByRole('button', { name: 'Choose folder…' }).click();
    await expect(dialog).toHaveCount(0);
  };

  await exportAs('PDF');
  const work = page.getByRole('region', { name: 'Work in progress' });
  await expect(work).toContainText(`Exporting ${count} briefs`);
  await work.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(new RegExp(`^\\d+ of ${count} briefs exported$`))).toBeVisible();
  await expect(page.getByText(/were not exported, since the export was stopped/)).toBeVisible();
  const stopped = readdirSync(folder);
  expect(stopped.length).toBeLessThan(count);

  await exportAs('JSON');
  await expect(page.getByText(`${count} briefs exported`, { exact: true })).toBeVisible();
  expect(readdirSync(folder)).toHaveLength(stopped.length + count);
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (file: string) => Object.assign(globalThis, { shown: file });
  });
  await page.getByRole('button', { name: 'Show in folder' }).last().click();
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'shown'))).toContain('handed over');
});

test('tags are completed with those of other briefs', async ({ program: { page } }) => {
  await openSample(page);
  const tags = page.getByRole('main', { name: 'Brief' }).getByRole('combobox', { name: /tag/i });
  await tags.scrollIntoViewIfNeeded();
  await tags.click();
  await page.keyboard.type('godwits');
  await page.keyboard.press('Enter');
  const brief = await newBrief(page, 'Another one');
  await tags.scrollIntoViewIfNeeded();
  await tags.click();
  await page.keyboard.type('godw');
  await expect(page.getByRole('option', { name: /godwits/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await brief.waitUntilSaved();
  await expect(page.getByRole('main', { name: 'Brief' }).getByText('godwits')).toBeVisible();
});

test('the library says when the last backup was made as soon as it is', async ({ program: { page } }) => {
  await leaveWelcome(page);
  await newBrief(page, 'Oystercatcher');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByText('No backup yet')).toBeVisible();
  await runInPalette(page, 'back up', 'Back up the library now');
  await expect(page.getByText(/^Last backup \d/)).toBeVisible();
});

test('a brief that is restored while it is read from the trash can be written in at once', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Terns over the mole');
  await runInPalette(page, 'move to trash', 'Move to trash');
  await page.getByRole('button', { name: /^Trash/ }).click();
  await page.getByRole('option', { name: /Terns over the mole/ }).dblclick();
  await expect(page.getByText('This brief can only be read')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('This brief can only be read')).toBeHidden();
  await brief.prose('Bottom line').click();
  await page.keyboard.type('They are back.');
  await brief.waitUntilSaved();
  await expect(brief.prose('Bottom line')).toHaveText('They are back.');
});
