import { copyFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import {
  backupFile,
  backupFolder,
  isSoundBackup,
  listBackups,
  makeBackup,
} from '#engine/library/backup-files.ts';
import { openReader } from '#engine/library/connection.ts';
import { overwritePage, rootPage } from './damage/damaged-files.ts';
import {
  addBrief,
  libraryPath,
  openTestLibrary,
  problemOf,
  tickingClock,
  titleChange,
  titles,
  wanted,
} from './library-fixture.ts';

describe('a backup', () => {
  test('is a library of its own with all that the library held, made while it is in use', () => {
    const file = libraryPath();
    const library = openTestLibrary(file, { now: tickingClock('2026-05-01T10:00:00.000Z') });
    const id = addBrief(library, { title: 'Norvik' });
    wanted(library.briefs.apply(id, 0, [titleChange('Norvik harbour')]));
    const made = wanted(library.backups.make('asked'));
    expect(wanted(library.backups.list())).toEqual([made]);
    expect(made).toMatchObject({ reason: 'asked', at: expect.stringMatching(/^2026-05-01T10:00:0/) });
    expect(statSync(backupFile(file, made.id)).mode & 0o777).toBe(0o600);
    wanted(library.briefs.apply(id, 1, [titleChange('Later')]));
    const db = openReader(backupFile(file, made.id));
    expect(db.prepare('SELECT last_seq FROM briefs').pluck().get()).toBe(1);
    expect(db.prepare("SELECT v FROM brief_search_config WHERE k = 'secure-delete'").pluck().get()).toBe(1);
    db.close();
  });

  test('is kept with the six newest before it, for each reason', () => {
    const file = libraryPath();
    openTestLibrary(file);
    const day = (number: number) => `2026-05-${String(number).padStart(2, '0')}T10:00:00.000Z`;
    wanted(makeBackup(file, 'asked', day(1)));
    for (let number = 1; number <= 9; number += 1) wanted(makeBackup(file, 'daily', day(number)));
    const kept = listBackups(file);
    expect(kept.filter((backup) => backup.reason === 'daily').map((backup) => backup.at)).toEqual(
      [9, 8, 7, 6, 5, 4, 3].map(day),
    );
    expect(kept.filter((backup) => backup.reason === 'asked')).toHaveLength(1);
  });

  test('is due once a day', () => {
    const file = libraryPath();
    let now = '2026-05-01T10:00:00.000Z';
    const library = openTestLibrary(file, { now: () => now });
    expect(library.backups.isDue()).toBe(true);
    wanted(library.backups.make('asked'));
    expect(library.backups.isDue()).toBe(true);
    wanted(library.backups.make('daily'));
    expect(library.backups.isDue()).toBe(false);
    now = '2026-05-02T09:59:00.000Z';
    expect(library.backups.isDue()).toBe(false);
    now = '2026-05-02T10:00:00.000Z';
    expect(library.backups.isDue()).toBe(true);
  });

  test('that was interrupted leaves nothing that counts, and is cleared away by the next', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    wanted(library.backups.make('asked'));
    const rest = join(backupFolder(file), 'library-2026-05-01T10-00-00-000Z-daily.db.unfinished');
    writeFileSync(rest, 'half');
    writeFileSync(join(backupFolder(file), 'notes.txt'), 'of the user');
    expect(wanted(library.backups.list())).toHaveLength(1);
    wanted(library.backups.make('asked'));
    expect(readdirSync(backupFolder(file)).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
    expect(readdirSync(backupFolder(file))).toContain('notes.txt');
  });

  test('of a file with a fault is not sound', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    addBrief(library);
    const made = wanted(library.backups.make('asked'));
    const path = backupFile(file, made.id);
    expect(isSoundBackup(path)).toBe(true);
    overwritePage(path, rootPage(path, 'events'));
    expect(isSoundBackup(path)).toBe(false);
  });
});

