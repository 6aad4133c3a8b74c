import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { median } from '../../electron/tooling/median.ts';
import { type RatedCounts, ratedBrief } from '../fixtures/rated-brief.ts';
import { type BenchWindow, openInWindow } from './bench-window.ts';

/*
 * The matrix over the whole window: from the key that rates a cell until the next frame has been drawn, in a large matrix
 * and in a small one; and, while a large one is scrolled in both directions, the frames that are left out and the time the
 * page's thread takes for one. A bare surface that is scrolled in the same way in the same window shows what is left out
 * where the page has nothing to do: on a busy computer, or one that draws without a graphics processor, that is not none.
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

/** What is scrolled: the matrix, or a bare surface of its size laid over it. */
type Surface = 'matrix' | 'bare';

/* There and back, so that each round draws what is not drawn yet; a frame that takes half as long again left one out. */
const scroll = (surface: Surface) => `new Promise((resolve) => {
  const grid = document.querySelector('[role="grid"][aria-label="Matrix"]');
  const bare = document.createElement('div');
  bare.style.cssText = 'position: absolute; inset: 0; z-index: 1; overflow: auto; background: white; contain: strict';
  const inner = bare.appendChild(document.createElement('div'));
  inner.style.width = grid.scrollWidth + 'px';
  inner.style.height = grid.scrollHeight + 'px';
  inner.style.background = 'repeating-linear-gradient(90deg, white 0 80px, silver 80px 88px)';
  if (${surface === 'bare'}) grid.parentElement.append(bare);
  const moved = ${surface === 'bare'} ? bare : grid;
  const usual = 1000 / 60;
  let [count, left, last] = [0, 0, 0];
  const step = (now) => {
    if (last > 0) left += Math.max(0, Math.round((now - last) / usual) - 1);
    last = now;
    if (count === ${frames}) {
      bare.remove();
      return resolve(left);
    }
    count += 1;
    moved.scrollLeft += 60;
    moved.scrollTop += 12;
    if (moved.scrollLeft + moved.clientWidth >= moved.scrollWidth - 1) moved.scrollTo(0, 0);
    requestAnimationFrame(step);
  };
  moved.scrollTo(0, 0);
  requestAnimationFrame(step);
})`;

async function framesLeftOut(page: Page, surface: Surface): Promise<number> {
  return (await page.evaluate(scroll(surface))) as number;
}

async function taskMilliseconds(tools: CDPSession): Promise<number> {
  const { metrics } = await tools.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (!found) throw new Error('Chromium does not tell how long its tasks ran.');
  return found.value * 1_000;
}

/** Milliseconds of the page's thread for each frame of a scroll; other programs take none of them. */
async function frameTime(page: Page, tools: CDPSession, surface: Surface): Promise<number> {
  const before = await taskMilliseconds(tools);
  await page.evaluate(scroll(surface));
  return ((await taskMilliseconds(tools)) - before) / frames;
}

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
  await measure(
    `frames left out while 50 × 500 cells are scrolled, of ${frames} (reference: a bare surface)`,
    {
      unit: 'frames',
      candidate: () => framesLeftOut(large.page, 'matrix'),
      reference: () => framesLeftOut(large.page, 'bare'),
      rounds: 7,
    },
  );
  const tools = await large.page.context().newCDPSession(large.page);
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await measure('the page’s thread for one of these frames (reference: a bare surface)', {
    unit: 'ms',
    candidate: () => frameTime(large.page, tools, 'matrix'),
    reference: () => frameTime(large.page, tools, 'bare'),
    rounds: 5,
  });
} finally {
  for (const { close } of opened) await close();
  rmSync(folder, { recursive: true, force: true });
}
