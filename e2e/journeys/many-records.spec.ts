import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { briefOfRecords } from '../../test/fixtures/many-records.ts';
import { ratedBrief } from '../../test/fixtures/rated-brief.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, type Program, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { noteRedraws, recordsRedrawn } from '../pages/redraws.ts';

test.setTimeout(180_000);

const counts = {
  hypotheses: 6,
  evidence: 24,
  uncertainties: 12,
  assumptions: 20,
  entities: 20,
  sources: 20,
};

/** Opens a brief out of a file in a window that notes what is drawn again. */
async function openFile({ app, page }: Program, file: string): Promise<void> {
  await leaveWelcome(page);
  await noteRedraws(page);
  // The page may not load itself anew; the program may.
  await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    await window?.loadURL(window.webContents.getURL());
  });
  await page.getByRole('navigation', { name: 'Library' }).waitFor();
  await chooseInOpenDialog(app, [file]);
  await page.keyboard.press('Control+o');
  await new BriefPage(page).waitUntilOpen();
}

async function openRecords(program: Program, dataFolder: string): Promise<RecordsPage> {
  const file = path.join(dataFolder, 'many records.json');
  writeFileSync(file, JSON.stringify(briefOfRecords('many-records', counts)));
  await openFile(program, file);
  return new RecordsPage(program.page);
}

/** The record a field of the page stands in, as `collection:id`. */
async function recordOf(records: RecordsPage, field: string): Promise<string> {
  const element = records.field(field).first();
  const place = await element.evaluate(
    (area) => area.closest('[data-place]:not([data-place^="sections:"])')?.getAttribute('data-place') ?? '',
  );
  return place.split(':').slice(0, 2).join(':');
}

async function writeInto(page: Page, records: RecordsPage, field: string): Promise<string[]> {
  const brief = new BriefPage(page);
  await records.field(field).first().click();
  await page.keyboard.press('Control+End');
  await expect(records.inspector.locator('h2')).not.toHaveText('This brief');
  return recordsRedrawn(page, async () => {
    await page.keyboard.type(' once');
    await brief.waitUntilSaved();
    await expect(records.field(field).first()).toHaveValue(/ once$/);
  });
}

test('writing into one record draws no other record again', async ({ program, dataFolder }) => {
  const { page } = program;
  const records = await openRecords(program, dataFolder);

  for (const field of ['Assumption 3', 'Source 4', 'Key uncertainty 1, Hypothesis B', 'Role of Pilot 5']) {
    const record = await recordOf(records, field);
    const redrawn = await writeInto(page, records, field);
    const around = field.startsWith('Key uncertainty') ? [await recordOf(records, 'Hypothesis B')] : [];
    expect(redrawn, field).toEqual([...around, record].sort());
  }

  await test.step('a hypothesis, with its evidence left alone', async () => {
    expect(await writeInto(page, records, 'Hypothesis C')).toEqual([await recordOf(records, 'Hypothesis C')]);
  });

  await test.step('evidence, and only the two hypotheses it speaks for and against', async () => {
    const redrawn = await writeInto(page, records, 'E2, Hypothesis B');
    expect(redrawn).toEqual(
      [
        await recordOf(records, 'E2, Hypothesis B'),
        await recordOf(records, 'Hypothesis B'),
        await recordOf(records, 'Hypothesis C'),
      ].sort(),
    );
  });

  await test.step('the name of an entity, wherever it stands', async () => {
    const record = await recordOf(records, 'Name of entity 6');
    expect(await writeInto(page, records, 'Name of entity 6')).toEqual([record]);
  });

  await test.step('a move draws what changed its place: the note would see a redraw', async () => {
    await records.field('Assumption 3').click();
    const moved = await recordsRedrawn(page, async () => {
      await page.keyboard.press('Alt+ArrowDown');
      await expect(records.field('Assumption 4')).toBeFocused();
    });
    const swapped = [await recordOf(records, 'Assumption 3'), await recordOf(records, 'Assumption 4')];
    expect(moved).toEqual(swapped.sort());
  });
});

test('an empty item of evidence hands the cursor to its neighbour in the same column', async ({
  program,
  dataFolder,
}) => {
  const { page } = program;
  const records = await openRecords(program, dataFolder);
  await records.pressButton('Add supporting evidence to Hypothesis D');
  await expect(records.field('E25, Hypothesis D')).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(records.field('E22, Hypothesis D')).toBeFocused();
  await expect(records.field('E25, Hypothesis D')).toHaveCount(0);
});

test('a rating draws its row of the matrix again and no other', async ({ program, dataFolder }) => {
  const { page } = program;
  const file = path.join(dataFolder, 'rated.json');
  writeFileSync(file, JSON.stringify(ratedBrief({ hypotheses: 5, evidence: 40, sources: 6 })));
  await openFile(program, file);
  const brief = new BriefPage(page);
  await page.keyboard.press('Control+Alt+r');
  const grid = page.getByRole('grid', { name: 'Matrix' });
  const active = grid.locator('[data-active]');
  await expect(grid.getByRole('rowheader', { name: /^A .* rated$/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(active).toHaveAccessibleName(/^E1 against hypothesis C: /);
  const rated = await recordsRedrawn(page, async () => {
    await page.keyboard.press('5');
    await expect(active).toHaveAccessibleName(/: II very inconsistent$/);
    await brief.waitUntilSaved();
  });
  expect(rated.filter((name) => name.startsWith('matrix row:'))).toEqual(['matrix row:3']);
});
