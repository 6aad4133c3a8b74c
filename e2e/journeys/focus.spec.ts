import type { Page } from '@playwright/test';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { newBrief } from '../pages/start.ts';

/*
 * After any command the keyboard goes on where something was changed, or beside it: never at the body of the window, and
 * never at its first control.
 */

test.setTimeout(600_000);

interface Focus {
  /** What is wrong with where the focus is; empty where it is well. */
  readonly fault: string;
  /** The part of the page it is in: a section, the title block, a dialog. */
  readonly part: string;
}

const focusIn = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const active = document.activeElement;
    const first = document.querySelector('[data-view] button, [data-view] input, [data-view] textarea');
    const fault =
      active === null || active === document.body ? 'the body' : active === first ? 'the first control' : '';
    const part = active?.closest(
      '[role="dialog"], [role="search"], section[data-place^="sections:"], main, aside, nav',
    );
    return { fault, part: part?.getAttribute('aria-label') ?? part?.tagName ?? '' };
  });

async function expectWell(page: Page, after: string): Promise<void> {
  await expect.poll(async () => (await focusIn(page)).fault, `after ${after}`).toBe('');
}

test('the focus is on what was linked, also where nothing is left to be linked', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  await newBrief(page, 'Pilots of Ilsen');
  const records = new RecordsPage(page);
  await runInPalette(page, 'add hypothesis', 'Add hypothesis');
  await records.type('The pilots strike');
  await runInPalette(page, 'add hypothesis', 'Add hypothesis');
  await records.type('The pilots sail');
  await records.pressButton(/^Add supporting evidence to Hypothesis A/);
  await records.type('The roster is empty');
  await records.pressButton(/^Link existing evidence as contradicting evidence of Hypothesis B/);
  await expect(page.getByRole('combobox', { name: 'Evidence' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(records.field('E1, Hypothesis B')).toBeFocused();
  await expect(
    records.sheet.getByRole('button', {
      name: /^Link existing evidence as contradicting evidence of Hypothesis B/,
    }),
  ).toHaveCount(0);
});

test('adding and deleting records of every kind leaves the focus there', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  await brief.prose('Bottom line').click();
  for (const command of await insertCommandsOf(page)) {
    await runInPalette(page, command, command);
    await expect(brief.sheet.locator(':focus')).toBeEditable();
    await expectWell(page, command);
    await page.keyboard.type('x');
  }
  const deletes = brief.sheet.getByRole('button', { name: /^Delete / });
  let left = await deletes.count();
  expect(left).toBeGreaterThan(8);
  while (left > 0) {
    const name = (await deletes.first().getAttribute('aria-label')) ?? '';
    await deletes.first().focus();
    const { part } = await focusIn(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => deletes.count()).toBeLessThan(left);
    await expectWell(page, name);
    expect((await focusIn(page)).part, name).toBe(part);
    left = await deletes.count();
  }
});

test('undo, redo, formats and places leave the focus in the brief', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  await brief.typeAtEnd('Bottom line', 'The harbour stays open.');
  const inBrief = (command: string) => !/ pane$/.test(command);
  const commands = (await commandsOf(page, ['Format', 'Edit', 'Go to'])).filter(inBrief);
  expect(commands.length).toBeGreaterThan(15);
  for (const command of commands) {
    await brief.prose('Bottom line').click();
    await runInPalette(page, command, command);
    // What asks for more opens a dialog or a menu, which Escape is to close.
    const asking = page.getByRole('dialog').or(page.getByRole('menu'));
    if (command.endsWith('…')) await asking.waitFor();
    await expectWell(page, command);
    await page.keyboard.press('Escape');
    await expect(asking).toHaveCount(0);
    await expectWell(page, `${command} and Escape`);
  }
});

test('a dialog that the palette or a key opens gives the focus back to where it was', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  const prose = brief.prose('Bottom line');
  await brief.typeAtEnd('Bottom line', 'The harbour stays open.');
  const asking = ['Steps to undo…', 'Keyboard shortcuts', 'Settings', 'Restore a backup'];
  for (const command of asking) {
    await prose.click();
    await runInPalette(page, command);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(prose, command).toBeFocused();
  }
  await page.keyboard.press('Control+Alt+z');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(prose).toBeFocused();
});

/** The commands of the palette in some of its groups that can be run now. */
async function commandsOf(page: Page, groups: readonly string[]): Promise<string[]> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  const found: string[] = [];
  for (const group of groups) {
    const options = palette
      .getByRole('group', { name: group, exact: true })
      .getByRole('option', { disabled: false });
    found.push(
      ...(await options.evaluateAll((all) =>
        all.map((option) => option.querySelector(':scope > span:not([aria-hidden])')?.textContent ?? ''),
      )),
    );
  }
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  return found.filter((label) => label !== '');
}

/* Those that add at once; what ends with “…” asks first. */
const insertCommandsOf = async (page: Page) =>
  (await commandsOf(page, ['Insert'])).filter((label) => /^Add [^…]+$/.test(label));
