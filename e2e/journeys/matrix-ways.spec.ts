import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { openRatedMatrix } from '../pages/rated-matrix.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(240_000);

function partsOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Matrix of hypotheses and evidence' });
  const grid = dialog.getByRole('grid', { name: 'Matrix' });
  return {
    dialog,
    grid,
    side: dialog.getByRole('complementary', { name: 'Sources' }),
    active: grid.locator('[data-active]'),
    head: (label: string) => grid.getByRole('columnheader', { name: new RegExp(`^${label}\\b`) }),
    words: dialog.locator('textarea:focus'),
  };
}

/* What lies at a point of the page, by its name. */
function headAt(page: Page, point: { readonly x: number; readonly y: number }): Promise<string | null> {
  return page.evaluate(
    ({ x, y }) =>
      document.elementFromPoint(x, y)?.closest('[role="columnheader"]')?.textContent?.trim() ?? null,
    point,
  );
}

test('a source is dragged from the register to its place in the matrix and becomes evidence that cites it', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const { grid, side, head, words, dialog } = partsOf(page);
  await page.keyboard.press('Control+Alt+r');
  await expect(grid).toBeFocused();
  // Heads that are far out of sight are not drawn.
  const firstHeads = async () => (await grid.getByRole('columnheader').allTextContents()).slice(0, 6);
  const before = await firstHeads();
  const columns = Number(await grid.getAttribute('aria-colcount'));
  await dialog.getByRole('button', { name: 'Sources to add evidence from (S)' }).click();
  await expect(side.getByRole('textbox', { name: 'Find a source' })).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);

  const source = side.getByRole('listitem').first();
  const title = (await source.locator('span').first().textContent()) ?? '';
  const target = await head('E3').boundingBox();
  if (!target) throw new Error('E3 is not in sight.');
  const point = { x: target.x + 3, y: target.y + 40 };
  await test.step('by mouse, with a line where it comes to stand', async () => {
    await source.hover();
    await page.mouse.down();
    await page.mouse.move(point.x + 30, point.y + 60, { steps: 4 });
    await page.mouse.move(point.x, point.y, { steps: 4 });
    await page.mouse.up();
    await expect(words).toHaveValue('');
    await page.keyboard.type('The register tells of a toll');
    await page.keyboard.press('Enter');
    await expect(grid).toBeFocused();
    const now = await head('E3').boundingBox();
    if (!now) throw new Error('E3 is not in sight.');
    expect(await headAt(page, { x: now.x + 20, y: now.y + 40 })).toContain('The register tells of a toll');
    await expect(grid).toHaveAttribute('aria-colcount', String(columns + 1));
    await expect(head('E4')).toContainText(before[3]?.replace(/^E3/, '') ?? '');
  });

  await test.step('it cites the source, and one step of undo with a true name takes each back', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await brief.waitUntilSaved();
    await page.keyboard.press('Control+Alt+z');
    const steps = page.getByRole('dialog');
    await expect(steps.getByText(`Add evidence from “${title}”`)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Alt+r');
    await expect(grid).toBeFocused();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(firstHeads).toEqual(before);
    await expect(grid).toHaveAttribute('aria-colcount', String(columns));
  });
});

test('a source is added to the matrix by a command and with keys alone', async ({ program: { page } }) => {
  const brief = await openSample(page);
  const { grid, side, words, active } = partsOf(page);
  await runInPalette(page, 'Add to matrix');
  const find = side.getByRole('textbox', { name: 'Find a source' });
  await expect(find).toBeFocused();
  const title = (await side.getByRole('listitem').nth(1).locator('span').first().textContent()) ?? '';
  await page.keyboard.type(title.slice(0, 12));
  await expect(side.getByRole('listitem').first()).toContainText(title);
  await page.keyboard.press('Enter');
  await expect(words).toHaveValue('');
  await page.keyboard.type('A second toll is spoken of');
  await page.keyboard.press('Enter');
  await expect(grid).toBeFocused();
  await expect(active).toHaveAccessibleName('E2 against hypothesis A: not rated');

  await test.step('S shows and hides the register, and the keys go back to the grid', async () => {
    await page.keyboard.press('s');
    await expect(side).toHaveCount(0);
    await page.keyboard.press('s');
    await expect(find).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(side).toHaveCount(0);
    await expect(grid).toBeFocused();
  });

  await test.step('the evidence cites the source on the page', async () => {
    await page.keyboard.press('Escape');
    await brief.waitUntilSaved();
    await expect(brief.sheet.getByText('A second toll is spoken of').first()).toBeVisible();
  });
});

