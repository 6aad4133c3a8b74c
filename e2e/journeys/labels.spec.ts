import { readFileSync } from 'node:fs';
import path from 'node:path';
import { axeFaults } from '../pages/axe.ts';
import { exportAs } from '../pages/export.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { newBrief, openSample } from '../pages/start.ts';

test.setTimeout(240_000);

const labels = '[data-record-id]';

test('a text names records by labels that follow them', async ({ program, dataFolder }) => {
  const { page } = program;
  const { keyboard } = page;
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const bottomLine = brief.prose('Bottom line');
  const last = bottomLine.locator('p').last();
  const menu = page.getByRole('listbox', { name: 'Entities and records' });
  const [first = '', second = ''] = await records.statements();

  await test.step('put in from the list behind @, by label and by words', async () => {
    await brief.typeAtEnd('Bottom line', ' We lean to @hypothesis a');
    await expect(menu.getByRole('option').first()).toContainText('Hypothesis A');
    await expect(menu.getByRole('option').first()).toContainText(first.slice(0, 20));
    await keyboard.press('Enter');
    await keyboard.type(`over @${second.split(' ').slice(0, 3).join(' ')}`);
    await menu.getByRole('option', { name: /^Hypothesis B/ }).click();
    await expect(last).toContainText('We lean to Hypothesis A over Hypothesis B ');
  });

  await test.step('ended by a space, recognised while typing, and at the end of a paragraph', async () => {
    await keyboard.type('by @E1 and assumption 1, see E2');
    await keyboard.press('Enter');
    const written = bottomLine.locator('p').nth(-2);
    await expect(written).toContainText(
      'We lean to Hypothesis A over Hypothesis B by E1 and assumption 1, see E2',
    );
    await expect(written.locator(labels)).toHaveText(['A', 'B', 'E1', '1', 'E2']);
    await keyboard.press('Backspace');
    await brief.waitUntilSaved();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('a hypothesis dragged above another one changes the letters', async () => {
    const handles = records.sheet.getByRole('button', { name: /^Move Hypothesis/ });
    await handles.nth(1).scrollIntoViewIfNeeded();
    await handles.nth(1).hover();
    await page.mouse.down();
    const target = await handles.nth(0).boundingBox();
    await page.mouse.move(target?.x ?? 0, (target?.y ?? 0) - 4, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await records.statements())[0]).toBe(second);
    await expect(last).toContainText('We lean to Hypothesis B over Hypothesis A by');
    await brief.waitUntilSaved();
  });

  await test.step('and the export says the same', async () => {
    const file = path.join(dataFolder, 'labels.txt');
    await exportAs(program, 'Plain text…', file);
    expect(readFileSync(file, 'utf8')).toContain('We lean to Hypothesis B over Hypothesis A by');
  });

  await test.step('a click leads to the record', async () => {
    await last.locator(labels).first().click();
    await expect(records.field('Hypothesis B')).toBeFocused();
    await expect(records.inspector.getByRole('heading', { name: 'Hypothesis B' })).toBeVisible();
  });

  await test.step('what is deleted is told in the text and behind the export', async () => {
    await records.field('Hypothesis A').hover();
    await records.sheet.getByRole('button', { name: 'More for Hypothesis A', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Delete hypothesis' }).click();
    await expect(last).toContainText('We lean to Hypothesis A over Hypothesis A (deleted) by');
    await brief.waitUntilSaved();
    const file = path.join(dataFolder, 'deleted.txt');
    await exportAs(program, 'Plain text…', file);
    expect(readFileSync(file, 'utf8')).toContain('over Hypothesis A (deleted) by');
    await expect(
      page.getByText(/names what is not in the brief any more: hypothesis A \(deleted\)/),
    ).toBeVisible();
    await keyboard.press('Control+z');
    await expect(last).toContainText('We lean to Hypothesis B over Hypothesis A by');
  });

  await test.step('in the same brief a copy is a label, in another one words', async () => {
    await last.click({ position: { x: 2, y: 4 } });
    await keyboard.press('Control+a');
    await keyboard.press('Control+c');
    await keyboard.press('Control+End');
    // The editor hears of the new place of the cursor a moment later.
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    await keyboard.type(' ');
    await keyboard.press('Control+v');
    await expect(bottomLine.locator(labels)).toHaveCount(10);
    await brief.waitUntilSaved();
    const other = await newBrief(page, 'Another');
    await other.prose('Bottom line').click();
    await keyboard.press('Control+v');
    const pasted = other.prose('Bottom line');
    await expect(pasted).toContainText('We lean to Hypothesis B over Hypothesis A by E1');
    await expect(pasted.locator(labels)).toHaveCount(0);
  });
});

test('a quick typist goes on behind what Enter chose, on a slow computer too', async ({ program }) => {
  const { page } = program;
  const { keyboard } = page;
  const brief = await openSample(page);
  const last = brief.prose('Bottom line').locator('p').last();
  const session = await page.context().newCDPSession(page);
  for (const rate of [1, 8, 20]) {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await brief.typeAtEnd('Bottom line', ` Now ${rate} we lean to @hypothesis a`);
    await keyboard.press('Enter');
    await keyboard.type(`over @Zeta ${rate}`);
    await keyboard.press('Enter');
    await keyboard.type('now');
    await expect(last).toContainText(`Now ${rate} we lean to Hypothesis A over Zeta ${rate} now`);
    await expect(last.locator(labels).last()).toHaveText('A');
    await expect(last.getByText(`Zeta ${rate}`, { exact: true })).toHaveCount(1);
  }
  await brief.waitUntilSaved();
});
