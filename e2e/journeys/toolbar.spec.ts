import { leaveWelcome } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

test('headings, citations and mentions are made by mouse from the toolbar, and no table within a table', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  const prose = brief.prose('Bottom line');
  const tools = page.getByRole('toolbar', { name: 'Formatting' });
  await brief.typeAtEnd('Bottom line', 'The harbour');

  await tools.getByRole('button', { name: 'Heading', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Heading 2' }).click();
  await expect(prose.locator('h2')).toHaveText('The harbour');
  await expect(prose).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('stays open ');

  await tools.getByRole('button', { name: /^Mention an entity/ }).click();
  await expect(prose).toContainText('@');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await tools.getByRole('button', { name: /^Cite a source/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(prose).toBeFocused();

  const insertTable = tools.getByRole('button', { name: 'Insert table' });
  await insertTable.click();
  await expect(prose.locator('table')).toHaveCount(1);
  await expect(insertTable).toBeDisabled();
  // Tab in the last cell makes a row.
  const rows = prose.locator('tr');
  const before = await rows.count();
  for (let cell = 0; cell < before * 3; cell += 1) await page.keyboard.press('Tab');
  await expect(rows).toHaveCount(before + 1);
});
