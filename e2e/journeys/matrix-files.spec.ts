import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { parcSample } from '../../test/fixtures/parc-file.ts';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { dropFiles } from '../pages/drop-files.ts';
import { exportAs } from '../pages/export.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, test } from '../pages/program.ts';

test.setTimeout(240_000);

const summaryOf = (brief: BriefPage) => brief.sheet.getByRole('region', { name: 'How the hypotheses stand' });
const reportOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

test('by mouse, a file of ACH is dropped, read, and its matrix handed over as CSV', async ({
  program,
  dataFolder,
}) => {
  const { page } = program;
  await leaveWelcome(page);
  const file = path.join(dataFolder, 'strait.achz');
  writeFileSync(file, parcSample);
  await dropFiles(page, [file]);
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  await expect(brief.title).toHaveValue('Velani Strait');
  await expect(reportOf(page)).toContainText('Read as a file of ACH');
  await expect(reportOf(page)).toContainText(
    '“MAYBE” is no rating that is known: E3 against B was left unrated.',
  );
  await expect(summaryOf(brief)).toContainText(
    'A and B came together with evidence, as in an import: which was there first is not known.',
  );
  expect(await axeFaults(page)).toEqual([]);
  const csv = path.join(dataFolder, 'matrix.csv');
  await exportAs(program, 'Matrix as CSV…', csv);
  const text = readFileSync(csv, 'utf8');
  expect(text.startsWith('\ufeffItem,Evidence,Credibility,Relevance,Date,Sources,A,B\r\n')).toBe(true);
  expect(text).toContain('E2,The navy denies it,,,,https://example.org/denial,C,N\r\n');
});

test('by keyboard, a file of ACH is imported, and a table is added to the brief as one change', async ({
  program,
  dataFolder,
}) => {
  const { app, page } = program;
  await leaveWelcome(page);
  const file = path.join(dataFolder, 'strait.achz');
  writeFileSync(file, parcSample);
  await chooseInOpenDialog(app, [file]);
  await page.keyboard.press('Control+o');
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  const statement = brief.sheet.getByText('The strait is closed by weather');
  await expect(statement).toHaveCount(0);

  const table = path.join(dataFolder, 'more.csv');
  const head = 'Evidence;A: The strait is closed on purpose;B: The strait is closed by weather';
  writeFileSync(table, `${head}\r\nThe navy denies it;CC;N\r\nFog was seen;I;C\r\n`);
  await chooseInOpenDialog(app, [table]);
  await runInPalette(page, 'Import matrix into', /Import matrix into this brief/);
  await expect(page.getByText('1 hypothesis, 1 item of evidence, 3 ratings added').first()).toBeVisible();
  await expect(reportOf(page)).toContainText('2 were in the brief already and are not doubled.');
  await expect(reportOf(page)).toContainText('1 cell is rated otherwise in the brief and stays so.');
  await expect(summaryOf(brief)).toContainText('C came together with evidence');

  await test.step('what is written afterwards is told by the clock, which leads to it', async () => {
    await page.keyboard.press('Escape');
    await runInPalette(page, 'Add hypothesis', /hypothesis/i);
    await page.keyboard.type('It is closed for show');
    await brief.waitUntilSaved();
    const note = summaryOf(brief).getByRole('button', {
      name: 'D was added after E4 (4 of 4 items were there).',
    });
    await expect(note).toBeVisible();
    await page.keyboard.press('Escape');
    await note.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-place]:focus-within, :focus').first()).toBeVisible();
  });
});
