import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LibraryPage } from '../pages/library-page.ts';
import { lookWithMouse, overlapOf } from '../pages/looks.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, test } from '../pages/program.ts';
import { newBrief, openSample } from '../pages/start.ts';

test('with text twice as large in a small window nothing lies over another or runs out of the page', async ({
  program: { page },
}) => {
  const { sheet } = await openSample(page);
  await page.setViewportSize({ width: 1000, height: 700 });
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toBeHidden();
  await page.keyboard.press('Control+Shift+\\');
  await expect(inspector).toBeVisible();
  for (let count = 0; count < 5; count += 1) await page.keyboard.press('Control+Shift+Period');
  await expect(page.getByRole('button', { name: 'Text 200 %' })).toBeVisible();
  const marking = sheet.getByRole('button', { name: /^Marking/ });
  const restrictions = sheet.getByRole('textbox', { name: 'Further restrictions' });
  const status = sheet.getByRole('combobox', { name: 'Status' });
  await expect.poll(() => overlapOf(marking, status)).toBe(0);
  expect(await overlapOf(restrictions, status)).toBe(0);
  expect(await overlapOf(marking, restrictions)).toBe(0);
  expect(await sheet.evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
});

test('a window without room for three panes sets the inspector aside until it is asked for', async ({
  program: { page },
}) => {
  const { sheet } = await openSample(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const outline = page.getByRole('navigation', { name: 'Library and outline' });
  await expect(inspector).toBeVisible();
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(inspector).toBeHidden();
  await expect(outline).toBeVisible();
  expect((await sheet.boundingBox())?.width).toBeGreaterThan(700);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(inspector).toBeVisible();
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(inspector).toBeHidden();
  await page.getByRole('button', { name: 'Inspector' }).click();
  await expect(inspector).toBeVisible();
  await page.getByRole('button', { name: 'Inspector' }).click();
  await expect(inspector).toBeHidden();
});

test('a window as narrow as a zoom makes it keeps every part of its bars in sight', async ({
  program: { page },
}) => {
  await openSample(page);
  for (const width of [820, 640, 480]) {
    await page.setViewportSize({ width, height: 400 });
    const outside = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('header button, footer button')]
          .filter((button) => button.checkVisibility() && button.getBoundingClientRect().right > innerWidth)
          .map((button) => button.textContent || button.getAttribute('aria-label')),
      );
    await expect.poll(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});

test('rings are whole and touch nothing, and a name in a sentence moves nothing', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const title = brief.sheet.getByRole('textbox', { name: 'Title of section Bottom line up front' });
  // A section is clipped to its box, and a ring is 3 pixels wide with its distance.
  const roomAbove = await title.evaluate(
    (field) =>
      field.getBoundingClientRect().top -
      (field.closest('section')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY),
  );
  expect(roomAbove).toBeGreaterThanOrEqual(3);
  // What hangs in the margins: the handles of rows at the left, what deletes them at the right.
  const roomBeside = await brief.sheet.locator('section button').evaluateAll((buttons) => {
    const clipping = (at: Element | null): Element | null =>
      at === null || getComputedStyle(at).contentVisibility === 'auto' ? at : clipping(at.parentElement);
    return buttons.flatMap((button) => {
      const box = clipping(button)?.getBoundingClientRect();
      const { left, right, width } = button.getBoundingClientRect();
      return box && width > 0 ? [Math.min(left - box.left, box.right - right)] : [];
    });
  });
  expect(roomBeside.length).toBeGreaterThan(50);
  expect(Math.min(...roomBeside)).toBeGreaterThanOrEqual(3);
  const label = await brief.sheet.getByText('Cut-off', { exact: true }).boundingBox();
  const cutOff = await brief.sheet.getByRole('button', { name: /cut-off/ }).boundingBox();
  expect((cutOff?.x ?? 0) - (label?.x ?? 0) - (label?.width ?? 0)).toBeGreaterThan(6);
  const gap = await brief
    .prose('Bottom line')
    .getByText('Velani Strait', { exact: true })
    .evaluate((mention) => {
      const range = document.createRange();
      range.selectNodeContents(mention);
      const end = range.getBoundingClientRect().right;
      const after = document.createRange();
      const text = mention.nextSibling;
      if (text === null) return Number.POSITIVE_INFINITY;
      after.setStart(text, 0);
      after.setEnd(text, 1);
      return Math.abs(after.getBoundingClientRect().left - end);
    });
  expect(gap).toBeLessThan(0.5);
});

test('what shows under the pointer leaves no gap while it does not', async ({ program: { page } }) => {
  const { sheet } = await openSample(page);
  await lookWithMouse(page);
  await page.mouse.move(0, 0);
  const cell = sheet
    .getByRole('table')
    .first()
    .getByRole('row')
    // Above a long list is the field that narrows it, always in sight, and what stands beside it begins at its height.
    .filter({ hasNot: page.getByRole('searchbox') })
    .getByRole('cell')
    .filter({ has: page.getByRole('list') });
  expect(await cell.count()).toBeGreaterThan(3);
  const gaps = await cell.evaluateAll((cells) =>
    cells.map((one) => {
      const lines = one.querySelector('ul')?.getBoundingClientRect();
      const heading = one.querySelector('div')?.getBoundingClientRect();
      return (lines?.top ?? 0) - (heading?.bottom ?? 0);
    }),
  );
  expect(Math.max(...gaps)).toBeLessThan(4);
  const below = await sheet
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .evaluateAll((rows) =>
      rows.map((row) => {
        const bottoms = [...row.querySelectorAll('ul')].map((list) => list.getBoundingClientRect().bottom);
        return row.getBoundingClientRect().bottom - Math.max(...bottoms);
      }),
    );
  expect(Math.max(...below)).toBeLessThan(12);
});

test('an empty table shows its columns, and a brief without tags no empty line in the list', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Empty quay');
  await brief.prose('Bottom line').click();
  await runInPalette(page, 'insert table', 'Insert table');
  const second = brief.prose('Bottom line').getByRole('columnheader').nth(1);
  await expect(second).toHaveCSS('border-left-style', 'solid');
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Shift+L');
  const row = new LibraryPage(page).rows.first();
  await expect(row).toContainText('Empty quay');
  const emptyLines = await row.evaluate((element) =>
    [...element.querySelectorAll('div')]
      .filter(({ textContent }) => textContent === '')
      .map((line) => line.getBoundingClientRect().height),
  );
  expect(emptyLines.filter((height) => height > 0)).toEqual([]);
});

