import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { dropFiles } from '../pages/drop-files.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, test } from '../pages/program.ts';

test.setTimeout(240_000);

const unclear =
  ',Mines were laid,Denial of the navy,Fog was seen\r\nThe strait is closed by accident,II,C,W\r\nThe strait is closed on purpose,CC,W,I\r\n';

const dialogIn = (page: Page) => page.getByRole('dialog', { name: 'How is this table to be read?' });
const reportIn = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

test('by mouse, dropped tables are asked about one after the other, and read as was said', async ({
  program,
  dataFolder,
}) => {
  const { page } = program;
  await leaveWelcome(page);
  const table = path.join(dataFolder, 'strait.csv');
  const grades = path.join(dataFolder, 'grades.csv');
  writeFileSync(table, unclear);
  writeFileSync(grades, 'Name,Grade\r\nAnna,C\r\nBen,N\r\n');
  await dropFiles(page, [table, grades]);
  const dialog = dialogIn(page);
  await expect(dialog).toContainText('“strait.csv” holds a table of 3 rows and 4 columns.');
  await expect(dialog).toContainText('which way round it lies, or what one sign means');
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByText('Hypotheses in rows').click();
  await dialog.getByRole('combobox', { name: '“W” in 2 cells' }).click();
  await page.getByRole('option', { name: 'neutral (N)' }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();

  await test.step('the next one is left alone, and its file stays as it was', async () => {
    await expect(dialog).toContainText('“grades.csv” holds a table of 3 rows and 2 columns.');
    await expect(dialog.getByRole('radio', { name: 'No matrix' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('grades.csv was not imported').first()).toBeVisible();
    expect(existsSync(grades)).toBe(true);
  });

  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  const report = reportIn(page);
  for (const found of ['Hypotheses 2', 'Evidence 3', 'Ratings 6'])
    await expect(report.getByRole('button', { name: found })).toBeVisible();
  await expect(report).not.toContainText('is no rating that is known');
});

test('by keyboard, Enter takes the likelier reading, arrows the other one, Escape none', async ({
  program,
  dataFolder,
}) => {
  const { app, page } = program;
  await leaveWelcome(page);
  const table = path.join(dataFolder, 'strait.csv');
  writeFileSync(table, unclear);
  const importTable = async () => {
    await chooseInOpenDialog(app, [table]);
    await page.keyboard.press('Control+o');
    await expect(dialogIn(page)).toBeVisible();
  };
  await importTable();
  await page.keyboard.press('Escape');
  await expect(page.getByText('strait.csv was not imported').first()).toBeVisible();
  expect(readFileSync(table, 'utf8')).toBe(unclear);

  await importTable();
  await page.keyboard.press('Enter');
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  const report = reportIn(page);
  await expect(report).toContainText('“W” is no rating that is known');
  await expect(brief.sheet.getByRole('textbox', { name: 'Hypothesis B', exact: true })).toHaveValue(
    'The strait is closed on purpose',
  );

  await test.step('the same is asked for a matrix that goes into the open brief', async () => {
    const other = path.join(dataFolder, 'more.csv');
    writeFileSync(other, ',Ice,Storm\r\nShips wait,C,II\r\nShips turn back,CC,N\r\n');
    await chooseInOpenDialog(app, [other]);
    await runInPalette(page, 'Import matrix into', /Import matrix into this brief/);
    await expect(dialogIn(page)).toContainText('“more.csv”');
    await expect(dialogIn(page).getByRole('radio', { name: 'No matrix' })).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 hypotheses, 2 items of evidence, 4 ratings added').first()).toBeVisible();
  });
});
