import type { Page } from '@playwright/test';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

test.setTimeout(180_000);

/** Makes a brief with a tag and leaves it for the library. */
async function tagged(page: Page, title: string, tag: string): Promise<void> {
  const brief = await newBrief(page, title);
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Shift+L');
  await expect(new LibraryPage(page).row(title)).toBeVisible();
  await page.evaluate(
    async ({ name, filter }) => {
      const request = { query: '', filter, sort: 'recent', offset: 0, limit: 1 } as const;
      const listed = await window.workbench.call('library.list', request);
      const [row] = listed.ok ? listed.value.rows : [];
      if (!row) throw new Error('There is no brief.');
      await window.workbench.call('library.change', { briefIds: [row.id], change: { addTags: [name] } });
    },
    { name: tag, filter: emptyLibraryFilter },
  );
}

test('a tag is renamed, and two tags become one, in all briefs, and undo takes it back', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  await tagged(page, 'Avocet', 'Prots');
  await tagged(page, 'Bittern', 'Prots');
  await tagged(page, 'Curlew', 'Harbours');
  const library = new LibraryPage(page);
  await library.nav('Prots').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename or merge…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tags of the library' });
  await expect(dialog.getByRole('checkbox', { name: 'Prots' })).toBeChecked();
  await dialog.getByRole('textbox', { name: 'New name' }).fill('Ports');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 briefs changed')).toBeVisible();
  await expect(library.nav(/^Ports/)).toContainText('2');
  await expect(library.nav(/^Prots/)).toHaveCount(0);

  await library.nav(/^Harbours/).focus();
  await page.keyboard.press('F2');
  await dialog.getByRole('checkbox', { name: 'Ports' }).click();
  await dialog.getByRole('textbox', { name: 'Name of all of them' }).fill('Ports');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(library.nav(/^Ports/)).toContainText('3');
  await expect(library.nav(/^Harbours/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(library.nav(/^Harbours/)).toContainText('1');
  await expect(library.nav(/^Ports/)).toContainText('2');
});
