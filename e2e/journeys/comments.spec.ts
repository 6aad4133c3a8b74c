import type { Locator, Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { lookOf, sentBrief, writeSent } from '../pages/first-look.ts';
import { runInPalette } from '../pages/palette.ts';
import { expect, startProgram, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

/* Comments on any place of a brief: begun where the cursor is, read in the inspector and in the margin. */

test.setTimeout(240_000);

const inspectorOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });
const cardOf = (page: Page, name: RegExp): Locator => inspectorOf(page).getByRole('article', { name });
const marginOf = (page: Page): Locator => page.getByRole('region', { name: 'Comments in the margin' });

/** Selects the first words of a piece of prose by keys, as somebody who reads with the cursor. */
async function selectWords(page: Page, prose: Locator, words: number): Promise<string> {
  await prose.focus();
  await page.keyboard.press('Control+Home');
  for (let count = 0; count < words; count += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  return page.evaluate(() => getSelection()?.toString().trim() ?? '');
}

/** Comments on what the cursor is at, by keys, once the name is known. */
async function commentByKeys(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Alt+m');
  await expect(inspectorOf(page).getByRole('textbox', { name: /^Comment on/ })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
}

async function expectNoFaults(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    expect.soft(await axeFaults(page), colorScheme).toEqual([]);
  }
}

/** Whether a button is what lies at its own middle, so that a click there reaches it. */
const isUncovered = (button: Locator): Promise<boolean> =>
  button.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && element.contains(there);
  });

