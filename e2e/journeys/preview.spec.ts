import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(180_000);

const previewOf = (page: Page) => page.getByRole('region', { name: 'Printed page' });
const pagesOf = (page: Page) => previewOf(page).getByRole('region', { name: 'Pages' });

/** The mark beside the line that is written, on the page with this number. */
const markOn = (page: Page, number: number) =>
  pagesOf(page).locator(`[data-sheet="${number - 1}"] > span[aria-hidden]`);

/** Whether an element lies whole within another, as it is on the screen. */
async function isWithin(inner: Locator, outer: Locator): Promise<boolean> {
  const [own, around] = [await inner.boundingBox(), await outer.boundingBox()];
  if (!own || !around) return false;
  return own.y >= around.y && own.y + own.height <= around.y + around.height;
}

test('the preview follows the place that is written, and a double-click on it goes back there', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  await page.keyboard.press('Control+Shift+P');
  await pagesOf(page)
    .getByRole('img', { name: /^Page 1 of/ })
    .waitFor({ timeout: 30_000 });
  const scrolled = () => pagesOf(page).evaluate((pane) => pane.scrollTop);
  /** How far the pages are scrolled once they have come to rest. */
  const atRest = async (): Promise<number> => {
    let last = Number.NaN;
    await expect
      .poll(async () => {
        const before = last;
        last = await scrolled();
        return last - before;
      })
      .toBe(0);
    return last;
  };

  await test.step('a place far down is brought into sight and marked', async () => {
    expect(await scrolled()).toBe(0);
    await page.getByRole('textbox', { name: 'Role of Port Serrin' }).click();
    await expect.poll(scrolled).toBeGreaterThan(200);
    const mark = pagesOf(page).locator('span[aria-hidden]');
    await expect(mark).toHaveCount(1);
    await expect.poll(() => isWithin(mark, pagesOf(page))).toBe(true);
  });

  await test.step('so is the title, at the top', async () => {
    await brief.title.click();
    await expect.poll(scrolled).toBeLessThan(30);
    await expect(markOn(page, 1)).toHaveCount(1);
  });

  await test.step('and a place that is seen already moves nothing', async () => {
    await brief.prose('Bottom line').click();
    const before = await markOn(page, 1).boundingBox();
    expect(before?.y).toBeGreaterThan(0);
    expect(await scrolled()).toBeLessThan(30);
  });

  await test.step('what is written pushes its own mark down, and the pages after it', async () => {
    const mark = pagesOf(page).locator('span[aria-hidden]');
    const before = (await mark.boundingBox())?.y ?? 0;
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Everything waits for the tide.');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await mark.boundingBox())?.y ?? 0).toBeGreaterThan(before + 8);
  });

  await test.step('a double-click on the printed words puts the cursor there', async () => {
    const output = page.getByRole('textbox', { name: 'Output of Indicators Development' });
    await output.click();
    await expect.poll(scrolled).toBeGreaterThan(200);
    const mark = pagesOf(page).locator('span[aria-hidden]');
    await expect.poll(() => isWithin(mark, pagesOf(page))).toBe(true);
    const before = await atRest();
    const place = await mark.boundingBox();
    await page.getByRole('textbox', { name: /^Definition of Indicators/ }).click();
    await expect(output).not.toBeFocused();
    const moved = (await atRest()) - before;
    await page.mouse.dblclick((place?.x ?? 0) + 120, (place?.y ?? 0) - moved + (place?.height ?? 0) / 2);
    await expect(output).toBeFocused();
  });
});
