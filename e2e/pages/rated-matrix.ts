import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ratedBrief } from '../../test/fixtures/rated-brief.ts';
import { BriefPage } from './brief-page.ts';
import { leaveWelcome } from './palette.ts';
import { chooseInOpenDialog, expect, type Program } from './program.ts';

/** Opens a brief of 24 hypotheses and 120 rated items of evidence from 12 sources, and its matrix over the window. */
export async function openRatedMatrix({ app, page }: Program, dataFolder: string): Promise<void> {
  const file = path.join(dataFolder, 'rated.json');
  writeFileSync(file, JSON.stringify(ratedBrief({ hypotheses: 24, evidence: 120, sources: 12 })));
  await leaveWelcome(page);
  await chooseInOpenDialog(app, [file]);
  await page.keyboard.press('Control+o');
  await new BriefPage(page).waitUntilOpen();
  await page.keyboard.press('Control+Alt+r');
  await expect(page.getByRole('grid', { name: 'Matrix' })).toBeFocused();
}
