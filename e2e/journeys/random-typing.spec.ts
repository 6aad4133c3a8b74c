import { Chance } from '../../test/fixtures/random.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, startProgram, test } from '../pages/program.ts';
import { lastBriefId, proseOnDisk } from '../pages/prose-on-disk.ts';
import { typeAtRandom } from '../pages/random-typing.ts';
import { newBrief } from '../pages/start.ts';

/** Other seeds, or more of them, for a longer search: `TYPING_SEED=500 TYPING_SEEDS=40`. */
const first = Number(process.env.TYPING_SEED ?? 1);
const seeds = Array.from({ length: Number(process.env.TYPING_SEEDS ?? 3) }, (_, index) => first + index);
const bursts = 10;

for (const seed of seeds) {
  test(`whatever is typed, pasted, dropped and commanded is on disk as the page shows it (seed ${seed})`, async ({
    dataFolder,
  }) => {
    test.setTimeout(300_000);
    const chance = new Chance(seed);
    const program = await startProgram(dataFolder);
    const { page } = program;
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await leaveWelcome(page);
    const brief = await newBrief(page, `Seed ${seed}`);
    const briefId = await lastBriefId(page);
    const prose = brief.prose('Bottom line');
    await prose.click();
    const look = () => proseOnDisk(page, briefId, 'bottom-line', 'lead');
    for (let burst = 1; burst <= bursts; burst += 1) {
      if (!(await prose.evaluate((element) => element === document.activeElement))) await prose.focus();
      await typeAtRandom(page, chance);
      await expect
        .poll(look, { message: `seed ${seed}, burst ${burst}` })
        .toMatchObject({ isCalledSaved: true });
      const { shown, stored } = await look();
      expect(shown, `seed ${seed}, burst ${burst}`).toEqual(stored);
      await expect(page.locator('[data-unsaved]')).toHaveCount(0);
    }
    const text = await prose.textContent();
    const { shown } = await look();
    await program.app.close();

    const again = await startProgram(dataFolder);
    // The window comes back with the brief it showed.
    await new BriefPage(again.page).waitUntilOpen();
    const opened = again.page
      .getByRole('main', { name: 'Brief' })
      .getByRole('textbox', { name: 'Bottom line', exact: true });
    expect(await opened.textContent()).toBe(text);
    expect(await proseOnDisk(again.page, briefId, 'bottom-line', 'lead')).toMatchObject({
      shown,
      stored: shown,
    });
    expect(faults).toEqual([]);
    await again.app.close();
  });
}
