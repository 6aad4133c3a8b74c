import { readFileSync } from 'node:fs';
import path from 'node:path';
import { axeFaults } from '../pages/axe.ts';
import { chooseInSaveDialog, expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(180_000);

test('a judgment enters the ledger, is due, decided, exported and taken back', async ({
  program: { app, page },
  dataFolder,
}) => {
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const ledger = page.getByRole('dialog', { name: 'Ledger of judgments' });
  // The other judgments of the sample are due in time, and one is decided.
  const entry = ledger.getByRole('listitem').filter({ hasText: 'Tankers are likely' });

  await test.step('with a day and a rule it enters', async () => {
    await records.field('Key judgment 1').click();
    const day = records.inspector.getByRole('textbox', { name: 'Can be decided by' });
    await day.fill('2026-11-01');
    await day.press('Enter');
    await records.inspector.getByRole('textbox', { name: 'Rule' }).fill('A tanker passes with a pilot.');
    await brief.title.click();
    await brief.waitUntilSaved();
  });

  await test.step('by mouse, the notice in the library leads to the ledger, where it is decided', async () => {
    await page.getByRole('button', { name: 'All briefs' }).click();
    await expect(page.getByText(/due to be decided\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'Open the ledger' }).click();
    await expect(entry).toContainText('likely (55–80 %; our estimate 58–68 %)');
    expect(await axeFaults(page)).toEqual([]);
    await ledger.getByRole('button', { name: /^Decide: Tankers are likely/ }).click();
    const decide = page.getByRole('dialog', { name: 'How did it come out?' });
    await decide.getByRole('radio', { name: 'Occurred', exact: true }).click();
    await expect(decide.getByRole('button', { name: 'Decide' })).toBeDisabled();
    await decide.getByRole('textbox', { name: 'Source' }).fill('=Log of the pilots');
    expect(await axeFaults(page)).toEqual([]);
    await decide.getByRole('button', { name: 'Decide' }).click();
    await expect(entry).toHaveCount(0);
    await expect(ledger.getByText(/^2 judgments? with a number/)).toBeVisible();
  });

  await test.step('it is exported as a table without formulas', async () => {
    const file = path.join(dataFolder, 'ledger.csv');
    await chooseInSaveDialog(app, file);
    await ledger.getByRole('button', { name: 'Export as CSV…' }).click();
    await expect(page.getByText('Ledger written to ledger.csv')).toBeVisible();
    expect(readFileSync(file, 'utf8')).toContain("'=Log of the pilots");
  });

  await test.step('by keyboard, it is found among the decided ones, and its brief is opened', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ledger of judg');
    await page.keyboard.press('Enter');
    // The focus is on the part that is shown.
    await expect(ledger.getByRole('radio', { name: /^Open/ })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(entry).toContainText('Occurred: =Log of the pilots');
    await ledger.getByRole('button', { name: /^Key judgment 1 of Velani Strait/ }).focus();
    await page.keyboard.press('Enter');
    await brief.waitUntilOpen();
    await records.field('Key judgment 1').click();
    await expect(records.inspector.getByRole('combobox', { name: 'Outcome' })).toContainText('Occurred');
  });

  await test.step('in its brief it can be changed and taken back like anything else', async () => {
    const outcome = records.inspector.getByRole('combobox', { name: 'Outcome' });
    await outcome.click();
    await page.getByRole('option', { name: 'Not decided yet' }).click();
    await expect(outcome).toContainText('Not decided yet');
    await page.keyboard.press('Control+z');
    await expect(outcome).toContainText('Occurred');
    await brief.waitUntilSaved();
  });
});
