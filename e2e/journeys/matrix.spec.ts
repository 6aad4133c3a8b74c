import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ratedBrief } from '../../test/fixtures/rated-brief.ts';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { exportAs } from '../pages/export.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { chooseInOpenDialog, chooseInSaveDialog, expect, test } from '../pages/program.ts';
import { openRatedMatrix } from '../pages/rated-matrix.ts';
import { RecordsPage } from '../pages/records.ts';
import { newBrief, openSample } from '../pages/start.ts';
import { missingBlocks, textOfPdf, textOfWord } from '../pages/words.ts';

test.setTimeout(240_000);

const answer = 'Hypothesis A is least inconsistent with the evidence; B is too close to it to be told apart.';

test('the summary of the matrix says how the hypotheses stand, leads to what it speaks of, and follows ratings', async ({
  program,
}) => {
  const { page } = program;
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const summary = brief.sheet.getByRole('region', { name: 'How the hypotheses stand' });
  const more = summary.getByRole('button', { name: 'Scores and what to bear in mind' });

  await test.step('the answer comes first, the scores on demand', async () => {
    await summary.scrollIntoViewIfNeeded();
    await expect(summary.getByText(answer)).toBeVisible();
    await expect(summary).toContainText('80 of 80 cells are rated (100 %).');
    await expect(summary).not.toContainText('Weighted inconsistency');
    await more.click();
    await expect(summary).toContainText('Weighted inconsistency: A 4.9, B 7.2, D 16.1 and C 25.1.');
    await expect(summary).toContainText('The likelihoods of the hypotheses add up to 90–110 %.');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('what the studies say is one click away', async () => {
    await summary.getByRole('button', { name: 'What the studies say' }).click();
    await expect(page.getByRole('dialog', { name: 'What the studies say' })).toContainText(
      'It proves nothing.',
    );
    await page.keyboard.press('Escape');
  });

  await test.step('by mouse, a phrase leads to the cell it speaks of', async () => {
    // E13 is named twice: for all hypotheses by which it carries the answer, and for the one it puts behind.
    await summary.getByRole('button', { name: 'E13' }).last().click();
    await expect(records.field('E13, Hypothesis B')).toBeFocused();
    await expect(records.inspector.getByRole('heading', { name: 'E13' })).toBeVisible();
  });

  await test.step('by keyboard, a phrase selects all it speaks of', async () => {
    await summary.getByRole('button', { name: 'E12 and E19' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('toolbar', { name: '2 items of evidence selected' })).toBeVisible();
    await expect(records.field('E12, Hypothesis A')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('a rating that is changed changes what is said', async () => {
    const rating = records.inspector.getByRole('combobox', { name: 'Rating against hypothesis B' });
    await summary.getByRole('button', { name: 'E13' }).last().click();
    await rating.click();
    await page.getByRole('option', { name: 'N · neutral' }).click();
    await expect(summary).toContainText('Hypothesis B is least inconsistent with the evidence;');
    await page.keyboard.press('Control+z');
    await expect(summary).toContainText(answer);
  });

  await test.step('how it is counted and how much must be rated can be chosen', async () => {
    await summary.getByRole('button', { name: /^How inconsistency is added up/ }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Counted/ }).click();
    await expect(summary).toContainText('Inconsistency count: A 4, B 5, D 10 and C 15.');
    await summary.getByRole('button', { name: /^How much of a hypothesis/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'From 100 % rated' }).click();
    await expect(summary).toContainText(/is least inconsistent/);
    await brief.waitUntilSaved();
  });
});

test('a new brief says step by step why there is no ranking yet', async ({ program: { page } }) => {
  const brief = await newBrief(page, 'Why the harbour closes');
  const records = new RecordsPage(page);
  const summary = brief.sheet.getByRole('region', { name: 'How the hypotheses stand' });
  await expect(summary).toHaveCount(0);
  await brief.addAndType(/^Add hypothesis/, 'They pay');
  await expect(summary).toContainText('one hypothesis has nothing to be compared with');
  await page.keyboard.press('Enter');
  await records.type('They turn back');
  await expect(summary).toContainText('there is no evidence by which the hypotheses could be compared');
  await brief.addAndType('Add supporting evidence to Hypothesis C', 'A tariff is printed');
  await expect(summary).toContainText('hypothesis D has 0 of 1 cells rated (0 %); at least 60 % are wanted.');
  await summary.getByRole('button', { name: '0 of 1 cells' }).click();
  await expect(records.field('E1, Hypothesis C')).toBeFocused();
  const rating = records.inspector.getByRole('combobox', { name: 'Rating against hypothesis D' });
  await rating.click();
  await page.getByRole('option', { name: 'II · very inconsistent' }).click();
  await expect(summary).toContainText('Hypothesis C is least inconsistent with the evidence.');
  await expect(summary).toContainText('E1 carries it.');
});

test('what the matrix says is printed if the export is told so, and the preview shows it', async ({
  program,
  dataFolder,
}) => {
  const { app, page } = program;
  await openSample(page);
  const word = path.join(dataFolder, 'brief.docx');
  await test.step('not without being asked', async () => {
    await exportAs(program, 'Word document…', word);
    expect(textOfWord(word)).not.toContain('is least inconsistent');
  });
  await test.step('chosen once, for the PDF', async () => {
    const pdf = path.join(dataFolder, 'brief.pdf');
    await chooseInSaveDialog(app, pdf);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'PDF…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export brief' });
    await dialog.getByRole('switch', { name: 'How the hypotheses stand' }).click();
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog).toHaveCount(0);
    expect(missingBlocks(['How the hypotheses stand', answer], textOfPdf(pdf))).toEqual([]);
  });
  await test.step('kept for the Word file', async () => {
    const again = path.join(dataFolder, 'again.docx');
    await exportAs(program, 'Word document…', again);
    expect(missingBlocks(['How the hypotheses stand', answer], textOfWord(again))).toEqual([]);
  });
});

test('the whole matrix is rated by keys in the order that works against a favourite, and by mouse', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const dialog = page.getByRole('dialog', { name: 'Matrix of hypotheses and evidence' });
  const grid = dialog.getByRole('grid', { name: 'Matrix' });
  const cell = (name: string) => grid.getByRole('gridcell', { name, exact: true });
  const active = dialog.getByRole('region', { name: 'Active cell' });

  await test.step('it opens by a key, with the first cell active', async () => {
    await page.keyboard.press('Control+Alt+r');
    await expect(grid).toBeFocused();
    await expect(cell('E1 against hypothesis A: CC very consistent')).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(dialog).toContainText('Hypothesis A is least inconsistent with the evidence');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('arrows and digits rate, Enter goes on to the next hypothesis of the same item', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('5');
    await expect(cell('E2 against hypothesis A: II very inconsistent')).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await expect(cell('E2 against hypothesis B: CC very consistent')).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Delete');
    await expect(cell('E2 against hypothesis B: not rated')).toBeVisible();
    await page.keyboard.press('0');
    await expect(cell('E2 against hypothesis B: NA not applicable')).toBeVisible();
    for (const _ of [1, 2, 3]) await page.keyboard.press('Control+z');
    await expect(cell('E2 against hypothesis A: I inconsistent')).toBeVisible();
    await expect(cell('E2 against hypothesis B: CC very consistent')).toBeVisible();
  });

  await test.step('a click chooses a cell, a button below rates it and takes a reason', async () => {
    await cell('E4 against hypothesis B: I inconsistent').click();
    // The item that carries the ranking is further to the right.
    for (let item = 4; item < 13; item += 1) await page.keyboard.press('ArrowRight');
    await active.getByRole('button', { name: /^N neutral/ }).click();
    await expect(cell('E13 against hypothesis B: N neutral')).toBeVisible();
    await active.getByRole('textbox', { name: 'Why' }).fill('The notice can be read either way.');
    await expect(dialog).toContainText('Hypothesis B is least inconsistent with the evidence');
  });

  await test.step('the order, the layout and what is shown can be chosen', async () => {
    await dialog.getByRole('checkbox', { name: 'Most telling first' }).click();
    await expect(grid.getByRole('columnheader').nth(1)).toContainText(/^E(3|5|8)/);
    await dialog.getByRole('radio', { name: 'Classic' }).click();
    await expect(grid.getByRole('rowheader').first()).toContainText(/^E(3|5|8)/);
    await dialog.getByRole('checkbox', { name: 'Only what lacks ratings' }).click();
    await expect(dialog).toContainText('Every item is rated against every hypothesis.');
    await dialog.getByRole('checkbox', { name: 'Only what lacks ratings' }).click();
    await expect(grid).toBeVisible();
  });

  await test.step('what was rated is on the page', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await brief.waitUntilSaved();
    await expect(brief.sheet.getByRole('region', { name: 'How the hypotheses stand' })).toContainText(
      'Hypothesis B is least inconsistent',
    );
  });
});

test('several cells are rated at once, by keys, by mouse and by menu, each time as one step of undo', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const dialog = page.getByRole('dialog', { name: 'Matrix of hypotheses and evidence' });
  const grid = dialog.getByRole('grid', { name: 'Matrix' });
  const cell = (name: RegExp) => grid.getByRole('gridcell', { name });
  const selected = grid.locator('[aria-selected="true"]');
  const heard = page.getByRole('status').filter({ hasText: /selected|rated|cleared/ });
  const ratings = async () =>
    grid.getByRole('gridcell').evaluateAll((cells) => cells.map((one) => one.getAttribute('aria-label')));
  await page.keyboard.press('Control+Alt+r');
  await expect(grid).toBeFocused();
  const before = await ratings();

  await test.step('by keys: a rectangle, one step of undo', async () => {
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(selected).toHaveCount(6);
    await expect(heard).toHaveText(/6 cells selected/);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('5');
    for (const name of ['E1 against hypothesis A', 'E3 against hypothesis B', 'E2 against hypothesis A']) {
      await expect(cell(new RegExp(`^${name}: II`))).toBeVisible();
    }
    await expect(heard).toHaveText(/6 cells rated very inconsistent/);
    await page.keyboard.press('Control+z');
    await expect.poll(ratings).toEqual(before);
    await page.keyboard.press('Control+y');
    await expect(cell(/^E3 against hypothesis B: II/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Delete');
    await expect(cell(/^E3 against hypothesis B: not rated/)).toBeVisible();
    await page.keyboard.press('Control+z');
  });

  await test.step('Escape leaves one cell, and only then closes', async () => {
    await page.keyboard.press('Escape');
    await expect(selected).toHaveCount(1);
    await expect(dialog).toBeVisible();
  });

  await test.step('by mouse: dragged, with Shift, with Ctrl, and by the head of a column', async () => {
    const [from, to] = [cell(/^E1 against hypothesis A:/), cell(/^E2 against hypothesis B:/)];
    await from.hover();
    await page.mouse.down();
    await to.hover();
    await page.mouse.up();
    await expect(selected).toHaveCount(4);
    await cell(/^E3 against hypothesis B:/).click({ modifiers: ['Shift'] });
    await expect(selected).toHaveCount(6);
    await cell(/^E5 against hypothesis D:/).click({ modifiers: ['Control'] });
    await expect(selected).toHaveCount(7);
    await grid.getByRole('columnheader', { name: /^E1\b/ }).click();
    await expect(selected).toHaveCount(4);
    await grid.getByRole('columnheader', { name: /^E2\b/ }).click({ modifiers: ['Shift'] });
    await expect(selected).toHaveCount(8);
  });

  await test.step('by the menu under the pointer', async () => {
    await cell(/^E2 against hypothesis B:/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^N · neutral/ }).click();
    await expect(cell(/^E1 against hypothesis D: N/)).toBeVisible();
    await expect(cell(/^E2 against hypothesis A: N/)).toBeVisible();
    await expect(dialog.getByRole('group', { name: 'Rating of 8 cells' })).toBeVisible();
    await expect(grid).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect.poll(ratings).toEqual(before);
  });

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Alt+z');
  await expect(page.getByRole('dialog').getByText('Rate 8 cells')).toBeVisible();
});

test('a large matrix draws what is in sight, and goes to its far corner and back', async ({
  program,
  dataFolder,
}) => {
  const { page } = program;
  await openRatedMatrix(program, dataFolder);
  const grid = page.getByRole('grid', { name: 'Matrix' });
  const active = grid.locator('[aria-selected="true"]');
  await expect(grid).toBeFocused();
  await expect(active).toHaveAccessibleName(/^E1 against hypothesis A: /);
  await page.keyboard.press('Control+End');
  await expect(active).toHaveAccessibleName(/^E120 against hypothesis X: /);
  await expect(active).toBeInViewport({ ratio: 0.95 });
  // Rows above and columns to the left are no longer there.
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(24 * 120 * 0.5);
  await expect(grid.getByRole('rowheader', { name: /^A / })).toHaveCount(0);
  await page.keyboard.press('4');
  await expect(active).toHaveAccessibleName('E120 against hypothesis X: I inconsistent');
  await page.keyboard.press('Control+Home');
  await expect(active).toHaveAccessibleName(/^E1 against hypothesis A: /);
  await expect(active).toBeInViewport({ ratio: 0.95 });
});

test('long columns of evidence are drawn as they come into sight, and all of them are found and gone to', async ({
  program: { app, page },
  dataFolder,
}) => {
  const file = path.join(dataFolder, 'long.json');
  const counts = { hypotheses: 3, evidence: 300, sources: 12 };
  writeFileSync(file, JSON.stringify(ratedBrief(counts)));
  await leaveWelcome(page);
  await chooseInOpenDialog(app, [file]);
  await page.keyboard.press('Control+o');
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  const areas = brief.sheet.getByRole('textbox', { name: /^E\d+, Hypothesis / });
  await brief.sheet.getByRole('table', { name: 'Competing hypotheses' }).scrollIntoViewIfNeeded();
  await expect(areas.first()).toBeVisible();
  expect(await areas.count()).toBeLessThan(300);

  await test.step('a search finds what was not drawn', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Notice 297 of');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of [12]$/);
    await page.keyboard.press('Escape');
  });

  await test.step('what the summary speaks of is gone to, wherever it stands', async () => {
    const summary = brief.sheet.getByRole('region', { name: 'How the hypotheses stand' });
    await summary.scrollIntoViewIfNeeded();
    await summary.getByRole('button', { name: '40 are empty' }).click();
    await expect(page.locator('textarea:focus')).toHaveAccessibleName(/^E28, Hypothesis [BC]$/);
  });
});

