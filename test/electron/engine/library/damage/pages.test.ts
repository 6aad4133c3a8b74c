import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openPages } from '#engine/library/damage/pages.ts';
import { libraryPath } from '../library-fixture.ts';
import { copyAsKilled } from './damaged-files.ts';

/** A database whose log is never moved into the file by itself. */
function openedWithLog(file: string) {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('wal_autocheckpoint = 0');
  db.exec('CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT)');
  return db;
}

const fill = (db: Database.Database, text: string, rows = 200) => {
  const insert = db.prepare('INSERT OR REPLACE INTO words VALUES (?, ?)');
  for (let id = 1; id <= rows; id += 1) insert.run(id, `${text} ${id} `.repeat(40));
};

/** The pages of a database as it stands on the disk, by us and as SQLite itself recovers it. */
function pagesBothWays(file: string) {
  const killed = libraryPath();
  copyAsKilled(file, killed);
  const pages = openPages(killed);
  const ours = Array.from({ length: pages.count }, (_, index) => pages.page(index + 1)?.toString('latin1'));
  pages.close();
  const db = new Database(killed);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const recovered = openPages(killed);
  const theirs = ours.map((_, index) => recovered.page(index + 1)?.toString('latin1'));
  const { count } = recovered;
  recovered.close();
  return { ours, theirs: theirs.slice(0, count) };
}

describe('the pages of a killed database', () => {
  test('are those of its log where that is newer', () => {
    const file = libraryPath();
    const db = openedWithLog(file);
    fill(db, 'first');
    const { ours, theirs } = pagesBothWays(file);
    expect(ours).toEqual(theirs);
    expect(ours.join('')).toContain('first 200');
    db.close();
  });

  test('are not those that an earlier round of the log left after its end', () => {
    const file = libraryPath();
    const db = openedWithLog(file);
    fill(db, 'first');
    fill(db, 'second');
    // The log is moved into the file, and begun again from its start by the next write.
    db.pragma('wal_checkpoint(RESTART)');
    fill(db, 'third', 3);
    const { ours, theirs } = pagesBothWays(file);
    expect(ours).toEqual(theirs);
    expect(ours.join('')).toContain('third 3');
    db.close();
  });

  test('are not those of a change that was not committed', () => {
    const file = libraryPath();
    const db = openedWithLog(file);
    fill(db, 'first');
    // So little memory that pages are written to the log before the change is whole.
    db.pragma('cache_size = 5');
    db.exec('BEGIN');
    fill(db, 'given up');
    const { ours, theirs } = pagesBothWays(file);
    expect(ours).toEqual(theirs);
    expect(ours.join('')).not.toContain('given up');
    db.exec('ROLLBACK');
    db.close();
  });
});
