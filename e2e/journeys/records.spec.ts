import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, startProgram, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';

test.setTimeout(240_000);

async function openNew(page: Page, command: string): Promise<void> {
  await leaveWelcome(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await palette.waitFor();
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
  await new BriefPage(page).waitUntilOpen();
}

test('every kind of record is written with the keyboard alone', async ({ program: { page } }) => {
  await openNew(page, 'new brief');
  const records = new RecordsPage(page);
  const brief = new BriefPage(page);
  const { keyboard } = page;

  await test.step('hypotheses with evidence and uncertainties', async () => {
    await records.pressButton(/^Add hypothesis/);
    await records.type('The ferry stops for repairs.');
    await keyboard.press('Enter');
    await records.type('The ferry stops for want of crew.');
    await records.pressButton('Add supporting evidence to Hypothesis A');
    await records.type('A dry dock is booked');
    await keyboard.press('Enter');
    await records.type('Spare parts were ordered');
    await records.pressButton('Add contradicting evidence to Hypothesis B');
    await records.type('The roster is full');
    await records.pressButton('Add key uncertainty to Hypothesis B');
    await records.type('Who signs the roster');
    await expect(records.field('E2, Hypothesis A')).toHaveValue('Spare parts were ordered');
    await expect(records.field('E3, Hypothesis B')).toHaveValue('The roster is full');
  });

  await test.step('a hypothesis moves with Alt and an arrow key, and the cursor goes along', async () => {
    await records.field('Hypothesis B').focus();
    await keyboard.press('Alt+ArrowUp');
    await expect
      .poll(() => records.statements())
      .toEqual(['The ferry stops for want of crew.', 'The ferry stops for repairs.']);
    await expect(records.field('Hypothesis A')).toBeFocused();
    await keyboard.press('Control+z');
    await expect.poll(async () => (await records.statements())[0]).toBe('The ferry stops for repairs.');
  });

  await test.step('and it is dragged by its handle', async () => {
    const handles = page
      .getByRole('main', { name: 'Brief' })
      .getByRole('button', { name: /^Move Hypothesis/ });
    await handles.nth(1).hover();
    await page.mouse.down();
    const target = await handles.nth(0).boundingBox();
    await page.mouse.move(target?.x ?? 0, (target?.y ?? 0) - 4, { steps: 8 });
    await page.mouse.up();
    await expect
      .poll(() => records.statements())
      .toEqual(['The ferry stops for want of crew.', 'The ferry stops for repairs.']);
    await keyboard.press('Control+z');
    await expect.poll(async () => (await records.statements())[0]).toBe('The ferry stops for repairs.');
  });

  await test.step('a checklist: Enter adds, Backspace takes the empty one away, status by menu', async () => {
    await records.pressButton(/^Add assumption/);
    await records.type('The dock is dry');
    await keyboard.press('Enter');
    await records.type('The crew is paid');
    await keyboard.press('Enter');
    await expect.poll(async () => (await records.texts('Assumption')).length).toBe(3);
    await keyboard.press('Backspace');
    await expect.poll(() => records.texts('Assumption')).toEqual(['The dock is dry', 'The crew is paid']);
    await expect(records.field('Assumption 2')).toBeFocused();
    await records.choose(/^Status of assumption 2/, 'Unsupported');
    await expect(
      records.sheet.getByRole('button', { name: 'Status of assumption 2: Unsupported' }),
    ).toBeFocused();
    await records.pressButton('Add basis: Assumption 1');
    await records.type('Seen from the mole');
    await expect(records.field('Basis: Assumption 1')).toHaveValue('Seen from the mole');
  });

  await test.step('the other lists', async () => {
    for (const [button, text, field] of [
      [/^Add key judgment/, 'The ferry sails again in May.', 'Key judgment 1'],
      [/^Add indicator/, 'Lights in the dock at night', 'Indicator 1'],
      [/^Add information gap/, 'What the crew was told', 'Information gap 1'],
      [/^Add bias or deception risk/, 'The owner gives the interviews', 'Bias or deception risk 1'],
      [/^Add implication: Political/, 'The council is blamed', 'Political / Geopolitical, implication 1'],
      [
        /^Add recommendation: Immediate/,
        'Count the cars left waiting',
        'Immediate Actions (0–30 days), recommendation 1',
      ],
      [/^Add worst scenario/, 'A winter without a ferry', 'Worst scenario'],
      [/^Add entity/, 'Mole Company', 'Name of entity 1'],
      [/^Add source/, 'Dock bulletin', 'Source 1'],
    ] as const) {
      await records.pressButton(button);
      await records.type(text);
      await expect(records.field(field)).toHaveValue(text);
    }
  });

  await test.step('a likelihood is typed and printed with term and range', async () => {
    await records.pressButton(/^Likelihood of Hypothesis A/);
    const panel = page.getByRole('dialog', { name: 'Likelihood' });
    await panel.getByRole('textbox').focus();
    await keyboard.type('60-75');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect(
      records.sheet.getByRole('button', {
        name: 'Likelihood of Hypothesis A: likely (55–80 %; our estimate 60–75 %)',
      }),
    ).toBeVisible();
  });

  await test.step('a tag and a technique of the field are completed', async () => {
    const tags = records.sheet.getByRole('combobox', { name: 'Tags' });
    await tags.focus();
    await keyboard.type('ferries');
    await keyboard.press('Enter');
    await expect(records.sheet.getByText('ferries', { exact: true })).toBeVisible();
    await records.pressButton(/^Add technique/);
    await records.type('premort');
    await expect(page.getByRole('option', { name: /Premortem Analysis/ })).toBeVisible();
    await keyboard.press('Enter');
    await expect(records.field('Name of technique 1')).toHaveValue('Premortem Analysis');
    await expect(records.field('Definition of Premortem Analysis')).not.toHaveValue('');
  });

  await brief.waitUntilSaved();
});

test('the inspector follows the cursor, and what is deleted there comes back', async ({
  program: { page },
}) => {
  await openNew(page, 'open the sample');
  const records = new RecordsPage(page);
  const { inspector } = records;

  await test.step('it shows the facts of the brief, then the record the cursor is in', async () => {
    await expect(inspector.getByRole('heading', { name: 'This brief' })).toBeVisible();
    await records.field('Assumption 1').click();
    await expect(inspector.getByRole('heading', { name: 'Assumption 1' })).toBeVisible();
    const words = await records.field('Assumption 1').inputValue();
    await expect(inspector.getByRole('textbox', { name: 'Assumption', exact: true })).toHaveValue(words);
  });

  await test.step('evidence is rated with a reason', async () => {
    await records.sheet
      .getByRole('textbox', { name: /^E1, Hypothesis/ })
      .first()
      .click();
    await inspector.getByRole('combobox', { name: 'Rating against hypothesis B' }).click();
    await page.getByRole('option', { name: /^II · / }).click();
    await inspector
      .getByRole('textbox', { name: 'Rationale of the rating against hypothesis B' })
      .fill('It says so');
    await expect(records.field('E1, Hypothesis B')).toBeVisible();
    await expect(
      records.sheet.getByRole('list', { name: 'Contradicting evidence, Hypothesis B' }),
    ).toContainText('II');
  });

  await test.step('a hypothesis is deleted with its evidence kept, and undo brings it back', async () => {
    const before = await records.statements();
    await records.sheet.getByRole('button', { name: 'More for Hypothesis A' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Delete hypothesis' }).click();
    await expect.poll(() => records.statements()).toEqual(before.slice(1));
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => records.statements()).toEqual(before);
  });

  await test.step('the panel of an entity lists where it is named, and a click goes there', async () => {
    await inspector.getByRole('tab', { name: /^Entities/ }).click();
    await inspector.getByRole('listitem').first().getByRole('button').click();
    const places = inspector.getByRole('region', { name: 'In this brief' }).getByRole('listitem');
    expect(await places.count()).toBeGreaterThan(0);
    await places.first().getByRole('button').click();
    await expect(records.sheet.locator(':focus')).toHaveCount(1);
  });

  await test.step('axe finds no fault in any section or panel', async () => {
    for (const section of await records.sheet.locator('section[data-place^="sections:"]').all()) {
      await section.evaluate((element) => element.scrollIntoView());
      await page.waitForTimeout(150);
      expect.soft(await axeFaults(page), (await section.getAttribute('aria-label')) ?? '').toEqual([]);
    }
  });
});

test('renaming an entity renames its mentions and, if asked, plain words', async ({ dataFolder }) => {
  const { app, page } = await startProgram(dataFolder);
  await openNew(page, 'open the sample');
  const records = new RecordsPage(page);
  const name = records.field('Name of entity 1');
  const oldName = await name.inputValue();
  await name.click();
  const sheetText = () => new BriefPage(page).shownBlocks().then((blocks) => blocks.join('\n'));
  expect((await sheetText()).split(oldName).length).toBeGreaterThan(2);

  await records.inspector.getByRole('button', { name: 'Rename everywhere…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename entity' });
  await dialog.getByRole('textbox', { name: 'New name' }).fill('Teal Bureau');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(name).toHaveValue('Teal Bureau');
  const text = await sheetText();
  expect(text).not.toContain(oldName);
  expect(text.split('Teal Bureau').length).toBeGreaterThan(2);

  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue(oldName);
  await app.close();
});

test('a date on the page is shown in words and is changed in place', async ({ program: { page } }) => {
  await openNew(page, 'new brief');
  const { sheet } = new RecordsPage(page);
  await sheet.getByRole('button', { name: 'Published: Not set' }).click();
  const field = sheet.getByLabel('Published', { exact: true });
  await expect(field).toBeFocused();
  await field.fill('2026-11-18');
  await page.keyboard.press('Enter');
  const words = sheet.getByRole('button', { name: /^Published: .*2026/ });
  await expect(words).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(sheet.getByRole('button', { name: 'Published: Not set' })).toBeVisible();
});

test('a date is typed as people write it, taken back by Escape, and refused with a sentence', async ({
  program: { page },
}) => {
  await openNew(page, 'new brief');
  const { sheet } = new RecordsPage(page);
  const field = sheet.getByLabel('Published', { exact: true });
  await sheet.getByRole('button', { name: 'Published: Not set' }).click();
  await page.keyboard.type('3 January 2026');
  await expect(sheet.getByText('Read as 3 January 2026.')).toBeVisible();
  await page.keyboard.press('Enter');
  const words = sheet.getByRole('button', { name: 'Published: 3 Jan 2026' });
  await expect(words).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.type('04/05/2026');
  await expect(sheet.getByText('Read as 4 May 2026, in the order of the brief’s language.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.type('31 February 2026');
  await page.keyboard.press('Enter');
  await expect(sheet.getByText('there is no such day')).toBeVisible();
  await expect(field).toHaveValue('31 February 2026');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('031200ZFEB26');
  await page.keyboard.press('Tab');
  await expect(sheet.getByRole('button', { name: 'Published: 3 Feb 2026' })).toBeVisible();
});
