import { expect, type Locator, type Page } from '@playwright/test';

/** The middle of something, of its words if it has any, after asking the page whether that is what lies there. */
export async function middleOf(what: Locator): Promise<readonly [number, number]> {
  await what.scrollIntoViewIfNeeded();
  const [x, y, isThere] = await what.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const words = range.getBoundingClientRect();
    const { left, top, width, height } = words.width > 0 ? words : element.getBoundingClientRect();
    const middle = [left + width / 2, top + height / 2] as const;
    return [...middle, element.contains(document.elementFromPoint(...middle))] as const;
  });
  expect(isThere).toBe(true);
  return [x, y];
}

interface Press {
  readonly button?: 'left' | 'right';
  /** Held down meanwhile. */
  readonly key?: 'Control' | 'Shift';
}

/** Clicks at the middle of something, as a person would. */
export async function clickMiddle(page: Page, what: Locator, { button, key }: Press = {}): Promise<void> {
  const middle = await middleOf(what);
  // A hand comes from somewhere: menus open what the pointer moves over, not what it stands on at once.
  await page.mouse.move(...middle, { steps: 3 });
  if (key) await page.keyboard.down(key);
  await page.mouse.click(...middle, button ? { button } : {});
  if (key) await page.keyboard.up(key);
}
