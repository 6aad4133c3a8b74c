import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

test.setTimeout(240_000);

async function libraryOf(page: Page, titles: readonly string[]): Promise<LibraryPage> {
  await leaveWelcome(page);
  for (const title of titles) await newBrief(page, title);
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await expect(library.rows).toHaveCount(titles.length);
  return library;
}

async function make(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New collection…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New collection' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Make' }).click();
  await expect(dialog).toHaveCount(0);
}

test('briefs are put into collections with the mouse, found in them, taken out, and all of it is undone', async ({
  program: { page },
}) => {
  const library = await libraryOf(page, ['Avocet', 'Bittern', 'Curlew']);
  await expect(page.getByText('Keep briefs together that belong together.')).toBeVisible();
  await make(page, 'Baltic');
  await make(page, 'Ports');
  expect(await axeFaults(page)).toEqual([]);

  await test.step('by dragging one, and several that are selected', async () => {
    await library.row('Avocet').dragTo(library.nav(/^Ports/));
    await expect(page.getByText('1 brief added to “Ports”')).toBeVisible();
    await expect(library.nav(/^Ports/)).toContainText('1');
    await library.row('Bittern').click();
    await library.row('Curlew').click({ modifiers: ['Control'] });
    await library.row('Curlew').dragTo(library.nav(/^Ports/));
    await expect(library.nav(/^Ports/)).toContainText('3');
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(library.nav(/^Ports/)).toContainText('1');
  });

  await test.step('a collection is dragged into another', async () => {
    await library.nav(/^Ports/).dragTo(library.nav(/^Baltic/));
    await expect(page.getByText('Collection “Ports” moved')).toBeVisible();
    await page.getByRole('button', { name: 'Collections in Baltic' }).click();
    await expect(library.nav(/^Ports/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Collections in Baltic' }).click();
    await expect(library.nav(/^Ports/)).toBeVisible();
  });

  await test.step('by the menu of a brief', async () => {
    await library.row('Bittern').click();
    await library.row('Bittern').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Add to collection' }).click();
    await page.getByRole('menuitem', { name: 'Baltic / Ports' }).click();
    await expect(library.nav(/^Ports/)).toContainText('2');
  });

  await test.step('a collection narrows the list, with the search and the filters', async () => {
    await library.nav(/^Ports/).click();
    await expect(library.rows).toHaveCount(2);
    await expect(page.getByRole('heading', { name: 'Ports', level: 1 })).toBeVisible();
    await library.search.fill('bittern');
    await expect(library.rows).toHaveCount(1);
    await library.search.fill('');
    await library.nav(/^Baltic/).click();
    await expect(page.getByText('No brief in this collection yet')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('a new brief goes into the collection that is shown', async () => {
    await library.nav(/^Ports/).click();
    await newBrief(page, 'Dunlin');
    await page.keyboard.press('Control+Shift+L');
    await expect(library.row('Dunlin')).toBeVisible();
    await expect(library.nav(/^Ports/)).toContainText('3');
  });

  await test.step('a search of it is saved, and says so when the collection is gone', async () => {
    await page.getByRole('button', { name: 'Save search…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save the search' });
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Ports');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('In the ports');
    await page.keyboard.press('Enter');
    await library.nav(/^Baltic/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete collection' }).click();
    await expect(library.nav(/^Ports/)).toHaveCount(0);
    await library.nav('In the ports').click();
    await expect(page.getByText('This collection was deleted')).toBeVisible();
    await page.getByRole('button', { name: 'Show all briefs' }).click();
    await expect(library.rows).toHaveCount(4);
    // The field of the search, which has the focus now, keeps an undo of its own.
    await library.nav(/^All briefs/).click();
    await page.keyboard.press('Control+z');
    await expect(library.nav(/^Ports/)).toContainText('3');
    await library.nav('In the ports').click();
    await expect(library.rows).toHaveCount(3);
  });

  await test.step('a brief is taken out, in the trash it is not counted, and erased it is gone', async () => {
    await library.row('Avocet').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Take out of the collection' }).click();
    await expect(library.rows).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect(library.rows).toHaveCount(3);
    await library.row('Avocet').click();
    await page.keyboard.press('Delete');
    await expect(library.nav(/^Ports/)).toContainText('2');
  });
});

test('the keyboard alone makes, fills, renames, moves and deletes collections', async ({
  program: { page },
}) => {
  const library = await libraryOf(page, ['Avocet', 'Bittern']);
  await runInPalette(page, 'new collection', 'New collection…');
  const dialog = page.getByRole('dialog', { name: 'New collection' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Straits');
  await page.keyboard.press('Enter');
  await expect(library.nav(/^Straits/)).toContainText('0');

  await page.getByRole('listbox', { name: 'Briefs' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Alt+k');
  const collect = page.getByRole('dialog', { name: 'Collections of 2 briefs' });
  await expect(collect.getByRole('textbox', { name: 'Find a collection' })).toBeFocused();
  await expect(collect.getByRole('checkbox', { name: 'Straits' })).not.toBeChecked();
  await collect.getByRole('checkbox', { name: 'Straits' }).focus();
  await page.keyboard.press('Space');
  await collect.getByRole('textbox', { name: 'Put them into a new collection' }).focus();
  await page.keyboard.type('Ports');
  await page.keyboard.press('Enter');
  await expect(library.nav(/^Straits/)).toContainText('2');
  await expect(library.nav(/^Ports/)).toContainText('2');

  await library.nav(/^Ports/).focus();
  await page.keyboard.press('F2');
  const change = page.getByRole('dialog', { name: 'Rename or move the collection' });
  await expect(change.getByRole('textbox', { name: 'Name' })).toHaveValue('Ports');
  await page.keyboard.type('Harbours');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Straits' }).press('Enter');
  await change.getByRole('button', { name: 'Change' }).press('Enter');
  await expect(library.nav(/^Harbours/)).toBeVisible();
  await library.nav(/^Straits/).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(library.nav(/^Harbours/)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(library.nav(/^Harbours/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(library.rows).toHaveCount(2);
  await library.nav(/^Straits/).focus();
  await page.keyboard.press('Delete');
  await expect(library.nav(/^Straits/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(library.nav(/^Harbours/)).toContainText('2');
});

test('a file dropped on a collection is imported into it', async ({ program: { page }, dataFolder }) => {
  const library = await libraryOf(page, ['Avocet']);
  await make(page, 'Ports');
  const file = path.join(dataFolder, 'report.txt');
  writeFileSync(file, 'Ferries at Norvik\n\n1. BLUF (Bottom Line Up Front)\nFerries run late.\n');
  const box = await library.nav(/^Ports/).boundingBox();
  if (!box) throw new Error('The collection is not in sight.');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devTools.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await new BriefPage(page).waitUntilOpen();
  await page.keyboard.press('Control+Shift+L');
  await expect(library.nav(/^Ports/)).toContainText('1');
  await library.nav(/^Ports/).click();
  await expect(library.row('Ferries at Norvik')).toBeVisible();
});
