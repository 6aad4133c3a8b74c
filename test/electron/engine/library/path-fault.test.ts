import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '#engine/library/library.ts';
import { temporaryFolder } from '../../../fixtures/after-test.ts';
import { addBrief, libraryPath, openTestLibrary, problemOf, titles } from './library-fixture.ts';

/** What is made stands at the path that is opened, where it is not said otherwise. */
function pipe(path: string): undefined {
  execFileSync('mkfifo', [path]);
}

function linkTo(target: string, path: string): undefined {
  symlinkSync(target, path);
}

function bytes(path: string, text: string): undefined {
  writeFileSync(path, text);
}

function folder(path: string): undefined {
  mkdirSync(path);
}

/** What may stand where a library should be, and the words by which the user is told. */
const faults: readonly (readonly [string, (file: string) => string | undefined, RegExp])[] = [
  ['a folder', folder, /“library.db” is a folder, not a file/],
  ['a pipe', pipe, /“library.db” is a pipe or a device, not a file/],
  ['a link to itself', (file) => linkTo(file, file), /a link that leads back to itself/],
  [
    'a link to a pipe',
    (file) => {
      pipe(`${file}.pipe`);
      return linkTo(`${file}.pipe`, file);
    },
    /is a pipe or a device/,
  ],
  [
    'a name too long for the disk',
    (file) => join(dirname(file), `${'n'.repeat(300)}.db`),
    /longer than this disk allows/,
  ],
  [
    'a path too long for SQLite',
    (file) => join(dirname(file), ...Array.from({ length: 6 }, () => 'f'.repeat(100)), 'library.db'),
    /path of the library is \d+ bytes long/,
  ],
  [
    'a file in place of its folder',
    (file) => {
      writeFileSync(file, 'x');
      return join(file, 'library.db');
    },
    /a file stands where a folder should be/,
  ],
  [
    'a folder below a file',
    (file) => {
      writeFileSync(file, 'x');
      return join(file, 'deeper', 'library.db');
    },
    /a file stands where a folder should be/,
  ],
  ['a pipe for its log', (file) => pipe(`${file}-wal`), /“library.db-wal” is a pipe/],
  ['a folder for its journal', (file) => folder(`${file}-journal`), /“library.db-journal” is a folder/],
  ['a pipe for its lock', (file) => pipe(`${file}.lock`), /“library.db.lock” is a pipe/],
  [
    'other bytes in its lock',
    (file) => bytes(`${file}.lock`, 'garbage '.repeat(200)),
    /“library.db.lock” beside the library holds something/,
  ],
];

describe('a library with', () => {
  test.each(faults)('%s is refused in its own words, at once', (_what, make, words) => {
    const file = libraryPath();
    const path = make(file) ?? file;
    for (const mayRepair of [false, true]) {
      const problem = problemOf(openLibrary(path, { mayRepair }));
      expect(problem.message).toMatch(words);
      expect(problem.code).toBe('write-failed');
    }
  });
});

test('what is in a foreign lock file stays there', () => {
  const file = libraryPath();
  writeFileSync(`${file}.lock`, 'words of somebody');
  openLibrary(file, { mayRepair: true });
  expect(readFileSync(`${file}.lock`, 'utf8')).toBe('words of somebody');
});

test('a file named as the folder of backups leaves the library open, and says why no backup is made', () => {
  const file = libraryPath();
  writeFileSync(join(dirname(file), 'backups'), 'x');
  const library = openTestLibrary(file);
  addBrief(library, { title: 'Norvik' });
  expect(titles(library)).toEqual(['Norvik']);
  expect(problemOf(library.backups.make('asked')).message).toMatch(/A file named “backups”/);
});

test('a pipe named as a backup is not waited for', () => {
  const library = openTestLibrary(join(temporaryFolder(), 'library.db'));
  mkdirSync(join(dirname(library.file), 'backups'));
  pipe(join(dirname(library.file), 'backups', 'library-000009-2026-05-01T10-00-00-000Z-asked.db'));
  expect(library.backups.list()).toEqual({ ok: true, value: [] });
  expect(library.backups.make('asked').ok).toBe(true);
});
