import type { Locator } from '@playwright/test';

/** Whether any of an element lies between the window's top bar and its status bar. */
export function isInView(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 44 && box.top < window.innerHeight - 26;
  });
}

/** The width of an element in whole pixels; 0 where it is not drawn. */
export async function widthOf(locator: Locator): Promise<number> {
  return Math.round((await locator.boundingBox())?.width ?? 0);
}
