import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

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
