import type { Page } from '@playwright/test';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { clickMiddle } from '../pages/pointer.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { newBrief } from '../pages/start.ts';

async function assumptions(page: Page, texts: readonly string[]): Promise<RecordsPage> {
  const records = new RecordsPage(page);
  await runInPalette(page, 'add assumption', 'Add assumption');
  for (const [index, text] of texts.entries()) {
    await records.type(text);
    if (index + 1 < texts.length) await page.keyboard.press('Enter');
    await expect(records.field(`Assumption ${Math.min(index + 2, texts.length)}`)).toBeFocused();
  }
  return records;
}

const five = ['Pilots are paid', 'Ice holds', 'Tugs sail', 'Radio works', 'Fuel is stored'];

test('several records get a status, are moved and deleted with the mouse, each as one change', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Several');
  const records = await assumptions(page, five);
  const bar = page.getByRole('toolbar', { name: / selected$/ });
  const statuses = () =>
    records.sheet.getByRole('button', { name: /^Status of assumption/ }).allTextContents();

  await clickMiddle(page, records.field('Assumption 2'), { key: 'Control' });
  await clickMiddle(page, records.field('Assumption 4'), { key: 'Shift' });
  await expect(bar).toHaveAccessibleName('3 assumptions selected');
  await clickMiddle(page, records.field('Assumption 3'), { key: 'Control' });
  await expect(bar).toHaveAccessibleName('2 assumptions selected');
  await clickMiddle(page, bar.getByRole('button', { name: 'Status' }));
  await clickMiddle(page, page.getByRole('menuitem', { name: 'Supported', exact: true }));
  await expect
    .poll(statuses)
    .toEqual(['Not yet checked', 'Supported', 'Not yet checked', 'Supported', 'Not yet checked']);
  await expect(bar).toHaveAccessibleName('2 assumptions selected');

  await clickMiddle(page, bar.getByRole('button', { name: 'Move' }));
  await clickMiddle(page, page.getByRole('menuitem', { name: 'To the top' }));
  expect(await records.texts('Assumption')).toEqual([five[1], five[3], five[0], five[2], five[4]]);

  await clickMiddle(page, bar.getByRole('button', { name: 'Delete the selected records' }));
  expect(await records.texts('Assumption')).toEqual([five[0], five[2], five[4]]);
  await expect(bar).toHaveCount(0);
  await expect(records.field('Assumption 1')).toBeFocused();

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => records.texts('Assumption')).toEqual(five);
  await expect.poll(statuses).toEqual(five.map(() => 'Not yet checked'));
  await brief.waitUntilSaved();
});

test('several records are selected, moved and deleted with the keyboard alone', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  await newBrief(page, 'By keys');
  const records = await assumptions(page, five);
  const bar = page.getByRole('toolbar', { name: / selected$/ });
  await page.keyboard.press('Escape');
  await expect(bar).toHaveAccessibleName('1 assumption selected');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bar).toHaveAccessibleName('2 assumptions selected');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => records.texts('Assumption')).toEqual([five[0], five[1], five[3], five[4], five[2]]);
  await expect(bar).toHaveAccessibleName('2 assumptions selected');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(records.field('Assumption 3')).toBeFocused();

  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+a');
  await expect(bar).toHaveAccessibleName('5 assumptions selected');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Delete 5 assumptions' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('F6');
  await expect(bar.getByRole('button', { name: 'Status' })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Delete');
  await expect.poll(() => records.texts('Assumption')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => records.texts('Assumption')).toHaveLength(5);
});

test('a long list is filtered and folded, numbers stay, and whatever is gone to is shown', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  await newBrief(page, 'Long');
  const texts = Array.from({ length: 13 }, (_, index) =>
    index % 4 === 0 ? `Pilot ${index}` : `Tug ${index}`,
  );
  const records = await assumptions(page, texts);
  const filter = records.sheet.getByRole('searchbox', { name: 'Filter Assumptions' });
  const field = (place: number) => records.field(`Assumption ${place}`);
  await filter.fill('pilot');
  await expect(records.sheet.getByText('4 of 13')).toBeVisible();
  await expect(field(5)).toHaveValue('Pilot 4');
  await expect(field(2)).toHaveCount(0);
  await clickMiddle(page, field(1), { key: 'Control' });
  await clickMiddle(page, field(13), { key: 'Shift' });
  await page.keyboard.press('Delete');
  await filter.press('Escape');
  await expect
    .poll(() => records.texts('Assumption'))
    .toEqual(texts.filter((text) => text.startsWith('Tug')));
  await page.keyboard.press('Control+z');
  await expect.poll(() => records.texts('Assumption')).toEqual(texts);

  // Undo scrolls to what came back and puts the cursor there.
  await expect(filter).not.toBeFocused();
  const fold = records.sheet.getByRole('button', { name: 'Fold Assumptions' });
  await clickMiddle(page, fold);
  await expect(field(1)).toHaveCount(0);
  const unfold = records.sheet.getByRole('button', { name: 'Unfold Assumptions' });
  await expect(unfold).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Tug 6');
  await expect(field(7)).toBeVisible();
  await page.keyboard.press('Escape');
  await runInPalette(page, 'add assumption', 'Add assumption');
  await expect(field(14)).toBeFocused();
});

test('the bar of what is selected does not cover the row that is selected last', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  await newBrief(page, 'Below');
  const records = await assumptions(page, [...five, ...five]);
  const bar = page.getByRole('toolbar', { name: / selected$/ });
  const isClear = async (row: string) => {
    const [field, over] = [await records.field(row).boundingBox(), await bar.boundingBox()];
    return field !== null && over !== null && field.y + field.height <= over.y;
  };
  // The last row in sight lies at the lower edge of the page.
  await records.field('Assumption 5').evaluate((field) => field.scrollIntoView({ block: 'end' }));
  await clickMiddle(page, records.field('Assumption 5'), { key: 'Control' });
  await expect(bar).toHaveAccessibleName('1 assumption selected');
  await expect.poll(() => isClear('Assumption 5')).toBe(true);
  for (const row of ['Assumption 6', 'Assumption 7', 'Assumption 8']) {
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => isClear(row)).toBe(true);
  }
});
