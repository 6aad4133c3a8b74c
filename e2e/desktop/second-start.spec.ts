import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { findDisplay } from '../../electron/tooling/display.ts';
import { findProgram } from '../../electron/tooling/processes.ts';
import { projectFolder } from '../../electron/tooling/project.ts';
import { findRuntime } from '../../electron/tooling/runtime.ts';
import { shellWord } from '../../test/fixtures/shell-word.ts';
import { lookOf, sentBrief, writeSent } from '../pages/first-look.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { expect, startProgram, test } from '../pages/program.ts';

/* A second start beside a first one. */

const report = path.join(projectFolder, 'test/fixtures/reports/d-full.txt');
const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...withoutDisplay } = process.env;

interface Start {
  readonly child: ChildProcess;
  /** What it wrote so far. */
  said(): string;
  readonly ended: Promise<number | null>;
}

function startOf(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Start {
  const child = spawn(program, args, { cwd: projectFolder, env, stdio: ['pipe', 'pipe', 'pipe'] });
  let text = '';
  const take = (part: Buffer) => {
    text += part;
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return { child, said: () => text, ended: once(child, 'close').then(([code]) => code) };
}

async function startIn(dataFolder: string, files: readonly string[] = []): Promise<Start> {
  const { executable } = await findRuntime();
  return startOf(executable, [`--user-data-dir=${dataFolder}`, projectFolder, ...files], withoutDisplay);
}

/** The titles of the library, which is read beside the program. */
function titlesIn(dataFolder: string): string[] {
  const file = path.join(dataFolder, 'library', 'library.db');
  if (!existsSync(file)) return [];
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare<[], string>('SELECT title FROM briefs').pluck().all();
  } catch {
    return []; // Its tables are being made.
  } finally {
    db.close();
  }
}

/** The process that says it is the program. */
function markedProcess(dataFolder: string): number {
  const { pid } = JSON.parse(readFileSync(path.join(dataFolder, 'running.json'), 'utf8'));
  if (!(pid > 1)) throw new Error('No process is marked.');
  return pid;
}

test('hands its files to the first one and leaves', async ({ program: { page }, dataFolder }) => {
  const second = await startIn(dataFolder, [report]);
  expect(await second.ended).toBe(0);
  await expect(page.getByRole('main', { name: 'Brief' })).toBeVisible();
});

test('hands over a brief, which is looked at there before it enters the library', async ({
  program: { app, page },
  dataFolder,
}) => {
  await leaveWelcome(page);
  const second = await startIn(dataFolder, [writeSent(dataFolder, 'strait.brief')]);
  expect(await second.ended).toBe(0);
  const look = lookOf(page, sentBrief().title);
  await expect(look.getByRole('button', { name: 'Just read' })).toBeFocused();
  expect(app.windows()).toHaveLength(1);
  expect(titlesIn(dataFolder)).toEqual([]);
  await look.getByRole('button', { name: 'Add to my library' }).click();
  await expect.poll(() => titlesIn(dataFolder)).toEqual([sentBrief().title]);
});

test('hands over a brief that waits until a dialog in which somebody works is closed', async ({
  program: { page },
  dataFolder,
}) => {
  await leaveWelcome(page);
  await runInPalette(page, 'import pasted');
  const dialog = page.getByRole('dialog', { name: 'Import pasted text' });
  await dialog.getByRole('textbox').fill('A report that somebody is pasting.');
  const second = await startIn(dataFolder, [writeSent(dataFolder, 'strait.brief')]);
  expect(await second.ended).toBe(0);
  const look = lookOf(page, sentBrief().title);
  await page.waitForTimeout(3_000);
  await expect(look).toHaveCount(0);
  await expect(dialog.getByRole('textbox')).toHaveValue('A report that somebody is pasting.');
  await page.keyboard.press('Escape');
  await expect(look.getByRole('button', { name: 'Just read' })).toBeFocused();
});

test('hands them over even at the first moment of the first one', async ({ dataFolder }) => {
  test.skip(!process.env.ELECTRON_OVERRIDE_DIST_PATH, 'only the stand-in lets us be quick enough');
  const first = await startIn(dataFolder);
  // What a second start would say, put where the stand-in looks for it as soon as it does.
  const instance = path.join(dataFolder, 'stand-in-instance');
  while (!existsSync(path.join(instance, 'lock'))) await new Promise((resolve) => setTimeout(resolve, 1));
  const message = { argv: [], cwd: projectFolder, data: { files: [report] } };
  writeFileSync(path.join(instance, 'early'), JSON.stringify(message));
  renameSync(path.join(instance, 'early'), path.join(instance, 'early.json'));
  try {
    await expect.poll(() => titlesIn(dataFolder), { timeout: 20_000 }).toHaveLength(1);
  } finally {
    first.child.kill('SIGTERM');
    await first.ended;
  }
});

test.describe('beside a first one that is stuck', () => {
  test.beforeEach(() => {
    test.skip(
      process.platform !== 'linux' || !process.env.ELECTRON_OVERRIDE_DIST_PATH,
      'a dialog of the system waits',
    );
  });

  test('says so, and does not end as if all were well', async ({ dataFolder }) => {
    const { app } = await startProgram(dataFolder);
    process.kill(markedProcess(dataFolder), 'SIGSTOP');
    const second = await startIn(dataFolder);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('Briefwright is running already, but does not answer.');
    process.kill(markedProcess(dataFolder), 'SIGCONT');
    await app.close();
  });

  test('ends it where the user wants that, and opens the window', async ({ dataFolder }) => {
    test.skip(!findProgram('script'), 'nothing here makes a terminal');
    await startProgram(dataFolder);
    const first = markedProcess(dataFolder);
    process.kill(first, 'SIGSTOP');
    // Written anew as soon as a window opens.
    rmSync(path.join(dataFolder, 'desktop.json'), { force: true });
    const display = await findDisplay(withoutDisplay);
    const { executable } = await findRuntime();
    const words = [executable, `--user-data-dir=${dataFolder}`, projectFolder];
    const command = words.map(shellWord).join(' ');
    const second = startOf('script', ['-qefc', command, '/dev/null'], display.environment);
    try {
      await expect.poll(second.said, { timeout: 40_000 }).toContain('1  End it and start');
      second.child.stdin?.write('1\n');
      await expect.poll(() => markedProcess(dataFolder), { timeout: 30_000 }).not.toBe(first);
      expect(existsSync(`/proc/${first}`)).toBe(false);
      const program = markedProcess(dataFolder);
      await expect
        .poll(() => existsSync(path.join(dataFolder, 'desktop.json')), { timeout: 30_000 })
        .toBe(true);
      process.kill(program, 'SIGTERM');
      await second.ended;
    } finally {
      second.child.kill('SIGKILL');
      display.end();
    }
  });
});
