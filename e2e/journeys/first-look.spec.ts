import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { dropFiles, lookOf, sentBrief, writeSent } from '../pages/first-look.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, startProgram, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

/* A `.brief` file is looked at before anything of it enters the library, whichever way it came. */

const title = sentBrief().title;

/** The titles of the library, read beside the program. */
function titlesIn(dataFolder: string): string[] {
  const db = new Database(path.join(dataFolder, 'library', 'library.db'), { readonly: true });
  const titles = db.prepare<[], string>('SELECT title FROM briefs').pluck().all();
  db.close();
  return titles;
}

/* In light and dark; colours fade over. */
async function expectNoFaults(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    expect.soft(await axeFaults(page), colorScheme).toEqual([]);
  }
}

test('a file that starts the program is looked at and read with one key, and only then added', async ({
  dataFolder,
}) => {
  const file = writeSent(dataFolder, 'strait.brief');
  const { app, page } = await startProgram(dataFolder, [file]);
  const look = lookOf(page, title);
  await expect(look).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(look).toContainText('TLP:AMBER');
  await expect(look).toContainText('Not to be passed on before 1 December');
  await expect(look).toContainText('Harbour board of Port Serrin');
  await expect(look).toContainText('Notices to mariners, November.txt');
  await expect(look).toContainText('20 items of evidence');
  await expect(look).toContainText('Every part is there, as it was written.');
  await expectNoFaults(page);
  expect(titlesIn(dataFolder)).toEqual([]);

  await expect(look.getByRole('button', { name: 'Just read' })).toBeFocused();
  await page.keyboard.press('Enter');
  const brief = new BriefPage(page);
  await expect(look).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Read only' })).toContainText('strait.brief');
  await expect(brief.title).toHaveValue(title);
  await expect(brief.title).not.toBeEditable();
  await brief.title.click();
  await page.keyboard.type('changed');
  await expect(brief.title).toHaveValue(title);
  await expectNoFaults(page);
  expect(titlesIn(dataFolder)).toEqual([]);
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /Sources/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport();

  await page.getByRole('button', { name: 'About this file' }).click();
  await expect(look).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(look).toHaveCount(0);
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await brief.waitUntilOpen();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText(
    'Read as a Briefwright file',
  );
  expect(titlesIn(dataFolder)).toEqual([title]);
  await app.close();
});