test('a dark marking keeps its box on the black of a page with more contrast', async ({
  program: { page },
}) => {
  const { sheet } = await openSample(page);
  await runInPalette(page, 'appearance dark', 'Appearance: dark');
  await page.emulateMedia({ contrast: 'more' });
  const marking = sheet.getByRole('button', { name: 'Marking: TLP:AMBER' });
  await expect(marking).toHaveCSS('border-left-color', 'rgb(255, 192, 0)');
});

test('the list of steps opens where the brief is', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Many steps');
  for (let count = 0; count < 25; count += 1) {
    await brief.prose('Bottom line').click();
    await page.keyboard.type('One. ');
    await brief.prose('Assessment').click();
    await page.keyboard.type('Two. ');
  }
  for (let count = 0; count < 25; count += 1) await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Alt+z');
  const dialog = page.getByRole('dialog', { name: 'Steps to undo' });
  const here = dialog.getByRole('button', { name: /The brief is here/ });
  await expect(here).toBeInViewport();
  expect(await overlapOf(here, dialog.getByText(/The newest step comes first/))).toBe(0);
});

test('find marks the words in fields, not the fields', async ({ program: { page } }) => {
  const brief = await openSample(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('strait');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  const look = () =>
    brief.title.evaluate((field) => {
      const [range] = [...(CSS.highlights.get('find-current') ?? [])];
      const box = range instanceof Range ? range.getBoundingClientRect() : null;
      const whole = field.getBoundingClientRect();
      const isInside = box !== null && box.top >= whole.top && box.bottom <= whole.bottom;
      return { words: String(range), isInside, share: (box?.width ?? whole.width) / whole.width };
    });
  const marked = await look();
  expect(marked).toMatchObject({ words: 'Strait', isInside: true });
  expect(marked.share).toBeLessThan(0.3);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await look()).words).toBe('undefined');
  await expect(brief.title).toHaveCSS('anchor-name', 'none');
});

