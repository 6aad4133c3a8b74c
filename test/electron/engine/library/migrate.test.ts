import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backupFolder, listBackups } from '#engine/library/backup-files.ts';
import { openConnection, openReader } from '#engine/library/connection.ts';
import { readHeader } from '#engine/library/header.ts';
import { openLibrary } from '#engine/library/library.ts';
import { isLibrary, libraryVersion } from '#engine/library/library-mark.ts';
import { assertOrder, migrate, migrateWithBackup, newestVersion } from '#engine/library/migrate.ts';
import { migrations } from '#engine/library/migrations/all.ts';
import type { Migration } from '#engine/library/migrations/migration.ts';
import { noise, sha256Of } from '../../../fixtures/noise.ts';
import { copyLibrary } from '../../../fixtures/stored/forms.ts';
import { copyAsKilled } from './damage/damaged-files.ts';
import {
  addBrief,
  attach,
  contentOf,
  libraryPath,
  listed,
  openTestLibrary,
  problemOf,
  wanted,
} from './library-fixture.ts';

const next: Migration = {
  version: newestVersion() + 10,
  name: 'next',
  up: (db) => db.exec('ALTER TABLE briefs ADD COLUMN colour TEXT'),
};
const failing: Migration = {
  version: newestVersion() + 20,
  name: 'failing',
  up: () => {
    throw new Error('no more');
  },
};

