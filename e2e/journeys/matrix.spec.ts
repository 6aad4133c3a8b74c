import path from 'node:path';
import { axeFaults } from '../pages/axe.ts';
import { exportAs } from '../pages/export.ts';
import { chooseInSaveDialog, expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { newBrief, openSample } from '../pages/start.ts';
import { missingBlocks, textOfPdf, textOfWord } from '../pages/words.ts';

test.setTimeout(240_000);

const answer = 'Hypothesis A is least inconsistent with the evidence; B is too close to it to be told apart.';

test('the summary of the matrix says how the hypotheses stand, leads to what it speaks of, and follows ratings', async ({
  program,
}) => {
  const { page } = program;
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const summary = brief.sheet.getByRole('region', { name: 'How the hypotheses stand' });
  const more = summary.getByRole('button', { name: 'Scores and what to bear in mind' });

  await test.step('the answer comes first, the scores on demand', async () => {
    await summary.scrollIntoViewIfNeeded();
    await expect(summary.getByText(answer)).toBeVisible();
    await expect(summary).toContainText('40 of 40 cells are rated (100 %).');
    await expect(summary).not.toContainText('Weighted inconsistency');
    await more.click();
    await expect(summary).toContainText('Weighted inconsistency: A 1.4, B 3, D 9 and C 16.');
    await expect(summary).toContainText('The likelihoods of the hypotheses add up to 89–111 %.');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('by mouse, a phrase leads to the cell it speaks of', async () => {
    await summary.getByRole('button', { name: 'one step' }).click();
    await expect(records.field('E4, Hypothesis B')).toBeFocused();
    await expect(records.inspector.getByRole('heading', { name: 'E4' })).toBeVisible();
  });

  await test.step('by keyboard, a phrase selects all it speaks of', async () => {
    await summary.getByRole('button', { name: 'E2 and E7' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('toolbar', { name: '2 items of evidence selected' })).toBeVisible();
    await expect(records.field('E2, Hypothesis B')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('a rating that is changed changes what is said', async () => {
    const rating = records.inspector.getByRole('combobox', { name: 'Rating against hypothesis B' });
    await summary.getByRole('button', { name: 'one step' }).click();
    await rating.click();
    await page.getByRole('option', { name: 'N · neutral' }).click();
    await expect(summary).toContainText('Hypothesis B is least inconsistent with the evidence;');
    await page.keyboard.press('Control+z');
    await expect(summary).toContainText(answer);
  });

  await test.step('how it is counted and how much must be rated can be chosen', async () => {
    await summary.getByRole('button', { name: /^How inconsistency is added up/ }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Counted/ }).click();
    await expect(summary).toContainText('Inconsistency count: A 1, B 2, D 5 and C 9.');
    await summary.getByRole('button', { name: /^How much of a hypothesis/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'From 100 % rated' }).click();
    await expect(summary).toContainText(/is least inconsistent/);
    await brief.waitUntilSaved();
  });
});

test('a new brief says step by step why there is no ranking yet', async ({ program: { page } }) => {
  const brief = await newBrief(page, 'Why the harbour closes');
  const records = new RecordsPage(page);
  const summary = brief.sheet.getByRole('region', { name: 'How the hypotheses stand' });
  await expect(summary).toHaveCount(0);
  await brief.addAndType(/^Add hypothesis/, 'They pay');
  await expect(summary).toContainText('one hypothesis has nothing to be compared with');
  await page.keyboard.press('Enter');
  await records.type('They turn back');
  await expect(summary).toContainText('there is no evidence by which the hypotheses could be compared');
  await brief.addAndType('Add supporting evidence to Hypothesis C', 'A tariff is printed');
  await expect(summary).toContainText('hypothesis D has 0 of 1 cells rated (0 %); at least 60 % are wanted.');
  await summary.getByRole('button', { name: '0 of 1 cells' }).click();
  await expect(records.field('E1, Hypothesis C')).toBeFocused();
  const rating = records.inspector.getByRole('combobox', { name: 'Rating against hypothesis D' });
  await rating.click();
  await page.getByRole('option', { name: 'II · very inconsistent' }).click();
  await expect(summary).toContainText('Hypothesis C is least inconsistent with the evidence.');
  await expect(summary).toContainText('E1 carries it.');
});

test('what the matrix says is printed if the export is told so, and the preview shows it', async ({
  program,
  dataFolder,
}) => {
  const { app, page } = program;
  await openSample(page);
  const word = path.join(dataFolder, 'brief.docx');
  await test.step('not without being asked', async () => {
    await exportAs(program, 'Word document…', word);
    expect(textOfWord(word)).not.toContain('is least inconsistent');
  });
  await test.step('chosen once, for the PDF', async () => {
    const pdf = path.join(dataFolder, 'brief.pdf');
    await chooseInSaveDialog(app, pdf);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'PDF…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export brief' });
    await dialog.getByRole('switch', { name: 'How the hypotheses stand' }).click();
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog).toHaveCount(0);
    expect(missingBlocks(['How the hypotheses stand', answer], textOfPdf(pdf))).toEqual([]);
  });
  await test.step('kept for the Word file', async () => {
    const again = path.join(dataFolder, 'again.docx');
    await exportAs(program, 'Word document…', again);
    expect(missingBlocks(['How the hypotheses stand', answer], textOfWord(again))).toEqual([]);
  });
});