describe('where the clock once stood ahead', () => {
  /** A library with a full row of daily backups from 2031, and its clock back in 2026. */
  function afterYearsAhead() {
    const file = libraryPath();
    let now = '2031-06-01T10:00:00.000Z';
    const library = openTestLibrary(file, { now: () => now });
    const id = addBrief(library, { title: 'Before' });
    const first = wanted(library.backups.make('daily'));
    for (let count = 2; count <= 7; count += 1) wanted(library.backups.make('daily'));
    now = '2026-05-01T10:00:00.000Z';
    return { file, library, id, first };
  }

  test('a backup is due, and what was just made is kept and comes first', () => {
    const { file, library, first } = afterYearsAhead();
    expect(library.backups.isDue()).toBe(true);
    const made = wanted(library.backups.make('daily'));
    expect(made.at).toBe('2026-05-01T10:00:00.000Z');
    expect(existsSync(backupFile(file, made.id))).toBe(true);
    const listed = wanted(library.backups.list());
    expect(listed[0]).toEqual(made);
    expect(listed).toHaveLength(7);
    expect(listed.map(({ id }) => id)).not.toContain(first.id);
    expect(library.backups.isDue()).toBe(false);
  });

  test('backups from the future are told as of now', () => {
    const { library } = afterYearsAhead();
    expect(new Set(wanted(library.backups.list()).map(({ at }) => at))).toEqual(
      new Set(['2026-05-01T10:00:00.000Z']),
    );
  });

  test('restoring works, and what it gave up stays given up', () => {
    const { file, library, id, first } = afterYearsAhead();
    wanted(library.briefs.apply(id, 0, [titleChange('Given up'), titleChange('Given up too')]));
    wanted(library.backups.make('asked'));
    wanted(library.backups.restore(first.id));
    wanted(library.briefs.apply(id, 0, [titleChange('The way taken')]));
    library.close();
    overwritePage(file, 1);
    const salvaged = openTestLibrary(file, { mayRepair: true });
    expect(wanted(salvaged.briefs.open(id))).toMatchObject({ seq: 1, brief: { title: 'The way taken' } });
  });
});

test('backups of earlier versions, which have no number, come after the newer ones', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  const { id } = wanted(library.backups.make('asked'));
  const older = ['2026-05-01T10-00-00-000Z-daily', '2040-05-01T10-00-00-000Z-asked'];
  for (const name of older) copyFileSync(backupFile(file, id), backupFile(file, name));
  expect(listBackups(file).map((backup) => backup.id)).toEqual([id, older[1], older[0]]);
});

describe('restoring', () => {
  test('puts the library back to a backup and keeps it there', () => {
    const file = libraryPath();
    const library = openTestLibrary(file, { now: tickingClock() });
    const id = addBrief(library, { title: 'Before' });
    const backup = wanted(library.backups.make('asked'));
    wanted(library.briefs.apply(id, 0, [titleChange('After')]));
    addBrief(library, { title: 'New since' });
    wanted(library.backups.restore(backup.id));
    expect(titles(library)).toEqual(['Before']);
    expect(wanted(library.briefs.open(id))).toMatchObject({ seq: 0, brief: { title: 'Before' } });
    wanted(library.briefs.apply(id, 0, [titleChange('Another way')]));
    library.close();
    expect(titles(openTestLibrary(file))).toEqual(['Another way']);
  });

  test('is refused where a newer version made the backup', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Present' });
    const { id } = wanted(library.backups.make('asked'));
    const db = new Database(backupFile(file, id));
    db.pragma('user_version = 9990');
    db.close();
    expect(problemOf(library.backups.restore(id)).code).toBe('library-is-newer');
    expect(titles(library)).toEqual(['Present']);
  });

  test('is refused where the backup is another program’s database', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Present' });
    const { id } = wanted(library.backups.make('asked'));
    rmSync(backupFile(file, id));
    const db = new Database(backupFile(file, id));
    db.exec('CREATE TABLE recipes (name TEXT)');
    db.close();
    expect(problemOf(library.backups.restore(id)).code).toBe('file-damaged');
    expect(titles(library)).toEqual(['Present']);
  });

  test('changes nothing where the backup is gone or damaged', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Present' });
    const backup = wanted(library.backups.make('asked'));
    overwritePage(backupFile(file, backup.id), 2);
    expect(problemOf(library.backups.restore(backup.id)).code).toBe('file-damaged');
    rmSync(backupFile(file, backup.id));
    expect(problemOf(library.backups.restore(backup.id)).code).toBe('file-not-found');
    for (const path of ['../library', '../../etc/passwd']) {
      expect(problemOf(library.backups.restore(path)).code).toBe('file-not-found');
    }
    expect(titles(library)).toEqual(['Present']);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('restoring'))).toEqual([]);
  });
});
