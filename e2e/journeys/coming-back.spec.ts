import type { Page } from '@playwright/test';
import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, startProgram, test } from '../pages/program.ts';
import { newBrief, openSample } from '../pages/start.ts';

const titleOf = /Velani Strait/;

const topOf = (brief: BriefPage) => brief.sheet.evaluate((page) => Math.round(page.scrollTop));

async function expectTop(brief: BriefPage, top: number): Promise<void> {
  // A title or a date may be a line higher by then.
  await expect.poll(async () => Math.abs((await topOf(brief)) - top)).toBeLessThan(40);
}

/** Waits until the place the reader is at has been kept. */
const rest = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 600)));

test('undo, cursor and place stay over a trip to the library and over a restart', async ({ dataFolder }) => {
  test.setTimeout(180_000);
  const { app, page } = await startProgram(dataFolder);
  const brief = await openSample(page);
  const prose = brief.prose('Bottom line');
  await prose
    .locator('p')
    .nth(1)
    .click({ position: { x: 200, y: 10 } });
  await page.keyboard.press('Home');
  await page.keyboard.type('Wind. ');
  await brief.waitUntilSaved();
  await brief.sheet.hover();
  await page.mouse.wheel(0, 60);
  await rest(page);
  const top = await topOf(brief);

  await test.step('over a trip to the library', async () => {
    await page.getByRole('button', { name: 'All briefs' }).click();
    await new LibraryPage(page).row(titleOf).dblclick();
    await brief.waitUntilOpen();
    await expectTop(brief, top);
    await page.keyboard.type('Rain. ');
    await expect(prose).toContainText('Wind. Rain. ');
    await brief.waitUntilSaved();
  });
  await rest(page);
  await app.close();

  await test.step('over a restart', async () => {
    const again = await startProgram(dataFolder);
    const same = new BriefPage(again.page);
    await same.waitUntilOpen();
    await expectTop(same, top);
    await expect(same.prose('Bottom line')).toBeFocused();
    await again.page.keyboard.type('Snow. ');
    await expect(same.prose('Bottom line')).toContainText('Wind. Rain. Snow. ');
    await same.waitUntilSaved();
    for (const left of ['Wind. Rain. ', 'Wind. ', '']) {
      await again.page.keyboard.press('Control+z');
      await expect(same.prose('Bottom line')).not.toContainText(`${left}${left === '' ? 'Wind' : 'Snow'}`);
      if (left !== '') await expect(same.prose('Bottom line')).toContainText(left);
    }
    await again.page.keyboard.press('Control+y');
    await expect(same.prose('Bottom line')).toContainText('Wind. ');
    await again.app.close();
  });
});

test('a section that was read is shown again, also where the cursor was in none', async ({ dataFolder }) => {
  const { app, page } = await startProgram(dataFolder);
  const brief = await openSample(page);
  await brief.sheet.hover();
  await page.mouse.wheel(0, 2_500);
  await rest(page);
  const top = await topOf(brief);
  expect(top).toBeGreaterThan(1_000);
  await app.close();
  const again = await startProgram(dataFolder);
  const same = new BriefPage(again.page);
  await same.waitUntilOpen();
  await expectTop(same, top);
  await again.app.close();
});

/** Hands text to what has the focus, as the clipboard does. */
const paste = (page: Page, text: string) =>
  page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

test('a paste is a step of its own, and the list of steps leads to any of them by mouse', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('One ');
  await paste(page, 'two');
  await page.keyboard.type(' three');
  await expect(prose).toHaveText('One two three');
  const dialog = page.getByRole('dialog', { name: 'Steps to undo' });
  const steps = dialog.getByRole('listitem').getByRole('button');
  await page.keyboard.press('Control+Alt+z');
  await expect(steps).toHaveText([/^Typing/, /^Paste/, /^Typing/, /title/i, /As it was opened/]);

  await steps.nth(1).click();
  await expect(dialog).toHaveCount(0);
  await expect(prose).toHaveText('One two');
  await page.keyboard.press('Control+Alt+z');
  await expect(steps.nth(0)).toContainText('Undone');
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step');
  await steps.nth(2).click();
  await expect(prose).toHaveText('One ');
  await page.keyboard.press('Control+Alt+z');
  await steps.nth(0).click();
  await expect(prose).toHaveText('One two three');
});

test('a date that is being typed is on disk when the program is quit', async ({ dataFolder }) => {
  const { app, page } = await startProgram(dataFolder);
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  await brief.sheet.getByRole('button', { name: 'Published: Not set' }).click();
  await page.keyboard.type('3 January 2026');
  await app.close();
  const again = await startProgram(dataFolder);
  const same = new BriefPage(again.page);
  await same.waitUntilOpen();
  await expect(same.sheet.getByRole('button', { name: 'Published: 3 Jan 2026' })).toBeVisible();
  await again.app.close();
});
