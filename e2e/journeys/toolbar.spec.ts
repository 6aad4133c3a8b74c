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

test('words are struck, raised and lowered by mouse and by the keys of Word, and one undo takes each back', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Freight');
  const prose = brief.prose('Bottom line');
  const tools = page.getByRole('toolbar', { name: 'Formatting' });
  await brief.typeAtEnd('Bottom line', 'From 10');
  await tools.getByRole('button', { name: /^Superscript/ }).click();
  await page.keyboard.type('3');
  await tools.getByRole('button', { name: /^Superscript/ }).click();
  await page.keyboard.type(' t of CO');
  await page.keyboard.press('Control+=');
  await page.keyboard.type('2');
  await page.keyboard.press('Control+=');
  await page.keyboard.type(' to none');
  await expect(prose.locator('sup')).toHaveText('3');
  await expect(prose.locator('sub')).toHaveText('2');
  await brief.waitUntilSaved();

  await page.keyboard.press('Control+Shift+ArrowLeft');
  await tools.getByRole('button', { name: /^Strikethrough/ }).click();
  await expect(prose.locator('s')).toHaveText('none');
  await expect(tools.getByRole('button', { name: /^Strikethrough/ })).toHaveAttribute('aria-pressed', 'true');
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Shift+Equal');
  await expect(prose.locator('s sup, sup s')).toHaveText('none');
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Equal');
  await expect(prose.locator('sup')).toHaveText('3');
  await expect(prose.locator('sub')).toHaveText(['2', 'none']);
  await page.keyboard.press('Control+z');
  await expect(prose.locator('sup')).toHaveText(['3', 'none']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(prose.locator('s')).toHaveCount(0);

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+x');
  await page.keyboard.type('none');
  await expect(prose.locator('s')).toHaveText('none');
  await page.keyboard.press('Control+Shift+x');
  await page.keyboard.type(' ~~gone~~');
  await expect(prose.locator('s')).toHaveText(['none', 'gone']);
  await brief.waitUntilSaved();

  // However quickly it follows the words, what makes them bold is taken back without them.
  await page.keyboard.press('Enter');
  await page.keyboard.type('late');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+b');
  await expect(prose.locator('strong')).toHaveText('late');
  await page.keyboard.press('Control+z');
  await expect(prose.locator('strong')).toHaveCount(0);
  await expect(prose.getByText('late', { exact: true })).toBeVisible();
  await brief.waitUntilSaved();

  // In a field that holds plain words the same keys zoom in.
  await brief.title.click();
  await page.keyboard.press('Control+Shift+Equal');
  await expect(page.locator('footer')).toContainText('110 %');
});
