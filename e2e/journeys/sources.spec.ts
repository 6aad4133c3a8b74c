import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { exportAs } from '../pages/export.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { openSample } from '../pages/start.ts';
import { textOfPdf } from '../pages/words.ts';

test.setTimeout(240_000);

test('the register keeps earlier grades, lineage and what artificial intelligence made, and drafts the summary', async ({
  program,
}, info) => {
  const { page } = program;
  const brief = await openSample(page);
  const { inspector, sheet } = new RecordsPage(page);
  const choose = async (field: string, option: string | RegExp) => {
    await inspector.getByRole('combobox', { name: new RegExp(`^${field} `) }).click();
    await page.getByRole('option', { name: option }).click();
  };

  await test.step('by mouse, another grade keeps the one before, and why', async () => {
    await sheet.getByRole('button', { name: /^Detail of source 1:/ }).click();
    await choose('Reliability', /^C · |^C\b/);
    const former = inspector.getByRole('textbox', { name: /^B until / });
    await former.click();
    await page.keyboard.type('It was wrong twice');
    await expect(former).toHaveValue('It was wrong twice');
  });

  await test.step('lineage and disclosure are recorded', async () => {
    await choose('Lineage', 'Own observation');
    await inspector.getByRole('checkbox', { name: 'Made with artificial intelligence' }).click();
    await inspector.getByRole('textbox', { name: 'System', exact: true }).click();
    await page.keyboard.type('Digest tool');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4.1');
    await brief.waitUntilSaved();
    await expect(inspector.getByRole('textbox', { name: 'Version of the model' })).toHaveValue('4.1');
  });

  await test.step('by keyboard, the summary is drafted before the sources, and taken back in one step', async () => {
    const draft = sheet.getByRole('button', { name: 'Draft source summary' });
    await draft.focus();
    await page.keyboard.press('Enter');
    await expect(sheet.getByText(/^This brief draws on 19 sources, with 15 recorded origins/)).toBeVisible();
    await expect(
      sheet.getByText(
        /^Of the source summary 5 sentences are as drafted by the program, \d+ sentences are yours\.$/,
      ),
    ).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(sheet.getByText(/^This brief draws on 19 sources/)).toBeHidden();
    await page.keyboard.press('Control+y');
    await expect(sheet.getByText(/^This brief draws on 19 sources/)).toBeVisible();
    await brief.waitUntilSaved();
  });

  await test.step('all of that is in the printed file, but not who graded', async () => {
    const file = path.join(info.outputDir, 'sources.pdf');
    mkdirSync(info.outputDir, { recursive: true });
    await exportAs(program, 'PDF…', file);
    const words = textOfPdf(file).replace(/\s+/g, ' ');
    expect(words).toContain('Made with artificial intelligence: Digest tool, version 4.1.');
    expect(words).toContain('Lineage: own observation.');
    expect(words).toContain('This brief draws on 19 sources');
    expect(words).toMatch(/Usually reliable \(B\) until [^:]+: It was wrong twice\./);
  });
});

test('an item says how many origins it has, and why they are independent', async ({ program }) => {
  const { page } = program;
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const { inspector, sheet } = records;
  const own = async (number: number) => {
    await sheet.getByRole('button', { name: new RegExp(`^Detail of source ${number}:`) }).click();
    const lineage = inspector.getByRole('combobox', { name: /^Lineage / });
    await lineage.click();
    await page.getByRole('option', { name: 'Own observation' }).click();
    await expect(lineage).toContainText('Own observation');
  };
  await own(1);
  await own(2);
  await test.step('by mouse, two outlets, one of which repeats a circular', async () => {
    await sheet.getByRole('textbox', { name: 'E1, Hypothesis A' }).first().click();
    const sources = inspector.getByRole('combobox', { name: /^Sources\b/ });
    await sources.click();
    await page.keyboard.type('Osterran');
    await page.getByRole('option', { name: /^Osterran tankers wait/ }).click();
    await page.keyboard.press('Escape');
    await expect(inspector.getByText(/origins?, independence not established\.$/)).toBeVisible();
  });
  await test.step('by keyboard, a reason makes them independent', async () => {
    const why = inspector.getByRole('textbox', { name: /^Why .* are independent$/ }).first();
    await why.focus();
    await page.keyboard.type('The agents count their own logs.');
    await expect(inspector.getByText(/2 origins, independent of each other\.$/)).toBeVisible();
    await brief.waitUntilSaved();
  });
});