test('by keys alone: a name asked once, a comment, an answer, resolved and opened again, undone', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const inspector = inspectorOf(page);
  const prose = brief.prose('Bottom line');
  const words = await selectWords(page, prose, 3);
  await page.keyboard.press('Control+Alt+m');
  await expect(inspector.getByRole('textbox', { name: /^Comment on/ })).toBeFocused();
  await expect(inspector.getByRole('region', { name: /^New comment/ })).toContainText(words);
  await page.keyboard.type('Since when?');
  await page.keyboard.press('Control+Enter');
  await expect(inspector.getByText('Write your name first')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('K. Ardent');
  await expectNoFaults(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const card = cardOf(page, /^Comment by K. Ardent on Bottom line/).filter({ hasText: words });
  await expect(card).toContainText('Since when?');
  await expect(card).toContainText(words);
  // The reader goes on in the text, and is never asked again.
  await expect(prose).toBeFocused();
  await page.keyboard.press('Control+End');
  await commentByKeys(page, 'And until when?');
  await expect(cardOf(page, /^Comment by K. Ardent/)).toHaveCount(2);
  await expect(inspector.getByRole('textbox', { name: 'Your name' })).toHaveCount(0);
  await expectNoFaults(page);

  await page.keyboard.press('Control+Alt+j');
  await expect(card).toBeFocused();
  await page.keyboard.press('Control+Alt+Shift+J');
  await expect(cardOf(page, /^Comment by K. Ardent/).last()).toBeFocused();
  await page.keyboard.press('Control+Alt+j');
  await expect(card).toBeFocused();
  await card.getByRole('textbox', { name: 'Answer' }).focus();
  await page.keyboard.type('Ask @Il');
  await expect(page.getByRole('listbox', { name: 'People' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('please');
  await page.keyboard.press('Control+Enter');
  await expect(card.getByText('@Ilse Maron')).toHaveText('@Ilse Maron');
  await expect(card).toContainText('Ask @Ilse Maron please');

  await card.getByRole('button', { name: 'Resolve' }).focus();
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  await inspector.getByRole('radio', { name: 'Resolved' }).focus();
  await page.keyboard.press('Space');
  const resolved = cardOf(page, /resolved$/);
  await resolved.getByRole('button').first().press('Enter');
  await expect(resolved).toContainText('Resolved by');
  await resolved.getByRole('button', { name: 'Open again' }).press('Enter');
  await expect(cardOf(page, /^Comment by K. Ardent/).first()).toContainText('Opened again by');
  await prose.focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await inspector.getByRole('radio', { name: 'Open' }).press('Space');
  await expect(cardOf(page, /^Comment by K. Ardent/)).toHaveCount(2);
  await brief.waitUntilSaved();
});

test('by mouse: from the menu of the text, the section and the record, in the margin, edited and deleted', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const inspector = inspectorOf(page);
  const prose = brief.prose('Bottom line');
  await prose
    .locator('p')
    .first()
    .dblclick({ position: { x: 20, y: 12 } });
  await prose
    .locator('p')
    .first()
    .click({ button: 'right', position: { x: 20, y: 12 } });
  await page.getByRole('menuitem', { name: /^Comment/ }).click();
  await page.keyboard.type('Who says so?');
  await inspector.getByRole('textbox', { name: 'Your name' }).fill('K. Ardent');
  await inspector.getByRole('button', { name: 'Comment', exact: true }).click();
  const marker = marginOf(page).getByRole('button', { name: /^Comment by K. Ardent/ });
  await expect(marker).toBeVisible();
  expect(await isUncovered(marker)).toBe(true);
  await expect(prose.locator('[data-mark^="comment"]')).toHaveText('Corvane');

  // Typing before the words moves nothing away from them.
  await prose.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Now: ');
  await expect(prose.locator('[data-mark^="comment"]')).toHaveText('Corvane');

  await brief.sheet.getByRole('button', { name: /^More for Bottom line/ }).click();
  await page.getByRole('menuitem', { name: 'Comment on this section' }).click();
  await page.keyboard.type('Too long.');
  await inspector.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(cardOf(page, /^Comment by/)).toHaveCount(2);

  await marker.first().click();
  const card = cardOf(page, /^Comment by K. Ardent/).filter({ hasText: 'Corvane' });
  await card.getByRole('button', { name: /^Bottom line/ }).click();
  await card.getByRole('button', { name: 'More for this comment' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await card.getByRole('textbox', { name: 'Your comment' }).fill('Who says so, and when?');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card).toContainText('Who says so, and when?');
  await expect(card).toContainText('edited');
  await expectNoFaults(page);

  // The words go, the comment stays and says what it was about.
  await prose.focus();
  await page.keyboard.press('Control+Home');
  for (let count = 0; count < 4; count += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Delete');
  const gone = cardOf(page, /^Comment by K. Ardent/).filter({ hasText: 'and when?' });
  await expect(gone).toContainText('no longer in the text');
  await expect(gone).toContainText('Corvane');
  await expectNoFaults(page);
  await gone.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(cardOf(page, /^Comment by/)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardOf(page, /^Comment by/)).toHaveCount(2);
  await brief.waitUntilSaved();

  await inspector.getByRole('tab', { name: 'Detail' }).click();
  await page.setViewportSize({ width: 1920, height: 1080 });
  const balloon = marginOf(page).getByRole('button', { name: /^Comment by K. Ardent/ });
  await expect(balloon.first()).toContainText('K. Ardent');
  const sheet = await brief.sheet.locator('article').boundingBox();
  const box = await balloon.first().boundingBox();
  expect(box?.x).toBeGreaterThan((sheet?.x ?? 0) + (sheet?.width ?? 0));
  await expectNoFaults(page);
});

test('a cell of the matrix is commented on by its key and by mouse, and its comments are listed', async ({
  program: { page },
}) => {
  await openSample(page);
  await page.keyboard.press('Control+Alt+r');
  const matrix = page.getByRole('dialog', { name: /^Matrix of hypotheses/ });
  await expect(matrix.getByRole('grid')).toBeFocused();
  await page.keyboard.press('m');
  const panel = page.getByRole('dialog', { name: 'About this cell' });
  await expect(panel.getByRole('textbox', { name: 'Comment on this cell' })).toBeFocused();
  await page.keyboard.type('Why not inconsistent?');
  await panel.getByRole('textbox', { name: 'Your name' }).fill('K. Ardent');
  await panel.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(panel).toHaveCount(0);
  await matrix.getByRole('button', { name: '1 comment' }).click();
  await expect(panel).toContainText('Why not inconsistent?');
  await expectNoFaults(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(matrix).toHaveCount(0);
  await runInPalette(page, 'Show comments');
  await expect(cardOf(page, /^Comment by K. Ardent on E\d+ against Hypothesis/)).toBeVisible();
});

test('a file somebody sent is reviewed within four steps by keys, and says from whom it is', async ({
  dataFolder,
}) => {
  const file = writeSent(dataFolder, 'strait.brief');
  const { app, page } = await startProgram(dataFolder, [file]);
  const look = lookOf(page, sentBrief().title);
  await expect(look.getByRole('button', { name: 'Just read' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(look.getByRole('button', { name: 'Review it' })).toBeFocused();
  await expectNoFaults(page);
  await page.keyboard.press('Enter');
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  await expect(page.getByRole('banner')).toContainText('For review');
  await expect(inspectorOf(page).getByRole('region', { name: 'This review' })).toContainText(
    'For review, from Ilse Maron',
  );
  await expectNoFaults(page);
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Well argued.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('K. Ardent');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(cardOf(page, /^Comment by K. Ardent/)).toContainText('Well argued.');
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('option', { name: /Velani Strait/ }).first()).toContainText('For review');
  await app.close();
});
