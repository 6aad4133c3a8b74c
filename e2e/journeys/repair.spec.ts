import path from 'node:path';
import type { Page } from '@playwright/test';
import { BriefPage } from '../pages/brief-page.ts';
import { exportAs } from '../pages/export.ts';
import { chooseInOpenDialog, chooseInSaveDialog, expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { missingBlocks, textOfPdf, textOfWord } from '../pages/words.ts';

/*
 * A report that names no source, no likelihood and two hypotheses that can both be true becomes a brief whose reasoning
 * can be audited: by mouse and keyboard, in the window, with nothing that is not on the page.
 */

const report = path.resolve(import.meta.dirname, '../../test/fixtures/reports/d-full.txt');

test.setTimeout(420_000);

const tender = `VELANI PILOTAGE AUTHORITY
Tender 12: twelve pilots for the deep-water lane

Contracts run for three years from 1 January 2027.
Slots are given in the order of booking.
`;

const tables = `CORVANE CUSTOMS SERVICE
Fuel landed, October 2026

Of the refined fuel landed in October, 64 per cent came through the strait.
`;

/** Captures a text with a source of its own, and quotes one of its lines as evidence, all by keyboard. */
async function captureAndQuote(page: Page, title: string, text: string, line: number, words: string) {
  const dialog = page.getByRole('dialog', { name: 'Capture text or file' });
  await page.keyboard.press('Control+Alt+v');
  await expect(dialog.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused();
  await page.keyboard.insertText(text);
  await dialog.getByRole('combobox', { name: 'Source' }).click();
  await page.getByRole('option', { name: 'New source from this' }).click();
  await dialog.getByRole('textbox', { name: 'Title' }).focus();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  const capture = page.getByRole('dialog', { name: title });
  await expect(capture.getByRole('textbox', { name: 'Text of the capture' })).toBeFocused();
  for (let step = 1; step < line; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(capture.getByRole('textbox', { name: /^Evidence E\d+$/ })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(capture).toHaveCount(0);
}

/** Takes an entry of a list of links in the inspector by typing its label. */
async function link(page: Page, records: RecordsPage, list: string, entry: string) {
  await records.inspector.getByRole('combobox', { name: new RegExp(`^${list}`) }).click();
  await page.keyboard.type(entry);
  await page
    .getByRole('option', { name: new RegExp(`^${entry}\\b`) })
    .first()
    .click();
  await page.keyboard.press('Escape');
}

test('an imported report becomes a brief whose reasoning can be audited, and prints it', async ({
  program,
  dataFolder,
}) => {
  const { app, page } = program;
  await chooseInOpenDialog(app, [report]);
  await page
    .getByRole('dialog', { name: 'Welcome to Briefwright' })
    .getByRole('button', { name: /^Import a report/ })
    .click();
  const brief = new BriefPage(page);
  const records = new RecordsPage(page);
  await brief.waitUntilOpen();

  await test.step('two hypotheses exclude each other, and a third one says that nothing is meant', async () => {
    for (const [name, statement] of [
      ['Hypothesis A', 'Corvane keeps the lane open to all who pay and take a pilot.'],
      ['Hypothesis B', 'Corvane closes the lane to all for more than three days before April.'],
    ] as const) {
      await records.field(name).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(statement);
    }
    await brief.addAndType(/^Add hypothesis/, 'Nothing is decided: the order lapses before it is applied.');
    await expect(records.field('Hypothesis C')).toHaveValue(/^Nothing is decided/);
  });

  await test.step('texts are captured, and passages of them become evidence with a source', async () => {
    await captureAndQuote(page, 'Tender 12', tender, 4, 'Pilots are engaged for three years.');
    await captureAndQuote(
      page,
      'Fuel tables',
      tables,
      4,
      'Corvane lands 64 per cent of its fuel in the strait.',
    );
    await records.inspector.getByRole('tab', { name: /^Sources/ }).click();
    for (const title of ['Tender 12', 'Fuel tables']) {
      await expect(
        records.inspector.getByRole('button', { name: new RegExp(`^${title}`) }).first(),
      ).toBeVisible();
    }
  });

  await test.step('each source says how it knows and how far it is to be relied on', async () => {
    for (const number of [1, 2]) {
      await records.sheet.getByRole('button', { name: new RegExp(`^Detail of source ${number}:`) }).click();
      for (const [field, option] of [
        ['Lineage', 'Own observation'],
        ['Reliability', /^B\b/],
      ] as const) {
        await records.inspector.getByRole('combobox', { name: new RegExp(`^${field} `) }).click();
        await page.getByRole('option', { name: option }).click();
      }
    }
    await brief.waitUntilSaved();
  });

  await test.step('the bottom line cites them', async () => {
    await brief.typeAtEnd('Bottom line', ' Its fuel comes by the same lane.');
    await page.keyboard.press('Control+Alt+c');
    const cite = page.getByRole('dialog', { name: 'Cite a source' });
    await expect(cite.getByRole('textbox', { name: 'Source' })).toBeFocused();
    await page.keyboard.type('Fuel tab');
    await page.keyboard.press('Enter');
    await expect(cite).toHaveCount(0);
    await expect(brief.prose('Bottom line').locator('sup')).toHaveCount(1);
  });

  await test.step('every item is rated against every hypothesis by keys', async () => {
    await page.keyboard.press('Control+Alt+r');
    const grid = page.getByRole('grid', { name: 'Matrix' });
    await expect(grid).toBeFocused();
    await page.keyboard.press('Control+Home');
    // Across one item after the other: the tariff, the pilots or imports, then the two captures.
    const items = await grid.getByRole('columnheader', { name: /^E\d+/ }).count();
    const rows = [...Array.from({ length: items - 2 }, () => '254'), '154', '252'];
    for (const row of rows) {
      for (const digit of row) {
        await page.keyboard.press(digit);
        await page.keyboard.press('Enter');
      }
    }
    await expect(grid.getByRole('gridcell', { name: /not rated/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  const likelihoods = records.sheet.getByRole('region', { name: 'How likely each is' });
  await test.step('numbers are given apart from it, and made to agree with each other', async () => {
    await likelihoods.scrollIntoViewIfNeeded();
    for (const [label, percent] of [
      ['A', '80'],
      ['B', '20'],
      ['C', '20'],
    ] as const) {
      const name = `How likely hypothesis ${label} is`;
      await likelihoods.getByRole('button', { name: new RegExp(`^${name}:`) }).click();
      await page.getByRole('textbox', { name }).fill(percent);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
    }
    await expect(likelihoods).toContainText('As given they add up to 120 %');
    await likelihoods.getByRole('button', { name: 'Make coherent: divide by the sum' }).click();
    await expect(likelihoods.getByRole('row', { name: /^A / })).toContainText('80 %');
  });

  await test.step('a judgment says how likely, how surely and why, and what it rests on', async () => {
    await brief.addAndType(/^Add key judgment/, 'Tankers that pay are likely to go on passing until April.');
    await records.sheet.getByRole('button', { name: /^Likelihood of key judgment 1:/ }).click();
    await page.getByRole('textbox', { name: 'Likelihood of key judgment 1' }).fill('60-75');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await records.choose(/^Confidence in key judgment 1/, 'Moderate confidence');
    await records.field('Basis of the confidence in key judgment 1').click();
    await page.keyboard.type('two offices agree, and neither speaks for the navy');
    await records.field('Key judgment 1').click();
    await records.inspector.getByRole('tab', { name: 'Detail' }).click();
    await link(page, records, 'Rests on hypotheses', 'Hypothesis A');
    await link(page, records, 'Rests on evidence', 'E4');
    await link(page, records, 'Rests on assumptions', 'Assumption 1');
  });

  await test.step('with a day and a rule it is in the ledger', async () => {
    const day = records.inspector.getByRole('textbox', { name: 'Can be decided by' });
    await day.fill('2099-04-01');
    await day.press('Enter');
    await records.inspector.getByRole('textbox', { name: 'Rule' }).click();
    await page.keyboard.type('Occurred if no halt of more than three days is on record.');
    await brief.title.click();
    await brief.waitUntilSaved();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ledger of judg');
    await page.keyboard.press('Enter');
    const ledger = page.getByRole('dialog', { name: 'Ledger of judgments' });
    await ledger.getByRole('radio', { name: /^Open/ }).click();
    await expect(ledger.getByRole('listitem')).toContainText('likely (55–80 %; our estimate 60–75 %)');
    await page.keyboard.press('Escape');
  });

  await test.step('the source summary is drafted from the register', async () => {
    await records.pressButton('Draft source summary');
    await expect(
      records.sheet.getByText(/^This brief draws on 2 sources, with 2 recorded origins/),
    ).toBeVisible();
    await brief.waitUntilSaved();
  });

  await test.step('Word and PDF give the answer, the table, and what the judgment rests on', async () => {
    const pdf = path.join(dataFolder, 'repaired.pdf');
    await chooseInSaveDialog(app, pdf);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'PDF…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export brief' });
    await dialog.getByRole('switch', { name: 'How the hypotheses stand' }).click();
    await dialog.getByRole('switch', { name: 'Numbers as given' }).click();
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog).toHaveCount(0);
    const word = path.join(dataFolder, 'repaired.docx');
    await exportAs(program, 'Word document…', word);
    const wanted = [
      'Hypothesis A is least inconsistent with the evidence',
      'unless ratings move by',
      'The hypotheses and what speaks for and against them',
      'The evidence and how it bears on each hypothesis',
      'Rests on evidence E4; hypothesis A; assumption 1.',
      'We have moderate confidence in this judgment: two offices agree',
      'given: 80 %',
      'To be decided by 1 April 2099',
      'This brief draws on 2 sources, with 2 recorded origins',
      'usually reliable (B)',
      'Contracts run for three years from 1 January 2027.',
    ];
    expect(missingBlocks(wanted, textOfWord(word))).toEqual([]);
    expect(missingBlocks(wanted, textOfPdf(pdf))).toEqual([]);
  });
});