test('a file that is left leaves nothing, and nothing asks for it again', async ({
  program: { app, page },
  dataFolder,
}) => {
  await leaveWelcome(page);
  await chooseInOpenDialog(app, [writeSent(dataFolder, 'strait.brief')]);
  await runInPalette(page, 'import files', /^Import files/);
  const look = lookOf(page, title);
  await expect(look.getByRole('button', { name: 'Just read' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(look).toHaveCount(0);
  await expect(new LibraryPage(page).rows).toHaveCount(0);
  expect(titlesIn(dataFolder)).toEqual([]);
});

test('a file dropped on an open brief is added from the look, by keyboard, and known again', async ({
  program: { page },
  dataFolder,
}) => {
  await leaveWelcome(page);
  await newBrief(page, 'Mine');
  const file = writeSent(dataFolder, 'strait.brief');
  await dropFiles(page, [file]);
  const look = lookOf(page, title);
  await expect(look).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(look.getByRole('button', { name: 'Review it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(look.getByRole('button', { name: 'Add to my library' })).toBeFocused();
  await page.keyboard.press('Enter');
  const brief = new BriefPage(page);
  await expect(brief.title).toHaveValue(title);

  await dropFiles(page, [file]);
  await expect(look).toContainText('You have this brief, exactly as it is in the file.');
  await expect(look.getByRole('button', { name: /^Add/ })).toHaveCount(0);
  await expectNoFaults(page);
  await look.getByRole('button', { name: 'Open mine' }).click();
  await expect(look).toHaveCount(0);
  await expect(brief.title).toHaveValue(title);
});

test('of another version it says which is later and what differs, and adds it beside', async ({
  program: { page },
  dataFolder,
}) => {
  await leaveWelcome(page);
  await dropFiles(page, [writeSent(dataFolder, 'first.brief')]);
  await lookOf(page, title).getByRole('button', { name: 'Add to my library' }).click();
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  const assumption = { ...makeAssumption('new1', 'z9'), text: 'The pilots’ guild keeps to its roster.' };
  const base = sentBrief();
  const later = {
    ...base,
    title: 'Velani Strait, second issue',
    assumptions: { ...base.assumptions, [assumption.id]: assumption },
    tags: {},
  };
  const file = writeSent(dataFolder, 'second.brief', later, '2099-01-01T00:00:00Z');
  await dropFiles(page, [file]);
  const look = lookOf(page, later.title);
  await expect(look).toContainText('You have another version of this brief, changed earlier than the file.');
  const differing = look.getByRole('region', { name: 'In your library' });
  await expect(differing).toContainText('Assumptions: 1 new');
  await expect(differing).toContainText('The pilots’ guild keeps to its roster.');
  await expect(differing).toContainText('Title block: 1 changed');
  await expect(differing).toContainText(`Tags: ${Object.keys(base.tags).length} missing`);
  await expectNoFaults(page);
  await look.getByRole('button', { name: 'Add it beside mine' }).click();
  await expect(brief.title).toHaveValue(later.title);
  await expect(page.getByText('You have another version of this brief')).toBeVisible();
  expect(titlesIn(dataFolder).sort()).toEqual([later.title, title].sort());
});

test('several files are one list with one choice, and other files go on as ever', async ({
  program: { page },
  dataFolder,
}) => {
  await leaveWelcome(page);
  const briefs = ['One', 'Two', 'Three'].map((name) =>
    writeSent(dataFolder, `${name}.brief`, { ...sentBrief(`sent-${name}`), title: `Strait ${name}` }),
  );
  const damaged = writeSent(dataFolder, 'damaged.brief');
  writeFileSync(damaged, readFileSync(damaged).subarray(0, 9_000));
  const report = path.join(dataFolder, 'report.txt');
  writeFileSync(report, 'Night boats of Sarn\n\nBoats run at night.\n');
  await dropFiles(page, [...briefs, damaged, report]);
  const list = lookOf(page, '4 files');
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await expect(list.getByRole('listitem').last()).toContainText('damaged.brief: cannot be read');
  await expectNoFaults(page);
  expect(titlesIn(dataFolder)).toEqual(['Night boats of Sarn']);

  await list.getByRole('checkbox', { name: 'Strait Two' }).click();
  await expect(list.getByRole('button', { name: 'Add 2 to my library' })).toBeEnabled();
  await list.getByRole('button', { name: 'Look closer at Strait Three' }).click();
  const look = lookOf(page, 'Strait Three');
  await look.getByRole('button', { name: 'Back to all files' }).click();
  await expect(list.getByRole('checkbox', { name: 'Strait Two' })).not.toBeChecked();
  await list.getByRole('button', { name: 'Look closer at Strait Three' }).click();
  await look.getByRole('button', { name: 'Add to my library' }).click();
  const rest = lookOf(page, '3 files');
  await expect(rest.getByRole('checkbox', { name: 'Strait Two' })).not.toBeChecked();
  await rest.getByRole('button', { name: 'Add 1 to my library' }).click();
  await expect(rest).toHaveCount(0);
  await expect.poll(() => titlesIn(dataFolder).length).toBe(3);
  expect(titlesIn(dataFolder).sort()).toEqual(['Night boats of Sarn', 'Strait One', 'Strait Three']);
});

test('a file that was changed after it was looked at is not added', async ({
  program: { page },
  dataFolder,
}) => {
  await leaveWelcome(page);
  const file = writeSent(dataFolder, 'strait.brief');
  await dropFiles(page, [file]);
  const look = lookOf(page, title);
  await expect(look).toBeVisible();
  writeSent(dataFolder, 'strait.brief', { ...sentBrief(), title: 'Something else' });
  await look.getByRole('button', { name: 'Add to my library' }).click();
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText(/was changed after you looked at it/),
  ).toBeVisible();
  expect(titlesIn(dataFolder)).toEqual([]);
});

test('a damaged file says what is damaged', async ({ program: { page }, dataFolder }) => {
  await leaveWelcome(page);
  const damaged = writeSent(dataFolder, 'damaged.brief');
  writeFileSync(damaged, readFileSync(damaged).subarray(0, 9_000));
  await dropFiles(page, [damaged]);
  const dialog = lookOf(page, 'damaged.brief cannot be read');
  await expect(dialog).toContainText('Ask for a fresh copy');
  await expectNoFaults(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('what a brief that is only read offers can be done: details, the matrix, a capture', async ({
  dataFolder,
}) => {
  const { app, page } = await startProgram(dataFolder, [writeSent(dataFolder, 'strait.brief')]);
  await lookOf(page, title).getByRole('button', { name: 'Just read' }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await page.getByRole('button', { name: /^Detail of source 7/ }).click();
  await expect(inspector.getByRole('textbox', { name: 'Title', exact: true })).not.toBeEditable();
  await expect(inspector.getByRole('textbox', { name: 'Title', exact: true })).not.toHaveValue('');

  await page.getByRole('button', { name: 'Open the matrix' }).click();
  const matrix = page.getByRole('dialog', { name: 'Matrix of hypotheses and evidence' });
  await expect(matrix.getByRole('gridcell').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(matrix).toHaveCount(0);

  await inspector.getByRole('tab', { name: /^Sources/ }).click();
  await expect(
    inspector.getByRole('button', { name: /^(Export|Import) references|^From the library/ }),
  ).toHaveCount(0);
  await expectNoFaults(page);
  expect(titlesIn(dataFolder)).toEqual([]);
  await app.close();
});