describe('migrations', () => {
  test('are numbered in tens, in order, in files named after them', () => {
    expect(() => assertOrder(migrations)).not.toThrow();
    const folder = new URL('../../../../electron/engine/library/migrations/', import.meta.url);
    const files = readdirSync(folder).filter((name) => /^\d/.test(name));
    expect(files.sort()).toEqual(
      migrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`),
    );
  });

  test('out of order are a mistake of ours', () => {
    expect(() => assertOrder([...migrations, failing])).toThrow(/does not follow/);
  });

  test('make every own table strict', () => {
    const db = openConnection(libraryPath());
    migrate(db);
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
    expect([isLibrary(db), libraryVersion(db)]).toEqual([true, newestVersion()]);
    db.close();
  });

  test('run all or none', () => {
    const db = openConnection(libraryPath());
    migrate(db);
    expect(() => migrate(db, [...migrations, next, failing])).toThrow('no more');
    expect(libraryVersion(db)).toBe(newestVersion());
    const columns = db.prepare("SELECT name FROM pragma_table_info('briefs')").pluck().all();
    expect(columns).not.toContain('colour');
    db.close();
  });

  test('are preceded by a backup of the library as it was', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    addBrief(library, { title: 'Kept in the backup' });
    library.close();
    const db = openConnection(file);
    wanted(migrateWithBackup(db, file, '2026-05-01T10:00:00Z', [...migrations, next]));
    expect(libraryVersion(db)).toBe(next.version);
    db.close();
    const backups = listBackups(file);
    expect(backups).toMatchObject([{ reason: 'migration', at: '2026-05-01T10:00:00.000Z' }]);
    const copy = openReader(`${dirname(file)}/backups/library-${backups[0]?.id}.db`);
    expect(libraryVersion(copy)).toBe(newestVersion());
    expect(copy.prepare('SELECT count(*) FROM snapshots').pluck().get()).toBe(1);
    copy.close();
  });

  test('are not made where the backup before them fails', () => {
    const file = libraryPath();
    openTestLibrary(file).close();
    writeFileSync(backupFolder(file), 'a file of the user');
    const db = openConnection(file);
    const migrated = migrateWithBackup(db, file, '2026-05-01T10:00:00Z', [...migrations, next]);
    expect(migrated).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect(libraryVersion(db)).toBe(newestVersion());
    db.close();
  });

  test('leave the new version where an older program sees it before it opens the log', () => {
    const file = libraryPath();
    openTestLibrary(file).close();
    const db = openConnection(file);
    migrate(db, [...migrations, next]);
    expect(readHeader(file)).toEqual({ kind: 'library', version: next.version });
    db.close();
  });

  test('need no backup of a library that is new', () => {
    const file = libraryPath();
    openTestLibrary(file);
    expect(listBackups(file)).toEqual([]);
  });
});

/** A copy of a library as the first released form of it stands on a disk, closed in order or killed. */
function firstForm(way: 'closed' | 'killed'): string {
  const file = libraryPath();
  const frozen = fileURLToPath(new URL(`../../../fixtures/stored/1/library/${way}.db`, import.meta.url));
  copyAsKilled(frozen, file);
  return file;
}

describe.each(['closed', 'killed'] as const)('a library of the first form that was %s', (way) => {
  test('has a home for contents once it is opened, and every brief it had', () => {
    const file = firstForm(way);
    const before = openReader(file);
    const rows = before.prepare('SELECT id, last_seq FROM briefs ORDER BY id').all();
    before.close();
    const library = openTestLibrary(file);
    const db = openReader(file);
    expect(libraryVersion(db)).toBe(newestVersion());
    expect(db.prepare('SELECT id, last_seq FROM briefs ORDER BY id').all()).toEqual(rows);
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    db.close();
    const ids = listed(library).map((row) => row.id);
    expect(ids.length).toBeGreaterThan(5);
    const sha256 = attach(library, ids, noise(100_000, 1));
    library.close();
    const again = openTestLibrary(file);
    for (const id of ids) expect(sha256Of(contentOf(again, id, sha256))).toBe(sha256);
    expect(listBackups(file)).toMatchObject([{ reason: 'migration' }]);
  });
});

test.each(['closed', 'killed'] as const)(
  'a library of the form before this one that was %s counts the names it has, without those in the trash',
  (way) => {
    const file = copyLibrary(4, way, dirname(libraryPath()));
    const before = openReader(file);
    expect(libraryVersion(before)).toBe(30);
    before.close();
    openTestLibrary(file).close();
    const db = openReader(file);
    const kept = db.prepare('SELECT kind, key, briefs FROM name_counts ORDER BY kind, key').all();
    const counted = db
      .prepare(
        `SELECT kind, key, count(*) AS briefs FROM brief_names n JOIN briefs b ON b.id = n.brief_id
         WHERE b.trashed IS NULL AND kind <> 'alias' GROUP BY kind, key ORDER BY kind, key`,
      )
      .all();
    expect(kept.length).toBeGreaterThan(5);
    expect(kept).toEqual(counted);
    db.close();
  },
);

describe('a file that is not for this version', () => {
  function untouched(file: string): readonly [string[], Buffer] {
    return [readdirSync(dirname(file)).filter((name) => !name.endsWith('.lock')), readFileSync(file)];
  }

  test('a library from a newer version is refused and not one byte of it changes', () => {
    const file = libraryPath();
    openTestLibrary(file).close();
    const db = openConnection(file);
    migrate(db, [...migrations, next]);
    db.close();
    const before = untouched(file);
    const problem = problemOf(openLibrary(file, { mayRepair: true }));
    expect(problem.code).toBe('library-is-newer');
    expect(problem.message).toContain('newer version of Briefwright');
    expect(untouched(file)).toEqual(before);
  });

  test('nor does one that keeps its journal in another way', () => {
    const file = libraryPath();
    openTestLibrary(file).close();
    const db = openConnection(file);
    migrate(db, [...migrations, next]);
    db.pragma('journal_mode = DELETE');
    db.close();
    const before = untouched(file);
    expect(problemOf(openLibrary(file, { mayRepair: true })).code).toBe('library-is-newer');
    expect(untouched(file)).toEqual(before);
  });

  test('a newer library that was not closed is refused and keeps all it holds', () => {
    const file = libraryPath();
    openTestLibrary(file).close();
    const db = openConnection(file);
    db.pragma('wal_autocheckpoint = 0');
    db.pragma(`user_version = ${next.version}`);
    expect(problemOf(openLibrary(file, { mayRepair: true })).code).toBe('library-is-newer');
    db.close();
    const again = openReader(file);
    expect(libraryVersion(again)).toBe(next.version);
    again.close();
  });

  test('another program’s database and other files are refused and not touched', () => {
    const foreign = libraryPath();
    const db = new Database(foreign);
    db.exec('CREATE TABLE recipes (name TEXT)');
    db.close();
    const list = libraryPath();
    writeFileSync(list, 'A shopping list: bread, cheese, apples. '.repeat(200));
    for (const file of [foreign, list]) {
      const before = untouched(file);
      expect(problemOf(openLibrary(file, { mayRepair: true })).code).toBe('file-not-recognised');
      expect(untouched(file)).toEqual(before);
    }
  });
});
