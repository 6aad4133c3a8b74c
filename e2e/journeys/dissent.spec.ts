import path from 'node:path';
import { axeFaults } from '../pages/axe.ts';
import { exportAs } from '../pages/export.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { openSample } from '../pages/start.ts';
import { missingBlocks, textOfPdf, textOfWord } from '../pages/words.ts';

test.setTimeout(240_000);

const view = 'The strait is likely to be shut to deep draughts from January.';
const reason = 'The survey of the eastern shoal was never published.';
const customer = 'Osterra Ministry of Transport';
const decision = 'Whether to charter smaller tankers for the winter.';

test('a dissent and a requirement are added by mouse, taken back by name, and printed', async ({
  program,
  dataFolder,
}) => {
  const { app, page } = program;
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const undoLabel = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.label ?? '');

  await test.step('a dissent is added in the row of its judgment', async () => {
    const add = brief.sheet.getByRole('button', { name: 'Add dissent to key judgment 1', exact: true });
    await records.field('Key judgment 1').hover();
    await add.click();
    await expect(records.field('Whose view: Dissent, Key judgment 1')).toBeFocused();
    await page.keyboard.type('Hydrographic Office, Osterra; R. Sedge');
    await records.field('What differs: Dissent, Key judgment 1').click();
    await page.keyboard.type(view);
    await records.field('Reason: Dissent, Key judgment 1').click();
    await page.keyboard.type(reason);
    await brief.waitUntilSaved();
    await expect.poll(undoLabel).toBe('Undo change dissent: reason');
  });

  await test.step('the inspector shows the same, and goes on with it', async () => {
    await expect(records.inspector.getByRole('heading', { name: 'Dissent 1' })).toBeVisible();
    const whose = records.inspector.getByRole('textbox', { name: 'Whose view' });
    await expect(whose).toHaveValue('Hydrographic Office, Osterra; R. Sedge');
    await whose.fill('Hydrographic Office, Osterra');
    await expect(records.field('Whose view: Dissent, Key judgment 1')).toHaveValue(
      'Hydrographic Office, Osterra',
    );
    await brief.waitUntilSaved();
    await expect.poll(undoLabel).toBe('Undo change dissent: whose view');
  });

  await test.step('a requirement stands below the title block', async () => {
    await brief.addAndType(/^Add requirement/, customer);
    await records.field('Decision served: Requirement 1').click();
    await page.keyboard.type(decision);
    await records.field('Questions: Requirement 1').click();
    await page.keyboard.type('Will transit stop?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('What will a passage cost?');
    await brief.waitUntilSaved();
    await expect.poll(undoLabel).toBe('Undo change requirement: questions');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('what is deleted comes back with its words and its names', async () => {
    await brief.sheet.getByRole('button', { name: 'Delete dissent, Key judgment 1', exact: true }).click();
    await expect(records.field('Reason: Dissent, Key judgment 1')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(records.field('Reason: Dissent, Key judgment 1')).toHaveValue(reason);
    await expect(records.field('Whose view: Dissent, Key judgment 1')).toHaveValue(
      'Hydrographic Office, Osterra',
    );
    await brief.waitUntilSaved();
  });

  const printed = [
    `Requirement: ${customer}`,
    `Decision served: ${decision}`,
    'What will a passage cost?',
    'Dissenting view: Hydrographic Office, Osterra',
    view,
    `Reason: ${reason}`,
  ];
  await test.step('both are in the Word file and in the PDF', async () => {
    const word = path.join(dataFolder, 'brief.docx');
    await exportAs(program, 'Word document…', word);
    expect(missingBlocks(printed, textOfWord(word))).toEqual([]);
    const pdf = path.join(dataFolder, 'brief.pdf');
    await exportAs(program, 'PDF…', pdf);
    expect(missingBlocks(printed, textOfPdf(pdf))).toEqual([]);
  });
});
