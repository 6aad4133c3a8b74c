import { statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { isSqliteNewEnough, openConnection, openReader } from '#engine/library/connection.ts';
import { libraryPath } from './library-fixture.ts';

const kept = {
  synchronous: 2,
  fullfsync: 1,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  temp_store: 2,
};

describe('openConnection', () => {
  test('every setting holds on a connection that writes', () => {
    const db = openConnection(libraryPath());
    for (const [name, value] of Object.entries({ journal_mode: 'wal', ...kept })) {
      expect([name, db.pragma(name, { simple: true })]).toEqual([name, value]);
    }
    db.close();
  });

  test('every setting but the journal holds on a connection that only reads', () => {
    const file = libraryPath();
    const writer = openConnection(file);
    writer.exec('CREATE TABLE probe (id INTEGER PRIMARY KEY) STRICT');
    const db = openReader(file);
    for (const [name, value] of Object.entries(kept)) {
      expect([name, db.pragma(name, { simple: true })]).toEqual([name, value]);
    }
    expect(() => db.exec('INSERT INTO probe VALUES (1)')).toThrow(/readonly/);
    db.close();
    writer.close();
  });

  test('the file is readable by its owner only', () => {
    const file = libraryPath();
    const db = openConnection(file);
    db.exec('CREATE TABLE probe (id INTEGER PRIMARY KEY) STRICT');
    for (const part of [file, `${file}-wal`, `${file}-shm`]) expect(statSync(part).mode & 0o777).toBe(0o600);
    db.close();
  });

  test('a file that is no database is refused by SQLite itself', () => {
    const file = libraryPath();
    writeFileSync(file, 'A shopping list: bread, cheese, apples. '.repeat(200));
    expect(() => openConnection(file)).toThrow(/not a database/);
  });

  test('the native part comes ready built out of the package', () => {
    openConnection(libraryPath()).close();
    const loaded = Object.keys(createRequire(import.meta.url).cache).concat(
      (process.report.getReport() as { sharedObjects: string[] }).sharedObjects,
    );
    const native = loaded.filter((file) => file.includes('better-sqlite3') && file.endsWith('.node'));
    expect(native.length).toBeGreaterThan(0);
    for (const file of native) expect(file).toMatch(/[\\/]prebuilds[\\/]/);
  });
});

describe('isSqliteNewEnough', () => {
  test.each([
    ['3.51.3', true],
    ['3.51.10', true],
    ['3.52.0', true],
    ['4.0.0', true],
    ['3.51.2', false],
    ['3.46.1', false],
    ['2.99.99', false],
  ])('%s: %s', (version, isEnough) => {
    expect(isSqliteNewEnough(version)).toBe(isEnough);
  });
});