test('an empty brief becomes a rated matrix of 4 × 10 with at most 120 keys beyond the words', async ({
  program: { page },
}) => {
  const brief = new BriefPage(page);
  const dialog = page.getByRole('dialog', { name: 'Matrix of hypotheses and evidence' });
  const grid = dialog.getByRole('grid', { name: 'Matrix' });
  const empty = dialog.locator('textarea:focus');
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await leaveWelcome(page);
  await page.keyboard.press('Control+n');
  await expect(brief.title).toBeFocused();

  await press('Control+Alt+r');
  await expect(grid).toBeFocused();
  const add = async (key: string, words: string) => {
    await press(key);
    await expect(empty).toHaveValue('');
    await page.keyboard.type(words);
    await press('Enter');
    await expect(grid).toBeFocused();
  };
  for (const reason of ['Fog', 'A strike', 'Ice', 'Nothing unusual'])
    await add('h', `${reason} closes the harbour`);
  for (let number = 1; number <= 10; number += 1) await add('e', `Notice ${number} of the harbour office`);
  await press('Control+Home');
  for (let cell = 0; cell < 40; cell += 1) {
    // The first hypothesis is consistent with all, the second inconsistent with every other item.
    await press(['2', cell % 8 < 4 ? '4' : '3', '5', '3'][cell % 4] ?? '3');
    if (cell < 39) await press('Enter');
  }
  await expect(grid.locator('[aria-selected="true"]')).toHaveAccessibleName(
    'E10 against hypothesis D: N neutral',
  );
  await expect(dialog).toContainText('Hypotheses A and D are tied as least inconsistent with the evidence.');
  expect(keys).toBeLessThanOrEqual(120);
  await page.keyboard.press('Escape');
  await brief.waitUntilSaved();
  const summary = brief.sheet.getByRole('region', { name: 'How the hypotheses stand' });
  await expect(summary).toContainText('40 of 40 cells are rated (100 %).');
});
