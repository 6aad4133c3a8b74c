import { expect, type Page } from '@playwright/test';
import { BriefPage } from './brief-page.ts';

/** Opens the sample brief from the welcome screen. */
export async function openSample(page: Page): Promise<BriefPage> {
  await page.getByRole('button', { name: /Open the sample/ }).click();
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  return brief;
}

/** Makes a brief from the template and gives it a title. */
export async function newBrief(page: Page, title: string): Promise<BriefPage> {
  const brief = new BriefPage(page);
  await page.keyboard.press('Control+Shift+N');
  await expect(brief.title).toHaveValue('');
  await expect(brief.title).toBeFocused();
  await page.keyboard.type(title);
  await brief.waitUntilSaved();
  return brief;
}
