import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openConnection, openReader } from '#engine/library/connection.ts';
import { openLibrary } from '#engine/library/library.ts';
import { guarded } from '#engine/library/storage-failure.ts';
import { success } from '#shared/result.ts';
import { libraryPath, problemOf } from './library-fixture.ts';

/** The code a user is told where something on the disk fails. */
function codeOf(run: () => unknown): string {
  return problemOf(guarded('library.db', () => success(run()))).code;
}

function tableIn(file: string) {
  const db = openConnection(file);
  db.exec('CREATE TABLE probe (text TEXT NOT NULL) STRICT');
  return db;
}

test('a full disk is told as such', () => {
  const db = tableIn(libraryPath());
  db.pragma('max_page_count = 4');
  const insert = db.prepare('INSERT INTO probe VALUES (?)');
  const fill = () => {
    for (let count = 0; count < 100; count += 1) insert.run('x'.repeat(1_000));
  };
  expect(codeOf(fill)).toBe('disk-full');
  db.close();
});

test('a file that may only be read is told as such', () => {
  const file = libraryPath();
  tableIn(file).close();
  const db = openReader(file);
  expect(codeOf(() => db.exec("INSERT INTO probe VALUES ('x')"))).toBe('no-permission');
  db.close();
});

test('a file another connection writes to is told as such', () => {
  const file = libraryPath();
  const db = tableIn(file);
  const other = openConnection(file);
  other.exec('BEGIN IMMEDIATE');
  db.pragma('busy_timeout = 0');
  expect(codeOf(() => db.exec("INSERT INTO probe VALUES ('x')"))).toBe('library-is-locked');
  other.close();
  db.close();
});

test('a file that is not a database is reported as damaged', () => {
  const file = libraryPath();
  writeFileSync(file, 'No database at all. '.repeat(1_000));
  expect(codeOf(() => openConnection(file))).toBe('library-is-damaged');
});

test('a folder in the place of the library is told without a throw', () => {
  const file = libraryPath();
  mkdirSync(file);
  expect(problemOf(openLibrary(file)).code).toBe('write-failed');
});

test('a mistake of ours is not taken for a fault of the disk', () => {
  const db = tableIn(libraryPath());
  expect(() => codeOf(() => db.exec('INSERT INTO nowhere VALUES (1)'))).toThrow('no such table');
  db.close();
});
