import type { Locator, Page } from '@playwright/test';
import type { BriefPage } from '../pages/brief-page.ts';
import { lookWithMouse } from '../pages/looks.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { clickMiddle, middleOf } from '../pages/pointer.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

const rowsOf = (prose: Locator) =>
  prose
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td, th')].map((cell) => cell.textContent).join(' ')),
    );

async function tableIn(page: Page, brief: BriefPage): Promise<Locator> {
  const prose = brief.prose('Bottom line');
  await prose.click();
  await runInPalette(page, 'insert table', 'Insert table');
  for (const word of ['Name', 'Port', 'Since', 'Maren', 'Ilsen', '2019', 'Tove', 'Sarnholm', '2021']) {
    await page.keyboard.type(word);
    if (word !== '2021') await page.keyboard.press('Tab');
  }
  return prose;
}

/* How often a table is measured meanwhile within a change of its text: each time costs a layout of the page. */
async function tablesMeasured(page: Page, change: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const { prototype } = HTMLTableElement;
    let count = 0;
    prototype.getBoundingClientRect = function measured(this: HTMLTableElement) {
      count += 1;
      return Element.prototype.getBoundingClientRect.call(this);
    };
    Object.assign(window, {
      takeMeasured: () => {
        Reflect.deleteProperty(prototype, 'getBoundingClientRect');
        return count;
      },
    });
  });
  await change();
  return page.evaluate(() => Number(Reflect.apply(Reflect.get(window, 'takeMeasured'), window, [])));
}

test('rows and columns are added, moved and deleted by a right click in the table', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  const prose = await tableIn(page, brief);
  const choose = async (place: string, submenu: string, entry: string) => {
    await clickMiddle(page, prose.getByText(place, { exact: true }), { button: 'right' });
    await clickMiddle(page, page.getByRole('menuitem', { name: submenu, exact: true }));
    await clickMiddle(page, page.getByRole('menuitem', { name: entry, exact: true }));
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(prose).toBeFocused();
  };
  await choose('Tove', 'Row', 'Move row up');
  expect(await rowsOf(prose)).toEqual(['Name Port Since', 'Tove Sarnholm 2021', 'Maren Ilsen 2019']);
  await choose('Port', 'Column', 'Move column before');
  expect(await rowsOf(prose)).toEqual(['Port Name Since', 'Sarnholm Tove 2021', 'Ilsen Maren 2019']);
  await choose('Since', 'Column', 'Delete column');
  await choose('Maren', 'Row', 'Add row below');
  expect(await rowsOf(prose)).toEqual(['Port Name', 'Sarnholm Tove', 'Ilsen Maren', ' ']);
  await page.keyboard.press('Control+z');
  expect(await rowsOf(prose)).toEqual(['Port Name', 'Sarnholm Tove', 'Ilsen Maren']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await rowsOf(prose)).toEqual(['Name Port Since', 'Maren Ilsen 2019', 'Tove Sarnholm 2021']);

  // The same from the keyboard, at the cursor.
  await prose.getByText('Maren', { exact: true }).click();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  await page.keyboard.type('Delete table');
  await expect(menu.getByRole('menuitem', { name: 'Delete table' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(prose.locator('table')).toHaveCount(0);
  await expect(prose).toBeFocused();
});

test('a row and a column have handles that select them and open their menu', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Handles');
  const prose = await tableIn(page, brief);
  await lookWithMouse(page);
  // Whoever writes has the handles at the cursor, wherever the pointer rests.
  const row = page.getByRole('button', { name: /^Row \d/ });
  const column = page.getByRole('button', { name: /^Column \d/ });
  await expect(row).toHaveAccessibleName('Row 3');
  await prose.getByText('Ilsen', { exact: true }).hover();
  await expect(row).toHaveAccessibleName('Row 2');
  await expect(column).toHaveAccessibleName('Column 2');
  const [cell, handle] = [
    await prose.getByText('Maren', { exact: true }).boundingBox(),
    await row.boundingBox(),
  ];
  expect(handle?.y).toBeLessThanOrEqual(cell?.y ?? 0);
  expect((handle?.x ?? 0) + (handle?.width ?? 0)).toBeLessThanOrEqual(cell?.x ?? 0);

  // Words that leave the cell as large as it was: the editor looks once whether the cursor is in sight, and nobody else.
  await prose.getByText('Ilsen', { exact: true }).click();
  await page.keyboard.press('End');
  expect(await tablesMeasured(page, () => page.keyboard.type('iii'))).toBeLessThan(6);
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Backspace');
  await expect(prose.getByText('Ilsen', { exact: true })).toBeVisible();

  await clickMiddle(page, row);
  await expect(prose.locator('.selectedCell')).toHaveText(['Maren', 'Ilsen', '2019']);
  await clickMiddle(page, page.getByRole('menuitem', { name: 'Move row down' }));
  expect(await rowsOf(prose)).toEqual(['Name Port Since', 'Tove Sarnholm 2021', 'Maren Ilsen 2019']);
  await expect(prose.locator('.selectedCell')).toHaveText(['Maren', 'Ilsen', '2019']);
  await expect(prose).toBeFocused();

  await prose.getByText('Port', { exact: true }).hover();
  await clickMiddle(page, column);
  await expect(prose.locator('.selectedCell')).toHaveText(['Port', 'Sarnholm', 'Ilsen']);
  await page.keyboard.press('Escape');
  await expect(prose).toBeFocused();
  await clickMiddle(page, column);
  await clickMiddle(page, page.getByRole('menuitem', { name: 'Delete column' }));
  expect(await rowsOf(prose)).toEqual(['Name Since', 'Tove 2021', 'Maren 2019']);
  await expect(prose).toBeFocused();
});

test('the menu of a text cuts, copies and pastes, and cells pasted into a table become cells of it', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Clipboard');
  const prose = await tableIn(page, brief);
  await page.mouse.dblclick(...(await middleOf(prose.getByText('Maren', { exact: true }))));
  await clickMiddle(page, prose.getByText('Maren', { exact: true }), { button: 'right' });
  await clickMiddle(page, page.getByRole('menuitem', { name: 'Cut' }));
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(prose.getByText('Maren', { exact: true })).toHaveCount(0);
  await expect(prose).toBeFocused();
  await clickMiddle(page, prose.getByText('2019', { exact: true }), { button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Cut' })).toBeDisabled();
  await clickMiddle(page, page.getByRole('menuitem', { name: 'Paste', exact: true }));
  await expect(prose).toContainText('Maren');

  const html = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
  await prose.getByText('Sarnholm', { exact: true }).click();
  await prose.evaluate((target, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  await expect(prose.locator('table')).toHaveCount(1);
  expect((await rowsOf(prose)).slice(2)).toEqual(['Tove a b', ' c d']);
});