test('a passage of a capture is dragged into the matrix, and taken with Enter', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const { dialog, grid, side, head, words } = partsOf(page);
  await page.keyboard.press('Control+Alt+v');
  const capturing = page.getByRole('dialog', { name: 'Capture text or file' });
  await expect(capturing.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused();
  await page.keyboard.insertText('The lane is closed at night.\n\nPilots board further out.\n');
  await capturing.getByRole('textbox', { name: 'Title' }).fill('Night notice');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Night notice' })).toBeVisible();
  await page.keyboard.press('Escape');
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Alt+r');
  await expect(grid).toBeFocused();
  const columns = Number(await grid.getAttribute('aria-colcount'));
  await page.keyboard.press('s');
  await side.getByRole('button', { name: 'Night notice' }).click();
  const text = side.getByRole('textbox', { name: 'Text of the capture' });
  const line = text.getByText('The lane is closed at night.');

  await test.step('by mouse, to where it is dropped', async () => {
    await line.click({ clickCount: 3, position: { x: 20, y: 10 } });
    const target = await head('E3').boundingBox();
    if (!target) throw new Error('E3 is not in sight.');
    await line.hover({ position: { x: 20, y: 10 } });
    await page.mouse.down();
    await page.mouse.move(target.x + 30, target.y + 70, { steps: 4 });
    await page.mouse.move(target.x + 3, target.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect(words).toHaveValue('The lane is closed at night.');
    await expect(head('E3')).toContainText('The lane is closed at night.');
    await expect(text).toContainText('The lane is closed at night.');
    await page.keyboard.press('Enter');
    await expect(grid).toBeFocused();
  });

  await test.step('by keys, behind the active item, each one step of undo', async () => {
    await text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(words).toHaveValue('Pilots board further out.');
    await page.keyboard.press('Enter');
    await expect(head('E4')).toContainText('Pilots board further out.');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(grid).toHaveAttribute('aria-colcount', String(columns));
    await expect(dialog).toBeVisible();
  });
});

test('a large matrix is grouped, filtered and dimmed by mouse and by keys', async ({
  program,
  dataFolder,
}) => {
  const { page } = program;
  await openRatedMatrix(program, dataFolder);
  const { dialog, grid, active } = partsOf(page);
  const groups = grid.locator('[role="columnheader"][aria-description]');

  await test.step('by mouse, by source', async () => {
    await dialog.getByRole('combobox', { name: 'Group evidence' }).click();
    await page.getByRole('option', { name: 'Grouped by source' }).click();
    await expect(groups.first()).toHaveAccessibleDescription('Gazette 1');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('by keys, by origin, and the grid has the keys again', async () => {
    await dialog.getByRole('combobox', { name: 'Group evidence' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(groups.first()).toHaveAccessibleDescription(/^Gazette \d+ \(origin not recorded\)$/);
    await grid.focus();
    await page.keyboard.press('Control+End');
    await expect(active).toHaveAccessibleName(/ against hypothesis X: /);
    await expect(active).toBeInViewport({ ratio: 0.95 });
    await page.keyboard.press('4');
    await expect(active).toHaveAccessibleName(/ against hypothesis X: I inconsistent$/);
  });

  await test.step('in the classic layout the group is said in the row', async () => {
    await dialog.getByRole('radio', { name: 'Classic' }).click();
    await expect(grid.getByRole('rowheader').first()).toContainText('(origin not recorded)');
    await dialog.getByRole('radio', { name: 'Hypotheses in rows' }).click();
  });

  await test.step('only what is not rated throughout, by keys, and all again', async () => {
    const all = Number(await grid.getAttribute('aria-colcount'));
    const filter = dialog.getByRole('checkbox', { name: 'Only what lacks ratings' });
    await filter.focus();
    await page.keyboard.press('Space');
    await expect(filter).toBeChecked();
    expect(Number(await grid.getAttribute('aria-colcount'))).toBeLessThan(all);
    await page.keyboard.press('Space');
    await expect(grid).toHaveAttribute('aria-colcount', String(all));
  });

  await test.step('what does not discriminate is set back, and stands out again', async () => {
    await grid.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('3');
    const dimmed = grid.locator('[role="gridcell"][class*="dim"]');
    await expect(dimmed.first()).toBeVisible();
    const dim = dialog.getByRole('checkbox', { name: 'Dim what does not discriminate' });
    await dim.focus();
    await page.keyboard.press('Space');
    await expect(dimmed).toHaveCount(0);
    await dim.click();
    await expect(dimmed.first()).toBeVisible();
  });
});
