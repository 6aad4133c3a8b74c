import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markRunning, questionFile, readRunningMark } from '../../../electron/main/running-mark.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'running-mark-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const mark = (content: unknown) => writeFileSync(path.join(folder, 'running.json'), JSON.stringify(content));

describe('the mark of the running program', () => {
  test('names its process, and takes away questions nobody waits for any more', () => {
    writeFileSync(questionFile(folder, 'left'), '');
    markRunning(folder);
    const running = readRunningMark(folder);
    expect([running?.pid, running?.isAlive()]).toEqual([process.pid, true]);
    expect(readdirSync(folder)).toEqual(['running.json']);
  });

  test('is gone when the program has ended', () => {
    const module = JSON.stringify(
      path.resolve(import.meta.dirname, '../../../electron/main/running-mark.ts'),
    );
    const script = `import { markRunning } from ${module}; markRunning(process.argv[1]);`;
    spawnSync(process.execPath, ['--input-type=module', '-e', script, folder]);
    expect(readRunningMark(folder)).toBe(null);
  });

  test('of a process that has ended says so, also where another has its number', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    mark({ pid, began: '1' });
    expect(readRunningMark(folder)?.isAlive()).toBe(false);
    mark({ pid: process.pid, began: '1' });
    expect(readRunningMark(folder)?.isAlive()).toBe(false);
  });

  test.each([null, {}, { pid: '7' }, { pid: 0 }, { pid: -1 }, { pid: 1 }, { pid: 1.5 }, []])(
    'that says %j names no process to be ended',
    (content) => {
      mark(content);
      expect(readRunningMark(folder)).toBe(null);
    },
  );

  test('costs nothing where it cannot be written', () => {
    markRunning(path.join(folder, 'missing'));
    expect(readRunningMark(path.join(folder, 'missing'))).toBe(null);
  });
});
