import type { Locator, Page } from '@playwright/test';
import { Chance } from '../../test/fixtures/random.ts';
import type { BriefPage } from '../pages/brief-page.ts';
import { choose } from '../pages/menu.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

test.setTimeout(180_000);

const wordsOf = (field: Locator): Promise<string> =>
  field.evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ''),
  );

async function addJudgment(brief: BriefPage, number: number): Promise<Locator> {
  await brief.addAndType(/^Add key judgment/, 'x');
  return brief.sheet.getByRole('textbox', { name: `Key judgment ${number}`, exact: true });
}

/* A plain text, and one that is an editor since it begins with a bold letter. */
async function twoFields(page: Page): Promise<{ brief: BriefPage; plain: Locator; marked: Locator }> {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Quotations');
  const marked = await addJudgment(brief, 1);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+B');
  await expect(marked.locator('strong')).toHaveText('x');
  const plain = await addJudgment(brief, 2);
  await expect(plain).toHaveValue('x');
  return { brief, plain, marked };
}

/* Empties a text but for its first letter, and puts the cursor behind that. */
async function begin(page: Page, field: Locator): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('x');
}

const keys = [
  '"',
  '"',
  "'",
  "'",
  '-',
  '-',
  '-',
  ' ',
  ' ',
  'a',
  'b',
  '7',
  '(',
  ')',
  ',',
  'Backspace',
  'ArrowLeft',
  'End',
];

function randomKeys(chance: Chance, count: number): readonly string[] {
  return Array.from({ length: count }, () => chance.of(keys) ?? ' ');
}

async function press(page: Page, field: Locator, pressed: readonly string[]): Promise<string> {
  await begin(page, field);
  for (const key of pressed) await page.keyboard.press(key);
  return wordsOf(field);
}

for (const language of ['English (UK)', 'French']) {
  test(`the same keys make the same text in prose and in texts of records: ${language}`, async ({
    program: { page },
  }) => {
    const { brief, plain, marked } = await twoFields(page);
    await page.getByRole('button', { name: 'Language of the brief' }).click();
    await page.getByRole('menuitemcheckbox', { name: language, exact: true }).click();
    const chance = new Chance(Number(process.env.TYPING_SEED ?? 1));
    for (let round = 0; round < 12; round += 1) {
      const pressed = randomKeys(chance, 25);
      const prose = await press(page, brief.prose('Bottom line'), pressed);
      expect(await press(page, plain, pressed), pressed.join(' ')).toBe(prose);
      expect(await press(page, marked, pressed), pressed.join(' ')).toBe(prose);
    }
    await expect(plain).toHaveJSProperty('tagName', 'TEXTAREA');
    await brief.waitUntilSaved();
  });
}

test('signs typed into a text of a record are those of the language, taken back at once, and can be turned off', async ({
  program: { app, page },
}) => {
  const { brief, plain, marked } = await twoFields(page);
  for (const field of [plain, marked]) {
    await begin(page, field);
    await page.keyboard.type(` It's "odd"--see https://a.example/?q="x" -- now`);
    await expect.poll(() => wordsOf(field)).toBe('x It’s “odd”—see https://a.example/?q="x" – now');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('"');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(' "');
    await page.keyboard.press('Control+z');
    await page.keyboard.type('c"');
    await expect.poll(async () => (await wordsOf(field)).slice(-5)).toBe('" "c”');
    await page.keyboard.press('Control+Home');
    // The cursor stays where the sign is typed.
    await page.keyboard.type('"b');
    await expect.poll(async () => (await wordsOf(field)).slice(0, 3)).toBe('“bx');
    await brief.waitUntilSaved();
  }
  await choose(app, 'edit.smartTyping');
  for (const field of [plain, marked]) {
    await begin(page, field);
    await page.keyboard.type(` it's "x"`);
    await expect.poll(() => wordsOf(field)).toBe(`x it's "x"`);
  }
});

test('names, addresses and what is searched for stay as they are typed', async ({ program: { page } }) => {
  const { brief } = await twoFields(page);
  const typed = `o'Hara "x"`;
  await brief.addAndType(/^Add entity/, typed);
  await expect(brief.sheet.getByRole('textbox', { name: 'Name of entity 1' })).toHaveValue(typed);
  await brief.addAndType(/^Add source/, typed);
  await expect(brief.sheet.locator(':focus')).toHaveValue('o’Hara “x”');
  const reference = page.getByRole('textbox', { name: 'Reference or address' });
  await reference.click();
  await page.keyboard.type(typed);
  await expect(reference).toHaveValue(typed);
  await page.keyboard.press('Control+f');
  await page.keyboard.type(typed);
  await expect(page.locator(':focus')).toHaveValue(typed);
});
