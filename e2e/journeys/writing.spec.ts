import { axeFaults } from '../pages/axe.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { underlinedIn, underlinesAmiss } from '../pages/spelling.ts';
import { newBrief, openSample } from '../pages/start.ts';
import { isInView } from '../pages/view.ts';

test.setTimeout(180_000);

test('find and replace changes prose and records, and one undo takes it back', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'The gannet question');
  await brief.prose('Bottom line').click();
  await page.keyboard.type('The gannet flies at night. No gannet was seen.');
  await runInPalette(page, 'add assumption', 'Add assumption');
  await brief.typeIntoFocused('One gannet is not a flock');
  await brief.waitUntilSaved();

  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search', { name: 'Find in brief' });
  await expect(bar.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('gannet');
  await expect(bar.getByRole('status')).toHaveText('1 of 4');
  await page.keyboard.press('F3');
  await expect(bar.getByRole('status')).toHaveText('2 of 4');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('petrel');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(brief.title).toHaveValue('The petrel question');
  await expect(brief.prose('Bottom line')).toHaveText('The petrel flies at night. No petrel was seen.');
  expect(await brief.shownBlocks()).toContain('One petrel is not a flock');

  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(brief.title).toHaveValue('The gannet question');
  await expect(brief.prose('Bottom line')).toHaveText('The gannet flies at night. No gannet was seen.');
  expect(await brief.shownBlocks()).toContain('One gannet is not a flock');
});

test('undo brings what it changed into sight and puts the cursor there', async ({ program: { page } }) => {
  const brief = await openSample(page);
  await brief.typeAtEnd('Bottom line', ' A late sentence.');
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+9');
  await expect.poll(() => isInView(brief.prose('Bottom line'))).toBe(false);
  await page.keyboard.press('Control+z');
  await expect(brief.prose('Bottom line')).not.toContainText('A late sentence.');
  await expect.poll(() => isInView(brief.prose('Bottom line'))).toBe(true);
  await expect(brief.prose('Bottom line')).toBeFocused();
});

