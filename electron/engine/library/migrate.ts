import { failure, type Problem } from '#shared/result.ts';
import type { Connection } from './connection.ts';
import { migrations as allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

/** Marks a SQLite file as a library of this program: "BWLB". */
export const libraryApplicationId = 0x42574c42;

/** Throws where the list of migrations is not in order, in tens: a mistake of ours, met at the first start. */
export function assertOrder(migrations: readonly Migration[]): void {
  let last = 0;
  for (const { version, name } of migrations) {
    if (version !== last + 10)
      throw new Error(`Migration ${version}-${name} does not follow ${last} by ten.`);
    last = version;
  }
}

/** The version of the library's form that this program writes. */
export function newestVersion(migrations: readonly Migration[] = allMigrations): number {
  return migrations.at(-1)?.version ?? 0;
}

function pragmaNumber(db: Connection, name: string): number {
  const value: unknown = db.pragma(name, { simple: true });
  if (typeof value !== 'number') throw new Error(`PRAGMA ${name} gave no number.`);
  return value;
}

/** Which form a file has; 0 for a new, empty one. */
export function libraryVersion(db: Connection): number {
  return pragmaNumber(db, 'user_version');
}

/** Says whether a file is a library of ours: by its mark, or because it is new and empty. */
export function isLibrary(db: Connection): boolean {
  const mark = pragmaNumber(db, 'application_id');
  if (mark === libraryApplicationId) return true;
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  return mark === 0 && tables === 0;
}

/** The refusal of a library from a newer version. */
export function newerLibrary(version: number): { readonly ok: false; readonly error: Problem } {
  return failure(
    'library-is-newer',
    `This library was written by a newer version of Briefwright (form ${version}; this one reads up to ${newestVersion()}). It was left as it is. Open it with the newer version, or choose another library.`,
  );
}

/** Runs the migrations a file lacks, all in one transaction: they are all in, or none is. */
export function migrate(db: Connection, migrations: readonly Migration[] = allMigrations): void {
  assertOrder(migrations);
  const from = libraryVersion(db);
  const missing = migrations.filter((migration) => migration.version > from);
  if (missing.length === 0) return;
  db.transaction(() => {
    for (const migration of missing) migration.up(db);
    db.pragma(`application_id = ${libraryApplicationId}`);
    db.pragma(`user_version = ${newestVersion(migrations)}`);
  }).immediate();
  // The version then stands in the file's own header, where an older program sees it without opening the log.
  db.pragma('wal_checkpoint(TRUNCATE)');
}
