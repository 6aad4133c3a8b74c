import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, startProgram, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

test.setTimeout(180_000);

test('a search is saved, made again with one click, renamed, deleted and taken back', async ({
  dataFolder,
}) => {
  const first = await startProgram(dataFolder);
  const { page } = first;
  await leaveWelcome(page);
  for (const title of ['Avocet count', 'Bittern count', 'Curlew report']) await newBrief(page, title);
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await expect(library.rows).toHaveCount(3);
  await library.search.fill('count');
  await page.getByRole('button', { name: 'Status', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'In draft' }).click();
  await page.keyboard.press('Escape');
  await expect(library.rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Save search…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save the search' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('count, In draft');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Counts in work');
  await page.keyboard.press('Enter');

  await library.nav(/^All briefs/).click();
  await expect(library.rows).toHaveCount(3);
  await library.nav('Counts in work').click();
  await expect(library.rows).toHaveCount(2);
  await expect(library.search).toHaveValue('count');
  await expect(library.nav('Counts in work')).toHaveAttribute('aria-current', 'page');

  await library.nav('Counts in work').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('dialog', { name: 'Rename the search' }).getByRole('textbox').fill('Birds');
  await page.keyboard.press('Enter');
  await expect(library.nav('Birds')).toBeVisible();
  await first.app.close();

  const again = await startProgram(dataFolder);
  const side = new LibraryPage(again.page);
  await again.page.keyboard.press('Control+Shift+L');
  await side.nav('Birds').focus();
  await again.page.keyboard.press('Enter');
  await expect(side.rows).toHaveCount(2);
  await side.nav('Birds').focus();
  await again.page.keyboard.press('Delete');
  await expect(side.nav('Birds')).toHaveCount(0);
  await again.page.getByRole('button', { name: 'Undo' }).click();
  await expect(side.nav('Birds')).toBeVisible();
  await again.app.close();
});

test('a brief is pinned, opened from the side of the library and unpinned', async ({ program: { page } }) => {
  await leaveWelcome(page);
  for (const title of ['Avocet', 'Bittern']) await newBrief(page, title);
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await library.row('Avocet').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Pin', exact: true }).click();
  await expect(library.nav('Avocet')).toBeVisible();
  await library.row('Bittern').click();
  await page.keyboard.press('Control+Alt+p');
  await expect(library.nav('Bittern')).toBeVisible();

  await library.nav('Avocet').click();
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  await brief.title.fill('Avocets');
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Shift+L');
  await expect(library.nav('Avocets')).toBeVisible();
  await library.nav('Avocets').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move down' }).click();
  const names = page.getByRole('navigation', { name: 'Library' }).getByText(/Avocets|Bittern/);
  await expect(names).toHaveText(['Bittern', 'Avocets']);
  await library.nav('Bittern').focus();
  await page.keyboard.press('Delete');
  await expect(library.nav('Bittern')).toHaveCount(0);
  await library.row('Avocets').click();
  await page.keyboard.press('Delete');
  await expect(library.nav('Avocets')).toHaveCount(0);
});
