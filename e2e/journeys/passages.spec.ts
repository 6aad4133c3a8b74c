import path from 'node:path';
import type { Page } from '@playwright/test';
import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, test } from '../pages/program.ts';
import { newBrief, openSample } from '../pages/start.ts';

test.setTimeout(240_000);

const reports = path.resolve(import.meta.dirname, '../../test/fixtures/reports');

/** What is selected on the page of the brief, in prose or in a field. */
const selectedIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    }
    return getSelection()?.toString() ?? '';
  });

const isInBrief = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('main[data-brief]') !== null);

test('everything in the import panel leads to its place and marks it', async ({ program: { app, page } }) => {
  for (const [name, least] of [
    ['d-full.txt', 8],
    ['other-cards.txt', 1],
  ] as const) {
    await chooseInOpenDialog(app, [path.join(reports, name)]);
    const welcome = page.getByRole('dialog', { name: 'Welcome to Briefwright' });
    if (name === 'd-full.txt') await welcome.getByRole('button', { name: /^Import a report/ }).click();
    else await page.keyboard.press('Control+o');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect(inspector.getByText('Imported', { exact: true })).toBeVisible();
    const recognised = inspector.getByRole('list', { name: 'Recognised' }).getByRole('button');
    const kept = inspector.getByRole('list', { name: 'Kept as text' }).getByRole('button');
    await expect
      .poll(async () => (await recognised.count()) + (await kept.count()))
      .toBeGreaterThanOrEqual(least);
    for (let at = 0; at < (await recognised.count()); at += 1) {
      await recognised.nth(at).click();
      const what = (await recognised.nth(at).textContent()) ?? '';
      await expect.poll(() => isInBrief(page), what).toBe(true);
    }
    for (let at = 0; at < (await kept.count()); at += 1) {
      await kept.nth(at).click();
      const words = (await kept.nth(at).locator('span').last().textContent()) ?? '';
      await expect.poll(() => isInBrief(page), words).toBe(true);
      await expect.poll(async () => (await selectedIn(page)).length, words).toBeGreaterThan(2);
      expect(words).toContain((await selectedIn(page)).replace(/\s+/g, ' ').slice(0, 40));
    }
    // The panel of the next report is not to be taken for this one.
    await inspector.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(inspector.getByText('Imported', { exact: true })).toHaveCount(0);
  }
});

test('a hit of the library search opens at the passage, with the words selected', async ({
  program: { page },
}) => {
  const sample = await openSample(page);
  await sample.waitUntilSaved();
  await newBrief(page, 'Gannets');
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await expect(library.search).toBeFocused();
  for (const [query, found] of [
    ['timetable', 'timetable'],
    ['pontoons', 'pontoons'],
  ] as const) {
    await library.search.fill(query);
    await expect(library.rows).toHaveCount(1);
    await library.rows.first().dblclick();
    await new BriefPage(page).waitUntilOpen();
    await expect.poll(() => selectedIn(page)).toBe(found);
    expect(await isInBrief(page)).toBe(true);
    await page.keyboard.press('Control+Shift+L');
  }
});

test('Enter opens a brief of the trash to be read', async ({ program: { page } }) => {
  await leaveWelcome(page);
  for (const title of ['Avocet', 'Bittern']) await newBrief(page, title);
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await library.row('Bittern').click();
  await page.keyboard.press('Delete');
  await library.nav(/^Trash/).click();
  await library.trashed.first().click();
  await page.keyboard.press('Enter');
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  await expect(brief.title).toHaveValue('Bittern');
  await expect(page.getByText('This brief can only be read')).toBeVisible();
  await expect(page.getByText('It is in the trash.', { exact: false })).toBeVisible();
  await expect(brief.title).not.toBeEditable();
});
