import { expect, type Page } from '@playwright/test';

const paletteName = 'Search or run a command';

/** Runs a command, or opens what is found, the way a keyboard user does: palette, a few letters, Enter. */
export async function runInPalette(page: Page, query: string, found: string | RegExp = /./): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: paletteName });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(query);
  await expect(palette.getByRole('option', { name: found }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}

/** Closes the welcome screen of a first start. */
export async function leaveWelcome(page: Page): Promise<void> {
  const welcome = page.getByRole('dialog', { name: 'Welcome to Briefwright' });
  await welcome.waitFor();
  await page.keyboard.press('Escape');
  await expect(welcome).toHaveCount(0);
}
