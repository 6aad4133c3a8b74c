import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { commentedBrief } from '../fixtures/commented-brief.ts';
import { type BenchWindow, openInWindow } from './bench-window.ts';
import { fortyPages } from './forty-pages.ts';

/*
 * A brief of forty pages is opened from the library, with 2,000 comments and without: from the key until the page can be
 * written in and two frames are drawn. The list of comments is what the inspector shows.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'comments-bench-'));

const opened: BenchWindow[] = [];

async function start(name: string, comments: number): Promise<Page> {
  const brief = { ...commentedBrief(fortyPages, comments), title: name };
  const window = await openInWindow(brief, path.join(folder, name));
  opened.push(window);
  await window.page.locator('[contenteditable="true"]').first().waitFor();
  await window.page.waitForTimeout(3_000);
  return window.page;
}

const drawn = `new Promise((resolve) => {
  const began = performance.now();
  const look = () => document.querySelector('main[data-brief] [contenteditable="true"]')
    ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
    : requestAnimationFrame(look);
  document.querySelector('[role="option"]').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  look();
})`;

async function open(page: Page): Promise<number> {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(800);
  const took = (await page.evaluate(drawn)) as number;
  await page.waitForTimeout(2_000);
  return took;
}

try {
  const commented = await start('commented', 2_000);
  const plain = await start('plain', 0);
  await measure('opening 40 pages with 2,000 comments (reach: 1.3 × without)', {
    unit: 'ms',
    candidate: () => open(commented),
    reference: () => open(plain),
    rounds: 5,
  });
} finally {
  for (const { close } of opened) await close();
  rmSync(folder, { recursive: true, force: true });
}
