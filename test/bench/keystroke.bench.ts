import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CDPSession, _electron as electron, type Page } from '@playwright/test';
import { build } from 'vite';
import { openLibrary } from '#engine/library/library.ts';
import { proseOfHtml } from '#shared/prose/from-html.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { median } from '../../electron/tooling/median.ts';
import { exported, fortyPages } from './forty-pages.ts';

/*
 * Keys typed in the middle of a brief of forty pages: the time that scripts take in the window's thread. Once for the key
 * itself, from its press until it shows; once for typing on and on, with everything that follows the keys (saving,
 * counting, spelling), shared among them. The reference is TipTap with the same text in one editor, in a window of the
 * same runtime.
 */

const projectFolder = path.resolve(import.meta.dirname, '../..');
const bareFolder = path.join(import.meta.dirname, 'bare-editor');
const folder = mkdtempSync(path.join(tmpdir(), 'keystroke-bench-'));
const sentence = 'and the harbour waits for its pilots once more ';
/** Between two keys of somebody who types fast: 14 keys a second. */
const keyMs = 70;
/** Longer than typing is gathered, judged by the dictionary and written. */
const settleMs = 1_200;
/** Keys typed before what was typed is handed in, the time for each to show, and how often they are typed. */
const burst = 'seas';
const showMs = 35;
const bursts = 6;

/** A window with a text in it and the cursor in the middle of the text. */
interface Writing {
  readonly page: Page;
  readonly tools: CDPSession;
  close(): Promise<void>;
}

const inherited = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
);

async function launch(appFolder: string, environment: Record<string, string> = {}) {
  const dataFolder = path.join(folder, path.basename(appFolder));
  const app = await electron.launch({
    args: [`--user-data-dir=${dataFolder}`, appFolder],
    cwd: projectFolder,
    colorScheme: null,
    env: { ...inherited, ...environment },
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 800 });
  return { page, close: () => app.close() };
}

/** Puts the cursor at the end of the paragraph that stands in the middle of all long enough ones. */
async function writeInTheMiddle(page: Page, close: () => Promise<void>): Promise<Writing> {
  const paragraphs = page.locator('[contenteditable="true"] > p').filter({ hasText: /.{120}/ });
  await paragraphs.first().waitFor();
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.keyboard.press('End');
  const tools = await page.context().newCDPSession(page);
  // Thread time: another process on the same processor takes none of it.
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(2 * settleMs);
  return { page, tools, close };
}

async function openBrief(): Promise<Writing> {
  const libraryFile = path.join(folder, path.basename(projectFolder), 'library', 'library.db');
  const library = openLibrary(libraryFile);
  if (!library.ok) throw new Error(library.error.message);
  library.value.briefs.create(fortyPages);
  library.value.settings.change({ hasSeenWelcome: true });
  library.value.close();
  const { page, close } = await launch(projectFolder);
  await page.getByRole('option').first().dblclick();
  return writeInTheMiddle(page, close);
}

/* A bare editor does not know these marks; the numbers of notes are raised. */
function withoutOwnMarks(name: string, value: unknown): unknown {
  if (name !== 'marks' || !Array.isArray(value)) return value;
  return value.filter(({ type }) => type !== 'superscript' && type !== 'subscript');
}

async function openBareEditor(): Promise<Writing> {
  const outDir = path.join(folder, 'page');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    root: bareFolder,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      lib: {
        entry: path.join(bareFolder, 'page.ts'),
        formats: ['iife'],
        name: 'page',
        fileName: () => 'page.js',
      },
    },
  });
  copyFileSync(path.join(bareFolder, 'index.html'), path.join(outDir, 'index.html'));
  const { page, close } = await launch(bareFolder, { BARE_EDITOR_PAGE: path.join(outDir, 'index.html') });
  const html = new TextDecoder().decode(await exported(fortyPages, 'html'));
  await page.waitForFunction("'showProse' in window");
  await page.evaluate(`showProse(${JSON.stringify(proseOfHtml(html).prose, withoutOwnMarks)})`);
  return writeInTheMiddle(page, close);
}

async function scriptSeconds(tools: CDPSession): Promise<number> {
  const { metrics } = await tools.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ScriptDuration');
  if (!found) throw new Error('Chromium does not tell how long scripts ran.');
  return found.value;
}

/** Milliseconds of script for each key until it shows, before anything is saved. */
async function keyOnly({ page, tools }: Writing): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < bursts; round += 1) {
    const before = await scriptSeconds(tools);
    await page.keyboard.type(burst, { delay: showMs });
    times.push(((await scriptSeconds(tools)) - before) * (1_000 / burst.length));
    await page.waitForTimeout(settleMs);
    await page.keyboard.type(' ');
    await page.waitForTimeout(settleMs);
  }
  return median(times);
}

/** Milliseconds of script for each key of a sentence, with all that follows. */
async function typingOn({ page, tools }: Writing): Promise<number> {
  const before = await scriptSeconds(tools);
  await page.keyboard.type(sentence, { delay: keyMs });
  await page.waitForTimeout(settleMs);
  return ((await scriptSeconds(tools)) - before) * (1_000 / sentence.length);
}

const opened: Writing[] = [];
try {
  const brief = await openBrief();
  opened.push(brief);
  const bare = await openBareEditor();
  opened.push(bare);
  await measure('one key in a brief of 40 pages, time in handlers (reach: 1.5 × bare TipTap)', {
    unit: 'ms',
    candidate: () => keyOnly(brief),
    reference: () => keyOnly(bare),
    rounds: 3,
  });
  await measure('one key of a sentence, with saving, counting and spelling', {
    unit: 'ms',
    candidate: () => typingOn(brief),
    reference: () => typingOn(bare),
    rounds: 4,
  });
} finally {
  for (const { close } of opened) await close();
  rmSync(folder, { recursive: true, force: true });
}