test('a name becomes an entity, is mentioned by @, and is renamed with all mentions', async ({ program }) => {
  const { page } = program;
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots');
  await brief.prose('Bottom line').click();
  await page.keyboard.type('Mira Tolde');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Alt+e');
  const mentions = brief.sheet.locator('[data-mention], .ProseMirror [class*="mention"]');
  await expect(mentions).toHaveText(['Mira Tolde']);

  await brief.prose('Assessment').click();
  await page.keyboard.type('Nobody but @Mir');
  await expect(page.getByRole('listbox', { name: 'Entities' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(mentions).toHaveText(['Mira Tolde', 'Mira Tolde']);
  // What is typed on stands apart from the name; nobody waits for the list either.
  await page.keyboard.type('and @Mira T');
  await page.keyboard.press('Enter');
  await expect(mentions).toHaveText(['Mira Tolde', 'Mira Tolde', 'Mira Tolde']);
  await page.keyboard.type('agree.');
  await expect(brief.prose('Assessment')).toHaveText('Nobody but Mira Tolde and Mira Tolde agree.');
  await brief.waitUntilSaved();

  await mentions.first().click();
  await page.getByRole('button', { name: 'Rename everywhere…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename entity' });
  await dialog.getByRole('textbox', { name: 'New name' }).fill('Mira Tolde-Ansen');
  await page.keyboard.press('Enter');
  const renamed = 'Mira Tolde-Ansen';
  await expect(mentions).toHaveText([renamed, renamed, renamed]);
  await page.keyboard.press('Control+z');
  await expect(mentions).toHaveText(['Mira Tolde', 'Mira Tolde', 'Mira Tolde']);
});

test('a source is cited with the keyboard, and the text stays as it was around it', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Tide tables');
  await brief.prose('Bottom line').click();
  await page.keyboard.type('The tide turns at nine.');
  await page.keyboard.press('Control+Alt+c');
  const dialog = page.getByRole('dialog', { name: 'Cite a source' });
  await expect(dialog.getByRole('textbox', { name: 'Source' })).toBeFocused();
  await page.keyboard.type('Almanac of the mole');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(brief.prose('Bottom line').locator('sup')).toHaveText(['1']);
  await expect(brief.prose('Bottom line').locator('p')).toHaveCount(1);
});

test('a misspelled word is found and mended with the keyboard', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Spelling');
  await brief.prose('Bottom line').click();
  await page.keyboard.type('The harbour autority waits.');
  await expect(brief.prose('Bottom line').locator('[class*="misspelled"]')).toHaveText(['autority'], {
    timeout: 20_000,
  });
  await page.keyboard.press('F7');
  const menu = page.getByRole('menu', { name: 'Spelling of autority' });
  await expect(menu.getByRole('menuitem', { name: 'authority', exact: true })).toBeVisible();
  await menu.getByRole('menuitem', { name: 'authority', exact: true }).press('Enter');
  await expect(brief.prose('Bottom line')).toHaveText('The harbour authority waits.');
  await expect(brief.prose('Bottom line')).toBeFocused();
});

test('misspelled words in the fields of records are found, mended and learned', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Notice of the harbour autority');
  const records = new RecordsPage(page);
  const title = brief.title;
  await records.pressButton(/^Add assumption/);
  // The title was left, so that its last word counts as written.
  await expect(underlinedIn(title)).toHaveText(['autority'], { timeout: 20_000 });

  const assumption = records.field('Assumption 1');
  await records.type('The pilts of sarnholm wait for pilts, and');
  await expect(underlinedIn(assumption)).toHaveText(['pilts', 'sarnholm', 'pilts']);

  await test.step('lines lie under their words, and stay there while writing goes on', async () => {
    expect(await underlinesAmiss(title)).toEqual([]);
    expect(await underlinesAmiss(assumption)).toEqual([]);
    await page.keyboard.press('Home');
    await page.keyboard.type('Now: ');
    await expect(underlinedIn(assumption)).toHaveText(['pilts', 'sarnholm', 'pilts']);
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => underlinesAmiss(assumption)).toEqual([]);
    await expect
      .poll(() =>
        underlinesAmiss(records.inspector.getByRole('textbox', { name: 'Assumption', exact: true })),
      )
      .toEqual([]);
    for (let count = 0; count < 2; count += 1) await page.keyboard.press('Control+Shift+Period');
    await expect.poll(() => underlinesAmiss(assumption)).toEqual([]);
    await runInPalette(page, 'normal text', 'Normal text size');
    await expect.poll(() => underlinesAmiss(assumption)).toEqual([]);
  });

  await test.step('F7 selects the next one and offers what was meant', async () => {
    await page.keyboard.press('F7');
    const menu = page.getByRole('menu', { name: 'Spelling of pilts' });
    await menu.getByRole('menuitem', { name: 'piles', exact: true }).press('Enter');
    await expect(assumption).toHaveValue('Now: The piles of sarnholm wait for pilts, and');
    await expect(assumption).toBeFocused();
    await expect(underlinedIn(assumption)).toHaveText(['sarnholm', 'pilts']);
    await page.keyboard.press('Control+z');
    await expect(assumption).toHaveValue(/^(?!.*piles)/);
    await page.keyboard.press('Control+Shift+z');
    await expect(assumption).toHaveValue('Now: The piles of sarnholm wait for pilts, and');
  });

  await test.step('a right click on a word offers it to be learned, and it is right from then on', async () => {
    const box = await underlinedIn(assumption).first().boundingBox();
    if (!box) throw new Error('The word is not drawn.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Add “sarnholm” to own words' }).click();
    await expect(underlinedIn(assumption)).toHaveText(['pilts']);
  });

  await test.step('screen readers and axe meet the field alone', async () => {
    await expect(records.sheet.getByRole('textbox', { name: 'Assumption 1' })).toHaveCount(1);
    await expect(underlinedIn(assumption).first().locator('xpath=..').locator('xpath=..')).toHaveAttribute(
      'aria-hidden',
      'true',
    );
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('no line is left where the check is turned off', async () => {
    await runInPalette(page, 'check spelling', 'Check spelling while typing');
    await expect(page.locator('[data-underlines]')).toHaveCount(0);
  });
});

test('the preview follows what is typed', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Sandpipers');
  await page.keyboard.press('Control+Shift+P');
  const preview = page.getByRole('region', { name: 'Printed page' });
  const picture = preview.getByRole('img', { name: 'Page 1 of 1' });
  await picture.waitFor({ timeout: 30_000 });
  const seq = async () => Number(await preview.getAttribute('data-preview-seq'));
  const shown = () => picture.getAttribute('src');
  const [seqBefore, shownBefore] = [await seq(), await shown()];
  await brief.prose('Bottom line').click();
  await page.keyboard.type('They left the mole.');
  await expect.poll(seq).toBeGreaterThan(seqBefore);
  await expect.poll(shown).not.toBe(shownBefore);
  // The picture before stays until the new one can be drawn: there is one at every moment.
  await expect(picture).toHaveJSProperty('complete', true);

  const width = async () => Math.round((await picture.boundingBox())?.width ?? 0);
  const fitted = await width();
  await preview.getByRole('button', { name: 'Larger pages' }).click();
  await expect.poll(width).toBeGreaterThan(fitted);
  await preview.getByRole('button', { name: 'Fit the width' }).click();
  await expect.poll(width).toBe(fitted);
});

test('a goal of words is set at the status bar, and shows how far the brief is', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Plovers');
  await brief.prose('Bottom line').click();
  await page.keyboard.type('Three boats stay in port.');
  const count = page.getByRole('contentinfo').getByRole('button', { name: /words?$/ });
  // The title is counted too.
  await expect(count).toHaveText('6 words');
  await count.click();
  await page.getByRole('textbox', { name: 'Goal' }).fill('200');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('6 of 200 words');
  await page.keyboard.press('Escape');
  await brief.prose('Bottom line').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Two left.');
  await expect(count).toHaveText('8 of 200 words');
  await count.click();
  await page.getByRole('textbox', { name: 'Goal' }).fill('');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('8 words');
});