test('focus mode leaves the section with the cursor in full ink, and nothing beside it', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const inkOf = (name: RegExp) =>
    brief.sheet
      .getByRole('region', { name })
      .first()
      .evaluate((section) => Number(getComputedStyle(section).opacity));
  await brief.prose('Bottom line').click();
  await page.keyboard.press('Control+Alt+o');
  await expect(page.getByRole('navigation', { name: 'Library and outline' })).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  await expect.poll(() => inkOf(/Competing hypotheses/)).toBeLessThan(0.5);
  expect(await inkOf(/Bottom line/)).toBe(1);
  await brief.prose('Assessment').click();
  await expect.poll(() => inkOf(/Competing hypotheses/)).toBe(1);
  await expect.poll(() => inkOf(/Bottom line/)).toBeLessThan(0.5);
  await page.keyboard.press('Control+Alt+o');
  await expect.poll(() => inkOf(/Bottom line/)).toBe(1);
  await expect(page.getByRole('navigation', { name: 'Library and outline' })).toBeVisible();
});

test('a message lies over no dialog, however large that is, and stays in sight', async ({
  program: { app, page },
  dataFolder,
}) => {
  await leaveWelcome(page);
  const file = path.join(dataFolder, 'scan.pdf');
  writeFileSync(file, '%PDF-1.7');
  await chooseInOpenDialog(app, [file]);
  await runInPalette(page, 'import files');
  // It tells of something that went wrong, and so it stays.
  const messages = page.getByRole('region', { name: 'Messages' });
  const message = messages.getByText('“scan.pdf” was not imported', { exact: false });
  await expect(message).toBeVisible();
  for (const [words, title] of [
    ['keyboard shortcuts', 'Keyboard shortcuts'],
    ['settings', 'Settings'],
  ] as const) {
    await runInPalette(page, words, title);
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    await expect.poll(() => overlapOf(messages, dialog)).toBe(0);
    await expect(message).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('a range is held on one line on the screen as in print, and copied as it was typed', async ({
  program: { page },
}) => {
  const brief = await newBrief(page, 'Ranges');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('Tankers are likely (55–80 %) to go on passing.');
  const range = prose.getByText('55–80 %', { exact: true });
  await expect(range).toHaveCount(1);
  const lines = (width: number) =>
    range.evaluate((held, room) => {
      const box = held.closest('p');
      if (box) box.style.width = `${room}px`;
      return held.getClientRects().length;
    }, width);
  for (let width = 120; width < 340; width += 4) expect([width, await lines(width)]).toEqual([width, 1]);
  await page.keyboard.press('Control+a');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('(55–80 %) to go on');
  await brief.waitUntilSaved();
});

test('evidence for and against a hypothesis begins at one height, and no empty line parts a judgment', async ({
  program: { page },
}) => {
  const { sheet } = await openSample(page);
  await lookWithMouse(page);
  const first = (name: string) => sheet.getByRole('list', { name }).getByRole('listitem').first();
  const top = async (name: string) => (await first(name).boundingBox())?.y ?? Number.NaN;
  await expect(sheet.getByPlaceholder(/^Filter 15 items/).first()).toBeVisible();
  expect(await top('Supporting evidence, Hypothesis A')).toBeCloseTo(
    await top('Contradicting evidence, Hypothesis A'),
    0,
  );
  for (const width of [1280, 1100, 900, 760, 640]) {
    await page.setViewportSize({ width, height: 800 });
    const gap = await sheet
      .getByRole('textbox', { name: /^Basis of the confidence in key judgment 1/ })
      .evaluate((basis) => {
        const row = basis.closest('li');
        const choice = row?.querySelector('[role="combobox"], [aria-label^="Confidence"]');
        return basis.getBoundingClientRect().top - (choice?.getBoundingClientRect().bottom ?? Number.NaN);
      });
    expect([width, gap < 14]).toEqual([width, true]);
  }
});
