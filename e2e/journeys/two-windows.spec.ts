import type { ElectronApplication, Page } from '@playwright/test';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { expect, startProgram, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { newBrief } from '../pages/start.ts';

test.setTimeout(180_000);

/** Opens a second window on the brief that a window shows. */
async function openBeside(app: ElectronApplication, page: Page): Promise<BriefPage> {
  const opened = app.waitForEvent('window');
  await runInPalette(page, 'open in new window', 'Open in new window');
  const brief = new BriefPage(await opened);
  await brief.waitUntilOpen();
  return brief;
}

test('two windows on one brief show what is written in either, and undo takes back only its own changes', async ({
  program: { app, page },
}) => {
  await leaveWelcome(page);
  const first = await newBrief(page, 'Terns at the mole');
  await first.prose('Bottom line').click();
  await page.keyboard.type('The mole stays open.');
  await first.waitUntilSaved();
  const second = await openBeside(app, page);
  const here = first.prose('Bottom line');
  const there = second.prose('Bottom line');
  await expect(there).toHaveText('The mole stays open.');

  await test.step('by turns, in the same paragraph', async () => {
    await page.bringToFront();
    await here.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Here: ');
    await expect(there).toHaveText('Here: The mole stays open.');
    await second.page.bringToFront();
    await there.click();
    await second.page.keyboard.press('Control+End');
    await second.page.keyboard.type(' Ferries wait.');
    await expect(here).toHaveText('Here: The mole stays open. Ferries wait.');
  });

  await test.step('each cursor stays where it was, in the words around it', async () => {
    await page.keyboard.type('on the pier, ');
    await expect(there).toHaveText('Here: on the pier, The mole stays open. Ferries wait.');
    await second.page.keyboard.type(' Pilots too.');
    await expect(here).toHaveText('Here: on the pier, The mole stays open. Ferries wait. Pilots too.');
  });

  await test.step('at the same time', async () => {
    await Promise.all([
      page.keyboard.type('one two three four ', { delay: 25 }),
      second.page.keyboard.type(' five six seven eight', { delay: 25 }),
    ]);
    const all =
      'Here: on the pier, one two three four The mole stays open. Ferries wait. Pilots too. five six seven eight';
    await expect(here).toHaveText(all);
    await expect(there).toHaveText(all);
  });

  await test.step('records and the title, too', async () => {
    await page.bringToFront();
    await new RecordsPage(page).pressButton(/^Add assumption/);
    await first.typeIntoFocused('The roster is true');
    await expect(new RecordsPage(second.page).field('Assumption 1')).toHaveValue('The roster is true');
    await second.title.fill('Terns and gulls');
    await expect(first.title).toHaveValue('Terns and gulls');
  });

  await test.step('undo in one window leaves alone what the other one wrote', async () => {
    await page.bringToFront();
    await page.keyboard.press('Control+z');
    await expect(new RecordsPage(second.page).field('Assumption 1')).toHaveValue('');
    await page.keyboard.press('Control+z');
    await expect(new RecordsPage(second.page).field('Assumption 1')).toHaveCount(0);
    await expect(first.title).toHaveValue('Terns and gulls');
    await here.click();
    for (let count = 0; count < 8; count += 1) await page.keyboard.press('Control+z');
    await expect(here).toHaveText('Ferries wait. Pilots too. five six seven eight');
    await expect(there).toHaveText('Ferries wait. Pilots too. five six seven eight');
    await expect(second.title).toHaveValue('Terns and gulls');
  });
});

test('what could not be saved into its brief is shown, copied and discarded', async ({ dataFolder }) => {
  const first = await startProgram(dataFolder);
  await leaveWelcome(first.page);
  await newBrief(first.page, 'Terns at the mole');
  await first.page.evaluate(async (filter) => {
    const list = { query: '', filter, sort: 'recent', offset: 0, limit: 1 } as const;
    const listed = await window.workbench.call('library.list', list);
    const briefId = listed.ok ? listed.value.rows[0]?.id : undefined;
    if (!briefId) throw new Error('There is no brief.');
    const about = { label: 'Typing', reason: 'Its section was deleted.', at: '2026-11-18T06:00:00Z' };
    const changes = [{ ...about, text: 'The mole closes in May.' }];
    await window.workbench.call('unsaved.keep', { briefId, title: 'Terns at the mole', changes });
  }, emptyLibraryFilter);
  await expect(first.page.getByText('A change is not in its brief')).toBeVisible();
  await first.app.close();

  const { app, page } = await startProgram(dataFolder);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Changes that are not in their briefs' });
  await expect(dialog.getByRole('textbox', { name: 'Words' })).toHaveValue('The mole closes in May.');
  await expect(dialog.getByText('Its section was deleted.')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog.getByText('Nothing is left')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText('A change is not in its brief')).toHaveCount(0);
  await app.close();
});

test('two briefs are opened beside each other from the library', async ({ program: { app, page } }) => {
  await leaveWelcome(page);
  await newBrief(page, 'Herons over the Tarn');
  await newBrief(page, 'Plovers at the mole');
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('option').first().click();
  await page
    .getByRole('option')
    .nth(1)
    .click({ modifiers: ['Shift'] });
  const opened = app.waitForEvent('window');
  await runInPalette(page, 'open beside', 'Open beside');
  const [one, other] = [new BriefPage(page), new BriefPage(await opened)];
  await Promise.all([one.waitUntilOpen(), other.waitUntilOpen()]);
  const titles = [await one.title.inputValue(), await other.title.inputValue()];
  expect(titles.toSorted()).toEqual(['Herons over the Tarn', 'Plovers at the mole']);
  const bounds = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getBounds())
      .toSorted((left, right) => left.x - right.x),
  );
  const [left, right] = bounds;
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBe(right?.x);
  expect(left?.y).toBe(right?.y);
});
