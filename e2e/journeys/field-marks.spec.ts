import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { BriefPage } from '../pages/brief-page.ts';
import { exportAs } from '../pages/export.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

const statement = 'The Port Police close the strait.';

async function withJudgment(page: Page): Promise<{ readonly brief: BriefPage; readonly field: Locator }> {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Police of Ilsen');
  await brief.addAndType(/key judgment/i, statement);
  const field = brief.sheet.getByRole('textbox', { name: 'Key judgment 1', exact: true });
  await expect(field).toHaveValue(statement);
  return { brief, field };
}

const isAtStart = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement) return field.selectionEnd === 0;
    const { focusNode, focusOffset } = getSelection() ?? {};
    if (!field || !focusNode) return false;
    const before = document.createRange();
    before.setStart(field, 0);
    before.setEnd(focusNode, focusOffset ?? 0);
    return before.toString() === '';
  });

/** Selects words of the text that has the cursor, by keys. */
async function select(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Home');
  await expect.poll(() => isAtStart(page)).toBe(true);
  for (let at = statement.indexOf(words); at > 0; at -= 1) await page.keyboard.press('ArrowRight');
  for (let left = words.length; left > 0; left -= 1) await page.keyboard.press('Shift+ArrowRight');
}

test('words of a key judgment get a look, a citation and a mention, by mouse and by keys, and are exported', async ({
  program,
}, info) => {
  const { page } = program;
  const { brief, field } = await withJudgment(page);
  const tools = page.getByRole('toolbar', { name: 'Formatting' });
  const before = await field.boundingBox();

  await test.step('bold by its key: the field becomes an editor in its place', async () => {
    await select(page, 'close');
    await page.keyboard.press('Control+B');
    await expect(field.locator('strong')).toHaveText('close');
    await expect(field).toBeFocused();
    await expect(tools.getByRole('button', { name: /^Bold/ })).toHaveAttribute('aria-pressed', 'true');
    expect(await field.boundingBox()).toEqual(before);
  });

  await test.step('italic by mouse, and only what such a text can hold is offered', async () => {
    await select(page, 'strait');
    await tools.getByRole('button', { name: /^Italic/ }).click();
    await expect(field.locator('em')).toHaveText('strait');
    await expect(tools.getByRole('button', { name: 'Insert table' })).toBeDisabled();
    await expect(tools.getByRole('button', { name: 'Heading', exact: true })).toBeDisabled();
  });

  await test.step('an entity of the selected words, from the menu under the pointer', async () => {
    await select(page, 'Port Police');
    await field.getByText('Port Police').click({ button: 'right', position: { x: 40, y: 8 } });
    await page.getByRole('menuitem', { name: 'Make entity from the selection' }).click();
    await expect(field.locator('[data-entity-id]')).toHaveText('Port Police');
    // The menu has the keys until it is gone.
    await expect(field).toBeFocused();
  });

  await test.step('a citation of a new source', async () => {
    await page.keyboard.press('Control+End');
    await tools.getByRole('button', { name: /^Cite a source/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Cite a source' });
    await expect(dialog.getByRole('textbox', { name: 'Source' })).toBeFocused();
    await page.keyboard.type('Port gazette p. 4');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(field.locator('sup')).toHaveText('1: p. 4');
  });

  await test.step('another mention, behind @', async () => {
    await page.keyboard.type(' Says @port');
    await page.keyboard.press('Enter');
    await expect(field.locator('[data-entity-id]')).toHaveCount(2);
    await page.keyboard.type('itself.');
  });
  const whole = 'The Port Police close the strait. Says Port Police itself.';

  await test.step('undo takes each back by its name, and redo makes it again', async () => {
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Z');
    await expect(field.locator('[data-entity-id]')).toHaveCount(1);
    await page.keyboard.press('Control+Z');
    await expect(field.locator('sup')).toHaveCount(0);
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+Y');
    await expect(field.locator('sup')).toHaveCount(1);
    await expect(field.locator('[data-entity-id]')).toHaveCount(2);
    await brief.waitUntilSaved();
  });
  const size = async () => {
    const box = await field.boundingBox();
    return { width: box?.width, height: box?.height };
  };
  const focused = await size();

  await test.step('without the cursor it looks the same', async () => {
    await brief.title.click();
    await expect(field).not.toBeFocused();
    await expect(field.locator('strong')).toHaveText('close');
    expect(await size()).toEqual(focused);
  });

  await test.step('it is there again after a trip to the library', async () => {
    await page.getByRole('button', { name: 'All briefs' }).click();
    await new LibraryPage(page).row('Police of Ilsen').dblclick();
    await brief.waitUntilOpen();
    await expect(field.locator('strong')).toHaveText('close');
    await expect(field.locator('sup')).toHaveText('1: p. 4');
    expect((await field.textContent())?.replace('1: p. 4', '')).toBe(whole);
  });

  await test.step('it is in the Word file', async () => {
    mkdirSync(info.outputDir, { recursive: true });
    const file = path.join(info.outputDir, 'police.docx');
    await exportAs(program, 'Word document…', file);
    const body = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
    expect(body).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*close/);
    expect(body).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*strait/);
    expect(body).toContain('w:footnoteReference');
  });
});

test('a text of a record keeps its own keys while it has marks, and is plain again without them', async ({
  program: { page },
}) => {
  const { brief, field } = await withJudgment(page);
  await select(page, 'close');
  await page.keyboard.press('Control+B');
  await expect(field.locator('strong')).toHaveText('close');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Soon.');
  await expect(field.locator('p')).toHaveCount(2);
  await page.keyboard.press('Enter');
  // An empty one has no number.
  const second = brief.sheet.getByRole('textbox', { name: 'Key judgment', exact: true });
  await expect(second).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(second).toHaveCount(0);
  await expect(field).toBeFocused();
  await brief.waitUntilSaved();
  await select(page, 'close');
  await page.keyboard.press('Control+B');
  await expect(field.locator('strong')).toHaveCount(0);
  await brief.title.click();
  await page.keyboard.press('Tab');
  await brief.prose('Bottom line').click();
  await expect(field).toHaveValue(`${statement}\nSoon.`);
});

test('the first keys after a look go where they are meant, however soon they come', async ({
  program: { page },
}) => {
  const { field } = await withJudgment(page);
  await select(page, 'close');
  await page.keyboard.press('Control+B');
  await expect(field.locator('strong')).toHaveText('close');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('1');
  await expect(field).toHaveText(statement.replace('T', 'T1'));
});
