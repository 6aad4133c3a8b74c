import type { Locator, Page } from '@playwright/test';

/** Lets the page look as with a mouse: a browser without one shows at all times what shows under the pointer. */
export async function lookWithMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    const turnOff = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule && rule.conditionText === '(hover: none)')
          rule.media.mediaText = 'not all';
        else if (rule instanceof CSSGroupingRule) turnOff(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) turnOff(sheet.cssRules);
  });
}

/** How many pixels of width and height two elements share; 0 where they lie beside or above each other. */
export async function overlapOf(one: Locator, other: Locator): Promise<number> {
  const [first, second] = [await one.boundingBox(), await other.boundingBox()];
  if (first === null || second === null) return 0;
  const width = Math.min(first.x + first.width, second.x + second.width) - Math.max(first.x, second.x);
  const height = Math.min(first.y + first.height, second.y + second.height) - Math.max(first.y, second.y);
  return Math.max(0, Math.min(width, height));
}
