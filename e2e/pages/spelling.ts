import type { Locator } from '@playwright/test';

/** The words of a field that have a wavy line under them. */
export function underlinedIn(field: Locator): Locator {
  return field.locator('xpath=following-sibling::*[@data-underlines]').locator('[data-text-mark]');
}

/** What sets the underlines of a field apart from its text: their box in whole pixels, and how the letters are set. */
export function underlinesAmiss(field: Locator): Promise<string[]> {
  return field.evaluate((area) => {
    const lines = area.parentElement?.querySelector('[data-underlines]');
    if (!lines) return ['there are none'];
    const boxes = [area.getBoundingClientRect(), lines.getBoundingClientRect()] as const;
    const sides = (['left', 'top', 'right', 'bottom'] as const).filter(
      (side) => Math.abs(boxes[0][side] - boxes[1][side]) >= 1,
    );
    const styles = [getComputedStyle(area), getComputedStyle(lines)] as const;
    const settings = [
      'font-family',
      'font-size',
      'font-weight',
      'line-height',
      'letter-spacing',
      'text-wrap-style',
      'padding-left',
      'padding-right',
      'padding-top',
      'border-left-width',
      'border-top-width',
    ].filter((name) => styles[0].getPropertyValue(name) !== styles[1].getPropertyValue(name));
    const isHigher = lines.scrollHeight > area.scrollHeight + 1;
    return [...sides, ...settings, ...(isHigher ? ['more lines than the text'] : [])];
  });
}
