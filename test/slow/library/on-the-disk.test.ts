import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listBackups } from '#engine/library/backup-files.ts';
import { openLibrary } from '#engine/library/library.ts';
import { operations } from '../../campaign/storage/operations.ts';
import { hasStrace } from '../../campaign/storage/sweep.ts';
import { libraryIn } from '../../campaign/storage/work.ts';
import { copyAsKilled, overwritePage } from '../../electron/engine/library/damage/damaged-files.ts';
import { addBrief, wanted } from '../../electron/engine/library/library-fixture.ts';

/*
 * What has been told to be done is on the disk, by the order of the system calls: a file whole before it takes a name,
 * the names in its folder before the next step is built on them. What SQLite does by itself for a file that it has open
 * does not count; the program does not depend on how that is set.
 */

const driver = join(import.meta.dirname, '../../campaign/storage/driver.ts');
const calls = 'pwrite64,fsync,fdatasync,rename,unlink,mkdir';

let top = '';
let folder = '';
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'on-the-disk-'));
  folder = join(top, 'library');
  mkdirSync(folder);
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

/** Does an operation under strace, and gives the calls that touched the folder and what was said. */
function traced(operation: string, inject: readonly string[] = []) {
  const log = join(top, 'strace.log');
  const faults = inject.flatMap((fault) => ['-e', `inject=${fault}`]);
  const run = spawnSync(
    'strace',
    // The thread that holds the library alone: calls of others would be cut in two between its own.
    ['-qq', '-y', '-e', `trace=${calls}`, ...faults, '-o', log].concat([
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      driver,
      operation,
      folder,
    ]),
    { encoding: 'utf8', env: { ...process.env, UV_THREADPOOL_SIZE: '1' } },
  );
  const lines = readFileSync(log, 'utf8').split('\n');
  return { lines: lines.filter((line) => line.includes(top)), said: run.stdout.trim().split('\n') };
}

/** "fsync library.db", "rename library.db.successor library.db" …; the library's folder is “.”, a backup “backups/B.db”. */
function step(line: string): string {
  const call = /^\w+/.exec(line)?.[0] ?? line;
  const names = [...line.matchAll(/[<"](\/[^>"]*)[>"]/g)].map((match) => match[1] ?? '');
  const told = names.map((name) => {
    const inFolder = name === folder ? '.' : name === top ? '..' : name.slice(folder.length + 1);
    return inFolder.replace(/library-\d{6}-[^.]*/, 'B');
  });
  return [call, ...told].join(' ');
}

/** The steps of an operation that put something on the disk for good: some before one, that one, and some after it. */
function stepsAround(operation: string, one: string, before: number, after: number): string[] {
  const { lines, said } = traced(operation);
  expect(said.at(-1)).toBe('done');
  const steps = lines.filter((line) => !/^pwrite64\(|ENOENT|EEXIST|-shm/.test(line)).map(step);
  const at = steps.indexOf(one);
  expect([one, at >= before]).toEqual([one, true]);
  return steps.slice(at - before, at + 1 + after);
}

const named = 'rename library.db.preparing library.db.successor';
const taken = 'rename library.db.successor library.db';
/** From the moment a successor is whole until it has the library's name. */
const tookOver = ['fsync .', 'fsync .', taken, 'fsync .'];

describe.skipIf(!hasStrace())('what is told to be done', () => {
  test('a backup is on the disk before it has its name, and its name before it counts', () => {
    operations['back-up']?.prepare(folder);
    const named = 'rename backups/B.db.unfinished backups/B.db';
    expect(stepsAround('back-up', named, 3, 1)).toEqual([
      'unlink backups/B.db.unfinished-journal',
      'fsync backups/B.db.unfinished',
      'fsync backups',
      named,
      'fsync backups',
    ]);
  });

  test('the folder of the first backup is on the disk too', () => {
    const library = wanted(openLibrary(libraryIn(folder)));
    addBrief(library, { title: 'Ferries' });
    library.close();
    expect(stepsAround('back-up', 'mkdir backups', 0, 1)).toEqual(['mkdir backups', 'fsync .']);
  });

  test('the folders of a new library are on the disk too', () => {
    rmSync(folder, { recursive: true });
    expect(stepsAround('make', 'mkdir .', 0, 1)).toEqual(['mkdir .', 'fsync ..']);
  });

  test.each(['make', 'restore', 'salvage'])('“%s” puts a whole file in the place of the library', (name) => {
    operations[name]?.prepare(folder);
    const steps = stepsAround(name, named, 2, 4);
    // Once more by ourselves, after SQLite has closed the file and taken its log away.
    expect(steps[0]).toMatch(/^unlink library\.db\.preparing-/);
    expect(steps.slice(1)).toEqual(['fsync library.db.preparing', named, ...tookOver]);
  });

  test('a log of the library before is gone from the disk before another file takes its name', () => {
    const running = join(top, 'running.db');
    const library = wanted(openLibrary(running));
    addBrief(library, { title: 'Ferries' });
    copyAsKilled(running, libraryIn(folder));
    library.close();
    overwritePage(libraryIn(folder), 1);
    expect(stepsAround('salvage', named, 0, 5)).toEqual([
      named,
      'fsync .',
      'unlink library.db-wal',
      'fsync .',
      taken,
      'fsync .',
    ]);
  });

  test('a backup that the disk did not take is noticed, and does not count', () => {
    operations['back-up']?.prepare(folder);
    const { lines } = traced('back-up');
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    operations['back-up']?.prepare(folder);
    const writes = lines.filter((line) => line.startsWith('pwrite64('));
    const last = writes.findLastIndex((line) => line.includes('.unfinished>'));
    expect(last).toBeGreaterThan(0);
    // The disk says that it took the page, and took nothing.
    const { said } = traced('back-up', [`pwrite64:retval=4096:when=${last + 1}`]);
    expect(said).toEqual(['told write-failed']);
    expect(listBackups(libraryIn(folder))).toHaveLength(1);
  });
});
