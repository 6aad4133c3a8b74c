import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestEngine, wanted } from '../../electron/engine/engine-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';

/** Runs two windows that write into each other's way until so many words were called saved; gives those words. */
async function runAndKill(libraryFile: string, enough: number): Promise<string[]> {
  const driver = join(import.meta.dirname, 'unsaved-driver.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', driver, libraryFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const ended = once(child, 'close');
  const words = () => output.match(/word\d+x/g) ?? [];
  const isDue = new Promise<void>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      if (words().length >= enough) resolve();
    });
  });
  await Promise.race([isDue, ended]);
  child.kill('SIGKILL');
  await ended;
  return words();
}

test.each([1, 2, 5, 9])(
  'after a kill, %i words that had no place in the brief any more are offered with the reason',
  async (enough) => {
    const libraryFile = join(temporaryFolder(), 'library.db');
    const words = await runAndKill(libraryFile, enough);
    expect(words.length).toBeGreaterThanOrEqual(enough);
    const { engine } = openTestEngine(libraryFile);
    const { changes } = wanted(await engine.answer('unsaved.list', {}));
    const kept = changes.map(({ text }) => text.trim());
    expect(words.filter((word) => !kept.includes(word))).toEqual([]);
    for (const { reason, label } of changes) {
      expect(reason).toContain('deleted elsewhere');
      expect(label).toBe('Typing');
    }
  },
);
