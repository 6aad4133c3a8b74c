import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { BriefPage } from '../pages/brief-page.ts';
import { choose } from '../pages/menu.ts';
import { chooseInOpenDialog, expect, startProgram, test } from '../pages/program.ts';

/** Ends the program as a system that is shut down does, and gives how many seconds it took. */
async function secondsToLeave(app: ElectronApplication): Promise<number> {
  const program = app.process();
  const left = performance.now();
  const tooLate = setTimeout(() => program.kill('SIGKILL'), 30_000);
  const ended = program.exitCode === null && program.signalCode === null ? once(program, 'exit') : null;
  program.kill('SIGTERM');
  await ended;
  clearTimeout(tooLate);
  return (performance.now() - left) / 1_000;
}

test('the program ends in time while a page is stuck', async ({ dataFolder }) => {
  const { app, page } = await startProgram(dataFolder);
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 100);
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await secondsToLeave(app)).toBeLessThan(15);
});

test('the program ends in time while a word of a million letters is set', async ({ dataFolder }) => {
  test.setTimeout(240_000);
  const { app, page } = await startProgram(dataFolder);
  const file = path.join(dataFolder, 'one-word.md');
  writeFileSync(file, `# One word\n\n${'QmFzZTY0'.repeat(170_000)}\n`);
  await chooseInOpenDialog(app, [file]);
  await choose(app, 'file.import');
  // A page takes its time to lay out such a word.
  await new BriefPage(page).sheet.waitFor({ timeout: 120_000 });
  await page.keyboard.press('Control+Shift+p');
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  expect(await secondsToLeave(app)).toBeLessThan(15);
});
