import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { median } from '../../electron/tooling/median.ts';
import { type RatedCounts, ratedBrief } from '../fixtures/rated-brief.ts';
import { type BenchWindow, openInWindow } from './bench-window.ts';

/*
 * The matrix over the whole window: from the key that rates a cell until the next frame has been drawn, in a large matrix
 * and in a small one, and the frames that are left out while a large one is scrolled in both directions.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'matrix-bench-'));
/** Longer than everything that follows a rating: saving, and the analysis in the pauses of the window. */
const settleMs = 1_500;
/** How often a cell is rated in a round. */
const ratings = 5;
/** How many frames a matrix is scrolled in a round. */
const frames = 120;

async function openMatrix(counts: Omit<RatedCounts, 'sources'>): Promise<BenchWindow> {
  const dataFolder = path.join(folder, `${counts.hypotheses}`);
  const opened = await openInWindow(ratedBrief({ ...counts, sources: 20 }), dataFolder);
  const { page } = opened;
  await page.locator('[contenteditable="true"]').first().waitFor();
  await page.keyboard.press('Control+Alt+r');
  await page.getByRole('grid', { name: 'Matrix' }).waitFor();
  await page.waitForTimeout(2 * settleMs);
  return opened;
}

/* From the event of the key until the frame that shows it is drawn: a message comes after the frame was handed over. */
const timeKeys = `
  window.keyTimes = [];
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, { capture: true });
`;

/** Milliseconds from the key to the next frame. */
async function rate(page: Page): Promise<number> {
  await page.evaluate('window.keyTimes.length = 0');
  for (let count = 0; count < ratings; count += 1) {
    await page.keyboard.press(['1', '2', '3', '4', '5'][count % 5] ?? '1');
    await page.waitForTimeout(settleMs);
  }
  return median((await page.evaluate('window.keyTimes')) as number[]);
}

/* There and back, so that each round draws what is not drawn yet; a frame that takes half as long again left one out. */
const scroll = `new Promise((resolve) => {
  const grid = document.querySelector('[role="grid"][aria-label="Matrix"]');
  const usual = 1000 / 60;
  let [count, left, last] = [0, 0, 0];
  const step = (now) => {
    if (last > 0) left += Math.max(0, Math.round((now - last) / usual) - 1);
    last = now;
    if (count === ${frames}) return resolve(left);
    count += 1;
    grid.scrollLeft += 60;
    grid.scrollTop += 12;
    if (grid.scrollLeft + grid.clientWidth >= grid.scrollWidth - 1) grid.scrollTo(0, 0);
    requestAnimationFrame(step);
  };
  grid.scrollTo(0, 0);
  requestAnimationFrame(step);
})`;

const opened: BenchWindow[] = [];
try {
  const large = await openMatrix({ hypotheses: 50, evidence: 500 });
  opened.push(large);
  const small = await openMatrix({ hypotheses: 3, evidence: 5 });
  opened.push(small);
  for (const { page } of opened) await page.evaluate(timeKeys);
  await measure('one rating in a matrix of 50 × 500, from key to frame (reach: 1.5 × that of 3 × 5)', {
    unit: 'ms',
    candidate: () => rate(large.page),
    reference: () => rate(small.page),
    rounds: 4,
  });
  await measure(`frames left out while 50 × 500 cells are scrolled, of ${frames} (reference: 3 × 5)`, {
    unit: 'frames',
    candidate: async () => (await large.page.evaluate(scroll)) as number,
    reference: async () => (await small.page.evaluate(scroll)) as number,
    rounds: 5,
  });
} finally {
  for (const { close } of opened) await close();
  rmSync(folder, { recursive: true, force: true });
}
