import type { Locator, Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { expect, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

/* Comments on any place of a brief: begun where the cursor is, read in the inspector and in the margin. */

test.setTimeout(180_000);

const inspectorOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

/** Selects words of a piece of prose by keys, as somebody who reads with the cursor. */
async function selectWords(page: Page, prose: Locator, words: number): Promise<string> {
  await prose.click();
  await page.keyboard.press('Control+Home');
  for (let count = 0; count < words; count += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  return page.evaluate(() => getSelection()?.toString().trim() ?? '');
}

async function expectNoFaults(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    expect.soft(await axeFaults(page), colorScheme).toEqual([]);
  }
}

test('a passage is commented on, answered, resolved and opened again by keys alone', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const prose = brief.prose('Bottom line');
  const words = await selectWords(page, prose, 3);
  await page.keyboard.press('Control+Alt+m');
  const inspector = inspectorOf(page);
  const field = inspector.getByRole('textbox', { name: /^Comment on/ });
  await expect(field).toBeFocused();
  await expect(inspector.getByRole('region', { name: /^New comment/ })).toContainText(words);
  await page.keyboard.type('Since when?');
  await page.keyboard.press('Control+Enter');
  await expect(inspector.getByText('Write your name first')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('K. Ardent');
  await expectNoFaults(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const card = inspector.getByRole('article', { name: /^Comment by K. Ardent/ });
  await expect(card).toContainText('Since when?');
  await expect(card).toContainText(words);
  // The reader goes on in the text.
  await expect(prose).toBeFocused();
  await expectNoFaults(page);
  await brief.waitUntilSaved();
  await page.screenshot({ path: '/tmp/comments-shot-1.png' });
});
