import { existsSync } from 'node:fs';
import path from 'node:path';
import { BriefPage } from '../pages/brief-page.ts';
import { exportAs } from '../pages/export.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { chooseInOpenDialog, expect, startProgram, test } from '../pages/program.ts';
import { missingBlocks, textOfPdf, textOfWord, wordsOf } from '../pages/words.ts';

const projectFolder = path.resolve(import.meta.dirname, '../..');
const seedReport = path.resolve(projectFolder, '../shared/samples/seed-report.txt');
const ownReport = path.join(projectFolder, 'test/fixtures/reports/d-full.txt');
const report = existsSync(seedReport) ? seedReport : ownReport;

test.setTimeout(240_000);

/** What the journey writes into each part of the brief; each holds a word that stands nowhere else. */
const additions = [
  { add: /^Add key judgment/, text: 'Passage goes on through the kestrel season.' },
  { add: /^Add hypothesis/, text: 'Neither side has decided, and the larkspur order is a test.' },
  { add: /^Add indicator/, text: 'Tugs leave the marigold quay before dawn' },
  { add: /^Add assumption/, text: 'The juniper desk still decides on passage' },
  { add: /^Add information gap/, text: 'Who pays the tamarisk fee' },
  { add: /^Add bias or deception risk/, text: 'The willow paper gains from alarm' },
  { add: /^Add own domain/, text: 'Shipyards in the hawthorn bay lose orders' },
  { add: /^Add recommendation/, text: 'Ask the rowan station for its roster' },
  { add: /^Add scenario/, text: 'The alder convoy turns back' },
  { add: /^Add entity/, text: 'Sorrel Pilotage Company' },
  { add: /^Add source/, text: 'Gazette of the bracken port' },
] as const;

async function writeIntoEverySection(brief: BriefPage): Promise<void> {
  await brief.typeAtEnd('Bottom line', ' It is likely that this holds through the sandpiper spring.');
  await brief.typeAtEnd('Assessment', ' The cormorant log may settle it.');
  for (const { add, text } of additions) await brief.addAndType(add, text);
}

async function expectSameWords(brief: BriefPage, text: string): Promise<void> {
  const blocks = await brief.shownBlocks();
  expect(blocks.length).toBeGreaterThan(30);
  expect(missingBlocks(blocks, text)).toEqual([]);
}

test('a report is imported, edited in every section, found again and handed over, by mouse', async ({
  dataFolder,
}) => {
  const first = await startProgram(dataFolder);
  const { app, page } = first;
  await chooseInOpenDialog(app, [report]);
  const welcome = page.getByRole('dialog', { name: 'Welcome to Briefwright' });
  await welcome.getByRole('button', { name: /^Import a report/ }).click();
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  const title = await brief.title.inputValue();
  expect(title.length).toBeGreaterThan(20);

  await test.step('every section is edited and saved', async () => {
    await writeIntoEverySection(brief);
    await brief.waitUntilSaved();
  });

  await test.step('the last change is undone and made again, with its name in the menu', async () => {
    const label = () =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.label ?? '');
    await expect.poll(label).toMatch(/^Undo \S+/);
    const source = brief.sheet
      .getByRole('textbox')
      .and(page.locator('[value="Gazette of the bracken port"], textarea'));
    const shown = async () => (await brief.shownBlocks()).includes('Gazette of the bracken port');
    expect(await source.count()).toBeGreaterThan(0);
    expect(await shown()).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(shown).toBe(false);
    await page.keyboard.press('Control+y');
    await expect.poll(shown).toBe(true);
    await brief.waitUntilSaved();
  });

  await app.close();
  const second = await startProgram(dataFolder);

  await test.step('after a restart it is found by a word of its text, and nothing is missing', async () => {
    const library = new LibraryPage(second.page);
    // The window comes back with the brief it showed.
    await new BriefPage(second.page).waitUntilOpen();
    await second.page.keyboard.press('Control+Shift+F');
    await expect(library.search).toBeFocused();
    await library.search.fill('sandpip');
    await expect(library.rows).toHaveCount(1);
    await expect(library.rows.locator('mark').first()).toBeVisible();
    await library.row(title).dblclick();
    const again = new BriefPage(second.page);
    await again.waitUntilOpen();
    const blocks = await again.shownBlocks();
    for (const { text } of additions) expect(blocks).toContain(text);
    expect(blocks.join(' ')).toContain('cormorant log');
  });

  const again = new BriefPage(second.page);
  await test.step('the Word file says what the window shows, word by word', async () => {
    const file = path.join(dataFolder, 'brief.docx');
    await exportAs(second, 'Word document…', file);
    await expectSameWords(again, textOfWord(file));
  });

  await test.step('the PDF says what the window shows, word by word', async () => {
    const file = path.join(dataFolder, 'brief.pdf');
    await exportAs(second, 'PDF…', file);
    await expectSameWords(again, textOfPdf(file));
    expect(wordsOf(textOfPdf(file)).length).toBeGreaterThan(300);
  });

  await second.app.close();
});
