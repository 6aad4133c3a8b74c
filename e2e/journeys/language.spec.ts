import { choose } from '../pages/menu.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { lastBriefId, proseOnDisk } from '../pages/prose-on-disk.ts';
import { newBrief } from '../pages/start.ts';

test.setTimeout(120_000);

test('the language of a brief is chosen in the status bar, in the inspector and from the menu', async ({
  program: { app, page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Havens');
  const inBar = page.getByRole('button', { name: 'Language of the brief' });
  await expect(inBar).toHaveText('English (UK)');
  await inBar.click();
  await page.getByRole('menuitemcheckbox', { name: 'German', exact: true }).click();
  await expect(inBar).toHaveText('German · spelling not checked');
  await expect(inBar).toBeFocused();

  const inInspector = page.getByRole('combobox', { name: 'Language' });
  await expect(inInspector).toHaveText('German');
  await expect(page.getByText('Spelling is not checked: there is no dictionary for it.')).toBeVisible();
  await inInspector.click();
  await page.getByRole('option', { name: 'French' }).click();
  await expect(inBar).toHaveText('French');

  await brief.title.click();
  await choose(app, 'edit.language');
  await expect(page.getByRole('menuitemcheckbox', { name: 'French', checked: true })).toBeVisible();
  await page.keyboard.type('Dutch');
  await page.keyboard.press('Enter');
  await expect(inBar).toHaveText('Dutch');
  await brief.waitUntilSaved();

  await page.keyboard.press('Control+z');
  await expect(inBar).toHaveText('French');
});

test('spelling is checked in the language of the brief, and in none that has no dictionary', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Havens');
  const inBar = page.getByRole('button', { name: 'Language of the brief' });
  const prose = brief.prose('Bottom line');
  const wrong = prose.locator('[class*="misspelled"]');
  const speak = async (language: string) => {
    await inBar.click();
    await page.getByRole('menuitemcheckbox', { name: language, exact: true }).click();
  };
  await prose.click();
  await page.keyboard.type('Le gouvernemnt est en Sarnholm. ');
  await speak('French');
  await expect(wrong).toHaveText(['gouvernemnt'], { timeout: 20_000 });
  await wrong.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'gouvernement', exact: true }).click();
  await expect(prose).toContainText('Le gouvernement est en Sarnholm.');
  await expect(wrong).toHaveCount(0);

  await speak('English (UK)');
  await expect(wrong).toHaveText(['gouvernement']);
  await speak('German');
  await expect(wrong).toHaveCount(0);
});

test('quotation marks and dashes are those of the language, are taken back at once, and can be turned off', async ({
  program: { app, page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Quotations');
  const prose = brief.prose('Bottom line');
  const emptied = async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await brief.waitUntilSaved();
  };
  const speak = async (language: string) => {
    await page.getByRole('button', { name: 'Language of the brief' }).click();
    await page.getByRole('menuitemcheckbox', { name: language, exact: true }).click();
    await prose.click();
    await emptied();
  };
  await prose.click();
  await page.keyboard.type(`It's "odd"--see https://a.example/?q="x" -- now`);
  await expect(prose).toHaveText('It’s “odd”—see https://a.example/?q="x" – now');
  await brief.waitUntilSaved();
  const { shown, stored } = await proseOnDisk(page, await lastBriefId(page), 'bottom-line', 'lead');
  expect(stored).toEqual(shown);

  await emptied();
  await page.keyboard.type('"');
  await expect(prose).toHaveText('“');
  await page.keyboard.press('Backspace');
  await expect(prose).toHaveText('"');
  await page.keyboard.type(' "');
  await expect(prose).toHaveText('" “');
  await page.keyboard.press('Control+z');
  await expect(prose).toHaveText('" "');

  await speak('German');
  await page.keyboard.type('"geht\'s"');
  await expect(prose).toHaveText('„geht’s“');
  await speak('French');
  await page.keyboard.type('"oui"');
  await expect(prose).toHaveText('«\u202foui\u202f»');

  await page.keyboard.press('Control+Shift+T');
  await emptied();
  await page.keyboard.type('"oui" -- 1');
  await expect(prose).toHaveText('"oui" -- 1');
  await choose(app, 'edit.smartTyping');
  await emptied();
  await page.keyboard.type('"');
  await expect(prose).toContainText('«');
  await brief.waitUntilSaved();
});
