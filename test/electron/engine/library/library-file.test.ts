import { existsSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { backupFile, listBackups, makeBackup } from '#engine/library/backup-files.ts';
import { LibraryFile } from '#engine/library/library-file.ts';
import { DamagedRowError } from '#engine/library/storage-failure.ts';
import { success } from '#shared/result.ts';
import { addBrief, libraryPath, openTestLibrary, tickingClock, titles, wanted } from './library-fixture.ts';

const held: LibraryFile[] = [];
afterEach(() => {
  for (const file of held.splice(0)) file.close();
});

function openFile(file: string, mayRepair = true): LibraryFile {
  const options = {
    mayRepair,
    mayMake: true,
    now: tickingClock(),
    answerWithinMs: undefined,
    onReopened: () => undefined,
  };
  const opened = wanted(LibraryFile.open(file, options));
  held.push(opened);
  return opened;
}

test('a change is not called saved whose file went while it was made', () => {
  const file = libraryPath();
  const library = openFile(file);
  const made = library.change(() => {
    renameSync(file, `${file}.moved`);
    return success('made');
  });
  expect(made).toMatchObject({ ok: false, error: { code: 'library-is-gone' } });
});

test('another library that has the name when it is opened again is not taken for the one that was open', () => {
  const other = libraryPath();
  const others = openTestLibrary(other);
  addBrief(others, { title: 'Velani Strait' });
  others.close();
  const library = openFile(libraryPath());
  const exchanged = library.exchange(() => renameSync(other, library.file));
  expect(exchanged).toMatchObject({ ok: false, error: { code: 'write-failed' } });
  expect(library.change(() => success('made'))).toMatchObject({ ok: false });
});

describe('a copy that is not sound', () => {
  /** A fault that only a look through the whole file finds: search words that are not those of the text. */
  function withFault(): LibraryFile {
    const file = libraryPath();
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Norvik' });
    wanted(library.rest(10));
    library.close();
    const db = new Database(file).unsafeMode();
    db.exec("UPDATE brief_search_content SET c0 = 'other words'");
    db.close();
    return openFile(file);
  }

  test('is no backup, and the library it came from is looked through', () => {
    const library = withFault();
    const made = library.use(() => makeBackup(library.file, 'asked', '2026-05-01T10:00:00Z'));
    expect(made).toMatchObject({ ok: false, error: { code: 'library-is-damaged' } });
    expect(listBackups(library.file)).toEqual([]);
  });

  test('is not written in the place of a library that is gone', () => {
    const library = withFault();
    rmSync(library.file);
    expect(library.writeAgain(null)).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect(existsSync(library.file)).toBe(false);
  });
});

test('a damaged library that may not be repaired is left as it is', () => {
  const file = libraryPath();
  openTestLibrary(file).close();
  const library = openFile(file, false);
  const before = readdirSync(dirname(file));
  const used = library.use(() => {
    throw new DamagedRowError('A row is damaged.');
  });
  expect(used).toMatchObject({ ok: false, error: { code: 'library-is-damaged' } });
  expect([library.notices, readdirSync(dirname(file))]).toEqual([[], before]);
});

describe('a library that may be repaired', () => {
  test('is left as it is where a mistake of ours looks like damage', () => {
    const file = libraryPath();
    openTestLibrary(file).close();
    const library = openFile(file);
    const mistaken = () => library.use(({ db }) => success(db.prepare('SELECT * FROM no_such_table').all()));
    expect(mistaken).toThrow('no such table');
    expect(library.notices).toEqual([]);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  test('takes nothing from a backup that a later version made', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Norvik' });
    const { id } = wanted(library.backups.make('asked'));
    library.close();
    const later = new Database(backupFile(file, id));
    later.pragma('user_version = 9990');
    later.close();
    truncateSync(file, 0);
    truncateSync(file, 8_192);
    const salvaged = openTestLibrary(file, { mayRepair: true });
    expect(titles(salvaged)).toEqual([]);
    expect(salvaged.notices).toEqual([expect.stringContaining('was damaged')]);
  });
});
