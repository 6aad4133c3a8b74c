import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { chooseInSaveDialog, expect, startProgram, test } from '../pages/program.ts';
import { missingBlocks, textOfPdf, textOfWord } from '../pages/words.ts';

test.setTimeout(240_000);

/** Runs a command the way a keyboard user does: palette, a few letters, Enter. */
async function runInPalette(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await palette.waitFor();
  await page.keyboard.type(query);
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}

const report = [
  'Harbour pilots of Sarn refuse night passage',
  'Published on: 2026-11-12',
  'Intelligence Report: Pilots stay ashore after dark',
  '1. BLUF (Bottom Line Up Front)',
  'Pilots of Sarn no longer guide ships at night. The overall confidence level in this assessment is moderate due to one source at the station.',
  '2. Competing Hypotheses',
  '- Hypothesis A: The pilots want higher fees. Supporting evidence includes their letter of May.',
  '- Hypothesis B: The pilots fear boardings. Contradicting evidence includes quiet nights since June.',
  '- Assessment: Hypothesis A is currently better supported due to the letter.',
  '3. Key Assumptions and Red Flags',
  '- Assumptions: The letter is genuine; the station follows its council.',
  '- Information Gaps: What the council was told.',
  '- Bias & Deception Risks: Owners gain from alarm.',
  '4. Implications and Strategic Risks',
  'Ships will wait for daylight.',
  '- Economic / Social: Freight becomes dearer.',
  '5. Recommendations and Outlook',
  '- Immediate Actions (0–30 days): Count ships at anchor.',
  '- Scenario Outlook: Best: Fees are agreed; Worst: The lane closes; Most-Likely: Nights stay empty.',
  '6. Key Individuals and Entities',
  '- Mira Tolde, head of the pilots',
  '7. Thematic Tags',
  'maritime, Sarn',
].join('\n');

const commands = [
  ['add key judgment', 'The teal judgment stands.'],
  ['add hypothesis', 'A third view, call it plover.'],
  ['add assumption', 'The heron office keeps its word'],
  ['add information gap', 'Where the egret crew went'],
  ['add bias or deception', 'The stork bulletin may be staged'],
  ['add recommendation', 'Visit the ibis mole'],
  ['add scenario', 'The curlew fleet sails by day'],
  ['add entity', 'Avocet Agency'],
  ['add source', 'Bulletin of the dunlin quay'],
] as const;

test('the whole job is done with the keyboard alone', async ({ dataFolder }) => {
  const { app, page } = await startProgram(dataFolder);
  const brief = new BriefPage(page);

  await test.step('a report is pasted into the welcome screen', async () => {
    await expect(page.getByRole('dialog', { name: 'Welcome to Briefwright' })).toBeVisible();
    // The focus is on the first of the three ways in; what is pasted there is a report as well.
    await expect(page.getByRole('button', { name: /^Import a report/ })).toBeFocused();
    await page.evaluate(async (text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    }, report);
    await brief.waitUntilOpen();
    await expect(brief.title).toHaveValue('Harbour pilots of Sarn refuse night passage');
  });

  await test.step('every kind of record is added from the palette and typed into', async () => {
    for (const [query, text] of commands) {
      await runInPalette(page, query);
      await brief.typeIntoFocused(text);
    }
    await page.keyboard.press('Control+1');
    await expect(brief.prose('Bottom line')).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' It is ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('likely');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' to last until the sandpiper moon.');
    await expect(brief.prose('Bottom line').locator('strong')).toHaveText('likely');
    await brief.waitUntilSaved();
  });

  await test.step('undo walks back through prose and records, and redo comes forward', async () => {
    const before = await brief.shownBlocks();
    for (let count = 0; count < 8; count += 1) await page.keyboard.press('Control+z');
    await expect.poll(async () => (await brief.shownBlocks()).length).toBeLessThan(before.length);
    for (let count = 0; count < 8; count += 1) await page.keyboard.press('Control+y');
    await expect.poll(() => brief.shownBlocks()).toEqual(before);
    await brief.waitUntilSaved();
  });

  await test.step('the library finds it by a word, and Enter opens it', async () => {
    await page.keyboard.press('Control+Shift+L');
    const library = new LibraryPage(page);
    await expect(library.search).toBeFocused();
    await page.keyboard.type('avocet');
    await expect(library.rows).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await brief.waitUntilOpen();
  });

  await test.step('Word and PDF are written and say what the window shows', async () => {
    for (const [shortcut, name, textOf] of [
      ['Control+e', 'brief.docx', textOfWord],
      ['Control+Shift+E', 'brief.pdf', textOfPdf],
    ] as const) {
      const file = path.join(dataFolder, name);
      await chooseInSaveDialog(app, file);
      await page.keyboard.press(shortcut);
      const dialog = page.getByRole('dialog', { name: 'Export brief' });
      await dialog.waitFor();
      // Enter does what was chosen last.
      await expect(dialog.getByRole('button', { name: 'Export…' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0, { timeout: 30_000 });
      expect(existsSync(file)).toBe(true);
      expect(missingBlocks(await brief.shownBlocks(), textOf(file))).toEqual([]);
      rmSync(file);
      await runInPalette(page, 'export again');
      await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
    }
  });

  await app.close();
});
