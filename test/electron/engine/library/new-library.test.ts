import {
  copyFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backupFile, backupFolder } from '#engine/library/backup-files.ts';
import { openLibrary } from '#engine/library/library.ts';
import { afterTest } from '../../../fixtures/after-test.ts';
import { copyAsKilled, overwrite } from './damage/damaged-files.ts';
import {
  addBrief,
  libraryPath,
  openTestLibrary,
  problemOf,
  tickingClock,
  titles,
  wanted,
} from './library-fixture.ts';

/** What a program leaves that is killed while it writes the first tables of a database. */
function killedWhileBegun(file: string): void {
  const begun = `${file}.begun`;
  const db = new Database(begun);
  db.pragma('journal_mode = DELETE');
  db.pragma('cache_size = 2');
  db.exec('BEGIN IMMEDIATE; CREATE TABLE first (text TEXT)');
  const insert = db.prepare('INSERT INTO first VALUES (?)');
  for (let row = 0; row < 50; row += 1) insert.run('x'.repeat(3_000));
  copyFileSync(begun, file);
  copyFileSync(`${begun}-journal`, `${file}-journal`);
  db.close();
  rmSync(begun, { force: true });
}

describe('a library whose making was cut short', () => {
  test('with a journal beside it is made anew', () => {
    const file = libraryPath();
    killedWhileBegun(file);
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Norvik' });
    expect(titles(library)).toEqual(['Norvik']);
    expect(existsSync(`${file}-journal`)).toBe(false);
  });

  test('is not what a library is whose beginning was damaged, whatever journal lies beside it', () => {
    const file = libraryPath();
    killedWhileBegun(file);
    const library = openTestLibrary(`${file}.other`);
    addBrief(library, { title: 'Norvik' });
    library.close();
    copyFileSync(`${file}.other`, file);
    overwrite(file, 0, Buffer.alloc(100, 7));
    const salvaged = wanted(openLibrary(file, { now: tickingClock(), mayRepair: true }));
    afterTest(() => salvaged.close());
    expect(titles(salvaged)).toEqual(['Norvik']);
    expect(salvaged.notices.join(' ')).toContain('The library file was damaged');
  });

  test('as an empty file with a journal is made anew', () => {
    const file = libraryPath();
    killedWhileBegun(file);
    writeFileSync(file, '');
    expect(titles(openTestLibrary(file))).toEqual([]);
  });

  test('leaves no file under another name behind', () => {
    const file = libraryPath();
    const endings = [
      '.preparing',
      '.preparing-journal',
      '.preparing-wal',
      '.restoring',
      '.restoring-journal',
    ];
    for (const ending of [...endings, '.salvaged', '.salvaged-shm']) writeFileSync(file + ending, 'words');
    openTestLibrary(file).close();
    expect(readdirSync(dirname(file)).sort()).toEqual(['library.db', 'library.db.lock']);
  });

  test('leaves no half backup behind', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const { id } = wanted(library.backups.make('asked'));
    library.close();
    for (const ending of ['', '-journal'])
      writeFileSync(`${backupFile(file, id)}.unfinished${ending}`, 'words');
    openTestLibrary(file).close();
    expect(readdirSync(backupFolder(file))).toEqual([basename(backupFile(file, id))]);
  });
});

describe('a successor', () => {
  test('that was ready when the program ended is the library at the next start', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Old' });
    copyAsKilled(file, `${file}.old`);
    library.close();
    const other = join(dirname(file), 'other.db');
    const next = openTestLibrary(other);
    addBrief(next, { title: 'New' });
    next.close();
    copyFileSync(other, `${file}.successor`);
    copyFileSync(`${file}.old-wal`, `${file}-wal`);
    expect(titles(openTestLibrary(file))).toEqual(['New']);
    expect(existsSync(`${file}.successor`)).toBe(false);
  });

  test('is the library without a word where the file before it is gone', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Norvik' });
    wanted(library.backups.make('asked'));
    library.close();
    renameSync(file, `${file}.successor`);
    const next = openTestLibrary(file);
    expect([titles(next), next.notices]).toEqual([['Norvik'], []]);
  });
});

describe('a log without its library', () => {
  /** A library that was never closed, and what is left when its file is gone or empty. */
  function onlyLog(): string {
    const file = libraryPath();
    const library = openTestLibrary(`${file}.open`);
    addBrief(library, { title: 'Norvik' });
    copyFileSync(`${file}.open-wal`, `${file}-wal`);
    return file;
  }

  test.each(['gone', 'empty'])('is read where the file is %s', (state) => {
    const file = onlyLog();
    if (state === 'empty') writeFileSync(file, '');
    const library = openTestLibrary(file, { mayRepair: true });
    wanted(library.rest(10));
    expect(titles(library)).toEqual(['Norvik']);
    expect(library.notices).toEqual([expect.stringContaining('one brief')]);
    // What was damaged is kept, the log of it too.
    const kept = readdirSync(dirname(file)).filter((name) => name.includes('-damaged-'));
    expect(kept.filter((name) => name.endsWith('-wal'))).toHaveLength(1);
  });

  test('is left as it is where repair was not asked for', () => {
    const file = onlyLog();
    expect(problemOf(openLibrary(file)).code).toBe('library-is-damaged');
    expect(existsSync(`${file}-wal`)).toBe(true);
  });
});

test('a link to a library that is not there stays a link', () => {
  const file = libraryPath();
  symlinkSync(join(dirname(file), 'unplugged', 'library.db'), file);
  expect(openLibrary(file).ok).toBe(false);
  expect(existsSync(file)).toBe(false);
  expect(readdirSync(dirname(file))).toContain('library.db');
});

test('files beside the library that may hold what is erased are named while they are there', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  wanted(library.backups.make('asked'));
  const copies = [
    'library-damaged-2026-03-01.db',
    'library-found-2026-03-01.db',
    'library.db.restoring',
    'library.db.unreadable-2026-03-01',
  ];
  for (const name of [...copies, 'library-damaged-2026-03-01.db-wal', 'notes.txt']) {
    writeFileSync(join(dirname(file), name), 'words');
  }
  expect(wanted(library.backups.otherCopies())).toEqual(copies);
  library.close();
  const again = openTestLibrary(file);
  expect(wanted(again.backups.otherCopies())).toEqual(copies.filter((name) => !name.endsWith('.restoring')));
});
