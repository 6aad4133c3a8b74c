import type { Page } from '@playwright/test';
import type { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { choose, isPossible } from '../pages/menu.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { newBrief, openSample } from '../pages/start.ts';

test.setTimeout(180_000);

/** Longer than typing is gathered, and than an editor takes to settle: as somebody who thinks between two words. */
const thinkMs = 400;

/** Leaves the brief for the library and opens it again, so that it shows what is on disk. */
async function reopen(page: Page, brief: BriefPage): Promise<void> {
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Shift+L');
  await new LibraryPage(page).rows.first().dblclick();
  await brief.waitUntilOpen();
}

/** Pastes into what has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('what the editor makes of typing is on disk too: links, and the line below a table', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Notices to mariners');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('See https://example.org/notices for all.');
  await page.keyboard.press('Enter');
  await runInPalette(page, 'insert table', 'Insert table');
  await page.keyboard.type('Quay');
  await expect(prose.locator('th').first()).toHaveText('Quay');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Below the table.');

  await reopen(page, brief);
  await expect(prose.locator('a')).toHaveText('https://example.org/notices');
  await expect(prose.locator('th').first()).toHaveText('Quay');
  await expect(prose.locator(':scope > p')).toHaveText([/^See /, 'Below the table.']);
});

test('a link of the brief is opened from its dialog, once its address was agreed to', async ({
  program: { app, page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Notices to mariners');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('See https://example.org/notices for all.');
  await app.evaluate(({ shell, dialog }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    shell.openExternal = async (address: string) => void seen.push(address);
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  });
  await prose.locator('a').click();
  await runInPalette(page, 'link', 'Link…');
  await page.getByRole('dialog', { name: 'Link' }).getByRole('button', { name: 'Open in browser…' }).click();
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'seen')))
    .toEqual(['https://example.org/notices']);
});

test('a table grows and shrinks by the menu, which offers that only where the cursor is in one', async ({
  program: { app, page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Berths');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('Before the table.');
  await expect.poll(() => isPossible(app, 'format.tableAddRow')).toBe(false);
  await page.keyboard.press('Enter');
  await choose(app, 'format.table');
  // The menu's choice reaches the window a moment later than somebody would type.
  await expect(prose.locator('table')).toHaveCount(1);
  await page.keyboard.type('Quay');
  await choose(app, 'format.tableAddRow');
  await expect(prose.locator('tr')).toHaveCount(4);
  await choose(app, 'format.tableAddColumnBefore');
  await expect(prose.locator('th')).toHaveText(['', 'Quay', '', '']);
  await choose(app, 'format.tableDeleteColumn');
  await expect(prose.locator('th')).toHaveCount(3);
  await choose(app, 'format.tableDelete');
  await expect(prose.locator('table')).toHaveCount(0);
  await expect.poll(() => isPossible(app, 'format.tableAddRow')).toBe(false);
});

test('authors are typed one after the other, however slowly', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Tide tables');
  const authors = brief.sheet.getByRole('textbox', { name: 'Authors' });
  await authors.click();
  for (const part of ['Mira', ' ', 'Tolde', ',', ' ', 'Jon Ansen, ']) {
    await page.keyboard.type(part);
    await page.waitForTimeout(thinkMs);
  }
  await expect(authors).toHaveValue('Mira Tolde, Jon Ansen, ');
  await page.keyboard.press('Tab');
  await expect(authors).toHaveValue('Mira Tolde, Jon Ansen');
});

test('undo in a field leaves the cursor where the text changed', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Ferries');
  const records = new RecordsPage(page);
  await records.pressButton(/^Add assumption/);
  await records.type('The ferry runs all winter');
  await brief.waitUntilSaved();
  // The pause makes what follows an undo of its own.
  await page.waitForTimeout(1_000);
  for (let count = 0; count < 7; count += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(', the mild,');
  await expect(records.field('Assumption 1')).toHaveValue('The ferry runs all, the mild, winter');
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+z');
  await expect(records.field('Assumption 1')).toHaveValue('The ferry runs all winter');
  await page.keyboard.type('!');
  await expect(records.field('Assumption 1')).toHaveValue('The ferry runs all! winter');
});

test('the search begins at the cursor, goes on after a replacement, and selects what it found', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Birds of the mole');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('A tern flew. A tern sat. A tern slept.');
  for (let count = 0; count < 24; count += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search', { name: 'Find in brief' });
  await page.keyboard.type('tern');
  await expect(bar.getByRole('status')).toHaveText('2 of 3');
  await page.keyboard.press('Escape');
  await page.keyboard.type('gull');
  await expect(prose).toHaveText('A tern flew. A gull sat. A tern slept.');

  await page.waitForTimeout(thinkMs);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+h');
  await bar.getByRole('textbox', { name: 'Find' }).fill('tern');
  await expect(bar.getByRole('status')).toHaveText('1 of 2');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('terns');
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2 of 2');
  await page.keyboard.press('Enter');
  await expect(prose).toHaveText('A terns flew. A gull sat. A terns slept.');
});

test('what is pressed right after the last letter of a search acts on what that finds', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Birds of the mole');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('A term ended. A tern sat. A terns slept.');
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Home');
  const bar = page.getByRole('search', { name: 'Find in brief' });
  const selected = () => page.evaluate(() => String(window.getSelection()));
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ter');
  await expect(bar.getByRole('status')).toHaveText('1 of 3');
  await page.keyboard.type('ns');
  await page.keyboard.press('Escape');
  expect(await selected()).toBe('terns');

  await page.waitForTimeout(thinkMs);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+h');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('gull');
  await bar.getByRole('textbox', { name: 'Find' }).fill('ter');
  await expect(bar.getByRole('status')).toHaveText('1 of 3');
  // As quick as an input method or a macro is: nothing passes between the letters and the press.
  await bar.evaluate((element) => {
    const [find, replace] = Array.from(element.querySelectorAll('input'));
    if (!find || !replace) throw new Error('There is no search.');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(find, 'tern');
    find.dispatchEvent(new Event('input', { bubbles: true }));
    replace.focus();
    replace.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect(prose).toHaveText('A term ended. A gull sat. A terns slept.');
});

test('what is selected becomes the search, and typing replaces it', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Birds of the mole');
  await brief.prose('Bottom line').click();
  await page.keyboard.type('Plover');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+f');
  const find = page.getByRole('search', { name: 'Find in brief' }).getByRole('textbox', { name: 'Find' });
  await expect(find).toHaveValue('Plover');
  await page.keyboard.type('mole');
  await expect(find).toHaveValue('mole');
});

test('an @ with a space after it is an @', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Watch');
  await brief.prose('Bottom line').click();
  await page.keyboard.type('The watch changes @ 5 pm');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Next line');
  await expect(brief.prose('Bottom line').locator('p')).toHaveText(['The watch changes @ 5 pm', 'Next line']);
});

test('a citation is changed by a double click, and a source is added beside one of a longer name', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Tide tables');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('The tide turns at nine.');
  const dialog = page.getByRole('dialog', { name: 'Cite a source' });
  for (const title of ['Almanac of the mole', 'Almanac']) {
    await page.keyboard.press('Control+Alt+c');
    await expect(dialog.getByRole('textbox', { name: 'Source' })).toBeFocused();
    await page.keyboard.type(title);
    const beside = dialog.getByRole('button', { name: `Add “${title}” as a new source and cite it` });
    if (title === 'Almanac') await beside.press('Enter');
    else await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  await expect(prose.locator('sup')).toHaveText(['1', '2']);
  // Side by side they are two numbers, not twelve.
  const partedBy = () =>
    prose.locator('sup').evaluateAll((all) => all.map((at) => getComputedStyle(at, '::before').content));
  expect(await partedBy()).toEqual(['none', '", "']);

  await prose.locator('sup').first().dblclick();
  const change = page.getByRole('dialog', { name: 'Change the citation' });
  await expect(change.getByRole('checkbox', { name: /Almanac of the mole/ })).toBeChecked();
  await change.getByRole('textbox', { name: 'Page or passage' }).fill('p. 9');
  await page.keyboard.press('Enter');
  await expect(prose.locator('sup')).toHaveText(['1: p. 9', '2']);
  await page.keyboard.type('!');
  await expect(prose).toHaveText('The tide turns at nine.1: p. 9!2');
});

test('a source and its page are cited by one field, with several that fit', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Tide tables');
  const prose = brief.prose('Bottom line');
  const dialog = page.getByRole('dialog', { name: 'Cite a source' });
  const cite = async (...keys: readonly string[]) => {
    await page.keyboard.press('Control+Alt+c');
    await expect(dialog.getByRole('textbox', { name: 'Source' })).toBeFocused();
    for (const key of keys) {
      if (/^(Arrow|Enter|Control)/u.test(key)) await page.keyboard.press(key);
      else await page.keyboard.type(key);
    }
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  };
  await prose.click();
  await page.keyboard.type('The tide turns at nine.');
  await cite('Harbour log of May');
  await cite('Harbour register of pilots');
  await cite('harbour p. 4');
  await cite('harbour p. 9', 'ArrowDown');
  await cite('log', 'Control+Enter', 'pilots');
  await expect(prose.locator('sup')).toHaveText(['1', '2', '1: p. 4', '2: p. 9', '1, 2']);
});

test('Enter adds the next record of a list below the one it was pressed in', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots');
  const records = new RecordsPage(page);
  for (const [kind, noun] of [
    ['entity', 'Name of entity'],
    ['source', 'Source'],
  ] as const) {
    for (const text of ['Avocet', 'Curlew']) {
      await runInPalette(page, `add ${kind}`, new RegExp(`Add ${kind}`));
      await brief.typeIntoFocused(text);
    }
    await records.field(`${noun} 1`).click();
    await page.keyboard.press('Enter');
    await brief.typeIntoFocused('Bittern');
    await expect.poll(() => records.texts(noun)).toEqual(['Avocet', 'Bittern', 'Curlew']);
  }
});

test('plain text with bullets becomes lists, and an address over words their link', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Notes');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await paste(page, 'Seen at the mole:\n- two terns\n  - one ringed\n- a gull');
  await expect(prose.locator(':scope > p')).toHaveText(['Seen at the mole:']);
  await expect(prose.locator('ul ul li')).toHaveText(['one ringed']);

  await page.keyboard.press('Control+a');
  await page.keyboard.type('The almanac');
  await page.keyboard.press('Control+a');
  await paste(page, 'https://example.org/almanac');
  await expect(prose.locator('a[href="https://example.org/almanac"]')).toHaveText('The almanac');
});

test('a section is added below the one that is written in, and text is dragged over to it', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Moves');
  const bottomLine = brief.prose('Bottom line');
  await bottomLine.click();
  await page.keyboard.type('Nobody but @Mira');
  await expect(page.getByRole('listbox', { name: 'Entities' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('saw it.');
  await runInPalette(page, 'add section', 'Add section');
  await page.keyboard.type('Annex');
  const titles = brief.sheet.getByRole('textbox', { name: /^Title of section/ });
  await expect(titles.nth(1)).toHaveValue('Annex');
  await page.keyboard.press('Enter');
  const annex = brief.prose('Annex');
  await expect(annex).toBeFocused();
  await page.keyboard.type('Moved: ');
  await brief.waitUntilSaved();

  await bottomLine.click();
  await page.keyboard.press('Control+a');
  const from = await bottomLine.locator('p').first().boundingBox();
  const to = await annex.boundingBox();
  if (!from || !to) throw new Error('The text is not drawn.');
  await page.mouse.move(from.x + 20, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + 120, to.y + to.height - 6, { steps: 8 });
  await page.mouse.up();
  await expect(annex).toContainText('Nobody but Mira saw it.');
  await expect(annex.locator('[data-entity-id]')).toHaveText(['Mira']);
  await expect(bottomLine).toHaveText('');
  await reopen(page, brief);
  await expect(annex.locator('[data-entity-id]')).toHaveText(['Mira']);
  await expect(annex).toContainText('Moved:');
  await expect(bottomLine).toHaveText('');
});

test('the focus goes on when a menu deletes what it belongs to', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Views');
  const records = new RecordsPage(page);
  const menuOf = async (name: string, entry: string) => {
    await brief.sheet.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu', { name }).getByRole('menuitem', { name: entry }).click();
  };
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  await menuOf('More for Hypothesis A', 'Delete hypothesis');
  await expect(records.field('Hypothesis B').or(records.field('Hypothesis A')).first()).toBeVisible();
  await expect.poll(isLost).toBe(false);
  await menuOf('More for Competing hypotheses', 'Write an introduction');
  await expect(brief.prose('Introduction')).toBeFocused();
  await menuOf('More for Competing hypotheses', 'Add section below');
  await expect(brief.sheet.getByRole('textbox', { name: 'Title of section Untitled section' })).toBeFocused();
  await menuOf('More for Untitled section', 'Delete section');
  await expect.poll(isLost).toBe(false);
  await expect(page.getByText('Section deleted')).toBeVisible();
});

test('a key right after the cursor was moved writes where the cursor is, not over what was selected before', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const bottomLine = brief.prose('Bottom line');
  await bottomLine.click();
  const before = (await bottomLine.textContent()) ?? '';
  await page.keyboard.press('Control+a');
  await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
  // On a busy page the keys come before the browser tells that the selection has changed.
  await page.evaluate(() => {
    const editor = document.activeElement;
    getSelection()?.collapse(editor?.lastElementChild ?? null, editor?.lastElementChild?.childNodes.length);
    const key = { key: '!', bubbles: true, cancelable: true };
    editor?.dispatchEvent(new KeyboardEvent('keydown', { ...key, keyCode: 49 }));
    editor?.dispatchEvent(new KeyboardEvent('keypress', { ...key, charCode: 33, keyCode: 33 }));
  });
  await page.keyboard.type('?');
  await expect(bottomLine).toContainText(before.slice(0, 60));
  await expect(bottomLine).toContainText(`${before.slice(-20)}?`);
});
